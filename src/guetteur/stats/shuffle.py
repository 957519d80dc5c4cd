"""Is a group as a whole closer in time than its posts would be with other people's delays?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaincinv

from guetteur.stats.coaction_types import Longs

SEED = 20270411


@dataclass(frozen=True, slots=True)
class GroupPosts:
    """A group's posts about objects that two members shared, in an order that knows no names.

    `object` and `account` are numbers; `born` is the object's first post by anybody (ms).
    """

    object: Longs
    account: Longs
    at: Longs
    born: Longs


def shuffle_test(
    posts: GroupPosts, delays: Longs, *, window: int, occasion: int, shuffles: int
) -> float:
    """How often a group meets at least as much when each of its posts takes another's delay.

    delays: ms from an object's first post to posts about it by accounts outside of all groups.
    The statistic is the number of meetings (see `meetings`) within the window (ms).
    p = (1 + shuffles at least as high) / (1 + shuffles), so it is never below 1/(1 + shuffles).
    Source of the form: Davison & Hinkley 1997, Bootstrap Methods and their Application, 4.2.
    """
    rng = np.random.default_rng(SEED)
    seen = meetings(posts, posts.at, window, occasion)
    as_high = 0
    for _ in range(shuffles):
        drawn = posts.born + delays[rng.integers(0, len(delays), len(posts.at))]
        as_high += meetings(posts, drawn, window, occasion) >= seen
    return (1 + as_high) / (1 + shuffles)


def meetings(posts: GroupPosts, at: Longs, window: int, occasion: int) -> int:
    """On how many occasions each member posted close to another, summed over members."""
    who, when = _met(posts, at, window)
    return len(np.unique(np.stack([who, when // occasion]), axis=1).T)


def occasions(posts: GroupPosts, window: int, occasion: int) -> int:
    """On how many occasions any two members posted within the window of each other."""
    _, when = _met(posts, posts.at, window)
    return len(np.unique(when // occasion))


def _met(posts: GroupPosts, at: Longs, window: int) -> tuple[Longs, Longs]:
    """Account and time of the posts that follow or precede another member's within the window.

    Neighbours in time are compared: where two members' posts meet, two in a row do.
    """
    order = np.lexsort((at, posts.object))
    about, who, when = posts.object[order], posts.account[order], at[order]
    close: NDArray[np.bool_] = (about[1:] == about[:-1]) & (who[1:] != who[:-1])
    close &= np.diff(when) <= window
    met = np.zeros(len(when), np.bool_)
    met[1:] |= close
    met[:-1] |= close
    return who[met], when[met]


def interval(k: int, expected: float, level: float = 0.95) -> tuple[float, float]:
    """Exact interval of observed / expected, for a Poisson count k >= 1.

    Source: Garwood 1936, Biometrika 28(3/4).
    """
    tail = (1 - level) / 2
    low, high = float(gammaincinv(k, tail)), float(gammaincinv(k + 1, 1 - tail))
    return low / expected, high / expected
