"""Bytes to lines of text, whatever the encoding, and the notes that this needs."""

import codecs
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from guetteur.model import InputError, RowIssue
from guetteur.readers.brief import briefly, listed, name_of, seen, shorten, storable, told
from guetteur.readers.streams import open_bytes

__all__ = [
    "Watched",
    "briefly",
    "head_of",
    "is_utf16",
    "listed",
    "name_of",
    "open_utf8",
    "seen",
    "shorten",
    "storable",
    "text_lines",
    "told",
]

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SCRIPT = b"window.YTD."
# No platform's post comes near; a longer line is a file damaged, or made to fill the memory.
LONGEST_LINE = 32 * 1024 * 1024


class Watched:
    """A file whose texts (what stands between two marks) are refused beyond a length: a parser
    would hold each of them whole."""

    def __init__(self, file: IO[bytes], path: Path, mark: bytes) -> None:
        self._file = file
        self._path = path
        self._mark = mark
        self._run = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises InputError inside a text that no export has."""
        block = self._file.read(size)
        last = block.rfind(self._mark)
        self._run = self._run + len(block) if last < 0 else len(block) - last
        if self._run > LONGEST_LINE:
            raise InputError("error-long-text", file=self._path.name)
        return block


def is_utf16(path: Path) -> bool:
    """True if the file opens with a UTF-16 byte order mark (Excel's "Unicode text")."""
    with open_bytes(path) as file:
        return file.read(2) in _UTF16


def open_utf8(path: Path) -> IO[bytes]:
    """The file as UTF-8 bytes without byte order mark, for parsers that want bytes."""
    if is_utf16(path):
        # The recoder is not an IO by name, but has all that the JSON parser calls: read().
        return codecs.EncodedFile(open_bytes(path), "utf-8", "utf-16", "replace")
    file = open_bytes(path)
    if file.peek(3)[:3] == codecs.BOM_UTF8:
        file.read(3)
    if file.peek(64).startswith(_SCRIPT):
        # X's archives are scripts: a name, =, then JSON.
        while file.read(1) not in (b"=", b""):
            pass
    return file


def head_of(path: Path, size: int = 65536) -> str:
    """The first characters of the file, decoded as well as can be."""
    with open_utf8(path) as file:
        return file.read(size).decode("utf-8", "replace")


def text_lines(path: Path, notes: list[RowIssue]) -> Iterator[str]:
    """The lines of the file with their line ends.

    A line that is not UTF-8 is read as Windows-1252 (old Excel), line by line so that one bad
    line does not garble the others. The first such line, and the first with a NUL, is noted:
    `notes` is the caller's list, because an iterator cannot return both. A line too long to be
    anything is lost, and stands as an empty one.
    """
    seen: set[str] = set()

    def note(number: int, reason: str, found: str, *, lost: bool = False) -> None:
        if reason not in seen or lost:
            seen.add(reason)
            notes.append(RowIssue(name_of(path), number, None, reason, shorten(found), lost))

    for number, raw in enumerate(_raw_lines(path), start=1):
        try:
            line = raw if isinstance(raw, str) else raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = error.object.decode("cp1252", "replace")
            note(number, "issue-encoding", line.strip()[:200])
        if "\0" in line:
            line = line.replace("\0", "")
            note(number, "issue-nul", line.strip()[:200])
        if len(line) >= LONGEST_LINE:
            note(number, "issue-line-long", line[:200], lost=True)
            line = "\n"
        yield line


def _raw_lines(path: Path) -> Iterator[str | bytes]:
    file: IO[str] | IO[bytes]
    if is_utf16(path):
        file = io.TextIOWrapper(open_bytes(path), "utf-16", errors="replace", newline="")
    else:
        file = open_utf8(path)
    with file:
        while line := file.readline(LONGEST_LINE):
            yield line
            if len(line) == LONGEST_LINE:
                _skip_rest(file)


def _skip_rest(file: IO[str] | IO[bytes]) -> None:
    """Leave out what remains of a line."""
    while (rest := file.readline(LONGEST_LINE)) and len(rest) == LONGEST_LINE:
        pass
