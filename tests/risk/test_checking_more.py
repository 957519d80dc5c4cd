"""More mistakes and omissions of a study, on the small study made by hand."""

from dataclasses import replace

import pytest

from guetteur.model.study import Study
from guetteur.model.study_scope import Forced, Treatment, Version
from guetteur.model.study_threats import Exposure, Measure, Operational, Pair
from guetteur.risk.checking import mistakes, warnings
from guetteur.risk.levels import crooked, gaps
from tests.risk.made import SCALES, levels, mode_of, path, scenario, study


def of_path(**given: object) -> Study:
    """The study with its one path so."""
    return study(scenarios=(scenario(paths=(path(**given),)),))


def wrong(made: Study) -> list[tuple[str, str]]:
    """Key and place of each mistake."""
    return [(one.key, one.place) for one in mistakes(made, made.scales or SCALES, (), ())]


def missing(made: Study) -> list[tuple[str, str]]:
    """Key and place of each warning."""
    return [(one.key, one.place) for one in warnings(made)]


def test_an_operational_cycle_is_of_workshops_4_and_5_in_the_file_too() -> None:
    first = study().versions[0]
    second = Version(
        number="1.1", on=first.on, author="Ana", summary="x", cycle="operational", workshops=(3, 4)
    )
    assert wrong(study(versions=(first, second))) == [
        ("error-risk-version-cycle-at", "versions[1].workshops")
    ]


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_share_is_of_a_hundred(percent: int) -> None:
    made = Measure(id="M1", name="x", category="defence", percent=percent)
    assert wrong(study(measures=(made,))) == [("error-risk-percent", "measures[0].percent")]


def test_levels_follow_one_another() -> None:
    holed = replace(SCALES, success=(*SCALES.success[:2], *SCALES.success[3:]))
    assert list(gaps(holed)) == [("success", "0, 1, 3, 4")]
    assert ("error-risk-levels", "scales.success") in wrong(study(scales=holed))
    assert list(gaps(replace(SCALES, risk=()))) == [("risk", "–")]


def test_only_likelihood_may_have_a_level_below_the_grid() -> None:
    assert crooked(replace(SCALES, motivation=levels("", 1, 5))) == ("pertinence_grid",)
    without_v0 = replace(SCALES, likelihood=SCALES.likelihood[1:])
    assert crooked(without_v0) == ("likelihood_grid",)  # it holds 0, which is no level any more


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (
            study(pairs=(Pair(id="P1", origin="SR1", objective="OV1", motivation=3, why="x"),)),
            ("risk-warn-unrated", "pairs[0]"),
        ),
        (
            study(
                stakeholders=(
                    replace(study().stakeholders[0], initial=Exposure(dependence=1, trust=1)),
                )
            ),
            ("risk-warn-unrated", "stakeholders[0].initial"),
        ),
        (
            replace(of_path(operational=Operational(name="x")), rating="express"),
            ("risk-warn-unrated", "scenarios[0].paths[0].operational"),
        ),
        (
            study(feared_events=(*study().feared_events[:2], replace(
                study().feared_events[2], likelihood=None))),
            ("risk-warn-unrated", "feared_events[2]"),
        ),
        (
            of_path(operational=None, treatment=Treatment(option="modify", measures=("M1",))),
            ("risk-warn-residual", "scenarios[0].paths[0].treatment"),
        ),
    ],
    ids=["pair", "stakeholder", "express", "event", "what is left"],
)  # fmt: skip
def test_what_is_not_rated_is_missed(made: Study, expected: tuple[str, str]) -> None:
    assert expected in missing(made)
    assert expected not in missing(study())


def test_what_a_person_said_is_not_missed() -> None:
    forced = Forced(level=2, why="so")
    pair = Pair(id="P1", origin="SR1", objective="OV1", why="x", pertinence=forced)
    by_mode = Operational(name="x", modes=(mode_of({}, likelihood=2),))
    left = Treatment(option="modify", measures=("M1",), residual_likelihood=forced)
    made = replace(of_path(operational=by_mode, treatment=left), rating="express", pairs=(pair,))
    keys = {key for key, _ in missing(made)}
    assert not keys & {"risk-warn-unrated", "risk-warn-residual"}


def test_a_measure_that_was_dropped_needs_nobody() -> None:
    dropped = Measure(id="M1", name="x", category="defence", state="dropped")
    assert "risk-warn-measure" not in {key for key, _ in missing(study(measures=(dropped,)))}
    assert "risk-warn-measure" in {key for key, _ in missing(study())}
