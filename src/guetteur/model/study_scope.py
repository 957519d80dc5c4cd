"""Workshop 1 of a risk study: frame, scope, feared events, baseline; and the scales it rates with.

A rating of None is unrated. Source: see `guetteur.model.study`.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Workshop = Literal[1, 2, 3, 4, 5]
Cycle = Literal["strategic", "operational"]
Raci = Literal["R", "A", "C", "I"]
ValueNature = Literal["process", "information"]
Applied = Literal["applied", "restricted", "not_applied"]
Option = Literal["avoid", "modify", "share", "retain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a scale. `at_least`, in percent, where the level has a threshold."""

    id: int
    name: str
    meaning: str
    at_least: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scales:
    """The scales and grids of the study. Rows and columns run from the lowest level up.

    risk_grid: by likelihood, then gravity. pertinence_grid: by motivation, then resources.
    likelihood_grid: by success probability, then technical difficulty.
    weights: powers of dependence, penetration, maturity and trust in the danger level.
    zones: the least danger level of the zones watch, control and danger.
    """

    gravity: tuple[Level, ...]
    likelihood: tuple[Level, ...]
    risk: tuple[Level, ...]
    motivation: tuple[Level, ...]
    resources: tuple[Level, ...]
    activity: tuple[Level, ...]
    pertinence: tuple[Level, ...]
    success: tuple[Level, ...]
    difficulty: tuple[Level, ...]
    risk_grid: tuple[tuple[int, ...], ...]
    pertinence_grid: tuple[tuple[int, ...], ...]
    likelihood_grid: tuple[tuple[int, ...], ...]
    weights: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    zones: tuple[float, float, float] = (0.2, 0.9, 2.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forced:
    """A level set by a person instead of the computed one, with the reason."""

    level: float
    why: str
    who: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """What is done about a risk, and what is left of it. `accepted_by` signs for what is left."""

    option: Option
    why: str | None = None
    measures: tuple[str, ...] = ()
    residual_gravity: Forced | None = None
    residual_likelihood: Forced | None = None
    accepted_by: str | None = None
    accepted_on: date | None = None
    watch: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version x.y: a strategic cycle raises x, an operational one y."""

    number: str
    on: date
    author: str
    summary: str
    cycle: Cycle | None = None
    workshops: tuple[Workshop, ...] = ()
    approved_by: str | None = None
    approved_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part, under a role, and with which part (RACI) in which workshop."""

    role: str
    raci: dict[Workshop, Raci] = field(default_factory=dict)
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A date of the plan: a workshop, a delivery, a vote."""

    on: date
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Workshop 1: what the study is for, who takes part, and its time frame."""

    objectives: str
    participants: tuple[Participant, ...] = ()
    strategic_cycle: str | None = None
    operational_cycle: str | None = None
    constraints: tuple[str, ...] = ()
    hypotheses: tuple[str, ...] = ()
    planning: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mission:
    """What the object of the study is there for."""

    id: str
    name: str
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessValue:
    """A process or an information that matters to a mission."""

    id: str
    name: str
    nature: ValueNature
    mission: str
    description: str | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportAsset:
    """What business values rest on: a tool, a place, people."""

    id: str
    name: str
    supports: tuple[str, ...]
    description: str | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """A consequence of a feared event. `kind`: legal, financial, image... as the study names it."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FearedEvent:
    """What must not happen to a business value, and how grave it would be.

    business_value None: not linked to one (accidents, for instance); such an event is rated by the
    express method only, by `likelihood`, and is a risk of its own under the id `risk`, with its own
    `treatment`.
    family: a grouping of the study, such as the four strategies against an election.
    """

    id: str
    name: str
    business_value: str | None = None
    gravity: int | None = None
    why: str | None = None
    impacts: tuple[Impact, ...] = ()
    family: str | None = None
    description: str | None = None
    selected: bool = True
    likelihood: int | None = None
    risk: str | None = None
    treatment: Treatment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A rule of a baseline, whether it is applied, and why not where it is not.

    measures: ids of the measures that close the gap.
    """

    id: str
    text: str
    applied: Applied | None = None
    why: str | None = None
    source: str | None = None
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """A security referential, with its requirements."""

    id: str
    name: str
    requirements: tuple[Requirement, ...]
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A kind of risk origin, target objective or stakeholder."""

    id: str
    name: str
    description: str | None = None
    internal: bool = False
