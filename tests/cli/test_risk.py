"""guetteur risk, as a user types it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guetteur.cli import program
from guetteur.knowledge import Messages
from guetteur.model import InputError, InputErrors


def run(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(program(Messages(lang)), ["risk", *arguments])


def said(*arguments: str, lang: str = "en") -> str:
    found = run(*arguments, lang=lang)
    assert found.exit_code == 0, found.output
    return found.stdout


@pytest.fixture
def study(tmp_path: Path) -> str:
    file = str(tmp_path / "study.yml")
    said("new", "-o", file)
    return file


def test_a_new_study_is_whole_and_is_never_written_over(study: str) -> None:
    assert "nothing that the method asks for is missing" in said("check", study)
    again = run("new", "-o", study)
    assert isinstance(again.exception, InputError)
    assert again.exception.key == "error-risk-exists"


def test_an_empty_study_can_be_shown(tmp_path: Path) -> None:
    file = str(tmp_path / "e.yml")
    said("new", "-o", file, "--template", "empty", lang="fr")
    assert "Titre de l’étude – 0.1" in said("show", file, lang="fr")
    assert json.loads(said("check", file, "--json"))["mistakes"] == []


def test_a_workshop_is_shown_alone_with_the_marking(study: str) -> None:
    text = said("show", study, "--workshop", "5")
    assert "RESTRICTED: campaign management only" in text
    assert "Workshop 5" in text
    assert "Workshop 4" not in text
    assert "R2, R4, R7, R8" in text
    one = next(line for line in text.splitlines() if line.startswith("  R8 "))
    assert one.split()[1:5] == ["G4", "V3", "High", "Medium"]


def test_set_aside_and_forced_are_told_apart(study: str) -> None:
    text = said("show", study, "--workshop", "3")
    assert "4 (danger)*" in text
    assert "* PP7: set by a person (Security lead), not computed." in text
    assert "set aside. Nothing is kept on site any more" in text


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    "identifier", ["R3", "R8", "R10", "PP7", "P1", "SS1", "MO9", "AE40", "ER5"]
)
def test_every_value_explains_itself(study: str, identifier: str, lang: str) -> None:
    lines = said("explain", study, identifier, lang=lang).splitlines()
    assert lines
    assert all(line.strip() for line in lines)
    assert identifier in lines[0]


def test_what_has_no_value_names_what_has(study: str) -> None:
    found = run("explain", study, "R99")
    assert isinstance(found.exception, InputError)
    assert found.exception.key == "error-risk-explain"
    assert "R3" in str(found.exception.params["known"])


def test_as_json(study: str) -> None:
    document = json.loads(said("show", study, "--json"))
    risks = {one["id"]: one for one in document["assessment"]["risks"]}
    assert (risks["R8"]["likelihood"]["value"], risks["R8"]["modes"][0]["exact"]) == (3, 2)
    reasons = json.loads(said("explain", study, "P1", "--json"))["reasons"]
    assert reasons[0]["rule"] == "risk-rule-pertinence"


def test_a_mistake_ends_with_code_1_and_its_line(study: str) -> None:
    text = Path(study).read_text(encoding="utf-8")
    Path(study).write_text(text.replace("origin: SR3", "origin: SR33"), encoding="utf-8")
    found = run("check", study)
    assert found.exit_code == 1
    line = 1 + text[: text.index("origin: SR3")].count("\n")
    assert f"Line {line}, pairs[2].origin: “SR33” is the id of nothing" in found.stdout
    shown = run("show", study)
    assert isinstance(shown.exception, InputErrors)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ("title: [a]\n", "error-study-text"),
        ("titel: a\n", "error-study-unknown-near"),
        ("a: &x 1\nb: *x\n", "error-study-anchor"),
        ("a: !!python/object:os.system x\n", "error-study-tag"),
        ("[" * 100, "error-study-deep"),
        ("", "error-study-nothing"),
        ("a: 'b", "error-study-yaml"),
        ("a: 1\na: 2\n", "error-study-key-twice"),
    ],
)
def test_what_is_no_study_is_refused(tmp_path: Path, wrong: str, key: str) -> None:
    file = tmp_path / "wrong.yml"
    file.write_text(wrong, encoding="utf-8")
    found = run("show", str(file))
    assert isinstance(found.exception, InputErrors)
    assert key in {one.key for one in found.exception.mistakes}
    assert Messages("fr").of(found.exception)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    found = run("show", str(tmp_path / "none.yml"))
    assert isinstance(found.exception, InputError)
    assert found.exception.key == "error-risk-file"


def test_a_version_is_added_and_the_rest_stays(study: str) -> None:
    before = Path(study).read_text(encoding="utf-8")
    kept = Path(study).with_suffix(".old")
    kept.write_text(before, encoding="utf-8")
    how = ("--summary", "Rated again", "--as", "Ana", "--on", "2026-12-09")
    said("version", study, "--cycle", "operational", "--workshops", "4,5", *how)
    after = Path(study).read_text(encoding="utf-8")
    assert set(before.splitlines()) <= set(after.splitlines())
    assert said("diff", str(kept), study) == "+ 1.2\n"
    said("version", study, "--cycle", "strategic", "--workshops", "1", *how)
    assert "– 2.0" in said("show", study).splitlines()[0]


@pytest.mark.parametrize(
    ("cycle", "workshops", "key"),
    [
        ("operational", "2", "error-risk-version-cycle"),
        ("strategic", "", "error-risk-version-workshops"),
        ("strategic", "6", "error-risk-workshops"),
    ],
)
def test_a_version_that_cannot_be(study: str, cycle: str, workshops: str, key: str) -> None:
    before = Path(study).read_bytes()
    how = ("--workshops", workshops, "--summary", "x", "--as", "Ana")
    found = run("version", study, "--cycle", cycle, *how)
    assert isinstance(found.exception, InputError)
    assert found.exception.key == key
    assert Path(study).read_bytes() == before


def test_a_rating_that_changed_is_seen(study: str) -> None:
    text = Path(study).read_text(encoding="utf-8")
    old = Path(study).with_suffix(".old")
    old.write_text(text, encoding="utf-8")
    changed = text.replace("  motivation: 4\n", "  motivation: 3\n", 1)
    Path(study).write_text(changed, encoding="utf-8")
    assert said("diff", str(old), study) == "P1, motivation: 4 → 3\n"
    assert said("diff", study, study) == "Nothing changed.\n"


def test_only_rows_that_hold_a_text(study: str) -> None:
    text = said("show", study, "--workshop", "5", "--only", "phishing")
    assert "R7 " in text
    assert "R4 " not in text.split("G1")[1].split("\n", 6)[-1]
    gaps = said("show", study, "--workshop", "1", "--only", "not applied")
    assert [line.split()[0] for line in gaps.splitlines() if "not applied" in line] == [
        "SO1.5", "SO1.6",
    ]  # fmt: skip


def test_measures_in_the_order_asked_for(study: str) -> None:
    def order(by: str) -> list[str]:
        lines = said("show", study, "--workshop", "5", "--sort", by).splitlines()
        return [line.split()[0] for line in lines if line.startswith("  M")]

    assert order("due")[:3] == ["M5", "M14", "M3"]
    assert order("cost")[:2] == ["M1", "M13"]
    assert order("progress")[-1] == "M14"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_actions_to_begin_from(lang: str) -> None:
    every = said("actions", lang=lang).splitlines()
    enter = said("actions", "--phase", "enter", lang=lang).splitlines()
    assert len(enter) < len(every)
    document = json.loads(said("actions", "--json", lang=lang))
    assert len(document["actions"]) == 50
    assert len(every) == 4 + 2 * 50 + 1
