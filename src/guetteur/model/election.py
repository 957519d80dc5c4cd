"""An election, the law around it, and the windows and deadlines that follow from both.

A date that is not known is None. Windows are half open: at `opens` one is in, at `closes` out.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, get_args

from guetteur.model.text import Text

Kind = Literal[
    "presidential", "legislative", "senatorial", "european", "referendum", "municipal",
    "departmental", "regional", "other",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
# hypothesis: not official in the sources read, or set by the user to think ahead.
Status = Literal["official", "hypothesis"]
# sourced: read in the source given. unchecked: not read in a source, or in an older version only
# where the text has changed since. contested: sources differ, or the question was left open.
Certainty = Literal["sourced", "unchecked", "contested"]
StateName = Literal["not_applicable", "unknown", "no_fixed_time", "not_yet", "open", "closed"]
# Why a window or a deadline has no dates, or does not apply. Their words are in the catalogues.
Why = Literal[
    "unlisted", "elsewhere", "not_in_force", "decisive_unknown", "zone_unknown",
    "early_unknown", "filing_unknown", "campaign_unknown", "event_unknown", "window_closed",
    "window_unknown", "no_fixed_time",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LawSource:
    """Where something was read; `url` None: only the title is known."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One day of voting. `decisive` None: it may decide, and its result is not known here."""

    day: date
    status: Status
    decisive: bool | None = None
    source: LawSource | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyPlace:
    """A place that votes the day before. `zone` None: it spans several."""

    id: str
    name: Text
    zone: str | None
    certainty: Certainty = "sourced"
    source: LawSource | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Election:
    """A vote. `zone`: IANA name. `country`: ISO 3166-1 alpha-2.

    `early` None: not known which places vote the day before; (): none does. `candidacies_open`:
    first day on which candidatures can be filed. `campaign_starts` and `campaign_ends`: first and
    last whole day of the official campaign.
    """

    id: str
    kind: Kind
    country: str
    name: Text
    zone: str
    rounds: tuple[Round, ...]
    early: tuple[EarlyPlace, ...] | None = None
    candidacies_open: date | None = None
    campaign_starts: date | None = None
    campaign_ends: date | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """What one easily gets wrong."""

    text: Text
    certainty: Certainty = "sourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalText:
    """A rule of law, a ruling or guidance, in our own words.

    `read_on`: the day its source was read. `version`: a day on which the version read was in force;
    None: the day of reading. `older_version`: the one in force may differ. `in_force_from` None:
    before any election here, or not known. `group`: the file it stands in.
    """

    id: str
    group: str
    title: Text
    says: Text
    certainty: Certainty
    read_on: date
    sources: tuple[LawSource, ...] = ()
    article: str | None = None
    version: date | None = None
    older_version: bool = False
    in_force_from: date | None = None
    traps: tuple[Trap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How a window or a deadline is counted, as data. `law`: id of the legal text.

    `kinds` None: any vote. `country` None: any; EU: the members of the Union. `event`: from what a
    deadline runs; None for windows. `within`: the window in which that event must fall. `months`,
    `days` and `hours` None: the law fixes no such time. `ends`: `exact` counts hours; `before_day`
    is the prudent reading, the day itself being too late; `day_end` lets the whole day count, or,
    with `at`, until that hour of it. `earliest`: not the last moment, but the first one possible.
    `certainty` is that of the count, which may be less sure than the text; `counted` says it in
    words.
    """

    id: str
    what: Text
    law: str
    certainty: Certainty = "sourced"
    kinds: tuple[Kind, ...] | None = None
    country: str | None = None
    event: str | None = None
    event_is: Text | None = None
    within: str | None = None
    months: int | None = None
    days: int | None = None
    hours: int | None = None
    ends: Literal["exact", "before_day", "day_end"] = "exact"
    at: time | None = None
    earliest: bool = False
    why_none: Literal["no_fixed_time"] | None = None
    counted: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A time in which a rule holds, in the local zone. `key`: unique in an election: the rule, and
    the round or place where there are several. `may_close`: the end comes
    there already if a round that may decide did. `why` says why a date is
    None, or why it does not apply. `place` and `round` where it holds for one only."""

    key: str
    rule: Rule
    applies: bool = True
    opens: datetime | None = None
    closes: datetime | None = None
    may_close: datetime | None = None
    place: Text | None = None
    round: int | None = None
    status: Status = "official"
    why: Why | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Until when something can or must be done, in the local zone: `ends` itself is too late.

    For a rule with `earliest`, `ends` is the first moment at which it can be. `starts`: the
    event; None while it is not known.
    """

    key: str
    rule: Rule
    applies: bool = True
    starts: datetime | None = None
    ends: datetime | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class State:
    """How things stand at a moment. `left`: until it opens (not_yet) or closes (open)."""

    name: StateName
    left: timedelta | None = None
    why: Why | None = None
