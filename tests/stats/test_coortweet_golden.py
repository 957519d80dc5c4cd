"""Every table in tests/data/coortweet/golden equals ours, rows in the same order."""

import csv
import math
from collections.abc import Callable
from functools import cache
from pathlib import Path

import duckdb
import networkx as nx
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guetteur.stats.coortweet import detect_groups, flag_speed_share
from guetteur.stats.coortweet_fast import fast_network
from guetteur.stats.coortweet_network import Network, coordinated_network
from guetteur.stats.coortweet_stats import Threshold, account_stats, group_stats

DATA = Path(__file__).parent.parent / "data" / "coortweet"
GOLDEN = DATA / "golden"
TABLES = sorted(path.name.removesuffix(".parquet") for path in GOLDEN.glob("rus_*.parquet"))


@cache
def connection() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.register("rus", pq.read_table(DATA / "russian_coord_tweets.parquet"))
    return con


@cache
def pairs(window: int, min_participation: int = 2, remove_loops: bool = True) -> pa.Table:
    return detect_groups(
        connection(),
        "rus",
        time_window=window,
        min_participation=min_participation,
        remove_loops=remove_loops,
    )


@cache
def flagged() -> pa.Table:
    return flag_speed_share(connection(), "rus", pairs(60), time_window=10)


def plain(
    window: int, objects: bool = False, subgraph: bool = False, quantile: float = 0.5
) -> Network:
    return coordinated_network(
        connection(),
        pairs(window),
        edge_weight=quantile,
        subgraph=1 if subgraph else 0,
        objects=objects,
    )


def stats(kind: str, network: Network, rows: pa.Table, threshold: Threshold) -> pa.Table:
    if kind == "groupstats":
        return group_stats(connection(), network, weight_threshold=threshold)
    return account_stats(connection(), network, rows, weight_threshold=threshold)


def fast_objects() -> Network:
    return fast_network(connection(), flagged(), objects=True)


NETWORKS: dict[str, Callable[[], Network]] = {
    "rus_net_tw10": lambda: plain(10),
    "rus_net_tw60": lambda: plain(60),
    "rus_net_tw10_objects": lambda: plain(10, objects=True),
    "rus_net_tw60_objects": lambda: plain(60, objects=True),
    "rus_net_tw10_sub1": lambda: plain(10, subgraph=True),
    "rus_net_tw60_sub1": lambda: plain(60, subgraph=True),
    "rus_net_tw60_ew99_sub1": lambda: plain(60, subgraph=True, quantile=0.99),
    "rus_net_fast_sub0": fast_objects,
    "rus_net_fast_sub2": lambda: fast_network(connection(), flagged(), subgraph=2),
    "rus_net_fast_sub3": lambda: fast_network(connection(), flagged(), subgraph=3),
}

OTHERS: dict[str, Callable[[], pa.Table]] = {
    "rus_detect_tw10": lambda: pairs(10),
    "rus_detect_tw60": lambda: pairs(60),
    "rus_detect_tw10_mp1": lambda: pairs(10, min_participation=1),
    "rus_flag_tw60_fast10": flagged,
}


def ours(table: str) -> pa.Table:
    stem, _, part = table.partition(".")
    if part:
        return getattr(NETWORKS[stem](), part)
    if table in OTHERS:
        return OTHERS[table]()
    _, kind, window, threshold = table.split("_")
    network, rows = {
        "tw10": lambda: (plain(10, objects=True), pairs(10)),
        "tw60": lambda: (plain(60, objects=True), pairs(60)),
        "fast": lambda: (fast_objects(), flagged()),
    }[window]()
    return stats(kind, network, rows, as_threshold(threshold))


def as_threshold(word: str) -> Threshold:
    known: dict[str, Threshold] = {"full": "full", "fast": "fast", "none": "none"}
    return known[word]


def same(mine: object, theirs: object) -> bool:
    """Equal, but for the sixteenth digit: R wrote the goldens with fifteen."""
    if isinstance(mine, float) and isinstance(theirs, float):
        return math.isclose(mine, theirs, rel_tol=5e-15)
    return mine == theirs


@pytest.mark.parametrize("table", TABLES)
def test_equals_coortweet_to_the_row_and_in_order(table: str) -> None:
    result, golden = ours(table), pq.read_table(GOLDEN / f"{table}.parquet")
    assert result.column_names == golden.column_names
    assert result.num_rows == golden.num_rows > 0
    for name in golden.column_names:
        columns = result[name].to_pylist(), golden[name].to_pylist()
        different = [row for row, both in enumerate(zip(*columns, strict=True)) if not same(*both)]
        assert different == [], name


def test_covers_every_golden_file() -> None:
    assert len(TABLES) == 38


def reported(call: str) -> str:
    with (GOLDEN / "calls.csv").open(encoding="utf-8", newline="") as lines:
        return next(row["result"] for row in csv.DictReader(lines) if row["name"] == call)


def test_equals_the_row_counts_of_calls_without_a_table() -> None:
    loops = pairs(10, remove_loops=False)
    assert reported("rus_detect_tw10_loops") == f"rows={loops.num_rows}"
    assert reported("rus_detect_tw10_mp5") == f"rows={pairs(10, min_participation=5).num_rows}"


def test_equals_the_counts_of_the_network_with_loops() -> None:
    network = coordinated_network(connection(), pairs(10, remove_loops=False))
    edges = network.edges.to_pylist()
    graph = nx.Graph((edge["from"], edge["to"]) for edge in edges)
    assert reported("rus_net_tw10_loops") == (
        f"nodes={network.nodes.num_rows} edges={len(edges)} "
        f"components={nx.number_connected_components(graph)} "
        f"loops={sum(edge['from'] == edge['to'] for edge in edges)} "
        f"weight_threshold==1:{sum(edge['weight_threshold'] for edge in edges)}"
    )
