"""The calendar of an election in words: what is open, until when, what comes next, by what law."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from guetteur.knowledge import Messages
from guetteur.knowledge.elections import elections
from guetteur.knowledge.law_texts import legal_text
from guetteur.model.election import Deadline, Election, Rule, State, StateName, Window
from guetteur.pipeline.calendar import Calendar, Standing, order
from guetteur.publish.calendar import certainty_text, law_line

# The order in which a reader needs them.
SECTIONS: tuple[StateName, ...] = (
    "open", "not_yet", "unknown", "no_fixed_time", "closed", "not_applicable",
)  # fmt: skip


def list_lines(messages: Messages) -> list[str]:
    """Every election shipped on one line, then how to see one."""
    lines = [
        messages.text("calendar-line", id=one.id, name=one.name.of(messages.lang),
                      rounds=_rounds(one, messages))
        for one in elections()
    ]  # fmt: skip
    return [*lines, messages.text("calendar-line-next")]


def lines(calendar: Calendar, messages: Messages) -> list[str]:
    """A calendar for people to read."""
    election, say = calendar.election, messages.text
    found = [
        f"{election.name.of(messages.lang)} ({election.id})",
        say("calendar-rounds", rounds=_rounds(election, messages)),
        say("calendar-at", at=moment_text(calendar.at), zone=election.zone),
    ]
    if any(one.status == "hypothesis" for one in election.rounds):
        found.append(say("calendar-hypothesis"))
    if election.note:
        found.append(election.note.of(messages.lang))
    asked = [one for one in calendar.deadlines if one.state.why != "event_unknown"]
    told: set[str] = set()
    for name in SECTIONS:
        shown = [one for one in (*calendar.windows, *asked) if one.state.name == name]
        found += _section(name, shown, told, messages)
        told |= {one.rule.id for one in shown}
    found += _askable([one.rule for one in calendar.deadlines if one not in asked], messages)
    return [*found, say("calendar-advice")]


def state_text(state: State, messages: Messages) -> str:
    """How a window or a deadline stands, with the time left or the reason."""
    key = state.name.replace("_", "-")
    if state.left is not None:
        return messages.text(f"calendar-state-{key}-left", left=left_text(state.left, messages))
    said = messages.text(f"calendar-state-{key}")
    return f"{said} ({why_text(state.why, messages)})" if state.why else said


def why_text(why: str, messages: Messages) -> str:
    """Why there is no date, or why it does not apply."""
    return messages.text(f"calendar-why-{why.replace('_', '-')}")


def left_text(left: timedelta, messages: Messages) -> str:
    """A time in days and hours, or in hours and minutes if less than two days."""
    hours, minutes = divmod(int(left.total_seconds()) // 60, 60)
    if hours < 48:
        return messages.text("calendar-left-hours", hours=hours, minutes=minutes)
    return messages.text("calendar-left-days", days=hours // 24, hours=hours % 24)


def moment_text(moment: datetime) -> str:
    """A moment by the clock of its zone, with its distance from UTC."""
    return f"{moment:%Y-%m-%d %H:%M} (UTC{moment.isoformat()[-6:]})"


def _rounds(election: Election, messages: Messages) -> str:
    hypothesis = f" ({messages.text('calendar-status-hypothesis')})"
    return ", ".join(
        f"{one.day}{hypothesis if one.status == 'hypothesis' else ''}" for one in election.rounds
    )


def _section(
    name: StateName, found: list[Standing], told: set[str], messages: Messages
) -> list[str]:
    """What stands so, rule by rule; a law that was `told` is not told again."""
    if not found:
        return []
    result = ["", messages.text(f"calendar-section-{name.replace('_', '-')}")]
    for rule in dict.fromkeys(one.rule for one in sorted(found, key=order)):
        of_rule = sorted((one for one in found if one.rule == rule), key=order)
        result += [f"  - {_what(rule, messages)}"]
        result += [f"      {_placed(one, messages)}" for one in of_rule]
        result += [] if rule.id in told else [f"      {line}" for line in _law(rule, messages)]
    return result


def _what(rule: Rule, messages: Messages) -> str:
    sure = certainty_text(rule.certainty, messages)
    return rule.what.of(messages.lang) + (f" [{sure}]" if sure else "")


def _law(rule: Rule, messages: Messages) -> Iterable[str]:
    if rule.counted:
        yield rule.counted.of(messages.lang)
    yield law_line(legal_text(rule.law), messages)


def _placed(one: Standing, messages: Messages) -> str:
    """The dates, after the round and the place where they hold for one only."""
    found, dates = one.found, _dates(one, messages)
    if not isinstance(found, Window) or found.round is None:
        return dates
    if found.place is None:
        return messages.text("calendar-place-round", round=found.round, dates=dates)
    place = found.place.of(messages.lang)
    return messages.text("calendar-place-both", round=found.round, place=place, dates=dates)


def _dates(one: Standing, messages: Messages) -> str:
    found = one.found
    moments = _window_moments(found) if isinstance(found, Window) else _deadline_moments(found)
    said = [
        messages.text(f"calendar-date-{key}", at=moment_text(moment))
        for key, moment in moments
        if moment
    ]
    return ", ".join([*said, state_text(one.state, messages)])


def _window_moments(window: Window) -> list[tuple[str, datetime | None]]:
    return [
        ("opens", window.opens), ("may-close", window.may_close), ("closes", window.closes),
    ]  # fmt: skip


def _deadline_moments(deadline: Deadline) -> list[tuple[str, datetime | None]]:
    last = "earliest" if deadline.rule.earliest else "ends"
    return [("starts", deadline.starts), (last, deadline.ends)]


def _askable(found: list[Rule], messages: Messages) -> list[str]:
    if not found:
        return []
    return ["", messages.text("calendar-askable"), *(_event(one, messages) for one in found)]


def _event(rule: Rule, messages: Messages) -> str:
    event = rule.event_is.of(messages.lang) if rule.event_is else ""
    said = messages.text(
        "calendar-from", name=rule.event or "", event=event, what=_what(rule, messages)
    )
    return f"  - {said}"
