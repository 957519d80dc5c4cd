"""Groups of accounts in the network of ties."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from graspologic_native import leiden

Edge = tuple[str, str, float]
SEED = 20270411
ROUNDS = 4


def communities(edges: Sequence[Edge], *, smallest: int = 3) -> list[tuple[str, ...]]:
    """The groups of at least `smallest` accounts, largest first, members sorted.

    edges: (account, account, weight > 0), one a pair. Leiden on modularity, seeded: the same
    edges give the same groups, whatever the accounts are called.
    Source: Traag, Waltman & van Eck 2019, Sci. Rep. 9:5233.
    """
    if not edges:
        return []
    shape = _shapes(edges)
    order = sorted(shape, key=lambda account: (shape[account], account))
    place = {account: f"{number:09d}" for number, account in enumerate(order)}
    placed = sorted((*sorted((place[a], place[b])), weight) for a, b, weight in edges)
    _, label_of = leiden(edges=placed, seed=SEED, iterations=10, trials=1)
    members: dict[int, list[str]] = defaultdict(list)
    for account in order:
        members[label_of[place[account]]].append(account)
    groups = [tuple(sorted(group)) for group in members.values() if len(group) >= smallest]
    return sorted(groups, key=lambda group: (-len(group), group))


def _shapes(edges: Sequence[Edge]) -> dict[str, str]:
    """For each account, a digest of the ties around it, some steps far, that knows no names.

    Leiden depends on the order of nodes where borders are ambiguous; names must not set it.
    Source: Weisfeiler & Leman 1968 (colour refinement).
    """
    near: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for a, b, weight in edges:
        near[a].append((weight, b))
        near[b].append((weight, a))
    shape = dict.fromkeys(near, "")
    for _ in range(ROUNDS):
        shape = {
            account: _digest(shape[account], sorted((w, shape[b]) for w, b in near[account]))
            for account in near
        }
    return shape


def _digest(own: str, around: list[tuple[float, str]]) -> str:
    return hashlib.sha256(repr((own, around)).encode()).hexdigest()[:16]
