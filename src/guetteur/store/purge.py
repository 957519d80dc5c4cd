"""Deletion of a workspace's data that is either done or said to be unfinished.

protection/purge.json             the plan of a purge that has not ended
protection/deletions/<plan>.json  the signed proof of one that has

Everything that goes is written down first, with digest and size. So who is interrupted finds the
plan, and goes on with it. A file of the plan that is gone was deleted; one that changed since is
deleted too. Overwriting the sectors of a disk, and copies elsewhere, are beyond this program.
"""

import base64
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from guetteur.model import InputError
from guetteur.model.protection import Part, PurgeItem, PurgePlan
from guetteur.store.files import atomic, digest, write_text
from guetteur.store.locks import PATIENCE, locked
from guetteur.store.objections import FOLDER
from guetteur.store.purge_runs import content_of, run_in, without_accounts, without_findings
from guetteur.store.workspace import Workspace, sources

REVEALED = "-revealed"


@contextmanager
def alone(workspace: Workspace, *, patience: float = PATIENCE) -> Iterator[None]:
    """Nobody else purges this workspace meanwhile. Raises InputError if somebody does."""
    place = workspace.root / FOLDER / "purge.lock"
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with locked(place, to_write=True, patience=patience):
            yield
    except InputError as error:
        if error.params.get("file") != str(place):
            raise
        raise InputError("error-purge-busy", folder=str(workspace.root)) from error


def pending(workspace: Workspace) -> PurgePlan | None:
    """The plan of a purge that was interrupted; None: there is none."""
    place = _journal(workspace)
    if not place.is_file():
        return None
    try:
        return msgspec.json.decode(place.read_bytes(), type=PurgePlan)
    except msgspec.MsgspecError as error:
        raise InputError("error-workspace-damaged", file=str(place)) from error


def save_plan(workspace: Workspace, plan: PurgePlan) -> None:
    """Write the plan down: from here on it is carried out, whatever happens."""
    text = msgspec.json.format(msgspec.json.encode(plan), indent=1).decode()
    write_text(_journal(workspace), text + "\n")


def save_proof(workspace: Workspace, plan: PurgePlan, proof: bytes) -> Path:
    """Keep the proof, and forget the plan: the purge has ended."""
    place = workspace.root / FOLDER / "deletions" / f"{plan.id}.json"
    with atomic(place) as part:
        part.write_bytes(proof)
    _journal(workspace).unlink(missing_ok=True)
    return place


def proofs(workspace: Workspace) -> tuple[Path, ...]:
    """The proofs of all purges, by name."""
    return tuple(sorted((workspace.root / FOLDER / "deletions").glob("*.json")))


def deleted(workspace: Workspace, path: Path) -> bool:
    """Whether a proof says that this file was deleted; the proof itself is not checked here."""
    name = path.relative_to(workspace.root).as_posix()
    return any(name in _named_in(proof) for proof in proofs(workspace))


def _named_in(proof: Path) -> set[str]:
    try:
        payload = msgspec.json.decode(proof.read_bytes(), type=dict[str, Any])["payload"]
        said = msgspec.json.decode(base64.b64decode(payload), type=dict[str, Any])
        return {item["path"] for item in said["items"]}
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError):
        return set()


def _journal(workspace: Workspace) -> Path:
    return workspace.root / FOLDER / "purge.json"


def items_of_all(workspace: Workspace, parts: frozenset[Part], at: datetime) -> list[PurgeItem]:
    """What a purge of the whole workspace does, in the order in which it does it."""
    found: list[PurgeItem] = []
    received = set() if "received" in parts else _received(workspace)
    for path in _files(workspace, "raw"):
        if "raw" in parts and path.stem not in received:
            found.append(_delete(workspace, path, "raw"))
    for part, folders in (
        ("tables", ("tables", *_leftovers(workspace))),
        ("received", ("stix", "partners", "received")),
        ("evidence", _items_folders(workspace)),
    ):
        if part in parts:
            found += [
                _delete(workspace, path, part)
                for folder in folders
                for path in _files(workspace, folder)
            ]
    found += _outputs(workspace, "out", all_of_it="outputs" in parts)
    if "outputs" in parts:
        found += [_delete(workspace, path, "outputs") for path in _shared(workspace)]
    if "runs" in parts:
        found += list(_runs(workspace, at))
    return found


def items_of_case(
    workspace: Workspace, case: str, runs: dict[str, frozenset[str]], *, outputs: bool
) -> list[PurgeItem]:
    """What a purge of one case does. runs: the findings of the case by the run that has them."""
    found: list[PurgeItem] = []
    for run, findings in sorted(runs.items()):
        found += _outputs(workspace, f"out/{run}", all_of_it=outputs)
        meetings = workspace.run(run) / "meetings.parquet"
        if meetings.is_file():
            found.append(_delete(workspace, meetings, "runs"))
        place = workspace.run(run) / "run.json"
        if place.is_file():
            after = content_of(without_findings(run_in(place), findings))
            found += _reduce(workspace, place, after)
    folder = f"evidence/{case}/items"
    found += [_delete(workspace, path, "evidence") for path in _captures(workspace, folder)]
    found += [_delete(workspace, path, "evidence") for path in _files(workspace, folder)]
    return found


def _captures(workspace: Workspace, folder: str) -> list[Path]:
    """The files of the items in this folder that nothing else in the workspace rests on."""
    others = {one.sha256 for one in sources(workspace)} | _received(workspace)
    for other in _items_folders(workspace):
        if other != folder:
            others |= _digests(workspace, other)
    gone = sorted(_digests(workspace, folder) - others)
    return [path for sha256 in gone if (path := workspace.raw(sha256)) is not None]


def _digests(workspace: Workspace, folder: str) -> set[str]:
    """The digests of the files that the items in a folder describe."""
    found = set()
    for path in _files(workspace, folder):
        try:
            found.add(str(msgspec.json.decode(path.read_bytes(), type=dict[str, Any])["sha256"]))
        except (msgspec.MsgspecError, KeyError) as error:
            raise InputError("error-workspace-damaged", file=str(path)) from error
    return found


def carry_out(workspace: Workspace, plan: PurgePlan) -> None:
    """Delete and reduce all that the plan names and that is still there."""
    for item in plan.items:
        path = workspace.root / item.path
        if item.action == "delete":
            path.unlink(missing_ok=True)
        elif path.is_file() and digest(path) != item.after:
            _reduce_now(path, plan)
    for folder in ("raw", "tables", "out", "stix", "partners", "received", *_leftovers(workspace)):
        _remove_empty(workspace.root / folder)


def _reduce_now(path: Path, plan: PurgePlan) -> None:
    run = run_in(path)
    at, findings = datetime.fromisoformat(plan.at), frozenset(plan.findings)
    whole = without_accounts(run, run.purged_at or at)
    made = without_findings(run, findings) if plan.case else whole
    with atomic(path) as part:
        part.write_bytes(content_of(made))


def _runs(workspace: Workspace, at: datetime) -> Iterator[PurgeItem]:
    for folder in sorted((workspace.root / "runs").glob("*/")):
        for path in sorted(folder.rglob("*")):
            if path.name == "run.json":
                yield from _whole_run(workspace, path, at)
            elif path.is_file():
                yield _delete(workspace, path, "runs")


def _whole_run(workspace: Workspace, path: Path, at: datetime) -> list[PurgeItem]:
    """A run that cannot be read cannot be reduced: it goes as a whole."""
    try:
        run = run_in(path)
    except InputError:
        return [_delete(workspace, path, "runs")]
    return _reduce(workspace, path, content_of(without_accounts(run, run.purged_at or at)))


def _outputs(workspace: Workspace, folder: str, *, all_of_it: bool) -> list[PurgeItem]:
    """What was published; with real names always, the rest where asked."""
    return [
        _delete(workspace, path, "outputs")
        for path in _files(workspace, folder)
        if all_of_it or any(part.endswith(REVEALED) for part in path.parts)
    ]


def _shared(workspace: Workspace) -> list[Path]:
    return sorted(path for path in workspace.root.glob("taxii.sqlite*") if path.is_file())


def _received(workspace: Workspace) -> set[str]:
    """The digests of partners' files: their raw bytes go with them."""
    names = [*_files(workspace, "stix"), *_files(workspace, "partners")]
    return {path.name.partition(".")[0] for path in names}


def _items_folders(workspace: Workspace) -> tuple[str, ...]:
    found = sorted((workspace.root / "evidence").glob("*/items"))
    return tuple(str(path.relative_to(workspace.root)) for path in found)


def _leftovers(workspace: Workspace) -> tuple[str, ...]:
    """What an interrupted command left: it may hold posts."""
    return tuple(sorted(path.name for path in workspace.root.glob(".guetteur-*") if path.is_dir()))


def _files(workspace: Workspace, folder: str) -> list[Path]:
    return sorted(path for path in (workspace.root / folder).rglob("*") if path.is_file())


def _delete(workspace: Workspace, path: Path, part: Part) -> PurgeItem:
    return PurgeItem(
        path=path.relative_to(workspace.root).as_posix(),
        part=part,
        action="delete",
        sha256=digest(path),
        bytes=path.stat().st_size,
    )


def _reduce(workspace: Workspace, path: Path, after: bytes) -> list[PurgeItem]:
    before = digest(path)
    left = sha256(after).hexdigest()
    if before == left:
        return []
    place = path.relative_to(workspace.root).as_posix()
    size = path.stat().st_size
    return [
        PurgeItem(path=place, part="runs", action="reduce", sha256=before, bytes=size, after=left)
    ]


def _remove_empty(folder: Path) -> None:
    if not folder.is_dir():
        return
    for below in sorted(folder.rglob("*"), reverse=True):
        if below.is_dir() and not any(below.iterdir()):
            below.rmdir()
    if not any(folder.iterdir()):
        shutil.rmtree(folder)
