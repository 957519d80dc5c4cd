"""From ties to findings: who acts together, on what, when, and the posts that show it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from statistics import median

import duckdb
import pyarrow as pa

from guetteur.detectors.base import Parameters
from guetteur.detectors.evidence import (
    Meeting,
    Meetings,
    Shown,
    best_pairs,
    meetings_between,
    shown_posts,
)
from guetteur.detectors.explanations import hypotheses_of
from guetteur.detectors.grouping import Groups, grouped
from guetteur.detectors.measuring import Measured
from guetteur.detectors.members import members_of
from guetteur.detectors.standing import Standing
from guetteur.detectors.versions import reworded
from guetteur.model import BehaviourSummary, Closeness, Finding, Node, SharedObject, Tie, derived_id
from guetteur.stats.communities import Edge, strongest_edges
from guetteur.stats.layout import layout
from guetteur.stats.significance import interval

MOST_OBJECTS = 20
MINUTES_5, HOUR, DAY, WEEK = 300, 3600, 86_400, 604_800

# What else could explain accounts acting together; a person rules these out, one by one.
EXPLANATIONS = (
    "explain-fans",
    "explain-activists",
    "explain-party-staff",
    "explain-newsroom",
    "explain-scheduling-tool",
    "explain-same-owner",
    "explain-automation-disclosed",
    "explain-event",
)


@dataclass(frozen=True, slots=True)
class Found:
    """The findings, the places of accounts in the picture, every meeting behind a tie or a
    finding, and how many groups were tested."""

    findings: list[Finding]
    nodes: list[Node]
    meetings: pa.Table
    candidates: int


def findings(
    con: duckdb.DuckDBPyConnection,
    ties: Sequence[Tie],
    measured: Sequence[Measured],
    params: Parameters,
) -> Found:
    """What a run finds."""
    made = grouped(con, ties, measured, params)
    meetings = meetings_between(con, ties, params.density, made.links)
    made = _that_met(made, meetings, params)
    group_of = {account: number for number, group in enumerate(made.groups) for account in group}
    inside: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        group = group_of.get(tie.account_a)
        if group is not None and group == group_of.get(tie.account_b):
            inside[group].append(tie)
    posts_of: dict[int, list[Meeting]] = defaultdict(list)
    for meeting in meetings.between(group_of):
        posts_of[group_of[meeting.first_account]].append(meeting)
    explained = hypotheses_of(
        con,
        {
            number: (group, _posts_in(posts_of[number]), _detectors_in(posts_of[number]))
            for number, group in enumerate(made.groups)
        },
    )
    best = {number: best_pairs(met) for number, met in posts_of.items()}
    shown = shown_posts(con, best, made.groups)
    found = [
        replace(
            _finding(
                group, inside[number], posts_of[number], shown[number], made.standings[number]
            ),
            hypotheses=explained[number],
        )
        for number, group in enumerate(made.groups)
    ]
    found = [replace(one, families=reworded(con, one.objects)) for one in found]
    edges = strongest_edges(ties)
    nodes = _nodes(made.groups, edges, found, shown)
    return Found(found, nodes, meetings.table, made.candidates)


def _that_met(made: Groups, meetings: Meetings, params: Parameters) -> Groups:
    """The groups without accounts that met no other one in what can be shown of them."""
    group_of = {account: number for number, group in enumerate(made.groups) for account in group}
    met = meetings.accounts(group_of)
    groups = [tuple(account for account in group if account in met) for group in made.groups]
    left = [number for number, group in enumerate(groups) if len(group) >= params.smallest]
    return replace(
        made,
        groups=[groups[number] for number in left],
        standings=[made.standings[number] for number in left],
    )


def _posts_in(met: Sequence[Meeting]) -> list[str]:
    return sorted({m.first_post for m in met} | {m.second_post for m in met})


def _detectors_in(met: Sequence[Meeting]) -> list[str]:
    return sorted({m.detector for m in met})


def _finding(
    group: tuple[str, ...],
    ties: Sequence[Tie],
    met: Sequence[Meeting],
    shown: Shown,
    stands: Sequence[Standing],
) -> Finding:
    behaviours = _behaviours(ties, met, stands)
    surest = min(widest(stands), key=lambda one: (one.p, one.detector))
    posts = {m.first_post: m.first_at for m in met} | {m.second_post: m.second_at for m in met}
    first, last = min(posts.values()), max(posts.values())
    bucket = _bucket(last - first)
    objects = _objects(met, shown)
    return Finding(
        id=derived_id("finding", *group, *(b.detector for b in behaviours)),
        detector=behaviours[0].detector,
        q_value=max((tie.q_value for tie in ties), default=surest.q),
        members=members_of(group, ties, met, shown),
        behaviours=behaviours,
        objects=tuple(objects[:MOST_OBJECTS]),
        object_count=len(objects),
        ties=len({(tie.account_a, tie.account_b) for tie in ties}),
        possible_ties=len(group) * (len(group) - 1) // 2,
        coordinated_posts=len(posts),
        first=first,
        last=last,
        bucket_seconds=bucket,
        timeline=_timeline(list(posts.values()), bucket),
        evidence=shown.pairs,
        explanations=EXPLANATIONS,
        group_p=surest.p,
        shuffles=surest.shuffles,
        closeness=tuple(_closeness(one) for one in widest(stands)),
    )


def widest(stands: Sequence[Standing]) -> list[Standing]:
    """Of several groups of one finding in the same behaviour, the one with most accounts."""
    best: dict[str, Standing] = {}
    for one in sorted(stands, key=lambda one: (-len(one.accounts), one.p, -one.close)):
        best.setdefault(one.detector, one)
    return [best[detector] for detector in sorted(best)]


def _closeness(one: Standing) -> Closeness:
    return Closeness(
        detector=one.detector,
        window=one.window,
        accounts=len(one.accounts),
        close=one.close,
        expected=one.expected,
        deviation=one.deviation,
        shuffles=one.shuffles,
        p_value=one.p,
        q_value=one.q,
    )


def _behaviours(
    ties: Sequence[Tie], met: Sequence[Meeting], stands: Sequence[Standing]
) -> tuple[BehaviourSummary, ...]:
    by_detector: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        by_detector[tie.detector].append(tie)
    objects: dict[str, set[str]] = defaultdict(set)
    for meeting in met:
        objects[meeting.detector].add(meeting.object_id)
    summaries = [
        _behaviour(detector, own, len(objects[detector])) for detector, own in by_detector.items()
    ]
    summaries += [
        _as_a_whole(one, len(objects[one.detector]))
        for one in widest(stands)
        if one.detector not in by_detector
    ]
    return tuple(sorted(summaries, key=lambda summary: (-summary.ties, summary.detector)))


def _behaviour(detector: str, ties: Sequence[Tie], objects: int) -> BehaviourSummary:
    between = [_interval(tie) for tie in ties]
    return BehaviourSummary(
        detector=detector,
        windows=tuple(sorted({tie.window for tie in ties})),
        ties=len({(tie.account_a, tie.account_b) for tie in ties}),
        objects=objects,
        ratio=median(tie.objects / tie.expected for tie in ties),
        q_value=max(tie.q_value for tie in ties),
        ratio_low=median(low for low, _ in between),
        ratio_high=median(high for _, high in between),
    )


def _as_a_whole(one: Standing, objects: int) -> BehaviourSummary:
    """Of a group without a single tie in this behaviour: its closeness says how much it stands
    out, not a ratio."""
    return BehaviourSummary(
        detector=one.detector,
        windows=(one.window,),
        ties=0,
        objects=objects,
        ratio=None,
        q_value=one.q,
    )


def _interval(tie: Tie) -> tuple[float, float]:
    """Of objects / expected; as wide as its occasions, not its objects, make it."""
    occasions = tie.occasions or tie.objects
    return interval(occasions, tie.expected * occasions / tie.objects)


def _objects(met: Sequence[Meeting], shown: Shown) -> list[SharedObject]:
    """What the members shared together, most widely shared first."""
    accounts: dict[tuple[str, str], set[str]] = defaultdict(set)
    posts: dict[tuple[str, str], dict[str, datetime]] = defaultdict(dict)
    for m in met:
        key = (m.detector, m.object_id)
        accounts[key] |= {m.first_account, m.second_account}
        posts[key] |= {m.first_post: m.first_at, m.second_post: m.second_at}
    objects = [
        SharedObject(
            detector=detector,
            object_id=object_id,
            accounts=len(accounts[detector, object_id]),
            shares=len(at),
            all_shares=shown.shares[detector, object_id],
            first=min(at.values()),
            last=max(at.values()),
        )
        for (detector, object_id), at in posts.items()
    ]
    return sorted(objects, key=lambda o: (-o.accounts, -o.shares, o.detector, o.object_id))


def _bucket(span: timedelta) -> int:
    """Seconds of one bar of the timeline: at most about a hundred bars."""
    seconds = span.total_seconds()
    for bucket in (MINUTES_5, HOUR, DAY):
        if seconds <= 100 * bucket:
            return bucket
    return WEEK


def _timeline(times: Sequence[datetime], bucket: int) -> tuple[tuple[datetime, int], ...]:
    counts = Counter(int(at.timestamp()) // bucket * bucket for at in times)
    return tuple((datetime.fromtimestamp(start, UTC), counts[start]) for start in sorted(counts))


def _nodes(
    groups: Sequence[tuple[str, ...]],
    edges: Sequence[Edge],
    found: Sequence[Finding],
    shown: dict[int, Shown],
) -> list[Node]:
    places = layout(groups, edges)
    nodes = []
    for number, (group, finding) in enumerate(zip(groups, found, strict=True)):
        for account in group:
            profile = shown[number].profiles[account]
            x, y = places[account]
            nodes.append(
                Node(
                    account_id=account,
                    handle=profile.handle,
                    name=profile.name,
                    x=x,
                    y=y,
                    finding=finding.id,
                )
            )
    return nodes
