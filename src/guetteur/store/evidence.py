"""The evidence of cases in the workspace.

raw/<sha256>.<ext>               the files, untouched
evidence/<case>/custody.jsonl, custody.head
                                 the custody log: a ledger of its own (see store/ledger.py)
evidence/<case>/items/E1.json    what is known of an item; the log holds the digest of this file
evidence/<case>/stamps/<digest>.json, .tsr
                                 a signed envelope that awaits its time-stamp; the token, once
                                 it verified

An item is there once its entry is in the log, which is written last.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from guetteur.model import InputError
from guetteur.model.evidence import Custody, EvidenceAdded, EvidenceItem
from guetteur.model.judgement import Entry
from guetteur.store import ledger
from guetteur.store.files import atomic, digest
from guetteur.store.locks import locked
from guetteur.store.purge import deleted
from guetteur.store.workspace import Workspace, keep_raw

_canonical = msgspec.json.Encoder(order="sorted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaiting:
    """A signed envelope that no token was obtained for yet, and the folder of its package."""

    statement: str
    envelope: str
    folder: str
    since: datetime


def folder_of(workspace: Workspace, case: str) -> Path:
    """Where the evidence of a case is."""
    return workspace.root / "evidence" / case


def custody_log(workspace: Workspace, case: str) -> Path:
    """The custody log of a case; there may be none yet."""
    return folder_of(workspace, case) / "custody.jsonl"


def custody(workspace: Workspace, case: str) -> tuple[Entry, ...]:
    """Every entry of the custody log, checked."""
    return ledger.read(custody_log(workspace, case)).entries


def record(workspace: Workspace, facts: Custody, *, who: str, at: datetime) -> Entry:
    """Add one entry to the custody log of its case."""
    return ledger.append(custody_log(workspace, facts.case), facts, at=at, who=who)[0]


def add(
    workspace: Workspace, case: str, path: Path, make: Callable[[str, str], EvidenceItem]
) -> EvidenceItem:
    """Keep a file as the next item of a case; `make` gives its description from id and digest."""
    folder = folder_of(workspace, case)
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder / "items.lock", to_write=True):
        number = 1 + sum(isinstance(one.facts, EvidenceAdded) for one in custody(workspace, case))
        sha256 = keep_raw(workspace, path)
        item = make(f"E{number}", sha256)
        file_of(workspace, item)
        content = described(item)
        with atomic(_place(workspace, case, item.id)) as part:
            part.write_bytes(content)
        facts = EvidenceAdded(
            case=case,
            item=item.id,
            sha256=sha256,
            bytes=item.bytes,
            record=hashlib.sha256(content).hexdigest(),
            captured_at=item.captured_at,
            redaction_of=item.redaction_of,
        )
        record(workspace, facts, who=item.operator, at=item.added_at)
    return item


def described(item: EvidenceItem) -> bytes:
    """The bytes whose digest is in the custody log: canonical JSON and a line end."""
    try:
        return _canonical.encode(item) + b"\n"
    except UnicodeEncodeError as error:
        raise InputError("error-ledger-text") from error


def items(workspace: Workspace, case: str) -> tuple[EvidenceItem, ...]:
    """Every item of a case, in the order of the log. Raises InputError if one was changed."""
    added = (one.facts for one in custody(workspace, case))
    return tuple(_item(workspace, facts) for facts in added if isinstance(facts, EvidenceAdded))


def file_of(workspace: Workspace, item: EvidenceItem) -> Path:
    """The kept file of an item. Raises InputError if it is missing or not as it was."""
    place = workspace.raw(item.sha256)
    if place is None:
        raise InputError("error-evidence-gone", item=item.id, found=item.sha256)
    if digest(place) != item.sha256:
        raise InputError("error-evidence-changed", item=item.id, file=str(place))
    return place


def _place(workspace: Workspace, case: str, name: str) -> Path:
    return folder_of(workspace, case) / "items" / f"{name}.json"


def _item(workspace: Workspace, facts: EvidenceAdded) -> EvidenceItem:
    place = _place(workspace, facts.case, facts.item)
    if not place.exists() and deleted(workspace, place):
        raise InputError("error-evidence-purged", item=facts.item, folder=str(workspace.root))
    try:
        content = place.read_bytes()
        item = msgspec.json.decode(content, type=EvidenceItem)
    except (msgspec.MsgspecError, FileNotFoundError) as error:
        raise InputError("error-evidence-record", item=facts.item, file=str(place)) from error
    if hashlib.sha256(content).hexdigest() != facts.record:
        raise InputError("error-evidence-record", item=facts.item, file=str(place))
    return item


def await_stamp(workspace: Workspace, case: str, awaiting: Awaiting) -> None:
    """Keep an envelope that a token is to be asked for."""
    with atomic(_stamps(workspace, case) / f"{awaiting.statement}.json") as part:
        part.write_bytes(_canonical.encode(awaiting) + b"\n")


def awaiting(workspace: Workspace, case: str) -> tuple[Awaiting, ...]:
    """The envelopes without a token, oldest first."""
    found = []
    for place in _stamps(workspace, case).glob("*.json"):
        if place.with_suffix(".tsr").exists():
            continue
        try:
            found.append(msgspec.json.decode(place.read_bytes(), type=Awaiting))
        except msgspec.MsgspecError as error:
            raise InputError("error-workspace-damaged", file=str(place)) from error
    return tuple(sorted(found, key=lambda one: (one.since, one.statement)))


def keep_token(workspace: Workspace, case: str, statement: str, token: bytes) -> None:
    """Keep a token that verified."""
    with atomic(_stamps(workspace, case) / f"{statement}.tsr") as part:
        part.write_bytes(token)


def _stamps(workspace: Workspace, case: str) -> Path:
    return folder_of(workspace, case) / "stamps"
