"""The directed co-retweet network, by the rules of the QUT coordination-network-toolkit.

Source: coordination-network-toolkit, commit daa0e11; results are equal to its own as sets.
"""

import duckdb
import pyarrow as pa

from guetteur.stats.coortweet_sql import MET, run

# The toolkit's database keeps the first row of each message and ignores the later ones, and its
# comparisons leave out rows with an unknown id.
_CO_RETWEET = """
WITH numbered AS (
    SELECT
        object_id::VARCHAR AS object_id,
        account_id::VARCHAR AS account_id,
        content_id::VARCHAR AS content_id,
        timestamp_share AS seconds,
        row_number() OVER () AS place
    FROM {traces}
),
messages AS (
    SELECT min(place) AS place FROM numbered WHERE content_id IS NOT NULL GROUP BY content_id
),
reposts AS MATERIALIZED (
    SELECT numbered.* FROM numbered SEMI JOIN messages USING (place)
    WHERE object_id IS NOT NULL AND account_id IS NOT NULL
),
objects AS (
    SELECT object_id, min(place) AS object_no
    FROM reposts GROUP BY object_id HAVING count(*) > 1
),
dated AS MATERIALIZED (
    SELECT object_no, place, seconds FROM reposts JOIN objects USING (object_id)
    WHERE isfinite(seconds)
),
{met},
both_ways AS (
    SELECT older AS place, newer AS other FROM met
    UNION ALL
    SELECT newer AS place, older AS other FROM met
)
SELECT
    a.account_id AS source,
    b.account_id AS target,
    count(DISTINCT a.place) AS weight,
    'co_retweet' AS edge_type
FROM both_ways
JOIN reposts AS a ON both_ways.place = a.place
JOIN reposts AS b ON both_ways.other = b.place
WHERE $loops OR a.account_id <> b.account_id
GROUP BY a.account_id, b.account_id
HAVING weight >= $min_edge_weight
ORDER BY source, target
"""


def co_retweet_network(
    con: duckdb.DuckDBPyConnection,
    traces: str,
    *,
    time_window: float = 60,
    min_edge_weight: int = 2,
    loops: bool = False,
) -> pa.Table:
    """Directed edges: source, target, weight, edge_type; sorted by source, then target.

    weight: how many of the source's posts have one of the target's about the same object within
    `time_window` seconds, inclusive, before or after. traces: the name of a table or view with
    object_id, account_id, content_id and timestamp_share (a number, seconds). loops: keep an
    account's edge with itself.
    """
    return run(
        con,
        _CO_RETWEET.format(traces=traces, met=MET),
        {"time_window": float(time_window), "min_edge_weight": min_edge_weight, "loops": loops},
    )
