"""What copies of a text have in common, word by word, and where they part."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from re import findall

# Longer texts are compared by their beginning; nobody reads differences further down.
MOST_WORDS = 400
# A word is common to a family when at least this share of its versions has it there.
COMMON = 0.8


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that a text has in common with another, or has alone."""

    text: str
    common: bool


def stretches(base: str, other: str) -> tuple[Stretch, ...]:
    """The other text in stretches: those it has in common with the base, and its own.

    Case and punctuation do not part words. The stretches joined by spaces are the text again, but
    for its own spacing.
    """
    ours, theirs = base.split()[:MOST_WORDS], other.split()[:MOST_WORDS]
    common = set(_matches(ours, theirs).values())
    marked = ((word, place in common) for place, word in enumerate(theirs))
    return tuple(
        Stretch(" ".join(word for word, _ in words), same)
        for same, words in groupby(marked, key=lambda one: one[1])
    )


def template(texts: Sequence[str]) -> tuple[str | None, ...]:
    """What nearly all texts share, in stretches of the first one's words; None: a slot.

    `("I am a", None, "from", None)` for texts that fill it in differently.
    """
    base = texts[0].split()[:MOST_WORDS]
    matches = [_with_ends(base, text.split()[:MOST_WORDS]) for text in texts[1:]]
    needed = COMMON * len(matches)
    kept = [n for n in range(len(base)) if sum(n in one for one in matches) >= needed]
    out: list[str | None] = []
    before = -1
    for place in [*kept, len(base)]:
        apart = sum(_between(one, before, place) for one in matches)
        if place - before > 1 or apart > len(matches) - needed:
            out.append(None)
        if place < len(base):
            _add(out, base[place])
        before = place
    return tuple(out)


def _add(out: list[str | None], word: str) -> None:
    if out and out[-1] is not None:
        out[-1] = f"{out[-1]} {word}"
    else:
        out.append(word)


def _between(matches: dict[int, int], before: int, place: int) -> bool:
    """Whether a text has words of its own between two neighbouring words of the base."""
    return before in matches and place in matches and matches[place] - matches[before] > 1


def _matches(ours: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """For places of our words those of the same words of theirs, in the same order."""
    one, two = [_plain(word) for word in ours], [_plain(word) for word in theirs]
    blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    return {b.a + n: b.b + n for b in blocks for n in range(b.size)}


def _with_ends(ours: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """The same, and the places before the first and after the last word."""
    return _matches(ours, theirs) | {-1: -1, len(ours): len(theirs)}


def _plain(word: str) -> str:
    return "".join(findall(r"\w+", word.casefold())) or word
