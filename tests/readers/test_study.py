"""Studies to their file and back; the schema of the file; and files that mean harm."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from guetteur.knowledge import Messages
from guetteur.model import InputErrors
from guetteur.model.study import Study
from guetteur.model.study_scope import Forced, Participant, Treatment, Version
from guetteur.model.study_threats import Pair
from guetteur.pipeline.risk_schema import study_schema
from guetteur.readers.study import read_study, with_version, written
from tests.risk.made import SCALES, path, scenario, study

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "src/guetteur/knowledge/risk/studies").glob("*.yml"))
SCHEMA = Draft202012Validator(study_schema())

FULL = study(
    scales=SCALES,
    votes=(date(2027, 4, 11), date(2027, 4, 25)),
    rating="advanced",
    pairs=(
        Pair(
            id="P1", origin="SR1", objective="OV1", selected=False,
            pertinence=Forced(level=2, why="no: too far", who="Ana"),
        ),
    ),
    scenarios=(
        scenario(paths=(path(treatment=Treatment(option="modify", measures=("M1",))),)),
    ),
)  # fmt: skip


class Loader(yaml.SafeLoader):  # type: ignore[misc]
    """YAML 1.2 as editors read it: `on` is a text, and a date is one for JSON Schema."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, form)
        for tag, form in known
        if not tag.endswith((":timestamp", ":bool")) or (tag.endswith(":bool") and first in "tTfF")
    ]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(text: str, lang: str = "en") -> Study:
    """The study in a text."""
    return read_study(text.encode(), lang, "study.yml").study


def as_json(text: str) -> Any:
    """What an editor sees of a text: keys are always texts in JSON."""
    return json.loads(json.dumps(yaml.load(text, Loader=Loader)))


def keys_of(text: str) -> list[tuple[str, Any]]:
    """The mistakes of a text, each with its line."""
    with pytest.raises(InputErrors) as caught:
        read(text)
    assert Messages("fr").of(caught.value)
    return [(one.key, one.params.get("line")) for one in caught.value.mistakes]


@pytest.mark.parametrize("made", [study(), FULL], ids=["small", "full"])
def test_a_study_comes_back_from_its_file(made: Study) -> None:
    assert read(written(made)) == made


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1)


@settings(deadline=None, max_examples=300)
@given(texts, st.one_of(st.none(), texts))
def test_any_text_comes_back(title: str, notes: str | None) -> None:
    made = study(title=title, notes=notes)
    assert read(written(made)) == made


@pytest.mark.parametrize(
    "title",
    ["null", "~", "no", "on", "1.10", "2027-01-04", "true", "a: b", "- a", "# a", "&a", "'"],
)
def test_a_text_that_looks_like_something_else_stays_a_text(title: str) -> None:
    assert read(written(study(title=title))).title == title


def test_words_numbers_and_days_are_what_their_field_says() -> None:
    text = written(study()).replace("'1.0'", "1.10").replace("restricted", "no")
    found = read(text)
    assert (found.versions[0].number, found.protection) == ("1.10", "no")


def test_a_text_is_taken_in_the_language_asked_for_or_else_in_the_other() -> None:
    text = written(study()).replace(
        "title: A campaign", "title: {en: A campaign, fr: Une campagne}"
    )
    assert (read(text, "fr").title, read(text, "en").title) == ("Une campagne", "A campaign")
    text = text.replace(", fr: Une campagne", "")
    assert read(text, "fr").title == "A campaign"


def test_mistakes_are_told_together_each_with_its_line() -> None:
    text = written(study())
    wrong = text.replace("motivation: 3", "motivation: high").replace("asset: BS1", "assets: BS1")
    wrong = wrong.replace("2027-01-04", "4/1/2027")
    lines = {
        word: 1 + wrong[: wrong.index(word)].count("\n")
        for word in ("4/1/2027", "motivation", "assets: BS1")
    }
    found = keys_of(wrong)
    assert ("error-study-day", lines["4/1/2027"]) in found
    assert ("error-study-whole", lines["motivation"]) in found
    assert ("error-study-unknown-near", lines["assets: BS1"]) in found


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("id: study-1", "id: [a]", "error-study-text"),
        ("id: study-1\n", "", "error-study-missing"),
        ("selected: false", "selected: perhaps", "error-study-flag"),
        ("level: 2", "level: two", "error-study-number"),
        ("option: modify", "option: hope", "error-study-choice"),
        ("frame:\n  objectives: Keep", "frame: Keep", "error-study-record"),
        ("supports:\n  - VM1", "supports: VM1", "error-study-list"),
        ("2027-04-11", "2027-02-30", "error-study-day"),
        ("object: The", "colour: red\nobject: The", "error-study-unknown"),
    ],
)
def test_each_mistake_of_form(old: str, new: str, key: str) -> None:
    text = written(FULL)
    assert old in text
    assert key in {one for one, _ in keys_of(text.replace(old, new, 1))}


def test_the_thresholds_are_three() -> None:
    # at their default they are not written, and the scales come last
    text = written(study(scales=SCALES)) + "  zones: [0.2, 0.9]\n"
    assert [key for key, _ in keys_of(text)] == ["error-study-size"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("id: &a [x]\n" + "".join(f"k{n}: [*a, *a]\n" for n in range(50)), "error-study-anchor"),
        ("id: !!python/name:os.system ''\n", "error-study-tag"),
        ("{a: " * 1_000_000, "error-study-deep"),
        ("- " * 100 + "a", "error-study-deep"),
        ("id: a\n---\nid: b\n", "error-study-documents"),
        ("? [a]\n: b\n", "error-study-key"),
        ("\t- a\n", "error-study-yaml"),
    ],
    ids=["anchors", "tag", "million deep", "deep list", "two documents", "list as key", "tab"],
)
def test_what_could_harm_is_refused(text: str, key: str) -> None:
    assert [found for found, _ in keys_of(text)] == [key]


def test_bytes_that_are_no_text_are_refused_with_their_line() -> None:
    with pytest.raises(InputErrors) as caught:
        read_study(b"id: a\ntitle: \xff\n", "en", "study.yml")
    assert [(one.key, one.params["line"]) for one in caught.value.mistakes] == [
        ("error-study-utf8", 2)
    ]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_version_is_added_and_every_other_byte_stays(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    made = Version(
        number="9.1", on=date(2029, 1, 4), author="Ana", summary="a: b", cycle="operational",
        workshops=(4, 5),
    )  # fmt: skip
    after = with_version(before, made)
    assert read(after).versions[-1] == made
    old, new = before.splitlines(), after.splitlines()
    at = next(n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
    more = len(new) - len(old)
    assert new[:at] + new[at + more :] == old


def test_the_schema_in_the_documentation_is_that_of_the_records() -> None:
    """Made again by: python -m guetteur.pipeline.risk_schema > docs/study.schema.json"""
    text = (ROOT / "docs" / "study.schema.json").read_text(encoding="utf-8")
    assert json.loads(text) == json.loads(json.dumps(study_schema()))


@pytest.mark.parametrize(
    "text",
    [written(FULL), *[file.read_text(encoding="utf-8") for file in SHIPPED]],
    ids=["made", *[file.stem for file in SHIPPED]],
)
def test_what_the_reader_takes_the_schema_takes(text: str) -> None:
    read(text)
    problems = [e.message for e in SCHEMA.iter_errors(as_json(text))]
    assert problems == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A", "titel: A"),
        ("motivation: 3", "motivation: high"),
        ("nature: process", "nature: thing"),
        ("title: A campaign", "title: {de: Ein Wahlkampf}"),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(old: str, new: str) -> None:
    text = written(study()).replace(old, new, 1)
    assert keys_of(text)
    assert list(SCHEMA.iter_errors(as_json(text)))


def test_who_takes_part_in_which_workshop_comes_back() -> None:
    frame = study().frame
    made = study(
        frame=type(frame)(
            objectives="x", participants=(Participant(role="Direction", raci={1: "A", 5: "R"}),)
        )
    )
    assert read(written(made)) == made
