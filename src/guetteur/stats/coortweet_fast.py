"""The network of pairs in a narrower window beside that of all, by the rules of CooRTweet 2.1.3."""

from typing import Literal

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from guetteur.stats.coortweet_network import (
    NODES,
    PLACED,
    Network,
    drop_objects,
    used_nodes,
    weigh,
)
from guetteur.stats.coortweet_sql import run

# The package joins the two networks with igraph's union, which hands edges back from the last
# node to the first.
_FAST = f"""
WITH {PLACED}
SELECT
    a.name AS "from", b.name AS "to",
    slow.weight AS weight_full,
    fast.weight AS weight_fast,
    slow.avg_time_delta AS avg_time_delta_full,
    fast.avg_time_delta AS avg_time_delta_fast,
    slow.n_content_id AS n_content_id_full,
    slow.n_content_id_y AS n_content_id_y_full,
    fast.n_content_id AS n_content_id_fast,
    fast.n_content_id_y AS n_content_id_y_fast,
    slow.edge_symmetry_score AS edge_symmetry_score_full,
    fast.edge_symmetry_score AS edge_symmetry_score_fast,
    slow.object_ids AS object_ids_full,
    fast.object_ids AS object_ids_fast,
    slow.weight_threshold AS weight_threshold_full,
    fast.weight_threshold AS weight_threshold_fast
FROM placed AS slow
LEFT JOIN coortweet_fast_edges AS fast USING (account_a, account_b)
JOIN coortweet_nodes AS a ON from_no = a.node_no
JOIN coortweet_nodes AS b ON to_no = b.node_no
ORDER BY from_no DESC, to_no DESC
"""

# The core is the ends of the flagged fast edges; its neighbours come with it, and every edge
# among them, in the order of igraph's induced subgraph.
_CORE_NODES = """
WITH edges AS (
    SELECT "from" AS name, "to" AS other, weight_threshold_fast FROM coortweet_edges
    UNION ALL
    SELECT "to" AS name, "from" AS other, weight_threshold_fast FROM coortweet_edges
),
core AS (
    SELECT DISTINCT name FROM edges WHERE weight_threshold_fast = 1
),
neighbours AS (
    SELECT DISTINCT edges.other AS name FROM edges SEMI JOIN core USING (name)
)
SELECT name, (name IN (FROM core))::BIGINT AS color_v
FROM neighbours JOIN coortweet_nodes USING (name) ORDER BY node_no
"""

_CORE_EDGES = """
SELECT edges.* FROM coortweet_edges AS edges
JOIN coortweet_nodes AS a ON edges."from" = a.name
JOIN coortweet_nodes AS b ON edges."to" = b.name
SEMI JOIN coortweet_core ON edges."from" = coortweet_core.name
SEMI JOIN coortweet_core AS core_y ON edges."to" = core_y.name
ORDER BY b.node_no, a.node_no
"""


def fast_network(
    con: duckdb.DuckDBPyConnection,
    pairs: pa.Table,
    *,
    edge_weight: float = 0.5,
    subgraph: Literal[0, 2, 3] = 0,
    objects: bool = False,
) -> Network:
    """The network of flagged pairs beside that of all: each column twice, `_full` and `_fast`.

    pairs: a table from flag_speed_share. subgraph 2 keeps the edges that weight_threshold_fast
    flags; 3 keeps their ends, all neighbours of those and every edge among them; its nodes have
    color_v, 1 for such ends and 0 for neighbours.
    """
    edges = weigh(con, pairs, edge_weight, objects)
    nodes = run(con, NODES, coortweet_edges=edges)
    fast_edges = weigh(con, flagged(pairs), edge_weight, objects)
    placed = run(
        con,
        _FAST,
        coortweet_edges=edges,
        coortweet_nodes=nodes,
        coortweet_fast_edges=fast_edges,
    )
    if subgraph == 3:
        return _core(con, nodes, drop_objects(placed, objects))
    if subgraph == 2:
        placed = placed.filter(pc.field("weight_threshold_fast") == 1)
    return Network(used_nodes(con, nodes, placed), drop_objects(placed, objects))


def is_fast(network: Network) -> bool:
    """Whether the network has the columns of a narrower window beside those of all pairs."""
    return "weight_fast" in network.edges.column_names


def flagged(pairs: pa.Table) -> pa.Table:
    """The pairs that flag_speed_share flagged; ValueError if it has not been there."""
    flags = [name for name in pairs.column_names if name.startswith("time_window_")]
    if not flags:
        raise ValueError("the pairs have no time_window_ column: flag_speed_share adds it")
    return pairs.filter(pc.field(flags[0]) == 1)


def _core(con: duckdb.DuckDBPyConnection, nodes: pa.Table, edges: pa.Table) -> Network:
    core = run(con, _CORE_NODES, coortweet_nodes=nodes, coortweet_edges=edges)
    kept = run(con, _CORE_EDGES, coortweet_nodes=nodes, coortweet_edges=edges, coortweet_core=core)
    return Network(core, kept)
