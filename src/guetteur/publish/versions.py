"""Versions of one text as the report shows them: what they share, and where they part."""

from guetteur.model import Stretch, TextFamily, TextVariant, stretches, template
from guetteur.publish.visible import shortened
from guetteur.publish.wording import Words

LONGEST = 600
SLOT = "[…]"


def pattern(family: TextFamily) -> str:
    """What nearly all versions shown share, with a slot where they part."""
    parts = template([variant.text for variant in family.variants])
    return " ".join(SLOT if part is None else part for part in parts)


def changes(family: TextFamily, variant: TextVariant) -> tuple[Stretch, ...]:
    """A version in stretches, those that differ from the most posted one marked."""
    base = shortened(family.representative, LONGEST)
    return stretches(base, shortened(variant.text, LONGEST))


def undone(names: tuple[str, ...], words: Words) -> str:
    """What had to be undone, in words."""
    return words.listed([words.text(f"evasion-{name}") for name in names])
