"""The study in force (the file with what people accepted), and what cases propose to change."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from guetteur.model.case import RatingSaid
from guetteur.model.judgement import Rateable
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales
from guetteur.model.study_threats import AttackPath, Mode, Step
from guetteur.risk.updating import Evidence, Reason, proposed_difficulty, proposed_success

# applied: counted on top of the file; written: an entry says that the file holds it; said: the
# file says as much or more; refused; stale: the file says something else than when it was decided.
State = Literal["applied", "written", "said", "refused", "stale"]
RATINGS: tuple[Rateable, ...] = ("success", "difficulty")


@dataclass(frozen=True, slots=True)
class Counted:
    """A decision, and what it is worth on the study as its file is now."""

    decision: RatingSaid
    state: State


@dataclass(frozen=True, slots=True)
class InForce:
    """The file with every decision that applies, and all decisions in their order."""

    study: Study
    decisions: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A step, and where in the study it is. `selected`: its path is kept for treatment."""

    step: Step
    mode: str
    path: str
    risk: str
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the evidence calls for, on one rating of one step.

    before: the rating in force; base: the one before any case moved it. despite: measures that
    are done and were to hold the step where it was or lower. refused: who refused it, if it
    rests on nothing new since.
    """

    place: Place
    rating: Rateable
    before: int | None
    base: int | None
    proposed: int
    reason: Reason
    evidence: tuple[Evidence, ...]
    despite: tuple[str, ...] = ()
    refused: RatingSaid | None = None


def places(study: Study) -> tuple[Place, ...]:
    """Every step, in the order of the study."""
    return tuple(
        Place(step, mode.id, path.id, path.risk, path.selected)
        for scenario in study.scenarios
        for path in scenario.paths
        if path.operational is not None
        for mode in path.operational.modes
        for step in mode.steps
    )


def in_force(study: Study, decided: Iterable[RatingSaid]) -> InForce:
    """The study with the decisions applied one after the other, in the order of the ledger."""
    now = {
        (place.step.id, rating): _rated(place.step, rating)
        for place in places(study)
        for rating in RATINGS
    }
    counted: list[Counted] = []
    for one in decided:
        facts = one.said.facts
        key = facts.step, facts.rating
        state: State = "stale" if key not in now else _state(one, now[key])
        if state == "applied":
            now[key] = facts.value
        counted.append(Counted(one, state))
    return InForce(with_ratings(study, now), tuple(counted))


def _state(one: RatingSaid, now: int | None) -> State:
    facts = one.said.facts
    if facts.value is None:
        return "refused"
    if one.written is not None:
        return "written"
    if now == facts.before:
        return "applied"
    return "said" if now is not None and not _easier(facts.value, now, facts.rating) else "stale"


def _easier(level: int, than: int, rating: Rateable) -> bool:
    """Whether a rating makes the step easier than another one does."""
    return level > than if rating == "success" else level < than


def with_ratings(study: Study, ratings: Mapping[tuple[str, Rateable], int | None]) -> Study:
    """The study with these ratings of its steps; those not named stay."""

    def rated(mode: Mode) -> Mode:
        steps = tuple(
            replace(
                step,
                success=ratings.get((step.id, "success"), step.success),
                difficulty=ratings.get((step.id, "difficulty"), step.difficulty),
            )
            for step in mode.steps
        )
        return replace(mode, steps=steps)

    return with_modes(study, rated)


def with_modes(study: Study, change: Callable[[Mode], Mode]) -> Study:
    """The study with each of its modes changed."""
    return replace(
        study,
        scenarios=tuple(
            replace(scenario, paths=tuple(_with_modes(path, change) for path in scenario.paths))
            for scenario in study.scenarios
        ),
    )


def _with_modes(path: AttackPath, change: Callable[[Mode], Mode]) -> AttackPath:
    if path.operational is None:
        return path
    modes = tuple(change(mode) for mode in path.operational.modes)
    return replace(path, operational=replace(path.operational, modes=modes))


def proposals(
    force: InForce, scales: Scales, evidence: Collection[Evidence], on: date
) -> tuple[Proposal, ...]:
    """What to decide on, in the order of the study; empty where nothing is to be moved.

    By the express method steps are not rated, so nothing is proposed; difficulty is moved by the
    advanced one only.
    """
    study = force.study
    scales = study.scales or scales
    if study.rating == "express":
        return ()
    found: list[Proposal] = []
    for place in places(study):
        touching = tuple(one for one in evidence if one.step == place.step.id)
        for rating in RATINGS if study.rating == "advanced" else RATINGS[:1]:
            found += _proposal(force, scales, place, rating, touching, on)
    return tuple(found)


def _proposal(
    force: InForce,
    scales: Scales,
    place: Place,
    rating: Rateable,
    evidence: tuple[Evidence, ...],
    on: date,
) -> list[Proposal]:
    before = _rated(place.step, rating)
    base = _base(force, place.step.id, rating, before)
    if rating == "success":
        levels = [level.id for level in scales.success]
        level, reason = proposed_success(base, evidence, levels, on)
    else:
        levels = [level.id for level in scales.difficulty]
        level, reason = proposed_difficulty(base, evidence, levels)
    if level is None or reason is None:
        return []
    if before is not None and not _easier(level, before, rating):
        return []
    ordered = tuple(sorted(evidence, key=_order))
    return [
        Proposal(
            place=place,
            rating=rating,
            before=before,
            base=base,
            proposed=level,
            reason=reason,
            evidence=ordered,
            despite=_despite(force.study, place.step.id, rating, level),
            refused=_refused(force, place.step.id, rating, level, ordered),
        )
    ]


def _base(force: InForce, step: str, rating: Rateable, before: int | None) -> int | None:
    """The hardest rating that the step had before a case moved it.

    What is moved "by one" is moved from there, so that the same evidence never moves it twice.
    """
    earlier = [
        one.decision.said.facts.before
        for one in force.decisions
        if one.decision.said.facts.step == step
        and one.decision.said.facts.rating == rating
        and one.state in {"applied", "written", "said"}
    ]
    known = [level for level in (before, *earlier) if level is not None]
    if not known:
        return None
    return min(known) if rating == "success" else max(known)


def _refused(
    force: InForce, step: str, rating: Rateable, level: int, evidence: Iterable[Evidence]
) -> RatingSaid | None:
    """The last refusal of this, or of more, on all this evidence; None if somebody accepted since
    or there is more evidence now."""
    cases = {one.case for one in evidence}
    findings = {one.finding for one in evidence if one.finding is not None}
    last: RatingSaid | None = None
    for one in force.decisions:
        facts = one.decision.said.facts
        if (facts.step, facts.rating) != (step, rating):
            continue
        if facts.decision == "accept":
            last = None
        elif (
            not _easier(level, facts.proposed, rating)
            and cases <= set(facts.cases)
            and findings <= set(facts.findings)
        ):
            last = one.decision
    return last


def _despite(study: Study, step: str, rating: Rateable, level: int) -> tuple[str, ...]:
    return tuple(
        measure.id
        for measure in study.measures
        if measure.state == "done"
        for effect in measure.effects
        if effect.target == step
        and (held := effect.success if rating == "success" else effect.difficulty) is not None
        and _easier(level, held, rating)
    )


def _rated(step: Step, rating: Rateable) -> int | None:
    return step.success if rating == "success" else step.difficulty


def _order(one: Evidence) -> tuple[str, str, str, tuple[str, ...]]:
    return one.case, one.strength, one.finding or "", one.techniques
