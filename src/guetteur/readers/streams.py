"""The bytes of a file; those of a gzip or Zstandard file as they are inside it.

What is inside is never held whole, and a small file that swells without end is refused.
"""

import io
import zlib
from gzip import GzipFile
from pathlib import Path
from typing import Any

import pyarrow as pa

from guetteur.model import InputError
from guetteur.readers.brief import told

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
# Text shrinks 3 to 30 times; a long series of equal lines perhaps 200. Small files may do more.
MOST_TIMES = 250
SMALL = 1 << 30
_BLOCK = 1 << 20


def compression_of(path: Path) -> str | None:
    """`gzip`, `zstd`, or None for a file that is not compressed as a whole."""
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(GZIP):
        return "gzip"
    return "zstd" if start == ZSTD else None


def open_bytes(path: Path) -> io.BufferedReader:
    """The file's bytes, decompressed if need be. Raises InputError while read if damaged."""
    kind = compression_of(path)
    if kind is None:
        return path.open("rb")
    source: Any = pa.CompressedInputStream(str(path), "zstd") if kind == "zstd" else GzipFile(path)
    return io.BufferedReader(_Inside(source, path), _BLOCK)


class _Inside(io.RawIOBase):
    """What a compressed file holds, refused if it is cut short or swells beyond reason."""

    def __init__(self, source: Any, path: Path) -> None:
        super().__init__()
        self._source = source
        self._path = path
        self._given = 0
        self._most = max(SMALL, MOST_TIMES * path.stat().st_size)

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """The next bytes. Raises InputError for what cannot be decompressed."""
        try:
            found = self._source.read(len(buffer))
        except (EOFError, OSError, zlib.error) as error:
            raise InputError(
                "error-archive-damaged", file=self._path.name, found=told(error)
            ) from error
        self._given += len(found)
        if self._given > self._most:
            raise InputError("error-archive-bomb", file=self._path.name, times=MOST_TIMES)
        buffer[: len(found)] = found
        return len(found)

    def close(self) -> None:
        """Close the file below as well."""
        self._source.close()
        super().close()
