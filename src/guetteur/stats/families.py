"""Families of texts: copies and lightly reworded copies of one text, whoever posted them.

A family is the same whatever the order of the posts, and whatever the letters are called: texts are
numbered by digests of themselves in which a letter is its rank.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from guetteur.stats.letters import POINTS
from guetteur.stats.minhash import Edges, Names, edges, likeness
from guetteur.stats.minhash_kernel import sampled
from guetteur.stats.normal import FLOOR, Normal, Texts, normalised
from guetteur.stats.text_kernel import count, nameless, picked, place

Longs = NDArray[np.int64]

# Of a family's pairs of texts, looked at MOST_PAIRS of them, this share must have anything in
# common: pieces, ALIKE of them. Otherwise chains of chance have grown through it.
COHERENT, ALIKE, MOST_PAIRS = 0.6, 0.1, 64
# An incoherent family is cut at rising strength, step by step.
STEP, STRONGEST = 0.1, 0.9
# Members of a family with which a text that was cut off is compared before it may come back.
ASKED = 6


@dataclass(frozen=True, slots=True)
class Families:
    """Of each text given: its variant, what was undone; of each variant its text and its family.

    Variants are texts as they are compared, numbered by such digests, 0, 1, …; a family has the
    number of its first variant, also if it is the only one. `lengths`: of the variants, in letters.
    `edges`: pairs of variants found alike.
    """

    variant: Longs
    undone: NDArray[np.uint8]
    texts: Texts
    keys: NDArray[np.uint64]
    lengths: NDArray[np.int32]
    family: Longs
    edges: Edges


def families(parts: Iterable[pa.Array]) -> Families:
    """The families of texts that come in parts, so that not all need to be in memory at once."""
    kept, keys, undone = _read(parts)
    variants = _merged(kept)
    order = np.argsort(variants.keys)
    where = order[np.searchsorted(variants.keys, keys, sorter=order)]
    long = np.flatnonzero(variants.lengths >= FLOOR)
    found = edges(variants.texts, long, variants.names)
    family = refined(variants.texts, found, len(variants.keys))
    return Families(where, undone, variants.texts, variants.keys, variants.lengths, family, found)


@dataclass(frozen=True, slots=True)
class _Part:
    """The distinct texts of some posts."""

    texts: Texts
    keys: NDArray[np.uint64]
    whole: NDArray[np.uint64]
    lengths: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Variants:
    """All distinct texts. names: what each character is called in hashes."""

    texts: Texts
    keys: NDArray[np.uint64]
    lengths: NDArray[np.int32]
    names: Names


def _read(
    parts: Iterable[pa.Array],
) -> tuple[list[_Part], NDArray[np.uint64], NDArray[np.uint8]]:
    """The distinct texts of each part, and the key of every text with what was undone."""
    kept, keys, undone = [], [np.empty(0, np.uint64)], [np.empty(0, np.uint8)]
    for part in parts:
        normal = normalised(part)
        kept.append(_distinct(normal))
        keys.append(normal.keys)
        undone.append(normal.undone)
    return kept, np.concatenate(keys), np.concatenate(undone)


def _once(keys: NDArray[np.uint64], lengths: NDArray[np.int32], whole: NDArray[np.uint64]) -> Longs:
    """Places of each text once; of those that differ by spaces the shortest."""
    order = np.lexsort((whole, lengths, keys))
    first = np.ones(len(order), np.bool_)
    first[1:] = keys[order[1:]] != keys[order[:-1]]
    return order[first].astype(np.int64)


def _distinct(given: Normal) -> _Part:
    rows = _once(given.keys, given.lengths, given.whole)
    texts = Texts(*picked(given.texts.data, given.texts.starts, rows))
    return _Part(texts, given.keys[rows], given.whole[rows], given.lengths[rows])


def _merged(parts: list[_Part]) -> _Variants:
    """The variants of all parts. Empties `parts`: millions of texts need not be there twice."""
    parts.append(_distinct(normalised(pa.array([], pa.large_string()))))  # there may be none
    keys = np.concatenate([part.keys for part in parts])
    lengths = np.concatenate([part.lengths for part in parts])
    chosen = np.sort(_once(keys, lengths, np.concatenate([part.whole for part in parts])))
    firsts = np.cumsum([0, *(len(part.keys) for part in parts)])
    own = [chosen[slice(*np.searchsorted(chosen, ends))] - ends[0] for ends in pairwise(firsts)]
    names = _names(parts, own)
    with np.errstate(over="ignore"):
        digests = np.concatenate(
            [
                nameless(part.texts.data, part.texts.starts, rows, names)
                for part, rows in zip(parts, own, strict=True)
            ]
        )
    order = np.argsort(digests, kind="stable")
    texts = _placed(parts, own, np.argsort(order))
    return _Variants(texts, keys[chosen][order], lengths[chosen][order], names)


def _names(parts: Sequence[_Part], own: Sequence[Longs]) -> Names:
    """Each character called by its rank among those of the texts, by how often and where it is.

    Hashes of such names, and all that follows, do not know which letter is which: other words in
    the same places give the same families.
    """
    counts, places = np.zeros(POINTS, np.int64), np.zeros(POINTS, np.int64)
    for part, rows in zip(parts, own, strict=True):
        count(part.texts.data, part.texts.starts, rows, counts, places)
    names = np.empty(POINTS, np.int32)
    names[np.lexsort((places, -counts))] = np.arange(POINTS, dtype=np.int32)
    return names


def _placed(parts: list[_Part], own: Sequence[Longs], number: Longs) -> Texts:
    """The chosen texts, each at its number. Empties `parts`."""
    sizes = np.zeros(len(number) + 1, np.int64)
    sizes[1 + number] = np.concatenate(
        [np.diff(part.texts.starts)[rows] for part, rows in zip(parts, own, strict=True)]
    )
    starts = np.cumsum(sizes)
    data = np.empty(starts[-1], np.uint8)
    done = 0
    for rows in own:
        part = parts.pop(0)
        place(
            part.texts.data, part.texts.starts, rows, data, starts[number[done : done + len(rows)]]
        )
        done += len(rows)
    return Texts(data, starts)


def refined(texts: Texts, found: Edges, count: int) -> Longs:
    """The family of each of `count` texts: all that edges join, unless chance grew through it.

    Single links percolate: at millions of posts, texts of one topic would chain into one huge
    family. Where most members have nothing in common, weak edges are cut until they have; members
    left alone then rejoin the family they are closest to.
    """
    family = _components(found.first, found.second, count)
    threshold = 0.0
    doubtful = np.ones(len(found), np.bool_)
    while threshold < STRONGEST:
        inside = np.flatnonzero(doubtful & (family[found.first] == family[found.second]))
        wild = _incoherent(texts, family, found.first[inside])
        if not len(wild):
            break
        doubtful &= np.isin(family[found.first], wild)
        threshold = max(threshold + STEP, 0.5)
        keep = doubtful & (found.strength >= threshold)
        cut = _components(found.first[keep], found.second[keep], count)
        members = np.isin(family, wild)
        family[members] = cut[members]
    return _rejoined(texts, found, family) if threshold else family


def _components(first: Longs, second: Longs, count: int) -> Longs:
    """For each place the lowest one that edges lead to."""
    graph = coo_matrix((np.ones(len(first), np.int8), (first, second)), shape=(count, count))
    _, label = connected_components(graph, directed=False)
    return _lowest(label.astype(np.int64))


def _lowest(label: Longs) -> Longs:
    """The same groups, each called by its lowest place."""
    named = np.zeros(int(label.max(initial=-1)) + 1, np.int64)
    named[label[::-1]] = np.arange(len(label))[::-1]  # of equal ones the last written stays
    return named[label]


def _incoherent(texts: Texts, family: Longs, touched: Longs) -> Longs:
    """The families around `touched` texts whose members have too little in common."""
    sizes = np.bincount(family, minlength=len(family))
    suspects = np.zeros(len(family), np.bool_)
    suspects[family[touched]] = True
    suspects &= sizes > 2
    members = np.flatnonzero(suspects[family])
    members = members[np.argsort(family[members], kind="stable")]
    named, starts = np.unique(family[members], return_index=True)
    of, one, other = sampled(members, np.append(starts, len(members)), MOST_PAIRS)
    index, _, _ = likeness(texts, one, other)
    alike = np.bincount(of, index >= ALIKE, len(named))
    return named[alike < COHERENT * np.bincount(of, minlength=len(named))]


def _rejoined(texts: Texts, found: Edges, family: Longs) -> Longs:
    """The families, with members that the cutting left alone beside those they resemble."""
    sizes = np.bincount(family, minlength=len(family))
    alone = sizes[family] == 1
    one = np.concatenate([found.first, found.second])
    other = np.concatenate([found.second, found.first])
    strength = np.concatenate([found.strength, found.strength])
    usable = np.flatnonzero(alone[one] & ~alone[other])
    order = usable[np.lexsort((other[usable], -strength[usable], one[usable]))]
    best = order[np.append(True, one[order[1:]] != one[order[:-1]])] if len(order) else order
    fits = _fits(texts, family, one[best], family[other[best]])
    family = family.copy()
    family[one[best][fits]] = family[other[best]][fits]
    return _lowest(_paired(texts, found, family))


def _fits(texts: Texts, family: Longs, orphans: Longs, joining: Longs) -> NDArray[np.bool_]:
    """Whether each orphan has something in common with most of the family it would join."""
    order = np.argsort(family, kind="stable")
    start = np.searchsorted(family[order], joining)
    size = np.searchsorted(family[order], joining, side="right") - start
    alike = np.zeros(len(orphans))
    for k in range(ASKED):
        index, _, _ = likeness(texts, orphans, order[start + k * size // ASKED])
        alike += index >= ALIKE
    return alike >= COHERENT * ASKED


def _paired(texts: Texts, found: Edges, family: Longs) -> Longs:
    """The families, and those that texts still alone make among themselves, if coherent."""
    alone = np.bincount(family, minlength=len(family))[family] == 1
    between = alone[found.first] & alone[found.second]
    among = _components(found.first[between], found.second[between], len(family))
    wild = _incoherent(texts, among, found.first[between])
    sound = alone & ~np.isin(among, wild)
    family = family.copy()
    family[sound] = among[sound]
    return family
