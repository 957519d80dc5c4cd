"""Past cases: operations that others documented, as their sources tell them.

A case names no author of its own: it keeps who attributed what to whom, and when, and several may
disagree. Private persons stand under their role.
"""

import re
from dataclasses import dataclass
from typing import Literal

from guetteur.model.technique import TechniqueRef
from guetteur.model.text import Text

Precision = Literal["day", "month", "year"]
# How sure a statement is. sourced: read in a source of the case. data: counted in published data.
# claimed: an interested party says so. contested: sources differ, or the method is disputed.
# unverified: not found again in a source. deduced: our own reading of the sources.
Certainty = Literal["sourced", "data", "claimed", "contested", "unverified", "deduced"]
Role = Literal[
    "operator", "intrusion_set", "collector", "publisher", "amplifier", "beneficiary", "financier",
    "intermediary", "suspected_sponsor", "platform", "discoverer", "responder", "other",
]  # fmt: skip
Confidence = Literal["low", "moderate", "high"]
Rhythm = Literal["burst", "steady"]

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def precision(date: str) -> Precision:
    """How precisely a date is known: `2017`, `2017-05` or `2017-05-05`."""
    if not _DATE.fullmatch(date):
        raise ValueError(date)
    return {4: "year", 7: "month", 10: "day"}[len(date)]  # type: ignore[return-value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When the operation ran, in dates as precise as known. `end` None: still going on when the
    case was written, or not known."""

    start: str
    end: str | None = None
    ongoing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PastElection:
    """The vote that the operation was about, or that it came before."""

    kind: Text
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSource:
    """Where a case was read; `url` None: only the title is known."""

    id: str
    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody's claim, on a date, about who is behind it. `confidence` None: none was stated.

    `source`: id of one of the case's sources, None where it is not known which.
    """

    by: Text
    date: str
    to: Text
    confidence: Confidence | None = None
    certainty: Certainty = "sourced"
    source: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastActor:
    """Somebody who played a part. No attribution: no public one in the sources read."""

    name: Text
    role: Role
    certainty: Certainty = "sourced"
    attributions: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said of the case."""

    text: Text
    certainty: Certainty = "sourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvent:
    """What happened on a date, or between two."""

    date: str
    what: Text
    until: str | None = None
    certainty: Certainty = "sourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number; `most` where it is a range. `sign`: at least (≥), or about (≈)."""

    name: Text
    value: float
    most: float | None = None
    unit: str | None = None
    sign: Literal["≥", "≈"] | None = None
    certainty: Certainty = "sourced"
    source: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What can be measured of an operation in posts; None: not known.

    behaviours: ids of the detectors that see what it did together. platforms: where it posted.
    lookalike: links to sites named like others. new_hashtag: a hashtag that nobody used before.
    release: documents put online at once, and pointed to. rhythm: a burst of three days at most,
    or steady. days_active: days with posts. busiest_day: share of the posts in the busiest day.
    days_before_vote: from its first post to the vote. size: accounts, as a power of ten.
    pace: median seconds between two posts of one action. languages: ISO 639-1.
    says_so: the accounts say in their profiles that they belong together, or are automatic.
    """

    behaviours: frozenset[str] | None = None
    platforms: frozenset[str] | None = None
    lookalike: bool | None = None
    new_hashtag: bool | None = None
    release: bool | None = None
    rhythm: Rhythm | None = None
    days_active: int | None = None
    busiest_day: float | None = None
    days_before_vote: int | None = None
    size: int | None = None
    pace: float | None = None
    languages: frozenset[str] | None = None
    says_so: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCase:
    """One operation of the past. `techniques` are as their mappers cite them, any version.

    `shape` is our own deduction from the sources. `checked`: the day the sources were read.
    """

    id: str
    title: Text
    kind: Text
    summary: Text
    period: Period
    countries: tuple[str, ...]
    actors: tuple[PastActor, ...]
    vectors: tuple[Text, ...]
    timeline: tuple[PastEvent, ...]
    figures: tuple[Figure, ...]
    techniques: tuple[TechniqueRef, ...]
    impacts: tuple[Statement, ...]
    caveats: tuple[Statement, ...]
    sources: tuple[CaseSource, ...]
    shape: Shape
    checked: str
    licence: str
    other_countries: bool = False
    election: PastElection | None = None
