"""Made-up debates as traces, large and fast, with the truth beside them.

A world holds accounts of heavy-tailed activity, objects of heavy-tailed popularity that appear at
a moment and are shared after it with a delay of their own (minutes to a day), the rhythm of day
and night, and topics that people stay in. Negatives and operations are added on top:

- *fans*: communities that share the same niche objects within hours of their appearance;
- a *burst*: a crowd that reacts to one live event for an hour;
- *habits*: each account is there for three hours of the day only, always the same;
- *operations*: groups of accounts, ordinary ones otherwise, that share together in campaigns.

Simplified from nature: one kind of object, no text, no followers, accounts that never change.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Rng = np.random.Generator

START = 1_704_067_200  # 2024-01-01T00:00:00Z
DAY = 86_400
DAYS = 90
ROWS_PER_ACCOUNT, ROWS_PER_OBJECT, TOPICS = 20, 10, 100
OWN_TOPIC = 0.6
NO_OPERATION = -1


@dataclass(frozen=True, slots=True)
class Shares:
    """Who shared what, and when (seconds since 1970); `operation` is its number, -1 for none."""

    account: Ints
    object: Ints
    time: Ints
    operation: Ints


@dataclass(frozen=True, slots=True)
class Operation:
    """How planted groups act: sizes, campaigns and participation are drawn from these ranges.

    `delays`: mean seconds between the start of a campaign and a member's share, one drawn per
    group. `popular`: share of campaigns on objects that the debate shares too.
    """

    groups: int
    size: tuple[int, int] = (5, 40)
    campaigns: tuple[int, int] = (10, 50)
    joining: tuple[float, float] = (0.25, 0.7)
    delays: tuple[float, ...] = (20.0, 120.0, 900.0)
    popular: float = 0.5


@dataclass(frozen=True, slots=True)
class World:
    """Traces in CooRTweet's four columns, and for each account of an operation its number."""

    traces: pa.Table
    truth: pa.Table

    @property
    def planted(self) -> dict[str, int]:
        """Operation of each planted account."""
        rows = zip(
            self.truth["account_id"].to_pylist(), self.truth["operation"].to_pylist(), strict=True
        )
        return dict(rows)


EASY = Operation(groups=0, size=(20, 20), campaigns=(20, 20), joining=(1.0, 1.0), delays=(0.0,))


def world(
    rows: int,
    seed: int,
    *,
    operation: Operation | None = None,
    fans: int = 0,
    crowd: int = 0,
    hours: int = 1,
    habits: bool = False,
) -> World:
    """A world of about `rows` organic shares, plus what is added to it.

    `fans`: organic fan communities. `crowd`: people who react to one live event for some hours.
    `habits`: accounts that are there at set hours only, but for what an operation has them do.
    """
    rng = np.random.default_rng(seed)
    parts = [organic(rows, rng)]
    accounts, objects = rows // ROWS_PER_ACCOUNT, rows // ROWS_PER_OBJECT
    if fans:
        parts.append(fan_communities(fans, accounts, objects, rng))
        objects = int(parts[-1].object.max()) + 1
    if crowd:
        parts.append(live_event(crowd, hours, accounts, objects, rng))
        objects = int(parts[-1].object.max()) + 1
    if operation is not None and operation.groups:
        parts.append(operations(operation, parts[0], accounts, objects, rng))
    whole = _joined(parts)
    return _as_world(_at_set_hours(whole, accounts, rng) if habits else whole)


def easy(rows: int, seed: int, *, fans: int = 0) -> World:
    """1 % of rows by groups of twenty accounts that share twenty times within ten seconds."""
    return world(rows, seed, operation=replace(EASY, groups=max(1, rows // 40_000)), fans=fans)


def hard(rows: int, seed: int, *, fans: int = 40) -> World:
    """Groups of 5 to 40 accounts, delays of seconds to 15 minutes, 25 to 70 % taking part, half of
    the objects popular, among forty organic fan communities."""
    return world(rows, seed, operation=Operation(groups=max(4, rows // 50_000)), fans=fans)


def organic(rows: int, rng: Rng) -> Shares:
    """Accounts that share as they please: popularity, topics, delays, day and night."""
    accounts, objects = max(10, rows // ROWS_PER_ACCOUNT), max(10, rows // ROWS_PER_OBJECT)
    account = rng.permutation(accounts)[_draw(_heavy(accounts, 1.0, 1 / 350), rows, rng)]
    popularity = _heavy(objects, 1.0, 1 / 200)
    shared = _draw(popularity, rows, rng)
    own = _draw_in_topic(account % TOPICS, popularity, rng)
    viral = shared < objects // 100
    shared = np.where(~viral & (rng.random(rows) < OWN_TOPIC), own, shared)
    birth = rng.integers(0, DAYS * DAY, objects)
    pace = np.exp(rng.uniform(np.log(600), np.log(DAY), objects))
    time = birth[shared] + np.exp(np.log(pace[shared]) + 1.5 * rng.standard_normal(rows))
    return Shares(account, shared, START + _awake(time, rng), np.full(rows, NO_OPERATION))


def fan_communities(count: int, accounts: int, first_object: int, rng: Rng) -> Shares:
    """Communities of 60 to 150 that share the same niche objects within hours."""
    parts = []
    for _ in range(count):
        members = rng.choice(accounts, min(accounts, int(rng.integers(60, 151))), replace=False)
        for _ in range(int(rng.integers(30, 81))):
            joined = members[rng.random(len(members)) < rng.uniform(0.1, 0.4)]
            birth = rng.integers(0, DAYS * DAY)
            delay = np.exp(np.log(2 * 3600) + 1.2 * rng.standard_normal(len(joined)))
            parts.append(_shares(joined, first_object, _awake(birth + delay, rng)))
            first_object += 1
    return _joined(parts)


def live_event(crowd: int, hours: int, accounts: int, first_object: int, rng: Rng) -> Shares:
    """A crowd reacts for hours to one event, each with one to six of an hour's twelve objects.

    The event has moments: everybody shares within a minute or two of one, strangers together.
    """
    people = rng.choice(accounts, min(crowd, accounts), replace=False)
    start = rng.integers(DAY, (DAYS - 1) * DAY)
    moments = np.sort(rng.integers(0, 3600 * hours, 12 * hours))
    parts = []
    for number, moment in enumerate(moments):
        taking_part = people[rng.random(len(people)) < rng.uniform(0.1, 0.5)]
        delay = rng.exponential(rng.uniform(20, 90), len(taking_part))
        time = (start + moment + delay).astype(np.int64)
        parts.append(_shares(taking_part, first_object + number, time))
    return _joined(parts)


def operations(
    operation: Operation, debate: Shares, accounts: int, first_object: int, rng: Rng
) -> Shares:
    """Groups that share together; their members are ordinary accounts besides."""
    quiet = rng.permutation(accounts)
    size = np.bincount(debate.object)
    popular = np.argsort(-size)[len(size) // 1000 : len(size) // 10]
    parts, taken = [], 0
    for number in range(operation.groups):
        count = int(rng.integers(operation.size[0], operation.size[1] + 1))
        members, taken = quiet[taken : taken + count], taken + count
        delay = float(rng.choice(operation.delays))
        joining = rng.uniform(*operation.joining)
        for _ in range(int(rng.integers(operation.campaigns[0], operation.campaigns[1] + 1))):
            joined = members[rng.random(len(members)) < joining]
            if rng.random() < operation.popular:
                about = int(rng.choice(popular))
                start = int(rng.choice(debate.time[debate.object == about])) - START
            else:
                about, first_object = first_object, first_object + 1
                start = int(rng.integers(0, DAYS * DAY))
            # the easy kind acts within ten seconds, whoever joins
            wait = (
                rng.exponential(delay, len(joined)) if delay else rng.integers(0, 10, len(joined))
            )
            time = (start + wait).astype(np.int64)
            parts.append(
                replace(_shares(joined, about, time), operation=np.full(len(joined), number))
            )
    return _joined(parts)


def _shares(account: Ints, about: int, time: Ints) -> Shares:
    some = np.full(len(account), about)
    return Shares(account, some, time + START, np.full(len(account), NO_OPERATION))


def _heavy(count: int, exponent: float, top: float) -> NDArray[np.float64]:
    """Zipf-Mandelbrot weights of ranks 1 to count, the first having about the share `top`."""
    rank = np.arange(1, count + 1, dtype=np.float64)
    low, high = 0.0, 1e6
    for _ in range(60):
        shift = (low + high) / 2
        weight = (rank + shift) ** -exponent
        low, high = (shift, high) if weight[0] / weight.sum() > top else (low, shift)
    return np.asarray(weight / weight.sum())


def _draw(weight: NDArray[np.float64], count: int, rng: Rng) -> Ints:
    found = np.searchsorted(np.cumsum(weight), rng.random(count), side="right")
    return np.minimum(found, len(weight) - 1)


def _draw_in_topic(topic: Ints, popularity: NDArray[np.float64], rng: Rng) -> Ints:
    """For each share an object of its topic (object number modulo TOPICS), by popularity."""
    drawn = np.empty(len(topic), np.int64)
    for each in range(min(TOPICS, len(popularity))):
        where = np.flatnonzero(topic == each)
        weight = popularity[each::TOPICS]
        drawn[where] = each + TOPICS * _draw(weight / weight.sum(), len(where), rng)
    return drawn


def _awake(time: NDArray[np.float64] | Ints, rng: Rng) -> Ints:
    """Times moved out of the night: of what falls between 1 and 7 o'clock, 85 % waits for the
    morning and comes then, spread over three hours."""
    moved = np.asarray(time, np.float64) % (DAYS * DAY)
    hour = moved % DAY / 3600
    asleep = (hour >= 1) & (hour < 7) & (rng.random(len(moved)) < 0.85)
    morning = moved - moved % DAY + 7 * 3600 + rng.random(len(moved)) * 3 * 3600
    return np.asarray(np.where(asleep, morning, moved), np.int64)


def _at_set_hours(shares: Shares, accounts: int, rng: Rng) -> Shares:
    """The same shares, each on its day, in the three hours at which its account is there."""
    there = rng.integers(0, 24, accounts)[shares.account] * 3600
    day = (shares.time - START) // DAY
    moved = START + day * DAY + (there + rng.integers(0, 3 * 3600, len(day))) % DAY
    free = shares.operation == NO_OPERATION
    return replace(shares, time=np.where(free, moved, shares.time))


def _joined(parts: Sequence[Shares]) -> Shares:
    return Shares(
        np.concatenate([part.account for part in parts]),
        np.concatenate([part.object for part in parts]),
        np.concatenate([part.time for part in parts]),
        np.concatenate([part.operation for part in parts]),
    )


def _as_world(shares: Shares) -> World:
    order = np.argsort(shares.time, kind="stable")
    traces = pa.table(
        {
            "object_id": _names("o", shares.object[order]),
            "account_id": _names("a", shares.account[order]),
            "content_id": _names("c", np.arange(len(order))),
            "timestamp_share": pa.array(shares.time[order]),
        }
    )
    planted = shares.operation != NO_OPERATION
    pairs = np.unique(np.stack([shares.account[planted], shares.operation[planted]]), axis=1)
    truth = pa.table({"account_id": _names("a", pairs[0]), "operation": pa.array(pairs[1])})
    return World(traces, truth)


def _names(letter: str, numbers: Ints) -> pa.Array:
    return pa.array([f"{letter}{number:07d}" for number in numbers.tolist()], pa.string())
