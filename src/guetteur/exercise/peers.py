"""How others tell who acts together: the rules of tools and papers, on the same traces as ours.

Every rule starts from the pairs of posts about one object within the window, and cuts the network
of accounts in its own way; none says how often chance would do the same. Where a rule is simpler
than its source, its docstring says so: it is the rule that is compared, not all of a tool.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.linalg import eigsh

from guetteur.stats import coortweet, coortweet_network, toolkit
from guetteur.stats.sql import arrays

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]
Edge = tuple[str, str]

# As in CooRTweet, for every rule that has no minimum of its own.
MIN_PARTICIPATION = 2
# Rounding must not decide which of two equal weights is above a quantile.
DIGITS = 12
CHUNK = 100_000
# Below this, all eigenvalues at once are quicker and always converge.
DENSE = 50


@dataclass(frozen=True, slots=True)
class Flagged:
    """What a rule points at: account pairs (the smaller id first), and accounts."""

    edges: frozenset[Edge]
    accounts: frozenset[str]


Rule = Callable[[duckdb.DuckDBPyConnection, pa.Table, float], Flagged]


@dataclass(frozen=True, slots=True)
class Similar:
    """Accounts that met, with the cosine of each pair that did; a and b are places in names."""

    names: Any
    a: Longs
    b: Longs
    cosine: Floats


def coortweet_quantile(
    con: duckdb.DuckDBPyConnection, traces: pa.Table, window: float, *, quantile: float
) -> Flagged:
    """Pairs that met more often than this quantile of all pairs that met.

    Source: Righetti & Balluff, CooRTweet 2.1.3, `edge_weight`; its default is 0.5.
    """
    made = coortweet_network.coordinated_network(
        con, _met(con, traces, window), edge_weight=quantile, subgraph=1
    )
    return _flagged(made.edges["from"].to_pylist(), made.edges["to"].to_pylist())


def toolkit_weight(
    con: duckdb.DuckDBPyConnection, traces: pa.Table, window: float, *, weight: int
) -> Flagged:
    """Pairs of which either account met the other with at least `weight` posts.

    Source: QUT coordination-network-toolkit, `min_edge_weight`; its default is 2.
    """
    con.register("peers_traces", traces)
    try:
        edges = toolkit.co_retweet_network(
            con, "peers_traces", time_window=window, min_edge_weight=weight
        )
    finally:
        con.unregister("peers_traces")
    return _flagged(edges["source"].to_pylist(), edges["target"].to_pylist())


def disparity_filter(
    con: duckdb.DuckDBPyConnection, traces: pa.Table, window: float, *, alpha: float
) -> Flagged:
    """Pairs whose weight stands out, at level `alpha`, among those of either account.

    The weight is that of CooRTweet: pairs of posts. The level is that of a single edge, without
    correction for their number. Source: Serrano, Boguñá & Vespignani 2009, PNAS 106(16).
    """
    edges = coortweet_network.weigh(con, _met(con, traces, window), 0.5, False)
    if edges.num_rows == 0:
        return _flagged([], [])
    one, other = edges["account_a"].to_pylist(), edges["account_b"].to_pylist()
    names, places = np.unique(np.array(one + other, dtype=object), return_inverse=True)
    a, b = np.split(places, 2)
    kept = disparity(a, b, edges["weight"].to_numpy().astype(np.float64)) < alpha
    return _flagged(names[a[kept]].tolist(), names[b[kept]].tolist())


def tfidf_cosine(
    con: duckdb.DuckDBPyConnection, traces: pa.Table, window: float, *, quantile: float
) -> Flagged:
    """Pairs whose cosine is above this quantile of the cosines of all pairs that met.

    Source: the similarity networks of Luceri, Pantè, Burghardt & Ferrara 2024 (WWW '24), with
    edges filtered by a percentile. They compare all accounts that share an object at any time,
    after leaving out the least active; here only meetings within the window count.
    """
    found = similarities(con, traces, window)
    if len(found.cosine) == 0:
        return _flagged([], [])
    kept = found.cosine > np.quantile(found.cosine, quantile)
    return _flagged(found.names[found.a[kept]].tolist(), found.names[found.b[kept]].tolist())


def eigenvector_pruning(
    con: duckdb.DuckDBPyConnection, traces: pa.Table, window: float, *, quantile: float
) -> Flagged:
    """The accounts whose eigenvector centrality is above this quantile, and the pairs among them.

    The network is the one of `tfidf_cosine`, before its cut. Source: the node pruning of Luceri,
    Pantè, Burghardt & Ferrara 2024 (WWW '24), who search for the quantile on labelled data and
    fuse several behaviours; here it is fixed and there is one.
    """
    found = similarities(con, traces, window)
    if len(found.cosine) == 0:
        return _flagged([], [])
    centrality = eigenvector_centrality(found)
    kept = centrality > np.quantile(centrality, quantile)
    both = kept[found.a] & kept[found.b]
    edges = zip(found.names[found.a[both]], found.names[found.b[both]], strict=True)
    return Flagged(frozenset(edges), frozenset(found.names[kept].tolist()))


RULES: Mapping[str, Rule] = {
    "coortweet_50": partial(coortweet_quantile, quantile=0.5),
    "coortweet_90": partial(coortweet_quantile, quantile=0.9),
    "coortweet_99": partial(coortweet_quantile, quantile=0.99),
    "toolkit_2": partial(toolkit_weight, weight=2),
    "disparity_05": partial(disparity_filter, alpha=0.05),
    "tfidf_99": partial(tfidf_cosine, quantile=0.99),
    "tfidf_995": partial(tfidf_cosine, quantile=0.995),
    "eigenvector_995": partial(eigenvector_pruning, quantile=0.995),
}


def disparity(a: Longs, b: Longs, weight: Floats) -> Floats:
    """The disparity score of each edge, the smaller of its two ends'; low means keep.

    An end with this edge alone has nothing to compare it with, and scores 1.
    """
    count = int(max(a.max(), b.max())) + 1
    strength = np.bincount(a, weight, count) + np.bincount(b, weight, count)
    degree = np.bincount(a, minlength=count) + np.bincount(b, minlength=count)
    ends = [(1.0 - weight / strength[end]) ** (degree[end] - 1) for end in (a, b)]
    return np.asarray(np.minimum(*ends), np.float64)


def similarities(con: duckdb.DuckDBPyConnection, traces: pa.Table, window: float) -> Similar:
    """The cosine of every pair of accounts that met, over the objects they met others on.

    An account's vector counts its posts that met another's, by object, times the inverse document
    frequency ln((1 + accounts) / (1 + accounts on the object)) + 1, and has length one.
    """
    con.register("peers_met", _met(con, traces, window))
    try:
        con.execute(_ACTS)
        names = arrays(con, "SELECT account_id FROM peers_accounts ORDER BY account")["account_id"]
        acts, pairs = arrays(con, "FROM peers_acts"), arrays(con, _PAIRS)
    finally:
        con.unregister("peers_met")
    a, b = pairs["a"].astype(np.int64), pairs["b"].astype(np.int64)
    vectors = _tfidf(acts["account"], acts["object"], acts["posts"].astype(np.float64))
    parts = [slice(start, start + CHUNK) for start in range(0, len(a), CHUNK)]
    cosines = [np.asarray((vectors[a[p]] * vectors[b[p]]).sum(axis=1)) for p in parts]
    cosine = np.round(np.concatenate([np.empty(0), *cosines]), DIGITS)
    return Similar(np.asarray(names), a, b, cosine)


def eigenvector_centrality(found: Similar) -> Floats:
    """Each account's share in the leading eigenvector of the network, at least 0.

    Source: Bonacich 1972, J. Math. Sociol. 2(1). In a network of several parts, that is the one
    of the strongest part; accounts of the others have about none.
    """
    count = len(found.names)
    ends = (np.concatenate([found.a, found.b]), np.concatenate([found.b, found.a]))
    network = csr_array((np.tile(found.cosine, 2), ends), shape=(count, count))
    if count < DENSE:
        leading = np.linalg.eigh(network.toarray())[1][:, -1]
    else:
        leading = eigsh(network, k=1, which="LA", v0=np.ones(count))[1][:, 0]
    return np.asarray(np.round(np.abs(leading), DIGITS), np.float64)


_ACTS = """
CREATE OR REPLACE TEMP TABLE peers_sides AS
SELECT account_id, object_id, content_id FROM peers_met WHERE account_id IS NOT NULL
UNION
SELECT account_id_y, object_id, content_id_y FROM peers_met WHERE account_id_y IS NOT NULL;
CREATE OR REPLACE TEMP TABLE peers_accounts AS
SELECT account_id, row_number() OVER (ORDER BY account_id) - 1 AS account
FROM (SELECT DISTINCT account_id FROM peers_sides);
CREATE OR REPLACE TEMP TABLE peers_acts AS
SELECT account, dense_rank() OVER (ORDER BY object_id) - 1 AS object, posts
FROM (SELECT account_id, object_id, count(*) AS posts FROM peers_sides GROUP BY ALL)
JOIN peers_accounts USING (account_id)
"""

_PAIRS = """
SELECT DISTINCT least(x.account, y.account) AS a, greatest(x.account, y.account) AS b
FROM peers_met AS met
JOIN peers_accounts AS x ON met.account_id = x.account_id
JOIN peers_accounts AS y ON met.account_id_y = y.account_id
ORDER BY a, b
"""


def _tfidf(accounts: Longs, objects: Longs, posts: Floats) -> csr_array:
    count = int(accounts.max(initial=-1)) + 1
    spread = np.bincount(objects)  # one row an account and object
    weight = posts * (np.log((1 + count) / (1 + spread)) + 1)[objects]
    length = np.sqrt(np.bincount(accounts, weight**2, minlength=count))
    shape = (count, len(spread))
    return csr_array((weight / length[accounts], (accounts, objects)), shape=shape)


def _met(con: duckdb.DuckDBPyConnection, traces: pa.Table, window: float) -> pa.Table:
    """The pairs of posts within the window, as CooRTweet makes them."""
    con.register("peers_traces", traces)
    try:
        return coortweet.detect_groups(
            con, "peers_traces", time_window=window, min_participation=MIN_PARTICIPATION
        )
    finally:
        con.unregister("peers_traces")


def _flagged(one: list[str], other: list[str]) -> Flagged:
    edges = frozenset((min(pair), max(pair)) for pair in zip(one, other, strict=True))
    return Flagged(edges, frozenset(one) | frozenset(other))
