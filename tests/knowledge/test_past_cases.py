"""The sixteen past cases: complete, in both languages, with sources that exist."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from guetteur.detectors import DETECTORS
from guetteur.knowledge.disarm_framework import resolve
from guetteur.knowledge.past_cases import FOLDER, past_case, past_cases
from guetteur.model import InputError
from guetteur.model.past_case import PastCase, precision

FILES = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".yml"))
SCHEMA = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
CASES = past_cases()
IDS = [case.id for case in CASES]


def content(name: str) -> dict[str, Any]:
    """What a file holds."""
    document: dict[str, Any] = msgspec.yaml.decode((FOLDER / name).read_bytes())
    return document


def texts(part: Any) -> Iterator[tuple[str, str]]:
    """Every pair of texts, English and French, anywhere in a document."""
    if isinstance(part, dict):
        if part.keys() == {"en", "fr"}:
            yield part["en"], part["fr"]
        for value in part.values():
            yield from texts(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts(value)


def test_there_are_sixteen_in_the_order_of_their_start() -> None:
    assert len(IDS) == 16
    assert [case.period.start for case in CASES] == sorted(case.period.start for case in CASES)


@pytest.mark.parametrize("name", FILES)
def test_a_file_follows_the_schema_and_has_its_name(name: str) -> None:
    document = content(name)
    jsonschema.validate(document, SCHEMA)
    assert document["id"] == name.removesuffix(".yml")
    assert past_case(document["id"]).id == document["id"]


@pytest.mark.parametrize(
    "wrong", [{"period": {"start": "May 2017"}}, {"shape": {"mood": 1}}, {"licence": "?"}]
)
def test_the_schema_refuses_what_is_not_meant(wrong: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content(FILES[0]) | wrong, SCHEMA)


@pytest.mark.parametrize("name", FILES)
def test_french_is_written_as_the_french_do(name: str) -> None:
    rules = r"(?<![\u00a0\u202f])[;!?»%](?=\s|$)|(?<![\u00a0\u202f]):(?=\s|$)|«(?!\u00a0)|[^\W\d]'"
    wrong = [french for _, french in texts(content(name)) if re.search(rules, french)]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_called_a_robot_or_against_the_law_as_a_fact(name: str) -> None:
    said = [text for pair in texts(content(name)) for text in pair]
    assert [text for text in said if re.search(r"\bbots?\b|\bill[ée]gal", text, re.I)] == []


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_sources_named_are_in_the_list(case: PastCase) -> None:
    listed = [source.id for source in case.sources]
    assert len(set(listed)) == len(listed)
    named = {claim.source for actor in case.actors for claim in actor.attributions}
    named |= {figure.source for figure in case.figures}
    assert named - {None} <= set(listed)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_dates_are_in_order(case: PastCase) -> None:
    period = case.period
    assert not (period.ongoing and period.end)
    assert period.end is None or period.start[:4] <= period.end[:4]
    for event in case.timeline:
        precision(event.date)
        assert event.until is None or event.date <= event.until
    starts = [event.date for event in case.timeline]
    assert [date[:4] for date in starts] == sorted(date[:4] for date in starts)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_every_technique_is_known_and_says_who_mapped_it(case: PastCase) -> None:
    assert [one.id for one in case.techniques if not resolve(one.id).to] == []
    assert all(one.mapped_by and one.basis == "inferred" for one in case.techniques)
    current = [one.id for one in case.techniques if one.version == "1.7"]
    assert [one for one in current if resolve(one).how != "same"] == []


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_behaviours_are_detectors(case: PastCase) -> None:
    assert (case.shape.behaviours or frozenset()) <= {one.id for one in DETECTORS}


def test_attributions_may_disagree() -> None:
    (actor,) = past_case("ghostwriter").actors
    assert [(one.by.en, one.date, one.to.en) for one in actor.attributions] == [
        ("German government and European Union", "2021-09", "Russia (GRU)"),
        ("Mandiant", "2021-11-16", "Belarus"),
    ]
    assert {one.certainty for one in actor.attributions} == {"contested"}


def test_a_case_that_is_not_there_is_an_error_that_lists_them() -> None:
    with pytest.raises(InputError, match="error-past-case") as refused:
        past_case("macronleaks")
    assert "macronleaks-2017" in str(refused.value.params["known"])


def test_the_page_lists_every_case_and_no_other() -> None:
    page = (Path(__file__).parents[2] / "docs" / "past-cases.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z0-9-]+)` \|", page, re.MULTILINE) == sorted(IDS)
