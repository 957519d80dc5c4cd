"""Files that are either whole or not there."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHUNK = 1 << 20


@contextmanager
def atomic(target: Path) -> Iterator[Path]:
    """A path to write to; it becomes `target` when all went well and vanishes when not."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".part-", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.chmod(0o644)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def write_text(target: Path, text: str) -> None:
    """Write a small text file atomically."""
    with atomic(target) as part:
        part.write_text(text, encoding="utf-8", newline="\n")


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy(source: Path, target: Path) -> None:
    """Copy a file's bytes atomically."""
    with atomic(target) as part, source.open("rb") as read, part.open("wb") as write:
        shutil.copyfileobj(read, write, CHUNK)
