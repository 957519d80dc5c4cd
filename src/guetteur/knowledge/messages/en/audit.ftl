# guetteur audit: does the tool treat all sides alike, on these posts?
help-audit = Check that nobody’s name, side or language changes what is found.

    neutrality changes what everything is called in the posts of a workspace, detects again, and compares.
    Writes nothing. Ends with code 1 if anything was found otherwise.
help-audit-short = Check that names, sides and languages change no finding.
help-audit-example = guetteur audit neutrality demo
help-option-swap = Two hashtags, handles or names to swap, for example ana=bruno (default: the two most used hashtags).
progress-audit = Detecting again under other names
error-audit-swap = --swap: “{ $found }” was given; two different names joined by = were expected, neither part of the other, for example ana=bruno.

audit-title = Neutrality: the same posts under other names, detected again with the same parameters.
audit-compared = { NUMBER($posts) } posts, { $findings ->
    [one] 1 finding
   *[other] { $findings } findings
}, { $ties ->
    [one] 1 tie
   *[other] { $ties } ties
} to find again.
audit-nothing = Nothing was found in these posts: that the changes add nothing is a weak proof. Audit a workspace that holds findings.
audit-changes = What was changed, and what became of the findings
audit-same = { $change }: the same
audit-differs = { $change }: { $count ->
    [one] 1 DIFFERENCE
   *[other] { $count } DIFFERENCES
}
audit-change-words = hashtags, handles mentioned and words of texts renamed
audit-change-sides = sides swapped ({ $one } and { $other })
audit-change-languages = languages swapped, accounts named in another alphabet
audit-change-accounts = accounts under one another’s ids and handles
audit-change-objects = links, sites, images and posts under other ids
audit-change-day = everything one day later
audit-change-order = rows in another order
audit-change-fields = fields that no detector reads, put on other rows
audit-tie-lost = a tie is missed: { $accounts }
audit-tie-gained = a tie is added: { $accounts }
audit-tie-changed = a tie has other numbers: { $accounts }
audit-finding-lost = a finding is missed: { $accounts }
audit-finding-gained = a finding is added: { $accounts }
audit-finding-changed = a finding has other numbers: { $accounts }
audit-grouping = (every tie between two accounts is the same: only the way they form groups differs)

audit-fields = What each field is read for
audit-field = { $field }: { $says } — { $detectors } ({ $findings ->
    [one] 1 finding rests on it
   *[other] { $findings } findings rest on it
})
audit-everyone = every behaviour
audit-reads-post-id = to tell posts apart
audit-reads-platform = to tell accounts of different platforms apart
audit-reads-account-id = to tell accounts apart
audit-reads-created-at = when the post was made
audit-reads-text = whether two texts are the same, not what they say
audit-reads-links = whether two posts have the same link
audit-reads-domains = whether two posts link to the same site
audit-reads-hashtags = whether two posts have the same hashtags
audit-reads-mentions = whether two posts name the same account
audit-reads-media = whether two posts have the same image
audit-reads-objects = whether two rows share the same thing
audit-reads-reposted-id = whether two posts reshare the same one
audit-reads-reply-to-id = whether two posts reply to the same one
audit-reads-reply-to-account = to leave out replies to oneself
audit-reads-is-repost = to tell reposts from posts
audit-proof-shuffled = Not read, and proven: put on other rows, these change nothing: { $fields }
audit-proof-empty = Not read; nothing to try, since these are empty or the same everywhere: { $fields }
audit-proof-changed = NOT READ BY ANY DETECTOR, AND YET A FINDING CHANGES WITH THEM: { $fields }
audit-neutral = Nothing was found otherwise: what these findings rest on is who did the same thing as whom, and when.
audit-not-neutral = Something was found otherwise, where it should not be. Before you use these findings, look at the differences above; --json lists them all.
