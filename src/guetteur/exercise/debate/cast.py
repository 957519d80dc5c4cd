"""Who takes part: ordinary accounts, those that only look suspicious, and the operation's."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np

from guetteur.exercise.debate import words
from guetteur.exercise.debate.knobs import STYLES, Knobs
from guetteur.exercise.debate.records import Person, Role

FANS, NEWSROOMS, ACTIVISTS, SCHEDULED, AUTOMATED = 12, 6, 30, 10, 5
FAN_GROUPS = 3
# Negatives of each kind are repeated for every so many accounts of the debate.
SCALE = 1_500
# An account of an operation makes about this many posts for it, and teams are no larger than this.
POSTS_EACH, TEAM = 25, 40
LEAST_TEAM, TELEGRAM_TEAM = 8, 1 / 5
# Shares of ordinary accounts that are Telegram's channels, and users in its discussion group.
CHANNELS, CHATTERS = 0.02, 0.08
OLDEST, NEWEST = datetime(2010, 1, 1, tzinfo=UTC), datetime(2025, 2, 1, tzinfo=UTC)

Group = tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Every account by its part. Groups act together; singles do not."""

    ordinary: Group
    channels: Group
    chatters: Group
    fans: tuple[Group, ...]
    newsrooms: tuple[Group, ...]
    activists: tuple[Group, ...]
    scheduled: Group
    automated: Group
    teams: tuple[Group, ...]

    @property
    def everyone(self) -> Group:
        """All accounts."""
        groups = (*self.fans, *self.newsrooms, *self.activists, *self.teams)
        singles = (self.ordinary, self.channels, self.chatters, self.scheduled, self.automated)
        return tuple(person for group in (*singles, *groups) for person in group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """How a scenario casts: campaigns are open calls; `most` bounds the operation's accounts;
    `whole` keeps them in one team; `crosses` gives teams accounts on Telegram as well."""

    campaigns: int = 1
    most: int | None = None
    whole: bool = False
    crosses: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    role: Role
    platform: str
    kind: str
    size: int


def cast(knobs: Knobs, casting: Casting, rng: np.random.Generator) -> Cast:
    """The accounts of a debate; their numbers are shuffled, so that no id tells a role."""
    parts = _parts(knobs, casting)
    numbers = rng.permutation(knobs.accounts) + 1
    bounds = np.concatenate([[0], np.cumsum([part.size for part in parts])])
    groups = [
        _people(part, numbers[start:end], knobs, rng)
        for part, (start, end) in zip(parts, pairwise(bounds.tolist()), strict=True)
    ]
    teams = _of("operation", parts, groups)
    if casting.crosses and "telegram" in knobs.platforms:
        teams = tuple(x + far for x, far in zip(teams[::2], teams[1::2], strict=True))
    ordinary = [group for part, group in zip(parts, groups, strict=True) if part.role == "ordinary"]
    return Cast(
        ordinary=ordinary[0],
        channels=ordinary[1],
        chatters=ordinary[2],
        fans=_of("fans", parts, groups),
        newsrooms=_of("newsrooms", parts, groups),
        activists=_of("activists", parts, groups),
        scheduled=_of("scheduled", parts, groups)[0],
        automated=_of("automated", parts, groups)[0],
        teams=teams,
    )


def _of(role: Role, parts: list[_Part], groups: list[Group]) -> tuple[Group, ...]:
    return tuple(group for part, group in zip(parts, groups, strict=True) if part.role == role)


def _parts(knobs: Knobs, casting: Casting) -> list[_Part]:
    scale = max(1, round(knobs.accounts / SCALE))
    parts = [_Part("fans", "x", "", FANS)] * (FAN_GROUPS * scale)
    parts += [_Part("newsrooms", "x", "", NEWSROOMS)] * scale
    parts += [_Part("activists", "x", "", ACTIVISTS)] * (casting.campaigns * scale)
    parts += [_Part("scheduled", "x", "", SCHEDULED * scale)]
    parts += [_Part("automated", "x", "", AUTOMATED * scale)]
    parts += _team_parts(knobs, casting)
    rest = knobs.accounts - sum(part.size for part in parts)
    with_telegram = "telegram" in knobs.platforms
    channels = max(5, round(rest * CHANNELS)) if with_telegram else 0
    chatters = max(10, round(rest * CHATTERS)) if with_telegram else 0
    return [
        _Part("ordinary", "x", "", rest - channels - chatters),
        _Part("ordinary", "telegram", "channel", channels),
        _Part("ordinary", "telegram", "user", chatters),
        *parts,
    ]


def _team_parts(knobs: Knobs, casting: Casting) -> list[_Part]:
    if knobs.intensity == 0:
        return []
    wanted = round(knobs.posts * knobs.intensity / POSTS_EACH)
    size = min(max(LEAST_TEAM, wanted), knobs.accounts // 5, casting.most or wanted + LEAST_TEAM)
    teams = 1 if casting.whole else -(-size // TEAM)
    parts = []
    for number in range(teams):
        team = size // teams + (number < size % teams)
        far = 0
        if casting.crosses and "telegram" in knobs.platforms:
            far = max(2, round(team * TELEGRAM_TEAM))
        parts.append(_Part("operation", "x", "", team - far))
        if far:
            parts.append(_Part("operation", "telegram", "channel", far))
    return parts


def _people(
    part: _Part, numbers: np.ndarray[tuple[int], np.dtype[np.int64]], knobs: Knobs,
    rng: np.random.Generator,
) -> Group:  # fmt: skip
    created = _creation_days(part, len(numbers), knobs, rng)
    followers = np.minimum(rng.lognormal(4.5, 1.6, (2, len(numbers))), 1e6).astype(int)
    found = []
    for place, number in enumerate(numbers.tolist()):
        lang = words.language(rng, knobs.french)
        found.append(
            Person(
                native=f"{part.kind}{number}" if part.kind else str(1_500_000_000 + number),
                platform=part.platform,
                role=part.role,
                name=f"{words.NAME[lang]} {number:04d}",
                handle=f"simule_{number:04d}",
                lang=lang,
                description=words.DESCRIPTIONS[part.role][lang],
                created_at=OLDEST + timedelta(days=int(created[place])),
                followers=int(followers[0, place]),
                following=int(followers[1, place]),
            )
        )
    return tuple(found)


def _creation_days(
    part: _Part, count: int, knobs: Knobs, rng: np.random.Generator
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Days after OLDEST; an operation's accounts were made within a burst that stealth widens."""
    whole = (NEWEST - OLDEST).days
    if part.role != "operation":
        return rng.integers(0, whole, count)
    width = min(STYLES[knobs.stealth].age_days, whole)
    return int(rng.integers(0, whole - width + 1)) + rng.integers(0, width, count)
