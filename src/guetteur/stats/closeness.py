"""Are accounts that share the same things closer in time than others would be?

Null: which account shared which object is given. When it did so is drawn anew, object by object:

- an object that others shared as much as the group did: the posts of the group fall on the times
  of that object's own posts, whoever made them. A viral moment stays a viral moment;
- an object that is mostly the group's own: another object of the debate, that no suspected group
  made its own, lends its delays, so that some objects are fast and some slow, as they are there.
  Some objects of the prior (see `significance`) are added, for debates that have few. The test is
  made again with the prior's delays alone, and the less telling of both counts: a debate in which
  most things are slow does not make every fast one a suspect.

A time is drawn again if the account rarely posts at that hour of the day. What is compared is how
close each post is to the nearest one by another member: the number of windows that the gap is
within, added up over posts. Objects of one hour count for one, together; and the two hours in
which the group, or a shuffle of it, is closest do not count at all: one event may explain them.

Source of the form: Davison & Hinkley 1997, Bootstrap Methods and their Application, 4.2.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from guetteur.stats.coaction_types import Floats, Longs
from guetteur.stats.cosharing import Firsts
from guetteur.stats.hashing import Hashes, mixed
from guetteur.stats.significance import (
    AVERAGE_POSTS,
    HOUR,
    OCCASION,
    PRIOR_LIFE,
    around,
)

SEED = 20270411
# The group must be so many times as close as shuffles are: communities of made-up debates without
# any operation are up to 1.12 times as close, as no model of habits is complete.
MARGIN = 1.25
# Objects with the prior's delays among those that lend theirs, and how many delays each has.
PRIOR_DONORS, PRIOR_DELAYS = 5, 200
HOURS = 24
# A group that shuffles reach this often is no closer than chance: Besag & Clifford 1991
# (Biometrika 78(2), 301-304).
ENOUGH_SHUFFLES = 10


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close a group is in time.

    p: share of shuffles that are as close, MARGIN times taller; `accounts`: the same for each
    member alone, without margin. For each window: posts within it of another member's (`seen`),
    what shuffles expect, and their standard deviation. An hour counts once in all of them.
    `occasions`: hours in which two members met within the longest window.
    """

    p: float
    shuffles: int
    occasions: int
    accounts: Floats
    seen: Floats
    expected: Floats
    deviation: Floats

    @property
    def total(self) -> float:
        """Closeness that shuffles expect, in all windows together."""
        return float(self.expected.sum())

    @property
    def spread(self) -> float:
        """Its standard deviation at most, as windows are not independent."""
        return float(self.deviation.sum())


@dataclass(frozen=True, slots=True)
class Posts:
    """A group's first posts about objects that two members share, sorted without names.

    `start` says where each object's posts begin, `sizes` how many accounts shared it in all.
    """

    object: Longs
    start: Longs
    who: Longs
    at: Longs
    sizes: Longs

    @property
    def counts(self) -> Longs:
        """Members of each object."""
        return np.diff(self.start)

    @property
    def own(self) -> NDArray[np.bool_]:
        """Whether an object is mostly the group's own."""
        return self.sizes < 2 * self.counts


@dataclass(frozen=True, slots=True)
class Donors:
    """Delays after an object's first post, of objects in ascending size."""

    delays: Longs
    start: Longs


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts (codes) that may act together, and what shuffles of their posts need.

    Of each object: `hour`, the number of its hour, and `weight`, as an hour counts once; `born`,
    its first post; its part of `pool`, the times of all posts about it, empty for an object that
    is mostly the group's own. `awake`: how readily each account posts at each hour of the day.
    """

    accounts: Longs
    posts: Posts
    weight: Floats
    hour: Longs
    awake: Longs
    born: Longs
    pool: Longs
    pool_start: Longs


def posts_of(firsts: Firsts, group: Longs) -> Posts:
    """The posts of a group that can be close to each other."""
    own = [firsts.of(int(account)) for account in group]
    rows = np.concatenate(own)
    who = np.repeat(np.arange(len(group)), [len(each) for each in own])
    begin = int(firsts.at.min()) if len(firsts.at) else 0  # the date must not set the order either
    habits = _digests(firsts.at[rows] - begin, [len(each) for each in own])[who]
    order = np.lexsort((habits, firsts.at[rows], firsts.objects[rows]))
    rows, who, habits = rows[order], who[order], habits[order]
    _, inverse, count = np.unique(firsts.objects[rows], return_inverse=True, return_counts=True)
    shared = count[inverse] > 1
    rows, who, habits = rows[shared], who[shared], habits[shared]
    objects, start = np.unique(firsts.objects[rows], return_index=True)
    start = np.append(start, len(rows))
    at = firsts.at[rows]
    # objects in the order of members' posts: names must not set it
    counts = np.diff(start)
    sizes = firsts.sizes[objects]
    told = _digests(np.asarray((at - begin) ^ habits.view(np.int64), np.int64), counts)
    order = np.lexsort((told, sizes, counts, at[start[1:] - 1], at[start[:-1]]))
    moved = ranges(start[:-1][order], counts[order])
    start = np.append(0, np.cumsum(counts[order]))
    return Posts(objects[order].astype(np.int64), start, who[moved], at[moved], sizes[order])


def _digests(numbers: Longs, counts: Sequence[int] | Longs) -> Hashes:
    """A digest of each run of as many numbers as its count (1 or more), whatever their order."""
    starts = np.cumsum(counts, dtype=np.int64) - counts
    return np.add.reduceat(mixed(numbers.view(np.uint64)), starts)


def ranges(start: Longs, counts: Longs) -> Longs:
    """The numbers from each start on, as many as its count, one range after another."""
    ends = np.cumsum(counts)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(start - ends + counts, counts)


def donors(firsts: Firsts, without: Longs, most: int) -> Donors:
    """The objects that lend their delays, all but `without`, and some of the prior's.

    most: accounts of the largest group, as a lending object needs a delay for each.
    """
    lends = firsts.sizes > 1
    lends[without] = False
    chosen = np.flatnonzero(lends)
    sizes, born = firsts.sizes[chosen], firsts.at[firsts.start[chosen]]
    last = firsts.at[firsts.start[chosen + 1] - 1] - born
    start = firsts.start[chosen]
    told = _digests(firsts.at[ranges(start, sizes)] - np.repeat(born, sizes), sizes)
    order = np.lexsort((told, last, sizes))
    sizes, born, start = sizes[order], born[order], start[order]
    delays = firsts.at[ranges(start, sizes)] - np.repeat(born, sizes)
    prior = prior_donors(most)
    return Donors(
        np.concatenate([delays, prior.delays]),
        np.append(0, np.cumsum(np.concatenate([sizes, np.diff(prior.start)]))),
    )


def prior_donors(most: int) -> Donors:
    """Objects whose delays are the prior's alone, each with a delay for `most` accounts."""
    count = max(PRIOR_DELAYS, most)
    delays = -PRIOR_LIFE * np.log1p(-(np.arange(count) + 0.5) / count)
    return Donors(
        np.tile(delays.astype(np.int64), PRIOR_DONORS),
        np.arange(PRIOR_DONORS + 1) * count,
    )


def farther(one: Closeness, other: Closeness) -> Closeness:
    """Of two tests of a group the less telling one; for each account too."""
    least = one if one.p >= other.p else other
    return replace(least, accounts=np.maximum(one.accounts, other.accounts))


def group_of(firsts: Firsts, accounts: Longs, hours: Floats) -> Group:
    """A group of accounts (codes) made ready to be tested; `hours` as `hours_of` gives them."""
    posts = posts_of(firsts, accounts)
    shared = np.where(posts.own, 0, posts.sizes)
    by_hour = posts.at[(posts.start[:-1] + posts.start[1:]) // 2] // OCCASION
    _, hour, in_hour = np.unique(by_hour, return_inverse=True, return_counts=True)
    return Group(
        accounts=accounts,
        posts=posts,
        weight=1.0 / in_hour[hour],
        hour=hour,
        awake=_awake(firsts, accounts, hours),
        born=firsts.at[firsts.start[posts.object]],
        pool=firsts.at[ranges(firsts.start[posts.object], shared)],
        pool_start=np.append(0, np.cumsum(shared)),
    )


def closeness(
    group: Group,
    lending: Donors,
    windows: Sequence[int],
    *,
    shuffles: int,
    enough: int = ENOUGH_SHUFFLES,
) -> Closeness:
    """How close a group is, within these windows (ms).

    No more shuffles are made once `enough` of them are as close.
    """
    from guetteur.stats.closeness_kernel import shuffle  # numba takes a second to import

    posts = group.posts
    if len(posts.object) == 0:
        nothing = np.zeros(len(windows))
        return Closeness(1.0, 0, 0, np.ones(len(group.accounts)), nothing, nothing, nothing)
    sizes = np.diff(lending.start)[:-PRIOR_DONORS]
    counts, as_high, seen, total, squares = shuffle(
        posts.start,
        posts.who,
        posts.at,
        group.weight,
        group.hour,
        group.awake,
        group.born,
        group.pool,
        group.pool_start,
        lending.delays,
        lending.start,
        np.searchsorted(sizes, posts.counts),
        np.array(windows, np.int64),
        MARGIN,
        shuffles,
        enough,
        SEED,
    )
    made = int(counts[1])
    mean = total / made
    return Closeness(
        p=float((1 + counts[0]) / (1 + made)),
        shuffles=made,
        occasions=_occasions(posts, max(windows)),
        accounts=(1 + as_high) / (1 + made),
        seen=seen,
        expected=mean,
        deviation=np.sqrt(np.maximum(squares / made - mean**2, 0.0)),
    )


def close_accounts(posts: Posts, window: int) -> Longs:
    """The members (places in the group) with a post within the window (ms) of another's."""
    close = _close(posts, window)
    return np.unique(np.concatenate([posts.who[:-1][close], posts.who[1:][close]]))


def _close(posts: Posts, window: int) -> NDArray[np.bool_]:
    """Whether each post and the next one are about one object, within the window."""
    close = np.diff(posts.at) <= window
    close[posts.start[1:-1] - 1] = False  # from one object to the next
    return np.asarray(close, np.bool_)


def _occasions(posts: Posts, window: int) -> int:
    return len(np.unique(posts.at[1:][_close(posts, window)] // OCCASION))


def hours_of(at: Longs) -> Floats:
    """How many of these posts are made at each hour of the day."""
    return np.bincount(at // HOUR % HOURS, minlength=HOURS).astype(np.float64)


def _awake(firsts: Firsts, accounts: Longs, hours: Floats) -> Longs:
    """How readily each account posts at each hour of the day, WHOLE at its best."""
    from guetteur.stats.closeness_kernel import WHOLE

    whole = around(hours + 1.0)
    usual = whole / whole.sum()
    own = np.stack([hours_of(firsts.at[firsts.of(int(account))]) for account in accounts])
    awake = (around(own) / 3 + AVERAGE_POSTS * usual) / usual
    return np.asarray(WHOLE * (awake / awake.max(axis=1, keepdims=True)), np.int64)
