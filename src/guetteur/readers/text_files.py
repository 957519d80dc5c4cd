"""Bytes to lines of text, whatever the encoding, and the notes that this needs."""

import codecs
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from guetteur.model import RowIssue

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def shorten(value: object) -> str:
    """The offending value as a user may see it: at most 200 characters."""
    return str(value)[:200]


def told(error: Exception) -> str:
    """A library's own words, for an error message: their first line."""
    return (str(error).splitlines() or [""])[0].strip()


def listed(names: Iterable[str]) -> str:
    """Column or key names as an error shows them; a dash when there are none."""
    return ", ".join(islice(names, 30)) or "–"


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
            notes.append(RowIssue(path.name, number, None, reason, shorten(found), False))

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
