"""The calendar of an election at a moment: windows and deadlines, how they stand, by what law."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from guetteur.cases.days import utc
from guetteur.cases.deadlines import deadline_state, deadlines, event_names
from guetteur.cases.windows import state, windows
from guetteur.knowledge import Messages
from guetteur.knowledge.elections import elections
from guetteur.knowledge.law_texts import legal_texts
from guetteur.model import InputError
from guetteur.model.election import Deadline, Election, Rule, State, Window
from guetteur.publish.calendar import calendar_file
from guetteur.store import write_text


@dataclass(frozen=True, slots=True)
class Standing:
    """A window or a deadline, and how it stands at the moment of the calendar."""

    found: Window | Deadline
    state: State

    @property
    def rule(self) -> Rule:
        """The rule it is counted by."""
        return self.found.rule


@dataclass(frozen=True, slots=True)
class Calendar:
    """An election at a moment, in the order of the rules."""

    election: Election
    at: datetime
    windows: tuple[Standing, ...]
    deadlines: tuple[Standing, ...]


def calendar_at(election: Election, at: datetime, events: Mapping[str, datetime]) -> Calendar:
    """How everything stands at a moment. events: what happened when, as `events_of` reads it."""
    return Calendar(
        election,
        at.astimezone(ZoneInfo(election.zone)),
        tuple(Standing(one, state(one, at)) for one in windows(election)),
        tuple(Standing(one, deadline_state(one, at)) for one in deadlines(election, events)),
    )


def moment_of(text: str, election: Election, option: str) -> datetime:
    """A moment as typed; without a zone it is local time of the election, a day is its midnight.

    Raises InputError if it is not a moment, or is an hour that the local clocks skip or repeat.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError("error-calendar-moment", option=option, found=text) from error
    if found.tzinfo is not None:
        return found
    local = found.replace(tzinfo=ZoneInfo(election.zone))
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        raise InputError("error-calendar-clock", option=option, found=text, zone=election.zone)
    return local


def events_of(given: tuple[str, ...], election: Election) -> dict[str, datetime]:
    """What happened when, from NAME=MOMENT as typed. Raises InputError for anything else."""
    found: dict[str, datetime] = {}
    for one in given:
        name, equals, moment = one.partition("=")
        if not equals or name not in event_names():
            known = ", ".join(event_names())
            raise InputError("error-calendar-event", found=one, known=known)
        if name in found:
            raise InputError("error-calendar-event-twice", found=name)
        found[name] = moment_of(moment, election, f"--event {name}")
    return found


def write_ics(calendar: Calendar, path: Path, messages: Messages) -> int:
    """Write the dates of a calendar as an iCalendar file; how many there are."""
    found = [*(one.found for one in calendar.windows), *(one.found for one in calendar.deadlines)]
    text = calendar_file(calendar.election, found, legal_texts(), calendar.at, messages)
    write_text(path, text)
    return text.count("BEGIN:VEVENT")


def list_document() -> list[dict[str, Any]]:
    """Every election shipped, as documents."""
    return [msgspec.to_builtins(one) for one in elections()]


def document(calendar: Calendar) -> dict[str, Any]:
    """What `guetteur calendar --json` writes: both languages, times with their offset."""
    shown = [*calendar.windows, *calendar.deadlines]
    laws = dict.fromkeys(one.rule.law for one in shown)
    return {
        "schema": "guetteur-calendar-1",
        "at": calendar.at.isoformat(),
        "election": msgspec.to_builtins(calendar.election),
        "windows": [_window(one, calendar.election) for one in calendar.windows],
        "deadlines": [_deadline(one) for one in calendar.deadlines],
        "law": {name: msgspec.to_builtins(legal_texts()[name]) for name in laws},
    }


def _window(one: Standing, election: Election) -> dict[str, Any]:
    window = one.found
    assert isinstance(window, Window)
    return {
        **_common(one),
        "opens": _written(window.opens),
        "closes": _written(window.closes),
        "may_close": _written(window.may_close),
        "zone": str(window.opens.tzinfo) if window.opens else election.zone,
        "place": msgspec.to_builtins(window.place),
        "round": window.round,
        "status": window.status,
    }


def _deadline(one: Standing) -> dict[str, Any]:
    deadline = one.found
    assert isinstance(deadline, Deadline)
    return {
        **_common(one),
        "event": one.rule.event,
        "event_is": msgspec.to_builtins(one.rule.event_is),
        "starts": _written(deadline.starts),
        "ends": _written(deadline.ends),
        "earliest": one.rule.earliest,
    }


def _common(one: Standing) -> dict[str, Any]:
    left = one.state.left
    return {
        "key": one.found.key,
        "rule": one.rule.id,
        "what": msgspec.to_builtins(one.rule.what),
        "counted": msgspec.to_builtins(one.rule.counted),
        "law": one.rule.law,
        "certainty": one.rule.certainty,
        "applies": one.found.applies,
        "why": one.found.why,
        "state": {
            "name": one.state.name,
            "left_seconds": None if left is None else int(left.total_seconds()),
            "why": one.state.why,
        },
    }


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def order(one: Standing) -> tuple[bool, datetime]:
    """What comes first: by the time left, those without at the end."""
    found = one.found
    if one.state.name == "not_yet":
        moment = found.opens if isinstance(found, Window) else (found.starts or found.ends)
    else:
        moment = found.closes if isinstance(found, Window) else found.ends
    far = datetime.combine(datetime.max.date(), time(), ZoneInfo("UTC"))
    return moment is None, utc(moment) if moment else far
