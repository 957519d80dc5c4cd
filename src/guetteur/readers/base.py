"""What every reader takes and gives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True)
class Format:
    """One export format: how a file of it is known, and how it is read."""

    name: str
    recognise: Callable[[Peek], Recognition | None]
    read: Callable[[Path, Options], Iterator[Record]]


def by_columns(name: str, signature: tuple[str, ...], peek: Peek) -> Recognition | None:
    """The recognition of a table by columns that only this format has."""
    if not set(signature) <= set(peek.columns):
        return None
    return Recognition(name, "reason-columns", {"columns": ", ".join(signature)})
