"""Places for accounts in the network picture, computed beforehand so that it opens at once."""

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

import rustworkx as rx

from guetteur.stats.communities import SEED, Edge

GOLDEN_ANGLE = pi * (3 - sqrt(5))
# Springs compare every account with every other: beyond this, a circle.
MOST_SPRINGS = 2000

Places = dict[str, tuple[float, float]]


def layout(groups: Sequence[Sequence[str]], edges: Sequence[Edge]) -> Places:
    """A place (x, y) for each account: springs inside a group, groups side by side.

    Groups go outwards on a sunflower spiral, each given room in proportion to its size, so that
    none covers another. The same input gives the same places.
    """
    return _side_by_side([(len(group), _inside(group, edges)) for group in groups])


def _side_by_side(parts: Sequence[tuple[int, Places]]) -> Places:
    """The parts, each a size and places in the unit disc, on a spiral."""
    places: Places = {}
    room = 0.0
    for number, (size, inside) in enumerate(parts):
        radius = sqrt(size)
        distance = 0.0 if number == 0 else sqrt(room) * 1.35 + radius
        room += (radius + 1) ** 2
        angle = number * GOLDEN_ANGLE
        centre = (distance * cos(angle), distance * sin(angle))
        for account, (x, y) in inside.items():
            places[account] = (centre[0] + radius * x, centre[1] + radius * y)
    return places


def _inside(group: Sequence[str], edges: Sequence[Edge]) -> Places:
    """Places in the unit disc: the joined parts of a group side by side, the largest within.

    Springs alone would drive apart what no edge joins, until the rest is too small to see.
    """
    if len(group) > MOST_SPRINGS:
        return _circle(group)
    graph: rx.PyGraph[str, float] = rx.PyGraph()
    number = dict(zip(group, graph.add_nodes_from(list(group)), strict=True))
    graph.add_edges_from(
        [(number[a], number[b], w) for a, b, w in edges if a in number and b in number]
    )
    parts = sorted(map(sorted, rx.connected_components(graph)), key=lambda part: (-len(part), part))
    placed = _side_by_side([(len(part), _springs(graph.subgraph(part))) for part in parts])
    return _to_disc(placed)


def _springs(graph: "rx.PyGraph[str, float]") -> Places:
    """Places in the unit disc of accounts that edges join."""
    placed = rx.spring_layout(graph, seed=SEED, num_iter=100, weight_fn=lambda _: 1.0)
    return _to_disc({graph[i]: (float(x), float(y)) for i, (x, y) in placed.items()})


def _to_disc(places: Places) -> Places:
    reach = max(sqrt(x * x + y * y) for x, y in places.values()) or 1.0
    return {account: (x / reach, y / reach) for account, (x, y) in places.items()}


def _circle(group: Sequence[str]) -> Places:
    step = 2 * pi / len(group)
    return {account: (cos(i * step), sin(i * step)) for i, account in enumerate(group)}
