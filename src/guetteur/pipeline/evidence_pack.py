"""Pack: the evidence of a case → a sealed folder, time-stamped now or as soon as can be."""

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guetteur import __version__, store
from guetteur.model import InputError
from guetteur.model.case import Case
from guetteur.model.evidence import EvidencePacked, EvidenceSigned, EvidenceStamped
from guetteur.model.judgement import Revealed, Shared, Tlp
from guetteur.pipeline import judging
from guetteur.pipeline.evidence_stamp import Authority, Stamp, ask
from guetteur.pipeline.sharing import Wish, runs_of, sharing_of
from guetteur.publish.evidence import Evidence, Package, evidence_package, stamped
from guetteur.publish.evidence_alone import ENVELOPE, TAGS, TOKEN, checks
from guetteur.publish.evidence_items import given
from guetteur.publish.evidence_seal import Content, measure
from guetteur.publish.package import manifest_bytes
from guetteur.publish.package_page import Making
from guetteur.publish.stix_scope import Sharing, level_of_sharing, may_name
from guetteur.store import Workspace
from guetteur.store import evidence as kept
from guetteur.store.evidence_keys import signing_seed


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A package that was made. stamp: None, it awaits one; `trouble`: why there is none yet."""

    folder: Path
    items: int
    taken: tuple[str, ...]
    statement: str
    root: str
    key: str
    tlp: Tlp
    names: bool
    stamp: Stamp | None
    trouble: InputError | None


def pack(
    workspace: Workspace, name: str, folder: Path, wish: Wish, authority: Authority, *,
    at: datetime,
) -> Packed:  # fmt: skip
    """Make the package of a case. Nothing is in the folder until all of it is, and is checked."""
    who = wish.who.strip() if wish.who else ""
    if not who:
        raise InputError("error-evidence-as")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError("error-evidence-there", file=str(folder))
    if authority.url and not authority.roots:
        raise InputError("error-stamp-roots")
    case = judging.case_named(workspace, name)
    sharing = sharing_of(workspace, case, wish)
    level = level_of_sharing(case, sharing)
    making = _making(who, wish, sharing, level, at)
    seed = signing_seed()
    evidence = _recorded(workspace, case, making)
    runs = runs_of(workspace, case)
    package = evidence_package(case, runs, evidence, sharing, making, seed)
    token = _token(package, authority)
    if token.stamp:
        package = stamped(package, token.content)
    _record_names(workspace, case, wish, at)
    _write_whole(package.files, folder)
    _record(workspace, case, making, package, level)
    _keep(workspace, case, package, folder, token, making)
    return Packed(
        folder=folder, items=len(evidence.items), taken=given(evidence.items, making.names),
        statement=package.seal.statement, root=package.seal.root, key=package.seal.key,
        tlp=level, names=making.names, stamp=token.stamp, trouble=token.trouble,
    )  # fmt: skip


def _making(who: str, wish: Wish, sharing: Sharing, level: Tlp, at: datetime) -> Making:
    return Making(
        by=who, organisation=wish.organisation, at=at, version=__version__,
        names=sharing.pseudonyms is None, analysts=may_name(level, sharing.names_from),
    )  # fmt: skip


def _recorded(workspace: Workspace, case: Case, making: Making) -> Evidence:
    """The evidence, once the custody log says that a package of it is made."""
    items = kept.items(workspace, case.id)
    taken = given(items, making.names)
    files = {one.id: kept.file_of(workspace, one) for one in items if one.id in taken}
    facts = EvidencePacked(case=case.id, items=taken, named=making.names)
    kept.record(workspace, facts, who=making.by, at=making.at)
    path = kept.custody_log(workspace, case.id)
    ledger = store.ledger.read(path)
    return Evidence(
        items=items,
        files=files,
        described={one.id: kept.described(one) for one in items},
        custody=ledger.entries,
        log=path.read_bytes(),
        head=ledger.digest,
    )


@dataclass(frozen=True, slots=True)
class _Token:
    content: bytes = b""
    stamp: Stamp | None = None
    trouble: InputError | None = None


def _token(package: Package, authority: Authority) -> _Token:
    """A token that verified, or why there is none."""
    if authority.url is None:
        return _Token()
    try:
        content, stamp = ask(_bytes(package.files[ENVELOPE]), authority)
    except InputError as error:
        return _Token(trouble=error)
    return _Token(content, stamp)


def _bytes(content: Content) -> bytes:
    return content if isinstance(content, bytes) else content.read_bytes()


def _record_names(workspace: Workspace, case: Case, wish: Wish, at: datetime) -> None:
    """Before the folder is there: no name leaves unrecorded."""
    if wish.reveal is None:
        return
    who, why = wish.reveal
    for run in sorted({one.run for one in case.findings if one.run is not None}):
        facts = Revealed(run=run, lang=wish.lang, why=f"{why} ({case.id})")
        store.ledger.append(workspace.ledger, facts, at=at, who=who)


def _record(workspace: Workspace, case: Case, making: Making, package: Package, level: Tlp) -> None:
    seal = package.seal
    packed = max(
        one.seq for one in kept.custody(workspace, case.id) if isinstance(one.facts, EvidencePacked)
    )
    signed = EvidenceSigned(
        case=case.id, packed=packed, statement=seal.statement, root=seal.root, key=seal.key
    )
    kept.record(workspace, signed, who=making.by, at=making.at)
    shared = Shared(
        case=case.id, form="evidence", tlp=level, sha256=seal.statement, names=making.names
    )
    judging.write(workspace, shared, who=making.by, at=making.at)


def _keep(
    workspace: Workspace, case: Case, package: Package, folder: Path, token: _Token,
    making: Making,
) -> None:  # fmt: skip
    """The envelope waits for a token, until there is one."""
    waiting = kept.Awaiting(
        statement=package.seal.statement,
        envelope=_bytes(package.files[ENVELOPE]).decode("ascii"),
        folder=str(folder.absolute()),
        since=making.at,
    )
    kept.await_stamp(workspace, case.id, waiting)
    if token.stamp:
        _keep_stamp(workspace, case.id, waiting, token.content, token.stamp, making.by, making.at)


def _keep_stamp(
    workspace: Workspace, case: str, waiting: kept.Awaiting, token: bytes, stamp: Stamp,
    who: str, at: datetime,
) -> None:  # fmt: skip
    kept.keep_token(workspace, case, waiting.statement, token)
    facts = EvidenceStamped(
        case=case, statement=waiting.statement, token=stamp.sha256, stamped_at=stamp.at,
        authority=stamp.authority,
    )  # fmt: skip
    kept.record(workspace, facts, who=who, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What became of one envelope: stamped or not, and whether its package has the token."""

    waiting: kept.Awaiting
    stamp: Stamp | None
    trouble: InputError | None
    placed: bool


def stamp_waiting(
    workspace: Workspace, name: str, authority: Authority, *, who: str | None, at: datetime
) -> tuple[Asked, ...]:
    """Ask for the tokens that packages of a case still lack."""
    case = judging.case_named(workspace, name).id
    if not who or not who.strip():
        raise InputError("error-evidence-as")
    if authority.url is None:
        raise InputError("error-stamp-url", found="–")
    return tuple(
        _asked(workspace, case, one, authority, who.strip(), at)
        for one in kept.awaiting(workspace, case)
    )


def _asked(
    workspace: Workspace, case: str, waiting: kept.Awaiting, authority: Authority, who: str,
    at: datetime,
) -> Asked:  # fmt: skip
    try:
        token, stamp = ask(waiting.envelope.encode("ascii"), authority)
    except InputError as error:
        return Asked(waiting=waiting, stamp=None, trouble=error, placed=False)
    placed = place_token(Path(waiting.folder), waiting.envelope.encode("ascii"), token)
    _keep_stamp(workspace, case, waiting, token, stamp, who, at)
    return Asked(waiting=waiting, stamp=stamp, trouble=None, placed=placed)


def place_token(folder: Path, envelope: bytes, token: bytes) -> bool:
    """Put a token into its package; False if the package is not there, or not as it was made.

    The token first, then the list of tags that names it: between the two the check says that a
    file is too many, and the same call again mends it.
    """
    place = folder / ENVELOPE
    if not place.is_file() or place.read_bytes() != envelope:
        return False
    if any(found for found in checks(folder).values()) and not (folder / TOKEN).exists():
        return False
    with store.atomic(folder / TOKEN) as part:
        part.write_bytes(token)
    tags = {
        path.relative_to(folder).as_posix(): measure(path).sha256
        for path in folder.rglob("*")
        if path.is_file() and path != folder / TAGS and folder / "data" not in path.parents
    }
    with store.atomic(folder / TAGS) as part:
        part.write_bytes(manifest_bytes(tags))
    return not any(checks(folder).values())


def _write_whole(files: dict[str, Content], folder: Path) -> None:
    """Write beside the place, check as a receiver would, then move there in one step."""
    folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=".part-", dir=folder.absolute().parent))
    try:
        for path in sorted(files):
            _write(part / path, files[path])
        wrong = [found for found in checks(part).values() if found]
        if wrong:
            raise InputError("error-evidence-written", found=wrong[0])
        part.chmod(0o755)
        part.replace(folder.absolute())
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _write(place: Path, content: Content) -> None:
    if isinstance(content, Path):
        store.files.copy(content, place)
        return
    with store.atomic(place) as part:
        part.write_bytes(content)
