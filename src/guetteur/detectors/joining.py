"""Accounts that act with a group as a whole, though with no single member often enough to be tied.

Members of an operation rarely all take part each time: two of them may meet twice, which chance
explains, while one of them meets *somebody* of the group twenty times, which it does not.

For a group, its *events* are the objects about which two members met within the window. An
account joins an event when it posts about that object within the window of a member's post.
Events of one hour count once. Two questions, as for ties; false discovery rate in each:

1. posts of an account fall near the group's events as those of all others do, in proportion to
   how much it posts: does it join more? Asked of every account, group, behaviour and window;
2. of the events whose object the account shared at any time, does it join more than if posts
   about an object came with a mean delay of two hours (the prior of `significance`)? Asked of those
   that passed the first.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa

from guetteur.detectors.base import Parameters
from guetteur.stats.coaction_types import Floats
from guetteur.stats.significance import (
    OCCASION,
    PRIOR_LIFE,
    benjamini_hochberg,
    surprise,
)
from guetteur.stats.sql import arrays, value

# Events an account must join: one or two are what any passer-by may do.
FEWEST_EVENTS = 3


@dataclass(frozen=True, slots=True)
class Joined:
    """An account that acts with group number `group`, in one behaviour and window."""

    account_id: str
    group: int
    detector: str
    window: int
    objects: int
    events: int
    by_activity: float
    by_timing: float


def joined(
    con: duckdb.DuckDBPyConnection,
    groups: Sequence[Sequence[str]],
    kinds: Collection[tuple[str, int]],
    params: Parameters,
) -> list[Joined]:
    """The accounts that act with a group, each with the group it joins most surely.

    kinds: the detectors and windows to look at.
    """
    if not groups or not kinds:
        return []
    _register(con, groups)
    found: list[Joined] = []
    tests = 0
    for detector, window in sorted(kinds):
        found += _candidates(con, detector, window)
        tests += value(con, f"SELECT count(*) FROM {detector}_accounts") * len(groups)
    passed = _significant(found, [one.by_activity for one in found], tests, params.alpha)
    kept = _significant(passed, [one.by_timing for one in passed], len(passed), params.alpha)
    best: dict[str, Joined] = {}
    for one in kept:  # the surest first
        best.setdefault(one.account_id, one)
    return sorted(best.values(), key=lambda one: (one.group, one.account_id))


def _significant(
    found: Sequence[Joined], expected: Sequence[float], tests: int, alpha: float
) -> list[Joined]:
    """Those that join more events than expected, the surest first."""
    objects = np.array([one.objects for one in found], np.int64)
    events = np.array([one.events for one in found], np.int64)
    p: Floats = surprise(objects, events, np.array(expected, np.float64))
    q = benjamini_hochberg(p, tests)
    return [found[int(i)] for i in np.argsort(p, kind="stable") if q[i] <= alpha]


def _register(con: duckdb.DuckDBPyConnection, groups: Sequence[Sequence[str]]) -> None:
    rows = [(number, account) for number, group in enumerate(groups) for account in group]
    table = pa.table(
        {
            "grp": pa.array([number for number, _ in rows], pa.int32()),
            "account_id": pa.array([account for _, account in rows], pa.string()),
        }
    )
    con.register("grouped_arrow", table)
    con.execute("CREATE OR REPLACE TEMP TABLE grouped AS SELECT * FROM grouped_arrow")
    con.unregister("grouped_arrow")


_EVENTS = """
CREATE OR REPLACE TEMP TABLE group_posts AS
WITH members AS (
    SELECT g.grp, a.account FROM grouped g JOIN {detector}_accounts a USING (account_id)
), posts AS (
    SELECT m.grp, r.object, r.account, r.at_ms
    FROM {detector}_rows r JOIN members m USING (account)
), events AS (
    SELECT DISTINCT x.grp, x.object
    FROM posts x JOIN posts y ON y.grp = x.grp AND y.object = x.object
         AND y.account <> x.account AND y.at_ms BETWEEN x.at_ms AND x.at_ms + {window}
)
SELECT * FROM posts SEMI JOIN events USING (grp, object)
"""

_NEAR = """
CREATE OR REPLACE TEMP TABLE near_events AS
WITH members AS (
    SELECT g.grp, a.account FROM grouped g JOIN {detector}_accounts a USING (account_id)
)
SELECT DISTINCT p.grp, p.object, r.account, r.at_ms
FROM group_posts p JOIN {detector}_rows r ON r.object = p.object
     AND r.at_ms BETWEEN p.at_ms - {window} AND p.at_ms + {window}
ANTI JOIN members g ON g.account = r.account
"""

_COUNTS = """
WITH near AS (
    SELECT grp, account, count(*) AS posts, count(DISTINCT object) AS objects,
           least(count(DISTINCT object), count(DISTINCT at_ms // {occasion})) AS events
    FROM near_events GROUP BY grp, account
), around AS (SELECT grp, sum(posts) AS posts FROM near GROUP BY grp),
joining AS (SELECT * FROM near WHERE events >= {fewest}),
chances AS (
    -- posts within moments of each other are one moment to be close to, not many
    SELECT grp, object,
           1 - exp(-least({window} * count(*), {window} + (max(at_ms) - min(at_ms)) / 2)
                   / {life}) AS chance
    FROM group_posts GROUP BY grp, object
), shared AS (
    SELECT DISTINCT j.grp, j.account, r.object
    FROM joining j JOIN {detector}_rows r USING (account)
), by_timing AS (
    SELECT grp, account, sum(chance) AS expected
    FROM shared JOIN chances USING (grp, object) GROUP BY grp, account
)
SELECT a.account_id, j.grp, j.objects, j.events, b.expected AS by_timing,
       t.activity * (around.posts - j.posts + 1)::DOUBLE
           / (SELECT count(*) FROM {detector}_rows) AS by_activity
FROM joining j JOIN around USING (grp) JOIN by_timing b USING (grp, account)
JOIN {detector}_accounts a USING (account)
JOIN {detector}_activity t USING (account)
ORDER BY j.grp, a.account_id
"""


def _candidates(con: duckdb.DuckDBPyConnection, detector: str, window: int) -> list[Joined]:
    facts = {"detector": detector, "window": window * 1000}
    con.execute(_EVENTS.format(**facts))
    con.execute(_NEAR.format(**facts))
    counts = _COUNTS.format(**facts, occasion=OCCASION, life=PRIOR_LIFE, fewest=FEWEST_EVENTS)
    columns = arrays(con, counts)
    rows = zip(
        *(
            columns[name]
            for name in ("account_id", "grp", "objects", "events", "by_activity", "by_timing")
        ),
        strict=True,
    )
    return [
        Joined(
            str(account),
            int(group),
            detector,
            window,
            int(objects),
            int(events),
            float(one),
            float(two),
        )
        for account, group, objects, events, one, two in rows
    ]
