"""What is left of a risk after its treatment, and how that explains itself."""

from collections.abc import Iterator

import pytest

from guetteur.model.assessment import AssessedRisk, Because
from guetteur.model.study_scope import FearedEvent, Forced, Treatment
from guetteur.model.study_threats import Effect, Measure, Operational
from guetteur.risk import assess
from tests.risk.made import SCALES, Drawn, mode_of, path, scenario, study

DRAWN: Drawn = {"AE1": ([], "or", 3, 1), "AE2": (["AE1"], "or", 4, 0)}


def measure(success: int | None, difficulty: int | None = None, **given: object) -> Measure:
    """M1, which acts on AE1."""
    effect = Effect(target="AE1", success=success, difficulty=difficulty)
    made = {"id": "M1", "name": "Training", "category": "protection", "effects": (effect,)}
    return Measure(**made | given)  # type: ignore[arg-type]


def risk(treatment: Treatment, made: Measure | None = None, **given: object) -> AssessedRisk:
    """R1, whose mode is AE1 (success 3) before AE2 (4): V3, gravity G3, level 3."""
    own = {"name": "By mail", "modes": (mode_of(DRAWN),)} | given
    one = path(operational=Operational(**own), treatment=treatment)  # type: ignore[arg-type]
    found = assess(
        study(scenarios=(scenario(paths=(one,)),), measures=(made or measure(1),)), SCALES
    )
    return next(each for each in found.risks if each.id == "R1")


def left(found: AssessedRisk) -> tuple[int | None, int | None, int | None]:
    """Gravity, likelihood and level after the treatment."""
    rated = (found.residual_gravity, found.residual_likelihood, found.residual_level)
    values = [one.value if one else None for one in rated]
    return values[0], values[1], values[2]


def leaves(because: Because) -> Iterator[Because]:
    """Every reason in an explanation."""
    yield because
    for part in because.parts:
        yield from leaves(part)


WITH = Treatment(option="modify", measures=("M1",))


def test_the_likelihood_is_computed_anew_with_the_measures_done() -> None:
    assert left(risk(WITH)) == (3, 1, 1)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (measure(4), 3),  # at most 4: the step has 3 already
        (measure(None, 3), 3),  # the standard method does not look at difficulty
        (measure(0), 0),
        (measure(1, state="dropped"), 3),
    ],
    ids=["above", "difficulty", "none left", "dropped"],
)
def test_a_measure_only_lessens_and_only_if_it_is_kept(made: Measure, expected: int) -> None:
    assert left(risk(WITH, made))[1] == expected


def test_without_treatment_nothing_is_said_to_be_left() -> None:
    found = next(one for one in assess(study(), SCALES).risks if one.id == "R1")
    assert left(found) == (None, None, None)
    assert found.residual_level is None


def test_a_person_may_say_what_is_left() -> None:
    said = Treatment(
        option="share", residual_gravity=Forced(level=2, why="insured"),
        residual_likelihood=Forced(level=1, why="rare"),
    )  # fmt: skip
    found = risk(said)
    assert left(found) == (2, 1, 1)
    assert found.residual_likelihood
    assert found.residual_likelihood.computed == 3


def test_a_forced_likelihood_is_kept_unless_measures_bring_it_down() -> None:
    high = Forced(level=4, why="seen last week")
    assert left(risk(WITH, measure(4), forced=high))[1] == 4
    assert left(risk(WITH, measure(1), forced=high))[1] == 1
    low = Forced(level=1, why="they left")
    assert left(risk(WITH, measure(2), forced=low))[1] == 1


def test_an_unrated_step_leaves_what_remains_unrated() -> None:
    drawn: Drawn = DRAWN | {"AE2": (["AE1"], "or", None, None)}
    assert left(risk(WITH, modes=(mode_of(drawn),)))[1:] == (None, None)


def test_a_rating_that_a_measure_gives_is_not_said_to_be_the_study_s() -> None:
    rated = risk(WITH).residual_likelihood
    assert rated is not None
    reasons = {(one.of, one.rule, one.value) for one in leaves(rated.because)}
    assert ("AE1 success", "risk-rule-effect-success", 1) in reasons
    assert ("AE2 success", "risk-rule-given", 4) in reasons
    assert [one.value for one in leaves(rated.because) if one.of == "AE1 success"] == [1]


@pytest.mark.parametrize(
    ("treatment", "expected"),
    [
        (Treatment(option="retain"), (4, 1, 2)),
        (WITH, (4, None, None)),
        (
            Treatment(
                option="modify", measures=("M1",), residual_gravity=Forced(level=2, why="alarm")
            ),
            (2, None, None),
        ),
    ],
    ids=["kept", "measures", "gravity said"],
)
def test_an_event_that_nobody_intends(
    treatment: Treatment, expected: tuple[int | None, int | None, int | None]
) -> None:
    fire = FearedEvent(
        id="ER1", name="Fire", gravity=4, likelihood=1, risk="R9", treatment=treatment
    )
    (found,) = assess(study(feared_events=(fire,), scenarios=()), SCALES).risks
    assert (found.gravity.value, found.likelihood.value, found.level.value) == (4, 1, 2)
    assert left(found) == expected
