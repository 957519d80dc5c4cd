"""Draws, gaps and scores against slow, obvious versions; compiled and not, the same numbers."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from guetteur.stats import closeness_kernel as kernel
from guetteur.stats.closeness_kernel import (
    SET_ASIDE,
    TRIES,
    WHOLE,
    WORDS,
    draw,
    draw_times,
    nearest,
    score,
    shuffle,
    without_best,
)
from guetteur.stats.coaction_types import Longs
from tests.stats.sharing import HOUR

NOON = 12 * HOUR
ALWAYS_AWAKE = np.full((1, 24), WHOLE)


def test_draws_are_the_published_ones() -> None:
    """Marsaglia's own first words give these numbers, his program's first."""
    state = np.array([123456789, *WORDS], np.int64)
    assert [draw(state) for _ in range(5)] == [
        3701687786, 458299110, 2500872618, 3633119408, 516391518,
    ]  # fmt: skip


def test_draws_are_even() -> None:
    state = np.array([7, *WORDS], np.int64)
    drawn = np.array([draw(state) for _ in range(10_000)])
    assert 0 <= drawn.min() < drawn.max() < WHOLE
    assert stats.kstest(drawn / WHOLE, "uniform").pvalue > 0.01
    assert abs(np.corrcoef(drawn[1:], drawn[:-1])[0, 1]) < 0.03


@given(times=st.lists(st.integers(0, 100), min_size=1, max_size=70))
@settings(max_examples=60)
def test_the_nearest_other_time(times: list[int]) -> None:
    gaps, order = np.empty(len(times), np.int64), np.empty(len(times), np.int64)
    nearest(np.array(times, np.int64), len(times), gaps, order)
    for i, gap in enumerate(gaps.tolist()):
        others = [abs(times[i] - other) for j, other in enumerate(times) if j != i]
        assert gap == min(others, default=1 << 62)


@given(
    gaps=st.lists(st.integers(0, 10), min_size=1, max_size=8),
    windows=st.lists(st.integers(0, 10), min_size=1, max_size=3),
    first=st.integers(0, 3),
)
@settings(max_examples=60)
def test_closeness_is_the_windows_that_gaps_are_within(
    gaps: list[int], windows: list[int], first: int
) -> None:
    who = np.arange(first + len(gaps)) % 3
    by_account, by_window = np.ones(3), np.ones(len(windows))
    ends = (first, first + len(gaps))
    whole = score(
        np.array(gaps), *ends, who, 0.25, np.array(windows, np.int64), by_account, by_window
    )
    within = [[gap <= window for window in windows] for gap in gaps]
    assert whole == 0.25 * sum(map(sum, within))
    assert by_window.tolist() == [1 + 0.25 * sum(column) for column in zip(*within, strict=True)]
    for account in range(3):
        own = [sum(row) for i, row in enumerate(within) if who[first + i] == account]
        assert by_account[account] == 1 + 0.25 * sum(own)


@given(hours=st.lists(st.integers(0, 9), max_size=8))
def test_the_best_hours_are_set_aside(hours: list[int]) -> None:
    assert without_best(np.array(hours, np.float64)) == sum(sorted(hours)[:-SET_ASIDE])


def obvious_times(
    times: Sequence[int], low: int, high: int, moved: int, accounts: Sequence[int], awake: Longs
) -> list[int]:
    """Each account in turn: a free row at an hour it is awake; after some tries, any free row."""
    state, taken = np.array([7, *WORDS], np.int64), set[int]()
    for account in accounts:
        free = None
        for _ in range(TRIES):
            row = low + draw(state) * (high - low) // WHOLE
            if row not in taken:
                free = row
                if draw(state) < awake[account, (times[row] + moved) // HOUR % 24]:
                    break
        if free is None:
            free = next(row for row in range(low, high) if row not in taken)
        taken.add(free)
    return sorted(taken)


def drawn_rows(
    times: Sequence[int], low: int, high: int, moved: int, accounts: Sequence[int], awake: Longs
) -> tuple[list[int], list[int]]:
    """The rows that the kernel draws, ascending, and the times it gives to each account."""
    marks, drawn = np.zeros(len(times), np.int64), np.zeros(len(accounts), np.int64)
    state = np.array([7, *WORDS], np.int64)
    each = np.array(accounts, np.int64)
    draw_times(np.array(times), low, high, moved, each, awake, marks, 5, state, drawn)
    return np.flatnonzero(marks == 5).tolist(), drawn.tolist()


@given(
    times=st.lists(st.integers(0, 100 * HOUR), min_size=1, max_size=12),
    low=st.integers(0, 5),
    some=st.integers(1, 12),
    moved=st.integers(-24 * HOUR, 24 * HOUR),
    asleep=st.sets(st.integers(0, 23)),
)
@settings(max_examples=100)
def test_times_are_drawn_as_they_should_and_no_row_twice(
    times: list[int], low: int, some: int, moved: int, asleep: set[int]
) -> None:
    low = min(low, len(times) - 1)
    accounts = [place % 2 for place in range(min(some, len(times) - low))]
    awake = np.full((2, 24), WHOLE)
    awake[0, sorted(asleep)] = 0
    awake[1] = WHOLE // 2
    rows, drawn = drawn_rows(times, low, len(times), moved, accounts, awake)
    assert rows == obvious_times(times, low, len(times), moved, accounts, awake)
    assert len(rows) == len(accounts)
    assert sorted(drawn) == sorted(times[row] for row in rows)


def test_every_row_is_drawn_as_often_by_whoever_comes_first_or_last() -> None:
    state, marks = np.array([1, *WORDS], np.int64), np.zeros(10, np.int64)
    times, accounts, drawn = np.arange(10), np.zeros(6, np.int64), np.empty(6, np.int64)
    counts = np.zeros((6, 10))
    for mark in range(1, 3001):
        draw_times(times, 0, 10, 0, accounts, ALWAYS_AWAKE, marks, mark, state, drawn)
        counts[np.arange(6), drawn] += 1
    assert stats.chisquare(counts[0]).pvalue > 0.001
    assert stats.chisquare(counts[5]).pvalue > 0.001


def test_an_account_that_only_posts_at_noon_is_never_drawn_at_midnight() -> None:
    """Unless nothing else is left: an object shared at midnight only."""
    at_noon = np.zeros((1, 24), np.int64)
    at_noon[0, 12] = WHOLE
    times = [day * 24 * HOUR + hour for day in range(5) for hour in (0, NOON)]
    assert {at // HOUR % 24 for at in drawn_rows(times, 0, 10, 0, [0, 0, 0], at_noon)[1]} == {12}
    moved = drawn_rows(times, 0, 10, NOON, [0, 0, 0], at_noon)[1]
    assert {at // HOUR % 24 for at in moved} == {0}
    assert drawn_rows(times[::2], 0, 5, 0, [0], at_noon)[0] != []


def a_shuffle() -> tuple[object, ...]:
    """Three objects of 3, 2 and 60 posts: the first has a pool, the others are lent delays."""
    rng = np.random.default_rng(3)
    counts = np.array([3, 2, 60])
    at = np.sort(rng.integers(0, 10 * HOUR, 65))
    pool = np.sort(rng.integers(0, 40 * HOUR, 8))
    donor = np.sort(rng.integers(0, 20 * HOUR, 200))
    start: Longs = np.append(0, np.cumsum(counts))
    return (
        start, np.arange(65) % 7, at, np.array([1.0, 0.5, 0.5]), np.arange(3),
        rng.integers(WHOLE // 10, WHOLE, (7, 24)), at[start[:-1]],
        pool, np.array([0, 8, 8, 8]), donor,
        np.array([0, 20, 100, 200]), np.array([0, 0, 1]), np.array([10_000, 60_000, HOUR]),
        1.25, 40, 10, 99,
    )  # fmt: skip


def test_compiled_and_uncompiled_shuffles_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = shuffle(*a_shuffle())  # type: ignore[arg-type]
    for name in ("draw", "nearest", "score", "draw_times", "without_best", "shuffle"):
        monkeypatch.setattr(kernel, name, getattr(kernel, name).py_func)
    slow = kernel.shuffle(*a_shuffle())  # type: ignore[arg-type]
    assert fast[0][1] > 10
    for one, two in zip(fast, slow, strict=True):
        np.testing.assert_array_equal(one, two)
