"""Known names, handles and ids found in a text and replaced."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from guetteur.publish.folding import Word, folded, letters_of, original_span, words_of
from guetteur.publish.masks import Known, Masks

# Signs that may part two words of one name: "Anne - Marie", a flag between the two.
_GAP = 6
# Where a word is a handle, however short: a tag, a part of a path, the value of a parameter.
_TAG = re.compile(r"[#＃]\w+")
_PLACE = re.compile(r"(?<=[/#＃=~])\w{1,4}(?!\w)")
_PART = re.compile(r"[^\W_]+")
# Shorter handles are met by chance inside longer words of a tag.
_SHORTEST_IN_TAG = 5

# Where in the folded text, and what replaces it.
_Found = tuple[int, int, str]


def without_names(text: str, masks: Masks) -> str:
    """The text with every known handle, name and id replaced, whatever its case and spelling.

    Words are taken whole, but in a tag, where a handle of five letters is found inside too. A
    handle of one or two letters is replaced in tags and addresses only.
    """
    if masks.short:
        text = _PLACE.sub(lambda found: masks.short.get(folded(found[0]).text, found[0]), text)
    text = _replaced(text, masks)
    if "#" in text or "＃" in text:
        text = _TAG.sub(lambda found: _without_glued(found[0], masks, _SHORTEST_IN_TAG), text)
    return text


def file_name_without_names(name: str, masks: Masks) -> str:
    """A file's name without the handles and names in it, even glued to other letters."""
    made = _PART.sub(lambda found: masks.short.get(folded(found[0]).text, found[0]), name)
    return _without_glued(_replaced(made, masks), masks, 1)


def _replaced(text: str, masks: Masks) -> str:
    made = folded(text)
    words = words_of(made.text)
    found = _names_in(made.text, words, masks)
    return _with_masks(
        text, [(*original_span(text, made, start, end), mask) for start, end, mask in found]
    )


def _names_in(text: str, words: list[Word], masks: Masks) -> Iterator[_Found]:
    done = 0
    for place, word in enumerate(words):
        known = masks.names.get(word.text) if place >= done else None
        match = known and _longest(words, place, known)
        if match:
            size, mask = match
            done = place + size
            yield *_with_underscores(text, word.start, words[done - 1].end), mask


def _longest(words: list[Word], place: int, known: tuple[Known, ...]) -> tuple[int, str] | None:
    """How many words the longest name at this place has, and its mask."""
    for name, mask in known:
        here = words[place : place + len(name)]
        if tuple(word.text for word in here) == name and _are_close(here):
            return len(name), mask
    return None


def _are_close(words: list[Word]) -> bool:
    return all(after.start - before.end <= _GAP for before, after in pairwise(words))


def _with_underscores(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the underscores that open or close it, part of a handle such as `_bob_`."""
    before, after = len(text[:start].rstrip("_")), len(text) - len(text[end:].lstrip("_"))
    opens = before == 0 or not text[before - 1].isalnum()
    closes = after == len(text) or not text[after].isalnum()
    return before if opens else start, after if closes else end


def _without_glued(text: str, masks: Masks, least: int) -> str:
    """The text with each known name replaced anywhere, from `least` letters."""
    made = letters_of(folded(text))
    found = _glued_in(made.text, masks, least)
    return _with_masks(
        text, [(*original_span(text, made, start, end), mask) for start, end, mask in found]
    )


def _glued_in(text: str, masks: Masks, least: int) -> Iterator[_Found]:
    start = 0
    while start < len(text):
        ends = range(min(len(text), start + masks.longest), start + least - 1, -1)
        end = next((end for end in ends if text[start:end] in masks.glued), None)
        if end:
            yield start, end, masks.glued[text[start:end]]
        start = end or start + 1


def _with_masks(text: str, found: Iterable[_Found]) -> str:
    parts, done = list[str](), 0
    for start, end, mask in found:
        # Two names may meet inside one character that folds to several.
        parts += [text[done : max(start, done)], mask]
        done = end
    return "".join(parts) + text[done:]
