"""Purge: data that are no longer needed go, and a signed proof says which; nothing half done."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from guetteur import __version__, store
from guetteur.model import InputError
from guetteur.model.case import Case
from guetteur.model.judgement import CaseOpened, FindingAdded
from guetteur.model.protection import PARTS, Part, Purged, PurgePlan
from guetteur.pipeline import judging, protection
from guetteur.publish.protection_proof import envelope, opened, statement
from guetteur.store import Workspace, purge
from guetteur.store.evidence_keys import signing_seed

# What goes without being asked for: published files and partners' files stay.
ALWAYS: frozenset[Part] = frozenset({"raw", "tables", "runs", "evidence"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to purge. case: one case alone. due: only what is past its last day.

    outputs, received: also what was published, and what came from partners.
    """

    who: str | None
    reason: str | None
    case: str | None = None
    due: bool = False
    outputs: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A purge that has ended, and its proof."""

    plan: PurgePlan
    proof: Path
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof as it was checked. holds: its signature and its entry in the ledger fit.

    back: files of it that are there again, with the same bytes.
    """

    path: Path
    said: dict[str, Any] | None
    key: str | None
    holds: bool
    back: tuple[str, ...]


def plans(workspace: Workspace, wish: Wish, *, at: datetime) -> tuple[PurgePlan, ...]:
    """What would be done now, the first first. Empty: nothing is due, or nothing is left."""
    who, reason = wish.who or "–", wish.reason or "–"
    made = [
        _plan(workspace, wish, case, who, reason, at) for case in _scope(workspace, wish, at.date())
    ]
    return tuple(plan for plan in made if plan.items)


def run(workspace: Workspace, wish: Wish, *, at: datetime) -> tuple[Done, ...]:
    """End what an earlier purge left, then purge; each with its proof.

    Raises InputError if nobody says who decides and why.
    """
    seed = signing_seed()
    with purge.alone(workspace):
        unfinished = purge.pending(workspace)
        if unfinished is not None:
            return (replace(_finish(workspace, unfinished, seed, at), resumed=True),)
        who = protection.named(wish.who)
        if not wish.reason or not wish.reason.strip():
            raise InputError("error-purge-why")
        named = replace(wish, who=who, reason=wish.reason.strip())
        done = []
        for case in _scope(workspace, named, at.date()):
            plan = _plan(workspace, named, case, who, wish.reason.strip(), at)
            if plan.items:
                purge.save_plan(workspace, plan)
                done.append(_finish(workspace, plan, seed, at))
        return tuple(done)


def _scope(workspace: Workspace, wish: Wish, today: date) -> tuple[str | None, ...]:
    """The cases to purge; None stands for the whole workspace."""
    if not wish.due:
        return (wish.case,)
    whole, cases = protection.due(protection.of(workspace), today)
    if wish.case is not None:
        cases = tuple(case for case in cases if case == wish.case)
        return cases if not whole else (wish.case,)
    return (None,) if whole else cases


def _plan(
    workspace: Workspace, wish: Wish, case: str | None, who: str, reason: str, at: datetime
) -> PurgePlan:
    findings: tuple[str, ...] = ()
    if case is None:
        parts = ALWAYS | {part for part in PARTS if getattr(wish, part, False)}
        items = purge.items_of_all(workspace, frozenset(parts), at)
    else:
        runs = _findings(workspace, judging.case_named(workspace, case))
        findings = tuple(sorted({one for each in runs.values() for one in each}))
        items = purge.items_of_case(workspace, case, runs, outputs=wish.outputs)
    found = protection.of(workspace)
    day = protection.clock(found, case)
    return PurgePlan(
        id=f"deletion-{at:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}",
        at=at.isoformat(),
        who=who,
        reason=reason,
        case=case,
        findings=findings,
        due=day.isoformat() if day else None,
        items=tuple(items),
    )


def _findings(workspace: Workspace, case: Case) -> dict[str, frozenset[str]]:
    """The findings that ever were in a case, by the run that they were read from."""
    found: dict[str, set[str]] = {}
    for line in case.history:
        match line.said.facts:
            case CaseOpened(run=run, findings=names) if run:
                found.setdefault(run, set()).update(names)
            case FindingAdded(run=run, finding=name):
                found.setdefault(run, set()).add(name)
    known = set(store.run_ids(workspace))
    return {run: frozenset(names) for run, names in found.items() if run in known}


def _finish(workspace: Workspace, plan: PurgePlan, seed: bytes, at: datetime) -> Done:
    """Carry a plan out, say so in the ledger once, and keep the proof."""
    purge.carry_out(workspace, plan)
    if plan.finished is None:
        plan = replace(plan, finished=at.isoformat())
        purge.save_plan(workspace, plan)
    payload = statement(plan, __version__)
    facts = Purged(
        plan=plan.id,
        sha256=hashlib.sha256(payload).hexdigest(),
        items=len(plan.items),
        bytes=sum(one.bytes for one in plan.items),
        reason=plan.reason,
        case=plan.case,
    )
    if facts not in _purged(workspace):
        judging.write(workspace, facts, who=plan.who, at=at)
    return Done(plan, purge.save_proof(workspace, plan, envelope(payload, seed)))


def _purged(workspace: Workspace) -> tuple[Purged, ...]:
    entries = store.ledger.read(workspace.ledger).entries
    return tuple(one.facts for one in entries if isinstance(one.facts, Purged))


def proofs(workspace: Workspace) -> tuple[Proof, ...]:
    """Every proof of deletion, checked: signature, entry in the ledger, files that are back."""
    known = {facts.sha256 for facts in _purged(workspace)}
    return tuple(_checked(workspace, path, known) for path in purge.proofs(workspace))


def _checked(workspace: Workspace, path: Path, known: Iterable[str]) -> Proof:
    found = opened(path.read_bytes())
    if found is None:
        return Proof(path, None, None, False, ())
    payload, said, key = found
    holds = hashlib.sha256(payload).hexdigest() in known
    back = tuple(
        item["path"]
        for item in said.get("items", ())
        if (place := workspace.root / item["path"]).is_file()
        and store.digest(place) == item["sha256"]
    )
    return Proof(path, said, key, holds, back)
