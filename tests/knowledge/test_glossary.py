"""The glossary, the platforms and the roles: complete in both languages, true to the readers."""

import re
from pathlib import Path

import pytest

from guetteur.knowledge import LANGUAGES
from guetteur.knowledge import disarm_framework as disarm
from guetteur.knowledge import glossary_entries as glossary
from guetteur.knowledge.risk_actions import usual_actions
from guetteur.readers import FORMATS

TERMS = {lang: glossary.terms(lang) for lang in LANGUAGES}
VECTORS = {lang: glossary.vectors(lang) for lang in LANGUAGES}
ROLES = {lang: glossary.roles(lang) for lang in LANGUAGES}


def texts(lang: str) -> list[str]:
    """Everything said of words, platforms, roles and techniques; other words for them left out."""
    said = [text for one in TERMS[lang].values() for text in (one.citizen, one.analyst) if text]
    said += [t for one in VECTORS[lang].values() for t in (one.allows, one.shows, one.misses)]
    said += [text for one in ROLES[lang].values() for text in (one.citizen, one.analyst)]
    for one in glossary.technique_texts(lang).values():
        said += [one.citizen, one.observed, one.limits, one.check]
    return said


def test_both_languages_have_the_same_entries() -> None:
    assert TERMS["en"].keys() == TERMS["fr"].keys()
    assert VECTORS["en"].keys() == VECTORS["fr"].keys()
    assert ROLES["en"].keys() == ROLES["fr"].keys()
    for name, one in TERMS["en"].items():
        assert bool(one.analyst) == bool(TERMS["fr"][name].analyst), name


def test_there_is_enough_to_start_with() -> None:
    assert len(TERMS["en"]) >= 50
    assert len(VECTORS["en"]) >= 15
    assert len(ROLES["en"]) >= 10


@pytest.mark.parametrize("word", ["false-discovery-rate", "astroturfing", "copypasta", "tlp"])
def test_words_of_the_field_are_there(word: str) -> None:
    assert word in TERMS["fr"]


# Read, but of platforms that the glossary does not describe.
WITHOUT_ENTRY = {"4cat-douyin", "4cat-gab", "4cat-tumblr", "4cat-xiaohongshu"}


def test_platforms_are_read_as_formats_that_exist() -> None:
    for name, one in VECTORS["en"].items():
        assert set(one.formats) <= set(FORMATS), name
        assert (one.formats, one.unsure) == (
            VECTORS["fr"][name].formats,
            VECTORS["fr"][name].unsure,
        )
    named = {format for one in VECTORS["en"].values() for format in one.formats}
    assert named == set(FORMATS) - WITHOUT_ENTRY


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_a_sentence(lang: str) -> None:
    assert [text for text in texts(lang) if not re.search(r"[.?]$", text)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_says_what_cannot_be_known(lang: str) -> None:
    forbidden = r"\b(bots?|illegal|illégal\w*|robots?)\b"
    assert [text for text in texts(lang) if re.search(forbidden, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_techniques_cited_in_texts_exist(lang: str) -> None:
    cited = {one for text in texts(lang) for one in re.findall(r"T\d{4}(?:\.\d{3})?", text)}
    assert len(cited) > 5
    assert [one for one in cited if disarm.technique(one) is None] == []


def test_the_page_gives_the_figures() -> None:
    page = (Path(__file__).parents[2] / "docs" / "knowledge.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| [^|]+ \| ([^|]+) \| `([a-z]+)` \| [^|]+ \|$", page, re.MULTILINE)
    kept, of = len(disarm.countermeasures()), disarm.countermeasures_reviewed()
    assert cells == [
        (f"{len(disarm.techniques())}, {len(disarm.tactics())} and 4", "disarm"),
        (f"{len(disarm.retired_ids())} ids", "disarm"),
        (f"{kept} of DISARM's {of}", "disarm"),
        (str(len(glossary.technique_texts("en"))), "techniques"),
        (str(len(TERMS["en"])), "glossary"),
        (str(len(VECTORS["en"])), "vectors"),
        (str(len(ROLES["en"])), "roles"),
        (str(len(usual_actions("en"))), "risk"),
    ]
    assert f"{len(glossary.techniques_without_text())} others are used once" in page
