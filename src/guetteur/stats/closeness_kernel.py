"""Shuffles of a group's posts, compiled where numba is installed, the same numbers without it.

Random numbers: xor128 of Marsaglia 2003 (J. Stat. Softw. 8(14)), in whole numbers of 32 bits, so
that they are the same everywhere.
"""

from typing import Any

import numpy as np

from guetteur.stats.compiled import compiled

Array = Any  # numba compiles for the arrays it is given

# A draw that falls into an hour at which the account rarely posts is drawn again, so often.
TRIES = 30
WHOLE = 1 << 32
# xor128 as published, with the seed in place of the first word.
WORDS = (362436069, 521288629, 88675123)
# The hours in which a group is closest do not count: one event may explain them.
SET_ASIDE = 2
# Up to so many times, sorting by insertion is faster.
FEW = 48


@compiled
def draw(state: Array) -> int:
    """The next of the whole numbers from 0 to WHOLE - 1."""
    t = state[0] ^ (state[0] << 11) & 0xFFFFFFFF
    last = state[3]
    state[0], state[1], state[2] = state[1], state[2], last
    state[3] = last ^ (last >> 19) ^ t ^ (t >> 8)
    return int(state[3])


@compiled
def nearest(times: Array, count: int, gaps: Array, order: Array) -> None:
    """For each of `count` times, the distance to the nearest other one."""
    if count > FEW:
        order[:count] = np.argsort(times[:count])
    else:
        for i in range(count):  # by insertion
            j = i
            while j > 0 and times[order[j - 1]] > times[i]:
                order[j] = order[j - 1]
                j -= 1
            order[j] = i
    for place in range(count):
        gap = 1 << 62
        if place > 0:
            gap = times[order[place]] - times[order[place - 1]]
        if place < count - 1:
            gap = min(gap, times[order[place + 1]] - times[order[place]])
        gaps[order[place]] = gap


@compiled
def score(
    gaps: Array,
    first: int,
    last: int,
    who: Array,
    weight: float,
    windows: Array,
    by_account: Array,
    by_window: Array,
) -> float:
    """Adds each post's closeness, the number of windows its gap is within, to its account's."""
    whole = 0.0
    for post in range(first, last):
        close = 0
        for w in range(len(windows)):
            if gaps[post - first] <= windows[w]:
                close += 1
                by_window[w] += weight
        by_account[who[post]] += weight * close
        whole += weight * close
    return whole


@compiled
def draw_times(
    times: Array,
    low: int,
    high: int,
    moved: int,
    accounts: Array,
    awake: Array,
    marks: Array,
    mark: int,
    state: Array,
    drawn: Array,
) -> None:
    """Different ones of `times[low:high]` for these accounts, each at hours at which it posts.

    `awake` is from 0 to WHOLE. `marks` is as long as `times`; those drawn get the value `mark`, new
    each time.
    """
    for place in range(len(accounts)):
        row, free = low, False
        for _ in range(TRIES):
            at_row = low + (draw(state) * (high - low) >> 32)
            if marks[at_row] == mark:
                continue
            row, free = at_row, True
            hour = (times[row] + moved) // 3600000 % 24
            if draw(state) < awake[accounts[place], hour]:
                break
        while not free:  # nearly all are taken: the next one that is not
            free = marks[row] != mark
            if not free:
                row = row + 1 if row + 1 < high else low
        marks[row] = mark
        drawn[place] = times[row]


@compiled
def without_best(by_hour: Array) -> float:
    """The sum without the SET_ASIDE largest ones."""
    whole, best = 0.0, np.zeros(SET_ASIDE)
    for value in by_hour:
        whole += value
        least = 0
        for place in range(SET_ASIDE):
            if best[place] < best[least]:
                least = place
        best[least] = max(best[least], value)
    return float(whole - best.sum())


@compiled
def shuffle(
    start: Array,
    who: Array,
    at: Array,
    weight: Array,
    hour: Array,
    awake: Array,
    born: Array,
    pool: Array,
    pool_start: Array,
    donor: Array,
    donor_start: Array,
    least_donor: Array,
    windows: Array,
    margin: float,
    shuffles: int,
    enough: int,
    seed: int,
) -> tuple[Array, Array, Array, Array, Array]:
    """What `closeness` tells; see there.

    Posts of object o are `start[o]` to `start[o + 1]`. Its pool is `pool[pool_start[o]:]` up to
    the next one's; an empty pool means that another object lends its delays, one of those from
    `least_donor[o]` on. `hour[o]` numbers the hours, and `awake[account, hour of the day]` is at
    most WHOLE.
    """
    accounts, most = len(awake), int(np.max(np.diff(start)))
    state = np.array([seed, WORDS[0], WORDS[1], WORDS[2]], np.int64)
    gaps, order = np.empty(most, np.int64), np.empty(most, np.int64)
    drawn = np.empty(most, np.int64)
    marks, donor_marks = np.zeros(len(pool), np.int64), np.zeros(len(donor), np.int64)
    seen_account, seen_window = np.zeros(accounts), np.zeros(len(windows))
    by_hour = np.zeros(int(np.max(hour)) + 1)
    for o in range(len(start) - 1):
        i, j = start[o], start[o + 1]
        nearest(at[i:j], j - i, gaps, order)
        by_hour[hour[o]] += score(gaps, i, j, who, weight[o], windows, seen_account, seen_window)
    seen = without_best(by_hour)
    as_high_account = np.zeros(accounts, np.int64)
    by_account, by_window = np.zeros(accounts), np.zeros(len(windows))
    window_sum, window_square = np.zeros(len(windows)), np.zeros(len(windows))
    as_high = made = mark = 0
    while made < shuffles and as_high < enough:
        by_account[:] = 0.0
        by_window[:] = 0.0
        by_hour[:] = 0.0
        for o in range(len(start) - 1):
            i, j = start[o], start[o + 1]
            mark += 1
            if pool_start[o] < pool_start[o + 1]:
                low, high = pool_start[o], pool_start[o + 1]
                draw_times(pool, low, high, 0, who[i:j], awake, marks, mark, state, drawn)
            else:
                kinds = len(donor_start) - 1 - least_donor[o]
                lent = least_donor[o] + (draw(state) * kinds >> 32)
                low, high = donor_start[lent], donor_start[lent + 1]
                draw_times(
                    donor, low, high, born[o], who[i:j], awake, donor_marks, mark, state, drawn
                )
            nearest(drawn, j - i, gaps, order)
            by_hour[hour[o]] += score(gaps, i, j, who, weight[o], windows, by_account, by_window)
        made += 1
        as_high += without_best(by_hour) * margin >= seen - 1e-9
        for account in range(accounts):
            as_high_account[account] += by_account[account] >= seen_account[account] - 1e-9
        window_sum += by_window
        window_square += by_window**2
    counts = np.array([as_high, made], np.int64)
    return counts, as_high_account, seen_window, window_sum, window_square
