"""What a word finds: entries by any of their names, older ids, or else the nearest words."""

from typing import Any

import pytest

from guetteur.knowledge import LANGUAGES, Messages
from guetteur.model import InputError
from guetteur.pipeline.explaining import (
    explainable,
    explainable_lines,
    explained,
    explained_lines,
)
from guetteur.pipeline.explaining_entries import KINDS, entries


def keys(document: dict[str, Any]) -> list[tuple[str, str]]:
    """The kind and id of each entry found."""
    return [(one["kind"], one["id"]) for one in document["entries"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_is_found_by_its_id_and_its_names(lang: str) -> None:
    for one in entries(lang):
        for name in (one.id, one.name, *one.also):
            assert (one.kind, one.id) in keys(explained(name, "en")), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_can_be_shown_to_each_reader(lang: str) -> None:
    messages = Messages(lang)
    for one in entries(lang):
        for readers in (None, "citizen", "analyst"):
            lines = explained_lines(one.id, messages, readers)
            assert len(lines) > 1, one.id
            assert all(line == "" or line.strip() for line in lines)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("t0084.001", [("technique", "T0084.001")]),
        ("use copypasta", [("technique", "T0084.001")]),
        ("Copypasta", [("term", "copypasta")]),
        ("taux de fausses decouvertes", [("term", "false-discovery-rate")]),
        ("co-text", [("detector", "co_text")]),
        ("Twitter", [("platform", "x")]),
        ("Traditional Media", [("technique", "T0111"), ("technique", "T0114.002")]),
        ("swarming", [("technique", "T0049.005")]),
        ("bot", [("term", "automated-account")]),
        ("TA06", [("tactic", "TA06")]),
        ("P03", [("phase", "P03")]),
        ("c00125", [("countermeasure", "C00125")]),
        ("exact second", [("clue", "exact-second")]),
        ("fans", [("explanation", "fans")]),
        ("commanditaire", [("role", "sponsor")]),
    ],
)
def test_a_word_finds_what_bears_it(word: str, found: list[tuple[str, str]]) -> None:
    document = explained(word, "fr")
    assert keys(document) == found
    assert document["resolution"] is None


def test_an_older_id_says_what_it_became() -> None:
    document = explained("t0019.002", "en")
    assert keys(document) == [("technique", "T0049.002")]
    assert document["resolution"] == {
        "id": "T0019.002",
        "name": "Hijack Hashtags",
        "versions": [],
        "how": "stated",
        "to": ["T0049.002"],
        "in": "1.7",
    }
    lines = explained_lines("T0090.003", Messages("en"))
    assert lines[0] == (
        "T0090.003 (Create Bot Accounts) is not in DISARM 1.7: it was in 1.4, 1.5. In Guetteur’s "
        "judgement, which DISARM did not confirm, it is now written: T0146.007."
    )
    assert lines[2].startswith("T0146.007 – ")


def test_an_older_id_without_successor_says_so() -> None:
    document = explained("T0042", "en")
    assert document["entries"] == []
    assert document["resolution"]["how"] == "unknown"
    assert explained_lines("T0042", Messages("en")) == [
        "T0042 (Seed Kernel of Truth) is not in DISARM 1.7: it was in 1.4, 1.5, 1.6. "
        "Nothing is known to replace it."
    ]


def test_a_counter_measure_left_out_says_why() -> None:
    (one,) = explained("C00016", "en")["entries"]
    assert one["facts"] == {"kept": False, "why": "silence", "version": "1.7"}
    assert one["parts"][0]["text"] == "It removes or hides speech, or shuts people out."


def test_readers_get_their_own_register() -> None:
    def parts(word: str, readers: Any) -> list[str]:
        (one,) = explained(word, "en", readers)["entries"]
        return [part["part"] for part in one["parts"]]

    place = ["tactic", "phase", "parent", "detectors"]
    analyst = ["observed", "limits", "check"]
    assert parts("T0084.001", "citizen") == [*place, "citizen"]
    assert parts("T0084.001", "analyst") == [*place, *analyst]
    assert parts("T0084.001", None) == [*place, "citizen", *analyst]
    # nothing was written for analysts: they get what there is
    assert parts("debunking", "analyst") == ["citizen"]


def test_a_technique_without_text_shows_disarms_own() -> None:
    (one,) = explained("T0020", "fr")["entries"]
    assert one["facts"]["text"] is False
    assert [part["part"] for part in one["parts"]] == ["tactic", "phase", "disarm"]
    assert one["parts"][-1]["title"] == "Texte de DISARM, en anglais (CC BY-SA 4.0)\u00a0:"
    assert one["parts"][-1]["text"] == one["facts"]["disarm_text"]


def test_what_was_written_from_memory_says_so() -> None:
    (whatsapp,), (x,) = (explained(word, "en")["entries"] for word in ("whatsapp", "x"))
    assert whatsapp["parts"][-1]["text"].startswith("written from memory")
    assert "unsure" not in [part["part"] for part in x["parts"]]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("T0084.01", "T0084.001"),
        ("copipasta", "Copypasta"),
        ("co_txt", "co_text"),
        ("inauthentic", "Create Inauthentic News Sites"),
    ],
)
def test_an_unknown_word_offers_the_nearest(word: str, near: str) -> None:
    with pytest.raises(InputError) as caught:
        explained(word, "en")
    assert caught.value.key == "error-explain-near"
    assert near in str(caught.value.params["near"])


@pytest.mark.parametrize("word", ["zzzzqq", "!!!", " "])
def test_nothing_near_is_said(word: str) -> None:
    with pytest.raises(InputError) as caught:
        explained(word, "en")
    assert caught.value.key == "error-explain-unknown"


def test_everything_is_listed() -> None:
    document = explainable("en")
    assert tuple(document["kinds"]) == KINDS
    assert sum(len(some) for some in document["kinds"].values()) == len(entries("en"))
    lines = explainable_lines(Messages("en"))
    assert "Counter-measures (49 kept of DISARM’s 140)" in lines
    assert any("False discovery rate" in line for line in lines)
