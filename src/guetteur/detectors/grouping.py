"""From ties to groups: communities that stand as a whole, and the accounts that act with them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from guetteur.detectors.base import Parameters
from guetteur.detectors.joining import Joined, joined
from guetteur.detectors.shuffling import Tested, tested
from guetteur.model import Tie
from guetteur.stats.communities import Edge, communities

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups, the test of each as a whole, and the pairs (account that joins, member) to look
    at for evidence, by detector and window."""

    groups: list[Group]
    tests: list[Tested]
    links: Mapping[tuple[str, int], Sequence[tuple[str, str]]]


def strongest_edges(ties: Sequence[Tie]) -> list[Edge]:
    """One edge for each pair of accounts, as heavy as the most objects any behaviour saw."""
    weight: dict[tuple[str, str], float] = {}
    for tie in ties:
        pair = (tie.account_a, tie.account_b)
        weight[pair] = max(weight.get(pair, 0.0), float(tie.objects))
    return sorted((a, b, w) for (a, b), w in weight.items())


def grouped(con: duckdb.DuckDBPyConnection, ties: Sequence[Tie], params: Parameters) -> Groups:
    """The groups of a run. Ties of a community that does not stand as a whole stay ties."""
    communes = communities(strongest_edges(ties), smallest=params.smallest)
    both = list(zip(communes, tested(con, communes, ties, params), strict=True))
    cores = [core for core, test in both if test.stands]
    joining = joined(con, cores, ties, params)
    links: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for one in joining:
        links[one.detector, one.window] += [(one.account_id, m) for m in cores[one.group]]
    return Groups(_with_joined(cores, joining), [test for _, test in both if test.stands], links)


def _with_joined(cores: Sequence[Group], joining: Sequence[Joined]) -> list[Group]:
    """The groups with the accounts that act with them; an account tied elsewhere stays there."""
    tied = {account for core in cores for account in core}
    added: dict[int, list[str]] = defaultdict(list)
    for one in joining:
        if one.account_id not in tied:
            added[one.group].append(one.account_id)
    return [tuple(sorted([*core, *added[number]])) for number, core in enumerate(cores)]
