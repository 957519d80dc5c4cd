"""The log generator keeps its promises: row count, share of planted rows, same bytes."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "generate.py"
START = 1_704_067_200


def generate(out: Path, *arguments: str) -> Path:
    command = [sys.executable, str(SCRIPT), *arguments, "--out", str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Path(done.stdout.strip())


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(tmp_path_factory.mktemp("log"), "20000", "--seed", "7")


def asked(log: Path, sql: str) -> list[tuple[object, ...]]:
    con = duckdb.connect()
    for name in ("traces", "accounts", "objects"):
        path = log if name == "traces" else log.with_suffix(f".truth_{name}.parquet")
        con.register(name, pq.read_table(path))
    return [tuple(row) for row in con.sql(sql).fetchall()]


PLANTED = """
FROM traces JOIN objects USING (object_id)
JOIN accounts USING (account_id, "group")
WHERE timestamp_share - start BETWEEN 0 AND 9
"""


def test_columns_and_rows_are_as_asked(log: Path) -> None:
    table = pq.read_table(log)
    assert [(field.name, str(field.type)) for field in table.schema] == [
        ("object_id", "string"),
        ("account_id", "string"),
        ("content_id", "string"),
        ("timestamp_share", "int64"),
    ]
    assert table.num_rows == 20_000
    assert table["timestamp_share"].to_pylist() == sorted(table["timestamp_share"].to_pylist())
    assert len(set(table["content_id"].to_pylist())) == 20_000


def test_one_row_in_a_hundred_is_planted(log: Path) -> None:
    assert asked(log, f"SELECT count(*) {PLANTED}") == [(200,)]


def test_all_members_of_a_group_act_in_each_of_its_events(log: Path) -> None:
    events = asked(log, f'SELECT count(DISTINCT account_id) {PLANTED} GROUP BY "group", object_id')
    assert events == [(20,)] * 10


def test_only_its_group_shares_a_fresh_object(log: Path) -> None:
    shared = "SELECT count(*) FROM traces JOIN objects USING (object_id) WHERE fresh"
    assert asked(log, shared) == [(100,)]


def test_planted_accounts_have_a_life_beside(log: Path) -> None:
    [(rows,)] = asked(log, "SELECT count(*) FROM traces JOIN accounts USING (account_id)")
    assert isinstance(rows, int)
    assert rows > 2 * 200


def test_popularity_has_a_heavy_tail(log: Path) -> None:
    [(top,)] = asked(
        log, "SELECT max(n) FROM (SELECT count(*) AS n FROM traces GROUP BY object_id)"
    )
    assert isinstance(top, int)
    assert 70 <= top <= 130  # 1/200 of the rows is 100


def test_the_same_seed_gives_the_same_bytes(log: Path, tmp_path: Path) -> None:
    again = generate(tmp_path, "20000", "--seed", "7")
    names = {path.name for path in log.parent.iterdir()}
    assert len(names) == 3
    for name in names:
        assert (again.parent / name).read_bytes() == (log.parent / name).read_bytes(), name


def test_another_seed_gives_another_log(log: Path, tmp_path: Path) -> None:
    other = generate(tmp_path, "20000", "--seed", "8")
    assert not pq.read_table(other).equals(pq.read_table(log))


def test_stretched_blocks_share_accounts_but_no_object(tmp_path: Path) -> None:
    log = generate(tmp_path, "1020000", "--stretch")
    block = "(row_number() OVER () - 1) // 1000000 AS block"
    split = f"WITH split AS (SELECT *, {block} FROM traces)"
    facts = "count(*), min(timestamp_share) >= {0}, max(timestamp_share) < {0} + 90 * 86400"
    second = facts.format(START + 90 * 86_400)
    assert asked(log, f"{split} SELECT {second} FROM split WHERE block = 1") == [
        (20_000, True, True)
    ]
    both = "SELECT {0} FROM split GROUP BY {0} HAVING count(DISTINCT block) = 2"
    assert asked(log, f"{split} {both.format('object_id')}") == []
    assert len(asked(log, f"{split} {both.format('account_id')}")) > 1_000
    assert asked(log, f"SELECT count(*) {PLANTED}") == [(10_200,)]


def test_too_few_rows_is_said(tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), "10", "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2
    assert "rows" in done.stderr
