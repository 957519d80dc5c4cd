"""The rule by which confirmed cases move the rating of a step. It is ours, not ANSSI's.

What a case shows has happened to this very object: so the step is at least as likely to succeed as
the level below the top of the scale says. Nothing is ever made harder by evidence, or by the lack
of it: a person does that, in the study's file. The numbers in capitals are our choice, and are
explained in docs/risk-update.md.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations
from typing import Literal

from guetteur.model.judgement import LIKELIHOODS, Confidence, Likelihood

RULE = "case-evidence 1"
# A step whose last trace is at most so old is still going on.
ONGOING_DAYS = 7
# Whoever confirms a case and holds that to be less likely than this confirms too little to count.
LEAST_LIKELY: Likelihood = "roughly_even"

Strength = Literal["observed", "inferred"]
Reason = Literal["ongoing", "repeated", "observed", "low", "inferred"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason to think that a step was done: a finding that stands confirmed in a case, or a
    technique that a person inferred in one (then without finding, accounts and times).

    observed: a detector that the step names made the finding, or saw one of its techniques or a
    kind of it. inferred: a person's conclusion, or only a wider technique was seen.
    detectors, techniques: through which the step is touched. confidence, likelihood: the lowest
    that those who confirmed gave; None: nobody gave one.
    """

    step: str
    case: str
    strength: Strength
    finding: str | None = None
    detectors: tuple[str, ...] = ()
    techniques: tuple[str, ...] = ()
    confirmed_by: tuple[str, ...] = ()
    inferred_by: str | None = None
    confidence: Confidence | None = None
    likelihood: Likelihood | None = None
    accounts: frozenset[str] = frozenset()
    first: datetime | None = None
    last: datetime | None = None


def weight(one: Evidence) -> Strength | None:
    """What the evidence counts as; None: for nothing. Likelihood can only weaken it."""
    if one.likelihood is not None:
        place = LIKELIHOODS.index(one.likelihood) - LIKELIHOODS.index(LEAST_LIKELY)
        if place < 0:
            return None
        if place == 0:
            return "inferred"
    return one.strength


def proposed_success(
    base: int | None, evidence: Collection[Evidence], levels: Sequence[int], on: date
) -> tuple[int | None, Reason | None]:
    """The success probability that the evidence calls for, never below `base`, and why.

    base: the rating before any case moved it; None: unrated. levels: ids of the scale, from the
    lowest. on: the day from which `ongoing` is counted.
    """
    reason = _reason(evidence, on)
    top, high = levels[-1], levels[max(len(levels) - 2, 0)]
    if reason is None or (reason == "inferred" and base is None):
        return base, None
    if reason in {"ongoing", "repeated"}:
        level = top
    elif reason == "inferred":
        level = min(_next(base, levels), high)
    else:
        level = high
    return (level, reason) if base is None or level > base else (base, None)


def proposed_difficulty(
    base: int | None, evidence: Collection[Evidence], levels: Sequence[int]
) -> tuple[int | None, Reason | None]:
    """The technical difficulty that the evidence calls for: one level lower when the step was
    observed, never below the lowest."""
    seen = [one for one in evidence if weight(one) == "observed"]
    if not seen or base is None or base <= levels[0]:
        return base, None
    lower = max(level for level in levels if level < base)
    return lower, "low" if all(one.confidence == "low" for one in seen) else "observed"


def independent(one: Evidence, other: Evidence) -> bool:
    """Whether two findings are not the same thing seen twice: they differ, and have no account in
    common or do not overlap in time."""
    if one.finding == other.finding:
        return False
    if not one.accounts & other.accounts:
        return True
    if None in (one.first, one.last, other.first, other.last):
        return False
    return one.last < other.first or other.last < one.first  # type: ignore[operator]


def repeated(evidence: Collection[Evidence]) -> bool:
    """Whether two cases show the step with findings that are all independent of each other's."""
    by_case: dict[str, list[Evidence]] = {}
    for one in evidence:
        by_case.setdefault(one.case, []).append(one)
    return any(
        all(independent(one, other) for one in here for other in there)
        for here, there in combinations(by_case.values(), 2)
    )


def _reason(evidence: Collection[Evidence], on: date) -> Reason | None:
    """The strongest reason in the evidence. With low confidence, none above `low`."""
    seen = [one for one in evidence if weight(one) == "observed"]
    sure = [one for one in seen if one.confidence != "low"]
    if any(_ongoing(one, on) for one in sure):
        return "ongoing"
    if repeated(sure):
        return "repeated"
    if sure:
        return "observed"
    if seen:
        return "low"
    return "inferred" if any(weight(one) == "inferred" for one in evidence) else None


def _ongoing(one: Evidence, on: date) -> bool:
    return one.last is not None and 0 <= (on - one.last.date()).days <= ONGOING_DAYS


def _next(base: int | None, levels: Sequence[int]) -> int:
    return next((level for level in levels if base is not None and level > base), levels[-1])
