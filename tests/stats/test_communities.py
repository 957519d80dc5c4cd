"""Groups are groups, places are places, and both are the same every time."""

import math
from itertools import combinations
from random import Random

import numpy as np
import pytest

from guetteur.stats.coaction_types import Floats, Longs
from guetteur.stats.communities import Edge, communities, dense
from guetteur.stats.layout import MOST_SPRINGS, layout

CLIQUES: list[Edge] = [
    (a, b, 3.0)
    for group in ("abcd", "efgh")
    for a, b in combinations([f"x:{letter}" for letter in group], 2)
]


def test_two_cliques_with_a_bridge_are_two_groups() -> None:
    groups = communities([*CLIQUES, ("x:a", "x:e", 1.0)])
    assert groups == [("x:a", "x:b", "x:c", "x:d"), ("x:e", "x:f", "x:g", "x:h")]


def test_a_pair_is_no_group() -> None:
    assert communities([("x:a", "x:b", 9.0)]) == []
    assert communities([("x:a", "x:b", 9.0)], smallest=2) == [("x:a", "x:b")]


def test_no_edges_no_groups() -> None:
    assert communities([]) == []


def test_the_order_of_edges_does_not_matter() -> None:
    assert communities(CLIQUES[::-1]) == communities(CLIQUES)


def test_names_do_not_decide_who_is_grouped_with_whom() -> None:
    for seed in range(40):
        random = Random(seed)
        edges = [
            (i, j, float(random.randint(2, 4)))
            for i, j in combinations(range(30), 2)
            if random.random() < (0.5 if i // 10 == j // 10 else 0.12)
        ]
        other = list(range(30))
        random.shuffle(other)
        one = communities([(f"v{i:02}", f"v{j:02}", w) for i, j, w in edges])
        two = communities([(f"v{other[i]:02}", f"v{other[j]:02}", w) for i, j, w in edges])
        back = {f"v{other[i]:02}": f"v{i:02}" for i in range(30)}
        assert {frozenset(group) for group in one} == {
            frozenset(back[account] for account in group) for group in two
        }


def ring_of_cliques(random: Random, cliques: int, strangers: int) -> list[tuple[int, int, float]]:
    """Cliques of five, each with one edge to the next, among strangers who are hardly joined."""
    edges = {(5 * clique + i, 5 * clique + j) for clique in range(cliques) for i, j in FIVE} | {
        (5 * clique, (5 * clique + 8) % (5 * cliques)) for clique in range(cliques)
    }
    first = 5 * cliques
    for _ in range(strangers):
        a, b = random.sample(range(first, first + strangers), 2)
        edges.add((min(a, b), max(a, b)))
    return [(a, b, float(random.randint(2, 4))) for a, b in sorted(edges)]


FIVE = list(combinations(range(5), 2))


def arrays(edges: list[tuple[int, int, float]]) -> tuple[Longs, Longs, Floats]:
    """The two ends and the weight of each edge."""
    a, b = (np.array([edge[i] for edge in edges], np.int64) for i in (0, 1))
    return a, b, np.array([weight for _, _, weight in edges])


def test_small_cliques_in_a_large_sparse_network_are_found_where_modularity_merges_them() -> None:
    edges = ring_of_cliques(Random(1), 60, 3000)
    cliques = {frozenset(range(5 * n, 5 * n + 5)) for n in range(60)}
    found = {frozenset(group.tolist()) for group in dense(*arrays(edges))}
    merged = {
        frozenset(int(name) for name in group)
        for group in communities([(str(a), str(b), w) for a, b, w in edges])
    }
    assert cliques <= found
    assert len(cliques & merged) < 30


def test_dense_groups_do_not_depend_on_names() -> None:
    for seed in range(20):
        random = Random(seed)
        edges = ring_of_cliques(random, 10, 100)
        nodes = sorted({node for a, b, _ in edges for node in (a, b)})
        other = dict(zip(nodes, random.sample(range(5 * len(nodes)), len(nodes)), strict=True))
        again = [(other[a], other[b], w) for a, b, w in edges]
        random.shuffle(again)
        assert {frozenset(group.tolist()) for group in dense(*arrays(again))} == {
            frozenset(other[node] for node in group.tolist()) for group in dense(*arrays(edges))
        }


def test_dense_groups_have_ascending_members_and_the_largest_is_first() -> None:
    edges = [(a, b, 1.0) for a, b in combinations((9, 2, 4), 2)]
    edges += [(a, b, 1.0) for a, b in combinations((7, 3, 1, 8), 2)] + [(5, 6, 1.0)]
    assert [group.tolist() for group in dense(*arrays(edges))] == [[1, 3, 7, 8], [2, 4, 9]]
    assert [len(group) for group in dense(*arrays(edges), smallest=2)] == [4, 3, 2]
    assert dense(*arrays([])) == []


def test_every_account_has_its_own_place_and_groups_lie_apart() -> None:
    groups = communities(CLIQUES)
    places = layout(groups, CLIQUES)
    assert set(places) == {account for group in groups for account in group}
    for group, other in (groups, groups[::-1]):
        centre = tuple(sum(places[a][i] for a in group) / len(group) for i in (0, 1))
        reach = max(math.dist(places[a], centre) for a in group)
        assert all(math.dist(places[a], centre) > reach for a in other)
    assert layout(groups, CLIQUES) == places


@pytest.mark.parametrize("size", [1, MOST_SPRINGS + 1])
def test_very_small_and_very_large_groups_have_places(size: int) -> None:
    group = [f"x:{n}" for n in range(size)]
    places = layout([group], [])
    assert len(places) == size
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
