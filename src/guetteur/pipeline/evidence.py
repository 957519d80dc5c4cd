"""Evidence: files → items of a case, with their origin, in a custody log that is only added to."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from guetteur import store
from guetteur.model import InputError, RowRef
from guetteur.model.evidence import (
    ITEM,
    EvidenceAdded,
    EvidenceItem,
    EvidenceTaken,
    FileReading,
    Origin,
)
from guetteur.pipeline import judging
from guetteur.publish.evidence_items import Veil, item_document, redactions_of, withheld
from guetteur.readers.media import read_evidence
from guetteur.store import Workspace
from guetteur.store import evidence as kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person says of the files that they add. open: no personal data of private persons."""

    who: str | None = None
    url: str | None = None
    post: str | None = None
    captured: str | None = None
    tool: str | None = None
    open: bool = False


def add_files(
    workspace: Workspace, name: str, paths: tuple[Path, ...], given: Given, *, at: datetime
) -> tuple[EvidenceItem, ...]:
    """Keep files as items of a case. All are read before the first is kept."""
    case = _standing(workspace, name)
    who = _who(given.who)
    captured_at = _moment(given.captured, at)
    origin = _origin(workspace, given)
    readings = [read_evidence(_file(path)) for path in paths]

    def described(path: Path, reading: FileReading, number: str, sha256: str) -> EvidenceItem:
        return EvidenceItem(
            id=number, case=case, sha256=sha256, bytes=path.stat().st_size,
            name=_text(path.name), origin=origin, captured_at=captured_at, tool=given.tool,
            operator=who, added_at=at, reading=reading, nonce=secrets.token_hex(16),
            open=given.open,
        )  # fmt: skip

    return tuple(
        kept.add(workspace, case, path, partial(described, path, reading))
        for path, reading in zip(paths, readings, strict=True)
    )


def redact(
    workspace: Workspace, name: str, item: str, path: Path, *, who: str | None, why: str,
    at: datetime,
) -> EvidenceItem:  # fmt: skip
    """Keep a redacted copy as a new item that points to the original, which stays."""
    case, operator = _standing(workspace, name), _who(who)
    original = item_named(workspace, case, item)
    if not why.strip():
        raise InputError("error-evidence-why")
    reading = read_evidence(_file(path))

    def described(number: str, sha256: str) -> EvidenceItem:
        if sha256 == original.sha256:
            raise InputError("error-evidence-same", item=original.id, file=str(path))
        return EvidenceItem(
            id=number, case=case, sha256=sha256, bytes=path.stat().st_size,
            name=_text(path.name), origin=original.origin, captured_at=original.captured_at,
            tool=original.tool, operator=operator, added_at=at, reading=reading,
            nonce=secrets.token_hex(16), redaction_of=original.id, why=_text(why.strip()),
        )  # fmt: skip

    return kept.add(workspace, case, path, described)


def copy_out(
    workspace: Workspace, name: str, item: str, path: Path, *, who: str | None, at: datetime
) -> EvidenceItem:
    """Write a copy of an item's file; the custody log says so before the file is there."""
    case, person = _standing(workspace, name), _who(who)
    found = item_named(workspace, case, item)
    if path.exists():
        raise InputError("error-evidence-there", file=str(path))
    source = kept.file_of(workspace, found)
    kept.record(
        workspace,
        EvidenceTaken(case=case, item=found.id, sha256=found.sha256),
        who=person,
        at=at,
    )
    store.files.copy(source, path)
    return found


def items_of(workspace: Workspace, name: str) -> tuple[EvidenceItem, ...]:
    """The items of a case, each as its description says, checked against the custody log."""
    return kept.items(workspace, judging.case_named(workspace, name).id)


def item_named(workspace: Workspace, case: str, name: str) -> EvidenceItem:
    """One item. Raises InputError, with those there are."""
    items = kept.items(workspace, case)
    found = next((one for one in items if one.id == name.upper()), None)
    if found is None or not ITEM.fullmatch(found.id):
        known = ", ".join(one.id for one in items) or "–"
        raise InputError("error-evidence-item", found=name, known=known)
    return found


def list_document(workspace: Workspace, name: str) -> dict[str, Any]:
    """The items as the analyst sees them, with the state of each file and the custody log."""
    items = items_of(workspace, name)
    redactions = redactions_of(items)
    return {
        "case": name,
        "items": [
            {
                **item_document(one, Veil(), redactions),
                "withheld": withheld(one, False, redactions),
                "state": state_of(workspace, one),
            }
            for one in items
        ],
        "custody": [
            {
                "seq": one.seq,
                "at": one.at.astimezone(UTC).isoformat(),
                "who": one.who,
                "what": one.what,
                "item": _item_in(one.facts),
            }
            for one in kept.custody(workspace, name)
        ],
        "awaiting_stamps": [one.statement for one in kept.awaiting(workspace, name)],
    }


def state_of(workspace: Workspace, item: EvidenceItem) -> str:
    """`kept`, `gone` or `changed`: of the item's file."""
    try:
        kept.file_of(workspace, item)
    except InputError as error:
        return error.key.removeprefix("error-evidence-")
    return "kept"


def _item_in(facts: object) -> str | None:
    return facts.item if isinstance(facts, EvidenceAdded | EvidenceTaken) else None


def _standing(workspace: Workspace, name: str) -> str:
    case = judging.case_named(workspace, name)
    if case.withdrawn:
        raise InputError("error-case-unknown", line=0, found=name)
    return case.id


def _who(name: str | None) -> str:
    if not name or not name.strip():
        raise InputError("error-evidence-as")
    return name.strip()


def _file(path: Path) -> Path:
    if not path.is_file():
        raise InputError("error-evidence-file", file=str(path))
    return path


def _moment(text: str | None, now: datetime) -> datetime | None:
    """A moment with its zone, not after now: else the clock of one of the two is wrong."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError("error-evidence-moment", found=text) from error
    if moment.tzinfo is None:
        raise InputError("error-evidence-moment", found=text)
    if moment > now:
        raise InputError("error-evidence-future", found=text, now=now.isoformat())
    return moment.astimezone(UTC)


def _origin(workspace: Workspace, given: Given) -> Origin:
    if given.url is not None and not given.url.startswith(("http://", "https://")):
        raise InputError("error-evidence-url", found=given.url)
    if given.post is None:
        return Origin(url=given.url)
    with store.opened(workspace) as database:
        rows = database.con.execute(
            'SELECT sha256, "row", url FROM posts WHERE post_id = ?', [given.post]
        ).fetchall()
    if not rows:
        raise InputError("error-evidence-post", found=given.post)
    sha256, row, url = rows[0]
    return Origin(url=given.url or url, row=RowRef(sha256, row), post_id=given.post)


def _text(text: str) -> str:
    """A text that JSON can hold."""
    return text.encode("utf-8", "backslashreplace").decode()
