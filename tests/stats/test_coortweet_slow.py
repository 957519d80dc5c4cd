"""The statements against the rules written out plainly: every pair compared with every rule."""

from collections import Counter
from typing import NamedTuple

import duckdb
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur.stats.coortweet import detect_groups, flag_speed_share
from guetteur.stats.coortweet_network import coordinated_network
from guetteur.stats.toolkit import co_retweet_network

CON = duckdb.connect()
SCHEMA = pa.schema(
    [
        ("object_id", pa.string()),
        ("account_id", pa.string()),
        ("content_id", pa.string()),
        ("timestamp_share", pa.float64()),
    ]
)


class Row(NamedTuple):
    object_id: str | None
    account_id: str | None
    content_id: str | None
    at: float | None


class Pair(NamedTuple):
    object_id: str | None
    content_id: str | None
    content_id_y: str | None
    time_delta: float
    account_id: str | None
    account_id_y: str | None


def regrouped(rows: list[Row], min_participation: int) -> list[Row]:
    """Rows of active accounts, accounts in order of first appearance."""
    counts = Counter(row.account_id for row in rows)
    accounts = [
        a for a in dict.fromkeys(r.account_id for r in rows) if counts[a] >= min_participation
    ]
    return [row for account in accounts for row in rows if row.account_id == account]


def paired(rows: list[Row], window: float) -> list[Pair]:
    """All pairs within the window: object by object, by later row, then by earlier row."""
    found = []
    for object_id in dict.fromkeys(row.object_id for row in rows):
        shares = [row for row in rows if row.object_id == object_id]
        for j, later in enumerate(shares):
            for earlier in shares[:j]:
                if later.at is None or earlier.at is None or abs(earlier.at - later.at) > window:
                    continue
                old, new = (later, earlier) if earlier.at > later.at else (earlier, later)
                delta = abs(earlier.at - later.at)
                ids = (old.content_id, new.content_id, delta, old.account_id, new.account_id)
                found.append(Pair(object_id, *ids))
    return found


def is_loop(pair: Pair) -> bool:
    ids = (*pair[:3], *pair[4:])
    return (
        None in ids
        or pair.object_id in (pair.content_id, pair.content_id_y)
        or pair.content_id == pair.content_id_y
        or pair.account_id == pair.account_id_y
    )


def repeated(rows: list[Row], pairs: list[Pair], min_participation: int) -> list[Pair]:
    """The pairs with a content of an account that has enough rows among paired contents."""
    contents = {content for pair in pairs for content in (pair.content_id, pair.content_id_y)}
    shares = [row for row in rows if row.content_id in contents]
    counts = Counter(row.account_id for row in shares)
    kept = {row.content_id for row in shares if counts[row.account_id] >= min_participation}
    return [pair for pair in pairs if pair.content_id in kept or pair.content_id_y in kept]


def slow_groups(rows: list[Row], window: float, minimum: int, remove_loops: bool) -> list[Pair]:
    active = regrouped(rows, minimum)
    pairs = [p for p in paired(active, window) if not (remove_loops and is_loop(p))]
    return repeated(active, pairs, minimum)


def slow_toolkit(rows: list[Row], window: float, minimum: int) -> dict[tuple[str, str], int]:
    first: dict[str, Row] = {}
    for row in rows:
        if row.content_id is not None:
            first.setdefault(row.content_id, row)
    met: dict[tuple[str, str], set[str]] = {}
    for content, a in first.items():
        for other, b in first.items():
            if a.account_id is None or b.account_id is None or a.object_id is None:
                continue
            if a.at is None or b.at is None or abs(a.at - b.at) > window:
                continue
            if content != other and a.object_id == b.object_id and a.account_id != b.account_id:
                met.setdefault((a.account_id, b.account_id), set()).add(content)
    return {ends: len(contents) for ends, contents in met.items() if len(contents) >= minimum}


def table(rows: list[Row]) -> pa.Table:
    return pa.Table.from_pylist(
        [dict(zip(SCHEMA.names, row, strict=True)) for row in rows], schema=SCHEMA
    )


def values(result: pa.Table) -> list[Pair]:
    return [Pair(**row) for row in result.to_pylist()]


# Few ids, often repeated and seldom unknown, and times a few windows apart: most logs have pairs.
ids = {
    "object_id": st.sampled_from(["o", "u,v", "o", "u,v", "p1", None]),
    "account_id": st.sampled_from(["a", "b", "B", "é", "a", "b", "B", None]),
    "content_id": st.sampled_from([*(f"p{number}" for number in range(1, 15)), None]),
}
rows_at_ticks = st.builds(Row, **ids, at=st.sampled_from([*range(13), None]))
windows = st.sampled_from([0.0, 1.0, 2.0, 5.0, 12.0])


@st.composite
def logs(draw: st.DrawFn) -> tuple[list[Row], float]:
    """Rows and a window, both in ticks of the same length, from a start near or far."""
    tick = draw(st.sampled_from([1, 10, 0.1, 0.3]))
    start = draw(st.sampled_from([0, 1_700_000_000]))
    rows = draw(st.lists(rows_at_ticks, min_size=5, max_size=20))
    moved = [row._replace(at=None if row.at is None else start + row.at * tick) for row in rows]
    return moved, draw(windows) * tick


@settings(deadline=None, max_examples=300)
@given(log=logs(), minimum=st.integers(0, 4), remove_loops=st.booleans())
def test_detect_groups_follows_the_rules(
    log: tuple[list[Row], float], minimum: int, remove_loops: bool
) -> None:
    rows, window = log
    CON.register("traces", table(rows))
    result = detect_groups(
        CON,
        "traces",
        time_window=window,
        min_participation=minimum,
        remove_loops=remove_loops,
    )
    assert values(result) == slow_groups(rows, window, minimum, remove_loops)


@settings(deadline=None, max_examples=100)
@given(log=logs(), minimum=st.integers(1, 3))
def test_flag_speed_share_follows_the_rules(log: tuple[list[Row], float], minimum: int) -> None:
    rows, window = log
    CON.register("traces", table(rows))
    pairs = detect_groups(CON, "traces", time_window=window, min_participation=minimum)
    near = [pair for pair in values(pairs) if pair.time_delta <= window / 2]
    fast = {pair[1:3] for pair in repeated(rows, near, minimum)}
    result = flag_speed_share(
        CON, "traces", pairs, time_window=window / 2, min_participation=minimum
    )
    *columns, flag = result.column_names
    by_content = sorted(values(pairs), key=lambda pair: (pair.content_id or "", pair.content_id_y))
    assert values(result.select(columns)) == by_content
    assert result[flag].to_pylist() == [int(pair[1:3] in fast) for pair in by_content]


@settings(deadline=None, max_examples=100)
@given(log=logs(), remove_loops=st.booleans())
def test_the_network_weighs_pairs_of_accounts(
    log: tuple[list[Row], float], remove_loops: bool
) -> None:
    rows, window = log
    CON.register("traces", table(rows))
    pairs = detect_groups(
        CON, "traces", time_window=window, min_participation=1, remove_loops=remove_loops
    )
    known = [p for p in values(pairs) if p.account_id is not None and p.account_id_y is not None]
    weights = Counter(tuple(sorted(pair[4:], key=str)) for pair in known)
    network = coordinated_network(CON, pairs)
    edges = network.edges.to_pylist()
    assert [edge["weight"] for edge in edges] == list(weights.values())
    assert [tuple(sorted((e["from"], e["to"]))) for e in edges] == list(weights)
    firsts, seconds = [ends[0] for ends in weights], [ends[1] for ends in weights]
    assert network.nodes["name"].to_pylist() == list(dict.fromkeys(firsts + seconds))


@settings(deadline=None, max_examples=150)
@given(log=logs(), minimum=st.integers(1, 3))
def test_the_toolkit_network_follows_the_rules(log: tuple[list[Row], float], minimum: int) -> None:
    rows, window = log
    CON.register("traces", table(rows))
    edges = co_retweet_network(CON, "traces", time_window=window, min_edge_weight=minimum)
    result = {(edge["source"], edge["target"]): edge["weight"] for edge in edges.to_pylist()}
    assert result == slow_toolkit(rows, window, minimum)
