"""Pairs of posts about the same object within a window, by the rules of CooRTweet 2.1.3.

Results equal those of the R package to the row and in the same order, so that a published study
can be replayed; the defects that docs/coortweet.md lists come with it. Where the package compares
all posts of an object, a post here meets only those of its own and of the next bucket of time.
Source: Righetti & Balluff, CooRTweet 2.1.3, R package, MIT licence.
"""

import duckdb
import pyarrow as pa

from guetteur.stats.coortweet_sql import MET, REFINED, run

_DETECT = """
WITH numbered AS (
    SELECT
        object_id::VARCHAR AS object_id,
        account_id::VARCHAR AS account_id,
        content_id::VARCHAR AS content_id,
        timestamp_share AS seconds,
        row_number() OVER () AS row_no
    FROM {traces}
),
active AS (
    SELECT account_id, min(row_no) AS account_no
    FROM numbered GROUP BY account_id HAVING count(*) >= $min_participation
),
-- The package regroups rows by account, accounts by first appearance, and its later orders follow
-- from that one. `place` sorts like (account_no, row_no), in one number that joins cheaply.
shares AS MATERIALIZED (
    SELECT
        numbered.*,
        account_no * (SELECT count(*) + 1 FROM numbered) + row_no AS place
    FROM numbered JOIN active ON numbered.account_id IS NOT DISTINCT FROM active.account_id
),
objects AS (
    SELECT object_id, min(place) AS object_no
    FROM shares GROUP BY object_id HAVING count(*) > 1
),
dated AS MATERIALIZED (
    SELECT object_no, place, seconds
    FROM shares JOIN objects ON shares.object_id IS NOT DISTINCT FROM objects.object_id
    WHERE isfinite(seconds)
),
{met},
-- A comparison with a missing id is neither true nor false: without loops, the pair goes.
near AS MATERIALIZED (
    SELECT
        a.object_id,
        a.content_id,
        b.content_id AS content_id_y,
        met.time_delta,
        a.account_id,
        b.account_id AS account_id_y,
        met.object_no,
        greatest(met.older, met.newer) AS later_place,
        least(met.older, met.newer) AS earlier_place
    FROM met
    JOIN shares AS a ON met.older = a.place
    JOIN shares AS b ON met.newer = b.place
    WHERE NOT $remove_loops OR (
        a.object_id <> a.content_id
        AND a.object_id <> b.content_id
        AND a.content_id <> b.content_id
        AND a.account_id <> b.account_id
    )
),
{refined}
SELECT object_id, content_id, content_id_y, time_delta, account_id, account_id_y
FROM refined ORDER BY object_no, later_place, earlier_place
"""

_FLAG = """
WITH numbered AS (
    SELECT *, row_number() OVER () AS pair_no FROM coortweet_pairs
),
near AS (
    SELECT content_id, content_id_y FROM numbered WHERE time_delta <= $time_window
),
shares AS (
    SELECT account_id::VARCHAR AS account_id, content_id::VARCHAR AS content_id FROM {traces}
),
{refined},
fast AS (
    SELECT DISTINCT content_id, content_id_y, true AS found FROM refined
)
SELECT numbered.* EXCLUDE (pair_no), coalesce(fast.found, false)::BIGINT AS {flag}
FROM numbered LEFT JOIN fast
    ON numbered.content_id IS NOT DISTINCT FROM fast.content_id
    AND numbered.content_id_y IS NOT DISTINCT FROM fast.content_id_y
ORDER BY numbered.content_id NULLS FIRST, numbered.content_id_y NULLS FIRST, pair_no
"""


def detect_groups(
    con: duckdb.DuckDBPyConnection,
    traces: str,
    *,
    time_window: float = 10,
    min_participation: int = 2,
    remove_loops: bool = True,
) -> pa.Table:
    """Pairs of posts: object_id, content_id, content_id_y, time_delta, account_id, account_id_y.

    The columns ending in `_y` are of the newer post. traces: the name of a table or view with
    object_id, account_id, content_id and timestamp_share (a number, seconds); its row order
    counts. time_window: seconds, inclusive. min_participation: rows an account needs, in the
    whole table and again among the paired ones. remove_loops: leave out an account's pairs with
    itself, a post's with itself and those with the post that is the object.
    """
    return run(
        con,
        _DETECT.format(traces=traces, met=MET, refined=REFINED),
        {
            "time_window": float(time_window),
            "min_participation": min_participation,
            "remove_loops": remove_loops,
        },
    )


def flag_column(time_window: float) -> str:
    """The name of the column that flags pairs within this window: `time_window_10`."""
    return f"time_window_{time_window:g}"


def flag_speed_share(
    con: duckdb.DuckDBPyConnection,
    traces: str,
    pairs: pa.Table,
    *,
    time_window: float,
    min_participation: int = 2,
) -> pa.Table:
    """The pairs with one more column, 1 for those that also pass in a narrower window, else 0.

    Sorted by content_id, then content_id_y, as the package does. The column's name ends with the
    window: `time_window_10`.
    """
    flag = f'"{flag_column(time_window)}"'
    return run(
        con,
        _FLAG.format(traces=traces, refined=REFINED, flag=flag),
        {"time_window": float(time_window), "min_participation": min_participation},
        coortweet_pairs=pairs,
    )
