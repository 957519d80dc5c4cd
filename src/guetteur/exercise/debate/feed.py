"""What people come across: of all that has appeared, mostly the recent and the popular."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from guetteur.exercise.debate.moments import DAY, Times
from guetteur.exercise.debate.records import Person

NONE = -1
LOOK_BACK = 2 * DAY
# An item seen in passing is among the newest: the share of the look-back is drawn as u cubed.
RECENCY = 3
MOST_POPULAR, MOST_ACTIVE = 150, 150


def meet(
    rng: np.random.Generator, births: Times, popular: npt.NDArray[np.int64], at: Times
) -> npt.NDArray[np.int64]:
    """For each moment, the number of a thing that had appeared shortly before; NONE if none had.

    Things appeared at `births`, in order, and are met as often as they are popular.
    """
    items = np.repeat(np.arange(len(births)), popular)
    appeared = births[items]
    last = np.searchsorted(appeared, at)
    first = np.searchsorted(appeared, at - LOOK_BACK)
    back = ((last - first) * rng.random(len(at)) ** RECENCY).astype(np.int64)
    found = np.full(len(at), NONE, np.int64)
    some = last > first
    found[some] = items[(last - 1 - back)[some]]
    return found


def popularity(rng: np.random.Generator, count: int) -> npt.NDArray[np.int64]:
    """Heavy-tailed whole numbers from 1: most things are met by few, some by many."""
    return np.minimum(rng.pareto(1.1, count) + 1, MOST_POPULAR).astype(np.int64)


def activity(rng: np.random.Generator, count: int) -> npt.NDArray[np.float64]:
    """Heavy-tailed weights of mean 1: most accounts write little, some write all day."""
    drawn = np.minimum(rng.pareto(1.4, count) + 0.2, MOST_ACTIVE)
    return np.asarray(drawn / drawn.mean(), np.float64) if count else np.empty(0)


def some_of(
    rng: np.random.Generator, of: Sequence[Person], share: float, least: int = 2
) -> list[Person]:
    """A part of a group, in random order, of at least so many (or all)."""
    size = min(len(of), max(least, round(share * len(of))))
    return [of[int(i)] for i in rng.permutation(len(of))[:size]]
