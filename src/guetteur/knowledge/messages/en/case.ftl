# guetteur case: what people judge of findings. First the ledger, that keeps it.
error-ledger-line = { $file } line { $line }: this is not an entry as Guetteur writes it, so the line was changed, or written by another program or an earlier version. Restore the file from a copy; do not trust it from that line on.
error-ledger-order = { $file } line { $line }: entry { $found } stands where entry { $line } was expected, so lines were removed, added or moved. Restore the file from a copy; do not trust it from that line on.
error-ledger-broken = { $file } line { $line }: this line, or the one after it, was changed after it was written. Restore the file from a copy; do not trust it from that line on.
error-ledger-last = { $file } line { $line }: this line, or ledger.head beside the file, was changed after it was written. Restore both from a copy; do not trust the ledger from that line on.
error-ledger-cut = { $file } ends at line { $line }, but { $expected } entries were written: the last ones were removed. Restore the file from a copy.
error-ledger-added = { $file } line { $line }: from here on, there are lines that Guetteur did not write. Restore the file from a copy.
error-ledger-no-head = { $file } has entries, but { $head } is not beside it: it was removed, or the ledger was written by an earlier version. Restore both from a copy, or move the ledger elsewhere to begin a new one.
error-ledger-head = { $file } was changed after it was written. Restore it, and the ledger beside it, from a copy.
error-ledger-later = { $file } line { $line }: the entry “{ $found }” is of a kind, or has a field, that this version does not know. Use the version that wrote it, or a later one.
error-ledger-text = What you typed holds characters that cannot be kept as text (half of a pair, or bytes that are not UTF-8). Type it again without them; nothing was written.
error-ledger-busy = { $file }: another Guetteur has been writing into this ledger for { $seconds } seconds. Wait until it has finished and try again; nothing was written.

# Entries that make no sense where they stand: in the ledger (line above 0) or just typed (0).
error-case-unknown = { $line ->
    [0] There is
   *[other] Ledger, line { $line }: there is
} no case “{ $found }”, or its opening was undone. The cases are listed by: guetteur case list WORKSPACE
error-case-twice = { $line ->
    [0] The
   *[other] Ledger, line { $line }: the
} finding { $found } is already in { $case }.
error-case-finding = { $line ->
    [0] The
   *[other] Ledger, line { $line }: the
} finding { $found } is not in { $case }. What is in it is shown by: guetteur case show WORKSPACE { $case }
error-case-target = { $line ->
    [0] There
   *[other] Ledger, line { $line }: there
} is no “{ $found }” in { $case } to be judged: the case itself, a finding in it, or a technique observed or inferred in it was expected. See: guetteur case show WORKSPACE { $case }
error-case-hypothesis = { $line ->
    [0] There
   *[other] Ledger, line { $line }: there
} is no hypothesis “{ $found }” in { $case }. A name such as hypothesis-7 was expected; see: guetteur case show WORKSPACE { $case }
error-case-duplicate = { $line ->
    [0] A
   *[other] Ledger, line { $line }: a
} duplicate needs --of ID, another finding or another case than the one judged; other verdicts take no --of. A technique cannot be a duplicate.
error-case-who = { $line ->
    [0] Nobody
   *[other] Ledger, line { $line }: nobody
} is named as the author. Say who with --as NAME.
error-case-blank = { $line ->
    [0] The
   *[other] Ledger, line { $line }: the
} field “{ $field }” is blank. Write something in it, or leave the option out.
error-case-alternatives = { $line ->
    [0] An
   *[other] Ledger, line { $line }: an
} attribution needs at least one --alternative: who or what else it may be.
error-case-abcde = { $line ->
    [0] None
   *[other] Ledger, line { $line }: none
} of the five letters was given. Give at least one of --actor, --behaviour, --content, --degree, --effect.
error-case-technique = { $line ->
    [0] “{ $found }”
   *[other] Ledger, line { $line }: “{ $found }”
} is not the id of a DISARM technique, such as T0084.001.
error-case-breakout-none = { $line ->
    [0] Nothing
   *[other] Ledger, line { $line }: nothing
} says on which platforms, or in how many communities, this was seen. The findings of the case, if any, do not tell either: give --platform NAME and --communities COUNT.
error-case-breakout-source = { $line ->
    [0] What
   *[other] Ledger, line { $line }: what
} is said with --{ $option } needs its source, with --{ $option }-source, and the other way round.
error-case-undo-unknown = { $line ->
    [0] There
   *[other] Ledger, line { $line }: there
} is no earlier entry { $found } to undo. The numbers are in the history shown by: guetteur case show WORKSPACE CASE
error-case-undo-kind = { $line ->
    [0] Entry
   *[other] Ledger, line { $line }: entry
} { $found } cannot be undone: it undoes another, or is not about a case. To bring back what was undone, say it again.
error-case-undo-twice = { $line ->
    [0] Entry
   *[other] Ledger, line { $line }: entry
} { $found } is already undone, by entry { $before }.
error-case-undo-rests = { $line ->
    [0] Entry
   *[other] Ledger, line { $line }: entry
} { $found } cannot be undone yet: entry { $resting } rests on it. Undo entry { $resting } first.
error-case-as = Say who judges, with --as NAME, or once for all in the environment variable GUETTEUR_ANALYST. Nothing was written.
error-case-nothing = The last run ({ $run }) found no group, so there is nothing to open a case with.
error-case-no-finding = No run of this workspace has a finding “{ $found }” (a new case takes those of the last run only). They are listed by: guetteur findings WORKSPACE
error-case-no-technique = DISARM { $version } has no technique “{ $found }”. Check the id, and give its version with --disarm if it is an older one.
error-case-grade = “{ $found }” is not a grade of the Admiralty scale: a letter from A to F and a figure from 1 to 6 were expected, for example B2.
error-case-replay = Two replays of the same ledger gave different cases. This is a fault of Guetteur: please report it.
error-case-kept = { $file } is not what the ledger gives: it was changed, or written by another version of Guetteur. The ledger is whole; remove this file to have it made again.
error-case-kept-ledger = { $file } was made from { $entries } entries that are not those of the ledger: the ledger is not the one it was, although it looks whole. Restore the workspace from a copy.

help-case = Open a case of findings, judge it with others, and show what holds.

    Everything said goes into the ledger of the workspace under your name, for good: --as NAME, or the environment variable GUETTEUR_ANALYST. A mistake is undone by another entry. On error, nothing is written.
help-case-short = Judge findings, alone or with others.
help-case-example = guetteur case open demo 'Copied texts' --as 'Ana Exemple'
help-case-open = Open a case with findings of the last run, all of them unless some are named.

    Writes one entry into the ledger, and prints the id of the case.
help-case-open-short = Open a case with findings of the last run.
help-case-open-example = guetteur case open demo 'Copied texts' --as 'Ana Exemple'
help-case-add = Add a finding to a case.

    Writes one entry into the ledger.
help-case-add-short = Add a finding to a case.
help-case-add-example = guetteur case add demo case-1 finding-0123456789abcdef --as 'Ana Exemple'
help-case-remove = Take a finding out of a case, and say why.

    Writes one entry into the ledger.
help-case-remove-short = Take a finding out of a case.
help-case-remove-example = guetteur case remove demo case-1 finding-0123456789abcdef --why 'another subject' --as 'Ana Exemple'
help-case-judge = Judge a case, a finding in it, or a technique. Who differs is not overruled: both verdicts are kept, and the case shows the disagreement.

    Writes one entry into the ledger. Your later verdict on the same target replaces your earlier one.
help-case-judge-short = Confirm, dismiss, or ask for more work.
help-case-judge-example = guetteur case judge demo case-1 needs-work --why 'profiles not read yet' --as 'Ana Exemple'
help-case-hypothesis = State a possible explanation of a case, innocent ones included.

    Writes one entry into the ledger, and prints the id of the hypothesis.
help-case-hypothesis-short = State a possible explanation.
help-case-hypothesis-example = guetteur case hypothesis demo case-1 'A newsroom that posts to several pages' --as 'Ana Exemple'
help-case-rate = Say whether an item of evidence is consistent with a hypothesis. Use the same words for the same evidence: they are its name.

    Writes one entry into the ledger.
help-case-rate-short = Weigh evidence against a hypothesis.
help-case-rate-example = guetteur case rate demo case-1 hypothesis-2 inconsistent --evidence 'posts all night' --as 'Ana Exemple'
help-case-source = Rate a source on the Admiralty scale: the letter is for the source (A to E, F if it cannot be judged), the figure for the information (1 to 5, 6 if it cannot be judged).

    Writes one entry into the ledger.
help-case-source-short = Rate a source, from A1 to F6.
help-case-source-example = guetteur case source demo case-1 'Gazette of Valmont' B2 --as 'Ana Exemple'
help-case-abcde = Sum a case up in five letters: actor, behaviour, content, degree, effect. What is not given stays as it was.

    Writes one entry into the ledger.
help-case-abcde-short = Sum a case up: actor, behaviour, content, degree, effect.
help-case-abcde-example = guetteur case abcde demo case-1 --behaviour 'the same link within a minute' --as 'Ana Exemple'
help-case-technique = Say that you infer a DISARM technique. Those that detectors observe are shown beside it and need no entry.

    Writes one entry into the ledger.
help-case-technique-short = Infer a DISARM technique.
help-case-technique-example = guetteur case technique demo case-1 T0060 --why 'it goes on after the vote' --as 'Ana Exemple'
help-case-breakout = Keep what is known of how far a case spread. The level, from 1 to 6, is computed from it; 4 to 6 need a source.

    Writes one entry into the ledger.
help-case-breakout-short = Say how far a case spread.
help-case-breakout-example = guetteur case breakout demo case-1 --media 'evening news of Valmont TV' --media-source 'https://valmont.example/news' --as 'Ana Exemple'
help-case-attribute = Keep somebody’s claim of who is behind a case, with its basis and alternatives. Guetteur makes none itself.

    Writes one entry into the ledger. Claims that differ are all kept.
help-case-attribute-short = Keep somebody’s claim of who is behind it.
help-case-attribute-example = guetteur case attribute demo case-1 --by 'Valmont watch' --to 'an unnamed agency' --claimed-on 2027-02-28 --confidence low --basis 'same invoice address' --alternative 'a reseller' --as 'Ana Exemple'
help-case-tlp = Say with whom a case may be shared, by the Traffic Light Protocol 2.0.

    Writes one entry into the ledger.
help-case-tlp-short = Say with whom a case may be shared.
help-case-tlp-example = guetteur case tlp demo case-1 amber --as 'Ana Exemple'
help-case-note = Add a note to a case.

    Writes one entry into the ledger.
help-case-note-short = Add a note.
help-case-note-example = guetteur case note demo case-1 'asked the platform on 1 March' --as 'Ana Exemple'
help-case-undo = Undo an entry: it has no effect any more, and stays in the history. What rests on it must be undone before.

    Writes one entry into the ledger.
help-case-undo-short = Undo an entry.
help-case-undo-example = guetteur case undo demo 2 --why 'wrong case' --as 'Ana Exemple'
help-case-show = Show what holds of a case, and its history.

    Writes nothing.
help-case-show-short = Show a case.
help-case-show-example = guetteur case show demo case-1
help-case-list = List the cases.

    Writes nothing.
help-case-list-short = List the cases.
help-case-list-example = guetteur case list demo
help-case-verify = Prove that nothing in the ledger was changed, and that the cases follow from it, byte for byte.

    Writes cases.json in the workspace; the next call compares with it.
help-case-verify-short = Check the ledger, and that replaying it gives the same cases.
help-case-verify-example = guetteur case verify demo

help-option-case-as = Who says it (or set GUETTEUR_ANALYST).
help-option-case-finding = A finding of the last run; may be given several times (default: all).
help-option-case-why = The reason, for the ledger.
help-option-case-target = What is judged: a finding in the case or a technique (default: the case).
help-option-case-of = With duplicate: the finding or case that it repeats.
help-option-case-likelihood = How likely you hold it to be.
help-option-case-confidence = How good the evidence is.
help-option-case-evidence = The item of evidence, in a few words.
help-option-case-credibility = How far the evidence can be believed (default medium).
help-option-case-relevance = How much the evidence matters here (default medium).
help-option-case-actor = Who acts, as far as known.
help-option-case-behaviour = What they do.
help-option-case-content = What is spread.
help-option-case-degree = How much, where, to whom.
help-option-case-effect = What it led to.
help-option-case-disarm = The version of DISARM that the id is of (default: the newest here).
help-option-case-platform = A platform it was seen on; may be given several times (default: those of the findings).
help-option-case-communities = How many communities it reached (default: the number of findings).
help-option-case-media = What mainstream media picked up.
help-option-case-media-source = The source that says so.
help-option-case-prominent = What a celebrity, candidate or other well-known person passed on.
help-option-case-prominent-source = The source that says so.
help-option-case-response = A decision, another concrete act, or a call for violence that followed.
help-option-case-response-source = The source that says so.
help-option-case-by = Who makes the claim.
help-option-case-to = Who or what it is attributed to, in their words.
help-option-case-claimed-on = The day of the claim, such as 2027-02-28.
help-option-case-basis = What the claim rests on.
help-option-case-alternative = Who or what else it may be; may be given several times.

say-case-written = Entry { $seq } is in the ledger, by { $who }.
say-case-mended = The last write into the ledger had been interrupted. It was put right; nothing that was confirmed is lost.

case-pair = { $name }: { $text }
case-in-list = { $id }: { $title } ({ $findings ->
    [one] 1 finding
   *[other] { $findings } findings
}; { $verdict })
case-none = There is no case yet. Open one with: guetteur case open WORKSPACE TITLE --as NAME
case-opened = Opened by { $who }, { $at }
case-withdrawn = Withdrawn: its opening was undone. Only the history is left.
case-tlp = TLP:{ $level }: { $meaning }
case-tlp-none = TLP: not set. Share with nobody until it is.
case-verdict = Verdict on the case: { $verdict }
case-verdict-none = not judged yet
case-verdict-differs = PEOPLE DISAGREE
case-verdict-confirm = confirmed
case-verdict-dismiss = dismissed
case-verdict-duplicate = duplicate
case-verdict-duplicate-of = duplicate of { $of }
case-verdict-needs-work = needs more work
case-findings = Findings
case-judgements = Judgements
case-disagreement = DISAGREEMENT on { $target }: both verdicts are kept; talk it over.
case-likelihood = How likely: { $word }.
case-confidence = Confidence in the evidence: { $word }.
case-range = { $word } ({ $low }–{ $high }%)
case-observed = Techniques observed by detectors
case-observed-one = { $technique }, by “{ $detector }”, in { $findings }
case-findings-many = { $count } findings
case-inferred = Techniques inferred by people
case-technique = { $id } { $name } (DISARM { $version })
case-inferred-one = [{ $seq }] { $technique }, { $who }: { $reason }
case-hypotheses = Competing hypotheses
case-hypothesis-score = evidence against it: { $inconsistent } of { $rated } (weighted: { NUMBER($weighted, maximumFractionDigits: 2) }){ $disputed ->
    [0] .
   *[other] ; people differ on { $disputed }.
}
case-hypothesis-caution = Fewest against is not proof: see whether anything would tell the remaining ones apart.
case-row-flat = the same for all rated: it does not tell hypotheses apart
case-cell-disputed = { $words } (people differ)
case-sources = Sources
case-source = [{ $seq }] { $source }: { $grade }. Source: { $reliability }. Information: { $credibility }. Rated by { $who }
case-abcde = Summary (ABCDE)
case-letter-actor = Actor: { $text }
case-letter-behaviour = Behaviour: { $text }
case-letter-content = Content: { $text }
case-letter-degree = Degree: { $text }
case-letter-effect = Effect: { $text }
case-spread = Spread
case-breakout = [{ $seq }] Level { $level } of 6: { $meaning }. By { $who }
case-breakout-counts = platforms: { $platforms }; communities: { $communities }
case-breakout-sourced = { $what } (source: { $source })
case-attributions = Claims of who is behind it (by people, none by Guetteur)
case-attribution = [{ $seq }] { $by }, on { $on }: { $to }. Kept by { $who }
case-basis = Basis: { $basis }
case-alternative = Or else: { $text }
case-notes = Notes
case-history = History
case-undone = { $line } (undone by entry { $by })
case-proof-mended = The ledger had { $state ->
    [ahead] one whole entry that its head did not count yet
   *[torn] a line that was begun and never finished
}: a write was interrupted. It was put right; nothing that was confirmed is lost.
case-proof-ledger = The ledger is whole: { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}. Digest of the last one, to note elsewhere: { $digest }
case-proof-replay = Replayed twice, with the same bytes each time: { $cases ->
    [one] 1 case
   *[other] { $cases } cases
}, SHA-256 { $digest }
case-proof-kept-same = The cases kept by the last check came out byte for byte. They were kept anew, in cases.json.
case-proof-kept-older = The cases kept by the last check are in the form of another version, and were not compared. They were kept anew, in cases.json.
case-proof-kept-none = Kept in cases.json, for the next check to compare with.

case-what-open = opened the case
case-what-add = added a finding
case-what-remove = took a finding out
case-what-judge = judged
case-what-hypothesis = stated a hypothesis
case-what-rate = weighed evidence
case-what-source = rated a source
case-what-abcde = wrote in the summary
case-what-technique = inferred a technique
case-what-breakout = said how far it spread
case-what-attribute = kept a claim of who is behind it
case-what-tlp = set the TLP level
case-what-note = added a note
case-what-undo = undid entry { $number }

# ICD 203 (2015)
case-likelihood-almost-no-chance = almost no chance
case-likelihood-very-unlikely = very unlikely
case-likelihood-unlikely = unlikely
case-likelihood-roughly-even = roughly even chance
case-likelihood-likely = likely
case-likelihood-very-likely = very likely
case-likelihood-almost-certain = almost certain
case-confidence-low = low
case-confidence-moderate = moderate
case-confidence-high = high
# Heuer (1999)
case-rating-consistent = consistent
case-rating-inconsistent = inconsistent
case-rating-neutral = neutral
case-rating-not-applicable = not applicable
# Admiralty scale
case-reliability-a = completely reliable
case-reliability-b = usually reliable
case-reliability-c = fairly reliable
case-reliability-d = not usually reliable
case-reliability-e = unreliable
case-reliability-f = cannot be judged
case-credibility-1 = confirmed by others
case-credibility-2 = probably true
case-credibility-3 = possibly true
case-credibility-4 = doubtful
case-credibility-5 = improbable
case-credibility-6 = cannot be judged
# Breakout scale, Nimmo (2020)
case-breakout-1 = one platform, one community
case-breakout-2 = several platforms with one community, or one platform with several communities
case-breakout-3 = several platforms and several communities
case-breakout-4 = picked up by mainstream media
case-breakout-5 = passed on by well-known people
case-breakout-6 = followed by a decision, another concrete act, or a call for violence
# TLP 2.0
case-tlp-clear = may be shared with anybody
case-tlp-green = may be shared within the community, not in public
case-tlp-amber = may be shared within your organisation and with those it serves, as needed
case-tlp-amber-strict = may be shared within your organisation only, as needed
case-tlp-red = for the named recipients only
