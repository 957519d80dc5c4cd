"""How small an operation would have been missed? The answer is part of every report."""

import numpy as np
from scipy.special import betainc

from guetteur.stats.closeness import MARGIN
from guetteur.stats.cosharing import FEWEST_SHARED
from guetteur.stats.significance import PRIOR_LIFE, poisson_tail

MOST_OBJECTS = 200


def fewest_objects(
    chance: float,
    cut: float,
    *,
    window: int,
    accounts: int,
    candidates: int,
    alpha: float,
    fewest: int,
) -> int | None:
    """Fewest objects of its own, in different hours, that a group of `accounts` must all share
    within the window (ms) to be found; None if even 200 would not do.

    The accounts must be seen to share the same things, of which chance gives two of them
    `chance`, with a p-value up to `cut`; and be so close in time that posts with the prior's
    delays, MARGIN times closer, would be as close at most in alpha of `candidates` + 1 groups.
    fewest: occasions that a group needs in any case.
    """
    from guetteur.stats.closeness_kernel import SET_ASIDE  # numba takes a second to import

    k = np.arange(max(fewest, FEWEST_SHARED, SET_ASIDE + 1), MOST_OBJECTS + 1)
    posts = accounts * (k - SET_ASIDE)  # the closest hours do not count
    # the chance that one of the others' posts is within the window, by the prior
    near = 1.0 - np.exp(-(accounts - 1) * window / PRIOR_LIFE)
    needed = np.ceil(posts / MARGIN)
    as_close = betainc(needed, posts - needed + 1, near)  # binomial tail
    seen = poisson_tail(k, np.full(len(k), max(chance, 1e-12))) <= cut
    enough = seen & (as_close <= alpha / (candidates + 1))
    return int(k[enough][0]) if enough.any() else None
