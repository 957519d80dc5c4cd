"""The peers' rules give what their sources define, computed slowly or by another library."""

from collections import Counter
from itertools import combinations
from math import log, sqrt
from random import Random

import duckdb
import networkx as nx
import numpy as np
import pyarrow as pa
import pytest
from scipy.integrate import quad

from guetteur.exercise import peers
from guetteur.exercise.peers import RULES, Flagged

Row = tuple[str, str, int]
WINDOW = 10.0


def table(rows: list[Row]) -> pa.Table:
    """Traces from (object, account, second)."""
    return pa.table(
        {
            "object_id": pa.array([row[0] for row in rows], pa.string()),
            "account_id": pa.array([row[1] for row in rows], pa.string()),
            "content_id": pa.array([f"c{n}" for n in range(len(rows))], pa.string()),
            "timestamp_share": pa.array([row[2] for row in rows], pa.int64()),
        }
    )


def flagged(rule: str, rows: list[Row], window: float = WINDOW) -> Flagged:
    return RULES[rule](duckdb.connect(), table(rows), window)


def world(shares: int = 500) -> list[Row]:
    """Forty accounts share eight things over an hour; four of them also share six together."""
    random = Random(3)
    rows = [
        (f"o{random.randrange(8)}", f"a{random.randrange(40):02}", random.randrange(3600))
        for _ in range(shares)
    ]
    for event in range(6):
        rows += [(f"own{event}", f"a{i:02}", 600 * event + i) for i in range(4)]
    return rows


def meetings(rows: list[Row], window: float) -> list[tuple[int, int]]:
    """Places of the posts of two accounts about one object within the window: every pair tried."""
    return [
        (i, j)
        for i, j in combinations(range(len(rows)), 2)
        if rows[i][0] == rows[j][0]
        and rows[i][1] != rows[j][1]
        and abs(rows[i][2] - rows[j][2]) <= window
    ]


def pair_weights(rows: list[Row], window: float) -> Counter[tuple[str, str]]:
    """How many pairs of posts each pair of accounts has."""
    pairs = [sorted((rows[i][1], rows[j][1])) for i, j in meetings(rows, window)]
    return Counter((one, other) for one, other in pairs)


# a and b meet on x, y and z; c meets each of them once, on x
SMALL: list[Row] = [
    ("x", "a", 0), ("x", "b", 1), ("x", "c", 2),
    ("y", "a", 100), ("y", "b", 105),
    ("z", "a", 200), ("z", "b", 210),
    ("x", "c", 500),
]  # fmt: skip


@pytest.mark.parametrize("rule", ["coortweet_50", "coortweet_90", "toolkit_2"])
def test_the_pair_that_meets_again_and_again_is_flagged(rule: str) -> None:
    assert flagged(rule, SMALL) == Flagged(frozenset({("a", "b")}), frozenset({"a", "b"}))


def test_a_high_quantile_flags_nothing_when_the_heaviest_are_many() -> None:
    rows = [(f"{group}{n}", f"{group}{i}", 100 * n) for group in "pq" for n in range(3)
            for i in range(3)]  # fmt: skip
    assert flagged("coortweet_99", rows) == Flagged(frozenset(), frozenset())


def test_the_quantile_is_that_of_all_weights() -> None:
    rows = world()
    weights = pair_weights(rows, WINDOW)
    cut = np.quantile(list(weights.values()), 0.9)
    assert flagged("coortweet_90", rows).edges == {p for p, w in weights.items() if w > cut}


def test_the_toolkit_counts_the_posts_of_either_account() -> None:
    rows = world()
    met: dict[tuple[str, str], set[int]] = {}
    for i, j in meetings(rows, WINDOW):
        met.setdefault((rows[i][1], rows[j][1]), set()).add(i)
        met.setdefault((rows[j][1], rows[i][1]), set()).add(j)
    expected = {tuple(sorted(pair)) for pair, posts in met.items() if len(posts) >= 2}
    assert flagged("toolkit_2", rows).edges == expected


def integral(share: float, degree: int) -> float:
    """The disparity score as the paper defines it, before it is solved."""
    if degree == 1:
        return 1.0
    area, _ = quad(lambda x: (1 - x) ** (degree - 2), 0, share)
    return 1 - (degree - 1) * area


def test_the_disparity_filter_is_the_integral_of_its_paper() -> None:
    # an account that meets many once, and one of them again and again
    rows = [("x", "hub", 0), *[("x", f"other{n}", 1) for n in range(9)]]
    rows += [(f"y{n}", account, 100 * n) for n in range(1, 30) for account in ("hub", "other0")]
    rows += [(f"lone{n}", f"other{n}", 9000) for n in range(9)]  # nobody has one post only
    rows += world()
    weights = pair_weights(rows, WINDOW)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from([(a, b, w) for (a, b), w in weights.items()])
    strength, degree = dict(graph.degree(weight="weight")), dict(graph.degree())
    expected = {
        pair
        for pair, w in weights.items()
        if min(integral(w / strength[end], degree[end]) for end in pair) < 0.05
    }
    assert flagged("disparity_05", rows).edges == expected
    assert ("hub", "other0") in expected
    assert ("hub", "other1") not in expected


def test_a_lone_edge_never_stands_out() -> None:
    score = peers.disparity(np.array([0, 2]), np.array([1, 1]), np.array([9.0, 1.0]))
    assert score == pytest.approx([0.1, 0.9])
    assert peers.disparity(np.array([0]), np.array([1]), np.array([9.0])) == pytest.approx([1])


def slow_cosines(rows: list[Row], window: float) -> dict[tuple[str, str], float]:
    """The cosine of each pair that met, account by account and object by object."""
    acting = {place for pair in meetings(rows, window) for place in pair}
    counts: dict[str, Counter[str]] = {}
    for place in acting:
        counts.setdefault(rows[place][1], Counter())[rows[place][0]] += 1
    spread = Counter(thing for things in counts.values() for thing in things)

    def vector(account: str) -> dict[str, float]:
        return {
            thing: n * (log((1 + len(counts)) / (1 + spread[thing])) + 1)
            for thing, n in counts[account].items()
        }

    def cosine(one: dict[str, float], other: dict[str, float]) -> float:
        both = sum(one[thing] * other[thing] for thing in one.keys() & other.keys())
        length = sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
        return both / length

    return {(a, b): cosine(vector(a), vector(b)) for a, b in pair_weights(rows, window)}


def test_cosines_are_those_of_the_slow_way() -> None:
    rows = world()
    found = peers.similarities(duckdb.connect(), table(rows), WINDOW)
    ours = {
        (found.names[a], found.names[b]): cosine
        for a, b, cosine in zip(found.a, found.b, found.cosine, strict=True)
    }
    assert ours == pytest.approx(slow_cosines(rows, WINDOW))


def test_the_cosine_rule_keeps_the_highest_hundredth() -> None:
    rows = world(1500)
    slow = slow_cosines(rows, WINDOW)
    cut = np.quantile(list(slow.values()), 0.99)
    assert flagged("tfidf_99", rows).edges == {p for p, value in slow.items() if value > cut}
    assert flagged("tfidf_995", rows).edges < flagged("tfidf_99", rows).edges


@pytest.mark.parametrize("dense", [0, 1000])
def test_centrality_is_that_of_networkx(dense: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "DENSE", dense)
    rows = world()
    found = peers.similarities(duckdb.connect(), table(rows), WINDOW)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(zip(found.a, found.b, found.cosine, strict=True))
    slow = nx.eigenvector_centrality(graph, max_iter=10_000, tol=1e-12, weight="weight")
    ours = peers.eigenvector_centrality(found)
    assert ours == pytest.approx([slow[node] for node in range(len(ours))], abs=1e-8)


def test_pruning_keeps_the_most_central_account() -> None:
    rows = world()
    found = peers.similarities(duckdb.connect(), table(rows), WINDOW)
    top = str(found.names[int(np.argmax(peers.eigenvector_centrality(found)))])
    assert flagged("eigenvector_995", rows) == Flagged(frozenset(), frozenset({top}))


@pytest.mark.parametrize("rule", sorted(RULES))
def test_where_nobody_meets_nobody_is_flagged(rule: str) -> None:
    rows = [(f"o{n % 4}", f"a{n % 5}", 1000 * n) for n in range(40)]
    assert flagged(rule, rows) == Flagged(frozenset(), frozenset())
    assert flagged(rule, []) == Flagged(frozenset(), frozenset())


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_order_of_rows_does_not_matter(rule: str) -> None:
    rows = world()
    assert flagged(rule, rows) == flagged(rule, rows[::-1])
