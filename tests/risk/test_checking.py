"""The worked studies hold together; each mistake and each thing that is missing is named."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from guetteur import pipeline
from guetteur.knowledge import LANGUAGES, Messages
from guetteur.knowledge.risk import STUDIES, scales_file, study_file
from guetteur.model import InputErrors
from guetteur.pipeline import risk
from guetteur.risk import assess
from guetteur.risk.levels import crooked
from guetteur.risk.references import modes
from tests.knowledge.wording import texts_of

TEXT = risk.new_text("campaign", Messages("en"), pipeline.now().date())


def checked(tmp_path: Path, text: str) -> risk.Checked:
    file = tmp_path / "study.yml"
    file.write_text(text, encoding="utf-8")
    return risk.check(file, "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", STUDIES)
def test_worked_studies_lack_nothing(name: str, lang: str, tmp_path: Path) -> None:
    text = risk.new_text(name, Messages(lang), pipeline.now().date())
    found = checked(tmp_path, text)
    assert (found.mistakes, found.warnings) == ((), ())
    kinds = {scenario.name for scenario in found.read.study.scenarios}
    assert len(kinds) == 3
    assert any(step.detectors for _, mode in modes(found.read.study) for step in mode.steps)


@pytest.mark.parametrize("name", [*STUDIES, "scales"])
def test_every_text_is_in_both_languages(name: str) -> None:
    content = scales_file() if name == "scales" else study_file(name)
    lacking = [place for place, text in texts_of(content) if set(text) != {"en", "fr"}]
    assert lacking == []


def test_the_two_figures_differ_where_ways_join() -> None:
    """In the worked study one mode is rated higher by the cumulative figures than by any way."""
    study = risk.default_study("campaign", "en")
    modes_ = [m for r in assess(study, risk.default_scales("en")).risks for m in r.modes]
    assert [m.id for m in modes_ if m.exact != m.likelihood.value] == ["MO9"]


MISTAKES: dict[str, tuple[Callable[[str], str], str, str]] = {
    "an id of nothing": (
        lambda t: t.replace("origin: SR3", "origin: SR33", 1), "error-risk-reference",
        "pairs[2].origin",
    ),
    "an id twice": (
        lambda t: t.replace("- id: ER2\n", "- id: ER1\n", 1), "error-risk-twice",
        "feared_events[1].id",
    ),
    "a level that is not on the scale": (
        lambda t: t.replace("  gravity: 4\n", "  gravity: 5\n", 1), "error-risk-scale",
        "feared_events[0].gravity",
    ),
    "a technique that is none": (
        lambda t: t.replace("T0149.003", "T0149.999", 1), "error-risk-technique",
        "scenarios[0].paths[0].operational.modes[0].steps[1].techniques[0]",
    ),
    "a detector that is none": (
        lambda t: t.replace("- co_share_url", "- co_share_uri", 1), "error-risk-detector",
        "scenarios[0].paths[0].operational.modes[0].steps[3].detectors[0]",
    ),
    "versions out of order": (
        lambda t: t.replace("number: '1.1'", "number: '0.9'", 1), "error-risk-version-order",
        "versions[1]",
    ),
    "a version that is none": (
        lambda t: t.replace("number: '1.1'", "number: second", 1), "error-risk-version-form",
        "versions[1].number",
    ),
    "a step after nothing": (
        lambda t: t.replace("          - AE1\n", "          - AE77\n", 1), "error-risk-after",
        "scenarios[0].paths[0].operational.modes[0].steps[1].after[0]",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_named_with_its_place(name: str, tmp_path: Path) -> None:
    spoil, key, place = MISTAKES[name]
    spoilt = spoil(TEXT)
    assert spoilt != TEXT
    found = checked(tmp_path, spoilt)
    assert (key, place) in [(one.key, one.place) for one in found.mistakes]
    (first,) = [one for one in found.mistakes if (one.key, one.place) == (key, place)]
    assert 0 < found.line(first) <= spoilt.count("\n") + 1
    with pytest.raises(InputErrors) as error:
        risk.read(tmp_path / "study.yml", "en")
    assert key in {one.key for one in error.value.mistakes}


def test_a_circle_is_refused_with_its_path(tmp_path: Path) -> None:
    spoilt = TEXT.replace("        - id: AE1\n", "        - id: AE1\n          after: [AE4]\n", 1)
    (one,) = checked(tmp_path, spoilt).mistakes
    assert one.key == "error-risk-circle-at"
    assert dict(one.params)["found"] == "AE1 → AE2 → AE3 → AE4 → AE1"


WARNINGS: dict[str, tuple[Callable[[str], str], str]] = {
    "unrated": (lambda t: t.replace("          success: 4\n", "", 1), "risk-warn-unrated"),
    "no treatment": (
        lambda t: t.replace("    treatment:\n      option: modify\n      why: Cheap habits first.\n"
                            "      measures:\n      - M14\n", "", 1), "risk-warn-treatment",
    ),
    "a measure without deadline": (
        lambda t: t.replace("  due: 2026-12-15\n", "", 1), "risk-warn-measure",
    ),
    "a gap without reason": (
        lambda t: t.replace("    why: Ordered.\n", "", 1), "risk-warn-gap",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WARNINGS)
def test_what_the_method_asks_for_is_missed(name: str, tmp_path: Path) -> None:
    spoil, key = WARNINGS[name]
    spoilt = spoil(TEXT)
    assert spoilt != TEXT
    found = checked(tmp_path, spoilt)
    assert found.mistakes == ()
    assert key in {one.key for one in found.warnings}


def test_an_event_in_no_risk_is_seen(tmp_path: Path) -> None:
    spoilt = TEXT.replace("  - ER6\n  paths:", "  paths:", 1)
    assert spoilt != TEXT
    keys = {one.key for one in checked(tmp_path, spoilt).warnings}
    assert "risk-warn-event" in keys


def test_grids_must_fit_and_never_fall() -> None:
    scales = risk.default_scales("en")
    assert crooked(scales) == ()
    falls = replace(scales, risk_grid=((1, 1, 1, 2), (1, 1, 2, 2), (2, 2, 3, 3), (2, 3, 2, 3)))
    assert crooked(falls) == ("risk_grid",)
    short = replace(scales, pertinence_grid=scales.pertinence_grid[:2])
    assert crooked(short) == ("pertinence_grid",)
    strange = replace(scales, likelihood_grid=((9,) * 5,) * 5)
    assert crooked(strange) == ("likelihood_grid",)
    assert crooked(replace(scales, zones=(0.9, 0.2, 2.5))) == ("zones",)
