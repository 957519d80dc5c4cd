"""The workspace on disk: one folder that a person can zip, move and run again.

raw/<sha256>.<ext>           the export, untouched
tables/{posts,accounts,issues}/<sha256>.parquet, tables/sources/<sha256>.json
                             (a source keeps the mapping it was read with)
runs/<run>/                  run.json, meetings.parquet
stix/<sha256>.json, .bundle.json
                             a STIX file of others: what became of it, what was understood
ledger.jsonl, ledger.head    who did what, when, why; each line holds the digest of the one before
cases.json                   the cases as last verified
election.yml                 the election that the workspace is about, if somebody said so
protection.yml, protection/  purpose, legal basis, time limit; objections; proofs of deletion
out/                         what was published
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from guetteur.model import InputError, Run, Source
from guetteur.store import objections
from guetteur.store.files import copy, digest, write_text
from guetteur.store.tables import TableWriter

T = TypeVar("T")
MARK = "guetteur.json"
LAYOUT = 1


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder in the layout above."""

    root: Path

    @property
    def ledger(self) -> Path:
        """The append-only journal."""
        return self.root / "ledger.jsonl"

    @property
    def cases(self) -> Path:
        """The cases as `guetteur case verify` last replayed them."""
        return self.root / "cases.json"

    @property
    def election(self) -> Path:
        """The file of the election that the workspace is about; there may be none."""
        return self.root / "election.yml"

    @property
    def protection(self) -> Path:
        """The answers on data protection; there may be none."""
        return self.root / "protection.yml"

    @property
    def out(self) -> Path:
        """Where reports go."""
        return self.root / "out"

    def raw(self, sha256: str) -> Path | None:
        """The kept export of this digest."""
        return next((self.root / "raw").glob(f"{sha256}*"), None)

    def table(self, kind: str, sha256: str) -> Path:
        """The Parquet file of one export: kind is posts, accounts or issues."""
        return self.root / "tables" / kind / f"{sha256}.parquet"

    def source(self, sha256: str) -> Path:
        """The description of one imported export; it is written last."""
        return self.root / "tables" / "sources" / f"{sha256}.json"

    def run(self, run_id: str) -> Path:
        """The folder of one run."""
        return self.root / "runs" / run_id


def create(root: Path) -> Workspace:
    """The workspace in this folder, made if there is none. Never takes over a foreign folder."""
    mark = root / MARK
    if mark.exists():
        return open_workspace(root)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise InputError("error-workspace-foreign", folder=str(root))
    write_text(mark, f'{{"guetteur": "workspace", "layout": {LAYOUT}}}\n')
    return Workspace(root)


def open_workspace(root: Path) -> Workspace:
    """The workspace in this folder. Raises InputError if it is none, or of another layout."""
    mark = root / MARK
    if not mark.is_file():
        raise InputError("error-workspace-none", folder=str(root))
    layout = _decoded(mark, dict[str, str | int]).get("layout")
    if layout != LAYOUT:
        raise InputError("error-workspace-layout", folder=str(root), found=str(layout), ours=LAYOUT)
    return Workspace(root)


def keep_raw(workspace: Workspace, path: Path) -> str:
    """Copy an export into the workspace, byte for byte; returns its SHA-256."""
    sha256 = digest(path)
    if workspace.raw(sha256) is None:
        copy(path, workspace.root / "raw" / (sha256 + path.suffix.lower()))
    return sha256


def writer(workspace: Workspace, sha256: str) -> TableWriter:
    """Where the records of one export go."""
    posts, accounts, issues = (
        workspace.table(kind, sha256) for kind in ("posts", "accounts", "issues")
    )
    return TableWriter(posts, accounts, issues)


def save_source(workspace: Workspace, source: Source) -> None:
    """Say that an export was read in full."""
    text = msgspec.json.format(msgspec.json.encode(source), indent=1)
    write_text(workspace.source(source.sha256), text.decode() + "\n")


def sources(workspace: Workspace) -> tuple[Source, ...]:
    """Every imported export, in the order of import."""
    found = [
        _decoded(path, Source) for path in (workspace.root / "tables" / "sources").glob("*.json")
    ]
    return tuple(sorted(found, key=lambda source: (source.order, source.name, source.sha256)))


def save_run(workspace: Workspace, run: Run) -> None:
    """Keep a run; it becomes the last one."""
    folder = workspace.run(run.id)
    text = msgspec.json.format(msgspec.json.encode(run), indent=1)
    write_text(folder / "run.json", text.decode() + "\n")
    write_text(workspace.root / "runs" / "last.txt", run.id + "\n")


def last_run(workspace: Workspace) -> Run:
    """The last run. Raises InputError if there is none yet."""
    pointer = workspace.root / "runs" / "last.txt"
    if not pointer.is_file():
        raise InputError("error-no-run", folder=str(workspace.root))
    return whole_run_of(workspace, pointer.read_text(encoding="utf-8").strip())


def run_of(workspace: Workspace, run_id: str) -> Run:
    """The run of this name, without accounts that objected. Raises InputError if it is not kept."""
    run = _decoded(workspace.run(run_id) / "run.json", Run)
    return objections.left_out(workspace.root, run)


def whole_run_of(workspace: Workspace, run_id: str) -> Run:
    """The run with its accounts, but for findings that were purged.

    Raises InputError if it was purged as a whole, or nothing but purged findings is left.
    """
    run = run_of(workspace, run_id)
    kept = tuple(one for one in run.findings if one.id not in run.purged)
    if run.purged_at is not None or (run.purged and not kept):
        raise InputError("error-run-purged", run=run_id, folder=str(workspace.root))
    return replace(run, findings=kept) if run.purged else run


def _decoded(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (msgspec.MsgspecError, FileNotFoundError) as error:
        raise InputError("error-workspace-damaged", file=str(path)) from error


def run_ids(workspace: Workspace) -> list[str]:
    """The runs kept, sorted."""
    return sorted(path.parent.name for path in (workspace.root / "runs").glob("*/run.json"))
