"""Times as read to aware UTC times; a time without zone is refused unless a zone is given."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from guetteur.model import InputError
from guetteur.readers.row import Unreadable

Parser = Callable[[object], datetime]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEARS = range(1990, 2101)
_UTC_WORDS = (" UTC", " GMT")
_KINDS = frozenset({"iso", "epoch_s", "epoch_ms"})
_EXAMPLE = datetime(2024, 6, 9, 20, 5, 30, tzinfo=UTC)


def zone_of(name: str | None) -> ZoneInfo | None:
    """The zone of an IANA name. Raises InputError if there is no such zone."""
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise InputError("error-timezone", found=name) from error


def parser(kind: str | None, zone: ZoneInfo | None) -> Parser:
    """How to read times of a kind: `iso` (also when None), `epoch_s`, `epoch_ms`, or a strptime
    format."""
    if kind in (None, "iso"):
        return partial(read_iso, zone=zone)
    if kind == "epoch_s":
        return partial(read_epoch, unit="seconds")
    if kind == "epoch_ms":
        return partial(read_epoch, unit="milliseconds")
    return partial(read_format, pattern=str(kind), zone=zone)


def is_kind(kind: str) -> bool:
    """True for a kind that `parser` can use: a pattern must read back the hour it writes.

    Without an hour, everything of a day would look simultaneous.
    """
    if kind in _KINDS:
        return True
    try:
        read_back = datetime.strptime(_EXAMPLE.strftime(kind), kind)
    except (ValueError, re.error):
        return False
    return (read_back.date(), read_back.hour) == (_EXAMPLE.date(), _EXAMPLE.hour)


def read_epoch(value: object, unit: str = "seconds") -> datetime:
    """The time of a number of seconds or milliseconds since 1970."""
    try:
        number = float(value) if "." in str(value) else int(value)  # type: ignore[arg-type,call-overload]
        moment = _EPOCH + timedelta(**{unit: number})
    except (OverflowError, OSError) as error:
        raise Unreadable("issue-time-range", value) from error
    except (TypeError, ValueError) as error:
        raise Unreadable("issue-time", value) from error
    return _in_range(moment, value)


def read_iso(value: object, zone: ZoneInfo | None = None) -> datetime:
    """The time of an ISO 8601 text (a space may stand for the T) or of a table's own time."""
    if isinstance(value, datetime):
        return to_utc(value, zone, value)
    found = str(value).strip()
    for word in _UTC_WORDS:
        found = found.removesuffix(word) + "+00:00" if found.endswith(word) else found
    try:
        moment = datetime.fromisoformat(found)
    except ValueError as error:
        raise Unreadable("issue-time", value) from error
    if len(found) <= 10 or (":" not in found and "T" not in found):
        # Midnight would be invented, and everything of that day would look simultaneous.
        raise Unreadable("issue-date-only", value)
    return to_utc(moment, zone, value)


def read_format(value: object, pattern: str, zone: ZoneInfo | None = None) -> datetime:
    """The time of a text in a strptime format."""
    if isinstance(value, datetime):
        return to_utc(value, zone, value)
    try:
        moment = datetime.strptime(str(value).strip(), pattern)
    except ValueError as error:
        raise Unreadable("issue-time", value) from error
    return to_utc(moment, zone, value)


def to_utc(moment: datetime, zone: ZoneInfo | None, found: object) -> datetime:
    """The moment in UTC.

    When clocks go back, a local time exists twice: it is read as the first of the two. When
    they go forward, a time that never was is read with the offset of before the change.
    """
    if moment.tzinfo is None:
        if zone is None:
            raise Unreadable("issue-naive-time", found)
        moment = moment.replace(tzinfo=zone, fold=0)
    try:
        return _in_range(moment.astimezone(UTC), found)
    except OverflowError as error:
        raise Unreadable("issue-time-range", found) from error


def _in_range(moment: datetime, found: object) -> datetime:
    if moment.year not in _YEARS:
        raise Unreadable("issue-time-range", found)
    return moment


def read_any(value: object, zone: ZoneInfo | None = None) -> datetime:
    """The time of a number of seconds since 1970, or of an ISO 8601 text."""
    if isinstance(value, int | float) or str(value).strip().replace(".", "", 1).isdigit():
        return read_epoch(value)
    return read_iso(value, zone)
