"""How easy a text is to read: Kandel and Moles in French, Flesch in English.

The syllables are counted by our own rules (publish/syllables.py), which are frozen: a rule that
changes moves every score. A score is a hint. It knows nothing of meaning, and a text is in easy
language (FALC) only after people with intellectual disabilities have read it.
Sources: Flesch 1948, J. Appl. Psychol. 32(3); Kandel and Moles 1958, Etudes de radio-television 19.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from guetteur.knowledge.bulletin_texts import guard
from guetteur.publish.syllables import syllables

# Least score of a public text; most words a sentence, and on average.
LEAST = {"fr": 70.0, "en": 65.0}
LONGEST, MEAN = 25, 15.0
WORD = re.compile(r"[^\W_]+(?:[’'\-.,][^\W_]+)*")
END = re.compile(r"([.!?…]+)[»”\")\]]*(?=\s|$)")
ADDRESS = re.compile(
    r"https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?(?=[\s,;:!?.)]|$)"
)


@dataclass(frozen=True, slots=True)
class Readability:
    """The measures of a text. `score` None: it has no words. `longest`: its longest sentence."""

    sentences: int
    words: int
    syllables: int
    score: float | None
    longest: str

    @property
    def mean(self) -> float | None:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else None


def measure(paragraphs: Sequence[str], lang: str) -> Readability:
    """The measures of paragraphs in `fr` or `en`; each ends its last sentence."""
    found = sentences(paragraphs, lang)
    counts = [len(words(one)) for one in found]
    spoken = sum(syllables(word, lang) for one in found for word in words(one))
    total = sum(counts)
    longest = max(found, key=lambda one: len(words(one)), default="")
    score = _score(total / len(found), spoken / total, lang) if total else None
    return Readability(len(found), total, spoken, score, longest)


def _score(mean: float, per_word: float, lang: str) -> float:
    if lang == "fr":
        return 207 - 1.015 * mean - 73.6 * per_word
    return 206.835 - 1.015 * mean - 84.6 * per_word


def words(text: str) -> list[str]:
    """The words of a text; an elided one (l’heure) is one, a web address counts as none."""
    return WORD.findall(ADDRESS.sub(" ", text))


def sentences(paragraphs: Sequence[str], lang: str) -> list[str]:
    """The sentences of paragraphs that have words."""
    found = [one for text in paragraphs for line in text.splitlines() for one in _cut(line, lang)]
    return [one for one in found if words(one)]


def _cut(text: str, lang: str) -> list[str]:
    pieces, start = [], 0
    for end in END.finditer(text):
        before = text[start : end.start()].rsplit(None, 1)
        last = re.split(r"[(«“’']", before[-1].lower())[-1] if before else ""
        if end[1] == "." and last in _short(lang):
            continue
        pieces.append(text[start : end.end()].strip())
        start = end.end()
    return [*pieces, text[start:].strip()]


@cache
def _short(lang: str) -> frozenset[str]:
    """Words before a point that ends no sentence, without that point."""
    return frozenset(guard(lang).short)


def too_long(paragraphs: Sequence[str], lang: str) -> list[str]:
    """The sentences with more words than any may have."""
    return [one for one in sentences(paragraphs, lang) if len(words(one)) > LONGEST]
