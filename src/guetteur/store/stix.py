"""STIX files in a workspace: the raw file, what became of each object, and the readable objects.

raw/<sha256>.<ext>            the file, untouched
stix/<sha256>.json            the report of the import
stix/<sha256>.bundle.json     the objects that were kept or mended, as a bundle
"""

from pathlib import Path
from typing import Any

import msgspec

from guetteur.model import InputError
from guetteur.store.files import write_text
from guetteur.store.workspace import Workspace

Document = dict[str, Any]
SHORTEST_NAME = 6


def save(workspace: Workspace, sha256: str, report: Document, bundle: Document) -> None:
    """Keep an import; the report is written last."""
    documents = {_bundle(workspace, sha256): bundle, _report(workspace, sha256): report}
    for path, document in documents.items():
        text = msgspec.json.format(msgspec.json.encode(document), indent=1)
        write_text(path, text.decode() + "\n")


def report_of(workspace: Workspace, sha256: str) -> Document | None:
    """The report of an import; None if this file was never imported."""
    path = _report(workspace, sha256)
    return _decoded(path) if path.is_file() else None


def reports(workspace: Workspace) -> list[Document]:
    """The report of every import, the first first."""
    paths = (workspace.root / "stix").glob("*.json")
    found = [_decoded(path) for path in paths if not path.name.endswith(".bundle.json")]
    return sorted(found, key=lambda report: (report["read_at"], report["sha256"]))


def bundle_of(workspace: Workspace, sha256: str) -> Document:
    """The readable objects of an import, as a bundle."""
    return _decoded(_bundle(workspace, sha256))


def named(workspace: Workspace, start: str) -> str:
    """The digest that begins so. Raises InputError if none does, or several."""
    known = [str(report["sha256"]) for report in reports(workspace)]
    found = [one for one in known if one.startswith(start.lower())]
    if len(found) != 1 or len(start) < SHORTEST_NAME:
        shown = ", ".join(one[:12] for one in known) or "–"
        raise InputError("error-stix-imported", found=start, known=shown)
    return found[0]


def _report(workspace: Workspace, sha256: str) -> Path:
    return workspace.root / "stix" / f"{sha256}.json"


def _bundle(workspace: Workspace, sha256: str) -> Path:
    return workspace.root / "stix" / f"{sha256}.bundle.json"


def _decoded(path: Path) -> Document:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Document)
    except (msgspec.MsgspecError, FileNotFoundError) as error:
        raise InputError("error-workspace-damaged", file=str(path)) from error
