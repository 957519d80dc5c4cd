"""guetteur dossier, as people type it: from an exercise to dossiers for those who can act."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur.pipeline.exercises import SCENARIOS, Knobs, write_exercise
from tests.cli.test_case import story
from tests.cli.test_commands import Outcome, guetteur
from tests.pipeline.test_judging import analysed

__all__ = ["analysed", "guetteur"]  # fixtures
Call = Callable[..., Outcome]
RULING = Path(__file__).parents[1] / "data" / "dossiers" / "ruling-2019.yml"
AT = ("--at", "2027-02-10T09:00")


@pytest.fixture
def demo(analysed: Path, tmp_path: Path, guetteur: Call) -> Path:
    """A workspace with a judged case, at TLP:AMBER+STRICT, about an election."""
    shutil.copytree(analysed, tmp_path / "w")
    story(guetteur, tmp_path / "w")
    assert guetteur("calendar", "fr-presidential-2027-a", "--set", tmp_path / "w")[0] == 0
    return tmp_path / "w"


@pytest.mark.parametrize("scenario", list(SCENARIOS))
def test_from_an_exercise_one_command_makes_each_dossier(
    guetteur: Call, tmp_path: Path, scenario: str
) -> None:
    files = write_exercise(scenario, tmp_path / "exercise", Knobs(posts=3000, accounts=600), 1)
    exports = [path for name, path in files.items() if name != "truth"]
    workspace = tmp_path / "w"
    assert guetteur("run", *exports, "-o", workspace)[0] == 0
    assert guetteur("case", "open", workspace, "An exercise", "--as", "Ana Exemple")[0] == 0
    guetteur("calendar", "fr-presidential-2027-a", "--set", workspace)
    for kind in ("d1", "d2", "d6"):
        out = tmp_path / "dossiers"
        code, said, err = guetteur(
            "dossier", "build", workspace, kind, "--case", "case-1", "-o", out, *AT
        )
        assert (code, err) == (0, "")
        assert "Not ready." in said
        assert "Missing: Who wrote it" in said
        for ending in ("html", "pdf", "docx", "json"):
            assert (out / f"{kind}.en.{ending}").stat().st_size > 1000
        document = json.loads((out / f"{kind}.en.json").read_text(encoding="utf-8"))
        assert document["facts"] != []
        known = {one["id"] for one in document["evidence"]}
        assert all(set(one["evidence"]) <= known for one in document["facts"])
        shown = (out / f"{kind}.en.html").read_text(encoding="utf-8")
        assert "simule_" not in shown, "the start of every handle of an exercise"
    again = guetteur("dossier", "build", workspace, "d1", "--case", "case-1", "-o", out, *AT)
    assert "Form found there, and used" in again[1]


def test_a_form_is_written_checked_and_built(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    form, out = tmp_path / "d1.yml", tmp_path / "out"
    code, said, err = guetteur("dossier", "new", demo, "case-1", "d1", "-o", form, "--lang", "fr")
    assert (code, err) == (0, "")
    assert "Remplissez-le" in said
    assert "Rempli d’après les constats." in form.read_text(encoding="utf-8")
    code, said, _ = guetteur("dossier", "check", form, "--lang", "fr")
    assert code == 1
    assert "Pas prêt." in said
    assert "Aucune personne n’a apprécié\u00a0: C2, C3, C4, C5, C6, C7, C8, C9." in said
    code, said, _ = guetteur("dossier", "build", demo, form, "-o", out, "--pdf", "--lang", "fr")
    assert code == 0
    assert sorted(path.name for path in out.iterdir()) == ["d1.fr.html", "d1.fr.pdf"]
    code, _, err = guetteur("dossier", "new", demo, "case-1", "d1", "-o", form)
    assert code == 1
    assert "is there already" in err


def test_accounts_are_named_only_by_a_recorded_act(
    guetteur: Call, demo: Path, tmp_path: Path
) -> None:
    words = ("dossier", "build", demo, "d2", "--case", "case-1", "-o", tmp_path / "out", *AT)
    code, said, _ = guetteur(*words)
    assert "The addresses are coded (urls)" in said
    assert "unknown:p1" not in (tmp_path / "out" / "d2.en.html").read_text(encoding="utf-8")
    assert guetteur(*words, "--reveal", "Cleo Exemple")[0] == 1
    code, said, _ = guetteur(*words, "--reveal", "Cleo Exemple", "--why", "the notice")
    assert code == 0
    assert "ACCOUNTS ARE NAMED in it." in said
    assert "unknown:p1" in (tmp_path / "out" / "d2.en.html").read_text(encoding="utf-8")
    ledger = (demo / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    assert "the notice (case-1, d2)" in ledger[-1]


def test_evidence_kept_in_the_workspace_is_listed(
    guetteur: Call, demo: Path, tmp_path: Path
) -> None:
    page = tmp_path / "notice.txt"
    page.write_text("an official notice", encoding="utf-8")
    code, _, err = guetteur("evidence", "add", demo, "case-1", page, "--as", "Ana Exemple")
    assert (code, err) == (0, "")
    out = tmp_path / "out"
    guetteur("dossier", "build", demo, "d6", "--case", "case-1", "-o", out, "--json", *AT)
    found = json.loads((out / "d6.en.json").read_text(encoding="utf-8"))["evidence"][0]
    assert (found["id"], found["what"], found["operator"]) == ("E1", "notice.txt", "Ana Exemple")


def test_the_ruling_of_2019_is_told_on_the_command_line(guetteur: Call) -> None:
    code, said, _ = guetteur("dossier", "check", RULING)
    assert code == 1
    lines = said.splitlines()
    assert "  C1: established" in lines
    assert "  C2: partly" in lines
    assert "  C5: not established" in lines
    assert any("“Twitter France” looks like the French company" in line for line in lines)


def test_the_kinds_are_listed(guetteur: Call) -> None:
    code, said, _ = guetteur("dossier", "list")
    assert code == 0
    assert [line.split(":")[0] for line in said.splitlines()] == [f"d{n}" for n in range(1, 12)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "DEMO", "case-1", "d12", "-o", "f.yml"), "There is no kind of dossier “d12”"),
        (("new", "DEMO", "case-7", "d1", "-o", "f.yml"), "case-7"),
        (("build", "DEMO", "d1", "-o", "out"), "--case CASE"),
        (("build", "DEMO", "none.yml", "-o", "out"), "none.yml"),
        (("check", "none.yml"), "none.yml"),
    ],
)
def test_what_is_wrong_is_said(
    guetteur: Call, demo: Path, words: tuple[str, ...], said: str
) -> None:
    code, _, err = guetteur("dossier", *(demo if word == "DEMO" else word for word in words))
    assert code == 1
    assert said in err
