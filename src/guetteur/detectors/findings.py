"""From ties to findings: who acts together, on what, when, and the posts that show it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median

import duckdb
import pyarrow as pa

from guetteur.detectors.base import Parameters
from guetteur.detectors.evidence import Meeting, Shown, best_pairs, meetings_between, shown_posts
from guetteur.detectors.explanations import hypotheses_of
from guetteur.detectors.grouping import grouped, strongest_edges
from guetteur.detectors.members import members_of
from guetteur.detectors.shuffling import Tested
from guetteur.model import BehaviourSummary, Finding, Node, SharedObject, Tie, derived_id
from guetteur.stats.communities import Edge
from guetteur.stats.layout import layout
from guetteur.stats.shuffle import interval

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


def findings(
    con: duckdb.DuckDBPyConnection, ties: Sequence[Tie], params: Parameters
) -> tuple[list[Finding], list[Node], pa.Table]:
    """The findings, the places of accounts in the picture, and every meeting behind a tie."""
    made = grouped(con, ties, params)
    meetings = meetings_between(con, ties, params.density, made.links)
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
            number: (group, _posts_in(posts_of[number]), _detectors_in(inside[number]))
            for number, group in enumerate(made.groups)
        },
    )
    best = {number: best_pairs(met) for number, met in posts_of.items()}
    shown = shown_posts(con, best, made.groups)
    found = [
        replace(
            _finding(group, inside[number], posts_of[number], shown[number], made.tests[number]),
            hypotheses=explained[number],
        )
        for number, group in enumerate(made.groups)
    ]
    return found, _nodes(made.groups, strongest_edges(ties), found, shown), meetings.table


def _posts_in(met: Sequence[Meeting]) -> list[str]:
    return sorted({m.first_post for m in met} | {m.second_post for m in met})


def _detectors_in(ties: Sequence[Tie]) -> list[str]:
    return sorted({tie.detector for tie in ties})


def _finding(
    group: tuple[str, ...],
    ties: Sequence[Tie],
    met: Sequence[Meeting],
    shown: Shown,
    test: Tested,
) -> Finding:
    behaviours = _behaviours(ties, met)
    posts = {m.first_post: m.first_at for m in met} | {m.second_post: m.second_at for m in met}
    first, last = min(posts.values()), max(posts.values())
    bucket = _bucket(last - first)
    objects = _objects(met, shown)
    return Finding(
        id=derived_id("finding", *group, *(b.detector for b in behaviours)),
        detector=behaviours[0].detector,
        q_value=max(tie.q_value for tie in ties),
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
        group_p=test.p,
        shuffles=test.shuffles,
    )


def _behaviours(ties: Sequence[Tie], met: Sequence[Meeting]) -> tuple[BehaviourSummary, ...]:
    by_detector: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        by_detector[tie.detector].append(tie)
    objects: dict[str, set[str]] = defaultdict(set)
    for meeting in met:
        objects[meeting.detector].add(meeting.object_id)
    summaries = [
        _behaviour(detector, own, len(objects[detector])) for detector, own in by_detector.items()
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
