"""What partners put on their lists, one record for all formats: Meta, M82, MISP, STIX.

An indicator says that somebody listed something on some day; never that the thing *is* anything.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from guetteur.model.judgement import Tlp

# domain: a host's name. url: one address. account: a handle or an id on a platform.
# amount: a number of things, such as "37 Accounts". other: text that nothing is matched with.
IndicatorKind = Literal[
    "domain", "url", "account", "ip", "email", "phone", "hash", "technique", "narrative", "amount",
    "other",
]  # fmt: skip
INDICATOR_KINDS: tuple[IndicatorKind, ...] = get_args(IndicatorKind)
ListFormat = Literal["meta", "m82", "misp", "stix"]
Outcome = Literal["kept", "mended", "dropped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One thing on somebody's list.

    value: as it is matched: a host in lower case, an address with its scheme, a handle without
    its @. shown: as the source wrote it, so that `example[.]org` stays harmless on screen.
    source: who listed it; listed_on: when, `2023`, `2023-05` or `2023-05-04`, None if nobody says.
    sha256 and row: the file that says so, and its line or the number of its object, from 1.
    object_id: its id in that file, of STIX or MISP. count: the number in an amount.
    labels: how the source files it, such as tactic, technique, procedure. notes: its own words.
    """

    kind: IndicatorKind
    value: str
    shown: str
    source: str
    sha256: str
    row: int
    listed_on: str | None = None
    marking: Tlp | None = None
    platform: str | None = None
    object_id: str | None = None
    count: int | None = None
    labels: tuple[str, ...] = ()
    notes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What became of one row or object of a partner's file; `place` is its number, from 1.

    what: its type or column, as found. reason: a message's key, `partner-…` or `issue-…`; None
    when all of it was kept as it is. found: what stood there, shortened.
    """

    place: int
    what: str
    outcome: Outcome
    reason: str | None = None
    found: str | None = None
    object_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFile:
    """A partner's file, as the workspace remembers it: its rows or objects are all in `parts`.

    marking: of the file as a whole, None when it says nothing.
    """

    sha256: str
    name: str
    bytes: int
    format: ListFormat
    source: str
    dated: str | None
    marking: Tlp | None
    indicators: int
    parts: tuple[Part, ...]

    def tally(self, outcome: Outcome) -> int:
        """How many rows or objects were `kept`, `mended` or `dropped`."""
        return sum(part.outcome == outcome for part in self.parts)
