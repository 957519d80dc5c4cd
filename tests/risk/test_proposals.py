"""The study in force, and what is proposed on it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.model.case import RatingSaid, Said
from guetteur.model.judgement import RatingDecided
from guetteur.model.study import Study
from guetteur.model.study_threats import Effect, Measure, Operational
from guetteur.risk.proposals import InForce, Proposal, in_force, places, proposals
from guetteur.risk.updating import RULE, Evidence
from tests.risk.made import SCALES, mode_of, path, scenario, study
from tests.risk.test_updating import MANY, ON, inferred, seen

AT = datetime(2027, 3, 1, tzinfo=UTC)


def made(success: int | None = 1, **given: Any) -> Study:
    """The study whose step AE1 has this success and difficulty 2; AE2 is certain."""
    mode = mode_of({"AE1": ([], "or", success, 2), "AE2": (["AE1"], "or", 4, 0)})
    one = path(operational=Operational(name="By mail", modes=(mode,)))
    return study(**{"scenarios": (scenario(paths=(one,)),)} | given)


def said(
    before: int | None = 1, value: int | None = 3, *, seq: int = 5, written: str | None = None,
    **more: Any,
) -> RatingSaid:  # fmt: skip
    facts: dict[str, Any] = {
        "study": "study-1", "version": "1.0", "step": "AE1", "rating": "success",
        "before": before, "proposed": 3, "value": value, "reason": "so", "rule": RULE,
        "decision": "refuse" if value is None else "accept", "cases": ("case-1",),
        "findings": ("f1",),
    }  # fmt: skip
    return RatingSaid(Said(seq, AT, "Ana", RatingDecided(**facts | more)), written)


def rating(force: InForce, step: str = "AE1") -> int | None:
    return next(one.step.success for one in places(force.study) if one.step.id == step)


def states(force: InForce) -> list[str]:
    return [one.state for one in force.decisions]


@pytest.mark.parametrize(
    ("file", "decided", "expected", "state"),
    [
        (1, said(1, 3), 3, "applied"),
        (None, said(None, 3), 3, "applied"),
        (3, said(1, 3), 3, "said"),
        (4, said(1, 3), 4, "said"),
        (2, said(1, 3), 2, "stale"),
        (None, said(1, 3), None, "stale"),
        (1, said(1, None), 1, "refused"),
        (1, said(1, 3, written="1.1"), 1, "written"),
        (1, said(1, 3, step="AE9"), 1, "stale"),
    ],
)
def test_what_a_decision_is_worth_on_the_file_as_it_is(
    file: int | None, decided: RatingSaid, expected: int | None, state: str
) -> None:
    force = in_force(made(file), [decided])
    assert (rating(force), states(force)) == (expected, [state])


def test_decisions_are_applied_in_order_and_fall_with_the_one_before() -> None:
    first, second = said(1, 3, seq=5), said(3, 4, seq=6)
    force = in_force(made(1), [first, second])
    assert (rating(force), states(force)) == (4, ["applied", "applied"])
    force = in_force(made(1), [second])
    assert (rating(force), states(force)) == (1, ["stale"])


def test_a_difficulty_is_said_when_the_file_has_it_as_low() -> None:
    easier = said(3, 2, rating="difficulty")
    assert states(in_force(made(), [easier])) == ["said"]
    assert states(in_force(made(), [said(4, 3, rating="difficulty")])) == ["said"]
    assert states(in_force(made(), [said(1, 0, rating="difficulty")])) == ["stale"]


def test_only_the_step_named_is_changed() -> None:
    force = in_force(made(1), [said(1, 3)])
    assert rating(force, "AE2") == 4
    assert in_force(made(1), []).study == made(1)


def proposed(one: Study, *evidence: Evidence, decided: tuple[RatingSaid, ...] = ()) -> list[Any]:
    return [
        (found.place.step.id, found.rating, found.before, found.proposed, found.reason)
        for found in proposals(in_force(one, decided), SCALES, evidence, ON)
    ]


def test_a_proposal_says_where_and_why() -> None:
    (found,) = proposals(in_force(made(), []), SCALES, [seen()], ON)
    assert (found.place.mode, found.place.path, found.place.risk) == ("MO1", "CA1", "R1")
    assert (found.rating, found.before, found.proposed) == ("success", 1, 3)
    assert (found.reason, found.evidence) == ("observed", (seen(),))


def test_evidence_on_another_step_moves_nothing() -> None:
    assert proposed(made(), seen(step="AE9")) == []
    assert proposed(made()) == []


def test_each_rating_method_moves_what_it_rates() -> None:
    assert proposed(made(rating="express"), seen()) == []
    assert proposed(made(rating="standard"), seen()) == [("AE1", "success", 1, 3, "observed")]
    assert proposed(made(rating="advanced"), seen()) == [
        ("AE1", "success", 1, 3, "observed"),
        ("AE1", "difficulty", 2, 1, "observed"),
    ]


def test_the_same_inference_moves_a_step_once() -> None:
    assert proposed(made(1), inferred()) == [("AE1", "success", 1, 2, "inferred")]
    once = said(1, 2, proposed=2, findings=())
    assert proposed(made(1), inferred(), decided=(once,)) == []
    assert proposed(made(2), inferred(), decided=(replace(once, written="1.1"),)) == []
    assert proposed(made(1), inferred("case-2"), decided=(once,)) == []
    assert proposed(made(2), inferred()) == [("AE1", "success", 2, 3, "inferred")]


def test_the_same_case_makes_a_step_easier_once() -> None:
    advanced = made(3, rating="advanced")
    once = said(2, 1, rating="difficulty", proposed=1)
    assert proposed(advanced, seen()) == [("AE1", "difficulty", 2, 1, "observed")]
    assert proposed(advanced, seen(), decided=(once,)) == []


def refused(one: Study, *evidence: Evidence, decided: tuple[RatingSaid, ...]) -> bool:
    (found,) = proposals(in_force(one, decided), SCALES, evidence, ON)
    return found.refused is not None


def test_a_refusal_holds_until_there_is_more_to_say() -> None:
    no = said(1, None)
    assert refused(made(), seen(), decided=(no,))
    assert not refused(made(), seen(), seen("case-2", "f1"), decided=(no,))
    assert not refused(made(), seen(), seen(finding="f2"), decided=(no,))
    assert not refused(made(), seen(last=datetime(2027, 3, 1, tzinfo=UTC)), decided=(no,))
    assert not refused(made(), seen(), decided=(no, said(1, 2, seq=6)))


def test_a_measure_that_is_done_and_did_not_hold_is_named() -> None:
    def held(**given: Any) -> tuple[str, ...]:
        made_of: dict[str, Any] = {"id": "M1", "name": "Training", "category": "protection"}
        one = Measure(**made_of | given)
        (found,) = proposals(in_force(made(measures=(one,)), []), SCALES, [seen()], ON)
        return found.despite

    at_most = (Effect(target="AE1", success=1),)
    assert held(effects=at_most, state="done") == ("M1",)
    assert held(effects=at_most, state="planned") == ()
    assert held(effects=(Effect(target="AE1", success=3),), state="done") == ()
    assert held(effects=(Effect(target="AE2", success=1),), state="done") == ()


def accepted(found: Proposal, seq: int) -> RatingSaid:
    return said(
        found.before, found.proposed, seq=seq, step=found.place.step.id, rating=found.rating,
        proposed=found.proposed, cases=tuple(each.case for each in found.evidence),
    )  # fmt: skip


@given(
    success=st.sampled_from([None, 0, 1, 2, 3, 4]),
    evidence=MANY,
    method=st.sampled_from(["standard", "advanced"]),
)
def test_what_was_accepted_is_not_proposed_again(
    success: int | None, evidence: list[Evidence], method: Any
) -> None:
    one = made(success, rating=method)
    found = proposals(in_force(one, []), SCALES, evidence, ON)
    decided = [accepted(each, seq) for seq, each in enumerate(found, start=1)]
    force = in_force(one, decided)
    assert states(force) == ["applied"] * len(found)
    assert proposals(force, SCALES, evidence, ON) == ()
    # nor once it is in the file
    written = [replace(each, written="1.1") for each in decided]
    assert proposals(in_force(force.study, written), SCALES, evidence, ON) == ()


def test_a_path_set_aside_is_proposed_on_too_and_says_so() -> None:
    aside = scenario(paths=(replace(made().scenarios[0].paths[0], selected=False),))
    (found,) = proposals(in_force(made(scenarios=(aside,)), []), SCALES, [seen()], ON)
    assert not found.place.selected


def test_the_day_of_the_tests_is_after_the_evidence() -> None:
    assert seen().last is not None
    assert seen().last.date() < ON == date(2027, 3, 1)  # type: ignore[union-attr]
