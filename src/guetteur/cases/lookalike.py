"""Does a site's name look like that of another one? Names only: nothing is fetched."""

import re
from collections.abc import Iterable

# Shorter names resemble many by chance.
SHORTEST = 6
_DIGITS = re.compile(r"\d+")


def resembles(site: str, known: str) -> bool:
    """Whether a registered domain could be taken for another: the same name under another ending,
    the name with something before or after it, or one letter added, dropped or changed.

    Names that differ in their digits only are a series of one owner, not a copy.
    """
    if site == known:
        return False
    one, other = _name(site), _name(known)
    if min(len(one), len(other)) < SHORTEST:
        return False
    if one == other:
        return True
    if _DIGITS.sub("", one) == _DIGITS.sub("", other):
        return False
    return other in one or _one_edit(one, other)


def imitated(site: str, known: Iterable[str]) -> str | None:
    """The first of the known sites that this one resembles; None if there is none."""
    return next((other for other in known if resembles(site, other)), None)


def _name(site: str) -> str:
    """A registered domain without its ending and hyphens: `lemonde` of `le-monde.co.uk`."""
    return site.split(".", 1)[0].replace("-", "").lower()


def _one_edit(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return len(one) != len(other)
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped
