"""The journal of a workspace: lines are added, never changed, and a change is seen.

Each line is one entry in canonical JSON: sorted keys, no spaces, one way to write each value.
It holds its own number, and the SHA-256 of the line above with its line end. So a line changed,
removed, moved or added breaks the chain, but not at the end of the file. For that a small file
beside it, `ledger.head`, holds how many entries there are, and the digest of the last.

The head is written after the entry. So a computer that stops between the two leaves a ledger one
whole entry ahead of its head, or with a torn line that nobody was told was written. Both are told
apart from a change, and mended by the next entry.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from guetteur.model import InputError
from guetteur.model.judgement import KINDS, WHAT, Entry, Facts
from guetteur.store.files import atomic
from guetteur.store.locks import locked

START = "0" * 64
State = Literal["whole", "ahead", "torn"]
Check = Callable[[tuple[Entry, ...], Entry], None]
FIELDS = {kind: frozenset(field.name for field in fields(kind)) for kind in WHAT}
_canonical = msgspec.json.Encoder(order="sorted")
_read_json = msgspec.json.Decoder()


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    at: datetime
    facts: dict[str, Any]
    previous: str
    seq: int
    what: str
    who: str


class _Head(msgspec.Struct, forbid_unknown_fields=True):
    """`size`: bytes of the ledger; `last`: bytes of its last line."""

    count: int = 0
    digest: str = START
    last: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every entry, in order, with the digest of the last line.

    `state`: `ahead` or `torn` after a write that was interrupted, see above.
    """

    entries: tuple[Entry, ...]
    digest: str
    state: State


def read(path: Path) -> Ledger:
    """The whole ledger, checked. Raises InputError, with the line, at the first thing wrong."""
    with locked(_beside(path, "lock"), to_write=False):
        return _read(path)


def check(path: Path) -> int:
    """The number of entries, when the ledger is whole. Raises InputError when it is not."""
    return len(read(path).entries)


def append(
    path: Path, facts: Facts, *, at: datetime, who: str, check: Check | None = None
) -> tuple[Entry, State]:
    """Add one entry; returns it, and the state that the ledger was found in.

    Costs the same however long the ledger is, unless `check` is given: that sees all entries, and
    the one to come, while nobody else can write, and may raise to refuse it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked(_beside(path, "lock"), to_write=True):
        head, state = _ready(path, _head_of(path))
        entry = Entry(head.count + 1, at.astimezone(UTC), who, facts, head.digest)
        line = _line_of(entry)
        if check is not None:
            check(_read(path).entries, entry)
        if state != "whole":
            _save_head(path, head)
        _write(path, line, head)
    return entry, state


def mend(path: Path) -> State:
    """The state found; what an interrupted write left is put right. Reads the end only."""
    with locked(_beside(path, "lock"), to_write=True):
        head, state = _ready(path, _head_of(path))
        if state != "whole":
            _cut(path, head.size)
            _save_head(path, head)
    return state


def _read(path: Path) -> Ledger:
    head, entries, reached, torn = _head_of(path), [], _Head(), False
    for number, line in enumerate(_lines(path), start=1):
        if number == head.count + 1:
            _refuse_if_differs(path, head, reached)
            if torn := not line.endswith(b"\n"):
                break
        entries.append(_entry_of(path, line, number, reached.digest))
        reached = _after(reached, line)
    if reached.count < head.count:
        raise InputError(
            "error-ledger-cut", file=str(path), line=reached.count, expected=head.count
        )
    if reached.count > head.count + 1:
        raise InputError("error-ledger-added", file=str(path), line=head.count + 1)
    if reached.count == head.count:
        _refuse_if_differs(path, head, reached)
    state: State = "torn" if torn else "whole" if reached.count == head.count else "ahead"
    return Ledger(tuple(entries), reached.digest, state)


def _refuse_if_differs(path: Path, head: _Head, reached: _Head) -> None:
    """reached: the head that the entries read so far deserve, as many as the head counts."""
    if reached != head:
        raise InputError("error-ledger-last", file=str(path), line=head.count)


def _lines(path: Path) -> Iterator[bytes]:
    if path.exists():
        with path.open("rb") as file:
            yield from file  # in bytes, a line ends at \n and nowhere else


def _entry_of(path: Path, line: bytes, number: int, digest: str) -> Entry:
    try:
        raw = _read_json.decode(line)
        canonical = _canonical.encode(raw) + b"\n" == line
        found = msgspec.convert(raw, _Line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        canonical = False
    if not canonical:
        raise InputError("error-ledger-line", file=str(path), line=number)
    if found.seq != number:
        raise InputError("error-ledger-order", file=str(path), line=number, found=found.seq)
    if found.previous != digest:
        raise InputError("error-ledger-broken", file=str(path), line=max(number - 1, 1))
    kind = KINDS.get(found.what)
    if kind is None or not found.facts.keys() <= FIELDS[kind]:
        raise InputError("error-ledger-later", file=str(path), line=number, found=found.what)
    try:
        facts = msgspec.convert(found.facts, kind)
    except msgspec.ValidationError as error:
        raise InputError("error-ledger-line", file=str(path), line=number) from error
    return Entry(number, found.at, found.who, facts, digest)


def _line_of(entry: Entry) -> bytes:
    plain = msgspec.to_builtins(entry.facts)
    facts = {name: value for name, value in plain.items() if value is not None and value != []}
    line = _Line(entry.at, facts, entry.previous, entry.seq, entry.what, entry.who)
    try:
        return _canonical.encode(line) + b"\n"
    except UnicodeEncodeError as error:
        raise InputError("error-ledger-text") from error


def _ready(path: Path, head: _Head) -> tuple[_Head, State]:
    """The head that the ledger's end deserves, and what was found there. Reads the end only."""
    size = path.stat().st_size if path.exists() else 0
    if size < head.size:
        _read(path)  # says where
    end = _end_of(path, head.size - head.last)
    if hashlib.sha256(end[: head.last]).hexdigest() != head.digest and head.count:
        raise InputError("error-ledger-last", file=str(path), line=head.count)
    tail = end[head.last :]
    if not tail:
        return head, "whole"
    if b"\n" not in tail:
        return head, "torn"
    if tail.index(b"\n") + 1 < len(tail):
        raise InputError("error-ledger-added", file=str(path), line=head.count + 1)
    _entry_of(path, tail, head.count + 1, head.digest)
    return _after(head, tail), "ahead"


def _end_of(path: Path, start: int) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        file.seek(start)
        return file.read()


def _after(head: _Head, line: bytes) -> _Head:
    digest = hashlib.sha256(line).hexdigest()
    return _Head(head.count + 1, digest, len(line), head.size + len(line))


def _write(path: Path, line: bytes, head: _Head) -> None:
    """The line, then the head. What an interrupted write left after the head's end is cut off."""
    if not _beside(path, "head").exists():
        _save_head(path, head)  # from here on, entries without a head are a head taken away
    _cut(path, head.size)
    with path.open("ab") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())  # before the head: it must never be the newer one
    _save_head(path, _after(head, line))


def _cut(path: Path, size: int) -> None:
    if path.exists() and path.stat().st_size > size:
        os.truncate(path, size)


def _head_of(path: Path) -> _Head:
    place = _beside(path, "head")
    if not place.exists():
        if path.exists() and path.stat().st_size:
            raise InputError("error-ledger-no-head", file=str(path), head=place.name)
        return _Head()
    try:
        content = place.read_bytes()
        head = msgspec.json.decode(content, type=_Head)
    except msgspec.MsgspecError as error:
        raise InputError("error-ledger-head", file=str(place)) from error
    possible = head == _Head() if head.count < 1 else 0 < head.last <= head.size
    if not possible or _canonical.encode(head) + b"\n" != content:
        raise InputError("error-ledger-head", file=str(place))
    return head


def _save_head(path: Path, head: _Head) -> None:
    with atomic(_beside(path, "head")) as part, part.open("wb") as file:
        file.write(_canonical.encode(head) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _beside(path: Path, ending: str) -> Path:
    return path.with_suffix("." + ending)
