"""Texts in one spelling, so that a name is recognised however it was typed, and where it stood."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, combining, normalize

# Scripts that put no space between words, after decomposition: Thai, Lao, Burmese, Hangul, Khmer,
# kana and Han. Each character is a word of its own, so that a name is found inside a sentence.
WIDE = "\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"(?=\w)[{WIDE}]|[^\W_{WIDE}]+")


class Word(NamedTuple):
    """A folded word, and where it stands in the folded text."""

    text: str
    start: int
    end: int


class Folded(NamedTuple):
    """`text` folded; `places[i]`: where its character i came from. One place more for the end."""

    text: str
    places: Sequence[int]


def folded(text: str) -> Folded:
    """The text without case, accents, wide forms and invisible characters."""
    if text.isascii():
        return Folded(text.lower(), range(len(text) + 1))
    parts = [_folded_character(character) for character in text]
    places = [place for place, part in enumerate(parts) for _ in part]
    return Folded("".join(parts), [*places, len(text)])


def letters_of(made: Folded) -> Folded:
    """The folded text without its spaces and signs."""
    kept = [place for place, character in enumerate(made.text) if character.isalnum()]
    text = "".join(made.text[place] for place in kept)
    return Folded(text, [*(made.places[place] for place in kept), made.places[-1]])


@lru_cache(maxsize=16_384)
def _folded_character(character: str) -> str:
    """Decomposed, without its marks: a decomposed “é” and a composed one must be the same.

    The Turkish dotless i is an i here, for its capital is an ordinary I.
    """
    bare = (part for part in normalize("NFKD", character) if not _is_unseen(part))
    return "".join(bare).casefold().replace("ı", "i")


def _is_unseen(character: str) -> bool:
    """Whether it is an accent, a joiner, a direction mark or a variation selector."""
    return bool(
        combining(character) or category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"
    )


def words_of(text: str) -> list[Word]:
    """The words of a folded text; underscores part words, for they do in handles."""
    return [Word(found[0], *found.span()) for found in _WORD.finditer(text)]


def original_span(original: str, made: Folded, start: int, end: int) -> tuple[int, int]:
    """Where a piece of the folded text stood in the original, with the accents that follow it.

    A character of which only a part was matched (one s of ß) is taken whole.
    """
    last = made.places[end - 1] + 1
    while last < len(original) and _is_unseen(original[last]):
        last += 1
    return made.places[start], last
