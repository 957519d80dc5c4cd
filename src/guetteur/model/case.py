"""A case as it stands after the ledger was replayed: what people said that still holds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from guetteur.model.judgement import (
    AbcdeWritten,
    AttributionClaimed,
    BreakoutScored,
    CaseOpened,
    Facts,
    HypothesisRated,
    HypothesisStated,
    Judged,
    NoteAdded,
    RatingDecided,
    SourceRated,
    TechniqueInferred,
    TlpSet,
    Verdict,
)
from guetteur.model.technique import TechniqueRef

F = TypeVar("F", covariant=True)


@dataclass(frozen=True, slots=True)
class Said(Generic[F]):
    """What one person said: the facts of a ledger entry, with its number, time and author."""

    seq: int
    at: datetime
    who: str
    facts: F


@dataclass(frozen=True, slots=True)
class CaseFinding:
    """A finding in the case, and the run that it was read from (None: nobody said)."""

    finding: str
    run: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """The verdicts on one target. `verdict` is None while `disagreement` holds."""

    target: str
    verdict: Verdict | None
    disagreement: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of the ABCDE summary: actor, behaviour, content, degree or effect."""

    letter: str
    text: str
    said: Said[AbcdeWritten]


@dataclass(frozen=True, slots=True)
class InferredTechnique:
    """A technique that a person inferred; `said` gives the reason."""

    technique: TechniqueRef
    said: Said[TechniqueInferred]


@dataclass(frozen=True, slots=True)
class Breakout:
    """One person's inputs to the breakout scale, and the level they give, from 1 to 6."""

    level: int
    said: Said[BreakoutScored]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry about the case, as written. `undone_by`: the entry that took its effect away."""

    what: str
    said: Said[Facts]
    undone_by: int | None


@dataclass(frozen=True, slots=True)
class RatingSaid:
    """A decision on the rating of a step that stands. `written`: the version of the study's file
    that holds it; None: the file does not."""

    said: Said[RatingDecided]
    written: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Findings that a person called one case, with all that people said of it.

    Of judgements, source ratings, cells of the ACH sheet, techniques and breakout inputs, each
    person's last word on each target is kept, so that two people can differ. Of the ABCDE letters
    and the TLP level the last word of anybody holds. `withdrawn`: the opening was undone; then
    only the history is left.
    """

    id: str
    opened: Said[CaseOpened]
    withdrawn: bool
    findings: tuple[CaseFinding, ...]
    judgements: tuple[Said[Judged], ...]
    verdicts: tuple[Standing, ...]
    disagreement: bool
    hypotheses: tuple[Said[HypothesisStated], ...]
    ratings: tuple[Said[HypothesisRated], ...]
    sources: tuple[Said[SourceRated], ...]
    abcde: tuple[Letter, ...]
    techniques: tuple[InferredTechnique, ...]
    breakouts: tuple[Breakout, ...]
    attributions: tuple[Said[AttributionClaimed], ...]
    tlp: Said[TlpSet] | None
    notes: tuple[Said[NoteAdded], ...]
    history: tuple[HistoryLine, ...]
