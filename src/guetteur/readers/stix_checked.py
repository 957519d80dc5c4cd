"""What checking a value of an imported STIX object gives."""

import re
from collections.abc import Callable
from typing import Any

# The value, and what was done to it: None when it was right as it stood.
Checked = tuple[Any, str | None]


class Wrong(Exception):
    """Nothing can be made of the value; `reason` as in a Change."""

    def __init__(self, reason: str = "value") -> None:
        super().__init__(reason)
        self.reason = reason


def slug(word: str) -> str:
    """A word as the standard's lists spell words: small letters, hyphens between them."""
    return re.sub(r"[\s_]+", "-", word.strip().lower())


def text(value: object) -> Checked:
    """A text, without NUL characters, which many programs cannot hold; a number in digits."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value), "form"
    if not isinstance(value, str):
        raise Wrong
    return (value.replace("\0", ""), "nul") if "\0" in value else (value, None)


def each(value: list[Any], one: Callable[[object], Checked], reason: str | None) -> Checked:
    """The items that hold; those that do not are left out."""
    kept = []
    for item in value:
        try:
            made, changed = one(item)
        except Wrong:
            reason = "items"
            continue
        reason = changed or reason
        kept.append(made)
    if not kept:
        raise Wrong("empty")
    return kept, reason


def listed(value: object) -> list[Any]:
    """The list. Raises Wrong if it is none."""
    if not isinstance(value, list):
        raise Wrong
    return value
