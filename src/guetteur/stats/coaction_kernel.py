"""Co-action, fast: the same numbers as the SQL, in one pass over sorted arrays.

One accumulator per account: for each account all its posts are walked, and every account met is
added up in place; the sums are given out once per account. No list of meetings is ever held.
"""

from typing import Any

import numpy as np

from guetteur.stats.compiled import compiled

Array = Any  # numba compiles for the arrays it is given


@compiled
def bounds(objects: Array, at: Array, window: int) -> tuple[Array, Array, Array]:
    """For each post of sorted arrays: first and past-last index of the posts within the window,
    and past-last index of those at the same moment."""
    n = len(at)
    low, high, tied = np.empty(n, np.int32), np.empty(n, np.int32), np.empty(n, np.int32)
    start = end = same = 0
    for i in range(n):
        while objects[start] != objects[i] or at[i] - at[start] > window:
            start += 1
        end = max(end, i)
        while end < n and objects[end] == objects[i] and at[end] - at[i] <= window:
            end += 1
        same = max(same, i)
        while same < n and objects[same] == objects[i] and at[same] == at[i]:
            same += 1
        low[i], high[i], tied[i] = start, end, same
    return low, high, tied


@compiled
def by_account(accounts: Array, count: int) -> tuple[Array, Array]:
    """Row numbers grouped by account, in row order, and where each account's group starts."""
    start = np.zeros(count + 1, np.int64)
    for account in accounts:
        start[account + 1] += 1
    for account in range(count):
        start[account + 1] += start[account]
    rows = np.empty(len(accounts), np.int32)
    position = start[:-1].copy()
    for row in range(len(accounts)):
        rows[position[accounts[row]]] = row
        position[accounts[row]] += 1
    return rows, start


@compiled
def meet(
    objects: Array, low: Array, high: Array, rows: Array, start: Array, kinds: int
) -> tuple[Array, Array]:
    """Meetings of each account, and of each of `kinds` objects (twice counted), without bound."""
    count = len(start) - 1
    strength, met = np.zeros(count, np.int64), np.zeros(kinds, np.int64)
    for account in range(count):
        first = last = start[account]
        for position in range(start[account], start[account + 1]):
            row = rows[position]
            while rows[first] < low[row]:
                first += 1
            last = max(last, position)
            while last < start[account + 1] and rows[last] < high[row]:
                last += 1
            others = (high[row] - low[row]) - (last - first)
            strength[account] += others
            met[objects[row]] += others
    return strength, met


@compiled
def next_open(dense: Array) -> Array:
    """For each post, the index of the next one that is not dense."""
    n = len(dense)
    following = np.empty(n, np.int32)
    upcoming = n
    for row in range(n - 1, -1, -1):
        following[row] = upcoming
        if not dense[row]:
            upcoming = row
    return following


@compiled
def tally(
    objects: Array,
    accounts: Array,
    at: Array,
    low: Array,
    high: Array,
    dense: Array,
    following: Array,
    rows: Array,
    start: Array,
    activity: Array,
    scale: float,
    log_cut: float,
    fewest: int,
) -> tuple[Array, int, int]:
    """Rows (a, b, objects, pairs, gap) of the account pairs that could be significant.

    A pair is kept when it shares at least `fewest` objects and, with expectation
    `scale * activity_a * activity_b`, its Poisson probability is above `log_cut` in no case
    (see `coaction.could_matter`). Also returns how many rows are filled, and all meetings counted.
    """
    count = len(start) - 1
    sums = np.zeros((count, 4), np.int64)  # last object + 1, objects, pairs, gap
    touched = np.empty(count, np.int32)
    kept = np.empty((1024, 5), np.int64)
    filled = counted = 0
    for a in range(count):
        used = 0
        for position in range(start[a], start[a + 1]):
            row = rows[position]
            mark = objects[row] + 1
            first_after = dense[row] or low[row] == row
            other = following[row] if first_after else low[row]
            while other < high[row]:
                b = accounts[other]
                if b < a:
                    if sums[b, 2] == 0:
                        touched[used] = b
                        used += 1
                    if sums[b, 0] != mark:
                        sums[b, 0] = mark
                        sums[b, 1] += 1
                    sums[b, 2] += 1
                    sums[b, 3] += abs(at[other] - at[row])
                # before the post: every neighbour counts; after it: only those not dense
                other = other + 1 if other + 1 < row else following[max(other, row)]
        for index in range(used):
            b = touched[index]
            counted += sums[b, 2]
            if _matters(sums[b, 1], scale * activity[a] * activity[b], log_cut, fewest):
                if filled == len(kept):
                    wider = np.empty((2 * filled, 5), np.int64)
                    wider[:filled] = kept
                    kept = wider
                kept[filled, 0], kept[filled, 1] = a, b
                kept[filled, 2:] = sums[b, 1:]
                filled += 1
            sums[b] = 0
    return kept, filled, counted


@compiled
def _matters(k: int, expected: float, log_cut: float, fewest: int) -> bool:
    if k < fewest:
        return False
    if log_cut >= 0.0:
        return True
    if k <= expected:
        return False
    stirling = k * np.log(k) - k + 0.5 * np.log(2 * np.pi * k) + 1 / (12 * k)
    return bool(k * np.log(expected) - expected - stirling <= log_cut)
