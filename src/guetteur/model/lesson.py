"""A prebunking lesson: a trick explained, and items to practise on, true and misleading alike."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from guetteur.model.election import LawSource

Answer = Literal["true", "misleading"]
Difficulty = Literal["easy", "medium", "hard"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A lesson in one language: the trick, an invented example, and what to look at."""

    title: str
    idea: tuple[str, ...]
    example: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWording:
    """An item in one language: what one meets, and why it is what it is."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that one may meet. `technique`: of a misleading item, the DISARM id of its trick.

    `source` None: all of it is invented, places and names included.
    """

    id: str
    answer: Answer
    difficulty: Difficulty
    fr: ItemWording
    en: ItemWording
    technique: str | None = None
    source: LawSource | None = None

    def of(self, lang: str) -> ItemWording:
        """Its words in one language."""
        return self.fr if lang == "fr" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A lesson. `techniques`: the DISARM ids that it is about, of this `version`.

    `reviewed_by`: who approved it; two people are needed, neither of them an author.
    """

    id: str
    techniques: tuple[str, ...]
    version: str
    authors: tuple[str, ...]
    written_on: date
    fr: Wording
    en: Wording
    items: tuple[Item, ...]
    reviewed_by: tuple[str, ...] = ()

    def of(self, lang: str) -> Wording:
        """Its words in one language."""
        return self.fr if lang == "fr" else self.en

    @property
    def reviewed(self) -> bool:
        """Whether two people who did not write it approved it."""
        return len(set(self.reviewed_by) - set(self.authors)) >= 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """What a study says of exercises like these; `n`: people in it, None if not known."""

    ref: str
    fr: str
    en: str
    n: int | None = None

    def of(self, lang: str) -> str:
        """What it says, in one language."""
        return self.fr if lang == "fr" else self.en
