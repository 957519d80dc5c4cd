"""A run of the detectors, with all that its report needs."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from guetteur.model.source import Source

Outcome = Literal["found", "not_found", "not_applicable", "not_enough_data", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two accounts that act together more than chance allows, in one behaviour and window.

    `objects`: distinct objects both shared within `window` seconds of each other; `pairs`: pairs
    of posts; `mean_gap`: mean seconds between the two posts; `expected`: how many objects chance
    allows under the least favourable null; `q_value`: Benjamini-Hochberg over the whole run.
    `account_a` < `account_b` as strings.
    """

    detector: str
    window: int
    account_a: str
    account_b: str
    objects: int
    pairs: int
    mean_gap: float
    expected: float
    p_value: float
    q_value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRef:
    """A post as evidence: enough to find it in the export and on the platform."""

    post_id: str
    account_id: str
    at: datetime
    text: str | None
    url: str | None
    sha256: str
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPair:
    """Two posts about the same object, `gap` seconds apart; `first` is the older."""

    detector: str
    object_id: str
    gap: float
    first: PostRef
    second: PostRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An account in a finding.

    `role` is measured, not judged: `first` (usually posts before the others), `follower`
    (usually after), `core` (tied to most of the others) or `member`.
    `coordinated_posts` of its `posts` are part of the ties.
    """

    account_id: str
    platform: str
    handle: str | None
    name: str | None
    role: Literal["first", "follower", "core", "member"]
    posts: int
    coordinated_posts: int
    ties: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedObject:
    """A thing that members shared together: `shares` by members in time, out of `all_shares`."""

    detector: str
    object_id: str
    accounts: int
    shares: int
    all_shares: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourSummary:
    """How one behaviour supports a finding; `ratio` = observed / expected objects, its median."""

    detector: str
    windows: tuple[int, ...]
    ties: int
    objects: int
    ratio: float
    q_value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A community of accounts whose ties are each more than chance allows.

    It points to accounts, objects and posts; it names no actor and judges nobody.
    `q_value` is the largest among its ties. `detector` is the behaviour with most ties.
    `timeline`: (start of bucket, coordinated posts in it). `explanations`: message keys of the
    innocent explanations to rule out.
    """

    id: str
    detector: str
    q_value: float
    members: tuple[Member, ...]
    behaviours: tuple[BehaviourSummary, ...]
    objects: tuple[SharedObject, ...]
    object_count: int
    ties: int
    possible_ties: int
    coordinated_posts: int
    first: datetime
    last: datetime
    bucket_seconds: int
    timeline: tuple[tuple[datetime, int], ...]
    evidence: tuple[PostPair, ...]
    explanations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowReport:
    """What one behaviour met in one window, and what was bounded.

    `met`: pairs of posts within the window, counted without bound; `counted`: those kept under
    the density bound; `dense_posts`: posts that linked to nobody because of it; `tests`:
    account pairs that could have been tied; `candidates`: those that passed the first filter.
    """

    window: int
    met: int
    counted: int
    dense_posts: int
    tests: int
    candidates: int
    ties: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectorReport:
    """The outcome of one detector. `reason_key` explains any outcome but `found`."""

    detector: str
    version: str
    outcome: Outcome
    traces: int
    accounts: int
    objects: int
    windows: tuple[WindowReport, ...] = ()
    reason_key: str | None = None
    reason_params: dict[str, str | int | float] = field(default_factory=dict)
    traceback: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An account in the network picture; `finding` is its finding's id, None outside of any."""

    account_id: str
    handle: str | None
    name: str | None
    x: float
    y: float
    finding: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything one run saw and decided. `parameters` are as used, with defaults filled in.

    `conflicts`: posts whose rows disagree on account or time (the first row read was kept).
    """

    id: str
    version: str
    made_at: datetime
    engine: str
    parameters: dict[str, str | int | float | list[int]]
    sources: tuple[Source, ...]
    posts: int
    accounts: int
    platforms: tuple[str, ...]
    first: datetime | None
    last: datetime | None
    detectors: tuple[DetectorReport, ...]
    findings: tuple[Finding, ...]
    ties: tuple[Tie, ...]
    nodes: tuple[Node, ...]
    conflicts: int = 0
