"""Workshops 1 to 3: coverage, pertinence, danger levels, gravity; and the versions."""

from dataclasses import replace
from datetime import date

import pytest

from guetteur.model import InputError
from guetteur.model.study_scope import FearedEvent, Forced, Scales, Version
from guetteur.model.study_threats import Exposure, Pair, Stakeholder
from guetteur.risk import assess
from guetteur.risk.ecosystem import assess_stakeholder, danger, zone
from guetteur.risk.grids import risk_of
from guetteur.risk.origins import pertinence
from guetteur.risk.versions import next_number, next_version, parts
from tests.risk.made import SCALES, path, scenario, study


def pair(motivation: int | None, resources: int | None, **given: object) -> Pair:
    """A pair with these ratings."""
    made = {"id": "P1", "origin": "SR1", "objective": "OV1"} | given
    return Pair(motivation=motivation, resources=resources, **made)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("motivation", "resources", "expected"),
    [(1, 1, 1), (1, 4, 2), (2, 3, 3), (4, 2, 3), (4, 4, 4), (None, 4, None), (4, None, None)],
)
def test_pertinence_is_read_off_the_grid(
    motivation: int | None, resources: int | None, expected: int | None
) -> None:
    assert pertinence(pair(motivation, resources), SCALES).value == expected


def test_activity_does_not_count_and_a_person_s_level_does() -> None:
    assert pertinence(pair(2, 3, activity=4), SCALES).value == 3
    found = pertinence(pair(2, 3, pertinence=Forced(level=1, why="too far")), SCALES)
    assert (found.value, found.computed) == (1, 3)
    assert found.because.rule == "risk-rule-forced"


def exposure(*levels: int, forced: Forced | None = None) -> Exposure:
    """Dependence, penetration, maturity and trust."""
    dependence, penetration, maturity, trust = levels
    return Exposure(
        dependence=dependence,
        penetration=penetration,
        maturity=maturity,
        trust=trust,
        forced=forced,
    )


@pytest.mark.parametrize(
    ("levels", "expected"), [((3, 3, 2, 2), 2.25), ((4, 4, 1, 1), 16), ((1, 1, 4, 4), 0.0625)]
)
def test_the_danger_level_is_that_of_the_sheet(
    levels: tuple[int, int, int, int], expected: float
) -> None:
    assert danger("PP1 danger", exposure(*levels), SCALES).value == expected


def test_a_criterion_counts_by_its_weight() -> None:
    heavy = replace(SCALES, weights=(2.0, 1.0, 1.0, 0.0))
    found = danger("PP1 danger", exposure(3, 2, 2, 4), heavy)
    assert (found.exposure, found.reliability, found.value) == (18, 2, 9)
    assert found.because.rule == "risk-rule-danger-weighed"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0.19, "outside"), (0.2, "watch"), (0.9, "control"), (2.49, "control"), (2.5, "danger")],
)
def test_a_threshold_is_of_the_zone_above_it(value: float, expected: str) -> None:
    assert zone(value, SCALES) == expected


def test_one_missing_criterion_leaves_the_danger_unrated() -> None:
    found = danger("PP1 danger", Exposure(dependence=3, penetration=3, maturity=2), SCALES)
    assert (found.value, found.zone, found.exposure, found.reliability) == (None, None, 9, None)


def test_a_forced_danger_counts_and_the_computed_one_stays_visible() -> None:
    forced = exposure(3, 3, 2, 2, forced=Forced(level=4, why="open groups"))
    found = danger("PP1 danger", forced, SCALES)
    assert (found.value, found.computed, found.zone) == (4, 2.25, "danger")


def test_what_the_target_leaves_out_stays_as_it_is() -> None:
    made = Stakeholder(
        id="PP1", name="Agency", category="x", initial=exposure(3, 3, 2, 2),
        residual=Exposure(penetration=1),
    )  # fmt: skip
    found = assess_stakeholder(made, SCALES)
    assert found.residual is not None
    assert (found.initial.value, found.residual.value) == (2.25, 0.75)


def gravity(events: tuple[FearedEvent, ...], **given: object) -> int | None:
    """The gravity of a scenario with all these events."""
    ids = tuple(event.id for event in events)
    one = scenario(feared_events=ids, **given)
    return assess(study(feared_events=events, scenarios=(one,)), SCALES).gravity["SS1"].value


def event(number: int, level: int | None, *, selected: bool = True) -> FearedEvent:
    """A feared event of this gravity."""
    return FearedEvent(
        id=f"ER{number}", name="x", business_value="VM1", gravity=level, selected=selected
    )


def test_gravity_is_that_of_the_gravest_event_that_was_kept() -> None:
    assert gravity((event(1, 2), event(2, 3))) == 3
    assert gravity((event(1, 2), event(2, 4, selected=False))) == 2
    assert gravity((event(1, 2), event(2, None))) is None
    assert gravity((event(1, 2, selected=False),)) is None
    assert gravity((event(1, 2),), gravity=Forced(level=4, why="twice")) == 4


@pytest.mark.parametrize(
    ("likelihood", "gravity", "expected"), [(0, 4, 2), (1, 4, 2), (2, 3, 2), (3, 3, 3), (4, 1, 2)]
)
def test_the_level_of_risk_with_v0_as_v1(likelihood: int, gravity: int, expected: int) -> None:
    assert risk_of(SCALES, likelihood, gravity) == expected


def test_a_scale_without_v0_has_a_row_a_level() -> None:
    own: Scales = replace(SCALES, likelihood=SCALES.likelihood[1:])
    assert [risk_of(own, likelihood, 3) for likelihood in (1, 2, 3, 4)] == [1, 2, 3, 3]


def test_what_no_kept_path_touches_is_uncovered() -> None:
    found = assess(study(), SCALES)
    assert (found.uncovered_events, found.uncovered_values) == (("ER2",), ("VM2",))
    aside = study(scenarios=(scenario(paths=(path(selected=False, why="not now"),)),))
    found = assess(aside, SCALES)
    assert (found.uncovered_events, found.uncovered_values) == (("ER1", "ER2"), ("VM1", "VM2"))
    assert [risk.id for risk in found.risks] == ["R9"]


LAST = Version(number="1.9", on=date(2027, 2, 1), author="Ana", summary="x")


def test_a_cycle_raises_its_own_number() -> None:
    assert (next_number("1.9", "operational"), next_number("1.9", "strategic")) == ("1.10", "2.0")
    assert (parts("1.10"), parts("1"), parts("1.0.0")) == ((1, 10), None, None)


@pytest.mark.parametrize(
    ("cycle", "workshops", "day", "key"),
    [
        ("operational", (3, 4), 1, "error-risk-version-cycle"),
        ("operational", (), 1, "error-risk-version-workshops"),
        ("strategic", (1,), -1, "error-risk-version-day"),
    ],
)
def test_a_version_that_cannot_follow(
    cycle: str, workshops: tuple[int, ...], day: int, key: str
) -> None:
    on = date.fromordinal(LAST.on.toordinal() + day)
    with pytest.raises(InputError) as caught:
        next_version(LAST, cycle, workshops, summary="y", author="Ana", on=on)  # type: ignore[arg-type]
    assert caught.value.key == key
