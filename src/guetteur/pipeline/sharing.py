"""Share: a case → files for partners, marked and masked; each that names people is recorded."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guetteur import __version__, store
from guetteur.knowledge import Messages
from guetteur.model import InputError, Run
from guetteur.model.case import Case
from guetteur.model.judgement import Revealed, Shared, Tlp
from guetteur.model.stix import Seen
from guetteur.pipeline import judging
from guetteur.pipeline.partners import plain, tlp_word
from guetteur.pipeline.pseudonyms import pseudonyms_for
from guetteur.publish.misp import event, event_bytes
from guetteur.publish.misp_parts import LOST
from guetteur.publish.package import package
from guetteur.publish.package_page import Making
from guetteur.publish.stix_scope import Sharing, level_of_sharing, may_name
from guetteur.store import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How the user wants to share: tlp, None for that of the case; names_from: the least level at
    which people may be named; who shares, and for which organisation.

    reveal: who decides that accounts are named, and why they do; None: accounts have pseudonyms.
    """

    tlp: Tlp | None = None
    names_from: Tlp = "amber"
    who: str | None = None
    organisation: str | None = None
    reveal: tuple[str, str] | None = None
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class Made:
    """A file made for partners. recorded: the number of the ledger's entry on it, if any."""

    path: Path
    sha256: str
    tlp: Tlp
    names: bool
    recorded: int | None


def export_misp(workspace: Workspace, name: str, path: Path, wish: Wish, *, at: datetime) -> Made:
    """Write a case as a MISP event. The ledger says so when accounts are named in it."""
    case, runs, sharing = _ready(workspace, name, wish)
    _refuse_folder(path)
    content = event_bytes(event(case, runs, sharing))
    record_names(workspace, case, wish, at)
    return _written(path, content, case, sharing, None)


def make_package(workspace: Workspace, name: str, path: Path, wish: Wish, *, at: datetime) -> Made:
    """Write the exchange package of a case, and say in the ledger that it was made."""
    who = wish.who.strip() if wish.who else ""
    if not who:
        raise InputError("error-share-as")
    case, runs, sharing = _ready(workspace, name, wish)
    _refuse_folder(path)
    named, level = sharing.pseudonyms is None, level_of_sharing(case, sharing)
    making = Making(
        by=who,
        organisation=wish.organisation,
        at=at,
        version=__version__,
        names=named,
        analysts=may_name(level, sharing.names_from),
    )
    content = package(case, runs, sharing, making)
    record_names(workspace, case, wish, at)
    sha256 = hashlib.sha256(content).hexdigest()
    facts = Shared(case=case.id, form="package", tlp=level, sha256=sha256, names=named)
    recorded = judging.write(workspace, facts, who=who, at=at).entry.seq
    return _written(path, content, case, sharing, recorded)


def record_names(workspace: Workspace, case: Case, wish: Wish, at: datetime) -> None:
    """Before the file is there: no name leaves unrecorded."""
    if wish.reveal is None:
        return
    who, why = wish.reveal
    for run in sorted({one.run for one in case.findings if one.run is not None}):
        facts = Revealed(run=run, lang=wish.lang, why=f"{why} ({case.id})")
        store.ledger.append(workspace.ledger, facts, at=at, who=who)


def _ready(workspace: Workspace, name: str, wish: Wish) -> tuple[Case, tuple[Run, ...], Sharing]:
    case = judging.case_named(workspace, name)
    if case.withdrawn:
        raise InputError("error-case-unknown", line=0, found=name)
    sharing = sharing_of(workspace, case, wish)
    level_of_sharing(case, sharing)
    return case, runs_of(workspace, case), sharing


def runs_of(workspace: Workspace, case: Case) -> tuple[Run, ...]:
    """The runs that the findings of a case were read from, sorted by name."""
    names = sorted({one.run for one in case.findings if one.run is not None})
    return tuple(store.whole_run_of(workspace, name) for name in names)


def sharing_of(workspace: Workspace, case: Case, wish: Wish, key: bytes | None = None) -> Sharing:
    """How the case is shared, with the user's key or this one, unless accounts are to be named."""
    return Sharing(
        tlp=wish.tlp,
        pseudonyms=None if wish.reveal else pseudonyms_for(workspace, key),
        names_from=wish.names_from,
        observed=tuple(
            Seen(one.technique, one.detector, one.findings)
            for one in judging.observed(workspace, case)
        ),
        by=wish.organisation,
        lang=wish.lang,
    )


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise InputError("error-share-folder", file=str(path))


def _written(
    path: Path, content: bytes, case: Case, sharing: Sharing, recorded: int | None
) -> Made:
    with store.atomic(path) as part:
        part.write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    level = level_of_sharing(case, sharing)
    return Made(path, sha256, level, sharing.pseudonyms is None, recorded)


def made_lines(made: Made, messages: Messages) -> list[str]:
    """What was written, for people: where, digest, marking, and whether accounts are named."""
    lines = [
        messages.text("say-share-made", file=str(made.path), level=tlp_word(made.tlp)),
        messages.text("say-share-digest", digest=made.sha256),
        messages.text("say-share-named" if made.names else "say-share-masked"),
    ]
    if made.recorded is not None:
        lines.append(messages.text("say-share-recorded", seq=made.recorded))
    return [plain(line) for line in lines]


def lost_lines(messages: Messages) -> list[str]:
    """What a MISP event does not carry of a case."""
    return [messages.text("say-misp-lost")] + [messages.text(f"share-lost-{name}") for name in LOST]
