"""A risk study and what follows from it as JSON documents."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from guetteur.knowledge import Messages
from guetteur.model.assessment import Assessment
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales
from guetteur.pipeline.risk import Checked, reasons_of
from guetteur.risk.checking import Remark
from guetteur.risk.differences import Change


def check_document(checked: Checked, messages: Messages) -> dict[str, Any]:
    """What is wrong or missing in a study."""
    return {
        "schema": "guetteur-risk-check-1",
        "study": checked.read.study.id,
        "mistakes": list(_remarks(checked, checked.mistakes, messages)),
        "warnings": list(_remarks(checked, checked.warnings, messages)),
    }


def _remarks(
    checked: Checked, remarks: Sequence[Remark], messages: Messages
) -> Iterator[dict[str, Any]]:
    for one in remarks:
        line = checked.line(one)
        text = messages.text(one.key, line=line, place=one.place, **dict(one.params))
        yield {"key": one.key, "place": one.place, "line": line, "text": text}


def assessment_document(told: tuple[Study, Scales, Assessment]) -> dict[str, Any]:
    """A study, its scales, and all that is computed of it."""
    study, scales, assessment = told
    return {
        "schema": "guetteur-risk-study-1",
        "study": msgspec.to_builtins(study),
        "scales": msgspec.to_builtins(scales),
        "assessment": msgspec.to_builtins(assessment),
    }


def reasons_document(told: tuple[Study, Scales, Assessment], identifier: str) -> dict[str, Any]:
    """Why the values of one thing are what they are."""
    found = reasons_of(told[2], identifier)
    return {
        "schema": "guetteur-risk-reasons-1",
        "id": identifier,
        "reasons": msgspec.to_builtins(found),
    }


def changes_document(changes: Sequence[Change]) -> dict[str, Any]:
    """What changed between two versions of a study."""
    return {"schema": "guetteur-risk-changes-1", "changes": msgspec.to_builtins(changes)}
