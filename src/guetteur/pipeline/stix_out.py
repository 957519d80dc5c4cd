"""Share: a case, or what was received, as one STIX file."""

from datetime import datetime
from pathlib import Path
from typing import Any

from guetteur import store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.case import Case
from guetteur.model.judgement import Revealed, Tlp
from guetteur.model.stix import Seen
from guetteur.pipeline.judging import case_named, observed
from guetteur.pipeline.pseudonyms import pseudonyms_for
from guetteur.publish.documents import json_bytes
from guetteur.publish.files import write_whole
from guetteur.publish.stix import LOST, bundle
from guetteur.publish.stix_scope import Profile, Sharing
from guetteur.store import Workspace
from guetteur.store import stix as kept


def case_bundle(
    workspace: Workspace,
    name: str,
    *,
    tlp: Tlp | None = None,
    names_from: Tlp = "amber",
    profile: Profile = "plain",
    by: str | None = None,
    lang: str = "en",
    named: bool = False,
) -> dict[str, Any]:
    """A case of the workspace as a STIX bundle, with what detectors observed.

    named: accounts are shown as they are; whoever asks must have recorded who decides it. Raises
    InputError if there is no such case, or if it may not be shared so.
    """
    case = case_named(workspace, name)
    runs = [store.whole_run_of(workspace, run) for run in _runs(case)]
    seen = tuple(Seen(o.technique, o.detector, o.findings) for o in observed(workspace, case))
    pseudonyms = None if named else pseudonyms_for(workspace)
    sharing = Sharing(
        tlp=tlp, pseudonyms=pseudonyms, names_from=names_from, observed=seen, by=by,
        profile=profile, lang=lang,
    )  # fmt: skip
    return bundle(case, runs, sharing)


def export_case(
    workspace: Workspace,
    name: str,
    file: Path,
    *,
    at: datetime,
    reveal: str | None = None,
    why: str | None = None,
    **how: Any,
) -> int:
    """Write the bundle of a case; returns how many objects it has.

    Accounts are pseudonymised, unless `reveal` names the person who decides otherwise and `why`
    says the reason: that is written into the ledger first.
    """
    _refuse_folder(file)
    made = case_bundle(workspace, name, named=reveal is not None, **how)
    if reveal is not None:
        for run in _runs(case_named(workspace, name)):
            reason = f"{why} (STIX, {name})"
            facts = Revealed(run=run, lang=how.get("lang", "en"), why=reason)
            store.ledger.append(workspace.ledger, facts, at=at, who=reveal)
    return _written(file, made)


def export_imported(workspace: Workspace, start: str, file: Path) -> int:
    """Write again what was received, as it was understood; returns how many objects it has."""
    return _written(file, kept.bundle_of(workspace, kept.named(workspace, start)))


def _refuse_folder(file: Path) -> None:
    if file.is_dir():
        raise InputError("error-stix-folder", file=str(file))


def _written(file: Path, made: dict[str, Any]) -> int:
    _refuse_folder(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, json_bytes(made))
    return len(made["objects"])


def _runs(case: Case) -> list[str]:
    return sorted({one.run for one in case.findings if one.run is not None})


def lost_lines(messages: Messages) -> list[str]:
    """What STIX does not carry of a case."""
    return [messages.text("stix-lost"), *(f"- {messages.text(f'stix-lost-{one}')}" for one in LOST)]
