"""The network of accounts behind pairs of posts, by the rules of CooRTweet 2.1.3.

Nothing here says that an edge is more than chance: an edge is flagged when its weight exceeds a
quantile of all weights, as the package does.
"""

from dataclasses import dataclass
from typing import Literal

import duckdb
import pyarrow as pa

from guetteur.stats.coortweet_sql import run


@dataclass(frozen=True, slots=True)
class Network:
    """An undirected network. nodes: name; edges: from, to, weight and what the weight is made of.

    In edges, `from` is the end that comes first in nodes.
    """

    nodes: pa.Table
    edges: pa.Table


# Weight counts rows of pairs. The contents stay in the columns of the older and the newer post
# when the two accounts are put in order, so n_content_id mixes both accounts: so does the package.
# A missing content counts as one more, as in R. Accounts are compared byte by byte, the order of
# R's C locale. A pair with an unknown account makes no edge. Means are taken in the pairs' order:
# the same input must give the same last digit.
_WEIGH = """
WITH numbered AS (
    SELECT *, row_number() OVER () AS pair_no FROM coortweet_pairs
),
known AS (
    SELECT
        least(account_id, account_id_y) AS account_a,
        greatest(account_id, account_id_y) AS account_b,
        object_id, content_id, content_id_y, time_delta, pair_no
    FROM numbered WHERE account_id IS NOT NULL AND account_id_y IS NOT NULL
),
counted AS (
    SELECT
        account_a,
        account_b,
        min(pair_no) AS edge_no,
        count(*) AS weight,
        avg(time_delta ORDER BY pair_no)::DOUBLE AS avg_time_delta,
        count(DISTINCT content_id) + bool_or(content_id IS NULL)::BIGINT AS n_content_id,
        count(DISTINCT content_id_y) + bool_or(content_id_y IS NULL)::BIGINT AS n_content_id_y
    FROM known GROUP BY account_a, account_b
),
shared AS (
    SELECT account_a, account_b, object_id, min(pair_no) AS first_pair
    FROM known WHERE $objects GROUP BY account_a, account_b, object_id
),
listed AS (
    SELECT account_a, account_b, string_agg(object_id, ',' ORDER BY first_pair) AS object_ids
    FROM shared GROUP BY account_a, account_b
)
SELECT
    counted.*,
    least(n_content_id, n_content_id_y) / greatest(n_content_id, n_content_id_y)
        AS edge_symmetry_score,
    object_ids,
    (weight > (SELECT quantile_cont(weight, $edge_weight) FROM counted))::BIGINT
        AS weight_threshold
FROM counted LEFT JOIN listed USING (account_a, account_b)
ORDER BY edge_no
"""

# Nodes come in the order in which edges name them: all first ends, then all second ends.
NODES = """
WITH ends AS (
    SELECT account_a AS name, 1 AS side, edge_no FROM coortweet_edges
    UNION ALL
    SELECT account_b AS name, 2 AS side, edge_no FROM coortweet_edges
)
SELECT name, row_number() OVER (ORDER BY min(ROW(side, edge_no))) AS node_no
FROM ends GROUP BY name ORDER BY node_no
"""

# Edges with the numbers of their ends, the lower one first: igraph's `from` and `to`.
PLACED = """
placed AS (
    SELECT
        least(a.node_no, b.node_no) AS from_no,
        greatest(a.node_no, b.node_no) AS to_no,
        edges.*
    FROM coortweet_edges AS edges
    JOIN coortweet_nodes AS a ON edges.account_a = a.name
    JOIN coortweet_nodes AS b ON edges.account_b = b.name
)
"""

_PLAIN = f"""
WITH {PLACED}
SELECT
    a.name AS "from", b.name AS "to",
    weight, avg_time_delta, n_content_id, n_content_id_y, edge_symmetry_score,
    object_ids, weight_threshold
FROM placed
JOIN coortweet_nodes AS a ON from_no = a.node_no
JOIN coortweet_nodes AS b ON to_no = b.node_no
WHERE NOT $flagged_only OR weight_threshold = 1
ORDER BY edge_no
"""

_USED_NODES = """
SELECT nodes.name FROM coortweet_nodes AS nodes
SEMI JOIN (
    SELECT "from" AS name FROM coortweet_edges UNION SELECT "to" AS name FROM coortweet_edges
) AS ends USING (name)
ORDER BY node_no
"""


def coordinated_network(
    con: duckdb.DuckDBPyConnection,
    pairs: pa.Table,
    *,
    edge_weight: float = 0.5,
    subgraph: Literal[0, 1] = 0,
    objects: bool = False,
) -> Network:
    """The network of the accounts in `pairs`, a table from detect_groups.

    weight_threshold is 1 on edges whose weight is strictly greater than the quantile
    `edge_weight` of all weights, else 0. subgraph 1 keeps only those. objects adds object_ids,
    the edge's objects joined by commas.
    """
    edges = weigh(con, pairs, edge_weight, objects)
    nodes = run(con, NODES, coortweet_edges=edges)
    placed = run(
        con,
        _PLAIN,
        {"flagged_only": subgraph == 1},
        coortweet_edges=edges,
        coortweet_nodes=nodes,
    )
    return Network(used_nodes(con, nodes, placed), drop_objects(placed, objects))


def weigh(
    con: duckdb.DuckDBPyConnection, pairs: pa.Table, edge_weight: float, objects: bool
) -> pa.Table:
    """One row per unordered pair of accounts (account_a < account_b), by first appearance."""
    params = {"edge_weight": float(edge_weight), "objects": objects}
    return run(con, _WEIGH, params, coortweet_pairs=pairs)


def used_nodes(con: duckdb.DuckDBPyConnection, nodes: pa.Table, edges: pa.Table) -> pa.Table:
    """The nodes that are an end of these edges: name, in the nodes' order."""
    return run(con, _USED_NODES, coortweet_nodes=nodes, coortweet_edges=edges)


def drop_objects(edges: pa.Table, objects: bool) -> pa.Table:
    """The edges, with the columns of object ids only if `objects`."""
    names = [name for name in edges.column_names if objects or not name.startswith("object_ids")]
    return edges.select(names)
