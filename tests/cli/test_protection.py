"""guetteur protection, purge, subject, copy and copies, as people type them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_commands import Outcome, guetteur, traces
from tests.pipeline.test_judging import analysed

__all__ = ["analysed", "guetteur", "traces"]  # fixtures
Call = Callable[..., Outcome]
ANA = ("--as", "Ana Exemple")


@pytest.fixture
def demo(analysed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a run, to write in."""
    monkeypatch.setenv("GUETTEUR_SIGNING_KEY_FILE", str(tmp_path / "signing"))
    shutil.copytree(analysed, tmp_path / "w")
    return tmp_path / "w"


def test_run_and_report_remind_in_one_line(guetteur: Call, traces: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    code, _, err = guetteur("run", traces, "-o", folder)
    assert code == 0
    assert err.count("Data protection: ") == 1
    code, _, err = guetteur("report", folder, "--lang", "fr")
    assert (code, err.count("\n")) == (0, 1)
    assert "n’a pas de finalité, base légale, durée de conservation." in err
    guetteur("protection", "set", folder, "--purpose", "P", "--basis", "legal_claims",
             "--days", "30", *ANA)  # fmt: skip
    assert guetteur("report", folder)[::2] == (0, "")


def test_setting_shows_how_the_basis_fails(guetteur: Call, demo: Path) -> None:
    code, out, err = guetteur(
        "protection", "set", demo, "--purpose", "Proceedings", "--basis", "made_public",
        "--keep-until", "2099-01-01", *ANA,
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert "Trap: Narrow: an opinion that you infer" in out
    assert "17 questions are still to be answered" in out
    document = json.loads(guetteur("protection", "show", demo, "--json")[1])
    assert document["answers"]["basis"] == "made_public"
    assert document["due"] == {"workspace": False, "cases": []}
    out = guetteur("protection", "form", demo)[1]
    (demo.parent / "form.yml").write_text(out, encoding="utf-8")
    code, _, err = guetteur("protection", "set", demo, "--file", demo.parent / "form.yml", *ANA)
    assert (code, err) == (0, "")


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (("--purpose", "x"), 1, "give your name with --as"),
        (("--days", "3", "--keep-until", "2099-01-01", *ANA), 1, "Give one of them"),
        (("--basis", "because", *ANA), 2, "made_public, legal_claims"),
        (("--days", "0", *ANA), 2, "--days"),
        (("--file", "none.yml", *ANA), 1, "none.yml"),
    ],
)
def test_what_cannot_be_set_is_told(
    guetteur: Call, demo: Path, given: tuple[str, ...], code: int, said: str
) -> None:
    found, _, err = guetteur("protection", "set", demo, *given)
    assert found == code
    assert said in err
    assert not (demo / "protection.yml").exists()


def test_bases_and_figures(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    assert "research – article 9(2)(j): Research" in guetteur("protection", "bases")[1]
    file = tmp_path / "f.csv"
    file.write_text("platform,handle,name,why\nx,a,A,mayor\n", encoding="utf-8")
    code, out, _ = guetteur("protection", "public-figures", demo, file, *ANA)
    assert (code, out) == (0, "1 account is shown by name from now on.\n")
    code, out, _ = guetteur("protection", "register", demo, "-o", tmp_path / "r.html")
    assert code == 0
    assert "questions are still to be answered by a person" in out


def test_a_purge_from_dry_run_to_proof(guetteur: Call, demo: Path) -> None:
    code, out, _ = guetteur("purge", demo, "--dry-run")
    assert (code, out.splitlines()[0]) == (0, "Would be deleted (the whole workspace):")
    assert guetteur("purge", demo)[0] == 1
    assert guetteur("purge", demo, "--due", "--why", "over", *ANA)[1] == "Nothing to delete.\n"
    plan = json.loads(guetteur("purge", demo, "--dry-run", "--json")[1])["plans"][0]
    code, out, err = guetteur("purge", demo, "--why", "over", *ANA)
    assert (code, err) == (0, "")
    assert "Signed proof: " in out
    code, out, _ = guetteur("protection", "proofs", demo)
    assert code == 0
    assert "Ana Exemple purged the whole workspace on" in out
    assert f"({len(plan['items'])} files): over. Key " in out
    code, out, _ = guetteur("info", demo, "--lang", "fr")
    assert code == 0
    assert "Purgé le " in out
    assert json.loads(guetteur("info", demo, "--json")[1])["purged"][0]["why"] == "over"
    code, _, err = guetteur("report", demo)
    assert code == 1
    assert "were purged" in err
    assert guetteur("case", "verify", demo)[0] == 0
    (proof,) = (demo / "protection" / "deletions").iterdir()
    proof.write_bytes(proof.read_bytes().replace(b'"sig":"', b'"sig":"A'))
    code, out, _ = guetteur("protection", "proofs", demo)
    assert code == 1
    assert "does NOT hold" in out


def test_a_purge_as_json(guetteur: Call, demo: Path) -> None:
    found = json.loads(guetteur("purge", demo, "--why", "over", "--json", *ANA)[1])
    assert found["done"][0]["plan"]["who"] == "Ana Exemple"
    assert json.loads(guetteur("protection", "proofs", demo, "--json")[1])["proofs"][0]["holds"]


def test_access_objection_and_back(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    code, out, _ = guetteur("subject", demo, "p0", "-o", tmp_path / "p0.html")
    assert code == 0
    assert out.splitlines()[0] == "Accounts: unknown:p0"
    assert (tmp_path / "p0.html").is_file()
    why = ("--why", "request of 3 March")
    code, out, err = guetteur("subject", demo, "p0", "--object", *why, *ANA)
    assert code == 0
    assert "Objection recorded (entry 1)" in err
    assert out.splitlines()[-1] == "Objected: left out of runs and outputs."
    assert "left out: 1" in guetteur("protection", "show", demo)[1].replace(" are", "")
    code, _, err = guetteur("subject", demo, "p0", "--object", "--withdraw", *why, *ANA)
    assert (code, "Give one of them" in err) == (1, True)
    assert guetteur("subject", demo, "p0", "--withdraw", *why, *ANA)[0] == 0
    document = json.loads(guetteur("subject", demo, "p0", "--json")[1])
    assert (document["objected"], document["accounts"]) == (False, ["unknown:p0"])
    for name, said in (("p0.txt", ".json or .html"),):
        code, _, err = guetteur("subject", demo, "p0", "-o", tmp_path / name)
        assert (code, said in err) == (1, True)


def test_a_copy_and_who_got_it(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    guetteur("case", "open", demo, "A case", *ANA)
    assert guetteur("copies", demo)[1] == "No copy was made.\n"
    code, out, err = guetteur(
        "copy", demo, "case-1", "--for", "Platform X", "--tlp", "amber", "-o", tmp_path / "c", *ANA
    )
    assert code == 0
    assert out.startswith("Copy for Platform X: ")
    assert err.startswith("Data protection: ")
    (file,) = (tmp_path / "c").iterdir()
    assert "Platform X, case-1, TLP:AMBER" in guetteur("copies", demo)[1]
    found = json.loads(guetteur("copies", demo, "--trace", file, "--json")[1])["copies"]
    assert [(one["recipient"], one["mark"]) for one in found] == [("Platform X", True)]
    assert "The mark of this copy" in guetteur("copies", demo, "--trace", file)[1]
    assert json.loads(guetteur("copies", demo, "--json")[1])["copies"][0]["by"] == "Ana Exemple"
    code, _, err = guetteur("copy", demo, "case-1", "--for", "X", "-o", file, "--tlp", "red", *ANA)
    assert (code, "is a file" in err) == (1, True)
