"""guetteur case as people type it: what they see, in both languages, and what they are told."""

import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur.cli.case_words import PARAMS
from guetteur.knowledge.scales import scales
from tests.cli.test_commands import Outcome, guetteur
from tests.pipeline.test_judging import analysed

__all__ = ["analysed", "guetteur"]  # fixtures
GOLDEN = Path(__file__).parent / "golden"
Call = Callable[..., Outcome]


@pytest.fixture
def demo(analysed: Path, tmp_path: Path) -> Path:
    """A workspace with a run, to write in."""
    shutil.copytree(analysed, tmp_path / "w")
    return tmp_path / "w"


def plain(text: str) -> str:
    """Without what differs from day to day or from version to version."""
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "DAY HOUR UTC", text)
    text = re.sub(r"(run|finding)-[0-9a-f]{16}", r"\1-…", text)
    return re.sub(r"(T\d{4}(?:\.\d{3})?) .+? \(DISARM [0-9.]+\)", r"\1 NAME (DISARM VERSION)", text)


def story(guetteur: Call, demo: Path) -> None:
    """Ana and Bob work on a case."""
    finding = json.loads(guetteur("findings", demo, "--json")[1])["findings"][0]["id"]
    ana, bob = ("--as", "Ana Exemple"), ("--as", "Bob Exemple")
    for what, *given in (
        ("open", "Copied texts", *ana),
        ("judge", "case-1", "confirm", "--why", "same minute, often", "--likelihood",
         "very-likely", "--confidence", "moderate", *ana),
        ("judge", "case-1", "needs-work", "--why", "profiles not read", *bob),
        ("judge", "case-1", "confirm", "--target", finding, "--why", "read them all", *bob),
        ("hypothesis", "case-1", "Fans of a singer", *ana),
        ("hypothesis", "case-1", "One team behind all", *ana),
        ("rate", "case-1", "hypothesis-5", "inconsistent", "--evidence", "posts all night",
         "--credibility", "high", "--relevance", "high", *ana),
        ("rate", "case-1", "hypothesis-5", "neutral", "--evidence", "posts all night", *bob),
        ("rate", "case-1", "hypothesis-6", "consistent", "--evidence", "posts all night", *ana),
        ("rate", "case-1", "hypothesis-5", "consistent", "--evidence", "same song", *ana),
        ("rate", "case-1", "hypothesis-6", "consistent", "--evidence", "same song", *ana),
        ("source", "case-1", "Gazette of Valmont", "b2", *ana),
        ("abcde", "case-1", "--behaviour", "the same link within a minute", *ana),
        ("technique", "case-1", "T0060", "--why", "goes on after the vote", *ana),
        ("breakout", "case-1", "--platform", "x", "--media", "evening news", "--media-source",
         "https://valmont.example/news", *ana),
        ("attribute", "case-1", "--by", "Valmont watch", "--to", "an unnamed agency",
         "--claimed-on", "2027-02-28", "--confidence", "low", "--likelihood", "unlikely",
         "--basis", "same invoice address", "--alternative", "a reseller", "--alternative",
         "nobody in common", *ana),
        ("tlp", "case-1", "AMBER-STRICT", *ana),
        ("note", "case-1", "wrong\n[99] case: \x1b[31mforged", *bob),
        ("undo", "18", "--why", "typo", *bob),
    ):  # fmt: skip
        code, _, err = guetteur("case", what, demo, *given)
        assert (code, err) == (0, ""), what


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_case_is_shown(guetteur: Call, demo: Path, lang: str) -> None:
    story(guetteur, demo)
    code, out, _ = guetteur("case", "show", demo, "case-1", "--lang", lang)
    assert code == 0
    assert plain(out) == (GOLDEN / f"case_{lang}.txt").read_text(encoding="utf-8")
    _, out, _ = guetteur("case", "list", demo, "--lang", lang)
    assert (
        out
        == {
            "en": "case-1: Copied texts (1 finding; PEOPLE DISAGREE)\n",
            "fr": "case-1\u00a0: Copied texts (1 constat\u00a0; DÉSACCORD)\n",
        }[lang]
    )


def test_likelihood_and_confidence_are_never_in_one_sentence(guetteur: Call, demo: Path) -> None:
    story(guetteur, demo)
    for lang, likely, sure in (("en", "How likely", "Confidence"), ("fr", "Probabi", "Confiance")):
        lines = guetteur("case", "show", demo, "case-1", "--lang", lang)[1].splitlines()
        assert sum(likely in line for line in lines) == 2
        assert sum(sure in line for line in lines) == 2
        assert not any(likely in line and sure in line for line in lines)


def test_reading_as_json(guetteur: Call, demo: Path) -> None:
    assert json.loads(guetteur("case", "list", demo, "--json")[1]) == {"cases": []}
    guetteur("case", "open", demo, "Été", "--as", "Ana")
    assert "Été" in guetteur("case", "list", demo, "--json")[1]
    document = json.loads(guetteur("case", "show", demo, "case-1", "--json")[1])
    assert document["opened"]["who"] == "Ana"
    proof = json.loads(guetteur("case", "verify", demo, "--json")[1])
    assert (proof["entries"], proof["cases"], proof["cache"]) == (1, 1, "none")


def test_what_writing_says(guetteur: Call, demo: Path) -> None:
    assert guetteur("case", "open", demo, "Copied texts", "--as", " Ana ") == (
        0, "case-1\nEntry 1 is in the ledger, by Ana.\n", "",
    )  # fmt: skip
    french = guetteur("case", "hypothesis", demo, "case-1", "fans", "--as", "Ana", "--lang", "fr")
    assert french == (
        0,
        "hypothesis-2\nL’inscription 2 est au registre\u00a0; auteur\u00a0: Ana.\n",
        "",
    )
    with (demo / "ledger.jsonl").open("ab") as file:
        file.write(b'{"at":"20')
    code, out, err = guetteur("case", "note", demo, "case-1", "x", "--as", "Ana")
    assert (code, out) == (0, "Entry 3 is in the ledger, by Ana.\n")
    assert "had been interrupted" in err


def test_who_judges_may_be_said_once_for_all(
    guetteur: Call, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("", "  "):
        code, _, err = guetteur("case", "open", demo, "x", "--as", name)
        assert (code, "GUETTEUR_ANALYST" in err) == (1, True)
    monkeypatch.setenv("GUETTEUR_ANALYST", "Ana")
    assert "by Ana." in guetteur("case", "open", demo, "x")[1]
    assert "by Bob." in guetteur("case", "open", demo, "x", "--as", "Bob")[1]


def test_verify_in_words(guetteur: Call, demo: Path) -> None:
    guetteur("case", "open", demo, "x", "--as", "Ana")
    code, out, _ = guetteur("case", "verify", demo)
    assert code == 0
    assert re.sub(r"[0-9a-f]{64}", "DIGEST", out) == (
        "The ledger is whole: 1 entry. Digest of the last one, to note elsewhere: DIGEST\n"
        "Replayed twice, with the same bytes each time: 1 case, SHA-256 DIGEST\n"
        "Kept in cases.json, for the next check to compare with.\n"
    )
    assert "came out byte for byte" in guetteur("case", "verify", demo)[1]
    ledger = demo / "ledger.jsonl"
    ledger.write_bytes(ledger.read_bytes().replace(b"Ana", b"Eve"))
    code, out, err = guetteur("case", "verify", demo)
    assert (code, out) == (1, "")
    assert "ledger.jsonl line 1: this line, or ledger.head beside the file, was changed" in err
    assert "ledger.jsonl line 1" in guetteur("info", demo)[2], "every reading checks"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["show", "W", "case-9"], 1, "There is no case “case-9”"),
        (["note", "W", "case-9", "x"], 1, "There is no case “case-9”"),
        (["judge", "W", "case-1", "confirm"], 2, "Something is missing: --why"),
        (["judge", "W", "case-1", "guilty", "--why", "x"], 2, "the value given is not one"),
        (["judge", "W", "case-1", "duplicate", "--why", "x"], 1, "A duplicate needs --of ID"),
        (["judge", "W", "case-1", "confirm", "--why", ""], 1, "The field “reason” is blank"),
        (["source", "W", "case-1", "Gazette", "Z9"], 1, "“Z9” is not a grade"),
        (["rate", "W", "case-1", "fans", "neutral", "--evidence", "x"], 1, "no hypothesis “fans”"),
        (["abcde", "W", "case-1"], 1, "None of the five letters was given"),
        (["technique", "W", "case-1", "T9999", "--why", "x"], 1, "has no technique “T9999”"),
        (["technique", "W", "case-1", "copy", "--why", "x"], 1, "“copy” is not the id"),
        (["breakout", "W", "case-1"], 1, "give --platform NAME"),
        (["breakout", "W", "case-1", "--platform", "x", "--media", "m"], 1, "--media-source"),
        (["breakout", "W", "case-1", "--communities", "0"], 2, "--communities"),
        (["attribute", "W", "case-1", "--by", "V", "--to", "x", "--confidence", "low",
          "--basis", "b", "--claimed-on", "2027-02-28"], 2, "--alternative"),
        (["attribute", "W", "case-1", "--claimed-on", "yesterday"], 2, "--claimed-on"),
        (["tlp", "W", "case-1", "purple"], 2, "clear|green|amber|amber-strict|red"),
        (["undo", "W", "1", "--why", "x"], 1, "Entry 1 cannot be undone yet: entry 2 rests on it"),
        (["undo", "W", "9", "--why", "x"], 1, "There is no earlier entry 9 to undo"),
        (["undo", "W", "nine", "--why", "x"], 2, "ENTRY"),
        (["add", "W", "case-1", "finding-0"], 1, "No run of this workspace has a finding"),
        (["fly", "W"], 2, "There is no command fly"),
        (["open", "nowhere", "x"], 1, "nowhere is not a workspace"),
        ([], 2, "Usage: guetteur case"),
    ],
)  # fmt: skip
def test_mistakes_are_explained_and_write_nothing(
    guetteur: Call, demo: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: list[str], code: int, said: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("GUETTEUR_ANALYST", "Ana")
    guetteur("case", "open", demo, "Copied texts")
    guetteur("case", "note", demo, "case-1", "x")
    before = {path: path.read_bytes() for path in demo.rglob("*") if path.is_file()}
    given = [str(demo) if word == "W" else word for word in arguments]
    ended, out, err = guetteur("case", *given)
    assert (ended, out) == (code, "")
    assert said in " ".join(err.split())
    assert {path: path.read_bytes() for path in demo.rglob("*") if path.is_file()} == before


def test_the_examples_of_the_page_run_in_its_order(
    guetteur: Call, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.rename(demo.with_name("demo"))
    monkeypatch.chdir(demo.parent)
    monkeypatch.setenv("GUETTEUR_ANALYST", "Ana Exemple")
    page = (Path(__file__).parents[2] / "docs" / "cases.md").read_text(encoding="utf-8")
    examples = [line for line in page.splitlines() if line.startswith("guetteur case ")]
    for line in examples:
        arguments = shlex.split(line)[1:]
        if arguments[1] == "breakout":
            arguments += ["--platform", "x"]  # this workspace's posts do not tell
        code, _, err = guetteur(*arguments)
        assert (code, err) == (0, ""), line
    named = {shlex.split(line)[2] for line in examples}
    assert named | {"add", "remove"} == {*PARAMS, "show", "list", "verify"}


def test_the_page_gives_the_ranges_of_the_words() -> None:
    page = (Path(__file__).parents[2] / "docs" / "cases.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d+)–(\d+) \|$", page, re.MULTILINE)
    terms = scales()["likelihood"].terms
    assert rows == [(t.id.replace("_", "-"), str(t.low), str(t.high)) for t in terms]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("what", [*PARAMS, "show", "list", "verify"])
def test_every_command_has_help_with_an_example(guetteur: Call, what: str, lang: str) -> None:
    code, out, _ = guetteur("case", what, "--help", "--lang", lang)
    assert code == 0
    assert f"guetteur case {what} [OPTIONS] WORKSPACE" in out
    assert f"  guetteur case {what} demo" in out
    assert f"  {what} " in guetteur("case", "--help", "--lang", lang)[1]
