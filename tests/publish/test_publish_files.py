"""The folder: graph files read back, tables safe in spreadsheets, the same bytes twice."""

import csv
import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pyarrow.parquet as pq
import pytest

from guetteur.model import Node, Run
from guetteur.publish import Pseudonyms, publish_run
from guetteur.publish.graphs import gexf_bytes, graphml_bytes
from guetteur.publish.ranking import edges
from guetteur.publish.tables import csv_bytes, evidence_table, guarded, parquet_bytes

NASTY = 'a"<b>&\x00\x0b\ufffe\ud800 é\n]]>'
CLEAN = 'a"<b>&\ufffd\ufffd\ufffd\ufffd é\n]]>'


def with_node(run: Run, **changes: str | float | None) -> Run:
    """The run with one more account in its picture, outside of any finding."""
    base = Node(account_id="x:new", handle=None, name=None, x=0.5, y=-1.25, finding=None)
    return replace(run, nodes=(*run.nodes, replace(base, **changes)))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["gexf", "graphml"])
def test_graph_file_is_read_back_whole(kind: str, run: Run) -> None:
    nasty = with_node(run, handle=NASTY)
    graph = read(kind, nasty)
    assert set(graph.nodes) == {node.account_id for node in nasty.nodes}
    assert {frozenset(pair) for pair in graph.edges} == {
        frozenset((edge.account_a, edge.account_b)) for edge in edges(run)
    }
    assert graph.nodes["x:new"]["handle"] == CLEAN
    member = graph.nodes["x:1000"]
    assert (member["group"], member["role"], member["posts"]) == (1, "first", 60)
    assert member["label"] == "handle_0_0"
    tie = graph.edges["x:1000", "x:1001"]
    assert (tie["detectors"], tie["objects"], tie["weight"]) == ("co_share_url", 34, 34.0)
    assert (tie["window_seconds"], tie["expected"], tie["q_value"]) == (10, 0.214, 1e-6)
    assert "handle" not in read(kind, with_node(run)).nodes["x:new"]  # unknown is left out


def read(kind: str, run: Run) -> "nx.Graph[str]":
    if kind == "graphml":
        made: nx.Graph[str] = nx.read_graphml(io.BytesIO(graphml_bytes(run)))
        return made
    return nx.read_gexf(io.BytesIO(gexf_bytes(run)), version="1.3")


@pytest.mark.parametrize("kind", ["gexf", "graphml"])
def test_graph_file_has_the_accounts_of_a_group_without_ties(kind: str, untied_run: Run) -> None:
    graph = read(kind, untied_run)
    assert (len(graph.nodes), len(graph.edges)) == (9, 0)
    member = graph.nodes["x:2003"]
    assert (member["group"], member["role"], member["ties"]) == (1, "joined", 0)
    assert member["finding"] == untied_run.findings[0].id


def test_tables_of_a_group_without_ties(untied_run: Run, tmp_path: Path) -> None:
    made = publish_run(untied_run, tmp_path, lang="fr", pseudonyms=None)
    accounts = pq.read_table(made["accounts_parquet"]).to_pylist()
    assert [(row["group"], row["role"], row["ties"]) for row in accounts] == [(1, "joined", 0)] * 9
    assert all(row["x"] is not None for row in accounts)
    ties = pq.read_table(made["ties_parquet"])
    assert (ties.num_rows, ties.column_names[:2]) == (0, ["detector", "window_seconds"])
    with made["ties"].open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [ties.column_names]
    assert pq.read_table(made["evidence_parquet"]).num_rows == 8


def test_gexf_keeps_the_positions_of_the_report(run: Run) -> None:
    place = read("gexf", with_node(run)).nodes["x:new"]["viz"]["position"]
    assert (place["x"], place["y"]) == (0.5, -1.25)


def test_two_behaviours_of_a_pair_make_one_edge_with_the_strongest(run: Run) -> None:
    first = run.ties[0]
    other = replace(first, detector="co_text", window=60, objects=99)
    [edge] = edges(replace(run, ties=(first, other)))
    assert (edge.ties, edge.best, edge.detectors) == (2, other, ("co_share_url", "co_text"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formula_is_disarmed_in_csv(start: str, run: Run) -> None:
    text = f"{start}cmd|'/c calc'!A1"
    assert guarded(text) == f"'{text}"
    [finding, *_] = run.findings
    pair = replace(finding.evidence[0], object_id=text)
    table = evidence_table(replace(run, findings=(replace(finding, evidence=(pair,)),)))
    rows = list(csv.DictReader(io.StringIO(csv_bytes(table).decode("utf-8-sig"), newline="")))
    assert rows[0]["object"] == f"'{text}"
    assert pq.read_table(io.BytesIO(parquet_bytes(table))).to_pylist()[0]["object"] == text


def test_ordinary_cells_are_left_alone() -> None:
    assert [guarded(text) for text in ("a=b", "", "x:-100")] == ["a=b", "", "x:-100"]


def test_csv_and_parquet_hold_the_same_rows(run: Run, tmp_path: Path) -> None:
    made = publish_run(with_node(run), tmp_path, lang="en", pseudonyms=None)
    for kind in ("accounts", "ties", "evidence"):
        with made[kind].open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        table = pq.read_table(made[f"{kind}_parquet"])
        assert list(rows[0]) == table.column_names
        assert len(rows) == table.num_rows
    accounts = pq.read_table(made["accounts_parquet"]).to_pylist()
    assert (accounts[0]["account_id"], accounts[0]["group"]) == ("x:1000", 1)
    outside = accounts[-1]
    assert (outside["account_id"], outside["finding"], outside["posts"]) == ("x:new", None, None)


def test_same_run_and_key_give_the_same_bytes(run: Run, key: Pseudonyms, tmp_path: Path) -> None:
    first = publish_run(run, tmp_path / "a", lang="fr", pseudonyms=key)
    again = publish_run(run, tmp_path / "b", lang="fr", pseudonyms=key)
    publish_run(run, tmp_path / "b", lang="fr", pseudonyms=key)  # over itself
    assert {kind: path.read_bytes() for kind, path in first.items()} == {
        kind: path.read_bytes() for kind, path in again.items()
    }


def test_manifest_has_every_file_and_nothing_else_is_left(
    make_run: Callable[..., Run], tmp_path: Path
) -> None:
    made = publish_run(make_run(1), tmp_path, lang="en", pseudonyms=None)
    listed = json.loads(made["manifest"].read_text("utf-8"))["files"]
    assert {*listed, "manifest.json"} == {path.name for path in tmp_path.iterdir()}
    for name, facts in listed.items():
        content = (tmp_path / name).read_bytes()
        assert facts == {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
