"""The order of a report, never by chance: the largest groups first, the strongest ties first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import isfinite

from guetteur.model import Finding, Member, Run, Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two tied accounts, whatever the behaviours and windows: the numbers of the strongest tie.

    `account_a` < `account_b`; `ties`: how many behaviours and windows tie them; `finding` is
    the finding that both belong to, None if there is none.
    """

    account_a: str
    account_b: str
    finding: str | None
    detectors: tuple[str, ...]
    ties: int
    best: Tie


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, those with most members first, then most ties, then the surest."""
    return tuple(sorted(findings, key=_finding_order))


def _finding_order(each: Finding) -> tuple[int, int, float, datetime, str]:
    return -len(each.members), -each.ties, each.q_value, each.first, each.id


def ranked_members(finding: Finding) -> tuple[Member, ...]:
    """The members, the most tied first."""
    return tuple(sorted(finding.members, key=lambda each: (-each.ties, each.account_id)))


def finding_of(run: Run) -> dict[str, str]:
    """Each account's finding; an account outside of any is absent."""
    return {
        member.account_id: finding.id
        for finding in reversed(ranked(run.findings))
        for member in finding.members
    }


def tie_strength(tie: Tie) -> tuple[int, float, str, str, str, int]:
    """What ties are sorted by: most objects in common first, then the surest."""
    return -tie.objects, tie.q_value, tie.account_a, tie.account_b, tie.detector, tie.window


def edges(run: Run) -> tuple[Edge, ...]:
    """One edge for each pair of tied accounts, the strongest first."""
    by_pair: dict[tuple[str, str], list[Tie]] = {}
    for tie in sorted(run.ties, key=tie_strength):
        by_pair.setdefault((tie.account_a, tie.account_b), []).append(tie)
    owner = finding_of(run)
    made = [_edge(pair, ties, owner) for pair, ties in by_pair.items()]
    return tuple(sorted(made, key=lambda edge: tie_strength(edge.best)))


def _edge(pair: tuple[str, str], ties: list[Tie], owner: dict[str, str]) -> Edge:
    finding = owner.get(pair[0])
    return Edge(
        account_a=pair[0],
        account_b=pair[1],
        finding=finding if finding == owner.get(pair[1]) else None,
        detectors=tuple(sorted({tie.detector for tie in ties})),
        ties=len(ties),
        best=ties[0],
    )


def ratio(observed: float, expected: float) -> float | None:
    """How many times more than chance allows; None where chance allows nothing at all."""
    times = observed / expected if expected else float("inf")
    return times if isfinite(times) else None
