"""What every reader takes and gives."""

from collections.abc import Callable, Iterator
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from guetteur.model import Record
from guetteur.readers.mapping import Mapping
from guetteur.readers.peek import Peek


@dataclass(frozen=True)
class Options:
    """How to read a file.

    `sha256`: the file's digest, kept with every record. `timezone`: IANA name of the zone of
    times that carry none; without it such times are refused.
    """

    sha256: str
    timezone: str | None = None
    mapping: Mapping | None = None


@dataclass(frozen=True)
class Recognition:
    """A file's format, and the message that says by what it was recognised."""

    format: str
    reason_key: str
    reason_params: dict[str, str]


# How we know what a format holds: we ran the tool, read its code, or its documentation; or only
# from memory and from files seen, which is said to the user.
Sure = Literal["ran", "code", "documented", "unsure"]


@dataclass(frozen=True)
class Format:
    """One export format: how a file of it is known, how it is read, and what that gives.

    `family` names the message that says how such a file is obtained (`obtained-<family>`) and the
    one that says what to know of it (`lost-<family>`). `mapped`: the columns of each field of a
    post, where they are declared so. `lacks`: the fields of a post that the format never gives.
    """

    name: str
    recognise: Callable[[Peek], Recognition | None]
    read: Callable[[Path, Options], Iterator[Record]]
    family: str = ""
    sure: Sure = "ran"
    mapped: Mapped[str, tuple[str, ...]] = field(default_factory=dict)
    used: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    lacks: tuple[str, ...] = ()
    files: tuple[str, ...] = ("csv",)


def by_columns(name: str, signature: tuple[str, ...], peek: Peek) -> Recognition | None:
    """The recognition of a table by columns that only this format has."""
    if not set(signature) <= set(peek.columns):
        return None
    return Recognition(name, "reason-columns", {"columns": ", ".join(signature)})
