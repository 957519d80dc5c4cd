"""The rule by which cases move ratings: each line of its table, and what must always hold."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.model.judgement import CONFIDENCES, LIKELIHOODS
from guetteur.risk.updating import (
    ONGOING_DAYS,
    Evidence,
    independent,
    proposed_difficulty,
    proposed_success,
)

ON = date(2027, 3, 1)
LEVELS = [0, 1, 2, 3, 4]
LONG_AGO = datetime(2027, 1, 1, tzinfo=UTC)


def seen(case: str = "case-1", finding: str = "f1", **more: Any) -> Evidence:
    """A finding of January, of accounts of its own, in a case confirmed by Ana."""
    made: dict[str, Any] = {
        "step": "AE1", "case": case, "finding": finding, "strength": "observed",
        "confirmed_by": ("Ana",), "accounts": frozenset({f"{finding}-a", f"{finding}-b"}),
        "first": LONG_AGO, "last": LONG_AGO + timedelta(days=1),
    }  # fmt: skip
    return Evidence(**made | more)


def inferred(case: str = "case-1", **more: Any) -> Evidence:
    return Evidence(**{"step": "AE1", "case": case, "strength": "inferred"} | more)


def at(days: int) -> datetime:
    """So many days before the day of the tests."""
    return datetime(2027, 3, 1, 23, 59, tzinfo=UTC) - timedelta(days=days)


SAME: dict[str, Any] = {"accounts": frozenset({"x", "y"})}


@pytest.mark.parametrize(
    ("base", "evidence", "success", "reason"),
    [
        (1, [], 1, None),
        (1, [seen()], 3, "observed"),
        (None, [seen()], 3, "observed"),
        (3, [seen()], 3, None),
        (4, [seen()], 4, None),
        (1, [seen(last=at(ONGOING_DAYS))], 4, "ongoing"),
        (1, [seen(last=at(ONGOING_DAYS + 1))], 3, "observed"),
        (1, [seen(last=at(-1))], 3, "observed"),
        (1, [seen(), seen("case-2", "f2")], 4, "repeated"),
        (1, [seen(), seen(finding="f2")], 3, "observed"),
        (1, [seen(), seen("case-2")], 3, "observed"),
        (1, [seen(**SAME), seen("case-2", "f2", **SAME)], 3, "observed"),
        (1, [seen(**SAME), seen("case-2", "f2", **SAME, first=at(9), last=at(8))], 4, "repeated"),
        (1, [seen(confidence="low", last=at(0))], 3, "low"),
        (1, [seen(confidence="low"), seen("case-2", "f2")], 3, "observed"),
        (1, [seen(likelihood="roughly_even")], 2, "inferred"),
        (1, [seen(likelihood="unlikely", last=at(0))], 1, None),
        (1, [inferred()], 2, "inferred"),
        (1, [inferred(), inferred("case-2")], 2, "inferred"),
        (2, [inferred()], 3, "inferred"),
        (3, [inferred()], 3, None),
        (None, [inferred()], None, None),
        (0, [inferred(likelihood="unlikely")], 0, None),
    ],
)
def test_each_line_of_the_table(
    base: int | None, evidence: list[Evidence], success: int | None, reason: str | None
) -> None:
    assert proposed_success(base, evidence, LEVELS, ON) == (success, reason)


@pytest.mark.parametrize(
    ("base", "evidence", "difficulty", "reason"),
    [
        (2, [seen()], 1, "observed"),
        (2, [seen(), seen("case-2", "f2")], 1, "observed"),
        (2, [seen(confidence="low")], 1, "low"),
        (0, [seen()], 0, None),
        (None, [seen()], None, None),
        (2, [inferred()], 2, None),
        (2, [seen(likelihood="roughly_even")], 2, None),
    ],
)
def test_a_step_that_was_seen_is_one_level_easier(
    base: int | None, evidence: list[Evidence], difficulty: int | None, reason: str | None
) -> None:
    assert proposed_difficulty(base, evidence, LEVELS) == (difficulty, reason)


def test_levels_are_places_on_the_studys_own_scale() -> None:
    assert proposed_success(10, [seen()], [10, 20, 30], ON) == (20, "observed")
    assert proposed_success(10, [seen(last=at(0))], [10, 20, 30], ON) == (30, "ongoing")


def test_findings_of_unknown_times_are_independent_only_by_their_accounts() -> None:
    one, other = seen(**SAME, first=None), seen("case-2", "f2", **SAME)
    assert not independent(one, other)
    assert independent(replace(one, accounts=frozenset({"z"})), other)


CASES = ["case-1", "case-2", "case-3"]
ACCOUNTS = ["a", "b", "c"]
TIMES = st.integers(0, 20).map(at)
WORDS: dict[str, Any] = {
    "confidence": st.sampled_from([None, *CONFIDENCES]),
    "likelihood": st.sampled_from([None, *LIKELIHOODS]),
}


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    if draw(st.booleans()):
        return draw(st.builds(inferred, st.sampled_from(CASES), **WORDS))
    last = draw(TIMES)
    return draw(
        st.builds(
            seen,
            st.sampled_from(CASES),
            st.sampled_from(["f1", "f2", "f3"]),
            accounts=st.frozensets(st.sampled_from(ACCOUNTS), min_size=2),
            first=st.just(last - timedelta(days=draw(st.integers(0, 5)))),
            last=st.just(last),
            strength=st.sampled_from(["observed", "inferred"]),
            **WORDS,
        )
    )


MANY = st.lists(evidences(), max_size=5)
BASES = st.sampled_from([None, *LEVELS])


def success(base: int | None, evidence: list[Evidence]) -> int | None:
    return proposed_success(base, evidence, LEVELS, ON)[0]


def difficulty(base: int | None, evidence: list[Evidence]) -> int | None:
    return proposed_difficulty(base, evidence, LEVELS)[0]


def no_less(after: int | None, before: int | None) -> bool:
    """Unrated is below every rating: evidence may rate a step, never unrate it."""
    return before is None or (after is not None and after >= before)


@given(base=BASES, evidence=MANY)
def test_it_never_makes_a_step_harder_and_stays_on_the_scale(
    base: int | None, evidence: list[Evidence]
) -> None:
    assert no_less(success(base, evidence), base)
    assert success(base, evidence) in (None, *LEVELS)
    assert no_less(base, difficulty(base, evidence))
    assert difficulty(base, evidence) in (None, *LEVELS)


@given(base=BASES)
def test_without_evidence_nothing_moves(base: int | None) -> None:
    assert (success(base, []), difficulty(base, [])) == (base, base)


@given(base=BASES, evidence=MANY, more=MANY)
def test_a_new_case_never_lowers_what_is_proposed(
    base: int | None, evidence: list[Evidence], more: list[Evidence]
) -> None:
    new = [replace(one, case="case-new") for one in more]
    assert no_less(success(base, evidence + new), success(base, evidence))
    assert no_less(difficulty(base, evidence), difficulty(base, evidence + new))


@given(low=st.sampled_from(LEVELS), high=st.sampled_from(LEVELS), evidence=MANY)
def test_a_step_rated_higher_before_is_not_rated_lower_after(
    low: int, high: int, evidence: list[Evidence]
) -> None:
    low, high = sorted((low, high))
    assert no_less(success(high, evidence), success(low, evidence))
    assert no_less(difficulty(high, evidence), difficulty(low, evidence))


@given(base=BASES, evidence=st.lists(evidences(), min_size=1, max_size=5), data=st.data())
def test_stronger_words_never_lower_what_is_proposed(
    base: int | None, evidence: list[Evidence], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(evidence) - 1))
    stronger = list(evidence)
    stronger[place] = replace(
        evidence[place], strength="observed", confidence="high", likelihood="almost_certain"
    )
    assert no_less(success(base, stronger), success(base, evidence))
    assert no_less(difficulty(base, evidence), difficulty(base, stronger))


@given(base=BASES, evidence=MANY, data=st.data())
def test_the_order_does_not_matter(
    base: int | None, evidence: list[Evidence], data: st.DataObject
) -> None:
    other = data.draw(st.permutations(evidence))
    assert proposed_success(base, evidence, LEVELS, ON) == proposed_success(base, other, LEVELS, ON)
    assert proposed_difficulty(base, evidence, LEVELS) == proposed_difficulty(base, other, LEVELS)


@given(base=BASES, evidence=MANY, names=st.permutations(["p", "q", "r"]))
def test_names_do_not_matter(base: int | None, evidence: list[Evidence], names: list[str]) -> None:
    swapped = dict(zip(ACCOUNTS, names, strict=True))
    named = [
        replace(
            one,
            case=f"other-{one.case}",
            finding=one.finding and f"other-{one.finding}",
            accounts=frozenset(swapped[each] for each in one.accounts),
            confirmed_by=("Bob",),
        )
        for one in evidence
    ]
    assert success(base, named) == success(base, evidence)
    assert difficulty(base, named) == difficulty(base, evidence)


@given(base=BASES, evidence=MANY, confidence=st.sampled_from(["low"]))
def test_low_confidence_never_gives_the_top(
    base: int | None, evidence: list[Evidence], confidence: Any
) -> None:
    weak = [replace(one, confidence=confidence) for one in evidence]
    level = success(base, weak)
    assert level is None or level <= max(3, base or 0)
