"""Which texts may be alike, and how alike they are: pieces of four characters, hashed.

A piece ("gram") is four characters long, or two where it begins with an ideograph, a kana or a
Hangul syllable, which say as much as two letters each.
"""

from typing import Any

import numpy as np

from guetteur.stats.compiled import compiled
from guetteur.stats.text_kernel import decoded, is_wide

Array = Any  # numba compiles for the arrays it is given
Number = Any  # and for the widths of numbers

_LENGTH, _WIDE_LENGTH = 4, 2
_ROWS = 4  # hashes in a band, as many as make two texts of similarity 0.4 meet in most cases


@compiled
def grams(data: Array, start: int, end: int, names: Array, into: Array) -> int:
    """Fill `into` with the hash of every piece of a text; how many there are, repeats included.

    names: what each character is called in the hash.
    """
    i, count = start, 0
    while i < end:
        point, step = decoded(data, i)
        last = _WIDE_LENGTH if is_wide(point) else _LENGTH
        digest, j, taken = np.uint64(names[point] + 1), i + step, 1
        while taken < last and j < end:
            point, further = decoded(data, j)
            digest = digest * np.uint64(0x9E3779B97F4A7C15) + np.uint64(names[point] + 1)
            j += further
            taken += 1
        if taken == last or i == start:  # a text shorter than a piece is one
            into[count] = _mixed(digest)
            count += 1
        i += step
    return count


@compiled
def _mixed(digest: Number) -> Number:
    digest = (digest ^ (digest >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
    return np.uint32(digest >> np.uint64(32))


@compiled
def bands(
    data: Array, starts: Array, rows: Array, names: Array, factors: Array, shifts: Array
) -> Array:
    """For each band (rows of the result) and each of `rows` (columns) a digest of its least
    hashes."""
    count = len(factors)
    found = np.empty((count // _ROWS, len(rows)), np.uint64)
    least = np.empty(count, np.uint32)
    pieces = np.empty(_longest(starts, rows) + 1, np.uint32)
    for column in range(len(rows)):
        row = rows[column]
        least[:] = 0xFFFFFFFF
        for piece in range(grams(data, starts[row], starts[row + 1], names, pieces)):
            gram = pieces[piece]
            for k in range(count):
                value = np.uint32(gram * factors[k] + shifts[k])
                least[k] = min(least[k], value)
        for band in range(count // _ROWS):
            digest = np.uint64(band + 1)
            for k in range(_ROWS * band, _ROWS * band + _ROWS):
                digest = (digest ^ np.uint64(least[k])) * np.uint64(0x9E3779B97F4A7C15)
                digest ^= digest >> np.uint64(32)
            found[band, column] = digest
    return found


@compiled
def _longest(starts: Array, rows: Array) -> int:
    longest = 0
    for row in rows:
        longest = max(longest, starts[row + 1] - starts[row])
    return longest


@compiled
def neighbours(packed: Array, width: int) -> Array:
    """Pairs of columns in one bucket: each with the bucket's first and with its two next.

    packed: sorted; the digest in the high bits, the column in the low `width`. A pair is one
    number, the lower column in the high half. A bucket of any size gives three pairs a member.
    """
    n = len(packed)
    found = np.empty(3 * n, np.uint64)
    filled = start = 0
    mask = (np.uint64(1) << np.uint64(width)) - np.uint64(1)
    shift = np.uint64(width)
    for i in range(n):
        if packed[i] >> shift != packed[start] >> shift:
            start = i
        one = packed[i] & mask
        for other in range(max(start, i - 2), i):
            found[filled] = (packed[other] & mask) << np.uint64(32) | one
            filled += 1
        if i - start > 2:
            found[filled] = (packed[start] & mask) << np.uint64(32) | one
            filled += 1
    return found[:filled].copy()


@compiled
def alike(
    data: Array, starts: Array, first: Array, second: Array, names: Array
) -> tuple[Array, Array, Array]:
    """For each pair of texts: distinct pieces in both, in the first, in the second.

    Fastest where `first` is sorted: a text's pieces are then looked up many times, kept once.
    """
    n = len(first)
    both, ones, twos = np.zeros(n, np.int32), np.zeros(n, np.int32), np.zeros(n, np.int32)
    longest = max(_longest(starts, first), _longest(starts, second)) + 1
    slots = 64
    while slots < 2 * longest:
        slots *= 2
    pieces = np.empty(longest, np.uint32)
    left, left_at = np.zeros(slots, np.uint32), np.full(slots, -1, np.int64)
    right, right_at = np.zeros(slots, np.uint32), np.full(slots, -1, np.int64)
    held, held_count, stamp = -1, 0, np.int64(0)
    for pair in range(n):
        a, b = first[pair], second[pair]
        if a != held:
            held, held_count, stamp = a, 0, stamp + 1
            for k in range(grams(data, starts[a], starts[a + 1], names, pieces)):
                held_count += _added(left, left_at, stamp, pieces[k])
        shared = count = 0
        for k in range(grams(data, starts[b], starts[b + 1], names, pieces)):
            if _added(right, right_at, np.int64(pair), pieces[k]):
                count += 1
                shared += _holds(left, left_at, stamp, pieces[k])
        both[pair], ones[pair], twos[pair] = shared, held_count, count
    return both, ones, twos


@compiled
def _added(table: Array, at: Array, stamp: Number, piece: Number) -> int:
    """1 if the piece was not there yet. What an older stamp left counts as empty."""
    mask = len(table) - 1
    slot = np.int64(piece) & mask
    while at[slot] == stamp:
        if table[slot] == piece:
            return 0
        slot = (slot + 1) & mask
    table[slot], at[slot] = piece, stamp
    return 1


@compiled
def _holds(table: Array, at: Array, stamp: Number, piece: Number) -> int:
    mask = len(table) - 1
    slot = np.int64(piece) & mask
    while at[slot] == stamp:
        if table[slot] == piece:
            return 1
        slot = (slot + 1) & mask
    return 0


@compiled
def sampled(members: Array, starts: Array, most: int) -> tuple[Array, Array, Array]:
    """Pairs of members of each group, all of them or `most` spread evenly: group, one, other."""
    groups = len(starts) - 1
    room = 0
    for group in range(groups):
        size = starts[group + 1] - starts[group]
        room += min(size * (size - 1) // 2, most)
    of, one, other = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.int64)
    filled = 0
    for group in range(groups):
        start = starts[group]
        size = starts[group + 1] - start
        if size * (size - 1) // 2 <= most:
            for i in range(size):
                for j in range(i + 1, size):
                    of[filled], one[filled] = group, members[start + i]
                    other[filled] = members[start + j]
                    filled += 1
        else:
            for k in range(most):
                i = k * size // most
                j = (i + 1 + k * 7919 % (size - 1)) % size
                of[filled], one[filled] = group, members[start + i]
                other[filled] = members[start + j]
                filled += 1
    return of, one, other
