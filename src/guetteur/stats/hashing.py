"""Numbers spread over all bits, so that an order or a sample can be drawn without names."""

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]


def mixed(numbers: Hashes) -> Hashes:
    """A number for each, evenly spread: the finaliser of Steele, Lea & Flood 2014 (OOPSLA,
    453-472)."""
    spread = numbers + np.uint64(0x9E3779B97F4A7C15)
    spread = (spread ^ (spread >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    spread = (spread ^ (spread >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return spread ^ (spread >> np.uint64(31))
