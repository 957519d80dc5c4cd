"""Where a field of a post stands in a format, and how it is written there."""

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from zoneinfo import ZoneInfo

from guetteur.readers.json_values import value_in
from guetteur.readers.languages import known_language
from guetteur.readers.row import Unreadable
from guetteur.readers.times import read_any, read_epoch, read_format
from guetteur.readers.urls import canonical
from guetteur.readers.values import (
    count,
    distinct,
    flag,
    handle,
    hashtag,
    identifier,
    mention,
    text,
)

Parse = Callable[[object], object]
_BEFORE_ADDRESS = re.compile(r",\s*(?=https?://)")
_LONGEST_LIST = 100_000
One = Callable[[object], str | None]


@dataclass(frozen=True, slots=True)
class Field:
    """The columns (or dotted JSON keys) of a field, and how a value of them is understood.

    The first column that is not blank is taken, or, with `every`, all of them. `zoned` is for
    times: it gives the parser, once the zone of times without one is known.
    """

    columns: tuple[str, ...]
    parse: Parse = text
    every: bool = False
    zoned: Callable[[ZoneInfo | None], Parse] | None = None


def words(*columns: str) -> Field:
    """Text, as it is."""
    return Field(columns, text)


def joined(*columns: str) -> Field:
    """Several texts (a title, then a description), one after the other."""
    return Field(columns, text, every=True)


def native(*columns: str) -> Field:
    """An id, as the platform wrote it."""
    return Field(columns, identifier)


def named(*columns: str) -> Field:
    """A handle that stands for an id, without @ and in lower case: the platform tells no other."""
    return Field(columns, mention)


def by_handle(*columns: str) -> Field:
    """An account known by its handle only, where others are known by an id: `handle:...`."""
    return Field(columns, lambda value: f"handle:{mention(value)}")


def user(*columns: str) -> Field:
    """A handle without its @."""
    return Field(columns, handle)


def number(*columns: str) -> Field:
    """A count."""
    return Field(columns, count)


def yes(*columns: str) -> Field:
    """Yes or no."""
    return Field(columns, flag)


def language(*columns: str) -> Field:
    """A language code, the first of several; X's codes for "no language" are none."""
    return Field(columns, first_language)


def address(*columns: str) -> Field:
    """The post's own address."""
    return Field(columns, own_address)


def when(*columns: str) -> Field:
    """A time: ISO 8601 or seconds since 1970. Without a zone it needs the user's."""
    return Field(columns, zoned=lambda zone: partial(read_any, zone=zone))


def utc(*columns: str) -> Field:
    """The same, in a format whose times without a zone are known to be in UTC."""
    return Field(columns, partial(read_any, zone=ZoneInfo("UTC")))


def stamped(*columns: str, unit: str = "seconds") -> Field:
    """A number of seconds, milliseconds or microseconds since 1970."""
    return Field(columns, partial(read_epoch, unit=unit))


def dated(pattern: str, *columns: str) -> Field:
    """A time in a strptime pattern."""
    return Field(columns, zoned=lambda zone: partial(read_format, pattern=pattern, zone=zone))


def links(*columns: str, split: str | None = None) -> Field:
    """Web addresses, in their one form."""
    return many(*columns, split=split, one=link)


def tags(*columns: str, split: str | None = None) -> Field:
    """Hashtags, comparable."""
    return many(*columns, split=split, one=hashtag)


def people(*columns: str, split: str | None = None) -> Field:
    """Handles named in a post, comparable."""
    return many(*columns, split=split, one=mention)


def many(*columns: str, split: str | None = None, one: One = text) -> Field:
    """Several values in a cell: cut at `split`, or a list; those of all columns together."""
    return Field(columns, partial(cut, split=split, one=one), every=True)


def found_in(column: str, key: str, one: One) -> Field:
    """The values of a key in a list of objects; the list may be JSON in a cell."""
    return Field((column,), partial(keyed, key=key, one=one), every=True)


def cut(value: object, split: str | None, one: One) -> tuple[str, ...]:
    """The items of a cell."""
    if isinstance(value, list):
        return distinct(one(item) for item in value if item is not None)
    found = str(value)
    if found.startswith("["):
        return cut(listed_in(found), None, one)
    if split == "," and one is link:
        # An address may hold commas.
        pieces = _BEFORE_ADDRESS.split(found)
    else:
        pieces = [found] if split is None else found.split(split)
    return distinct(one(piece.strip()) for piece in pieces)


def first_language(value: object) -> str | None:
    """The code of a language, the first where several are told."""
    told = value[0] if isinstance(value, list) and value else value
    return known_language(re.split(r"[|,;]", text(told))[0])


def keyed(value: object, key: str, one: One) -> tuple[str, ...]:
    """The values of a key in a list of objects."""
    items = value if isinstance(value, list) else listed_in(str(value))
    found = (item.get(key) for item in items if isinstance(item, dict))
    return distinct(one(item) for item in found if item is not None)


def listed_in(written: str) -> list[object]:
    """The list that a cell holds as JSON, or as Python writes it (pandas does)."""
    try:
        found = value_in(written)
    except ValueError:
        found = _python_list(written)
    if not isinstance(found, list):
        raise Unreadable("issue-list", written)
    return found


def _python_list(written: str) -> object:
    try:
        return ast.literal_eval(written) if len(written) <= _LONGEST_LIST else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None


def link(value: object) -> str | None:
    """One web address in its one form; None if it leads to no public page."""
    return canonical(str(value))


def own_address(value: object) -> str:
    """A post's own address, as read when it is no web address."""
    return canonical(str(value)) or text(value)
