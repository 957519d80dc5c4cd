# Copies for recipients, access and objection.
help-copy = Write a case for one recipient as a package of its own: what they need and no more, pseudonyms from a key of that recipient, and a mark that tells their copy from all others. The ledger keeps who got what.

    Two recipients cannot match pseudonyms with each other. The keys are beside your own, outside the workspace.
help-copy-short = A case for one recipient, marked and redacted.
help-copy-example = guetteur copy demo case-1 --for 'Platform X, trust and safety' --tlp amber -o copies --as 'Camille Exemple'
help-option-copy-for = Who gets the copy.
help-option-marked-output = Folder in which the copy is written.
help-option-copy-profile = What it holds: full (all that a package has), partner (without notes and claims; the default), summary (the page only).
help-option-copy-without = Also leave this out. May be given several times.
help-copies = List who got which copy, when and from whom; with --trace, say which copy a file seems to come from.
help-copies-short = Who got what; where a leaked file comes from.
help-copies-example = guetteur copies demo
help-option-copies-trace = A file that was found somewhere: searched for marks and pseudonyms of every copy, also inside zip and office files.
help-subject = Show what is held about one account: posts, profiles, files, findings, cases, and who was sent what. To answer a request for access (GDPR, article 15) or to record an objection (article 21).

    HANDLE is a name with or without @, or an id. Only the account’s own data are shown, of others only how many there are. Make sure first that who asks is who they say.
help-subject-short = What is held about one account; objections.
help-subject-example = guetteur subject demo @camille_exemple -o answer.html
help-option-subject-platform = Only on this platform, such as x.
help-option-subject-output = Also write all of it to this file (.json or .html), for the person who asks.
help-option-subject-object = Record an objection: the account’s posts are left out of further runs and outputs.
help-option-subject-withdraw = Take the objection back.
help-option-subject-why = Why; it goes into the ledger. Write no name there.

copy-made-for = Copy { $copy }, made for { $recipient }. Do not pass on.
copy-made = Copy for { $recipient }: { $file }
copy-mark = Mark: { $copy }, TLP:{ $level }
copy-masked = Accounts have pseudonyms of this recipient’s own (key { $digest }…).
copy-none = No copy was made.
copy-line = { $copy }: { $recipient }, { $case }, TLP:{ $level }, { $at }, by { $who } ({ $profile }{ $names ->
    [yes] , accounts named
   *[no] { "" }
})
copy-trace-none = No copy of this workspace was recognised in the file.
copy-trace-mark = The mark of this copy is in the file ({ $count ->
    [one] with 1 of its pseudonyms
   *[other] with { $count } of its pseudonyms
}):
copy-trace-pseudonyms = The mark is not there, but { $count ->
    [one] 1 pseudonym is that
   *[other] { $count } pseudonyms are those
} of this recipient:
copy-trace-caution = This says where the file began, not who passed it on: the recipient may have been robbed.

subject-nothing = Nothing is held about { $handle }.
subject-accounts = Accounts: { $accounts }
subject-posts = { $posts ->
    [one] 1 post
   *[other] { $posts } posts
}, { $profiles ->
    [one] 1 profile
   *[other] { $profiles } profiles
}
subject-others = { $count ->
    [0] No post of others names it.
    [one] 1 post of others names, answers or reposts it.
   *[other] { $count } posts of others name, answer or repost it.
}
subject-file = File { $name }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, SHA-256 { $digest }
subject-finding = In { $finding } of { $run }, with { $others ->
    [one] 1 other account
   *[other] { $others } other accounts
}
subject-case = In { $case }: { $title }
subject-sent = Entry { $entry }, { $at }: { $what } was given to { $to } ({ $names ->
    [yes] accounts named
   *[no] with pseudonyms
})
subject-sent-unsaid = a recipient who is not recorded
subject-sent-none = No file in which it is was given to anybody, as far as is recorded.
subject-public = On the list of public figures: shown by name in outputs.
subject-objected = Objected: left out of runs and outputs.
subject-not-objected = No objection is recorded.
subject-recorded = Objection recorded (entry { $seq }): the account is left out from now on. Run again to measure without it; older files stay as they are.
subject-withdrawn = Objection taken back (entry { $seq }).
subject-written = Wrote { $file }. It holds personal data: give it to the person concerned alone.
subject-page-title = What is held about { $handle }
subject-page-marking = Personal – for the person concerned
subject-page-lead = The answer to a request for access (GDPR, article 15).
subject-page-held = What is held
subject-page-profiles = Profiles
subject-page-findings = Findings
subject-page-posts = Posts
subject-page-rights = Your rights
subject-page-rights-text = You can ask for correction or erasure, object to this use, and complain to a supervisory authority (in France, the CNIL). A finding says that accounts acted together in time; it says nothing of you, of your opinions, or of why.

error-copy-for = Say whom the copy is for, with --for.
error-copy-folder = { $file } is a file. Give a folder with -o.
error-copy-large = { $file } is larger than what is searched. Give a part of it.
error-subject-handle = A handle or an id was expected.
error-subject-why = Say why with --why, such as “request of 3 March”. Write no name there: the ledger is kept for good.
error-subject-none = Nothing is held about { $found }, so nothing can be left out. Look at the spelling, or give the id.
error-subject-both = --object and --withdraw were given together. Give one of them.
error-subject-output = { $file }: the name should end in .json or .html.
