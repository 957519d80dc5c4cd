"""How small an operation would have been missed, against an obvious count."""

from math import ceil, exp

import pytest
from scipy import stats

from guetteur.stats.closeness import MARGIN
from guetteur.stats.closeness_kernel import SET_ASIDE
from guetteur.stats.power import MOST_OBJECTS, fewest_objects
from guetteur.stats.significance import PRIOR_LIFE

CUT = 1e-5
SECOND, MINUTE, HOUR = 1000, 60_000, 3_600_000


def fewest(
    accounts: int, window: int, *, chance: float = 0.01, candidates: int = 10, alpha: float = 0.01
) -> int | None:
    """The power of an ordinary run."""
    return fewest_objects(
        chance, CUT, window=window, accounts=accounts, candidates=candidates, alpha=alpha, fewest=3
    )


def test_it_is_the_least_number_that_passes_all_three_conditions() -> None:
    for accounts in (3, 5, 20):
        for window in (10 * SECOND, MINUTE, 10 * MINUTE, HOUR):
            found = fewest(accounts, window)
            obvious = [k for k in range(1, MOST_OBJECTS + 1) if enough(k, accounts, window)]
            assert found == (obvious[0] if obvious else None)


def enough(k: int, accounts: int, window: int) -> bool:
    """The three conditions, one after the other, with another library's laws."""
    near = 1 - exp(-(accounts - 1) * window / PRIOR_LIFE)
    posts = accounts * max(k - SET_ASIDE, 0)
    as_close = stats.binom.sf(ceil(posts / MARGIN) - 1, posts, near)
    seen = stats.poisson.sf(k - 1, 0.01) <= CUT
    return k >= 3 and bool(seen) and bool(as_close <= 0.01 / 11)


@pytest.mark.parametrize("change", [{"candidates": 10_000}, {"alpha": 1e-6}, {"chance": 1.0}])
def test_more_is_needed_where_more_is_compared_or_shared_by_chance(
    change: dict[str, float],
) -> None:
    usual, harder = fewest(5, MINUTE), fewest(5, MINUTE, **change)  # type: ignore[arg-type]
    assert usual is not None
    assert harder is not None
    assert harder >= usual


def test_where_everybody_is_close_by_chance_no_number_would_do() -> None:
    assert fewest(40, HOUR) is None
