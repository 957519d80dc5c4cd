"""What the engines give: meetings of accounts and objects, and pairs of accounts."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Longs = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Counted without bound: `strength` meetings per account, `met` per object.

    `dense_posts` of the posts link to nobody under the density bound.
    """

    strength: Longs
    met: Longs
    dense_posts: int

    @property
    def total(self) -> int:
        """All meetings, each counted once."""
        return int(self.met.sum())


@dataclass(frozen=True, slots=True)
class Pairs:
    """Account pairs (a > b, codes) with distinct objects, pairs of posts, summed gap in ms.

    `counted` is the number of meetings counted for all pairs, also those not kept here.
    """

    a: Longs
    b: Longs
    objects: Longs
    pairs: Longs
    gap: Longs
    counted: int

    def __len__(self) -> int:
        return len(self.a)
