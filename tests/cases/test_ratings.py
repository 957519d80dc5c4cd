"""Decisions on the ratings of a study in the ledger: what is refused, undone, written."""

from typing import Any

import pytest

from guetteur.cases.ratings import decided
from guetteur.cases.replay import replay
from guetteur.model import InputError
from guetteur.model.judgement import (
    CaseOpened,
    Facts,
    NoteAdded,
    RatingDecided,
    RatingsWritten,
    Undone,
)
from tests.cases.histories import entries

OPEN = CaseOpened(title="Copied texts", run="run-1", findings=("f1",))


def rating(**given: Any) -> RatingDecided:
    made: dict[str, Any] = {
        "study": "campaign", "version": "1.1", "step": "AE4", "rating": "success", "before": 2,
        "proposed": 3, "decision": "accept", "value": 3, "reason": "so", "rule": "r 1",
        "cases": ("case-1",),
    }  # fmt: skip
    return RatingDecided(**made | given)


def written(*seqs: int, study: str = "campaign") -> RatingsWritten:
    return RatingsWritten(study=study, version="1.2", decisions=seqs)


def undo(seq: int) -> Undone:
    return Undone(seq=seq, reason="wrong")


def standing(*said: Facts, study: str = "campaign") -> list[tuple[int, str | None]]:
    ledger = entries(*said)
    replay(ledger)
    return [(one.said.seq, one.written) for one in decided(ledger, study)]


def test_decisions_stand_in_order_each_study_for_itself() -> None:
    other = rating(study="authority")
    assert standing(OPEN, rating(), other, rating(before=3, value=4)) == [(2, None), (4, None)]
    assert standing(OPEN, rating(), other, study="authority") == [(3, None)]
    assert standing(OPEN) == []


def test_they_are_no_part_of_the_case() -> None:
    (case,) = replay(entries(OPEN, rating(), undo(2))).values()
    assert [line.what for line in case.history] == ["open"]


def test_what_is_undone_does_not_count() -> None:
    assert standing(OPEN, rating(), rating(decision="refuse", value=None), undo(2)) == [(3, None)]


def test_what_is_written_says_in_which_version_until_that_is_undone() -> None:
    assert standing(OPEN, rating(), written(2)) == [(2, "1.2")]
    assert standing(OPEN, rating(), written(2), undo(3)) == [(2, None)]
    assert standing(OPEN, rating(), written(2), undo(3), undo(2)) == []


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ([rating()], "error-case-unknown"),
        ([OPEN, undo(1), rating()], "error-case-unknown"),
        ([OPEN, rating(cases=())], "error-rating-cases"),
        ([OPEN, rating(value=None)], "error-rating-value"),
        ([OPEN, rating(decision="refuse")], "error-rating-value"),
        ([OPEN, rating(value=2)], "error-rating-lowered"),
        ([OPEN, rating(value=0)], "error-rating-lowered"),
        ([OPEN, rating(rating="difficulty", value=2)], "error-rating-lowered"),
        ([OPEN, rating(reason=" ")], "error-case-blank"),
        ([OPEN, written(1)], "error-rating-decision"),
        ([OPEN, rating(), written(2, study="authority")], "error-rating-decision"),
        ([OPEN, rating(decision="refuse", value=None), written(2)], "error-rating-decision"),
        ([OPEN, rating(), undo(2), written(2)], "error-rating-decision"),
        ([OPEN, written()], "error-rating-decision"),
        ([OPEN, rating(), undo(1)], "error-case-undo-rests"),
        ([OPEN, rating(), written(2), undo(2)], "error-case-undo-rests"),
        ([OPEN, rating(), undo(2), undo(2)], "error-case-undo-twice"),
        ([OPEN, rating(), undo(2), undo(3)], "error-case-undo-kind"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(said: list[Facts], key: str) -> None:
    ledger = entries(*said)
    replay(ledger[:-1])
    with pytest.raises(InputError) as caught:
        replay(ledger)
    assert (caught.value.key, caught.value.params["line"]) == (key, len(said))


def test_an_unrated_step_may_be_rated_and_a_difficulty_lowered() -> None:
    assert standing(OPEN, rating(before=None), rating(rating="difficulty", value=1)) == [
        (2, None),
        (3, None),
    ]


def test_a_case_can_be_withdrawn_once_no_decision_rests_on_it() -> None:
    note = NoteAdded(case="case-1", text="x")
    ledger = (OPEN, rating(), note, undo(2), undo(3), undo(1))
    (case,) = replay(entries(*ledger)).values()
    assert case.withdrawn
