"""Each command as a user types it: what it prints, writes and says when something is wrong."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from guetteur.cli import COMMANDS, main
from tests.pipeline.exports import traces_csv

Outcome = tuple[int, str, str]
RUSSIAN = Path(__file__).parents[1] / "data" / "coortweet" / "russian_coord_tweets.parquet"


@pytest.fixture
def guetteur(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Outcome]:
    """Run a command in English unless told otherwise; gives exit code, stdout and stderr."""
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["guetteur", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def traces(tmp_path: Path) -> Path:
    return traces_csv(tmp_path / "traces.csv")


def test_run_prints_the_answer_three_facts_and_the_place_of_the_report(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    code, out, err = guetteur("run", traces, "-o", tmp_path / "w")
    assert code == 0
    assert "Is someone manipulating this debate, and how sure are we?" in out
    assert "one group of accounts that act together far more than chance allows: 6 accounts" in out
    assert [line.strip()[:2] for line in out.splitlines() if line.strip()[:2] in ("1.", "2.", "3.")]
    report = Path(out.strip().splitlines()[-1].removeprefix("Report: "))
    assert report.is_file()
    assert "Traceback" not in err


def test_run_in_french(guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path) -> None:
    code, out, _ = guetteur("run", traces, "-o", tmp_path / "w", "--lang", "fr")
    assert code == 0
    assert "Quelqu’un manipule-t-il ce débat" in out
    assert 'lang="fr"' in next((tmp_path / "w" / "out").rglob("report.html")).read_text()


def test_import_then_info_then_findings(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    workspace = tmp_path / "w"
    assert guetteur("import", traces, "-o", workspace)[0] == 0
    code, _, err = guetteur("findings", workspace)
    assert code == 1
    assert "holds no run yet" in err
    assert "already in the workspace" in guetteur("run", traces, "-o", workspace)[1]
    info = json.loads(guetteur("info", workspace, "--json")[1])
    assert info["exports"][0]["name"] == "traces.csv"
    assert f"{info['posts']:,} posts" in guetteur("info", workspace)[1]
    document = json.loads(guetteur("findings", workspace, "--json")[1])
    (found,) = [f for f in document["findings"] if f["outcome"] == "found"]
    assert sorted(found["accounts"]) == [f"p{i}" for i in range(6)]
    assert "p0" in guetteur("findings", workspace)[1]


def test_report_again_in_another_language_and_revealed(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    workspace = tmp_path / "w"
    guetteur("run", traces, "-o", workspace)
    assert guetteur("report", workspace, "--lang", "fr")[0] == 0
    code, _, err = guetteur("report", workspace, "--reveal", "Ana")
    assert code == 1
    assert "--why" in err
    code, out, _ = guetteur("report", workspace, "--reveal", "Ana", "--why", "asked by the court")
    assert code == 0
    assert "-revealed" in out
    assert "asked by the court" in (workspace / "ledger.jsonl").read_text()


def test_columns_proposes_a_mapping_that_runs(
    guetteur: Callable[..., Outcome], tmp_path: Path
) -> None:
    table = tmp_path / "posts.csv"
    rows = [
        f"{n},user{n % 7},2027-03-01T10:00:{n:02}Z,https://e.example/{n % 3}" for n in range(40)
    ]
    table.write_text("id,user_id,created_at,link\n" + "\n".join(rows) + "\n")
    code, mapping, _ = guetteur("columns", table)
    assert code == 0
    (tmp_path / "m.toml").write_text(mapping)
    code, out, _ = guetteur("run", table, "--map", tmp_path / "m.toml", "-o", tmp_path / "w")
    assert code == 0
    assert "posts.csv: 40 rows read as posts" in out


def test_network_as_coortweet(guetteur: Callable[..., Outcome], tmp_path: Path) -> None:
    code, _, _ = guetteur(
        "network", RUSSIAN, "--window", 10, "--min-participation", 2, "--match", "coortweet",
        "-o", tmp_path,
    )  # fmt: skip
    assert code == 0
    golden = RUSSIAN.parent / "golden"
    for name, reference in (("pairs", "rus_detect_tw10"), ("edges", "rus_net_tw10.edges")):
        ours = pq.read_table(tmp_path / f"{name}.parquet").to_pylist()
        theirs = pq.read_table(golden / f"{reference}.parquet").to_pylist()
        assert [same(row) for row in ours] == [same(row) for row in theirs]


def same(row: dict[str, object]) -> dict[str, object]:
    """A row with floats to fifteen digits, as R wrote them."""
    return {
        name: float(f"{value:.14g}") if isinstance(value, int | float) else value
        for name, value in row.items()
    }


def test_network_with_coortweets_statistics(
    guetteur: Callable[..., Outcome], tmp_path: Path
) -> None:
    code, _, _ = guetteur("network", RUSSIAN, "--match", "coortweet", "--stats", "-o", tmp_path)
    assert code == 0
    golden = RUSSIAN.parent / "golden"
    for name, reference in (
        ("accounts", "rus_accountstats_tw10_none"),
        ("groups", "rus_groupstats_tw10_none"),
    ):
        ours = pq.read_table(tmp_path / f"{name}.parquet").to_pylist()
        theirs = pq.read_table(golden / f"{reference}.parquet").to_pylist()
        assert [same(row) for row in ours] == [same(row) for row in theirs]
    assert "object_ids" not in pq.read_table(tmp_path / "edges.parquet").column_names


def test_network_as_the_toolkit(guetteur: Callable[..., Outcome], tmp_path: Path) -> None:
    code, _, _ = guetteur("network", RUSSIAN, "--window", 60, "--match", "toolkit", "-o", tmp_path)
    assert code == 0
    golden = pq.read_table(RUSSIAN.parent / "golden" / "cnt_rus_co_retweet_tw60_w2.parquet")
    assert pq.read_table(tmp_path / "edges.parquet").num_rows == golden.num_rows


def test_network_our_way_keeps_the_planted_edges_and_their_posts(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    assert guetteur("network", traces, "-o", tmp_path / "n")[0] == 0
    edges = pq.read_table(tmp_path / "n" / "edges.parquet").to_pylist()
    assert len(edges) == 15
    pairs = pq.read_table(tmp_path / "n" / "pairs.parquet")
    assert pairs.num_rows == sum(edge["pairs"] for edge in edges)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run"], "is missing: EXPORT..."),
        (["run", "nowhere.csv", "-o", "w"], "nowhere.csv: there is no such file"),
        (["run", "--nonsense"], "--nonsense is not known"),
        (["info", "nowhere"], "nowhere is not a workspace"),
        (["run", "TRACES", "-o", "w", "--windows", "ten"], "whole seconds separated by commas"),
        (["run", "TRACES", "-o", "w", "--density", "-3"], "a whole number of posts"),
        (["run", "TRACES", "-o", "w", "--alpha", "2"], "--alpha"),
        (["run", "TRACES", "-o", "w", "--format", "xls"], "The format “xls” is not known"),
        (["run", "TRACES", "-o", "."], "is neither empty nor a workspace"),
        (["columns", "nowhere.csv"], "there is no such file"),
        (["network", "BAD", "-o", "n"], "the columns account_id, content_id are missing"),
        (["network", "TIMES", "-o", "n"], "TIMES row 2, timestamp_share: “noon”"),
        (["network", "TRACES", "-o", "n", "--window", "0.5"], "a whole number of seconds"),
        (["network", "TRACES", "-o", "n", "--match", "coortweet", "--subgraph", "2"], "--fast-"),
        ([], "Usage: guetteur"),
        (["fly"], "There is no command fly"),
        (["info", "one", "two"], "words too many"),
        (["info", "--lang", "de"], "“de” is not available"),
    ],
)  # fmt: skip
def test_mistakes_are_explained(
    arguments: list[str],
    said: str,
    guetteur: Callable[..., Outcome],
    traces: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "TRACES").write_bytes(traces.read_bytes())
    (tmp_path / "BAD").write_text("object_id,timestamp_share\na,1\n")
    (tmp_path / "TIMES").write_text(
        "object_id,account_id,content_id,timestamp_share\na,b,c,1\na,b,d,noon\n"
    )
    code, out, err = guetteur(*arguments)
    assert code in (1, 2)
    assert said in " ".join(err.split())
    assert "Traceback" not in out + err
    assert not (tmp_path / "w").exists()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_command_has_help(lang: str, guetteur: Callable[..., Outcome]) -> None:
    code, out, _ = guetteur("--help", "--lang", lang)
    assert code == 0
    for module in COMMANDS:
        name = module.__name__.rsplit(".", 1)[1].replace("imports", "import")
        assert f"  {name} " in out
        code, text, _ = guetteur(name, "--help", "--lang", lang)
        assert code == 0
        assert f"guetteur {name}" in text


def test_a_key_that_is_no_key_is_refused(
    guetteur: Callable[..., Outcome], traces: Path, tmp_path: Path
) -> None:
    (tmp_path / "key").write_text("secret\n")
    code, _, err = guetteur("run", traces, "-o", tmp_path / "w")
    assert code == 1
    assert "64 hexadecimal digits" in err


def test_it_runs_without_the_fast_extra(traces: Path, tmp_path: Path) -> None:
    """A minimal install has no numba: the SQL engine does the work, and the run says so."""
    program = (
        "import sys; sys.modules['numba'] = None\n"
        "import importlib.util as util; find = util.find_spec\n"
        "util.find_spec = lambda name, *rest: None if name == 'numba' else find(name, *rest)\n"
        "from guetteur.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "run", str(traces), "-o", str(tmp_path / "w")],
        capture_output=True, text=True, check=False,
        env=os.environ | {"GUETTEUR_KEY_FILE": str(tmp_path / "key"), "LANG": "C"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    document = json.loads(next((tmp_path / "w" / "out").rglob("findings.json")).read_text())
    assert document["run"]["engine"] == "sql"
    assert document["findings"][0]["outcome"] == "found"
