"""What copies share is told word by word."""

import pytest

from guetteur.model import stretches, template

FILLED = (
    "I am a baker from Lyon and I will not vote.",
    "I am a nurse from Lille and I will not vote!",
    "I am a retired teacher from Dijon, and I will not vote",
    "I am a student from Nice and, I will NOT vote",
)


@pytest.mark.parametrize(
    ("texts", "shared"),
    [
        (FILLED, ("I am a", None, "from", None, "and I will not vote.")),
        (("Vote now", "Vote now"), ("Vote now",)),
        (("Vote now", "Vote right now", "Vote only now"), ("Vote", None, "now")),
        (("alone here",), ("alone here",)),
        (("nothing", "alike"), (None,)),
        (("Vote now", "Vote now please", "Vote now then"), ("Vote now", None)),
        (("Vote now", "So vote now", "Do vote now"), (None, "Vote now")),
    ],
)
def test_slots_stand_where_texts_part(
    texts: tuple[str, ...], shared: tuple[str | None, ...]
) -> None:
    assert template(texts) == shared


def test_a_word_that_one_of_many_lacks_is_still_shared() -> None:
    assert template([*["Vote for them now"] * 9, "Vote for now"]) == ("Vote for them now",)


def test_own_words_are_told_apart_whatever_their_case_and_marks() -> None:
    parts = stretches("Close the polls, now", "So CLOSE the polls right now!")
    assert [(part.text, part.common) for part in parts] == [
        ("So", False),
        ("CLOSE the polls", True),
        ("right", False),
        ("now!", True),
    ]
