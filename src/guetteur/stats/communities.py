"""Groups of accounts in the network of ties."""

from collections import defaultdict
from collections.abc import Sequence

from graspologic_native import leiden

Edge = tuple[str, str, float]
SEED = 20270411


def communities(edges: Sequence[Edge], *, smallest: int = 3) -> list[tuple[str, ...]]:
    """The groups of at least `smallest` accounts, largest first, members sorted.

    edges: (account, account, weight > 0), one a pair. Leiden on modularity, seeded: the same
    edges give the same groups. Source: Traag, Waltman & van Eck 2019, Sci. Rep. 9:5233.
    """
    if not edges:
        return []
    _, label_of = leiden(edges=sorted(edges), seed=SEED, iterations=10, trials=1)
    members: dict[int, list[str]] = defaultdict(list)
    for account, label in label_of.items():
        members[label].append(account)
    groups = [tuple(sorted(group)) for group in members.values() if len(group) >= smallest]
    return sorted(groups, key=lambda group: (-len(group), group))
