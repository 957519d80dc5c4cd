"""How small an operation would have been missed? The answer is part of every report."""

import numpy as np

from guetteur.stats.coaction import expected_scale
from guetteur.stats.coaction_types import Meetings
from guetteur.stats.encode import Encoded
from guetteur.stats.significance import PRIOR_LIFE, poisson_tail, possible_pairs

MOST_OBJECTS = 200


def fewest_objects(
    encoded: Encoded,
    met: Meetings,
    *,
    window: int,
    accounts: int,
    tests: int,
    alpha: float,
    fewest: int = 1,
) -> int | None:
    """Fewest objects of its own, in different hours, that each pair of a group of `accounts` must
    share within the window (ms) to be found; None if even 200 would not do.

    The accounts are ordinary (of median activity, before what they share together) and alone:
    theirs are the only pairs that chance does not explain among `tests`. Their objects are
    shared by nobody else, so that the timing null is its prior. fewest: occasions that a group
    needs in any case.
    """
    if encoded.rows == 0:
        return None
    k = np.arange(1, MOST_OBJECTS + 1)
    activity = float(np.median(encoded.activity)) + k
    met_by_chance = np.asarray(expected_scale(encoded, met) * activity**2, np.float64)
    close_by_chance = np.asarray(k * (1.0 - np.exp(-window / PRIOR_LIFE)), np.float64)
    by_activity, by_timing = poisson_tail(k, met_by_chance), poisson_tail(k, close_by_chance)
    share = alpha * possible_pairs(accounts) / max(tests, 1)
    enough = (k >= fewest) & (by_activity <= min(share, alpha)) & (by_timing <= alpha)
    return int(k[enough][0]) if enough.any() else None
