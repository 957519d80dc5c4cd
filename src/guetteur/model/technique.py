"""Techniques of information manipulation, as the DISARM framework names them.

A reference is never an id alone: ids change meaning between versions, names are not unique, and
who made the link matters as much as the link.
"""

from dataclasses import dataclass
from typing import Literal

Basis = Literal["observed", "inferred"]
Resolved = Literal["same", "stated", "judged", "unknown"]


@dataclass(frozen=True, slots=True)
class TechniqueRef:
    """A technique as someone cited it: its id, the version the id is of, and who says so.

    `basis`: `observed` when a detector measured the behaviour, `inferred` when a person concluded
    that the technique was used.
    """

    id: str
    version: str
    mapped_by: str
    basis: Basis = "observed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One of the phases of an operation; `rank` gives their order."""

    id: str
    name: str
    rank: int
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tactic:
    """What a step of an operation is for; `rank` gives the order over all phases."""

    id: str
    name: str
    phase: str
    rank: int
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Technique:
    """A way to reach a tactic. `summary` is DISARM's text, None where DISARM wrote none.

    `parent`: the technique it is a kind of. `since`: the first version we hold that has it.
    `replaced_by`: what DISARM's text prefers to it, although it is still in the version.
    """

    id: str
    name: str
    tactic: str
    phase: str
    parent: str | None
    since: str
    summary: str | None
    replaced_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What an id of any version is in the current one.

    `how`: `same` (the id is still there), `stated` (DISARM's text names the successors), `judged`
    (the successors are our own judgement) or `unknown` (`to` is empty).
    `name` and `versions`: what it was called, and the versions we hold that have it; None and
    empty when we never met the id. A name and no versions: it is older than all we hold.
    """

    id: str
    version: str | None
    how: Resolved
    to: tuple[str, ...]
    name: str | None
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterMeasure:
    """An open and lawful answer that passed review.

    `response`: what DISARM says it does, D02 (deny), D03 (disrupt) or D07 (deter); never D04
    (degrade), D05 (deceive) or D06 (destroy). `kind`: DISARM's group, such as Friction.
    """

    id: str
    name: str
    response: str
    kind: str
