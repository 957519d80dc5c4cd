"""Who and what a campaign protects, and what looks like it."""

from dataclasses import dataclass
from typing import Literal

How = Literal[
    "whole_inside", "other_ending", "foreign_letters", "glyph", "hyphen", "typo", "digits",
    "affix", "article", "word", "subdomain",
]  # fmt: skip
HOWS: tuple[How, ...] = (
    "whole_inside", "other_ending", "foreign_letters", "glyph", "hyphen", "typo", "digits",
    "affix", "article", "word", "subdomain",
)  # fmt: skip
TargetKind = Literal["site", "name", "account"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A person or an organisation, in all spellings."""

    name: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handles:
    """Accounts on a platform, by their names there, without @."""

    platform: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchList:
    """What a campaign asks to watch over.

    `sites`: hosts that are its own, or of its products. `allies`: hosts of media and institutions
    whose look-alikes would harm it too. `lists`: ids of shipped lists of such hosts. `known`:
    hosts and handles that look like them and are all right.
    """

    campaign: str
    names: tuple[Protected, ...] = ()
    sites: tuple[str, ...] = ()
    handles: tuple[Handles, ...] = ()
    allies: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HostName:
    """A host in its parts: `www.le-monde.co.uk` is `www`, `le-monde` and `co.uk`.

    `label` has its own letters, where the address has them in code (`xn--…`). `reserved`: only the
    State, the military or international bodies get names under this ending.
    """

    host: str
    outer: str
    label: str
    ending: str
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that something may look like: `shown` to people, `flat` to compare.

    `host`: of a site, in its parts.
    """

    kind: TargetKind
    shown: str
    flat: str
    host: HostName | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """That a host or a handle looks like a target, and how; `rest`: what was put beside the name.

    `chance`: how often a legitimate host looks so to one name of this length, measured; None where
    nobody measured it.
    """

    target: Target
    how: How
    rest: str = ""
    chance: float | None = None
