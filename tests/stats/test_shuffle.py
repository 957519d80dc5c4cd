"""The group test, intervals and power, against obvious versions and planted truth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from guetteur.stats.coaction_types import Meetings
from guetteur.stats.encode import Encoded
from guetteur.stats.power import fewest_objects
from guetteur.stats.shuffle import GroupPosts, interval, meetings, occasions, shuffle_test

HOUR = 3_600_000
DELAYS = np.arange(0, 100 * HOUR, HOUR // 2)


def group(gap: int, events: int = 10, members: int = 4) -> GroupPosts:
    """Members post about each event `gap` ms after one another; events are days apart."""
    rows = [
        (event, member, event * 24 * HOUR + 5 * HOUR + member * gap, event * 24 * HOUR)
        for event in range(events)
        for member in range(members)
    ]
    return GroupPosts(*(np.array(column, np.int64) for column in zip(*rows, strict=True)))


def test_a_group_within_seconds_is_never_matched_by_other_delays() -> None:
    assert shuffle_test(group(1000), DELAYS, window=10_000, occasion=HOUR, shuffles=199) == 1 / 200


def test_a_group_with_the_delays_of_everybody_is_nothing() -> None:
    rng = np.random.default_rng(4)
    posts = group(1000)
    drawn = posts.born + DELAYS[rng.integers(0, len(DELAYS), len(posts.at))]
    ordinary = GroupPosts(posts.object, posts.account, drawn, posts.born)
    p = shuffle_test(ordinary, DELAYS, window=HOUR, occasion=HOUR, shuffles=199)
    assert p > 0.05


def test_the_shuffle_test_is_the_same_every_time() -> None:
    posts = group(20 * 60_000)
    runs = {shuffle_test(posts, DELAYS, window=HOUR, occasion=HOUR, shuffles=99) for _ in range(3)}
    assert len(runs) == 1


rows = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 20)), min_size=1, max_size=25
)


@given(rows=rows, window=st.integers(0, 6))
def test_meetings_are_seen_where_the_obvious_count_sees_any(
    rows: list[tuple[int, int, int]], window: int
) -> None:
    objects, accounts, at = (np.array(column, np.int64) for column in zip(*rows, strict=True))
    posts = GroupPosts(objects, accounts, at, np.zeros(len(at), np.int64))
    met = {
        (a, t)
        for o, a, t in rows
        for o2, a2, t2 in rows
        if o == o2 and a != a2 and abs(t - t2) <= window
    }
    # neighbours in a row stand for all: an account-moment may be missed, never invented
    assert meetings(posts, at, window, 1) <= len(met)
    assert (meetings(posts, at, window, 1) > 0) == (len(met) > 0)


def test_things_within_one_hour_are_one_occasion() -> None:
    posts = group(1000)
    at_once = GroupPosts(posts.object, posts.account, posts.at % HOUR, posts.born)
    assert (meetings(posts, posts.at, 10_000, HOUR), occasions(posts, 10_000, HOUR)) == (40, 10)
    assert (meetings(at_once, at_once.at, 10_000, HOUR), occasions(at_once, 10_000, HOUR)) == (4, 1)


@given(k=st.integers(1, 200), expected=st.floats(0.01, 50))
def test_the_interval_is_garwoods(k: int, expected: float) -> None:
    low, high = interval(k, expected)
    assert stats.poisson.sf(k - 1, low * expected) == pytest.approx(0.025, rel=1e-6)
    assert stats.poisson.cdf(k, high * expected) == pytest.approx(0.025, rel=1e-6)


def encoded(accounts: int, each: int) -> Encoded:
    none = np.zeros(accounts * each, np.int32)
    return Encoded("t", none, none, none.astype(np.int64), np.full(accounts, each), 10)


def test_larger_groups_are_seen_sooner_and_longer_windows_need_more() -> None:
    data, met = encoded(1000, 20), Meetings(np.full(1000, 10), np.full(10, 500), 0)

    def fewest(accounts: int, window: int) -> int:
        found = fewest_objects(
            data, met, window=window, accounts=accounts, tests=2_000_000, alpha=0.01
        )
        assert found is not None
        return found

    assert fewest(20, 60_000) <= fewest(5, 60_000) <= fewest(5, 3_600_000)
    assert fewest(5, 10_000) >= 2


def test_where_chance_explains_everything_no_number_would_do() -> None:
    data, met = encoded(3, 20), Meetings(np.full(3, 3000), np.full(10, 450), 0)
    found = fewest_objects(data, met, window=60_000, accounts=5, tests=1000, alpha=0.01)
    assert found is None
