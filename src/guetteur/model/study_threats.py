"""Workshops 2 to 5 of a risk study: origins, ecosystem, scenarios, measures.

A rating of None is unrated. Source: see `guetteur.model.study`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from guetteur.model.study_scope import Forced
from guetteur.model.study_scope import Option as Option
from guetteur.model.study_scope import Treatment as Treatment

Phase = Literal["know", "enter", "find", "exploit"]
Join = Literal["or", "and"]
MeasureCategory = Literal["governance", "protection", "defence", "resilience"]
Cost = Literal[1, 2, 3]
Progress = Literal["planned", "in_progress", "done", "dropped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskOrigin:
    """Workshop 2: who or what may cause a risk. Always a kind, never a named actor."""

    id: str
    name: str
    category: str
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetObjective:
    """What a risk origin wants to reach."""

    id: str
    name: str
    category: str
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A risk origin and its target objective. `pertinence` forces the computed one.

    selected: kept for the next workshops; otherwise it is only watched, and `why` says why.
    """

    id: str
    origin: str
    objective: str
    motivation: int | None = None
    resources: int | None = None
    activity: int | None = None
    why: str | None = None
    pertinence: Forced | None = None
    feared_events: tuple[str, ...] = ()
    selected: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """The four criteria of a stakeholder's danger level, each 1 to 4. `forced`: set by a person."""

    dependence: int | None = None
    penetration: int | None = None
    maturity: int | None = None
    trust: int | None = None
    forced: Forced | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """Workshop 3: somebody the object of the study depends on. `residual` None: no target set."""

    id: str
    name: str
    category: str
    initial: Exposure
    residual: Exposure | None = None
    why: str | None = None
    critical: bool = False
    measures: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategicEvent:
    """A step of an attack path, on a stakeholder or on a business value."""

    text: str
    stakeholder: str | None = None
    business_value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Workshop 4: an elementary action on a support asset.

    after: the steps that lead to it; join: whether one of them is enough, or all are needed.
    success: 0 to 4; difficulty: 0 to 4 (advanced method only).
    techniques: DISARM ids, of the study's version. detectors: ids of what could see it.
    """

    id: str
    name: str
    phase: Phase
    asset: str
    after: tuple[str, ...] = ()
    join: Join = "or"
    success: int | None = None
    difficulty: int | None = None
    why: str | None = None
    techniques: tuple[str, ...] = ()
    detectors: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One way to carry out an attack path: a graph of steps. `likelihood`: express method."""

    id: str
    name: str
    steps: tuple[Step, ...] = ()
    likelihood: int | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operational:
    """The operational scenario of an attack path. `likelihood`: express method, whole scenario."""

    name: str
    modes: tuple[Mode, ...] = ()
    likelihood: int | None = None
    why: str | None = None
    forced: Forced | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttackPath:
    """One way through the ecosystem: with its operational scenario it is the risk named `risk`."""

    id: str
    risk: str
    name: str
    events: tuple[StrategicEvent, ...] = ()
    operational: Operational | None = None
    treatment: Treatment | None = None
    description: str | None = None
    selected: bool = True
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategicScenario:
    """How a pair of workshop 2 may reach its objective. `gravity` forces the computed one."""

    id: str
    name: str
    pair: str
    feared_events: tuple[str, ...]
    paths: tuple[AttackPath, ...] = ()
    gravity: Forced | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a measure changes once it is done: the rating of a step, or a stakeholder's criterion.

    target: id of a step (then `success` or `difficulty` is the new level at most, or at least), or
    of a stakeholder (whose levels afterwards are in its `residual`).
    """

    target: str
    success: int | None = None
    difficulty: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Workshop 5: a security measure. `cost` is also its complexity: 1 to 3 (+, ++, +++)."""

    id: str
    name: str
    category: MeasureCategory
    concerns: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    owner: str | None = None
    difficulties: str | None = None
    cost: Cost | None = None
    due: date | None = None
    state: Progress = "planned"
    percent: int | None = None
    source: str | None = None
    comment: str | None = None
