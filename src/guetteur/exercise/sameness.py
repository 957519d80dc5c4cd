"""Whether two runs found the same, whatever things are called in each.

An account stands for its first row, an object for the rows that share it, a moment for the time
since the debate began. What is drawn by lot (the test of a group as a whole) and what is only
shown (places in the picture, examples) is left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from math import isclose
from typing import Any, Literal

from guetteur.model import Finding, Member, Tie

# Sums of many numbers depend on the order in which they are added, in the last digits.
DIGITS, TINY = 1e-10, 1e-300

TieKey = tuple[str, int, int, int]
Group = tuple[int, ...]
NamedTie = tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class Decided:
    """Ties by detector, window and the rows of both accounts; findings by those of the members.

    `behaviours`: the detectors behind each finding, by ties or as a whole.
    """

    ties: Mapping[TieKey, Sequence[Any]]
    findings: Mapping[Group, Sequence[Any]]
    behaviours: Mapping[Group, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that only one of two runs found, or that both did with other facts.

    `accounts` are rows; `detector` is None and `window` too where it is a finding.
    """

    kind: Literal["tie", "finding"]
    how: Literal["lost", "gained", "changed"]
    accounts: Group
    detector: str | None = None
    window: int | None = None


def without_names(
    ties: Sequence[Tie],
    found: Sequence[Finding],
    *,
    rows: Mapping[str, int],
    things: Mapping[NamedTie, str],
    start: datetime,
) -> Decided:
    """What a run decided. rows: the first row of each account; things: what stands for the objects
    of each tie, by detector, window and accounts; start: the first moment of the debate."""
    tied = {}
    for tie in ties:
        one, other = sorted((rows[tie.account_a], rows[tie.account_b]))
        numbers = [getattr(tie, f.name) for f in fields(tie) if f.name not in _TIE_NAMES]
        thing = things[tie.detector, tie.window, tie.account_a, tie.account_b]
        tied[tie.detector, tie.window, one, other] = [thing, *numbers]
    groups, behaviours = {}, {}
    for finding in found:
        group = tuple(sorted(rows[m.account_id] for m in finding.members))
        groups[group] = _finding(finding, rows, start)
        behaviours[group] = frozenset(
            [b.detector for b in finding.behaviours] + [c.detector for c in finding.closeness]
        )
    return Decided(tied, groups, behaviours)


_TIE_NAMES = frozenset({"detector", "window", "account_a", "account_b"})


def _finding(finding: Finding, rows: Mapping[str, int], start: datetime) -> list[Any]:
    members = sorted(_member(member, rows, start) for member in finding.members)
    behaviours = [[getattr(b, f.name) for f in fields(b)] for b in finding.behaviours]
    closeness = [[getattr(c, f.name) for f in fields(c)] for c in finding.closeness]
    return [
        finding.detector,
        finding.q_value,
        finding.object_count,
        finding.ties,
        finding.possible_ties,
        finding.coordinated_posts,
        finding.first - start,
        finding.last - start,
        members,
        behaviours,
        closeness,
    ]


def _member(member: Member, rows: Mapping[str, int], start: datetime) -> list[Any]:
    return [
        rows[member.account_id],
        member.role,
        member.posts,
        member.coordinated_posts,
        member.ties,
        member.first - start,
        member.last - start,
    ]


def differences(before: Decided, after: Decided) -> list[Difference]:
    """What the second run found otherwise than the first, findings first."""
    found: list[Difference] = [
        Difference("finding", how, group)
        for group, how in _changed(before.findings, after.findings)
    ]
    for (detector, window, one, other), how in _changed(before.ties, after.ties):
        found.append(Difference("tie", how, (one, other), detector, window))
    return found


def _changed(
    before: Mapping[Any, Any], after: Mapping[Any, Any]
) -> Iterator[tuple[Any, Literal["lost", "gained", "changed"]]]:
    for key in sorted(before.keys() | after.keys()):
        if key not in after:
            yield key, "lost"
        elif key not in before:
            yield key, "gained"
        elif not same(before[key], after[key]):
            yield key, "changed"


def same(one: Any, other: Any) -> bool:
    """Whether two facts are equal, numbers to ten digits."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=DIGITS, abs_tol=TINY)
    return bool(one == other)
