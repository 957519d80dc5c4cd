"""The report of a risk study: what is in it, in which order, and that it looks at nothing else."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from guetteur.knowledge import Messages
from guetteur.model.study import Study
from guetteur.model.study_scope import Treatment
from guetteur.publish.risk_blocks import Bullets, Cell, Figure, Heading, Para, Table, Why
from guetteur.publish.risk_document import report
from guetteur.publish.risk_html import css_text
from guetteur.risk import assess
from tests.publish.risk_studies import STUDIES, TYPST, gaps, hostile, page_of, report_of, words
from tests.risk.made import SCALES, path, scenario
from tests.risk.made import study as small

PAGES = {key: page_of(study, key[1]) for key, study in STUDIES.items()}


def missing(texts: Iterable[str | None], page: str) -> list[str | None]:
    """The texts that are not in the page's words, or that are not there at all."""
    there = words(page)
    return [one for one in texts if one is None or " ".join(one.split()) not in there]


def tables(study: Study, caption: str) -> list[Table]:
    """The tables with this caption."""
    return [
        one
        for one in report(study, SCALES, assess(study, SCALES), Messages("en")).blocks
        if isinstance(one, Table) and one.caption == caption
    ]


def rows(table: Table) -> list[list[str]]:
    """The texts of a table."""
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize("key", PAGES)
def test_everything_of_the_study_is_in_the_report(key: tuple[str, str]) -> None:
    study, page = STUDIES[key], PAGES[key]
    assert words(page).count(" ".join(study.protection.split())) >= 8
    things: tuple[Any, ...] = (
        *study.missions, *study.business_values, *study.support_assets, *study.feared_events,
        *study.stakeholders, *study.scenarios, *study.measures, *study.origins, *study.objectives,
    )  # fmt: skip
    assert missing((one.name for one in things), page) == []
    steps = [step for scenario in study.scenarios for path in scenario.paths if path.operational
             for mode in path.operational.modes for step in mode.steps]  # fmt: skip
    assert missing((text for step in steps for text in (step.name, step.why)), page) == []
    assert missing((one.summary for one in study.versions), page) == []
    gathered = [one.text for base in study.baselines for one in base.requirements]
    assert missing(gathered, page) == []


@pytest.mark.parametrize("key", PAGES)
def test_what_is_set_aside_is_there_with_its_reason(key: tuple[str, str]) -> None:
    study = STUDIES[key]
    aside = [pair.why for pair in study.pairs if not pair.selected]
    aside += [path.why for s in study.scenarios for path in s.paths if not path.selected]
    assert aside
    assert missing(aside, PAGES[key]) == []


@pytest.mark.parametrize("key", PAGES)
def test_every_figure_has_a_title_a_description_and_a_table_or_list(key: tuple[str, str]) -> None:
    blocks = report_of(STUDIES[key], key[1]).blocks
    figures = [n for n, one in enumerate(blocks) if isinstance(one, Figure)]
    modes = sum(isinstance(one, Heading) and one.id.startswith("mode-") for one in blocks)
    assert len(figures) == 4 + len(STUDIES[key].scenarios) + modes
    for n in figures:
        one = blocks[n]
        assert isinstance(one, Figure)
        assert one.title
        assert len(one.description) > 90
        assert isinstance(blocks[n + 1], Table)
        assert f'id="{one.id}-t"' in one.svg
        assert f'aria-labelledby="{one.id}-t {one.id}-d"' in one.svg
    ids = re.findall(r'\bid="([^"]+)"', PAGES[key])
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("key", PAGES)
def test_no_heading_is_skipped(key: tuple[str, str]) -> None:
    levels = [1, *(int(one) for one in re.findall(r"<h([2-6]) ", PAGES[key]))]
    assert all(later <= before + 1 for before, later in itertools.pairwise(levels))


def test_forced_unrated_and_differing_values_are_told() -> None:
    text = words(PAGES["campaign", "en"])
    assert "set by a person Set by Security lead; the method gives: 3." in text
    assert "cumulative figures: V3 Very likely; exact, by the best single way: V2 Likely." in text
    page = page_of(gaps())
    assert "Not rated, so not known: R1. An unrated risk is not a low one." in words(page)
    assert "Set by somebody who is not named; the method gives: V3 Very likely. tried" in words(
        page
    )
    assert "Rate what is missing in R1" in words(page)
    assert 'stroke-dasharray="6 4"' in page
    assert '<span class="value unrated">unrated</span>' in page


def test_the_answer_of_a_small_study_is_exact() -> None:
    treated = path(
        treatment=Treatment(option="modify", measures=("M1",), why="cheap", watch="mails")
    )
    study = small(scenarios=(scenario(paths=(treated,)),))
    blocks = report(study, SCALES, assess(study, SCALES), Messages("en")).blocks
    start = next(n for n, one in enumerate(blocks) if isinstance(one, Heading))
    said = [one for one in blocks[start:] if isinstance(one, Para | Bullets)][:4]
    assert said == [
        Para("One risk is at the level “R3” today, which is unacceptable.", "lead"),
        Bullets(("R1 By mail: gravity G3, likelihood V3; after the treatment: R1",)),
        Para("Once the treatment is done, no risk is left at the level “R3”."),
        Bullets(
            (
                "Decide what to do about R9 Fire.",
                "Carry out M1 Training (nobody named, no date).",
                "Have somebody accept what is left of R1, or ask for more.",
                "Look at what no risk leads to: ER2 No rally.",
            ),
            ordered=True,
        ),
    ]
    (table,) = tables(study, "Risks in short")
    assert rows(table) == [
        ["R1 By mail", "G3", "V3", "R3", "reduce", "V1", "R1"],
        ["R9 Fire", "G4", "V1", "R2", "none decided", "–", "–"],
    ]
    (sheet,) = tables(study, "R1, before and after the treatment")
    assert rows(sheet) == [["Today", "G3", "V3", "R3"], ["After the treatment", "G3", "V1", "R1"]]


def test_an_event_in_no_risk_stands_out() -> None:
    (table,) = tables(small(), "Which risk leads to which feared event")
    assert rows(table) == [["ER1 Leak", "●", ""], ["ER2 No rally", "", ""], ["ER3 Fire", "", "●"]]
    kinds = [row[0].kind for row in table.rows]
    assert kinds == ["", "uncovered", ""]
    assert table.rows[1][0] == Cell(
        text="ER2 No rally", kind="uncovered", notes=("no risk leads to it",)
    )


def test_every_value_says_why() -> None:
    study = STUDIES["campaign", "en"]
    ids = {one.id for one in report_of(study).blocks if isinstance(one, Why)}
    things: tuple[Any, ...] = (*study.pairs, *study.stakeholders, *study.scenarios)
    assert {f"why-{one.id}" for one in things} < ids
    assert {"why-R1", "why-level-R1", "why-level-R10"} < ids


def test_one_workshop_comes_with_the_answer() -> None:
    blocks = report_of(STUDIES["campaign", "en"], "en", 2).blocks
    parts = [one.id for one in blocks if isinstance(one, Heading) and one.level == 2]
    assert parts == ["answer", "workshop-2", "annex"]


def test_old_words_where_the_study_asks_for_them() -> None:
    study = STUDIES["campaign", "fr"]
    old = words(page_of(replace(study, vocabulary="1.0"), "fr"))
    assert "PACS" in old
    assert "niveau de menace" in old
    assert "PACS" not in words(PAGES["campaign", "fr"])


def test_a_study_with_nothing_in_it_has_a_report() -> None:
    bare = small(
        feared_events=(), pairs=(), stakeholders=(), measures=(), scenarios=(), origins=(),
        objectives=(), business_values=(), support_assets=(), missions=(),
    )  # fmt: skip
    assert "No risk is at the level" in words(page_of(bare))
    lone = small(scenarios=(scenario(paths=()),))
    assert "Strategic scenario SS1 Leak of mail" in words(page_of(lone))


def test_the_same_study_gives_the_same_bytes() -> None:
    assert page_of(STUDIES["authority", "fr"], "fr") == PAGES["authority", "fr"]


def test_nothing_is_said_to_be_labelled_or_accused() -> None:
    for (_, lang), page in PAGES.items():
        text = words(page).lower()
        assert ("it is not labelled" if lang == "en" else "il n’est pas labellisé") in text
        assert re.search("illegal|illégal", text) is None


def test_a_marking_cannot_leave_its_string() -> None:
    assert css_text('a"}') == '"\\000061\\000022\\00007d"'
    page = page_of(hostile(TYPST))
    (style,) = re.findall(r"<style>(.*?)</style>", page, flags=re.DOTALL)
    assert "pwned" not in style
    assert "<script" not in page
    assert "<img" not in page


def test_the_deadline_of_a_measure_is_said_in_words() -> None:
    study = small()
    (measure,) = study.measures
    dated = replace(study, measures=(replace(measure, due=date(2027, 2, 1), percent=40),))
    (table,) = tables(dated, "Risk treatment plan")
    assert rows(table)[0][5:] == ["1 February 2027", "40%"]
