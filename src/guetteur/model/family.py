"""Families of texts: copies and reworded copies of one text, whoever posted them."""

from dataclasses import dataclass
from datetime import datetime

# What each bit of what was undone in a text stands for, in the order shown.
EVASIONS = ("homoglyph", "invisible", "bidi", "leet", "spaced", "styled")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVariant:
    """One version of a family's text, as it was first posted.

    Posts have the same version if they differ in case, accents, spaces, punctuation, links,
    mentions, emoji and numbers only. `undone`: what had to be undone in some of them to see it
    (`homoglyph`, `invisible`, `bidi`, `leet`, `spaced`, `styled`).
    """

    text: str
    posts: int
    accounts: int
    first: datetime
    first_post: str
    undone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFamily:
    """A family with its most posted versions, of `variant_count`.

    `object_id`: what it is called as a shared object of `co_text_family`; the first word is its
    id. `representative`: the text that was posted most, the earlier of equals.
    """

    object_id: str
    posts: int
    accounts: int
    first: datetime
    last: datetime
    representative: str
    variants: tuple[TextVariant, ...]
    variant_count: int
