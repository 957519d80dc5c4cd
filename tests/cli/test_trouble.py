"""Odd but plausible trouble: each is one clear message, and nothing good is lost."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guetteur import store
from tests.cli.test_commands import Outcome, guetteur, traces
from tests.pipeline.exports import traces_csv

__all__ = ["guetteur", "traces"]  # fixtures


def test_a_workspace_whose_name_looks_like_a_pattern_reads_only_itself(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    other = traces_csv(tmp_path / "other.csv", seed=9)
    guetteur("import", traces, "-o", tmp_path / "case [2024]")
    guetteur("import", other, "-o", tmp_path / "case 2")
    info = json.loads(guetteur("info", tmp_path / "case [2024]", "--json")[1])
    assert info["posts"] == len(traces.read_text().splitlines()) - 1
    assert guetteur("import", traces, "-o", tmp_path / "case *q")[0] == 0
    assert guetteur("info", tmp_path / "case *q")[0] == 0


def test_a_table_named_like_a_pattern_is_that_table(
    guetteur: Callable[..., Outcome], tmp_path: Path
) -> None:
    traces_csv(tmp_path / "q*.csv", planted=6)
    traces_csv(tmp_path / "qq.csv", planted=9)
    guetteur("network", tmp_path / "q*.csv", "--match", "coortweet", "-o", tmp_path / "n")
    nodes = pq.read_table(tmp_path / "n" / "nodes.parquet")["name"].to_pylist()
    assert "p0" in nodes
    assert "p8" not in nodes


def test_a_reason_may_hold_any_line_end(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    guetteur("run", traces, "-o", tmp_path / "w")
    for why in ("because\u2028of this", "and\u0085that"):
        assert guetteur("report", tmp_path / "w", "--reveal", "Ana", "--why", why)[0] == 0
    assert "2 entries in the ledger" in guetteur("info", tmp_path / "w")[1]


def test_a_wide_table_is_read_and_described(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    lines = traces.read_text().splitlines()
    names = ",".join(f"some_long_column_name_{n}" for n in range(80))
    wide = tmp_path / "wide.csv"
    wide.write_text(
        "\n".join([f"{lines[0]},{names}", *(f"{line}{',x' * 80}" for line in lines[1:])])
    )
    code, out, _ = guetteur("run", wide, "-o", tmp_path / "w")
    assert code == 0
    assert "Report: " in out
    assert guetteur("info", tmp_path / "w")[0] == 0


def test_blank_accounts_change_nothing_about_the_others(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    lines = traces.read_text().splitlines()
    blank = [
        line.split(",")[0] + ",,b" + str(n) + "," + line.split(",")[3]
        for n, line in enumerate(lines[1:])
        for _ in range(3)
    ]
    (tmp_path / "blank.csv").write_text("\n".join([*lines, *blank]))
    for name, table in (("with", tmp_path / "blank.csv"), ("without", traces)):
        assert guetteur("network", table, "-o", tmp_path / name)[0] == 0
    for kind in ("edges", "pairs"):
        read = [
            pq.read_table(tmp_path / name / f"{kind}.parquet").to_pylist()
            for name in ("with", "without")
        ]
        assert read[0] == read[1] != []


def test_tables_of_another_way_of_counting_do_not_stay(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    for match, left in (
        ("coortweet", ["edges.parquet", "nodes.parquet", "pairs.parquet"]),
        ("toolkit", ["edges.parquet"]),
    ):
        guetteur("network", traces, "--match", match, "-o", tmp_path / "n")
        assert sorted(path.name for path in (tmp_path / "n").iterdir()) == left


def test_earlier_exports_in_the_run_are_named(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    guetteur("run", traces, "-o", tmp_path / "w")
    second = traces_csv(tmp_path / "second.csv", seed=8)
    _, out, _ = guetteur("run", second, "-o", tmp_path / "w")
    assert "imported earlier (1): traces.csv" in out


def test_the_first_export_imported_wins_where_two_disagree(
    guetteur: Callable[..., Outcome], tmp_path: Path
) -> None:
    (tmp_path / "m.toml").write_text(
        'platform = "x"\n[columns]\n'
        'post_id = "id"\naccount_id = "a"\ncreated_at = "t"\ntext = "w"\n'
    )
    for name, text in (("one", "hello"), ("two", "hello, edited")):
        (tmp_path / f"{name}.csv").write_text(f'id,a,t,w\n1,u,2027-03-01T10:00:00Z,"{text}"\n')
    for order in (("one", "two"), ("two", "one")):
        workspace = tmp_path / "-".join(order)
        files = [tmp_path / f"{name}.csv" for name in order]
        assert guetteur("import", *files, "--map", tmp_path / "m.toml", "-o", workspace)[0] == 0
        with store.opened(store.open_workspace(workspace)) as database:
            (text,) = database.con.sql("SELECT text FROM posts").fetchall()[0]
        assert text == {"one": "hello", "two": "hello, edited"}[order[0]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "TRACES", "-o", "AFILE/sub"], "the system refused it"),
        (["run", "TRACES", "--map", ".", "-o", "w"], "."),
        (["run", "TRACES", "-o", "w", "--windows", "9" * 30], "--windows"),
        (["run", "TRACES", "-o", "w", "--density", "9" * 30], "--density"),
        (["network", "TRACES", "-o", "n", "--window", "inf"], "--window"),
        (["network", "BINARY", "-o", "n"], "BINARY"),
        (["network", "DATED.parquet", "-o", "n"], "not a number of seconds"),
        (["network", "NAN", "-o", "n"], "“nan” is not a number of seconds"),
        (["network", "CUT.parquet", "-o", "n"], "cannot be read as a table"),
        (["info", "DAMAGED"], "is damaged"),
        (["findings", "GONE"], "is damaged"),
    ],
)
def test_trouble_is_explained(
    arguments: list[str],
    said: str,
    guetteur: Callable[..., Outcome],
    traces: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("TRACES").write_bytes(traces.read_bytes())
    Path("AFILE").write_text("x")
    Path("BINARY").write_bytes(bytes(range(256)) * 40)
    table = {name: pa.array(["a", "b"]) for name in ("object_id", "account_id", "content_id")}
    moments = pa.array([0, 1], pa.timestamp("s"))
    pq.write_table(pa.table(table | {"timestamp_share": moments}), "DATED.parquet")
    Path("CUT.parquet").write_bytes(Path("DATED.parquet").read_bytes()[:200])
    Path("NAN").write_text("object_id,account_id,content_id,timestamp_share\na,b,c,nan\n")
    for name, mark in (("DAMAGED", "{"), ("GONE", '{"layout": 1}')):
        Path(name, "runs").mkdir(parents=True)
        Path(name, "guetteur.json").write_text(mark)
    Path("GONE", "runs", "last.txt").write_text("run-that-is-gone\n")
    code, out, err = guetteur(*arguments)
    assert code in (1, 2)
    assert said in " ".join(err.split())
    assert "Traceback" not in out + err


def test_stopping_a_run_keeps_the_last_good_one(tmp_path: Path) -> None:
    """Whenever Ctrl-C comes, the run kept is the good one, and no unfinished one passes for it."""
    workspace, program = tmp_path / "w", [sys.executable, "-m", "guetteur"]
    table = traces_csv(tmp_path / "traces.csv")
    environment = {"GUETTEUR_KEY_FILE": str(tmp_path / "key"), "PATH": "", "HOME": str(tmp_path)}
    command = [*program, "run", str(table), "-o", str(workspace)]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    before = {path: path.read_bytes() for path in (workspace / "runs").rglob("*.json")}
    for wait in (0.9, 1.3, 1.7):
        running = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
        )
        time.sleep(wait)
        running.send_signal(signal.SIGINT)
        out, _ = running.communicate(timeout=60)
        assert running.returncode != 0 or "Report: " in out
        found = json.loads(next(iter(before)).read_text())["findings"]
        assert len(found) == 1
