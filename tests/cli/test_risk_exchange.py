"""Risk studies to other programs and back, as a user does it."""

import csv
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from guetteur.model import InputError
from guetteur.pipeline import risk
from tests.cli.test_risk import run, said, study

__all__ = ["study"]


def test_there_and_back(study: str, tmp_path: Path) -> None:
    book, back = str(tmp_path / "s.xlsx"), str(tmp_path / "back.yml")
    told = said("export", study, "-o", book)
    assert "Lost as its importer does not read it: measures (14)" in told
    left = said("import", book, "-o", back)
    assert "1.4.1 audit, row 2" in left
    assert "3.3 stakeholder controls, row 2" in left
    assert "mistakes" not in said("check", back)
    one, _ = risk.read(Path(study), "en")
    other, _ = risk.read(Path(back), "en")
    assert [(e.id, e.name, e.gravity, e.why, e.selected) for e in one.feared_events] == [
        (e.id, e.name, e.gravity, e.why, e.selected) for e in other.feared_events
    ]
    assert [(p.motivation, p.resources, p.activity, p.selected) for p in one.pairs] == [
        (p.motivation, p.resources, p.activity, p.selected) for p in other.pairs
    ]
    criteria = ("dependence", "penetration", "maturity", "trust")
    for here, there in zip(one.stakeholders, other.stakeholders, strict=True):
        assert [getattr(here.initial, c) for c in criteria] == [
            getattr(there.initial, c) for c in criteria
        ]
    assert [[p.risk for p in s.paths if p.operational] for s in one.scenarios] == [
        [p.risk for p in s.paths if p.operational] for s in other.scenarios
    ]
    assert other.rating == "express"
    shown = said("show", back, "--workshop", "5")
    assert "R8" in shown


def test_tables_and_json(study: str, tmp_path: Path) -> None:
    said("export", study, "-o", str(tmp_path / "t"), "--to", "csv")
    with (tmp_path / "t" / "1.3_feared_events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["ref_id"] for row in rows] == [f"ER{n}" for n in range(1, 9)]
    said("export", study, "-o", str(tmp_path / "s.json"), "--to", "json")
    document = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert document["schema"] == "guetteur-risk-study-1"


def test_losses_as_json(study: str, tmp_path: Path) -> None:
    found = json.loads(said("export", study, "-o", str(tmp_path / "s.xlsx"), "--json"))
    assert {"what": "risk-loss-measures", "count": 14, "where": "importer"} in found


def test_what_is_no_workbook(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"not a zip")
    found = run("import", str(wrong), "-o", str(tmp_path / "a.yml"))
    assert isinstance(found.exception, InputError)
    assert found.exception.key == "error-risk-workbook"
    Workbook().save(wrong)
    found = run("import", str(wrong), "-o", str(tmp_path / "a.yml"))
    assert isinstance(found.exception, InputError)
    assert found.exception.key == "error-risk-workbook-kind"
    assert not (tmp_path / "a.yml").exists()


@pytest.mark.parametrize("name", ["Nobody knows", ""])
def test_a_level_of_an_unknown_name_is_unrated_and_told(tmp_path: Path, name: str) -> None:
    book = Workbook()
    for title, rows in {
        "1.1 Study": [["ref_id", "name"], ["s1", "A study"]],
        "1.3 Feared Events": [["Ref Id", "Name", "Gravity"], ["E1", "An event", name]],
    }.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    file, back = tmp_path / "b.xlsx", tmp_path / "b.yml"
    book.save(file)
    told = said("import", str(file), "-o", str(back))
    assert ("1.3 Feared Events, row 2, gravity: Nobody knows" in told) == bool(name)
    read, _ = risk.read(back, "en")
    assert [(e.id, e.gravity) for e in read.feared_events] == [("E1", None)]
