"""The journal: lines are added, never changed; each holds the digest of the one before."""

import hashlib
import json
from datetime import datetime
from pathlib import Path

from guetteur.model import InputError

START = "0" * 64


def append(path: Path, *, at: datetime, who: str, what: str, facts: dict[str, str]) -> None:
    """Add one entry."""
    lines = _lines(path) if path.exists() else []
    entry = {
        "at": at.isoformat(),
        "who": who,
        "what": what,
        "facts": facts,
        "previous": _digest(lines[-1]) if lines else START,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n")


def check(path: Path) -> int:
    """The number of entries, when the chain is whole. Raises InputError at the first break."""
    if not path.exists():
        return 0
    expected, lines = START, _lines(path)
    for number, line in enumerate(lines, start=1):
        try:
            previous = json.loads(line)["previous"]
        except (ValueError, KeyError, TypeError):
            previous = None
        if previous != expected:
            raise InputError("error-ledger-broken", file=str(path), line=number)
        expected = _digest(line)
    return len(lines)


def _lines(path: Path) -> list[str]:
    """The entries: a reason may hold other line ends, which `splitlines` would cut at."""
    return path.read_bytes().decode().removesuffix("\n").split("\n")


def _digest(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()
