"""One writer at a time, also among processes."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from guetteur.model import InputError

PATIENCE = 10.0  # seconds: an entry takes thousandths of one, and a check of a long ledger seconds
PAUSE = 0.005


@contextmanager
def locked(path: Path, *, to_write: bool, patience: float = PATIENCE) -> Iterator[None]:
    """Nobody else holds the lock on this file meanwhile. Raises InputError when out of patience.

    The system lets go of the lock when a process ends, however it ends; the file stays, empty.
    Who only reads makes no file: where there is none, nobody has written yet.
    """
    if not to_write and not path.exists():
        yield
        return
    with path.open("ab" if to_write else "rb") as file:
        _wait(file, path, patience)
        try:
            yield
        finally:
            _let_go(file)


def _wait(file: IO[bytes], path: Path, patience: float) -> None:
    end = time.monotonic() + patience
    while not _taken(file):
        if time.monotonic() > end:
            raise InputError("error-ledger-busy", file=str(path), seconds=round(patience))
        time.sleep(PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
