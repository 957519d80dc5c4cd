"""The two catalogues say the same things, can be read by Fluent, and hold what is asked for."""

import re
from collections import Counter

import pytest

from guetteur.knowledge import LANGUAGES, Messages
from tests.knowledge.catalogues import (
    Entry,
    catalogue,
    entries_of,
    used,
    used_in_python,
    used_in_template,
)

CATALOGUES = {lang: catalogue(lang) for lang in LANGUAGES}
BY_KEY = {lang: {entry.key: entry for entry in CATALOGUES[lang]} for lang in LANGUAGES}
PREFIXES = frozenset(key.split("-")[0] for key in BY_KEY["en"])
USED = used(PREFIXES)


def test_both_languages_have_the_same_messages() -> None:
    assert BY_KEY["en"].keys() == BY_KEY["fr"].keys()


def test_both_languages_have_the_same_placeholders() -> None:
    differing = {
        key: (sorted(entry.variables), sorted(BY_KEY["fr"][key].variables))
        for key, entry in BY_KEY["en"].items()
        if key in BY_KEY["fr"] and entry.variables != BY_KEY["fr"][key].variables
    }
    assert differing == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_written_twice(lang: str) -> None:
    times = Counter(entry.key for entry in CATALOGUES[lang])
    twice = [(e.key, e.place) for e in CATALOGUES[lang] if times[e.key] > 1]
    assert twice == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("value", [0, 1, 2, 1234.5, "Valmont", ""])
def test_every_message_can_be_written(lang: str, value: str | float) -> None:
    messages = Messages(lang)
    for entry in CATALOGUES[lang]:
        params = {
            name: 3 if name in entry.numbers and isinstance(value, str) else value
            for name in entry.variables
        }
        assert messages.text(entry.key, **params).strip()


def test_every_key_asked_for_exists() -> None:
    missing = [(u.place, u.pattern) for u in USED if not any(map(u.matches, BY_KEY["en"]))]
    assert missing == []


def test_every_message_is_asked_for() -> None:
    plain = {re.sub(r"\\(.)", r"\1", u.pattern) for u in USED}
    computed = [u for u in USED if "*" in u.pattern]
    unused = [
        (key, entry.place)
        for key, entry in BY_KEY["en"].items()
        if key not in plain and not any(u.matches(key) for u in computed)
    ]
    assert unused == []


def test_every_placeholder_is_given() -> None:
    lacking = [
        (u.place, entry.key, sorted(entry.variables - u.given))
        for u in USED
        if u.given is not None and "*" not in u.pattern
        for entry in CATALOGUES["en"]
        if u.matches(entry.key) and not entry.variables <= u.given
    ]
    assert lacking == []


# What is written for machines: options, addresses, clock times, patterns, lists.
_MACHINE = re.compile(r"https?://\S*|\d:\d\d|%[a-zA-Z](?:[:/.]%[a-zA-Z])*|\[\x22[^]]*\]")


def slips(entry: Entry) -> list[str]:
    """What breaks the rules of French typography in a message."""
    found = []
    for text in entry.texts:
        prose = _MACHINE.sub("■", text)
        for rule, what in (
            (r"[^\W\d]'[^\W\d]", "straight apostrophe"),
            (r"(?<![\u00a0\u202f])[:;!?](?=\s|$)", "no unbreakable space before"),
            (r"«(?![\u00a0\u202f])", "no unbreakable space after"),
            (r"(?<![\u00a0\u202f])»", "no unbreakable space before"),
            (r'"', "straight quotation mark"),
            (r"\.\.\.(?!$)", "three dots"),
            (r"(?<=[\d□])[ ]?%", "no unbreakable space before"),
        ):
            if hit := re.search(rule, prose):
                around = prose[max(0, hit.start() - 12) : hit.end() + 8]
                found.append(f"{entry.place} {entry.key}: {what} in {around!r}")
    return found


def test_french_is_written_as_the_french_do() -> None:
    assert [slip for entry in CATALOGUES["fr"] for slip in slips(entry)] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Un compte : voir\u00a0: ceci", 1),
        ("Deux : { $n }\u00a0% ; trois", 1),
        ("l'heure", 1),
        ("«\u00a0oui\u00a0»\u00a0!", 0),
        ("«oui»", 2),
        ("À 20:15, --map, https://example.org/a?b", 0),
        ("{ $n } %", 1),
        ("{ $n ->\n    [one] un ?\n   *[other] plusieurs\u00a0?\n }", 1),
    ],
)
def test_slips_are_seen(text: str, wrong: int) -> None:
    (entry,) = entries_of(f"say-x = {text}\n", "fr/x.ftl")
    assert len(slips(entry)) == wrong


def test_placeholders_are_seen_wherever_they_stand() -> None:
    (entry,) = entries_of("a = { $n ->\n    [one] { $x }\n   *[other] { NUMBER($y) }\n }\n", "en/a")
    assert sorted(entry.variables) == ["n", "x", "y"]
    assert sorted(entry.numbers) == ["y"]
    with pytest.raises(ValueError, match="en/a:2"):
        entries_of("a = b\nc = { $\n", "en/a")


def test_keys_are_seen_in_the_source() -> None:
    python = 'say("say-a", n=1)\nx = f"say-{y}-b"\nraise InputError("say-c", **p)\nz = "sayings-d"'
    found = list(used_in_python(python, "x.py", frozenset({"say"})))
    assert [(u.pattern, sorted(u.given)) for u in found if u.given] == [(r"say\-a", ["n"])]
    assert {key for key in ("say-q-b", "say-c", "say-e") if any(u.matches(key) for u in found)} == {
        "say-q-b",
        "say-c",
    }
    template = """{{ t("say-a") }} {{ t("say-role-" ~ role) }} {{ "other-b" }}"""
    kinds = [u.pattern for u in used_in_template(template, "x.j2", frozenset({"say"}))]
    assert kinds == [r"say\-a", r"say\-role\-[a-z0-9-]*"]
