"""What a simulated debate is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from guetteur.exercise.debate.knobs import Knobs

Role = Literal["ordinary", "fans", "newsrooms", "activists", "scheduled", "automated", "operation"]
NEGATIVES: tuple[Role, ...] = ("fans", "newsrooms", "activists", "scheduled", "automated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An invented account. `native` is its id on its platform: digits, channel9 or user9."""

    native: str
    platform: str
    role: Role
    name: str
    handle: str
    lang: str
    description: str
    created_at: datetime
    followers: int
    following: int

    @property
    def account_id(self) -> str:
        """The project-wide id."""
        return f"{self.platform}:{self.native}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Draft:
    """A post before it has an id. `at`: milliseconds since 1970, UTC.

    Two drafts are never equal, so that a repost (`of`) or a reply (`to`) names exactly one.
    """

    author: Person
    at: int
    body: str
    lang: str
    links: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    mentions: tuple[Person, ...] = ()
    of: "Draft | None" = None
    to: "Draft | None" = None


@dataclass(frozen=True, slots=True)
class Post:
    """A draft with the id that its platform gave: digits, or channel9/12 on Telegram."""

    native: str
    draft: Draft

    @property
    def post_id(self) -> str:
        """The project-wide id."""
        return f"{self.draft.author.platform}:{self.native}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A planted operation: its accounts and posts (project-wide ids), and when it acted."""

    id: str
    accounts: tuple[str, ...]
    posts: tuple[str, ...]
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is known of a debate because it was made up.

    negatives: accounts that look alike without hiding anything, by role.
    """

    scenario: str
    seed: int
    knobs: Knobs
    operations: tuple[Operation, ...]
    negatives: Mapping[Role, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Debate:
    """A whole simulated debate. Posts are in order of time."""

    posts: tuple[Post, ...]
    accounts: tuple[Person, ...]
    truth: Truth
