"""The kinds of dossier: complete, in both languages, tied to the law, careful in their words."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guetteur.knowledge import LANGUAGES
from guetteur.knowledge.dossier_kinds import (
    CARD,
    common_fields,
    dossier_kind,
    dossier_kinds,
    rates,
)
from guetteur.knowledge.law_texts import legal_text, rules
from guetteur.model import InputError
from guetteur.model.dossier import DossierKind, Field
from guetteur.model.text import Text
from tests.knowledge.test_law import FRENCH_SLIPS

KINDS = list(dossier_kinds().values())
FILLERS = {
    "number", "version", "marking", "purpose", "posts", "platforms", "country", "incident",
    "effect", "first-publication", "techniques",
}  # fmt: skip
DOCS = Path(__file__).parents[2] / "docs"


def fields(kind: DossierKind) -> tuple[Field, ...]:
    return (*common_fields(), *kind.fields)


def texts(kind: DossierKind) -> Iterator[Text]:
    yield from (kind.title, kind.recipient, kind.purpose, *kind.remember)
    yield from (one.text for one in kind.traps)
    for field in fields(kind):
        yield from (field.ask, *(one.name for one in field.choices))
        if field.missing:
            yield field.missing
    for one in kind.criteria:
        yield from (one.what, one.carries, *((one.trap,) if one.trap else ()))


def test_there_are_eleven_in_their_order() -> None:
    assert list(dossier_kinds()) == [f"d{n}" for n in range(1, 12)]
    with pytest.raises(InputError) as caught:
        dossier_kind("d12")
    assert caught.value.params["known"] == ", ".join(dossier_kinds())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_rests_on_texts_and_rules_that_are_there(kind: DossierKind) -> None:
    for name in (*kind.law, *(law for field in fields(kind) for law in field.law)):
        assert legal_text(name).sources
    for name in (one.law for field in fields(kind) for one in field.choices if one.law):
        legal_text(name)
    assert all(rules()[name].event is None for name in kind.windows)
    events = {rules()[name].event for name in kind.deadlines}
    assert events == {field.event for field in fields(kind) if field.event}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_its_fields_are_named_once_and_can_be_answered(kind: DossierKind) -> None:
    keys = [field.key for field in fields(kind)]
    assert len(keys) == len(set(keys))
    for field in fields(kind):
        assert re.fullmatch(r"[a-z_]+", field.key)
        assert (field.kind in ("choice", "choices")) == bool(field.choices)
        assert (field.event is None) or field.kind == "moment"
        assert field.fill is None or field.fill in FILLERS
    known = {one.id for one in kind.criteria}
    assert set(kind.together) <= known


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_its_words_are_in_both_languages_and_accuse_nobody(kind: DossierKind) -> None:
    for text in texts(kind):
        for lang in LANGUAGES:
            assert text.of(lang).strip() == text.of(lang) != ""
            assert not re.search(r"\b(illegal|illégal\w*|bots?)\b", text.of(lang), re.IGNORECASE)
        assert FRENCH_SLIPS.search(text.fr) is None, text.fr


def test_the_judge_of_48_hours_asks_for_nine_criteria_three_of_them_at_once() -> None:
    kind = dossier_kind("D1")
    assert [one.id for one in kind.criteria] == [f"C{n}" for n in range(1, 10)]
    assert kind.together == ("C5", "C6", "C7")
    assert [one.id for one in kind.criteria if one.by == "dates"] == ["C1"]
    assert [one.id for one in kind.criteria if one.by == "measures"] == ["C5", "C6"]


def test_the_error_rates_are_those_of_the_report_card() -> None:
    page = (DOCS / "report-card.json").read_bytes()
    assert CARD.read_bytes() == page, "copy docs/report-card.json over it"
    card = json.loads(page)
    found = rates()
    strict = [row for row in card["nulls"] if row["alpha"] == 0.01]
    assert (found.alpha, found.version) == (0.01, card["version"])
    assert found.worlds == sum(row["worlds"] for row in strict)
    assert found.with_finding == sum(row["with_finding"] for row in strict)
    assert 0 < found.low < found.high <= 1
