"""Cells to values, and what is found in texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.readers.entities import hashtags_in, links_in, mentions_in
from guetteur.readers.row import Unreadable
from guetteur.readers.values import count, flag, hashtag, identifier, is_blank, text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1,234,567", 1234567),
        ("1\u202f234", 1234),
        (" 12 ", 12),
        ("12.0", 12),
        (3.0, 3),
        (0, 0),
        (2**63 - 1, 2**63 - 1),
        ("9223372036854775807", 2**63 - 1),
    ],
)
def test_counts(value: object, expected: int) -> None:
    assert count(value) == expected


@pytest.mark.parametrize(
    "value", ["-1", -1, -(2**70), float("inf"), "1,23", "1.5", 1.5, "many", True, "12k", "²"]
)
def test_not_counts(value: object) -> None:
    with pytest.raises(Unreadable) as error:
        count(value)
    assert error.value.reason == "issue-count"


@pytest.mark.parametrize(
    "value",
    [
        2**63,
        10**20,
        1e300,
        "9223372036854775808",
        "9" * 20,
        "9" * 5000,
        "9" * 5000 + ".0",
        "9" + ",999" * 10,
    ],
)
def test_counts_that_no_table_can_hold(value: object) -> None:
    with pytest.raises(Unreadable) as error:
        count(value)
    assert error.value.reason == "issue-count-range"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(12, "12"), (12.0, "12"), ("12.0", "12"), (" a:b ", "a:b"), (2**62, str(2**62))],
)
def test_ids(value: object, expected: str) -> None:
    assert identifier(value) == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("9.06E+17", "issue-id-rounded"),
        ("9,06E+17", "issue-id-rounded"),
        ("914580356430536700.0", "issue-id-rounded"),
        ("9" * 5000 + ".0", "issue-id-rounded"),
        (1e18, "issue-id-rounded"),
        (1.5, "issue-id-rounded"),
        (True, "issue-id"),
        (["a"], "issue-id"),
        ("\0", "issue-id"),
    ],
)
def test_not_ids(value: object, reason: str) -> None:
    with pytest.raises(Unreadable) as error:
        identifier(value)
    assert error.value.reason == reason


def test_flags() -> None:
    assert [flag(value) for value in ("oui", "TRUE", 1, "1.0", True)] == [True] * 5
    assert [flag(value) for value in ("non", "f", 0, "0", False)] == [False] * 5


@pytest.mark.parametrize("value", [None, "", " \t\u00a0", float("nan"), [], {}])
def test_blanks(value: object) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", [0, False, "0", [0]])
def test_not_blanks(value: object) -> None:
    assert not is_blank(value)


def test_text_that_can_be_stored() -> None:
    assert text("a\0b\ud83d") == "ab\ufffd"
    assert text("\ud83d\udc4d") == "👍"
    assert text(3) == "3"


@given(st.text(st.characters(categories=None)))
def test_any_text_can_be_stored(value: str) -> None:
    assert "\0" not in text(value).encode("utf-8").decode("utf-8")


def test_hashtags_are_comparable() -> None:
    assert hashtag("#E\u0301le\u0301ction") == hashtag("ÉLÉCTION") == "éléction"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("#Vote #vote #Été2024", ("vote", "été2024")),
        ("#1 #2024 #a1", ("a1",)),
        ("a#b &#39; https://example.org/#frag", ()),
        ("#مرحبا، #הצבעה! #मतदान", ("مرحبا", "הצבעה", "मतदान")),
        ("#Vote🗳️ (#fin)", ("vote", "fin")),
        ("#coupé… #Coup... ＃large", ("coup", "large")),
    ],
)
def test_hashtags_in(words: str, expected: tuple[str, ...]) -> None:
    assert hashtags_in(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("@Bob, (@eve_1) a@example.org @bob", ("bob", "eve_1")),
        ("https://example.org/@nobody", ()),
        ("@a.b.c. et @coup…", ("a",)),
    ],
)
def test_mentions_in(words: str, expected: tuple[str, ...]) -> None:
    assert mentions_in(words) == expected


def test_mentions_with_dots() -> None:
    assert mentions_in("@a.b.c. fin", dots=True) == ("a.b.c",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Voir https://example.org/a, puis www.example.com.", 2),
        ("(https://example.org/a_(b)) et https://example.org/a_(b)", 1),
        ("«https://example.org/x» “https://example.org/y”", 2),
        ("coupé https://t.co… https://exam...", 0),
        ("user@www.example.org example.org", 0),
        ("https://", 0),
    ],
)
def test_links_in(words: str, expected: int) -> None:
    assert len(links_in(words)) == expected


def test_links_in_are_canonical() -> None:
    assert links_in("HTTPS://WWW.Example.org/a?utm_source=x! http://example.org/a") == (
        "https://example.org/a",
    )
