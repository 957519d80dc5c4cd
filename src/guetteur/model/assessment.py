"""What follows from a risk study by the method: computed, never written by hand.

Every level is None while something that it rests on is unrated.
"""

from dataclasses import dataclass
from typing import Literal

from guetteur.model.study_scope import Forced

Zone = Literal["outside", "watch", "control", "danger"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """Why a value is what it is: the rule applied, its inputs, and the values that it rests on.

    of: what is valued, as `R3 likelihood`. rule: key of the sentence that says the rule in both
    languages (`risk-rule-...`). inputs: the names and values put into that sentence.
    """

    of: str
    rule: str
    value: float | None
    inputs: tuple[tuple[str, str | float | None], ...] = ()
    parts: tuple["Because", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A level: `value` is what counts, `computed` what the method gives, `forced` a person's."""

    value: int | None
    computed: int | None
    because: Because
    forced: Forced | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """The danger level of a stakeholder. exposure: dependence × penetration; reliability:
    maturity × trust; both weighted as the study says."""

    value: float | None
    computed: float | None
    exposure: float | None
    reliability: float | None
    zone: Zone | None
    because: Because
    forced: Forced | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedStakeholder:
    """A stakeholder before and after the measures. `residual` None: no target was set."""

    id: str
    initial: Danger
    residual: Danger | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedStep:
    """A step of a mode. success, difficulty: cumulative, as ANSSI's method sheet 8 computes them.

    easiest: on the way of least effort. critical: removing it, alone, lowers the likelihood of the
    mode, or makes the mode impossible.
    """

    id: str
    success: int | None
    difficulty: int | None
    easiest: bool
    critical: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedMode:
    """A mode of operation. likelihood: by the study's method. exact: that of its best single way,
    never more than `likelihood` by ANSSI's cumulative figures; None with the express method.

    way: the steps of that best way, in an order in which they can be done.
    """

    id: str
    likelihood: Rated
    exact: int | None
    way: tuple[str, ...]
    steps: tuple[AssessedStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedRisk:
    """A risk: an attack path with its scenarios, or an event that nobody intends.

    path, scenario: None for such an event. feared_events: those that give its gravity.
    residual_*: after the treatment; None where no treatment is set, or unrated.
    """

    id: str
    name: str
    scenario: str | None
    path: str | None
    feared_events: tuple[str, ...]
    gravity: Rated
    likelihood: Rated
    level: Rated
    residual_gravity: Rated | None
    residual_likelihood: Rated | None
    residual_level: Rated | None
    modes: tuple[AssessedMode, ...] = ()
    likeliest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All that is computed of a study.

    pertinence: by pair. gravity: by strategic scenario. uncovered_events, uncovered_values: feared
    events and business values that no selected risk touches.
    """

    study: str
    version: str
    pertinence: dict[str, Rated]
    stakeholders: tuple[AssessedStakeholder, ...]
    gravity: dict[str, Rated]
    risks: tuple[AssessedRisk, ...]
    uncovered_events: tuple[str, ...]
    uncovered_values: tuple[str, ...]
