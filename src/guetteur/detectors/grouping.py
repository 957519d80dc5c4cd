"""From ties and standing groups to the groups of a run, and the accounts that act with them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import duckdb

from guetteur.detectors.base import Parameters
from guetteur.detectors.joining import Joined, joined
from guetteur.detectors.measuring import Measured
from guetteur.detectors.standing import Standing, standing
from guetteur.model import Tie

Group = tuple[str, ...]
# Two groups that have this share of the smaller one in common are one.
SAME = 1 / 2


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups, in which behaviours each stands, and the pairs (account, member) to look at for
    evidence, by detector and window. candidates: groups tested."""

    groups: list[Group]
    standings: list[tuple[Standing, ...]]
    links: Mapping[tuple[str, int], Sequence[tuple[str, str]]]
    candidates: int


def grouped(
    con: duckdb.DuckDBPyConnection,
    ties: Sequence[Tie],
    measured: Sequence[Measured],
    params: Parameters,
) -> Groups:
    """The groups of a run, largest first. Ties of a community that does not stand stay ties."""
    stands, candidates = standing(con, measured, ties, params)
    merged = _merged(stands)
    cores = _with_tied(_apart([{a for one in own for a in one.accounts} for own in merged]), ties)
    both = [
        (core, own) for core, own in zip(cores, merged, strict=True) if len(core) >= params.smallest
    ]
    both.sort(key=lambda each: (-len(each[0]), each[0]))
    cores = [core for core, _ in both]
    standings = [own for _, own in both]
    kinds = {(one.detector, one.window) for own in standings for one in own}
    joining = joined(con, cores, kinds, params)
    links: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for core, own in both:
        for one in own:
            links[one.detector, one.window] += combinations(
                sorted(set(one.accounts) & set(core)), 2
            )
    for each in joining:
        links[each.detector, each.window] += [(each.account_id, m) for m in cores[each.group]]
    return Groups(_with_joined(cores, joining), standings, links, candidates)


def _merged(found: Sequence[Standing]) -> list[tuple[Standing, ...]]:
    """What stands, those of nearly the same accounts together."""
    merged: list[list[Standing]] = []
    for one in sorted(found, key=_rank):
        alike = [
            own for own in merged if _same(one.accounts, {a for each in own for a in each.accounts})
        ]
        joined_up = [each for own in alike for each in own] + [one]
        merged = [own for own in merged if own not in alike] + [joined_up]
    return [tuple(own) for own in merged]


def _rank(one: Standing) -> tuple[int, str, float, float, float, Group]:
    """The order in which groups are joined; names tell only the same from the same."""
    return -len(one.accounts), one.detector, one.p, -one.close, one.expected, one.accounts


def _same(one: Iterable[str], other: set[str]) -> bool:
    own = set(one)
    return len(own & other) >= SAME * min(len(own), len(other))


def _apart(groups: Sequence[set[str]]) -> list[Group]:
    """The groups without what they share: an account of two is in the larger one."""
    taken: set[str] = set()
    apart: dict[int, Group] = {}
    for number in sorted(range(len(groups)), key=lambda n: (-len(groups[n]), n)):
        apart[number] = tuple(sorted(groups[number] - taken))
        taken |= groups[number]
    return [apart[number] for number in range(len(groups))]


def _with_tied(groups: Sequence[Group], ties: Sequence[Tie]) -> list[Group]:
    """The groups with the accounts of none that are tied to a member, in the group to which they
    have most ties."""
    group_of = {account: number for number, group in enumerate(groups) for account in group}
    tied: dict[str, Counter[int]] = defaultdict(Counter)
    for tie in ties:
        for one, other in ((tie.account_a, tie.account_b), (tie.account_b, tie.account_a)):
            if one not in group_of and other in group_of:
                tied[one][group_of[other]] += 1
    added: dict[int, list[str]] = defaultdict(list)
    for account, counts in tied.items():
        added[max(counts, key=lambda number: (counts[number], -number))].append(account)
    return [tuple(sorted([*group, *added[number]])) for number, group in enumerate(groups)]


def _with_joined(cores: Sequence[Group], joining: Sequence[Joined]) -> list[Group]:
    """The groups with the accounts that act with them; an account of another one stays there."""
    members = {account for core in cores for account in core}
    added: dict[int, list[str]] = defaultdict(list)
    for one in joining:
        if one.account_id not in members:
            added[one.group].append(one.account_id)
    return [tuple(sorted([*core, *added[number]])) for number, core in enumerate(cores)]
