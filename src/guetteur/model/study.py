"""A risk study by the EBIOS Risk Manager method, as its file says it: nothing here is computed.

Ids are the author's, short, and unique in the study: `VM1`, `ER2`, `CA3`, `R3`. A rating of None
is unrated, and what rests on it is unrated too. `why` is the justification the method asks for.
Source: ANSSI, EBIOS Risk Manager guide 1.5 (March 2024); terms as in its English edition.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from guetteur.model.study_scope import (
    Baseline,
    BusinessValue,
    Category,
    FearedEvent,
    Frame,
    Mission,
    Scales,
    SupportAsset,
    Version,
)
from guetteur.model.study_threats import (
    Measure,
    Pair,
    RiskOrigin,
    Stakeholder,
    StrategicScenario,
    TargetObjective,
)

RatingMethod = Literal["express", "standard", "advanced"]
Vocabulary = Literal["1.5", "1.0"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """A whole study. `protection` is the marking that every output carries.

    disarm: the version of the DISARM ids. votes: dates of the rounds, where the object is a vote.
    scales None: the default ones for elections, in `knowledge`.
    """

    id: str
    title: str
    object: str
    protection: str
    versions: tuple[Version, ...]
    frame: Frame
    missions: tuple[Mission, ...] = ()
    business_values: tuple[BusinessValue, ...] = ()
    support_assets: tuple[SupportAsset, ...] = ()
    feared_events: tuple[FearedEvent, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    origin_categories: tuple[Category, ...] = ()
    objective_categories: tuple[Category, ...] = ()
    stakeholder_categories: tuple[Category, ...] = ()
    origins: tuple[RiskOrigin, ...] = ()
    objectives: tuple[TargetObjective, ...] = ()
    pairs: tuple[Pair, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    scenarios: tuple[StrategicScenario, ...] = ()
    measures: tuple[Measure, ...] = ()
    rating: RatingMethod = "standard"
    vocabulary: Vocabulary = "1.5"
    disarm: str = "1.7"
    votes: tuple[date, ...] = ()
    scales: Scales | None = None
    notes: str | None = None
