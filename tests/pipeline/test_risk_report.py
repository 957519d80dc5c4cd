"""The report of a study as files: which are written, and what a part of it holds."""

import json
from pathlib import Path

from guetteur.knowledge import Messages
from guetteur.pipeline import risk
from guetteur.pipeline.risk_report import write_report
from guetteur.risk import assess
from tests.risk.made import SCALES, study

TOLD = (study(), SCALES, assess(study(), SCALES))


def test_the_files_are_written_whole_and_the_same_twice(tmp_path: Path) -> None:
    english = Messages("en")
    files = write_report(TOLD, tmp_path / "a", english, pdf=True)
    again = write_report(TOLD, tmp_path / "b", english, pdf=True)
    assert [file.name for file in files] == ["risk.html", "risk.pdf"]
    assert {file.name for file in (tmp_path / "a").iterdir()} == {
        "risk.html",
        "risk.json",
        "risk.pdf",
    }
    for one, other in zip(files, again, strict=True):
        assert one.read_bytes() == other.read_bytes()
    document = json.loads((tmp_path / "a" / "risk.json").read_text(encoding="utf-8"))
    assert document["study"]["protection"] == "restricted"
    assert document["assessment"]["risks"][0]["level"]["value"] == 3


def test_a_part_has_its_workshop_and_all_the_data(tmp_path: Path) -> None:
    (page,) = write_report(TOLD, tmp_path, Messages("fr"), workshop=2)
    text = page.read_text(encoding="utf-8")
    assert 'id="workshop-2"' in text
    assert 'id="workshop-3"' not in text
    assert len(json.loads((tmp_path / "risk.json").read_text("utf-8"))["assessment"]["risks"]) == 2


def test_a_study_of_a_file_can_be_reported(tmp_path: Path) -> None:
    risk.write_new(tmp_path / "study.yml", "empty", Messages("fr"), study().versions[0].on)
    told = risk.assessed(tmp_path / "study.yml", "fr")
    (page,) = write_report(told, tmp_path / "out", Messages("fr"))
    assert "Titre de l’étude" in page.read_text(encoding="utf-8")
