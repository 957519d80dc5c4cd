"""Which earlier version each version of a text is closest to."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from guetteur.stats.minhash import likeness
from guetteur.stats.normal import normalised

# Later versions are compared with these many first ones only.
MOST = 200


def origins(texts: Sequence[str]) -> list[tuple[int, float] | None]:
    """For each text, oldest first, the place of the closest one before it and their likeness
    (Jaccard's index of pieces); None for the first.

    The closest is not proven to be the one that was copied: others may not be in the data.
    """
    if not texts:
        return []
    compared = normalised(pa.array(texts, pa.large_string())).texts
    found: list[tuple[int, float] | None] = [None]
    for place in range(1, len(texts)):
        before = np.arange(min(place, MOST))
        index, _, _ = likeness(compared, np.full(len(before), place), before)
        best = int(np.argmax(index))
        found.append((best, round(float(index[best]), 3)))
    return found
