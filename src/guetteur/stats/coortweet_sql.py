"""Running one statement on tables in memory, and the fragments that several statements share."""

from collections.abc import Mapping

import duckdb
import pyarrow as pa

# From `dated` (object_no, place, seconds), the pairs of rows about the same object within
# $time_window seconds, inclusive; of two rows at the same second, that of the lower place is older.
# A row meets those of its own and of the next bucket of time. Buckets are a hundredth wider than
# the window, so that rounding never puts two rows within the window two buckets apart, and never
# so narrow that a bucket's number has no exact successor.
MET = """
grid AS (
    SELECT
        min(seconds) AS start,
        greatest(1.01 * $time_window, (max(seconds) - min(seconds)) / 1e12, 1e-9) AS width
    FROM dated
),
bucketed AS MATERIALIZED (
    SELECT object_no, place, seconds, floor((seconds - start) / width)::BIGINT AS bucket
    FROM dated CROSS JOIN grid
),
met AS (
    SELECT a.object_no, a.place AS older, b.place AS newer, b.seconds - a.seconds AS time_delta
    FROM bucketed AS a JOIN bucketed AS b
        ON a.object_no = b.object_no AND a.bucket = b.bucket
        AND (a.seconds < b.seconds OR (a.seconds = b.seconds AND a.place < b.place))
    WHERE b.seconds - a.seconds <= $time_window
    UNION ALL
    SELECT a.object_no, a.place AS older, b.place AS newer, b.seconds - a.seconds AS time_delta
    FROM bucketed AS a JOIN bucketed AS b
        ON a.object_no = b.object_no AND a.bucket + 1 = b.bucket
    WHERE b.seconds - a.seconds <= $time_window
)
"""

# The pairs (`near`) whose older or newer content belongs to an account with at least
# $min_participation rows (`shares`) among the contents of all pairs. Either side is enough, and
# the rule is applied once, not until nothing changes: that is how the R package reads it.
# Its missing values are equal to each other, hence IS NOT DISTINCT FROM.
REFINED = """
contents AS (
    SELECT content_id FROM near UNION SELECT content_id_y FROM near
),
paired_shares AS (
    SELECT shares.account_id, shares.content_id
    FROM shares SEMI JOIN contents ON shares.content_id IS NOT DISTINCT FROM contents.content_id
),
repeaters AS (
    SELECT account_id FROM paired_shares
    GROUP BY account_id HAVING count(*) >= $min_participation
),
repeated AS (
    SELECT DISTINCT paired_shares.content_id, true AS found
    FROM paired_shares SEMI JOIN repeaters
        ON paired_shares.account_id IS NOT DISTINCT FROM repeaters.account_id
),
refined AS (
    SELECT near.*
    FROM near
    LEFT JOIN repeated AS older ON near.content_id IS NOT DISTINCT FROM older.content_id
    LEFT JOIN repeated AS newer ON near.content_id_y IS NOT DISTINCT FROM newer.content_id
    WHERE older.found OR newer.found
)
"""

Value = str | int | float | bool


def run(
    con: duckdb.DuckDBPyConnection,
    sql: str,
    params: Mapping[str, Value] | None = None,
    **tables: pa.Table,
) -> pa.Table:
    """What the statement returns, with each table of `tables` under the name it was given."""
    for name, table in tables.items():
        con.register(name, table)
    try:
        return con.sql(sql, params=dict(params or {})).to_arrow_table()
    finally:
        for name in tables:
            con.unregister(name)
