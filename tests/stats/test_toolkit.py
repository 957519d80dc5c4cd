"""The directed network equals that of coordination-network-toolkit, commit daa0e11."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guetteur.stats.toolkit import co_retweet_network

DATA = Path(__file__).parent.parent / "data" / "coortweet"


@pytest.fixture
def rus() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.register("traces", pq.read_table(DATA / "russian_coord_tweets.parquet"))
    return con


def log(rows: list[tuple[str, str, str, int]]) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE traces"
        " (object_id VARCHAR, account_id VARCHAR, content_id VARCHAR, timestamp_share BIGINT)"
    )
    for row in rows:
        con.execute("INSERT INTO traces VALUES (?, ?, ?, ?)", row)
    return con


def edges(table: pa.Table) -> set[tuple[object, ...]]:
    return {tuple(row.values()) for row in table.to_pylist()}


@pytest.mark.parametrize("window", [10, 60])
def test_equals_the_toolkit(rus: duckdb.DuckDBPyConnection, window: int) -> None:
    golden = pq.read_table(DATA / "golden" / f"cnt_rus_co_retweet_tw{window}_w2.parquet")
    result = co_retweet_network(rus, "traces", time_window=window)
    assert result.column_names == golden.column_names
    assert edges(result) == edges(golden) != set()


@pytest.mark.parametrize(
    ("window", "loops", "count"), [(10, False, 2_184), (60, False, 12_412), (60, True, 12_470)]
)
def test_equals_the_toolkit_counts_of_every_edge(
    rus: duckdb.DuckDBPyConnection, window: int, loops: bool, count: int
) -> None:
    result = co_retweet_network(rus, "traces", time_window=window, min_edge_weight=1, loops=loops)
    assert result.num_rows == count


def test_the_first_row_of_a_message_wins() -> None:
    con = log([("o", "a", "p1", 0), ("u", "a", "p1", 0), ("u", "b", "p2", 1), ("o", "c", "p3", 2)])
    result = co_retweet_network(con, "traces", min_edge_weight=1)
    assert edges(result) == {("a", "c", 1, "co_retweet"), ("c", "a", 1, "co_retweet")}


def test_weights_count_messages_of_the_source() -> None:
    con = log([("o", "a", "p1", 0), ("o", "a", "p2", 10), ("o", "b", "p3", 70)])
    assert edges(co_retweet_network(con, "traces", min_edge_weight=1)) == {
        ("a", "b", 1, "co_retweet"),
        ("b", "a", 1, "co_retweet"),
    }
    assert edges(co_retweet_network(con, "traces", time_window=70)) == {("a", "b", 2, "co_retweet")}


def test_loops_are_kept_when_asked() -> None:
    con = log([("o", "a", "p1", 0), ("o", "a", "p2", 10)])
    assert edges(co_retweet_network(con, "traces")) == set()
    assert edges(co_retweet_network(con, "traces", loops=True)) == {("a", "a", 2, "co_retweet")}


def test_an_empty_log_gives_an_empty_network() -> None:
    result = co_retweet_network(log([]), "traces")
    assert (result.num_rows, result.column_names) == (
        0,
        ["source", "target", "weight", "edge_type"],
    )
