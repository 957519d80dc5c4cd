"""Counts per object and per account on a network, by the rules of CooRTweet 2.1.3."""

from typing import Literal

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from guetteur.stats.coortweet_fast import flagged, is_fast
from guetteur.stats.coortweet_network import Network
from guetteur.stats.coortweet_sql import run

Threshold = Literal["full", "fast", "none"]

# Only the `from` end is counted, and a comma inside an object's id splits it: so does the package.
_GROUPS = """
WITH numbered AS (
    SELECT "from", object_ids, row_number() OVER () AS edge_no FROM coortweet_edges
),
split AS (
    SELECT "from", edge_no, unnest(string_split(object_ids, ',')) AS object_id,
        generate_subscripts(string_split(object_ids, ','), 1) AS part_no
    FROM numbered WHERE object_ids IS NOT NULL
)
SELECT object_id, count(DISTINCT "from") AS num_accounts
FROM split GROUP BY object_id ORDER BY num_accounts DESC, min(ROW(edge_no, part_no))
"""

# Means are over the distinct (delay, symmetry) of an account's edges, not over its edges: so does
# the package. Each mean is taken in the values' own order: the same input must give the same bytes.
_ACCOUNTS = """
WITH ends AS (
    SELECT "from" AS account_id, {columns} FROM coortweet_edges
    UNION
    SELECT "to" AS account_id, {columns} FROM coortweet_edges
),
means AS (
    SELECT account_id, {means} FROM ends GROUP BY account_id
),
posts AS (
    SELECT account_id, content_id FROM coortweet_pairs
    UNION
    SELECT account_id_y, content_id_y FROM coortweet_pairs
),
counts AS (
    SELECT account_id, count(*) AS unique_shares_count FROM posts GROUP BY account_id
)
SELECT * FROM means JOIN counts USING (account_id) ORDER BY account_id
"""


def group_stats(
    con: duckdb.DuckDBPyConnection, network: Network, *, weight_threshold: Threshold = "none"
) -> pa.Table:
    """One row an object: object_id, num_accounts; most accounts first.

    network: made with objects=True. weight_threshold: "full" or "fast" counts only the edges
    flagged by that threshold, "none" counts all.
    """
    column = "object_ids" + _suffix(network, weight_threshold)
    edges = _chosen(network, weight_threshold).select(["from", column])
    return run(con, _GROUPS, coortweet_edges=edges.rename_columns(["from", "object_ids"]))


def account_stats(
    con: duckdb.DuckDBPyConnection,
    network: Network,
    pairs: pa.Table,
    *,
    weight_threshold: Threshold = "none",
) -> pa.Table:
    """One row an account of the network, sorted: mean delay, mean symmetry, its distinct posts.

    Columns: account_id, avg_time_delta, avg_edge_symmetry_score (each `_full` and `_fast` for a
    fast network) and unique_shares_count, over all `pairs` whatever the threshold; with "fast",
    over the flagged pairs.
    """
    suffixes = ["_full", "_fast"] if is_fast(network) else [""]
    columns = [
        name + suffix for name in ("avg_time_delta", "edge_symmetry_score") for suffix in suffixes
    ]
    means = [f"avg({name} ORDER BY {name}) AS avg_{name.removeprefix('avg_')}" for name in columns]
    sql = _ACCOUNTS.format(columns=", ".join(columns), means=", ".join(means))
    posts = flagged(pairs) if weight_threshold == "fast" else pairs
    edges = _chosen(network, weight_threshold)
    return run(con, sql, coortweet_edges=edges, coortweet_pairs=posts)


def _suffix(network: Network, weight_threshold: Threshold) -> str:
    if weight_threshold == "fast" and not is_fast(network):
        raise ValueError("only a network of fast_network has fast edges")
    if not is_fast(network):
        return ""
    return "_fast" if weight_threshold == "fast" else "_full"


def _chosen(network: Network, weight_threshold: Threshold) -> pa.Table:
    if weight_threshold == "none":
        return network.edges
    column = "weight_threshold" + _suffix(network, weight_threshold)
    return network.edges.filter(pc.field(column) == 1)
