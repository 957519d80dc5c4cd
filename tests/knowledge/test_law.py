"""The legal texts and rules: complete, in both languages, with sources, careful in their words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guetteur.knowledge import LANGUAGES
from guetteur.knowledge.law_texts import FOLDER, legal_text, legal_texts, rules
from guetteur.model import InputError
from guetteur.model.election import LegalText, Rule
from guetteur.model.text import Text

TEXTS = list(legal_texts().values())
RULES = list(rules().values())
FRENCH_SLIPS = re.compile(r"[^\W\d]'[^\W\d]|(?<![\u00a0\u202f])[:;!?»](?=\s|$)|«(?!\u00a0)|\"")


def words(one: LegalText | Rule) -> Iterator[Text]:
    """Every text of a record."""
    if isinstance(one, LegalText):
        yield from (one.title, one.says, *(trap.text for trap in one.traps))
    else:
        yield from (text for text in (one.what, one.counted, one.event_is) if text)


def test_ids_are_unique_over_all_files() -> None:
    written = [
        found
        for file in FOLDER.iterdir()
        if file.name.endswith(".yml")
        for found in re.findall(r"^- id: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert sorted(written) == sorted(legal_texts())
    assert len(written) == len(set(written))


def test_the_texts_of_the_facts_are_there() -> None:
    groups = {text.group for text in TEXTS}
    assert groups == {
        "electoral", "press-and-penal", "online-and-courts", "dsa", "advertising-and-ai",
        "state-services", "privacy", "evidence",
    }  # fmt: skip
    named = {"l163-2", "cc-2018-773", "ruling-2019-vieu", "lcen-6-3", "dsa-16", "ads-12", "gdpr-33"}
    assert named <= legal_texts().keys()


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
def test_a_text_has_a_source_and_a_day_of_reading(text: LegalText) -> None:
    assert text.sources
    assert text.read_on.year == 2026
    assert all(s.url is None or re.fullmatch(r"https?://[^\s|]+", s.url) for s in text.sources)
    assert text.certainty != "sourced" or text.sources[0].title
    assert not text.older_version or text.version is None or text.version < text.read_on


@pytest.mark.parametrize("one", [*TEXTS, *RULES], ids=lambda one: one.id)
def test_words_are_in_both_languages_and_accuse_nobody(one: LegalText | Rule) -> None:
    for text in words(one):
        for lang in LANGUAGES:
            assert text.of(lang).strip() == text.of(lang) != ""
            assert not re.search(r"\b(illegal|illégal\w*|bots?)\b", text.of(lang), re.IGNORECASE)
        assert FRENCH_SLIPS.search(text.fr) is None, text.fr


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_names_its_text_and_counts_one_way(rule: Rule) -> None:
    legal_text(rule.law)
    assert (rule.event is None) == (rule.event_is is None)
    delays = [one for one in (rule.months, rule.days, rule.hours) if one is not None]
    if rule.event is None:
        assert delays == []
        assert rule.counted
    else:
        assert len(delays) == (0 if rule.why_none else 1)
    assert (rule.hours is not None) <= (rule.ends == "exact")
    assert rule.within is None or rules()[rule.within].event is None


def test_what_was_not_read_in_the_text_is_marked() -> None:
    marked = {rule.id for rule in RULES if rule.certainty != "sourced"}
    assert {"polls-ban", "ads-third-country", "ads-last-month", "ad-notice"} <= marked
    assert legal_text("ads-5").certainty == "unchecked"
    assert legal_text("ai-50").certainty == "contested"
    assert legal_text("press-54").older_version
    assert legal_text("press-65").older_version


def test_an_unknown_text_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(InputError) as caught:
        legal_text("l163-3")
    assert caught.value.key == "error-legal-text"
    assert "l163-2" in str(caught.value.params["known"])


def test_every_rule_is_documented_with_its_event() -> None:
    page = (Path(__file__).parents[2] / "docs" / "calendar.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `([a-z0-9-]+)` \| (?:`([a-z0-9-]+)` )?", page, re.MULTILINE))
    assert {rule.id: rule.event or "" for rule in RULES}.items() <= listed.items()
    unsure = set(
        re.findall(r"^\| `([a-z0-9-]+)` .*(?:To be checked|our reading)", page, re.MULTILINE)
    )
    assert unsure == {rule.id for rule in RULES if rule.certainty != "sourced"}
