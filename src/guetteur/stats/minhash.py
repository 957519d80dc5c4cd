"""Which texts may be alike, and whether they are: MinHash in bands, then exact counts.

Source: Broder 1997 (SEQUENCES, 21-29); banding after Leskovec, Rajaraman & Ullman, Mining of
Massive Datasets, ch. 3.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray

from guetteur.stats.letters import POINTS
from guetteur.stats.minhash_kernel import alike, bands, grams, neighbours
from guetteur.stats.normal import Texts

Longs = NDArray[np.int64]
Floats = NDArray[np.float64]
Hashes = NDArray[np.uint64]
Names = NDArray[np.int32]

# 32 bands of 4 hashes: two short posts of similarity 0.4 meet in 56 of 100 cases, of 0.6 in 98.
BANDS, ROWS = 32, 4
# Bands held in memory at once.
TOGETHER = 8
SEED = 20270411
# Two texts are of one family if they share this much: of all their pieces; of the shorter one's,
# when it has enough of them; or of their letters in order.
JACCARD, CONTAINMENT, LEVENSHTEIN = 0.4, 0.7, 0.65
ENOUGH_PIECES = 40
# Headlines of a few words are alike by chance: the fewer pieces the shorter text has, from SHORT
# down to SHORTEST, the more it must share, up to MORE.
SHORT, SHORTEST, MORE = 80, 30, 0.2
# Below this share of pieces nobody counts letters.
HOPELESS = 0.15
# Pairs of texts whose letters are compared at once.
BATCH = 100_000


@cache
def own_names() -> Names:
    """Every character called by its own number: enough where only equality counts."""
    return np.arange(POINTS, dtype=np.int32)


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs of texts that are alike, `first` < `second`, sorted; `strength`: Jaccard's index."""

    first: Longs
    second: Longs
    strength: Floats

    def __len__(self) -> int:
        return len(self.first)


def edges(texts: Texts, rows: Longs, names: Names) -> Edges:
    """The pairs of `rows` found alike; at most a few for each text, enough to join families.

    names: what each character is called in hashes.
    """
    with np.errstate(over="ignore"):  # where numba is missing NumPy would warn of every digest
        pairs = candidates(texts, rows, names)
    return verified(texts, pairs)


def candidates(texts: Texts, rows: Longs, names: Names) -> Hashes:
    """Pairs of places in the texts worth comparing: one number each, sorted, the lower first."""
    found = np.empty(0, np.uint64)
    width = max(1, len(rows).bit_length())
    low = np.uint64((1 << width) - 1)
    places = np.arange(len(rows), dtype=np.uint64)
    for digests in _signatures(texts, rows, names):
        parts = [found]
        for digest in digests:
            digest &= ~low
            digest |= places
            digest.sort()
            parts.append(neighbours(digest, width))
        found = distinct(np.concatenate(parts))
    first, second = halves(found)
    return joined(rows[first], rows[second])


def _signatures(texts: Texts, rows: Longs, names: Names) -> Iterator[Hashes]:
    random = np.random.default_rng(SEED)
    factors = random.integers(0, 2**31, BANDS * ROWS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    shifts = random.integers(0, 2**32, BANDS * ROWS, dtype=np.uint32)
    count = bands if find_spec("numba") else bands_without_numba
    for start in range(0, BANDS * ROWS, TOGETHER * ROWS):
        part = slice(start, start + TOGETHER * ROWS)
        yield count(texts.data, texts.starts, rows, names, factors[part], shifts[part])


def bands_without_numba(
    data: NDArray[np.uint8],
    starts: Longs,
    rows: Longs,
    names: Names,
    factors: NDArray[np.uint32],
    shifts: NDArray[np.uint32],
) -> Hashes:
    """The same as the kernel, a text at a time."""
    found = np.empty((len(factors) // ROWS, len(rows)), np.uint64)
    pieces = np.empty(int(np.diff(starts).max(initial=0)) + 1, np.uint32)
    for column, row in enumerate(rows):
        count = grams(data, starts[row], starts[row + 1], names, pieces)
        least = (pieces[:count, None] * factors + shifts).min(axis=0, initial=2**32 - 1)
        digest = np.arange(1, len(factors) // ROWS + 1, dtype=np.uint64)
        for part in least.reshape(-1, ROWS).T:
            digest = (digest ^ part.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
            digest ^= digest >> np.uint64(32)
        found[:, column] = digest
    return found


def distinct(numbers: Hashes) -> Hashes:
    """Sorted, each once. (np.unique takes 25 times as long on millions: NumPy 2.4.)"""
    numbers.sort()
    new = np.ones(len(numbers), np.bool_)
    new[1:] = numbers[1:] != numbers[:-1]
    return numbers[new]


def joined(first: Longs, second: Longs) -> Hashes:
    """Two places as one number."""
    return first.astype(np.uint64) << np.uint64(32) | second.astype(np.uint64)


def halves(pairs: Hashes) -> tuple[Longs, Longs]:
    """The two places of each number."""
    low = np.uint64(0xFFFFFFFF)
    return (pairs >> np.uint64(32)).astype(np.int64), (pairs & low).astype(np.int64)


def verified(texts: Texts, pairs: Hashes) -> Edges:
    """The pairs that are alike, each compared piece by piece, and letter by letter if in doubt."""
    first, second = halves(pairs)
    index, contained, more = likeness(texts, first, second)
    kept = (index >= JACCARD + more) | contained
    doubtful = np.flatnonzero(~kept & (index >= HOPELESS))
    for start in range(0, len(doubtful), BATCH):
        part = doubtful[start : start + BATCH]
        scores = _same_letters(texts, first[part], second[part])
        kept[part] = scores >= LEVENSHTEIN + more[part] / 2
    return Edges(first[kept], second[kept], index[kept])


def likeness(texts: Texts, first: Longs, second: Longs) -> tuple[Floats, NDArray[np.bool_], Floats]:
    """For each pair Jaccard's index of pieces, whether one text holds most of the other, and how
    much more than usual they must share because one is short."""
    if len(first) == 0:
        return np.empty(0), np.empty(0, np.bool_), np.empty(0)
    with np.errstate(over="ignore"):
        both, ones, twos = alike(texts.data, texts.starts, first, second, own_names())
    smaller = np.minimum(ones, twos)
    index = both / np.maximum(ones + twos - both, 1)
    contained = (smaller >= ENOUGH_PIECES) & (both >= CONTAINMENT * smaller)
    more = MORE * np.clip((SHORT - smaller) / (SHORT - SHORTEST), 0, 1)
    return index, contained, more


def _same_letters(texts: Texts, first: Longs, second: Longs) -> Floats:
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cpdist

    scores = cpdist(
        [texts.of(int(one)) for one in first],
        [texts.of(int(two)) for two in second],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=LEVENSHTEIN,
    )
    return np.asarray(scores, np.float64)
