"""Bytes to lines of text, whatever the encoding, and the notes that this needs."""

import codecs
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from guetteur.model import RowIssue

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
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


def is_utf16(path: Path) -> bool:
    """True if the file opens with a UTF-16 byte order mark (Excel's "Unicode text")."""
    with path.open("rb") as file:
        return file.read(2) in _UTF16


def open_utf8(path: Path) -> IO[bytes]:
    """The file as UTF-8 bytes without byte order mark, for parsers that want bytes."""
    if is_utf16(path):
        # The recoder is not an IO by name, but has all that the JSON parser calls: read().
        return codecs.EncodedFile(path.open("rb"), "utf-8", "utf-16", "replace")
    file = path.open("rb")
    if file.read(3) != codecs.BOM_UTF8:
        file.seek(0)
    return file


def head_of(path: Path, size: int = 65536) -> str:
    """The first characters of the file, decoded as well as can be."""
    with open_utf8(path) as file:
        return file.read(size).decode("utf-8", "replace")


def text_lines(path: Path, notes: list[RowIssue]) -> Iterator[str]:
    """The lines of the file with their line ends.

    A line that is not UTF-8 is read as Windows-1252 (old Excel), line by line so that one bad
    line does not garble the others. The first such line, and the first with a NUL, is noted:
    `notes` is the caller's list, because an iterator cannot return both.
    """
    seen: set[str] = set()

    def note(number: int, reason: str, found: str) -> None:
        if reason not in seen:
            seen.add(reason)
            notes.append(RowIssue(name_of(path), number, None, reason, shorten(found), False))

    for number, raw in enumerate(_raw_lines(path), start=1):
        try:
            line = raw if isinstance(raw, str) else raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = error.object.decode("cp1252", "replace")
            note(number, "issue-encoding", line.strip())
        if "\0" in line:
            line = line.replace("\0", "")
            note(number, "issue-nul", line.strip())
        yield line


def _raw_lines(path: Path) -> Iterator[str | bytes]:
    if is_utf16(path):
        with path.open(encoding="utf-16", errors="replace", newline="") as text:
            yield from text
    else:
        with open_utf8(path) as file:
            yield from file
