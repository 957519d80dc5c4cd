"""What CrowdTangle's Facebook and Instagram tables have in common: times, counts, accounts."""

import re
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from guetteur.readers.peek import Peek
from guetteur.readers.row import Row, Unreadable
from guetteur.readers.times import to_utc
from guetteur.readers.urls import canonical
from guetteur.readers.values import count

# CrowdTangle wrote times in the zone of the user's account, named by abbreviation. Those that
# mean two zones (IST, BST outside Britain...) are read as below or, if absent, refused.
_HOURS = {
    "UTC": 0,
    "GMT": 0,
    "WET": 0,
    "WEST": 1,
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "AKST": -9,
    "AKDT": -8,
    "HST": -10,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
}
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?: +(\S+))?")
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)?")
_DAY = timedelta(days=1)
_OVERPERFORMING = "Overperforming Score"
_LAST = re.compile(r"/([A-Za-z0-9_.:-]+)/?$")


def overperforming(peek: Peek) -> frozenset[str]:
    """The score's column, whose name changes with the weights the user chose."""
    return frozenset(name for name in peek.columns if name.startswith(_OVERPERFORMING))


def moment(value: object, zone: ZoneInfo | None) -> datetime:
    """The time of a cell such as `2021-07-06 16:45:20 EDT`.

    `zone` is used when no zone is written, or one that is not known here.
    """
    found = _MOMENT.fullmatch(str(value).strip())
    if found is None:
        raise Unreadable("issue-time", value)
    try:
        naive = datetime.fromisoformat(found[1])
    except ValueError as error:
        raise Unreadable("issue-time", value) from error
    word = found[2]
    offset = _offset(word) if word else None
    if offset is not None:
        return to_utc(naive.replace(tzinfo=timezone(offset)), None, value)
    if word and zone is None:
        raise Unreadable("issue-zone-word", value)
    return to_utc(naive, zone, value)


def _offset(word: str) -> timedelta | None:
    if word in _HOURS:
        return timedelta(hours=_HOURS[word])
    if (found := _OFFSET.fullmatch(word)) is None:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    if size >= _DAY:
        return None
    return -size if found[1] == "-" else size


def counted(row: Row, name: str) -> int | None:
    """A count, None for `N/A`."""
    return None if str(row.get(name)).strip().upper() == "N/A" else row.maybe(name, count)


def views(row: Row, name: str) -> int | None:
    """The views of a video; CrowdTangle writes 0 for posts that cannot have any."""
    found = counted(row, name)
    is_video = "video" in str(row.get("Type")).lower() or "igtv" in str(row.get("Type")).lower()
    return None if found == 0 and not is_video else found


def canonical_needed(value: object) -> str:
    """The canonical form of a post's own URL."""
    found = canonical(str(value))
    if found is None:
        raise Unreadable("issue-url", value)
    return found


def last_part(value: object) -> str:
    """The part of a post's URL that names it: `story_fbid`, or the end of the path."""
    try:
        parts = urlsplit(str(value).strip())
    except ValueError as error:
        raise Unreadable("issue-url", value) from error
    stories = parse_qs(parts.query).get("story_fbid") or parse_qs(parts.query).get("v")
    found = _LAST.search(parts.path)
    if stories:
        return stories[0]
    if found is None:
        raise Unreadable("issue-url", value)
    return found[1]
