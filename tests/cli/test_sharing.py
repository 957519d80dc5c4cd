"""guetteur misp, meta, indicators and case package, as people type them."""

import hashlib
import json
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur import store
from guetteur.model.judgement import Revealed, Shared
from tests.cli.test_case import story
from tests.cli.test_commands import Outcome, guetteur
from tests.pipeline.test_judging import analysed

__all__ = ["analysed", "guetteur"]  # fixtures
Call = Callable[..., Outcome]
ANA = ("--as", "Ana Exemple")
META = "Tactic,Technique,Procedure,Indicator,Notes\na,b,c,gazette[.]example,\n,,,,\n"


@pytest.fixture
def demo(analysed: Path, tmp_path: Path, guetteur: Call) -> Path:
    """A workspace with a judged case, at TLP:AMBER+STRICT."""
    shutil.copytree(analysed, tmp_path / "w")
    story(guetteur, tmp_path / "w")
    return tmp_path / "w"


def entries(demo: Path) -> list[object]:
    return [one.facts for one in store.ledger.read(demo / "ledger.jsonl").entries]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ("(TLP:AMBER+STRICT)", "Accounts are pseudonymised in it.", "Entry 20 of the")),
        ("fr", ("(TLP:AMBER+STRICT)", "Les comptes y ont des pseudonymes.", "L’inscription 20 ")),
    ],
)
def test_a_package_is_made_and_recorded(
    guetteur: Call, demo: Path, tmp_path: Path, lang: str, said: tuple[str, ...]
) -> None:
    file = tmp_path / "case.zip"
    code, out, err = guetteur("case", "package", demo, "case-1", "-o", file, *ANA, "--lang", lang)
    assert (code, err) == (0, "")
    for text in said:
        assert text in out
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    assert sha256 in out
    assert entries(demo)[-1] == Shared(
        case="case-1", form="package", tlp="amber_strict", sha256=sha256
    )
    assert zipfile.ZipFile(file).testzip() is None
    _, history, _ = guetteur("case", "show", demo, "case-1", "--lang", lang)
    assert {"en": "made a file for partners", "fr": "a produit un fichier pour des partenaires"}[
        lang
    ] in history.splitlines()[-1]
    assert guetteur("case", "verify", demo)[0] == 0


def test_a_package_can_be_made_again_and_is_about_the_same_case(
    guetteur: Call, demo: Path, tmp_path: Path
) -> None:
    """What was shared before is no part of what is shared now."""
    parts = []
    for name in ("a.zip", "b.zip"):
        guetteur("case", "package", demo, "case-1", "-o", tmp_path / name, *ANA)
        with zipfile.ZipFile(tmp_path / name) as archive:
            parts.append({n: archive.read(n) for n in archive.namelist() if "stix" in n})
    assert parts[0] == parts[1] != {}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "Say who shares"),
        (("--as", " "), "Say who shares"),
        ((*ANA, "--tlp", "green"), "TLP:AMBER+STRICT"),
        ((*ANA, "--reveal", "Ana"), "--why"),
        ((*ANA, "--reveal", "Ana", "--why", "so", "--names-from", "red"), "TLP:RED"),
    ],
)
def test_what_may_not_be_shared_is_not_written(
    guetteur: Call, demo: Path, tmp_path: Path, given: tuple[str, ...], said: str
) -> None:
    before = entries(demo)
    file = tmp_path / "case.zip"
    code, _, err = guetteur("case", "package", demo, "case-1", "-o", file, *given)
    assert code == 1
    assert said in err
    assert not file.exists()
    assert entries(demo) == before


def test_a_folder_is_no_file(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    before = entries(demo)
    code, _, err = guetteur("case", "package", demo, "case-1", "-o", tmp_path, *ANA)
    assert (code, entries(demo)) == (1, before)
    assert "is a folder" in err


@pytest.mark.parametrize("what", ["package", "misp"])
def test_naming_accounts_is_recorded_first(
    guetteur: Call, demo: Path, tmp_path: Path, what: str
) -> None:
    file = tmp_path / "out"
    words = ("case", "package") if what == "package" else ("misp", "export")
    who = ANA if what == "package" else ()
    given = ("--reveal", "Cleo Exemple", "--why", "asked by the court")
    code, out, err = guetteur(*words, demo, "case-1", "-o", file, *who, *given)
    assert (code, err) == (0, "")
    assert "ACCOUNTS ARE NAMED in it." in out
    revealed = [one for one in entries(demo) if isinstance(one, Revealed)]
    assert [one.why for one in revealed] == ["asked by the court (case-1)"]
    assert b"unknown:p1" in file.read_bytes()


def test_a_case_goes_to_misp_and_comes_back(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    code, out, _ = guetteur("misp", "export", demo, "case-1", "-o", file, "--by", "Valmont")
    assert (code, "TLP:AMBER+STRICT" in out) == (0, True)
    assert len(entries(demo)) == 19, "nothing to record: nobody is named"
    assert b"unknown:p1" not in file.read_bytes()
    code, out, _ = guetteur("misp", "import", file, "-w", demo)
    assert code == 0
    assert "A case that Guetteur wrote: “Copied texts”" in out
    assert "2 of 2 resolved" in out
    _, out, _ = guetteur("misp", "import", file, "-w", demo, "--json")
    found = json.loads(out)
    assert found["in"] == found["kept"]
    assert found["case"]["title"] == "Copied texts"
    assert found["source"] == "Valmont"
    code, out, _ = guetteur("misp", "export", "--lost")
    assert (code, len(out.splitlines())) == (0, 10)


def test_without_pymisp_one_is_told_what_to_install(
    guetteur: Call, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pymisp", None)
    code, _, err = guetteur("misp", "export", demo, "case-1", "-o", tmp_path / "event.json")
    assert code == 1
    assert "pip install guetteur[misp]" in err


def test_lists_are_read_and_shown(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "network.csv"
    file.write_text(META, encoding="utf-8")
    code, out, _ = guetteur("meta", "import", file, "-w", demo, "--dated", "2026-05")
    assert code == 0
    assert "2 parts in: 1 kept, 0 mended, 1 dropped. 1 indicators." in out
    for words in (("indicators", demo), ("indicators", "list", demo)):
        code, out, _ = guetteur(*words)
        assert code == 0
        assert "2: site gazette[.]example (listed: 2026-05; notes: –)" in out
    _, out, _ = guetteur("indicators", demo, "--json")
    assert json.loads(out)["indicators"][0]["value"] == "gazette.example"
    code, out, _ = guetteur("indicators", "match", demo)
    assert code == 0
    assert "1 sites, pages and accounts on partners’ lists were compared" in out
    _, out, _ = guetteur("indicators", "match", demo, "--json")
    assert json.loads(out) == {"compared": 1, "hits": [], "left_out": []}
    code, out, _ = guetteur("indicators", "import", file, "-w", demo, "--source", "Watch", "--json")
    assert (code, json.loads(out)["source"]) == (0, "Watch")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("meta", "import", "none.csv", "-w", "DEMO"), 1),
        (("meta", "import", "none.csv", "-w", "DEMO", "--dated", "May"), 2),
        (("indicators", "none"), 1),
        (("misp", "import", "none.json", "-w", "DEMO"), 1),
    ],
)
def test_what_is_wrong_is_said(
    guetteur: Call, demo: Path, words: tuple[str, ...], code: int
) -> None:
    found, _, err = guetteur(*(demo if word == "DEMO" else word for word in words))
    assert found == code
    assert "Traceback" not in err
    assert err.strip()
