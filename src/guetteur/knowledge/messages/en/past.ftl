# guetteur cases: past cases, and which of them a finding resembles.
help-cases = List past cases of manipulation around elections; show one; compare the findings of a workspace with them.

    Alone, it lists the cases. Writes nothing.
help-cases-short = Past cases, and which of them a finding resembles.
help-cases-example = guetteur cases show macronleaks-2017
help-cases-show = Show a past case: who attributed what to whom, how it went, figures, techniques, sources.

    Writes nothing.
help-cases-show-short = Show a past case.
help-cases-show-example = guetteur cases show macronleaks-2017
help-cases-compare = Say which past cases the last run’s findings resemble, in what was measured, and what differs. It never says who is behind them.

    Writes nothing.
help-cases-compare-short = Compare findings with past cases.
help-cases-compare-example = guetteur cases compare demo --vote 2021-09-26
help-option-finding = Compare this finding only (default: all).
help-option-vote = Day of the vote, such as 2027-04-11. Without it, the days before the vote are not compared.

error-past-case = There is no past case “{ $found }”. Choose one of: { $known }.
error-past-finding = The last run has no finding “{ $found }”. Choose one of: { $known }.

past-line = { $id }: { $title } ({ $period }). { $kind }.
past-since = since { $start }
past-from = from { $start }
past-others = and others
past-period = When and where: { $period }; { $countries }
past-vote = Vote: { $kind }, { $date }
past-actors = Who took part, and who was named by whom:
past-vectors = By what means:
past-timeline = How it went:
past-figures = Figures:
past-techniques = Techniques (DISARM), as mapped:
past-impacts = Consequences:
past-caveats = To bear in mind:
past-sources = Sources:
past-checked = Sources read on { $date }. The texts are ours.
past-attributed = attributed by { $by } on { $date } to: { $to }
past-unattributed = no dated attribution in the sources read
past-event = { $date }: { $what }
past-figure = { $name }: { $sign }{ NUMBER($value) }{ $most ->
    [-1] { "" }
   *[other] {" "}to { NUMBER($most) }
}{ $unit ->
    [none] { "" }
    [hours] {" "}hours
   *[other] {" "}{ $unit }
}
past-list = { $one }; { $two }
past-source = { $title }: { $url }
past-noted = { $text }. { $note }
past-before = before { $version }
past-ours = Guetteur, to be reviewed
past-mapped = { $by }, DISARM { $version }: { $ids }

past-certainty-data = counted in published data
past-certainty-claimed = says an interested party
past-certainty-contested = sources differ
past-certainty-unverified = to be verified
past-certainty-deduced = our reading
past-confidence-low = (low confidence)
past-confidence-moderate = (moderate confidence)
past-confidence-high = (high confidence)
past-role-operator = operator
past-role-intrusion-set = intrusion set
past-role-collector = collected the data
past-role-publisher = first published it
past-role-amplifier = spread it
past-role-beneficiary = benefited
past-role-financier = paid
past-role-intermediary = intermediary
past-role-suspected-sponsor = suspected sponsor
past-role-platform = platform
past-role-discoverer = uncovered it
past-role-responder = answered it
past-role-other = other

past-no-finding = The last run has no finding, so there is nothing to compare.
past-finding = { $id } ({ $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}, { $first } to { $last })
past-resembles = Resembles, in what was measured: { $case }
past-not-who = This does not say who is behind it: a way of acting can be copied, taught or sold.
past-none-says-so = Resembles none: the accounts’ profiles say that they belong together or are automatic. The operations of the past hid it.
past-none-little = Resembles none: too little is alike.
past-none-chance = Resembles none: features of the other cases, drawn at random, are often as much alike.
past-nearest = Nearest, yet not near enough: { $case }
past-close = Nearly as much alike: { $cases }
past-points = { NUMBER($points) } points, of which { NUMBER($techniques) } for techniques and { NUMBER($shape) } for the shape; made-up findings do as well { NUMBER($percent) } times in a hundred
past-side-both = In common: { $features }
past-side-near = Akin: { $features }
past-side-finding = Only in the finding: { $features }
past-side-case = Only in the past case: { $features }
past-unknown = Not known of the past case: { $kinds }
past-unmeasured = Not measured in the finding: { $kinds }
past-feature = { $what } ({ NUMBER($points) })
past-next = Next: { $cases }

past-kind-behaviours = behaviours
past-kind-platforms = platforms
past-kind-lookalike = look-alike sites
past-kind-new-hashtag = a hashtag of its own
past-kind-release = documents released
past-kind-rhythm = rhythm
past-kind-days-before-vote = days before the vote
past-kind-techniques = techniques
past-lookalike-yes = sites named like others
past-lookalike-no = no sites named like others
past-new-hashtag-yes = a hashtag of its own
past-new-hashtag-no = no hashtag of its own
past-release-yes = pages put online at once and pointed to
past-release-no = nothing released at once
past-rhythm-burst = a burst of a few days
past-rhythm-steady = steady over time
past-days-before-vote-last-days = begins in the last three days before the vote
past-days-before-vote-last-month = begins in the last month before the vote
past-days-before-vote-earlier = begins more than a month before the vote

# campaigns that STIX files received describe
past-received = Campaigns described in files received (their authors’ words, not ours):
past-received-campaign = { $name }, described by { $by } on { $date } ({ $file }): { NUMBER($points) } points, { $resembles ->
    [true] resembles
   *[false] not enough to say that it resembles
}
past-received-used = Listed there, and in the posts of this finding ({ $count }): { $things }
past-received-use = { $value } ({ $posts ->
    [one] 1 post
   *[other] { $posts } posts
})
past-received-more = { $count ->
    [one] And 1 more campaign
   *[other] And { $count } more campaigns
}, which --json shows.
