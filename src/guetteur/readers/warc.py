"""Web archives as evidence: which addresses were kept, when, by which program, with which digests.

Nothing is unpacked to the disk or executed. What unpacks beyond bounds is refused; what is only
damaged is kept, and said.
"""

import contextlib
import hashlib
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import DecompressingBufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from guetteur.model import InputError
from guetteur.model.evidence import FileReading, FoundIn

CHUNK = 1 << 16
MOST_UNPACKED = 8 << 30  # bytes
MOST_HEADERS = 1 << 20  # bytes of headers in a row
MOST_RECORDS = 1_000_000
MOST_FOUND = 500
LONGEST = 2_000  # characters of an address
# the last ones: what the library runs into with headers that lack, or are something else
BROKEN = (
    ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, OSError, ValueError, zlib.error,
    AttributeError, TypeError, KeyError, IndexError,
)  # fmt: skip


class Unpacked:
    """How many bytes came out of an archive so far. Raises InputError beyond the most allowed."""

    def __init__(self, name: str, most: int = MOST_UNPACKED) -> None:
        self.name, self.most, self.done = name, most, 0

    def add(self, count: int) -> None:
        """Count some more."""
        self.done += count
        if self.done > self.most:
            raise InputError("error-evidence-bomb", file=self.name, most=self.most >> 20)


class _Bounded(DecompressingBufferedReader):  # type: ignore[misc]
    """Reads what is unpacked, within bounds. The library itself would follow any length of line."""

    def __init__(self, stream: IO[bytes], unpacked: Unpacked) -> None:
        super().__init__(stream, block_size=CHUNK)
        self._unpacked, self._in_headers = unpacked, 0

    def _process_read(self, data: bytes) -> None:
        before = self.num_read
        super()._process_read(data)
        self._unpacked.add(self.num_read - before)

    def read(self, length: int | None = None) -> bytes:
        """Some bytes of a record's content."""
        self._in_headers = 0
        return bytes(super().read(length))

    def readline(self, length: int | None = None) -> bytes:
        """A line of headers."""
        line = bytes(super().readline(min(length or MOST_HEADERS, MOST_HEADERS)))
        self._in_headers += len(line)
        if self._in_headers > MOST_HEADERS:
            raise InputError("error-evidence-headers", file=self._unpacked.name)
        return line


def read_warc(path: Path) -> FileReading:
    """What is in a WARC file, plain or compressed."""
    with path.open("rb") as file:
        found, problems = records(file, Unpacked(path.name))
    return reading_of("warc", found, problems)


def reading_of(kind: str, found: list[FoundIn], problems: set[str]) -> FileReading:
    """The reading, cut to the first things found."""
    shown = tuple(found[:MOST_FOUND])
    return FileReading(
        kind=kind, found=shown, more=len(found) - len(shown), problems=tuple(sorted(problems))
    )


def records(file: IO[bytes], unpacked: Unpacked, place: str = "") -> tuple[list[FoundIn], set[str]]:
    """What every record says, and the problems met. place: of the file in its archive."""
    found: list[FoundIn] = []
    problems: set[str] = set()
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):  # the library complains there
            for number, record in _each(file, unpacked):
                here = f"{place} record {number}".strip()
                found += _found_in(record, here)
                if _lacks(record):
                    problems.add("problem-evidence-broken")
                if record.digest_checker.passed is False:
                    problems.add("problem-evidence-digest")
    except BROKEN:
        problems.add("problem-evidence-broken")
    if said.getvalue():
        problems.add("problem-evidence-broken")
    if not found:
        problems.add("problem-evidence-empty")
    return found, problems


def _each(file: IO[bytes], unpacked: Unpacked) -> Iterator[tuple[int, Any]]:
    archive = ArchiveIterator(file, check_digests=True)
    archive.reader = _Bounded(file, unpacked)
    for number, record in enumerate(archive, start=1):
        if number > MOST_RECORDS:
            raise InputError("error-evidence-records", file=unpacked.name, most=MOST_RECORDS)
        yield number, record


def _found_in(record: Any, place: str) -> Iterator[FoundIn]:
    headers = record.rec_headers
    if record.rec_type == "warcinfo":
        text = record.raw_stream.read(CHUNK).decode("utf-8", "replace")
        yield from _software(text, place)
    elif record.rec_type in {"response", "resource", "revisit"}:
        url, at = headers.get_header("WARC-Target-URI"), headers.get_header("WARC-Date")
        if url:
            yield FoundIn(kind="url", value=_short(url.strip("<>")), place=place)
        if at:
            yield FoundIn(kind="date", value=_short(at), place=place)
        digest = _digest(record)
        if not _lacks(record):
            yield FoundIn(kind="digest", value=f"sha256:{digest}", place=place)
    _digest(record)  # to the end: only then does the library compare its own digests


def _software(text: str, place: str) -> Iterator[FoundIn]:
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "software" and value.strip():
            yield FoundIn(kind="software", value=_short(value.strip()), place=place)


def _digest(record: Any) -> str:
    """The SHA-256 of what was transferred, which is as it was encoded."""
    hashed = hashlib.sha256()
    while chunk := record.raw_stream.read(CHUNK):
        hashed.update(chunk)
    return hashed.hexdigest()


def _lacks(record: Any) -> bool:
    """Whether the record, read to the end, is shorter than it says: the library says nothing."""
    return bool(getattr(record.raw_stream, "limit", 0))


def _short(text: str) -> str:
    return str(text).encode("utf-8", "replace").decode()[:LONGEST]
