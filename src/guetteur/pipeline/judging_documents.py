"""Cases as documents for programs."""

from typing import Any

import msgspec

from guetteur.cases.ach import sheet
from guetteur.model.case import Case
from guetteur.pipeline.judging import cases_of, observed
from guetteur.pipeline.judging_proof import Verified
from guetteur.store import Workspace


def case_document(workspace: Workspace, case: Case) -> dict[str, Any]:
    """Everything `guetteur case show` shows. What detectors observed is beside what people said."""
    document: dict[str, Any] = msgspec.to_builtins(case)
    return document | {
        "observed": msgspec.to_builtins(observed(workspace, case)),
        "ach": msgspec.to_builtins(sheet(case)),
    }


def list_document(workspace: Workspace) -> dict[str, Any]:
    """Everything `guetteur case list` shows."""
    return {"cases": [_in_short(case) for case in cases_of(workspace).values()]}


def proof_document(proof: Verified) -> dict[str, Any]:
    """Everything `guetteur case verify` shows."""
    document: dict[str, Any] = msgspec.to_builtins(proof)
    return document


def _in_short(case: Case) -> dict[str, Any]:
    verdict = next((one.verdict for one in case.verdicts if one.target == case.id), None)
    return {
        "id": case.id,
        "title": case.opened.facts.title,
        "opened_at": case.opened.at.isoformat(),
        "opened_by": case.opened.who,
        "withdrawn": case.withdrawn,
        "findings": len(case.findings),
        "verdict": verdict,
        "disagreement": case.disagreement,
        "tlp": case.tlp.facts.level if case.tlp else None,
        "entries": len(case.history),
    }
