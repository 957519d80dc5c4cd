"""The sheet of risks that a team fills in: read, written, and every mistake told with its place."""

import csv
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from guetteur.model import InputError, InputErrors
from guetteur.model.exchange import LAYOUTS, RISKS
from guetteur.model.study import Study
from guetteur.readers.study_sheet import Unsaid, read_sheet

DAY = date(2027, 1, 4)
UNSAID = Unsaid(
    object="object", protection="none", author="author", summary="first", objectives="decide",
    mission="mission", kind="kind",
)  # fmt: skip
RISK = {
    "feared event": "Mail is published", "gravity": "G3", "business value": "Mail",
    "risk origin": "Hacktivists", "kind of origin": "Activist", "target objective": "Discredit",
    "motivation": 3, "resources": "2", "stakeholders": "Agency; Host", "attack path": "By phishing",
    "likelihood": "V2", "treatment": "modify", "measures": "Keys; Training",
}  # fmt: skip


def book(path: Path, **sheets: list[dict[str, Any]]) -> Path:
    """A workbook with these rows."""
    made = Workbook()
    assert made.active is not None
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        titles = list(dict.fromkeys(title for row in rows for title in row))
        sheet.append(titles)
        for row in rows:
            sheet.append([row.get(title) for title in titles])
    made.save(path)
    return path


def table(path: Path, rows: list[dict[str, Any]], delimiter: str = ",") -> Path:
    """A CSV file with these rows."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def read(path: Path) -> Study:
    return read_sheet(path, DAY, UNSAID)


def mistakes(path: Path) -> list[tuple[str, Any, Any, Any]]:
    """The key, sheet, row and column of each mistake."""
    with pytest.raises(InputErrors) as found:
        read(path)
    return [
        (one.key, one.params["sheet"], one.params.get("row"), one.params.get("column"))
        for one in found.value.mistakes
    ]


def test_a_row_is_a_risk(tmp_path: Path) -> None:
    study = read(table(tmp_path / "a.csv", [RISK]))
    (event,) = study.feared_events
    assert (event.name, event.gravity, event.business_value) == ("Mail is published", 3, "VM1")
    (pair,) = study.pairs
    assert (pair.motivation, pair.resources, pair.activity) == (3, 2, None)
    (scenario,) = study.scenarios
    (path,) = scenario.paths
    assert (scenario.pair, scenario.feared_events) == ("P1", ("ER1",))
    assert (path.id, path.risk, path.name) == ("CA1", "R1", "By phishing")
    assert path.operational is not None
    assert path.operational.likelihood == 2
    assert [one.stakeholder for one in path.events] == ["PP1", "PP2"]
    assert [one.name for one in study.stakeholders] == ["Agency", "Host"]
    assert path.treatment is not None
    assert (path.treatment.option, path.treatment.measures) == ("modify", ("M1", "M2"))
    assert (study.title, study.protection, study.rating) == ("a", "none", "express")
    assert study.stakeholders[0].initial.dependence is None, "unknown is not a level"


def test_one_name_is_one_thing(tmp_path: Path) -> None:
    other = RISK | {"attack path": "By theft", "risk origin": "hacktivists ", "likelihood": 4}
    study = read(table(tmp_path / "a.csv", [RISK, other]))
    assert len(study.feared_events) == len(study.origins) == len(study.pairs) == 1
    assert len(study.measures) == 2
    assert [[p.risk for p in s.paths] for s in study.scenarios] == [["R1", "R2"]]


def test_without_origin_objective_and_path_nobody_intends_it(tmp_path: Path) -> None:
    fire = {"feared event": "Fire", "gravity": 4, "likelihood": 0, "measures": "Alarm"}
    study = read(book(tmp_path / "a.xlsx", risks=[fire]))
    (event,) = study.feared_events
    assert (event.risk, event.likelihood, event.gravity) == ("R1", 0, 4)
    assert event.treatment is not None
    assert event.treatment.measures == ("M1",)
    assert study.scenarios == ()


def test_the_other_tables_in_french_with_dates_of_both_kinds(tmp_path: Path) -> None:
    risk = {
        "Événement redouté": "Fuite", "GRAVITÉ": "G2", "source de risque": "Escrocs",
        "objectif visé": "Gain", "chemin d'attaque": "Faux site", "vraisemblance": "V1 Peu",
        "parties prenantes": "Hébergeur", "traitement": "Réduire", "mesures": "Clés\nVeille",
    }  # fmt: skip
    study = read(
        book(
            tmp_path / "a.xlsx",
            étude=[{"titre": "Ma campagne", "mention de protection": "RESTREINT"}],
            risques=[risk],
            **{"parties prenantes": [{"partie prenante": "hébergeur", "confiance": 3.0}]},
            mesures=[
                {"mesure": "Clés", "échéance": datetime(2027, 3, 1), "coût": "++"},
                {"mesure": "Veille", "échéance": "31/03/2027", "état": "en cours"},
            ],
            notes=[{"anything": "is not read"}],
        )
    )
    assert (study.title, study.protection) == ("Ma campagne", "RESTREINT")
    (holder,) = study.stakeholders
    assert (holder.name, holder.initial.trust) == ("hébergeur", 3)
    assert [(m.due, m.cost, m.state) for m in study.measures] == [
        (date(2027, 3, 1), 2, "planned"),
        (date(2027, 3, 31), None, "in_progress"),
    ]
    assert study.scenarios[0].paths[0].treatment is not None
    assert study.scenarios[0].paths[0].treatment.measures == ("M1", "M2")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_delimiter_and_cells_of_several_lines(tmp_path: Path, delimiter: str) -> None:
    first = RISK | {"measures": "Keys\nTraining"}
    wrong = RISK | {"gravity": "G7"}
    path = table(tmp_path / "a.csv", [first, wrong], delimiter)
    assert mistakes(path) == [("error-sheet-value", "a", 3, "gravity")]


def test_every_mistake_is_told_with_sheet_row_and_column(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        risks=[
            RISK,
            {},
            RISK | {"gravity": "high", "likelihood": 5},
            RISK | {"gravity": 2},
            RISK | {"motivation": 1},
            RISK | {"business value": "Rallies"},
            RISK | {"feared event": None},
            RISK | {"attack path": None},
            {"feared event": "Fire"},
            {"feared event": "fire"},
        ],
        measures=[{"measure": "Keys", "due": "soon", "category": "magic", "colour": "blue"}],
        stakeholders=[{"kind": "Supplier"}],
    )
    assert mistakes(path) == [
        ("error-sheet-value", "risks", 4, "gravity"),
        ("error-sheet-value", "risks", 4, "likelihood"),
        ("error-sheet-needed", "risks", 8, "feared event"),
        ("error-sheet-column", "measures", None, None),
        ("error-sheet-value", "measures", 2, "due"),
        ("error-sheet-value", "measures", 2, "category"),
        ("error-sheet-column-missing", "stakeholders", None, None),
        ("error-sheet-differs", "risks", 5, "gravity"),
        ("error-sheet-pair-differs", "risks", 6, "motivation"),
        ("error-sheet-value-differs", "risks", 7, "business value"),
        ("error-sheet-part", "risks", 9, "attack path"),
        ("error-sheet-twice", "risks", 11, "feared event"),
    ]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"PK not a zip", "error-sheet-file"),
        (b"", "error-sheet-none"),
        (b"feared event\n", "error-sheet-none"),
        (b"a,b\n1,2\n", "error-sheet-mistakes"),
    ],
)
def test_what_is_no_sheet_of_risks(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as found:
        read(path)
    assert found.value.key == key


def test_a_workbook_without_risks_names_what_it_has(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", budget=[{"a": 1}], notes=[{"b": 2}])
    with pytest.raises(InputError) as found:
        read(path)
    assert found.value.key == "error-sheet-none"
    assert found.value.params["found"] == "budget, notes"


def test_a_title_means_one_column_in_both_languages() -> None:
    for layout in LAYOUTS:
        for lang in ("en", "fr"):
            titles = [column.title(lang) for column in layout.columns]
            assert len(set(titles)) == len(titles)


CELLS = st.text(st.characters(codec="utf-8"), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.lists(CELLS, min_size=15, max_size=15), max_size=4))
def test_any_cells_give_a_study_or_a_mistake(tmp_path: Path, rows: list[list[str]]) -> None:
    titles = [column.en for column in RISKS.columns]
    path = tmp_path / "a.csv"
    filled = [dict(zip(titles, row, strict=True)) for row in rows] or [dict.fromkeys(titles, "")]
    table(path, filled)
    try:
        study = read(path)
    except InputError:
        return
    assert study.feared_events


def test_a_name_with_a_semicolon_is_known_where_it_has_its_own_row(tmp_path: Path) -> None:
    risk = RISK | {"measures": "One channel; early figures\nKeys; Training"}
    measures = [{"measure": "One channel; early figures"}]
    study = read(book(tmp_path / "a.xlsx", risks=[risk], measures=measures))
    assert [one.name for one in study.measures] == [
        "One channel; early figures",
        "Keys",
        "Training",
    ]
