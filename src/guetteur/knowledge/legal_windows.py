"""Periods that the law counts from the day of a vote: when they open and close.

The data, with sources and the day they were read, are in legal_windows.yml.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Literal

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalWindow:
    """One period. closes None: with the result, on a day that is not known beforehand.

    Its words are the messages `risk-update-window-<id>`. since: the first day of the
    version of the text that was read, on read_on; None: not noted.
    """

    id: str
    opens: date
    closes: date | None
    source: str
    address: str
    since: date | None
    read_on: date
    sure: bool


class _Rule(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    closes: Literal["result", "round"]
    source: str
    address: str
    sure: bool
    months_before: int = 0
    days_before: int = 0
    since: date | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True):
    licence: str
    read_on: date
    windows: list[_Rule]


def windows(rounds: Sequence[date]) -> tuple[LegalWindow, ...]:
    """The periods around a vote held on these days, one after the other; () without any day."""
    found: list[LegalWindow] = []
    for rule in _file().windows if rounds else ():
        if rule.closes == "result":
            found.append(_window(rule, months_before(min(rounds), rule.months_before), None))
            continue
        for day in sorted(rounds):
            found.append(_window(rule, day - timedelta(days=rule.days_before), day))
    return tuple(found)


def months_before(day: date, months: int) -> date:
    """The first day of the month so many months before that of a day."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, 1)


def is_open(window: LegalWindow, on: date, last_round: date) -> bool | None:
    """Whether the period is open on a day; None: past the last round, until a day not known."""
    if on < window.opens:
        return False
    if window.closes is not None:
        return on <= window.closes
    return True if on <= last_round else None


def _window(rule: _Rule, opens: date, closes: date | None) -> LegalWindow:
    return LegalWindow(
        id=rule.id,
        opens=opens,
        closes=closes,
        source=rule.source,
        address=rule.address,
        since=rule.since,
        read_on=_file().read_on,
        sure=rule.sure,
    )


@cache
def _file() -> _File:
    file = resources.files("guetteur.knowledge") / "legal_windows.yml"
    return msgspec.yaml.decode(file.read_bytes(), type=_File)
