"""The proof that cases follow from the ledger, byte for byte."""

import hashlib
from dataclasses import dataclass
from typing import Literal

import msgspec

from guetteur import store
from guetteur.cases.replay import replay
from guetteur.model import InputError
from guetteur.store import Workspace
from guetteur.store.ledger import State

Kept = Literal["same", "none", "older"]
LAYOUT = 1  # of cases.json: one more whenever records of a case change
_canonical = msgspec.json.Encoder(order="sorted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What `verify` proved. sha256: of the cases as canonical JSON, equal in both replays.

    cache: `same` if the cases kept earlier came out byte for byte; `none` if there were none;
    `older` if a version that writes cases otherwise kept them, so that only the ledger they were
    made from could be compared.
    """

    entries: int
    ledger: str
    cases: int
    sha256: str
    state: State
    cache: Kept


def verify(workspace: Workspace) -> Verified:
    """The proof that the cases follow from the ledger, and from it alone.

    The ledger is read and replayed twice, and must give the same bytes; so must the cases kept by
    an earlier call, from the entries that there were then. They are then kept anew. Raises
    InputError at anything that differs.
    """
    first = _replayed(workspace)
    if _replayed(workspace, first.entries).content != first.content:
        raise InputError("error-case-replay")
    cache = _compare_kept(workspace, first)
    if first.state != "whole":
        store.ledger.mend(workspace.ledger)
    kept = _Kept(LAYOUT, msgspec.Raw(first.content), first.entries, first.digest)
    with store.atomic(workspace.cases) as part:
        part.write_bytes(_canonical.encode(kept) + b"\n")
    return Verified(
        entries=first.entries,
        ledger=first.digest,
        cases=first.cases,
        sha256=hashlib.sha256(first.content).hexdigest(),
        state=first.state,
        cache=cache,
    )


@dataclass(frozen=True, slots=True)
class _Replayed:
    """The cases as canonical JSON, and how far in the ledger: entries, digest of the last."""

    content: bytes
    cases: int
    entries: int
    digest: str
    state: State


class _Kept(msgspec.Struct):
    """The file cases.json."""

    layout: int
    cases: msgspec.Raw
    entries: int
    ledger: str


def _replayed(workspace: Workspace, upto: int | None = None) -> _Replayed:
    """Read, check and replay the ledger; only its first entries when `upto` is given."""
    ledger = store.ledger.read(workspace.ledger)
    entries = ledger.entries[:upto]
    after = ledger.entries[len(entries) :]
    cases = replay(entries)
    content = _canonical.encode(list(cases.values()))
    digest = after[0].previous if after else ledger.digest
    return _Replayed(content, len(cases), len(entries), digest, ledger.state)


def _compare_kept(workspace: Workspace, now: _Replayed) -> Kept:
    """Whether the cases kept earlier follow from the first entries of the ledger."""
    place = workspace.cases
    if not place.exists():
        return "none"
    try:
        kept = msgspec.json.decode(place.read_bytes(), type=_Kept)
    except msgspec.MsgspecError as error:
        raise InputError("error-case-kept", file=str(place)) from error
    then = now if kept.entries == now.entries else _replayed(workspace, max(kept.entries, 0))
    if (then.entries, then.digest) != (kept.entries, kept.ledger):
        raise InputError("error-case-kept-ledger", file=str(place), entries=kept.entries)
    if kept.layout != LAYOUT:
        return "older"
    if then.content != bytes(kept.cases):
        raise InputError("error-case-kept", file=str(place))
    return "same"
