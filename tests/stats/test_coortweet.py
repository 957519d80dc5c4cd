"""Small logs, one rule each."""

import duckdb
import pyarrow as pa
import pytest

from guetteur.stats.coortweet import detect_groups, flag_speed_share
from guetteur.stats.coortweet_fast import fast_network
from guetteur.stats.coortweet_network import coordinated_network
from guetteur.stats.coortweet_stats import account_stats, group_stats

Row = tuple[str | None, str | None, str | None, int | float | None]

PAIR_COLUMNS = {
    "object_id": pa.string(),
    "content_id": pa.string(),
    "content_id_y": pa.string(),
    "time_delta": pa.int64(),
    "account_id": pa.string(),
    "account_id_y": pa.string(),
}
EDGE_COLUMNS = {
    "from": pa.string(),
    "to": pa.string(),
    "weight": pa.int64(),
    "avg_time_delta": pa.float64(),
    "n_content_id": pa.int64(),
    "n_content_id_y": pa.int64(),
    "edge_symmetry_score": pa.float64(),
    "object_ids": pa.string(),
    "weight_threshold": pa.int64(),
}


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def detect(
    con: duckdb.DuckDBPyConnection,
    rows: list[Row],
    window: float = 10,
    minimum: int = 1,
    remove_loops: bool = True,
    times: pa.DataType | None = None,
) -> pa.Table:
    columns: list[list[object]] = [list(column) for column in zip(*rows, strict=True)]
    names = ["object_id", "account_id", "content_id"]
    arrays = [pa.array(column, pa.string()) for column in columns[:3] or [[], [], []]]
    moments = pa.array(columns[3] if columns else [], times or pa.int64())
    con.register("traces", pa.table([*arrays, moments], names=[*names, "timestamp_share"]))
    return detect_groups(
        con,
        "traces",
        time_window=window,
        min_participation=minimum,
        remove_loops=remove_loops,
    )


def contents(pairs: pa.Table) -> list[tuple[object, object, object]]:
    return [
        (row["content_id"], row["content_id_y"], row["time_delta"]) for row in pairs.to_pylist()
    ]


def types(table: pa.Table) -> dict[str, pa.DataType]:
    return {field.name: field.type for field in table.schema}


def test_the_window_is_inclusive(con: duckdb.DuckDBPyConnection) -> None:
    rows: list[Row] = [("o", "a", "p1", 0), ("o", "b", "p2", 10), ("o", "c", "p3", 21)]
    assert contents(detect(con, rows)) == [("p1", "p2", 10)]


def test_the_older_post_comes_first_and_a_tie_keeps_the_row_order(
    con: duckdb.DuckDBPyConnection,
) -> None:
    rows: list[Row] = [("o", "b", "p2", 5), ("o", "a", "p1", 3), ("o", "c", "p3", 5)]
    assert contents(detect(con, rows)) == [("p1", "p2", 2), ("p2", "p3", 0), ("p1", "p3", 2)]


def test_a_window_of_zero_keeps_the_same_second_only(con: duckdb.DuckDBPyConnection) -> None:
    rows: list[Row] = [("o", "a", "p1", 7), ("o", "b", "p2", 8), ("o", "c", "p3", 8)]
    assert contents(detect(con, rows, window=0)) == [("p2", "p3", 0)]


def test_fractions_of_a_second_count(con: duckdb.DuckDBPyConnection) -> None:
    rows: list[Row] = [("o", "a", "p1", 0.25), ("o", "b", "p2", 0.75), ("o", "c", "p3", 1.5)]
    pairs = detect(con, rows, window=0.5, times=pa.float64())
    assert contents(pairs) == [("p1", "p2", 0.5)]


def test_rounding_loses_no_pair(con: duckdb.DuckDBPyConnection) -> None:
    """In floating point 4 - 1.9999999999999998 is 2: within 2, yet 0 and 2 whole windows in."""
    rows: list[Row] = [("u", "a", "p0", 0.0), ("u", "c", "p9", 9.0)]
    rows += [("o", "a", "p1", 1.9999999999999998), ("o", "b", "p2", 4.0)]
    pairs = detect(con, rows, window=2, times=pa.float64())
    assert contents(pairs) == [("p1", "p2", 2.0)]


@pytest.mark.parametrize("times", [pa.uint8(), pa.int16(), pa.int32(), pa.uint64()])
def test_any_whole_number_will_do_for_times(
    con: duckdb.DuckDBPyConnection, times: pa.DataType
) -> None:
    rows: list[Row] = [("o", "a", "p1", 9), ("o", "b", "p2", 2)]
    assert contents(detect(con, rows, times=times)) == [("p2", "p1", 7)]


def test_nanoseconds_keep_every_digit(con: duckdb.DuckDBPyConnection) -> None:
    start = 1_700_000_000_000_000_000
    rows: list[Row] = [("o", "a", "p1", start + 1), ("o", "b", "p2", start + 4)]
    assert contents(detect(con, rows, window=3)) == [("p1", "p2", 3)]
    assert contents(detect(con, rows, window=2)) == []


@pytest.mark.parametrize("unusable", [None, float("nan"), float("inf")])
def test_a_row_without_a_time_meets_nobody(
    con: duckdb.DuckDBPyConnection, unusable: float | None
) -> None:
    rows: list[Row] = [("o", "a", "p1", unusable), ("o", "b", "p2", 1.0), ("o", "c", "p3", 2.0)]
    assert contents(detect(con, rows, times=pa.float64())) == [("p2", "p3", 1.0)]


def test_an_account_needs_enough_rows_before_anything_else(
    con: duckdb.DuckDBPyConnection,
) -> None:
    rows: list[Row] = [("o", "a", "p1", 0), ("o", "b", "p2", 1), ("u", "b", "p3", 90)]
    assert contents(detect(con, rows, minimum=1)) == [("p1", "p2", 1)]
    assert contents(detect(con, rows, minimum=2)) == []


def test_loops_are_the_account_the_post_and_the_object_itself(
    con: duckdb.DuckDBPyConnection,
) -> None:
    rows: list[Row] = [
        ("u", "a", "p1", 0),
        ("u", "a", "p2", 1),  # the same account
        ("v", "a", "p3", 0),
        ("v", "b", "p3", 1),  # the same post
        ("w", "a", "w", 0),
        ("w", "b", "p4", 1),  # the object is one of the posts
    ]
    assert contents(detect(con, rows)) == []
    assert len(contents(detect(con, rows, remove_loops=False))) == 3


def test_unknown_ids_pair_only_with_loops_and_make_no_edge(
    con: duckdb.DuckDBPyConnection,
) -> None:
    rows: list[Row] = [(None, "a", "p1", 0), (None, None, "p2", 1)]
    assert contents(detect(con, rows)) == []
    pairs = detect(con, rows, remove_loops=False)
    assert contents(pairs) == [("p1", "p2", 1)]
    assert coordinated_network(con, pairs).edges.num_rows == 0


def test_commas_in_ids_are_part_of_them(con: duckdb.DuckDBPyConnection) -> None:
    rows: list[Row] = [("o,1", "a,b", "p,1", 0), ("o,1", "c", "p,2", 1), ("o", "d", "p,3", 0)]
    pairs = detect(con, rows)
    assert pairs["object_id"].to_pylist() == ["o,1"]
    assert coordinated_network(con, pairs).nodes["name"].to_pylist() == ["a,b", "c"]


def test_nothing_in_gives_nothing_out_with_the_right_columns(
    con: duckdb.DuckDBPyConnection,
) -> None:
    pairs = detect(con, [])
    assert (pairs.num_rows, types(pairs)) == (0, PAIR_COLUMNS)
    flagged = flag_speed_share(con, "traces", pairs, time_window=2.5)
    assert types(flagged) == {**PAIR_COLUMNS, "time_window_2.5": pa.int64()}
    network = coordinated_network(con, pairs, objects=True)
    assert (network.edges.num_rows, types(network.edges)) == (0, EDGE_COLUMNS)
    assert (network.nodes.num_rows, types(network.nodes)) == (0, {"name": pa.string()})
    assert types(group_stats(con, network)) == {
        "object_id": pa.string(),
        "num_accounts": pa.int64(),
    }
    assert account_stats(con, network, pairs).num_rows == 0
    assert fast_network(con, flagged, subgraph=3).nodes.column_names == ["name", "color_v"]


def test_the_network_counts_pairs_and_keeps_the_objects(con: duckdb.DuckDBPyConnection) -> None:
    rows: list[Row] = [
        ("o", "b", "p1", 0),
        ("o", "a", "p2", 4),
        ("u", "a", "p3", 100),
        ("u", "b", "p4", 106),
        ("u", "c", "p5", 108),
    ]
    network = coordinated_network(con, detect(con, rows), objects=True)
    assert [tuple(edge.values()) for edge in network.edges.to_pylist()] == [
        ("a", "b", 2, 5.0, 2, 2, 1.0, "o,u", 1),
        ("b", "c", 1, 2.0, 1, 1, 1.0, "u", 0),
        ("a", "c", 1, 8.0, 1, 1, 1.0, "u", 0),
    ]


def test_a_subgraph_keeps_flagged_edges_and_their_ends(con: duckdb.DuckDBPyConnection) -> None:
    rows: list[Row] = [
        ("o", "a", "p1", 0),
        ("o", "b", "p2", 1),
        ("u", "a", "p3", 100),
        ("u", "b", "p4", 101),
        ("u", "c", "p5", 102),
    ]
    network = coordinated_network(con, detect(con, rows), subgraph=1)
    assert network.nodes["name"].to_pylist() == ["a", "b"]
    assert network.edges["weight"].to_pylist() == [2]


def test_a_missing_flag_is_said(con: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(ValueError, match="flag_speed_share"):
        fast_network(con, detect(con, []))


def test_a_plain_network_has_no_fast_edges(con: duckdb.DuckDBPyConnection) -> None:
    network = coordinated_network(con, detect(con, []), objects=True)
    with pytest.raises(ValueError, match="fast_network"):
        group_stats(con, network, weight_threshold="fast")
