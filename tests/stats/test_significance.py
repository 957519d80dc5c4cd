"""p-values and q-values against reference implementations; the screen drops nothing that counts."""

import math

import duckdb
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from guetteur.stats import significance
from guetteur.stats.coaction import Screen, could_matter
from guetteur.stats.coaction_kernel import _matters
from guetteur.stats.significance import benjamini_hochberg, poisson_tail, possible_pairs

probabilities = st.lists(st.floats(0, 1), min_size=1, max_size=50)


@given(p=probabilities)
def test_q_values_equal_scipys(p: list[float]) -> None:
    ours = benjamini_hochberg(np.array(p), len(p))
    np.testing.assert_allclose(ours, stats.false_discovery_control(p), rtol=1e-12)


@given(p=probabilities, more=st.integers(0, 1000))
def test_tests_not_given_count_as_ones(p: list[float], more: int) -> None:
    ours = benjamini_hochberg(np.array(p), len(p) + more)
    full = stats.false_discovery_control(p + [1.0] * more)
    np.testing.assert_allclose(ours, full[: len(p)], rtol=1e-12)


@given(k=st.integers(1, 400), expected=st.floats(1e-9, 500))
def test_the_tail_equals_scipys(k: int, expected: float) -> None:
    ours = poisson_tail(np.array([k]), np.array([expected]))[0]
    assert ours == pytest.approx(stats.poisson.sf(k - 1, expected), rel=1e-9, abs=1e-300)


@given(k=st.integers(2, 200), expected=st.floats(1e-9, 300), cut=st.floats(-60, -1))
@settings(max_examples=300)
def test_the_screen_never_drops_a_pair_that_could_pass(k: int, expected: float, cut: float) -> None:
    if stats.poisson.logsf(k - 1, expected) <= cut:
        assert _matters(k, expected, cut, 2)


@given(k=st.integers(2, 60), expected=st.floats(1e-6, 50), cut=st.floats(-40, -1))
@settings(max_examples=40)
def test_the_screen_is_the_same_in_sql(k: int, expected: float, cut: float) -> None:
    keep = could_matter(expected, Screen(cut, 2))
    once = "(SELECT 1 AS activity)"
    query = f"SELECT {keep} FROM (SELECT {k} AS objects) p, {once} x, {once} y"
    with duckdb.connect() as con:
        assert con.sql(query).fetchall()[0][0] == _matters(k, expected, cut, 2)


def test_possible_pairs() -> None:
    assert [possible_pairs(n) for n in (0, 1, 2, 3, 10)] == [0, 0, 1, 3, 45]
    assert math.comb(10, 2) == possible_pairs(10)


@given(k=st.integers(1, 200), expected=st.floats(0.01, 50))
def test_the_interval_is_garwoods(k: int, expected: float) -> None:
    low, high = significance.interval(k, expected)
    assert stats.poisson.sf(k - 1, low * expected) == pytest.approx(0.025, rel=1e-6)
    assert stats.poisson.cdf(k, high * expected) == pytest.approx(0.025, rel=1e-6)
