"""Copies for recipients: each with a key and a mark of its own, and a list of who got what."""

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guetteur import __version__, store
from guetteur.model import InputError
from guetteur.model.judgement import Entry
from guetteur.model.protection import Copied
from guetteur.pipeline import judging, sharing
from guetteur.pipeline.pseudonyms import pseudonyms_for
from guetteur.publish.copies import CUTS, PROFILES, Cut, Profile, copy_bytes
from guetteur.publish.package_page import Making
from guetteur.publish.pseudonyms import Pseudonyms, code, codes
from guetteur.publish.stix_scope import level_of_sharing, may_name
from guetteur.store import Workspace

MARK = 12
LARGEST = 256 << 20  # bytes of a file to search for marks


@dataclass(frozen=True, slots=True, kw_only=True)
class For:
    """Whom a copy is for, and what is taken out of it beside what the profile takes."""

    recipient: str
    profile: Profile = "partner"
    without: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was made, and its entry in the ledger."""

    path: Path
    entry: Entry
    facts: Copied


@dataclass(frozen=True, slots=True)
class Trace:
    """A copy that a file seems to come from: by its mark, or by this many of its pseudonyms."""

    entry: Entry
    facts: Copied
    mark: bool
    pseudonyms: int


def make(
    workspace: Workspace, name: str, folder: Path, wish: sharing.Wish, to: For, *, at: datetime
) -> Made:
    """Write a copy into the folder. The ledger says first who gets it, and names shown in it.

    Raises InputError if nobody says who gives it and to whom, or it may not be shared so.
    """
    who, recipient = (wish.who or "").strip(), " ".join(to.recipient.split())
    if not who:
        raise InputError("error-share-as")
    if not recipient:
        raise InputError("error-copy-for")
    if folder.exists() and not folder.is_dir():
        raise InputError("error-copy-folder", file=str(folder))
    case = judging.case_named(workspace, name)
    if case.withdrawn:
        raise InputError("error-case-unknown", line=0, found=name)
    key = store.recipient_key(recipient) or b""
    how = sharing.sharing_of(workspace, case, wish, key)
    level = level_of_sharing(case, how)
    runs = sharing.runs_of(workspace, case)
    mark = code(Pseudonyms(key), "copy", f"{case.id}\x00{at.isoformat()}", MARK)
    making = Making(
        by=who, organisation=wish.organisation, at=at, version=__version__,
        names=how.pseudonyms is None, analysts=may_name(level, how.names_from),
        copy=mark, recipient=recipient,
    )  # fmt: skip
    cuts = [cut for cut in CUTS if cut in (*PROFILES[to.profile], *to.without)]
    content = copy_bytes(case, runs, how, making, cuts)
    sharing.record_names(workspace, case, wish, at)
    facts = Copied(
        case=case.id, recipient=recipient, copy=mark, tlp=level,
        sha256=hashlib.sha256(content).hexdigest(),
        key=hashlib.sha256(key).hexdigest()[:16],
        profile=" ".join([to.profile, *(f"-{cut}" for cut in cuts)]),
        names=how.pseudonyms is None,
    )  # fmt: skip
    entry = judging.write(workspace, facts, who=who, at=at).entry
    path = folder / f"guetteur-{case.id}-{level.replace('_', '-')}-{mark}.zip"
    with store.atomic(path) as part:
        part.write_bytes(content)
    return Made(path, entry, facts)


def copies(workspace: Workspace) -> tuple[tuple[Entry, Copied], ...]:
    """Who got what, the first first."""
    entries = store.ledger.read(workspace.ledger).entries
    return tuple((one, one.facts) for one in entries if isinstance(one.facts, Copied))


def trace(workspace: Workspace, file: Path) -> tuple[Trace, ...]:
    """The copies that a file seems to come from, the surest first."""
    if not file.is_file():
        raise InputError("error-file-missing", file=str(file))
    if file.stat().st_size > LARGEST:
        raise InputError("error-copy-large", file=str(file))
    texts = list(_texts(file.read_bytes()))
    found = []
    for entry, facts in copies(workspace):
        mark = any(_has(text, facts.copy) for text in texts)
        met = _pseudonyms_in(workspace, facts, texts)
        if mark or met:
            found.append(Trace(entry, facts, mark, met))
    return tuple(sorted(found, key=lambda one: (not one.mark, -one.pseudonyms, one.entry.seq)))


def _texts(content: bytes) -> Iterator[str]:
    """The file as text, with what is inside if it is a zip, an office file among them."""
    yield content.decode("utf-8", "replace")
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            left = LARGEST
            for one in archive.infolist():
                left -= one.file_size
                if left < 0:
                    return
                yield one.filename
                if not one.is_dir() and not one.flag_bits & 1:
                    yield archive.read(one).decode("utf-8", "replace")


def _has(text: str, mark: str) -> bool:
    return mark in text or mark.replace("-", "") in text


def _pseudonyms_in(workspace: Workspace, facts: Copied, texts: Iterable[str]) -> int:
    """How many pseudonyms of that recipient's key are in the file."""
    key = store.recipient_key(facts.recipient, make=False)
    if key is None or facts.names or hashlib.sha256(key).hexdigest()[:16] != facts.key:
        return 0
    case = judging.case_named(workspace, facts.case)
    names = {one.run for one in case.findings if one.run is not None}
    accounts = {
        member.account_id
        for name in sorted(names & set(store.run_ids(workspace)))
        for finding in store.run_of(workspace, name).findings
        for member in finding.members
    }
    made = codes(pseudonyms_for(workspace, key), "account", accounts).values()
    return sum(any(one in text for text in texts) for one in made)
