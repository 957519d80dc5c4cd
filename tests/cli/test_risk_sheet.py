"""The sheet of risks, out and in again, as a user does it."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from guetteur.model import InputError
from guetteur.model.assessment import Assessment
from guetteur.model.study import Study
from guetteur.pipeline import risk
from tests.cli.test_risk import run, said


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("template", ["campaign", "authority"])
def test_there_and_back(tmp_path: Path, template: str, lang: str) -> None:
    study, sheet, back = (str(tmp_path / name) for name in ("s.yml", "s.xlsx", "b.yml"))
    said("new", "-o", study, "--template", template, lang=lang)
    said("export", study, "-o", sheet, "--to", "sheet", lang=lang)
    said("import", sheet, "-o", back, "--from", "sheet", lang=lang)
    one, _, before = risk.assessed(Path(study), lang)
    other, _, after = risk.assessed(Path(back), lang)
    assert carried(other, after) == carried(one, before)
    assert other.protection == one.protection
    assert measures(other) == measures(one)
    assert holders(other) == holders(one)


def carried(study: Study, assessment: Assessment) -> list[tuple[object, ...]]:
    """What the sheet says of each risk, by its name; events that nobody intends come last."""
    names = {one.id: one.name for one in study.measures}
    treatments = {p.risk: p.treatment for s in study.scenarios for p in s.paths}
    treatments |= {e.risk: e.treatment for e in study.feared_events if e.risk}
    return sorted(
        (
            one.name, one.gravity.value, one.likelihood.value, one.level.value,
            treatment.option if treatment else None,
            tuple(names[id_] for id_ in (treatment.measures if treatment else ())),
        )
        for one in assessment.risks
        for treatment in [treatments[one.id]]
    )  # fmt: skip


def measures(study: Study) -> list[tuple[object, ...]]:
    return [(m.name, m.category, m.owner, m.due, m.cost, m.state) for m in study.measures]


def holders(study: Study) -> list[tuple[object, ...]]:
    criteria = ("dependence", "penetration", "maturity", "trust")
    return [(h.name, h.why, *(getattr(h.initial, c) for c in criteria)) for h in study.stakeholders]


def test_an_empty_study_gives_an_empty_sheet_that_is_told_to_be_empty(tmp_path: Path) -> None:
    study, sheet = str(tmp_path / "s.yml"), tmp_path / "s.xlsx"
    said("new", "-o", study, "--template", "empty")
    said("export", study, "-o", str(sheet), "--to", "sheet")
    titles = [cell.value for cell in next(load_workbook(sheet)["risks"].iter_rows())]
    assert titles[:2] == ["feared event", "gravity"]
    found = run("import", str(sheet), "-o", str(tmp_path / "b.yml"), "--from", "sheet")
    assert isinstance(found.exception, InputError)
    assert found.exception.key == "error-sheet-none"
    assert not (tmp_path / "b.yml").exists()


def test_what_has_no_place_is_told(tmp_path: Path) -> None:
    study, sheet = str(tmp_path / "s.yml"), str(tmp_path / "s.xlsx")
    said("new", "-o", study)
    told = said("export", study, "-o", sheet, "--to", "sheet")
    assert "Lost as the sheets have no place for it: support assets (8)" in told
    assert "paths that were set aside (1)" in told


def test_a_study_is_never_written_over(tmp_path: Path) -> None:
    study, sheet = str(tmp_path / "s.yml"), str(tmp_path / "s.xlsx")
    said("new", "-o", study)
    said("export", study, "-o", sheet, "--to", "sheet")
    found = run("import", sheet, "-o", study, "--from", "sheet")
    assert isinstance(found.exception, InputError)
    assert found.exception.key == "error-risk-exists"
