"""guetteur bulletin and guetteur lesson as people type them, in both languages."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_commands import Outcome, guetteur
from tests.pipeline.test_judging import analysed
from tests.publish.bulletin_forms import FORMS

__all__ = ["analysed", "guetteur"]  # fixtures
Call = Callable[..., Outcome]
ANA = ("--as", "Ana Exemple")


@pytest.fixture
def demo(guetteur: Call, analysed: Path, tmp_path: Path) -> Path:
    """A workspace with a case."""
    shutil.copytree(analysed, tmp_path / "w")
    guetteur("case", "open", tmp_path / "w", "Copied texts", *ANA)
    return tmp_path / "w"


def plain(text: str) -> str:
    """Without unbreakable spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_form_is_written_and_what_is_missing_is_told(
    guetteur: Call, demo: Path, tmp_path: Path
) -> None:
    form = tmp_path / "b.yml"
    code, out, err = guetteur("bulletin", "new", demo, "case-1", "-o", form, "--lang", "fr")
    assert (code, err) == (0, "")
    assert out.startswith(f"{form} est écrit.")
    code, out, err = guetteur("bulletin", "check", form, "--lang", "fr")
    lines = plain(out).splitlines()
    assert (code, err) == (1, "")
    assert lines[0].startswith("Facilité de lecture (Kandel–Moles) : ")
    assert "À corriger : publisher : rien n’est écrit." in lines
    assert lines[-1].endswith("choses à corriger avant de publier.")
    code, out, err = guetteur("bulletin", "build", form, "-o", tmp_path / "out")
    assert (code, out) == (1, "")
    assert "publisher: nothing is written." in err
    assert not (tmp_path / "out").exists()


def test_one_command_gives_a_draft_that_says_it_is_not_ready(
    guetteur: Call, demo: Path, tmp_path: Path
) -> None:
    code, out, err = guetteur("bulletin", "draft", demo, "case-1", "-o", tmp_path / "d")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].endswith("things to mend before it can be built.")
    page = (tmp_path / "d" / "draft.en.html").read_text(encoding="utf-8")
    top = page.index("Not ready")
    assert top < page.index("publisher: nothing is written.") < page.index("<h1>")
    assert "noindex" in page
    assert "feed.en.atom" not in page
    form = tmp_path / "d" / "bulletin.yml"
    form.write_text(form.read_text(encoding="utf-8").replace("publisher: ''", "publisher: Ours"))
    kept = form.read_text(encoding="utf-8")
    guetteur("bulletin", "draft", demo, "case-1", "-o", tmp_path / "d")
    assert form.read_text(encoding="utf-8") == kept
    assert sorted(path.name for path in (tmp_path / "d").iterdir()) == [
        "bulletin.yml",
        "draft.en.html",
    ]


def test_a_check_can_be_read_by_a_program(guetteur: Call) -> None:
    code, out, _ = guetteur("bulletin", "check", FORMS / "fr.yml", "--json", "--at", "2027-04-10")
    found = json.loads(out)
    assert (code, found["ready"], found["lang"]) == (1, False, "fr")
    assert {one["check"]: one["level"] for one in found["problems"]} == {
        "bulletin-silence": "error",
        "bulletin-no-case": "warning",
    }
    assert found["readability"]["score"] >= 70


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_good_one_is_checked_and_built(guetteur: Call, tmp_path: Path, lang: str) -> None:
    form, at = FORMS / f"{lang}.yml", ("--at", "2027-03-02")
    code, out, err = guetteur("bulletin", "check", form, *at, "--lang", lang)
    ready = {"fr": "Prêt à publier.", "en": "Ready to build."}
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith(ready[lang])
    code, out, err = guetteur("bulletin", "build", form, "-o", tmp_path / "out", *at)
    assert code == 0
    assert len(out.splitlines()) == 7
    assert (
        err
        == "To look at: case: no case is named. So names and links of one were not looked for.\n"
    )


def test_the_silence_is_told(guetteur: Call, tmp_path: Path) -> None:
    form, at = FORMS / "en.yml", ("--at", "2027-04-10T09:00+02:00")
    code, out, err = guetteur("bulletin", "build", form, "-o", tmp_path / "out", *at)
    assert (code, out) == (1, "")
    assert "this is the silence period of “French presidential election of 2027" in err
    code, _, _ = guetteur(
        "bulletin", "build", form, "-o", tmp_path / "out", *at, "--despite-silence", "wrong hours"
    )
    assert code == 0
    page = (tmp_path / "out" / "votes-par-correspondance.en.html").read_text(encoding="utf-8")
    assert "The reason: wrong hours" in page


def test_a_form_that_cannot_be_read_is_told_by_line(guetteur: Call, tmp_path: Path) -> None:
    form = tmp_path / "b.yml"
    form.write_text("id: b\nlang: en\nheadlin: A\nconfidence: sure\n", encoding="utf-8")
    code, out, err = guetteur("bulletin", "check", form)
    assert (code, out) == (1, "")
    assert "cannot be read as a bulletin; 2 mistakes:" in err
    assert "Line 3, headlin: “headlin” is not known here. Did you mean “headline”?" in err
    assert "Line 4, confidence: “sure” was found" in err


def test_lessons_of_a_case_and_by_name(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    code, out, err = guetteur("lesson", "build", demo, "case-1", "-o", tmp_path / "out")
    assert code == 0
    assert [Path(line.split()[-1]).name for line in out.splitlines()] == [
        "lesson.en.html",
        "lesson.en.json",
    ]
    assert "not yet reviewed by two people, and the page says so: many-voices" in err
    code, out, _ = guetteur(
        "lesson", "build", "--technique", "T0084.001", "--technique", "online-poll",
        "-o", tmp_path / "two", "--lang", "fr",
    )  # fmt: skip
    assert code == 0
    twin = json.loads((tmp_path / "two" / "lesson.fr.json").read_bytes())
    assert [one["id"] for one in twin["lessons"]] == ["copied-texts", "online-poll"]


def test_either_a_case_or_techniques(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    out = ("-o", tmp_path / "out")
    for given in ((), (demo,), (demo, "case-1", "--technique", "T0029")):
        code, _, err = guetteur("lesson", "build", *given, *out)
        assert (code, "one of the two" in err) == (1, True)
    code, _, err = guetteur("lesson", "build", "--technique", "T0001", *out)
    assert (code, "copied-texts (T0084.001)" in err) == (1, True)


def test_lessons_are_listed(guetteur: Call) -> None:
    code, out, _ = guetteur("lesson", "list", "--lang", "fr")
    assert code == 0
    assert "copied-texts : Le même texte partout (T0084.001)" in plain(out)
    _, out, _ = guetteur("lesson", "list", "--json")
    assert len(json.loads(out)) >= 12


@pytest.mark.parametrize("name", ["bulletin", "lesson"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_help_has_an_example(guetteur: Call, name: str, lang: str) -> None:
    code, out, _ = guetteur(name, "--help", "--lang", lang)
    assert code == 0
    assert f"guetteur {name}" in out
