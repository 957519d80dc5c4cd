"""The kernel, the SQL and a slow, obvious reading of the definition give equal numbers."""

from collections import defaultdict
from itertools import combinations

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur.stats.coaction import KEEP_ALL, Engine, Screen, coaction
from guetteur.stats.coaction_types import Meetings, Pairs
from guetteur.stats.encode import encode

Trace = tuple[str, str, int]  # account, object, at

traces = st.lists(
    st.tuples(st.sampled_from("ABCDE"), st.sampled_from("xyz"), st.integers(-30, 30)), max_size=40
)


def run(
    rows: list[Trace],
    window: int,
    density: int | None,
    engine: Engine,
    screen: Screen = KEEP_ALL,
) -> tuple[dict[tuple[str, str], tuple[int, int, int]], Meetings, Pairs, list[str]]:
    con = duckdb.connect()
    con.execute("CREATE TABLE traces (account_id VARCHAR, object_id VARCHAR, at_ms BIGINT)")
    if rows:
        con.executemany("INSERT INTO traces VALUES (?, ?, ?)", rows)
    encoded = encode(con, "traces", "t")
    met, pairs = coaction(
        con, encoded, window=window, density=density, engine=engine, screen=screen
    )
    names = [
        row[0]
        for row in con.execute("SELECT account_id FROM t_accounts ORDER BY account").fetchall()
    ]
    columns = zip(pairs.a, pairs.b, pairs.objects, pairs.pairs, pairs.gap, strict=True)
    found = {
        (min(names[a], names[b]), max(names[a], names[b])): (int(k), int(n), int(gap))
        for a, b, k, n, gap in columns
    }
    return found, met, pairs, names


def obvious(
    rows: list[Trace], window: int, density: int | None
) -> tuple[dict[tuple[str, str], tuple[int, int, int]], dict[str, int], int]:
    """Every pair of posts is looked at; nothing is clever. The same trace twice is one."""
    rows = list(dict.fromkeys(rows))
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    gaps: dict[tuple[str, str], int] = defaultdict(int)
    strength: dict[str, int] = {account: 0 for account, _, _ in rows}

    def dense(row: Trace) -> bool:
        recent = [1 for _, o, at in rows if o == row[1] and row[2] - window <= at <= row[2]]
        return density is not None and len(recent) > density

    for one, two in combinations(rows, 2):
        gap = abs(one[2] - two[2])
        if one[1] != two[1] or one[0] == two[0] or gap > window:
            continue
        strength[one[0]] += 1
        strength[two[0]] += 1
        if dense(max(one, two, key=lambda row: row[2])):
            continue
        key = (min(one[0], two[0]), max(one[0], two[0]))
        shared[key].add(one[1])
        pairs[key] += 1
        gaps[key] += gap
    found = {key: (len(shared[key]), pairs[key], gaps[key]) for key in pairs}
    return found, strength, sum(dense(row) for row in rows)


@pytest.mark.parametrize("engine", ["sql", "kernel"])
@given(rows=traces, window=st.integers(0, 12), density=st.sampled_from([None, 1, 2, 3, 5]))
@settings(max_examples=40)
def test_engines_equal_the_obvious_reading(
    engine: Engine, rows: list[Trace], window: int, density: int | None
) -> None:
    found, met, pairs, names = run(rows, window, density, engine)
    expected, strength, dense_posts = obvious(rows, window, density)
    assert found == expected
    assert dict(zip(names, met.strength.tolist(), strict=True)) == strength
    assert met.total == sum(strength.values()) // 2
    assert met.dense_posts == dense_posts
    assert pairs.counted == sum(n for _, n, _ in expected.values())


@given(rows=traces, window=st.integers(0, 12), cut=st.sampled_from([-1.0, -2.0, -4.0]))
@settings(max_examples=30)
def test_engines_screen_the_same_pairs(rows: list[Trace], window: int, cut: float) -> None:
    screen = Screen(log_cut=cut, fewest=2)
    assert run(rows, window, 3, "sql", screen)[0] == run(rows, window, 3, "kernel", screen)[0]


def test_a_dense_burst_links_nobody_but_its_meetings_are_counted() -> None:
    rows = [(account, "x", 0) for account in "ABCD"] + [("E", "x", 1)]
    found, met, pairs, _ = run(rows, 5, 3, "kernel")
    assert found == {}
    assert pairs.counted == 0
    assert met.total == 10
    assert met.dense_posts == 5


def test_the_two_posts_of_a_pair_may_be_at_the_edge_of_the_window() -> None:
    found, *_ = run([("A", "x", 0), ("B", "x", 10), ("C", "x", 21)], 10, None, "kernel")
    assert found == {("A", "B"): (1, 1, 10)}


def test_rows_without_account_object_or_time_are_left_out() -> None:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE traces AS SELECT * FROM (VALUES ('A','x',1),(NULL,'x',1),('B',NULL,1),"
        "('C','x',NULL),('D','x',2)) t(account_id, object_id, at_ms)"
    )
    encoded = encode(con, "traces", "t")
    assert encoded.rows == 2
    assert encoded.account_count == 2
