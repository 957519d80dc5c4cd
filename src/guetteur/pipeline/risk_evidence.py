"""What confirmed cases say of the steps of a study: the evidence that the rule of `risk` weighs."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from guetteur.detectors import EVERY
from guetteur.knowledge.disarm_framework import resolve
from guetteur.model import Finding
from guetteur.model.case import Case, InferredTechnique, Said
from guetteur.model.judgement import CONFIDENCES, LIKELIHOODS, Judged, Verdict
from guetteur.model.study import Study
from guetteur.model.study_threats import Step
from guetteur.pipeline.judging import cases_of, findings_in
from guetteur.risk.proposals import places
from guetteur.risk.updating import Evidence, Strength
from guetteur.store import Workspace

T = TypeVar("T")


def evidence_of(
    workspace: Workspace, study: Study, case: str | None = None
) -> tuple[Evidence, ...]:
    """The evidence of every case, or of one, in the order of cases; empty where none confirms."""
    steps = tuple(place.step for place in places(study))
    return tuple(
        one
        for found in cases_of(workspace).values()
        if case in (None, found.id) and not found.withdrawn
        for one in _of_case(workspace, found, steps, study.disarm)
    )


def _of_case(
    workspace: Workspace, case: Case, steps: Iterable[Step], disarm: str
) -> Iterator[Evidence]:
    """Nothing, when the case is dismissed, disputed, a duplicate, or needs work."""
    said = {one.target: one.verdict for one in case.verdicts}
    if said.get(case.id, "confirm") != "confirm":
        return
    findings = [one for one in findings_in(workspace, case) if _stands(one.id, case.id, said)]
    for step in steps:
        techniques = _current(step.techniques, disarm)
        for finding in findings:
            found = _from_finding(case, finding, step, techniques)
            if found is not None:
                yield found
        if said.get(case.id) == "confirm":
            for inferred in case.techniques:
                yield from _from_inference(case, inferred, step, techniques)


def _stands(target: str, case: str, said: dict[str, Verdict | None]) -> bool:
    """Whether a finding stands confirmed: by a verdict of its own, or by that on its case."""
    return said.get(target, said.get(case)) == "confirm"


def _from_finding(
    case: Case, finding: Finding, step: Step, techniques: frozenset[str]
) -> Evidence | None:
    behaviours = {one.detector for one in finding.behaviours}
    named = behaviours & set(step.detectors)
    exact, wider = _matched(_observed(behaviours) - _rejected(case), techniques)
    if not (named or exact or wider):
        return None
    strength: Strength = "observed" if named or exact else "inferred"
    judged = _confirming(case, {case.id, finding.id})
    return Evidence(
        step=step.id,
        case=case.id,
        strength=strength,
        finding=finding.id,
        detectors=tuple(sorted(named)),
        techniques=tuple(sorted(exact or (() if named else wider))),
        confirmed_by=_people(judged),
        confidence=_lowest(CONFIDENCES, (one.facts.confidence for one in judged)),
        likelihood=_lowest(LIKELIHOODS, (one.facts.likelihood for one in judged)),
        accounts=frozenset(member.account_id for member in finding.members),
        first=finding.first,
        last=finding.last,
    )


def _from_inference(
    case: Case, inferred: InferredTechnique, step: Step, techniques: frozenset[str]
) -> Iterator[Evidence]:
    ref = inferred.technique
    ids = _current((ref.id,), ref.version)
    if ref.id in _rejected(case):
        return
    exact, wider = _matched(ids, techniques)
    if exact or wider:
        judged = _confirming(case, {case.id, ref.id})
        yield Evidence(
            step=step.id,
            case=case.id,
            strength="inferred",
            techniques=tuple(sorted(exact or wider)),
            confirmed_by=_people(judged),
            inferred_by=ref.mapped_by,
            confidence=_lowest(CONFIDENCES, (one.facts.confidence for one in judged)),
            likelihood=_lowest(LIKELIHOODS, (one.facts.likelihood for one in judged)),
        )


def _observed(behaviours: set[str]) -> frozenset[str]:
    """The techniques of which these behaviours are a trace."""
    return frozenset(
        current
        for detector in EVERY
        if detector.id in behaviours
        for one in detector.disarm
        for current in _current((one.id,), one.version)
    )


def _current(techniques: Iterable[str], version: str) -> frozenset[str]:
    """The ids of DISARM's current version."""
    return frozenset(to for one in techniques for to in resolve(one, version).to)


def _matched(seen: frozenset[str], named: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The techniques seen that are one of the step, or a kind of one; and those that are wider.

    A kind of flooding seen is flooding seen; flooding seen tells of no kind of it in particular.
    """
    exact = {one for one in seen if one in named or one.split(".")[0] in named}
    wider = {one for one in seen - exact if any(other.startswith(f"{one}.") for other in named)}
    return frozenset(exact), frozenset(wider)


def _rejected(case: Case) -> frozenset[str]:
    """The techniques that people do not agree to see in the case."""
    return frozenset(one.target for one in case.verdicts if one.verdict != "confirm")


def _confirming(case: Case, targets: set[str]) -> list[Said[Judged]]:
    return [
        one
        for one in case.judgements
        if one.facts.target in targets and one.facts.verdict == "confirm"
    ]


def _people(judged: Iterable[Said[Judged]]) -> tuple[str, ...]:
    return tuple(sorted({one.who for one in judged}))


def _lowest(scale: tuple[T, ...], given: Iterable[T | None]) -> T | None:
    """The lowest step of a scale that somebody gave; None: nobody gave one."""
    return min((one for one in given if one is not None), key=scale.index, default=None)
