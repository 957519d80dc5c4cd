"""Which accounts act together: one function, two engines that give the same numbers.

`sql` is the definition and always there; `kernel` is the fast path (extra `fast`: numba).
"""

import importlib.util
from dataclasses import dataclass
from typing import Literal

import duckdb
import numpy as np

from guetteur.stats import coaction_sql
from guetteur.stats.coaction_types import Longs, Meetings, Pairs
from guetteur.stats.encode import Encoded

Engine = Literal["sql", "kernel"]


def available_engine() -> Engine:
    """The fast path where numba is installed, else the definition itself."""
    return "kernel" if importlib.util.find_spec("numba") else "sql"


@dataclass(frozen=True, slots=True)
class Screen:
    """Which pairs are worth keeping for the exact test; it never drops one that could pass.

    log_cut: natural logarithm of the largest p-value that could still be significant; 0 keeps
    every pair. fewest: least number of distinct objects shared.
    """

    log_cut: float = 0.0
    fewest: int = 1


KEEP_ALL = Screen()


def expected_scale(encoded: Encoded, met: Meetings) -> float:
    """Expected meetings of two accounts per unit of the product of their activities.

    Configuration null: `met.total` meetings fall on pairs of traces at random, so accounts with
    d_a and d_b of the M traces expect d_a * d_b * 2P / M².
    """
    return 2 * met.total / encoded.rows**2 if encoded.rows else 0.0


def coaction(
    con: duckdb.DuckDBPyConnection,
    encoded: Encoded,
    *,
    window: int,
    density: int | None,
    screen: Screen = KEEP_ALL,
    engine: Engine = "sql",
) -> tuple[Meetings, Pairs]:
    """Meetings within the window (ms), and the account pairs that pass the screen.

    density: the bound D of `coaction_sql`; None counts every meeting.
    """
    if encoded.rows == 0:
        none = np.empty(0, np.int64)
        return Meetings(none, none, 0), Pairs(none, none, none, none, none, 0)
    if engine == "sql":
        met = coaction_sql.meetings(con, encoded.name, window=window, density=density)
        keep = could_matter(expected_scale(encoded, met), screen)
        return met, coaction_sql.pairs(con, encoded.name, window=window, keep=keep)
    return _with_kernel(encoded, window, density, screen)


def total_meetings(
    con: duckdb.DuckDBPyConnection, encoded: Encoded, *, window: int, engine: Engine
) -> int:
    """How many meetings there are within the window (ms), without bound; cheap."""
    if encoded.rows == 0:
        return 0
    if engine == "sql":
        return coaction_sql.meetings(con, encoded.name, window=window, density=None).total
    from guetteur.stats import coaction_kernel as kernel  # numba takes a second to import

    low, high, _ = kernel.bounds(encoded.objects, encoded.at, window)
    rows, start = kernel.by_account(encoded.accounts, encoded.account_count)
    strength, _ = kernel.meet(encoded.objects, low, high, rows, start, encoded.object_count)
    return int(strength.sum()) // 2


def could_matter(scale: float, screen: Screen) -> str:
    """The screen as SQL over p.objects and the two activities.

    A Poisson tail is at least its first term, and k! is at most Robbins' bound (Robbins 1955,
    Am. Math. Monthly 62(1)), so a pair is dropped only if its p-value exceeds the cut; when
    k is at most the expectation, the tail is at least one half.
    """
    if screen.log_cut >= 0:
        return f"p.objects >= {screen.fewest}"
    expected = f"({scale!r} * x.activity * y.activity)"
    k = "p.objects"
    stirling = f"({k} * ln({k}) - {k} + 0.5 * ln(2 * pi() * {k}) + 1.0 / (12 * {k}))"
    log_term = f"{k} * ln({expected}) - {expected} - {stirling}"
    return f"{k} >= {screen.fewest} AND {k} > {expected} AND {log_term} <= {screen.log_cut!r}"


def _with_kernel(
    encoded: Encoded, window: int, density: int | None, screen: Screen
) -> tuple[Meetings, Pairs]:
    from guetteur.stats import coaction_kernel as kernel  # numba takes a second to import

    low, high, tied = kernel.bounds(encoded.objects, encoded.at, window)
    bound = coaction_sql.UNBOUNDED if density is None else density
    dense = (tied - low) > bound
    del tied
    rows, start = kernel.by_account(encoded.accounts, encoded.account_count)
    strength, twice = kernel.meet(encoded.objects, low, high, rows, start, encoded.object_count)
    met = Meetings(strength, twice // 2, int(dense.sum()))
    kept, filled, counted = kernel.tally(
        encoded.objects,
        encoded.accounts,
        encoded.at,
        low,
        high,
        dense,
        kernel.next_open(dense),
        rows,
        start,
        np.diff(start).astype(np.float64),
        expected_scale(encoded, met),
        screen.log_cut,
        screen.fewest,
    )
    return met, _sorted_pairs(kept[:filled], int(counted))


def _sorted_pairs(kept: Longs, counted: int) -> Pairs:
    kept = kept[np.lexsort((kept[:, 1], kept[:, 0]))]
    a, b, objects, pairs, gap = (np.ascontiguousarray(kept[:, i]) for i in range(5))
    return Pairs(a, b, objects, pairs, gap, counted)
