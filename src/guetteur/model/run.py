"""A run of the detectors, with all that its report needs."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from guetteur.model.family import TextFamily
from guetteur.model.source import Source

Outcome = Literal["found", "not_found", "not_applicable", "not_enough_data", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two accounts that act together more than chance allows, in one behaviour and window.

    `objects`: distinct objects both shared within `window` seconds of each other; `occasions`:
    the same, with those of one hour counted once; `pairs`: pairs of posts; `mean_gap`: mean
    seconds between the two posts; `expected`: how many objects chance allows under the least
    favourable null; `q_value`: Benjamini-Hochberg over the whole run.
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
    occasions: int | None = None


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
    (usually after), `core` (tied to most of the others), `member`, or `joined`: tied to no single
    member, but meeting the group as a whole more than chance allows.
    `coordinated_posts` of its `posts` are part of the ties.
    """

    account_id: str
    platform: str
    handle: str | None
    name: str | None
    role: Literal["first", "follower", "core", "member", "joined"]
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
    """How one behaviour supports a finding; `ratio` = observed / expected objects, the median of
    its ties, None without any.

    `ratio_low` and `ratio_high` are the medians of the ties' exact 95 % Poisson intervals.
    """

    detector: str
    windows: tuple[int, ...]
    ties: int
    objects: int
    ratio: float | None
    q_value: float
    ratio_low: float | None = None
    ratio_high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One measured sign that tells innocent explanations apart; its text is `clue-<name>`.

    `value` is measured on the finding's members, `others` the same on the rest of the debate;
    None: the exports do not tell. `speaks`: whether it speaks for the hypothesis, against it,
    or neither way.
    """

    name: str
    value: float | None
    others: float | None
    speaks: Literal["for", "against", "neither", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """A competing explanation (`name` is its message key) with the evidence for and against it.

    No verdict: people weigh the clues.
    """

    name: str
    clues: tuple[Clue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """How close in time a finding is as a whole, in one behaviour, and what shuffles of it show.

    `accounts` of its members were tested together. `close`: posts of members within `window`
    seconds of another member's, where what is shared in one hour counts once; `expected` and
    `deviation`: mean and standard deviation of the same over `shuffles`. `p_value`: share of
    shuffles as close as the group in all windows together; `q_value`: Benjamini-Hochberg over all
    groups tested in the run.
    """

    detector: str
    window: int
    accounts: int
    close: float
    expected: float
    deviation: float
    shuffles: int
    p_value: float
    q_value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """How small an operation would have been missed, in one behaviour and window.

    A group of `accounts` ordinary accounts is found when all of them share at least `objects`
    things of their own, each within the window and in another hour; None: no number would do.
    """

    detector: str
    window: int
    accounts: int
    objects: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Accounts that act together more than chance allows: tied pair by pair, or as a whole.

    It points to accounts, objects and posts; it names no actor and judges nobody.
    `q_value` is the largest among its ties, or the group's where it has none. `detector` is the
    behaviour with most ties.
    `timeline`: (start of bucket, coordinated posts in it). `explanations`: message keys of the
    innocent explanations to rule out; `hypotheses` the evidence for and against each.
    `group_p`: how often the whole group is as close in time when the times of posts are
    shuffled, from `shuffles` shuffles; the least of `closeness`, one for each behaviour in which
    it was tested.
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
    hypotheses: tuple[Hypothesis, ...] = ()
    group_p: float | None = None
    shuffles: int = 0
    closeness: tuple[Closeness, ...] = ()
    families: tuple[TextFamily, ...] = ()


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
class NamedAccount:
    """An account outside the findings whose handle or name stands in a text of the run."""

    account_id: str
    handle: str | None
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything one run saw and decided. `parameters` are as used, with defaults filled in.

    `conflicts`: posts whose rows disagree on account or time (the first row read was kept).
    `named`: other accounts that its texts name, so that what is published can hide them.
    `purged_at`: when all that it held of accounts was deleted; `purged`: the findings whose
    accounts alone were.
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
    power: tuple[Power, ...] = ()
    conflicts: int = 0
    named: tuple[NamedAccount, ...] = ()
    purged_at: datetime | None = None
    purged: tuple[str, ...] = ()
