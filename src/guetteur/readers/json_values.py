"""JSON values that can be kept: every text can be written as UTF-8, and no nesting is absurd."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import ijson
import msgspec
from ijson.backends import python as patient_ijson

from guetteur.readers.text_files import Watched, open_utf8, storable

T = TypeVar("T")

# No export comes near; what walks through values would run out of stack far beyond.
DEEPEST = 100
# An escape that may give half of a surrogate pair, or a NUL.
_DOUBTFUL = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)")


class TooDeep(ValueError):
    """A value with more levels of lists and objects than any export has."""


def value_in(written: str) -> object:
    """The value of a JSON text. Raises ValueError if it is not JSON, TooDeep if nested so."""
    try:
        found: object = json.loads(written)
    except RecursionError as error:
        raise TooDeep from error
    return found if _is_sound(written) else _kept(found, DEEPEST)


def kept(value: object) -> object:
    """The value with all its texts and keys storable. Raises TooDeep."""
    try:
        # Much faster than a walk, which few values need.
        written = msgspec.json.encode(value).decode()
    except (ValueError, OverflowError, RecursionError):
        return _kept(value, DEEPEST)
    return value if _is_sound(written) else _kept(value, DEEPEST)


def _is_sound(written: str) -> bool:
    """True when a JSON text surely has no doubtful escape and is not nested too deeply."""
    return written.count("{") + written.count("[") <= DEEPEST and not _DOUBTFUL.search(written)


def _kept(value: object, room: int) -> object:
    if isinstance(value, str):
        return storable(value)
    if not isinstance(value, (dict, list)):
        return value
    if room == 0:
        raise TooDeep
    if isinstance(value, list):
        return [_kept(item, room - 1) for item in value]
    return {storable(key): _kept(item, room - 1) for key, item in value.items()}


def items_of(path: Path, prefix: str) -> Iterator[object]:
    """The values at a prefix of a document, as parsed: each is still to be `kept`.

    Raises ijson.JSONError where the document is damaged.
    """

    def parse(backend: Any, file: Any) -> Iterator[object]:
        return iter(backend.items(file, prefix, use_float=True))

    return _whole(path, parse)


def parsed_events(path: Path) -> Iterator[tuple[str, str, object]]:
    """The parser's events (prefix, event, value). Raises ijson.JSONError at damage."""

    def parse(backend: Any, file: Any) -> Iterator[tuple[str, str, object]]:
        return (
            (storable(prefix), event, storable(value) if isinstance(value, str) else value)
            for prefix, event, value in backend.parse(file, use_float=True)
        )

    return _whole(path, parse)


def _whole(path: Path, parse: Callable[[Any, Any], Iterator[T]]) -> Iterator[T]:
    """What the fast parser gives and, from what it cannot hold on, a slow one.

    The fast one stops at numbers above 64 bits and at some halves of surrogate pairs: one absurd
    value would cost all that comes after.
    """
    given = 0
    try:
        with open_utf8(path) as file:
            for found in parse(ijson, Watched(file, path, b'"')):
                given += 1
                yield found
        return
    except (ijson.JSONError, UnicodeDecodeError) as error:
        if isinstance(error, ijson.JSONError) and "overflow" not in str(error):
            raise
    with open_utf8(path) as file:
        try:
            yield from islice(parse(patient_ijson, Watched(file, path, b'"')), given, None)
        except ValueError as error:
            # Python itself refuses to read numbers of thousands of digits.
            raise ijson.JSONError(str(error)) from error
