"""Places for accounts in the network picture, computed beforehand so that it opens at once."""

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

import rustworkx as rx

from guetteur.stats.communities import SEED, Edge

GOLDEN_ANGLE = pi * (3 - sqrt(5))
# Springs compare every account with every other: beyond this, a circle.
MOST_SPRINGS = 2000


def layout(
    groups: Sequence[Sequence[str]], edges: Sequence[Edge]
) -> dict[str, tuple[float, float]]:
    """A place (x, y) for each account: springs inside a group, groups side by side.

    Groups go outwards on a sunflower spiral, each given room in proportion to its size, so that
    none covers another. The same input gives the same places.
    """
    places: dict[str, tuple[float, float]] = {}
    room = 0.0
    for number, group in enumerate(groups):
        radius = sqrt(len(group))
        distance = 0.0 if number == 0 else sqrt(room) * 1.35 + radius
        room += (radius + 1) ** 2
        angle = number * GOLDEN_ANGLE
        centre = (distance * cos(angle), distance * sin(angle))
        for account, (x, y) in _inside(group, edges).items():
            places[account] = (centre[0] + radius * x, centre[1] + radius * y)
    return places


def _inside(group: Sequence[str], edges: Sequence[Edge]) -> dict[str, tuple[float, float]]:
    """Places in the unit disc."""
    if len(group) > MOST_SPRINGS:
        return _circle(group)
    graph: rx.PyGraph[str, float] = rx.PyGraph()
    number = dict(zip(group, graph.add_nodes_from(list(group)), strict=True))
    graph.add_edges_from(
        [(number[a], number[b], w) for a, b, w in edges if a in number and b in number]
    )
    placed = rx.spring_layout(graph, seed=SEED, num_iter=100, weight_fn=lambda _: 1.0)
    reach = max(sqrt(x * x + y * y) for x, y in placed.values()) or 1.0
    return {account: (placed[i][0] / reach, placed[i][1] / reach) for account, i in number.items()}


def _circle(group: Sequence[str]) -> dict[str, tuple[float, float]]:
    step = 2 * pi / len(group)
    return {account: (cos(i * step), sin(i * step)) for i, account in enumerate(group)}
