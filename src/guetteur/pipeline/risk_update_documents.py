"""`guetteur risk update` as a document for programs."""

from typing import Any

import msgspec

from guetteur.knowledge.legal_windows import LegalWindow, is_open
from guetteur.model.assessment import AssessedRisk, Assessment
from guetteur.pipeline.risk_update import Update
from guetteur.risk.proposals import Counted, Proposal
from guetteur.risk.updating import ONGOING_DAYS, RULE, Evidence


def update_document(found: Update) -> dict[str, Any]:
    """Everything that `guetteur risk update` shows."""
    study = found.force.study
    return {
        "study": study.id,
        "version": study.versions[-1].number,
        "protection": study.protection,
        "on": found.on.isoformat(),
        "rule": {"name": RULE, "ongoing_days": ONGOING_DAYS},
        "vote": found.vote.isoformat() if found.vote else None,
        "days_to_vote": (found.vote - found.on).days if found.vote else None,
        "windows": [_window(one, found) for one in found.windows],
        "proposals": [_proposal(one) for one in found.proposals],
        "evidence": [_evidence(one) for one in found.evidence],
        "decisions": [_decision(one, found) for one in found.force.decisions],
        "before": _risks(found.before),
        "after": _risks(found.after),
        "levers": [
            msgspec.to_builtins(one) | {"place": place}
            for place, one in enumerate(found.levers, start=1)
        ],
        "all_levers": {"levels": found.together[0], "likelihoods": found.together[1]},
    }


def _window(one: LegalWindow, found: Update) -> dict[str, Any]:
    document: dict[str, Any] = msgspec.to_builtins(one)
    return document | {"open": is_open(one, found.on, max(found.force.study.votes))}


def _proposal(one: Proposal) -> dict[str, Any]:
    return {
        "step": one.place.step.id,
        "mode": one.place.mode,
        "path": one.place.path,
        "risk": one.place.risk,
        "selected": one.place.selected,
        "rating": one.rating,
        "before": one.before,
        "base": one.base,
        "proposed": one.proposed,
        "reason": one.reason,
        "evidence": [_evidence(each) for each in one.evidence],
        "despite": list(one.despite),
        "refused_by": one.refused.said.seq if one.refused else None,
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    """Without the accounts: the finding has them."""
    document: dict[str, Any] = msgspec.to_builtins(one)
    return {name: value for name, value in document.items() if name != "accounts"}


def _decision(one: Counted, found: Update) -> dict[str, Any]:
    said = one.decision.said
    return {
        "entry": said.seq,
        "at": said.at.isoformat(),
        "who": said.who,
        "facts": msgspec.to_builtins(said.facts),
        "state": one.state,
        "written": one.decision.written,
        "groundless": said.seq in found.groundless,
    }


def _risks(assessment: Assessment) -> list[dict[str, Any]]:
    return [_risk(one) for one in assessment.risks]


def _risk(one: AssessedRisk) -> dict[str, Any]:
    return {
        "risk": one.id,
        "gravity": one.gravity.value,
        "likelihood": one.likelihood.value,
        "level": one.level.value,
        "likelihood_forced": one.likelihood.forced is not None,
    }
