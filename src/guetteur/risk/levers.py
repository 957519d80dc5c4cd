"""Which measure lowers the risks most for what it costs: each is tried alone, and all assessed."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from guetteur.model.assessment import AssessedRisk, Rated
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales
from guetteur.model.study_threats import Measure
from guetteur.risk.assess import assess
from guetteur.risk.proposals import places, with_modes
from guetteur.risk.treatment import applied


@dataclass(frozen=True, slots=True)
class Moved:
    """A risk that a measure lowers: its level, and its likelihood, before and after."""

    risk: str
    level: tuple[int | None, int | None]
    likelihood: tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """A measure that is not done yet. levels, likelihoods: by how many the risks fall, summed.

    late: it is due on or after the vote, so that it changes nothing before it; None: nobody knows,
    for want of a date. others: what it acts on beside steps, such as a stakeholder.
    """

    measure: str
    cost: int | None
    levels: int
    likelihoods: int
    moved: tuple[Moved, ...]
    due: date | None
    late: bool | None
    others: tuple[str, ...] = ()


def levers(study: Study, scales: Scales, on: date) -> tuple[Lever, ...]:
    """The measures planned or under way, the best first.

    In order: those due before the next vote, or without a date or a vote, before those that come
    too late; known cost before unknown; levels of risk lowered per cost; steps of likelihood
    lowered per cost; id. Figures are exact, so that ties are ties.
    """
    now = assess(study, scales).risks
    vote = next_vote(study, on)
    found = [
        _lever(study, scales, measure, now, vote)
        for measure in study.measures
        if measure.state in {"planned", "in_progress"}
    ]
    return tuple(sorted(found, key=_order))


def all_together(study: Study, scales: Scales) -> tuple[int, int]:
    """By how many levels of risk, and of likelihood, all measures not done yet lower the risks."""
    waiting = [one for one in study.measures if one.state in {"planned", "in_progress"}]
    moved = _moved(assess(study, scales).risks, _after(study, scales, waiting))
    return _sum(moved)


def next_vote(study: Study, on: date) -> date | None:
    """The first vote on or after this day; None: the study has none, or all are past."""
    return min((day for day in study.votes if day >= on), default=None)


def _lever(
    study: Study,
    scales: Scales,
    measure: Measure,
    now: tuple[AssessedRisk, ...],
    vote: date | None,
) -> Lever:
    moved = _moved(now, _after(study, scales, [measure]))
    levels, likelihoods = _sum(moved)
    steps = {place.step.id for place in places(study)}
    late = None if vote is None or measure.due is None else measure.due >= vote
    return Lever(
        measure=measure.id,
        cost=measure.cost,
        levels=levels,
        likelihoods=likelihoods,
        moved=moved,
        due=measure.due,
        late=late,
        others=tuple(one.target for one in measure.effects if one.target not in steps),
    )


def _after(study: Study, scales: Scales, measures: list[Measure]) -> tuple[AssessedRisk, ...]:
    """The risks once these measures are done, on every step that they act on."""
    return assess(with_modes(study, lambda mode: applied(mode, measures)), scales).risks


def _moved(now: tuple[AssessedRisk, ...], then: tuple[AssessedRisk, ...]) -> tuple[Moved, ...]:
    return tuple(
        Moved(one.id, (one.level.value, other.level.value), _both(one.likelihood, other.likelihood))
        for one, other in zip(now, then, strict=True)
        if (one.level.value, one.likelihood.value) != (other.level.value, other.likelihood.value)
    )


def _both(one: Rated, other: Rated) -> tuple[int | None, int | None]:
    return one.value, other.value


def _sum(moved: tuple[Moved, ...]) -> tuple[int, int]:
    return (
        sum(_fall(one.level) for one in moved),
        sum(_fall(one.likelihood) for one in moved),
    )


def _fall(pair: tuple[int | None, int | None]) -> int:
    """What is unrated falls by nothing that can be known."""
    before, after = pair
    return 0 if before is None or after is None else before - after


def _order(lever: Lever) -> tuple[bool, bool, Fraction, Fraction, str]:
    cost = lever.cost or 1
    return (
        lever.late is True,
        lever.cost is None,
        -Fraction(lever.levels, cost),
        -Fraction(lever.likelihoods, cost),
        lever.measure,
    )
