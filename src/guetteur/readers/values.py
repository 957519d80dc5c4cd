"""Cells to values: text, ids, counts, flags. Each raises Unreadable with the reason."""

import re
import unicodedata
from collections.abc import Iterable

from guetteur.readers.row import Unreadable
from guetteur.readers.text_files import storable

_THOUSANDS = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+")
_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
_DECIMAL = re.compile(r"(\d+)\.0+")
# Above this a floating-point number no longer holds every integer, so an id may have changed.
_EXACT = 2**53
# The tables hold numbers of 64 bits: at most 19 digits.
_LARGEST = 2**63 - 1
_DIGITS = 19
_TRUE = frozenset({"true", "t", "1", "yes", "y", "vrai", "oui"})
_FALSE = frozenset({"false", "f", "0", "no", "n", "faux", "non"})


def is_blank(value: object) -> bool:
    """True for what means "nothing here" in any format: null, NaN, empty or only spaces."""
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or value != value or value == [] or value == {}


def text(value: object) -> str:
    """The value as text that can be stored: no NUL, no half of a surrogate pair."""
    return storable(value if isinstance(value, str) else str(value))


def identifier(value: object) -> str:
    """An id as the platform wrote it. Refuses ids that a spreadsheet rounded: several accounts
    would become one, and seem to act together."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Unreadable("issue-id", value)
    if isinstance(value, float):
        if not value.is_integer() or abs(value) >= _EXACT:
            raise Unreadable("issue-id-rounded", value)
        return str(int(value))
    found = text(value).strip()
    if _ROUNDED.fullmatch(found):
        raise Unreadable("issue-id-rounded", found)
    if whole := _DECIMAL.fullmatch(found):
        if len(whole[1]) > _DIGITS or int(whole[1]) >= _EXACT:
            raise Unreadable("issue-id-rounded", found)
        return whole[1]
    if not found:
        raise Unreadable("issue-id", value)
    return found


def count(value: object) -> int:
    """A count, with or without thousands separators."""
    number = _whole_number(value)
    if number is None:
        raise Unreadable("issue-count", value)
    if number > _LARGEST:
        raise Unreadable("issue-count-range", value)
    return number


def _whole_number(value: object) -> int | None:
    """The number, None if it is not a whole one, or is below zero."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value) if value >= 0 and value % 1 == 0 else None
    found = str(value).strip()
    if _THOUSANDS.fullmatch(found):
        found = re.sub(r"\D", "", found)
    elif whole := _DECIMAL.fullmatch(found):
        found = whole[1]
    if not (found.isascii() and found.isdigit()):
        return None
    return int(found) if len(found) <= _DIGITS else _LARGEST + 1


def flag(value: object) -> bool:
    """True or False, from the usual ways to write them in English and French."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower().removesuffix(".0")
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise Unreadable("issue-flag", value)


def handle(value: object) -> str:
    """An account's handle without its @, upper and lower case as read."""
    return text(value).strip().lstrip("@")


def mention(value: object) -> str:
    """A mentioned handle, comparable: no @, lower case."""
    return handle(value).lower()


def hashtag(value: object) -> str:
    """A hashtag, comparable: no #, lower case, one Unicode form (NFC)."""
    return unicodedata.normalize("NFC", text(value).strip().lstrip("#＃").lower())


def distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    """The values in their order, each once, blanks left out."""
    return tuple(dict.fromkeys(value for value in values if value))
