# guetteur calendar: windows and deadlines of an election.
help-calendar = Show which legal windows and deadlines around an election are open, until when, what comes next, and by which text of law.

    ELECTION is the name of one that is shipped, your own file, or a workspace that an election was set for. Alone, it lists those shipped. This is a reminder, not legal advice.
help-calendar-short = Legal windows and deadlines around an election.
help-calendar-example = guetteur calendar fr-presidential-2027-a --at 2027-01-15
help-option-at = Moment to look from, such as 2027-01-15T18:00 (local time of the election) or with a zone, 2027-01-15T17:00Z (default: now).
help-option-event = What happened when, so that a deadline can be counted, such as first-publication=2027-02-03T09:00. May be given several times; without it, the names are listed.
help-option-ics = Also write the dates to this file, for a calendar program (iCalendar).
help-option-new = Print a file for an election of your own, to fill in.
help-option-set = Keep this election as the one that the workspace is about.

say-calendar-set = { $folder } is now about the election { $id }.
say-calendar-ics = { $count ->
    [one] 1 date
   *[other] { $count } dates
} written: { $file }

error-election = There is no election “{ $found }”. Give a file of your own (see: guetteur calendar --new), a workspace, or one of: { $known }.
error-election-file = { $file } is not understood as an election: { $found }. Compare it with the file that this prints: guetteur calendar --new
error-election-no-round = { $file } has no round. Give at least one day under rounds.
error-election-order = { $file }: the rounds are { $found }. They were expected in their order, each day once.
error-election-zone = { $file }: there is no time zone “{ $found }”. A name such as Europe/Paris was expected.
error-election-workspace = Nobody said which election { $folder } is about. Say it with: guetteur calendar ELECTION --set { $folder }
error-legal-text = There is no legal text “{ $found }”. Choose one of: { $known }.
error-calendar-which = Say which election. See those there are with: guetteur calendar
error-calendar-moment = { $option }: “{ $found }” was given; a moment such as 2027-01-15, 2027-01-15T18:00 or 2027-01-15T17:00Z was expected.
error-calendar-clock = { $option }: the clocks of { $zone } skip or repeat { $found } that day. Give the moment with a zone, such as 2027-03-28T01:30Z.
error-calendar-event = --event: “{ $found }” was given; NAME=MOMENT was expected, with one of the names: { $known }.
error-calendar-event-twice = --event: { $found } was given twice. Give the moment that counts.

calendar-line = { $id }: { $name } ({ $rounds })
calendar-line-next = See one with: guetteur calendar NAME. For a file of your own: guetteur calendar --new
calendar-rounds = Days of voting: { $rounds }
calendar-at = Seen from: { $at }, { $zone }
calendar-status-hypothesis = hypothesis
calendar-hypothesis = The days of voting are a hypothesis: so is each date counted from them.
calendar-askable = Deadlines that can be counted once you say what happened when (--event NAME=MOMENT):
calendar-from = { $name }: from when { $event }. { $what }
calendar-advice = This is a reminder with its sources, not legal advice. Have dates that matter checked by a lawyer.

calendar-section-open = Open now
calendar-section-not-yet = Comes next
calendar-section-unknown = Cannot be said
calendar-section-no-fixed-time = Without a fixed time
calendar-section-closed = Over
calendar-section-not-applicable = Does not apply

calendar-state-open-left = open, { $left } left
calendar-state-open = open
calendar-state-not-yet-left = not yet, in { $left }
calendar-state-closed = over
calendar-state-unknown = not known
calendar-state-no-fixed-time = no fixed time
calendar-state-not-applicable = does not apply

calendar-left-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}{ $hours ->
    [0] { "" }
    [one] {" "}1 hour
   *[other] {" "}{ $hours } hours
}
calendar-left-hours = { $hours } h { $minutes } min

calendar-date-opens = from { $at }
calendar-date-closes = until { $at }
calendar-date-may-close = until { $at } already if an earlier round decides
calendar-date-starts = since { $at }
calendar-date-ends = before { $at }
calendar-date-earliest = from { $at } at the earliest

calendar-why-unlisted = the text does not list this kind of election
calendar-why-elsewhere = the text does not hold in the country of this election
calendar-why-not-in-force = the text was not in force then
calendar-why-decisive-unknown = it depends on whether a round decided: say so in the election’s file
calendar-why-zone-unknown = this place spans several time zones
calendar-why-early-unknown = which places vote the day before is not known
calendar-why-filing-unknown = the day on which candidatures can be filed is not known
calendar-why-campaign-unknown = the days of the campaign are not known
calendar-why-event-unknown = nobody said when it happened
calendar-why-window-closed = it did not happen in the time for which the text provides
calendar-why-window-unknown = whether it happened in the time for which the text provides is not known
calendar-why-no-fixed-time = the text gives no number of hours or days

calendar-article = art. { $article }
calendar-version-dated = version in force on { $version }; source read on { $read }
calendar-version-current = version in force on { $version }, the day its source was read
calendar-version-older = only an older version was read, in force on { $version }; source read on { $read }: the one in force is to be checked
calendar-version-older-undated = only an older version was read, on { $read }: the one in force is to be checked
calendar-version-unread = the text itself was not read; noted on { $read }
calendar-place-round = Round { $round }: { $dates }
calendar-place-both = Round { $round }, { $place }: { $dates }
calendar-certainty-unchecked = to be checked: not read in a sure source
calendar-certainty-contested = to be checked: sources differ, or leave it open

calendar-ics-opens = Opens: { $what }
calendar-ics-may-close = Ends if the first round decides: { $what }
calendar-ics-closes = Ends: { $what }
calendar-ics-ends = Too late from now: { $what }
calendar-ics-earliest = From now at the earliest: { $what }
