"""What people say about findings and cases: one frozen record for each kind of ledger entry.

Every record but `CaseOpened`, `Undone`, `Revealed` and those on ratings or data belongs to the case
named in `case`. Who said it, and when, is in the `Entry` around it. A field that may be unknown has
None or an empty tuple as its default, so that ledgers written before the field existed still read.
"""

from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal, get_args

from guetteur.model.evidence import CUSTODY, Custody
from guetteur.model.protection import DATA_KINDS, Copied, OnData

Verdict = Literal["confirm", "dismiss", "duplicate", "needs_work"]
Likelihood = Literal[
    "almost_no_chance",
    "very_unlikely",
    "unlikely",
    "roughly_even",
    "likely",
    "very_likely",
    "almost_certain",
]
Confidence = Literal["low", "moderate", "high"]
Rating = Literal["consistent", "inconsistent", "neutral", "not_applicable"]
Weight = Literal["low", "medium", "high"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Literal["1", "2", "3", "4", "5", "6"]
Tlp = Literal["clear", "green", "amber", "amber_strict", "red"]
Rateable = Literal["success", "difficulty"]
Decision = Literal["accept", "refuse"]
LETTERS = ("actor", "behaviour", "content", "degree", "effect")


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed:
    """A report was written with real accounts."""

    run: str
    lang: str
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened:
    """A person says that these findings of this run are one case: `case-<seq of the entry>`."""

    title: str
    run: str | None = None
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingAdded:
    """A finding joins the case; `run`: the run that it was read from."""

    case: str
    finding: str
    run: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRemoved:
    """A finding leaves the case."""

    case: str
    finding: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A verdict on the case, on a finding in it, or on a technique (`target` is its id).

    duplicate_of: what the target repeats; there if, and only if, the verdict is `duplicate`.
    likelihood: how likely the author holds the verdict to be right; confidence: how good the
    evidence is. They answer two questions, so neither follows from the other (ICD 203).
    """

    case: str
    target: str
    verdict: Verdict
    reason: str
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HypothesisStated:
    """A possible explanation of the case: `hypothesis-<seq of the entry>`."""

    case: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HypothesisRated:
    """One cell of the ACH sheet: what an item of evidence says of one hypothesis.

    credibility: how far the evidence can be believed; relevance: how much it matters here.
    """

    case: str
    hypothesis: str
    evidence: str
    rating: Rating
    credibility: Weight = "medium"
    relevance: Weight = "medium"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRated:
    """A source on the Admiralty scale; F and 6 mean "cannot be judged", not "bad"."""

    case: str
    source: str
    reliability: Reliability
    credibility: Credibility


@dataclass(frozen=True, slots=True, kw_only=True)
class AbcdeWritten:
    """The five letters of a summary of the case. None leaves what was written before."""

    case: str
    actor: str | None = None
    behaviour: str | None = None
    content: str | None = None
    degree: str | None = None
    effect: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniqueInferred:
    """A DISARM technique that the author infers. Those observed come from findings alone."""

    case: str
    technique: str
    version: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakoutScored:
    """How far the case spread; the level is computed from these inputs, never given.

    communities: groups of accounts reached. media, prominent, response: what happened, each with
    the source that says so: picked up by mainstream media; passed on by well-known people;
    followed by a decision, another concrete act, or a call for violence.
    """

    case: str
    platforms: tuple[str, ...]
    communities: int
    media: str | None = None
    media_source: str | None = None
    prominent: str | None = None
    prominent_source: str | None = None
    response: str | None = None
    response_source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionClaimed:
    """Somebody's claim of who is behind the case, in words; the program makes none.

    by: who claims it; claimed_on: when they did; alternatives: who or what else it may be.
    """

    case: str
    by: str
    to: str
    confidence: Confidence
    basis: str
    alternatives: tuple[str, ...]
    claimed_on: date
    likelihood: Likelihood | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TlpSet:
    """With whom the case may be shared (Traffic Light Protocol 2.0)."""

    case: str
    level: Tlp


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAdded:
    """Anything else worth keeping."""

    case: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A file of the case was made for others; sha256: its digest.

    form: `package` or `misp`. names: whether accounts are named in it.
    """

    case: str
    form: str
    tlp: Tlp
    sha256: str
    names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingDecided:
    """What a person does with what cases propose for the rating of a step of a risk study.

    study, version: of the file as it was. before: the rating then in force; None: unrated. value:
    what the person takes, there if, and only if, it is accepted. cases, findings: the evidence.
    rule: the name and version of the rule that proposed.
    """

    study: str
    version: str
    step: str
    rating: Rateable
    proposed: int
    decision: Decision
    reason: str
    rule: str
    cases: tuple[str, ...]
    findings: tuple[str, ...] = ()
    before: int | None = None
    value: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsWritten:
    """This version of a study's file holds what these entries accepted: they count no more."""

    study: str
    version: str
    decisions: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The entry with this number has no effect any more; it stays in the history."""

    seq: int
    reason: str


InCase = (
    FindingAdded
    | FindingRemoved
    | Judged
    | HypothesisStated
    | HypothesisRated
    | SourceRated
    | AbcdeWritten
    | TechniqueInferred
    | BreakoutScored
    | AttributionClaimed
    | TlpSet
    | NoteAdded
    | Shared
    | Copied
)
OnStudy = RatingDecided | RatingsWritten
Facts = Revealed | CaseOpened | InCase | OnStudy | OnData | Undone | Custody

# The words of the field `what` in the ledger. They are in files: never rename one.
KINDS: MappingProxyType[str, type[Facts]] = MappingProxyType(
    {
        "reveal": Revealed,
        "open": CaseOpened,
        "add": FindingAdded,
        "remove": FindingRemoved,
        "judge": Judged,
        "hypothesis": HypothesisStated,
        "rate": HypothesisRated,
        "source": SourceRated,
        "abcde": AbcdeWritten,
        "technique": TechniqueInferred,
        "breakout": BreakoutScored,
        "attribute": AttributionClaimed,
        "tlp": TlpSet,
        "note": NoteAdded,
        "share": Shared,
        "rating": RatingDecided,
        "rating_written": RatingsWritten,
        "undo": Undone,
        "copy": Copied,
        **DATA_KINDS,
        **CUSTODY,  # in the custody logs of cases, which are ledgers of their own
    }
)
WHAT = MappingProxyType({kind: what for what, kind in KINDS.items()})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: `seq` is its number, from 1; `previous` the digest of the line above.

    `at` is UTC.
    """

    seq: int
    at: datetime
    who: str
    facts: Facts
    previous: str

    @property
    def what(self) -> str:
        """The kind of entry, as written in the ledger."""
        return WHAT[type(self.facts)]


VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
LIKELIHOODS: tuple[Likelihood, ...] = get_args(Likelihood)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
RATINGS: tuple[Rating, ...] = get_args(Rating)
WEIGHTS: tuple[Weight, ...] = get_args(Weight)
TLPS: tuple[Tlp, ...] = get_args(Tlp)
