"""Until when something can or must be done, counted from what happened.

Months are counted from day to day, and end on the last day of a month that is too short. Hours
are real hours, also where the clocks change.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from guetteur.cases.days import day_of, end_of, later, midnight, months_after, utc
from guetteur.cases.windows import reason_against, state, windows
from guetteur.knowledge.law_texts import legal_text, rules
from guetteur.model.election import Deadline, Election, Rule, State, Why


def deadlines(election: Election, events: Mapping[str, datetime]) -> tuple[Deadline, ...]:
    """Every deadline, in the order of the rules; those of events that are not given have no dates.

    events: what happened when (aware), by the names that `event_names` gives. Raises ValueError
    for a name that is not one of them, or a moment without a zone.
    """
    if unknown := events.keys() - set(event_names()):
        raise ValueError(sorted(unknown))
    return tuple(_deadline(rule, election, events) for rule in rules().values() if rule.event)


def event_names() -> tuple[str, ...]:
    """The events from which a deadline runs, in the order of the rules."""
    return tuple(dict.fromkeys(rule.event for rule in rules().values() if rule.event))


def deadline_state(deadline: Deadline, moment: datetime) -> State:
    """How a deadline stands at a moment (aware). For a first possible moment (`earliest`), it is
    `not_yet` before and `open` after."""
    now = utc(moment)
    if not deadline.applies:
        return State("not_applicable", why=deadline.why)
    if deadline.ends is None:
        fixed = deadline.why != "no_fixed_time"
        return State("unknown" if fixed else "no_fixed_time", why=deadline.why)
    if deadline.rule.earliest:
        left = utc(deadline.ends) - now
        return State("not_yet", left) if left > timedelta() else State("open")
    if deadline.starts and now < utc(deadline.starts):
        return State("not_yet", utc(deadline.starts) - now)
    if now >= utc(deadline.ends):
        return State("closed")
    return State("open", utc(deadline.ends) - now)


def _deadline(rule: Rule, election: Election, events: Mapping[str, datetime]) -> Deadline:
    against = reason_against(rule, election)
    if against:
        return Deadline(key=rule.id, rule=rule, applies=False, why=against)
    event = events.get(rule.event or "")
    if event is None:
        return Deadline(key=rule.id, rule=rule, why=rule.why_none or "event_unknown")
    starts = utc(event).astimezone(ZoneInfo(election.zone))
    why = _not_in_force(rule, election, starts) or _outside(rule, election, starts)
    if why:
        applies = why == "window_unknown"
        return Deadline(key=rule.id, rule=rule, applies=applies, starts=starts, why=why)
    if rule.why_none:
        return Deadline(key=rule.id, rule=rule, starts=starts, why=rule.why_none)
    return Deadline(key=rule.id, rule=rule, starts=starts, ends=_ends(rule, starts, election.zone))


def _not_in_force(rule: Rule, election: Election, starts: datetime) -> Why | None:
    since = legal_text(rule.law).in_force_from
    return "not_in_force" if since and day_of(starts, election.zone) < since else None


def _outside(rule: Rule, election: Election, starts: datetime) -> Why | None:
    """Why the event does not fall in the window that the rule needs; None if it does."""
    if rule.within is None:
        return None
    window = next(one for one in windows(election) if one.rule.id == rule.within)
    found = state(window, starts)
    if found.name == "not_applicable":
        return found.why
    if found.name == "unknown":
        return "window_unknown"
    return None if found.name == "open" else "window_closed"


def _ends(rule: Rule, starts: datetime, zone: str) -> datetime:
    if rule.ends == "exact":
        return later(starts, rule.hours or 0, zone)
    day = months_after(day_of(starts, zone), rule.months or 0) + timedelta(days=rule.days or 0)
    if rule.at is not None:
        return datetime.combine(day, rule.at, ZoneInfo(zone))
    return end_of(day, zone) if rule.ends == "day_end" else midnight(day, zone)
