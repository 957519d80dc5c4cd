"""Our own table of posts, as `guetteur posts` writes it: every field, ids with their platform.

An apostrophe before a cell keeps spreadsheets from taking it for a formula, and tells a text of
spaces from no text: it is taken away again.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from guetteur.model import Post, Record
from guetteur.readers.base import Format, Options, Recognition, by_columns
from guetteur.readers.mapping import COUNTS, FIELDS, LISTS, TIMES
from guetteur.readers.peek import Peek
from guetteur.readers.plan_fields import listed_in
from guetteur.readers.row import Row
from guetteur.readers.tables import read_table
from guetteur.readers.times import read_iso
from guetteur.readers.values import count, flag, text

NAME = "guetteur-csv"
SIGNATURE = ("platform", *FIELDS)
_NEEDED = frozenset({"post_id", "account_id", "created_at", "platform"})


def unguarded(value: object) -> str:
    """The text without the apostrophe that guards it."""
    found = text(value)
    return found[1:] if found.startswith("'") else found


def _list(value: object) -> tuple[str, ...]:
    return tuple(text(item) for item in listed_in(unguarded(value)))


def _parser(name: str) -> Callable[[object], object]:
    if name in LISTS:
        return _list
    if name in TIMES:
        return read_iso
    if name in COUNTS:
        return count
    return flag if name == "is_repost" else unguarded


def recognise(peek: Peek) -> Recognition | None:
    """Known by having every field of ours."""
    found = by_columns(NAME, SIGNATURE, peek)
    return found and Recognition(NAME, "reason-own", {})


def read(path: Path, options: Options) -> Iterator[Record]:
    """The posts, as they were written."""
    parsers = [(name, _parser(name)) for name in SIGNATURE]

    def build(row: Row) -> list[Post]:
        values = {
            name: row.need(name, parse) if name in _NEEDED else row.maybe(name, parse)
            for name, parse in parsers
        }
        return [Post(ref=row.ref, **values)]  # type: ignore[arg-type]

    return read_table(
        path,
        options,
        build,
        required=SIGNATURE,
        used=frozenset(SIGNATURE),
        ignored=frozenset({"file_sha256", "file_row"}),
    )


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="guetteur",
    mapped={name: (name,) for name in SIGNATURE},
    used=frozenset(SIGNATURE),
    ignored=frozenset({"file_sha256", "file_row"}),
)
