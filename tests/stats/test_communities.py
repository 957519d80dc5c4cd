"""Groups are groups, places are places, and both are the same every time."""

import math
from itertools import combinations
from random import Random

import pytest

from guetteur.stats.communities import Edge, communities
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
