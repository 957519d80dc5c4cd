"""Co-action, defined: readable SQL in DuckDB's dialect. The compiled kernel must equal it.

Two accounts *meet* when they post about the same object within the window. How often each
account met others is counted without any bound. A meeting *counts* towards a pair unless the
later of the two posts is *dense*: its object had more than `density` posts in the window before
it. That bound makes the cost linear in the number of posts.
"""

import duckdb
import numpy as np

from guetteur.stats.coaction_types import Meetings, Pairs
from guetteur.stats.sql import arrays, value

UNBOUNDED = 2**62

_MEETINGS = """
CREATE OR REPLACE TABLE {name}_met AS
SELECT object, account, at_ms,
       count(*) OVER (PARTITION BY object ORDER BY at_ms
                      RANGE BETWEEN {window} PRECEDING AND {window} FOLLOWING) AS near,
       count(*) OVER (PARTITION BY object, account ORDER BY at_ms
                      RANGE BETWEEN {window} PRECEDING AND {window} FOLLOWING) AS own,
       count(*) OVER (PARTITION BY object ORDER BY at_ms
                      RANGE BETWEEN {window} PRECEDING AND CURRENT ROW) > {density} AS dense
FROM {name}_rows
"""

_STRENGTHS = """
SELECT account, sum(near - own)::BIGINT AS strength
FROM {name}_met GROUP BY account ORDER BY account
"""

_OBJECTS = """
SELECT object, (sum(near - own) / 2)::BIGINT AS met
FROM {name}_met GROUP BY object ORDER BY object
"""

# Posts are put into buckets as wide as the window, so that a post can only meet those of its
# own bucket and of the next one.
_PAIRS = """
WITH posts AS (
    SELECT row_number() OVER () AS post, object, account, at_ms, dense,
           floor(at_ms / {width})::BIGINT AS bucket
    FROM {name}_met
), earlier AS (
    SELECT object, account, at_ms, post, unnest([bucket, bucket + 1]) AS bucket FROM posts
), counted AS (
    SELECT least(x.account, y.account) AS b, greatest(x.account, y.account) AS a,
           x.object, y.at_ms - x.at_ms AS gap
    FROM earlier x JOIN posts y ON x.object = y.object AND x.bucket = y.bucket
    WHERE NOT y.dense AND x.account <> y.account AND y.at_ms - x.at_ms BETWEEN 0 AND {window}
      AND (x.at_ms < y.at_ms OR x.post < y.post)
)
SELECT a, b, count(DISTINCT object)::INTEGER AS objects, count(*)::BIGINT AS pairs,
       sum(gap)::BIGINT AS gap
FROM counted GROUP BY a, b
"""


def meetings(
    con: duckdb.DuckDBPyConnection, name: str, *, window: int, density: int | None
) -> Meetings:
    """How often each account and each object met in the window (ms), counted without bound."""
    bound = UNBOUNDED if density is None else density
    con.execute(_MEETINGS.format(name=name, window=window, density=bound))
    strength = arrays(con, _STRENGTHS.format(name=name))["strength"]
    met = arrays(con, _OBJECTS.format(name=name))["met"]
    return Meetings(
        strength=np.asarray(strength, np.int64),
        met=np.asarray(met, np.int64),
        dense_posts=value(con, f"SELECT count(*) FROM {name}_met WHERE dense"),
    )


def pairs(con: duckdb.DuckDBPyConnection, name: str, *, window: int, keep: str) -> Pairs:
    """The account pairs whose counted meetings satisfy `keep`, a condition in SQL.

    Call `meetings` for the same window first: it marks the dense posts.
    """
    query = _PAIRS.format(name=name, window=window, width=max(window, 1))
    con.execute(f"CREATE OR REPLACE TEMP TABLE {name}_pairs AS {query}")  # read twice below
    counted = value(con, f"SELECT coalesce(sum(pairs), 0) FROM {name}_pairs")
    kept = arrays(
        con,
        f"""
        SELECT p.a, p.b, p.objects, p.pairs, p.gap FROM {name}_pairs p
        JOIN {name}_activity x ON x.account = p.a
        JOIN {name}_activity y ON y.account = p.b
        WHERE {keep} ORDER BY p.a, p.b""",
    )
    con.execute(f"DROP TABLE {name}_pairs")
    a, b, objects, pairs, gap = (
        np.asarray(kept[column], np.int64) for column in ("a", "b", "objects", "pairs", "gap")
    )
    return Pairs(a, b, objects, pairs, gap, counted)
