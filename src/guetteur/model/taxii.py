"""What a TAXII 2.1 server holds and is asked for, and times as TAXII writes them.

Moments are whole microseconds since 1970 in UTC: what is written with a fraction of a second and
what is written without are then the same moment, and no digit that TAXII can carry is lost.

Source: TAXII 2.1 (OASIS Standard, 10 June 2021).
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from guetteur.model.judgement import Tlp

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SPECS = ("2.0", "2.1")
_WRITTEN = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,12}))?Z", re.ASCII
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A set of objects that is shared as one.

    level: the highest marking of what it may hold; None: its objects carry no TLP marking, so who
    may read the collection is all that protects them. title: None is the title of the level.
    """

    id: str
    alias: str
    level: Tlp | None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who may come in; reads and writes hold ids of collections.

    password: a digest that only the password gives, with the way to make it.
    """

    name: str
    password: str
    reads: frozenset[str] = frozenset()
    writes: frozenset[str] = frozenset()
    since: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewObject:
    """One version of a STIX object, to be kept.

    version: None for what STIX does not version, such as a cyber observable. level: its strictest
    TLP marking. body: the object as JSON.
    """

    id: str
    type: str
    spec: str
    version: int | None
    version_text: str | None
    level: Tlp | None
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredObject:
    """One version of an object as a collection keeps it; `added` and `seq` give the order."""

    seq: int
    id: str
    spec: str
    version_text: str
    added: int
    level: Tlp | None
    by: str | None
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Which versions of each object: the union of what is asked for here."""

    every: bool = False
    first: bool = False
    last: bool = False
    at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which objects, and from where on.

    None asks for no restriction; `specs` None means the newest specification that each object is
    there in, unless `any_spec`. after: where the page before ended (added, seq).
    """

    ids: tuple[str, ...] | None = None
    types: tuple[str, ...] | None = None
    specs: tuple[str, ...] | None = None
    any_spec: bool = False
    versions: Versions = Versions(last=True)
    added_after: int | None = None
    after: tuple[int, int] | None = None


def moment_of(text: str) -> int | None:
    """The moment of a timestamp such as 2027-03-01T18:00:00.5Z; None if it is not one.

    Digits beyond the microsecond are cut: no clock of a platform gives them.
    """
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    try:
        whole = datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
    except ValueError:
        return None
    return microseconds(whole) + int((found[2] or "")[:6].ljust(6, "0"))


def microseconds(moment: datetime) -> int:
    """A time with its zone as a moment."""
    return (moment - EPOCH) // MICROSECOND


def written(moment: int) -> str:
    """A moment as TAXII writes it: 2027-03-01T18:00:00.000000Z."""
    text = (EPOCH + moment * MICROSECOND).isoformat(timespec="microseconds")
    return text.replace("+00:00", "Z")
