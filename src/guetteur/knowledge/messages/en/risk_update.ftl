# guetteur risk update: what confirmed cases change in a risk study.
help-risk-update = Show what confirmed cases change in a risk study, and decide on it.

    Lists a proposal for each step that a confirmed case shows, with its evidence, the risk map before and after, and which measure lowers the risks most for its cost. Nothing moves by itself: accept or refuse each proposal, with a reason. That goes into the ledger of the workspace; the file of the study changes with --write only.
help-risk-update-short = See what confirmed cases change in a study.
help-risk-update-example = guetteur risk update demo study.yml
help-option-risk-update-case = Look at this case only.
help-option-risk-update-on = Count days from this one, instead of today.
help-option-risk-update-accept = Accept what is proposed for this step.
help-option-risk-update-accept-all = Accept all proposals that nobody refused.
help-option-risk-update-refuse = Refuse what is proposed for this step.
help-option-risk-update-rating = Decide on this rating of the step only.
help-option-risk-update-value = Take this level instead of the one proposed.
help-option-risk-update-why = The reason, for the ledger.
help-option-risk-update-write = Write the accepted ratings into the file, as a new operational version.
help-option-risk-update-summary = What changed, for the new version.

error-risk-update-choice = Give one of --accept STEP, --accept-all and --refuse STEP at a time; --value and --rating go with --accept or --refuse. Nothing was written.
error-risk-update-why = A decision needs its reason, with --why TEXT. Nothing was written.
error-risk-update-who = Say who decides, with --as NAME, or once for all in the environment variable GUETTEUR_ANALYST. Nothing was written.
error-risk-update-none = There is no open proposal for “{ $found }”, so there is nothing to decide. The proposals are listed by the same command without --accept and --refuse.
error-risk-update-value = { $found } is not a level of this scale: a level from { $least } to { $most } was expected.
error-risk-update-value-which = The value { $found } would count for more than one proposal. Say which with --rating success or --rating difficulty.
error-risk-update-nothing = { $file }: no accepted rating waits to be written. Accept a proposal first, with --accept STEP.
error-risk-update-text = { $file }: the new text would not give the study that was expected, so nothing was written. Change the ratings of the steps by hand.
error-rating-place = Line { $line }: the place of “{ $name }” was not found as a plain number or id on one line, so it cannot be changed there. Change it by hand.
error-rating-cases = { $line ->
    [0] The
   *[other] Ledger, line { $line }: the
} decision on { $step } names no case. A rating is decided on the evidence of a case; otherwise, change it in the file of the study.
error-rating-value = { $line ->
    [0] The
   *[other] Ledger, line { $line }: the
} decision on { $step } makes no sense: who accepts takes a value, and who refuses takes none.
error-rating-lowered = { $line ->
    [0] The
   *[other] Ledger, line { $line }: the
} value { $found } for { $step } is not easier than { $before }, the rating in force. Cases never make a step harder: to do that, change the file of the study.
error-rating-decision = { $line ->
    [0] There
   *[other] Ledger, line { $line }: there
} is no accepted decision { $found } on the study “{ $study }” that still stands.

say-risk-update-decided = Entry { $seq } is in the ledger, by { $who }.
say-risk-update-written = { $file } is now version { $version }, with { $count ->
    [one] one rating
   *[other] { $count } ratings
} changed: { $ratings }. The justifications of these steps are yours to bring up to date.
risk-update-summary = Ratings accepted after confirmed cases: { $ratings }.

risk-update-head = { $title } ({ $id }, version { $version }) – { $protection }
risk-update-calendar = Days left
risk-update-days = { $on }: { $days ->
    [0] the vote is today, { $vote }.
    [one] 1 day to the vote of { $vote }.
   *[other] { $days } days to the vote of { $vote }.
}
risk-update-voted = { $on }: every vote of this study is past, the last on { $last }.
risk-update-no-vote = The study names no day of a vote, so no days are counted and no period of the law is shown.
risk-update-window-l163-2 = Summary order against mass manipulation (France; presidential, parliamentary, senatorial, European votes and national referendums only, never local ones): { $state }, from { $opens } to { $closes }.
risk-update-window-l49 = No electoral propaganda (France): { $state }, from the start of { $opens } to the close of the vote of { $closes }.
risk-update-window-open = open
risk-update-window-shut = not open
risk-update-window-unsure = perhaps still open
risk-update-window-result = the day on which the result is acquired
risk-update-source = Source: { $source }, { $version }, { $address } (read on { $read }). This is no legal advice.
risk-update-source-unsure = To be checked. Source: { $source }, { $version }, { $address } (read on { $read }). This is no legal advice.
risk-update-version = version of { $since }
risk-update-version-unknown = version not noted
risk-update-calendar-use = These days change no rating. They put the measures below in order.

risk-update-proposals = Proposals
risk-update-none = No confirmed case shows a step of this study: nothing moves. Cases that are only opened, disputed, dismissed or doubtful count for nothing.
risk-update-none-more = Confirmed cases show steps of this study, whose ratings say as much already: nothing moves.
risk-update-none-express = Confirmed cases show steps of this study, but it is rated by the express method, where steps have no rating: look at its likelihoods by hand.
risk-update-success = success probability
risk-update-difficulty = technical difficulty
risk-update-proposal-success = { $step }, { $name } (mode { $mode }, path { $path }, risk { $risk }): success probability { $before } → { $proposed }
risk-update-proposal-difficulty = { $step }, { $name } (mode { $mode }, path { $path }, risk { $risk }): technical difficulty { $before } → { $proposed }
risk-update-because-success-ongoing = Why: it was seen in a confirmed case, and its last trace is at most { $days } days old.
risk-update-because-success-repeated = Why: it was seen in at least two confirmed cases that are independent of each other.
risk-update-because-success-observed = Why: it was seen in a confirmed case, so it has happened to this very object.
risk-update-because-success-low = Why: it was seen in a confirmed case, but who confirmed has low confidence in the evidence.
risk-update-because-success-inferred = Why: a person concludes it, or only something more general was seen: one level more, once.
risk-update-because-difficulty-observed = Why: it was seen in a confirmed case, so somebody can do it: one level easier, once.
risk-update-because-difficulty-low = Why: it was seen in a confirmed case, although with low confidence: one level easier, once.
risk-update-not-selected = The path { $path } was set aside in this study: consider taking it up again.
risk-update-evidence = { $case }: { $finding }, by { $through }; last trace { $last }; confirmed by { $who }
risk-update-evidence-inferred = { $case }: { $through }, concluded by { $inferred }; confirmed by { $who }
risk-update-evidence-weight = { $text }; { $strength }; confidence: { $confidence }
risk-update-strength-observed = seen
risk-update-strength-inferred = concluded
risk-update-unsaid = not said
risk-update-unrated = unrated
risk-update-despite = { $measure } is done and was to hold { $step } lower: see whether it works.
risk-update-refused = Refused on the same evidence by { $who } (entry { $seq }): { $reason }
risk-update-rule = Rule “{ $rule }”, ours and not ANSSI’s. It never makes a step harder, and nothing counts before somebody accepts it. An action seen is not its whole path seen: accept it where the case is about that path.

risk-update-decisions = Decisions in the ledger
risk-update-decision = [{ $seq }] { $step }, { $rating } { $before } → { $value }, { $who }, { $on }: { $reason } – { $state }
risk-update-state-applied = counts, on top of the file
risk-update-state-written = in the file since version { $version }
risk-update-state-said = the file says as much or more
risk-update-state-refused = refused
risk-update-state-stale = out of date: the file has another rating or no such step, so it does not count
risk-update-groundless = No case named in entry { $seq } calls for this any more. The rating stays until somebody undoes the entry, or changes the file.

risk-update-moves = If all open proposals are accepted
risk-update-move = { $risk }, { $name }: { $before } → { $after }
risk-update-move-none = No risk changes its place: other actions on the way decide.
risk-update-rated = likelihood { $likelihood }, risk { $level }
risk-update-pair = V{ $likelihood }, risk { $level }
risk-update-map-before = Risk map now (file and accepted decisions)
risk-update-map-after = Risk map if all open proposals are accepted
risk-update-map-v0 = V0 stands in the row of V1.
risk-update-map-unrated = Not placed, because something is unrated: { $risks }

risk-update-levers = Measures not done yet, the one that lowers the risks most for its cost first
risk-update-lever = { $place }. { $measure }, { $name }: levels of risk { $levels ->
    [0] 0
   *[other] −{ $levels }
 }, of likelihood { $likelihoods ->
    [0] 0
   *[other] −{ $likelihoods }
 }; cost { $cost }
risk-update-lever-none = { $place }. { $measure }, { $name }: alone, lowers no risk; cost { $cost }
risk-update-cost-unknown = unknown
risk-update-lever-risk = { $risk }: { $before } → { $after }
risk-update-lever-others = Acts also on { $targets }, which is not counted here.
risk-update-lever-undated = No date: nobody knows whether it is done before the vote.
risk-update-lever-late = Due on { $due }, too late to change anything before the vote.
risk-update-together = All of them together: levels of risk { $levels ->
    [0] 0
   *[other] −{ $levels }
 }, of likelihood { $likelihoods ->
    [0] 0
   *[other] −{ $likelihoods }
 }.
risk-update-levers-how = Each measure is tried alone, on the study as it is if the open proposals are accepted. A level that a person forced does not move. Ties are in the order of ids.
