"""The ACH sheet, by hand."""

from math import sqrt
from typing import Any

import pytest

from guetteur.cases.ach import sheet
from guetteur.cases.replay import replay
from guetteur.model.judgement import CaseOpened, Facts, HypothesisRated, HypothesisStated
from tests.cases.histories import entries

BEGIN: tuple[Facts, ...] = (
    CaseOpened(title="Copied texts"),
    HypothesisStated(case="case-1", text="fans"),
    HypothesisStated(case="case-1", text="one team"),
)


def rated(hypothesis: int, evidence: str, rating: Any, **weights: Any) -> HypothesisRated:
    name = f"hypothesis-{hypothesis}"
    return HypothesisRated(
        case="case-1", hypothesis=name, evidence=evidence, rating=rating, **weights
    )


def test_what_speaks_against_is_counted_and_nothing_else() -> None:
    case = replay(
        entries(
            *BEGIN,
            rated(2, "all night", "inconsistent", credibility="high", relevance="high"),
            rated(2, "same words", "inconsistent", credibility="low"),
            rated(2, "a song", "consistent", credibility="high"),
            rated(3, "all night", "consistent"),
            rated(3, "a song", "not_applicable"),
        )
    )["case-1"]
    fans, team = sheet(case).scores
    assert (fans.hypothesis, fans.text, fans.rated, fans.inconsistent) == (
        "hypothesis-2", "fans", 3, 2,
    )  # fmt: skip
    assert fans.weighted == pytest.approx(2 + 1 / sqrt(2))
    assert (team.rated, team.inconsistent, team.weighted) == (2, 0, 0)


def test_people_who_differ_on_a_cell_weigh_half_each_and_it_shows() -> None:
    case = replay(
        entries(*BEGIN, rated(2, "e", "inconsistent"), ("Bob", rated(2, "e", "neutral")))
    )["case-1"]
    (row,) = sheet(case).rows
    fans = row.cells[0]
    assert fans is not None
    assert (fans.ratings, fans.inconsistency, fans.disputed) == (
        ("inconsistent", "neutral"), 0.5, True,
    )  # fmt: skip
    assert (sheet(case).scores[0].disputed, sheet(case).scores[0].inconsistent) == (1, 1)
    assert row.cells[1] is None


@pytest.mark.parametrize(
    ("ratings", "diagnostic"),
    [
        (["consistent", "inconsistent"], True),
        (["consistent", "consistent"], False),
        (["consistent"], None),
    ],
)
def test_evidence_that_is_the_same_for_all_tells_nothing(
    ratings: list[str], diagnostic: bool | None
) -> None:
    said = [rated(number, "e", rating) for number, rating in enumerate(ratings, start=2)]
    (row,) = sheet(replay(entries(*BEGIN, *said))["case-1"]).rows
    assert row.diagnostic is diagnostic


def test_no_hypothesis_no_sheet() -> None:
    empty = sheet(replay(entries(BEGIN[0]))["case-1"])
    assert (empty.scores, empty.rows) == ((), ())
