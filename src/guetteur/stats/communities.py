"""Groups of accounts in a network."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from graspologic_native import leiden_csr
from scipy.sparse import coo_matrix, csr_matrix

from guetteur.model import Tie
from guetteur.stats.coaction_types import Floats, Longs
from guetteur.stats.hashing import Hashes, mixed

Edge = tuple[str, str, float]
SEED = 20270411
ROUNDS = 4
ITERATIONS = 2
# Shares of the heaviest edges that a dense group's pairs must have on average.
DENSITY = 0.1


def strongest_edges(ties: Sequence[Tie]) -> list[Edge]:
    """One edge for each pair of accounts, as heavy as the most objects any behaviour saw."""
    weight: dict[tuple[str, str], float] = {}
    for tie in ties:
        pair = (tie.account_a, tie.account_b)
        weight[pair] = max(weight.get(pair, 0.0), float(tie.objects))
    return sorted((a, b, w) for (a, b), w in weight.items())


def communities(edges: Sequence[Edge], *, smallest: int = 3) -> list[tuple[str, ...]]:
    """The groups of at least `smallest` accounts, largest first, members sorted.

    edges: (account, account, weight > 0), one a pair. Leiden on modularity, seeded: the same
    edges give the same groups, whatever the accounts are called.
    Source: Traag, Waltman & van Eck 2019, Sci. Rep. 9:5233.
    """
    names = sorted({name for a, b, _ in edges for name in (a, b)})
    code = {name: number for number, name in enumerate(names)}
    a = np.array([code[one] for one, _, _ in edges], np.int64)
    b = np.array([code[two] for _, two, _ in edges], np.int64)
    weight = np.array([weight for _, _, weight in edges], np.float64)
    found = _leiden(a, b, weight, resolution=1.0, modularity=True, smallest=smallest)
    groups = [tuple(names[int(account)] for account in group) for group in found]
    return sorted(groups, key=lambda group: (-len(group), group))


def dense(a: Longs, b: Longs, weight: Floats, *, smallest: int = 3) -> list[Longs]:
    """The groups of accounts most of which are joined, however large the network.

    Leiden on the constant Potts model (Traag, Van Dooren & Nesterov 2011, Phys. Rev. E 84,
    016114), which, unlike modularity, finds small groups in large networks. The resolution is
    DENSITY times the median weight.
    """
    if len(a) == 0:
        return []
    resolution = DENSITY * float(np.median(weight))
    return _leiden(a, b, weight, resolution=resolution, modularity=False, smallest=smallest)


def _leiden(
    a: Longs, b: Longs, weight: Floats, *, resolution: float, modularity: bool, smallest: int
) -> list[Longs]:
    """Members in ascending order; groups by size, then by their place in the network."""
    if len(a) == 0:
        return []
    nodes, joined = np.unique(np.concatenate([a, b]), return_inverse=True)
    network = _network(joined[: len(a)], joined[len(a) :], weight, len(nodes))
    order = np.lexsort((nodes, *_shapes(network)))
    placed = network[order][:, order]
    placed.sort_indices()
    _, labels = leiden_csr(
        placed.indptr.astype(np.int64),
        placed.indices.astype(np.int32),
        placed.data,
        len(nodes),
        resolution=resolution,
        use_modularity=modularity,
        seed=SEED,
        iterations=ITERATIONS,
        trials=1,
    )
    members: dict[int, list[int]] = defaultdict(list)
    for place in range(len(nodes)):
        members[labels[place]].append(int(nodes[order[place]]))
    groups = [np.sort(np.array(group)) for group in members.values() if len(group) >= smallest]
    return sorted(groups, key=lambda group: -len(group))


def _network(a: Longs, b: Longs, weight: Floats, count: int) -> csr_matrix:
    ends = (np.concatenate([a, b]), np.concatenate([b, a]))
    return coo_matrix((np.concatenate([weight, weight]), ends), shape=(count, count)).tocsr()


def _shapes(network: csr_matrix) -> list[Hashes]:
    """For each account, a digest of the edges around it, some steps far, that knows no names.

    Leiden depends on the order of nodes where borders are ambiguous; names must not set it.
    Source: Weisfeiler & Leman 1968 (colour refinement); the mixing is ours.
    """
    heavy = mixed(network.data.view(np.uint64))
    shape = np.zeros(network.shape[0], np.uint64)
    for _ in range(ROUNDS):
        near = mixed(heavy ^ shape[network.indices])
        around = np.add.reduceat(near, network.indptr[:-1])  # each node has an edge
        shape = mixed(shape ^ mixed(around))
    return [shape]
