"""Values as a message may show them: storable, and short."""

from collections.abc import Collection
from itertools import islice
from pathlib import Path

_LISTED = 12
_BRIEF = 80


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: no NUL, and U+FFFD for half of a surrogate pair."""
    if "\0" in text:
        text = text.replace("\0", "")
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # Two halves side by side are one character.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def name_of(path: Path) -> str:
    """The file's name as it can be stored: some systems allow any bytes in names."""
    return storable(path.name)


def shorten(value: object) -> str:
    """The offending value as a user may see it: at most 200 characters."""
    return storable(str(value))[:200]


def briefly(text: str) -> str:
    """A name or a value inside an error's sentence: at most 80 characters."""
    shown = storable(text)
    return shown if len(shown) <= _BRIEF else shown[: _BRIEF - 1] + "…"


def told(error: Exception) -> str:
    """A library's own words, for an error message: the start of their first line."""
    return shorten((str(error).splitlines() or [""])[0].strip())


def listed(names: Collection[str]) -> str:
    """Column or key names as an error shows them: the first dozen; a dash when there are none."""
    shown = [briefly(name) for name in islice(names, _LISTED)]
    return ", ".join([*shown, "…"] if len(names) > _LISTED else shown) or "–"


def seen(names: Collection[str]) -> dict[str, str | int]:
    """The two parameters by which an error tells the columns or keys of a file."""
    return {"found": listed(names), "total": len(names)}
