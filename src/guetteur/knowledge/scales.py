"""The published scales that people judge with, each with its source, date and licence."""

from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One step of a scale. `low` and `high` in percent; None where the scale has no numbers."""

    id: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The steps in order. Their words are the messages `case-<scale>-<step>`."""

    source: str
    date: str
    licence: str
    note: str
    terms: tuple[Term, ...]


@cache
def scales() -> dict[str, Scale]:
    """Each scale by its name: likelihood, confidence, reliability, credibility, breakout, tlp."""
    file = resources.files("guetteur.knowledge") / "scales.yml"
    return msgspec.yaml.decode(file.read_bytes(), type=dict[str, Scale])
