"""Measures in the order of what they lower for their cost, by figures one can check by hand."""

from datetime import date
from typing import Any

from guetteur.model.study import Study
from guetteur.model.study_scope import Forced
from guetteur.model.study_threats import Effect, Measure, Operational
from guetteur.risk.levers import Lever, all_together, levers, next_vote
from tests.risk.made import SCALES, mode_of, path, scenario, study

ON, VOTE = date(2027, 3, 1), date(2027, 4, 11)


def measure(id_: str, *effects: Effect, **given: Any) -> Measure:
    made: dict[str, Any] = {"name": id_, "category": "protection", "effects": effects, "cost": 1}
    return Measure(id=id_, **made | given)


def holds(step: str, success: int) -> Effect:
    return Effect(target=step, success=success)


def made(*measures: Measure, forced: Forced | None = None, **given: Any) -> Study:
    """One risk R1 of gravity 3: AE1 (4), then AE2 (4), so V4, level 3. V3 is level 3, V2 and V1
    are levels 2 and 1."""
    mode = mode_of({"AE1": ([], "or", 4, 0), "AE2": (["AE1"], "or", 4, 0)})
    one = path(operational=Operational(name="By mail", modes=(mode,), forced=forced))
    made_of: dict[str, Any] = {
        "scenarios": (scenario(paths=(one,)),), "measures": measures, "votes": (VOTE,),
    }  # fmt: skip
    return study(**made_of | given)


def ranked(*measures: Measure, **given: Any) -> list[str]:
    return [one.measure for one in levers(made(*measures, **given), SCALES, ON)]


def only(*measures: Measure, **given: Any) -> Lever:
    (found,) = levers(made(*measures, **given), SCALES, ON)
    return found


def test_what_a_measure_lowers() -> None:
    found = only(measure("M1", holds("AE1", 2)))
    assert (found.levels, found.likelihoods) == (1, 2)
    (moved,) = found.moved
    assert (moved.risk, moved.level, moved.likelihood) == ("R1", (3, 2), (4, 2))


def test_the_order() -> None:
    assert ranked(
        measure("M1", holds("AE1", 3)),  # likelihood -1, no level
        measure("M2", holds("AE1", 2), cost=2),  # level -1 for 2
        measure("M3", holds("AE1", 1), cost=3),  # level -2 for 3
        measure("M4", holds("AE1", 2)),  # level -1 for 1
        measure("M5", holds("AE1", 1), cost=None),
        measure("M6", holds("AE2", 2)),  # as M4
        measure("M7", holds("AE1", 1), due=VOTE),
        measure("M8"),
    ) == ["M4", "M6", "M3", "M2", "M1", "M8", "M5", "M7"]


def test_fractions_are_exact() -> None:
    third = [measure(f"M{n}", holds("AE1", 1), cost=3) for n in (2, 1)]
    assert ranked(*third, measure("M3", holds("AE1", 2), cost=3)) == ["M1", "M2", "M3"]


def test_measures_done_or_dropped_are_left_out() -> None:
    assert ranked(
        measure("M1", state="done"),
        measure("M2", state="dropped"),
        measure("M3", state="in_progress"),
    ) == ["M3"]


def test_too_late_is_on_or_after_the_next_vote() -> None:
    before, after = date(2027, 4, 10), date(2027, 4, 12)
    assert only(measure("M1", due=before)).late is False
    assert only(measure("M1", due=VOTE)).late is True
    assert only(measure("M1", due=after)).late is True
    assert only(measure("M1")).late is None
    assert only(measure("M1", due=after), votes=()).late is None


def test_the_next_vote() -> None:
    second = date(2027, 4, 25)
    rounds = made(votes=(second, VOTE))
    assert next_vote(rounds, ON) == VOTE
    assert next_vote(rounds, VOTE) == VOTE
    assert next_vote(rounds, date(2027, 4, 12)) == second
    assert next_vote(rounds, date(2027, 5, 1)) is None


def test_two_measures_may_do_together_what_none_does_alone() -> None:
    roots: Any = {"AE1": ([], "or", 4, 0), "AE2": ([], "or", 4, 0)}
    mode = mode_of(roots | {"AE3": (["AE1", "AE2"], "or", 4, 0)})
    one = path(operational=Operational(name="Either way", modes=(mode,)))
    either = made(
        measure("M1", holds("AE1", 1)),
        measure("M2", holds("AE2", 1)),
        scenarios=(scenario(paths=(one,)),),
    )
    assert [(one.levels, one.likelihoods) for one in levers(either, SCALES, ON)] == [(0, 0)] * 2
    assert all_together(either, SCALES) == (2, 3)


def test_a_forced_level_does_not_move() -> None:
    found = only(measure("M1", holds("AE1", 0)), forced=Forced(level=4, why="so", who="Ana"))
    assert (found.levels, found.moved) == (0, ())


def test_what_acts_on_a_stakeholder_says_so_and_counts_nothing() -> None:
    found = only(measure("M1", Effect(target="PP1")))
    assert (found.others, found.levels, found.likelihoods) == (("PP1",), 0, 0)


def test_what_is_unrated_falls_by_nothing() -> None:
    mode = mode_of({"AE1": ([], "or", None, 0), "AE2": (["AE1"], "or", 4, 0)})
    one = path(operational=Operational(name="By mail", modes=(mode,)))
    found = only(measure("M1", holds("AE2", 1)), scenarios=(scenario(paths=(one,)),))
    assert (found.levels, found.likelihoods, found.moved) == (0, 0, ())
