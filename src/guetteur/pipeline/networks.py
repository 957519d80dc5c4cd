"""A table of traces (who shared what, when) → pairs of posts and edges between accounts."""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from guetteur import store
from guetteur.detectors import Parameters
from guetteur.detectors.evidence import meetings_between
from guetteur.model import InputError, Tie
from guetteur.pipeline.progress import Progress, quiet
from guetteur.pipeline.tied import ties_of
from guetteur.stats import coortweet, coortweet_fast, coortweet_network, coortweet_stats, toolkit
from guetteur.stats.sql import value
from guetteur.store import Database

MATCHES = ("coortweet", "toolkit")
# Seconds of the year 9999: beyond, and for "nan" and "inf", a time is a mistake.
LATEST = 253_402_300_800
COLUMNS = ("object_id", "account_id", "content_id", "timestamp_share")


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkOptions:
    """What `guetteur network` was asked for; `match` None is our own way of counting."""

    window: float = 10.0
    min_participation: int = 2
    match: str | None = None
    edge_weight: float = 0.5
    subgraph: int = 0
    fast_window: float | None = None
    objects: bool = False
    stats: bool = False
    loops: bool = False
    alpha: float = 0.01
    density: int | None = 50


def network(
    traces: Path, folder: Path, options: NetworkOptions, progress: Progress = quiet
) -> dict[Path, int]:
    """Write pairs.parquet (where the way has pairs) and edges.parquet; returns rows of each."""
    if not traces.is_file():
        raise InputError("error-file-missing", file=str(traces))
    with store.scratch() as database:
        progress("progress-load", 0, 2)
        try:
            _load(database, traces)
        except duckdb.Error as error:
            store.stop_if_interrupted(error)
            raise InputError(
                "error-traces-read", file=traces.name, found=_first_line(error)
            ) from error
        progress("progress-load", 1, 2)
        if options.match == "coortweet":
            tables = _coortweet(database, options)
        elif options.match == "toolkit":
            tables = {"edges": _toolkit(database, options)}
        else:
            tables = _ours(database, options)
        progress("progress-load", 2, 2)
    return _write(tables, folder)


def _write(tables: dict[str, pa.Table], folder: Path) -> dict[Path, int]:
    """The tables as files; those of another way of counting do not stay beside them."""
    files = {}
    for name, table in tables.items():
        path = folder / f"{name}.parquet"
        with store.atomic(path) as part:
            pq.write_table(table, part, compression="zstd")
        files[path] = table.num_rows
    for name in {"pairs", "edges", "nodes", "accounts", "groups"} - set(tables):
        (folder / f"{name}.parquet").unlink(missing_ok=True)
    return files


def _load(database: Database, path: Path) -> None:
    """The table `traces`, in the file's own order. Raises InputError if it is no such table."""
    view = store.relation(database, path)
    con = database.con
    types = {row[0]: row[1] for row in con.sql(f"DESCRIBE {view}").fetchall()}
    missing = [name for name in COLUMNS if name not in types]
    if missing:
        raise InputError(
            "error-traces-columns",
            file=path.name,
            missing=", ".join(missing),
            found=", ".join(types),
        )
    if types["timestamp_share"].startswith(("TIMESTAMP", "DATE", "TIME")):
        raise InputError(
            "error-traces-time", file=path.name, row=1, found=types["timestamp_share"].lower()
        )
    _check_times(database, view, path)
    # a text file is parsed once; a Parquet file is read where it lies
    kind = "VIEW" if path.suffix.lower() == ".parquet" else "TABLE"
    con.execute(f"""
        CREATE {kind} traces AS
        SELECT object_id::VARCHAR AS object_id, account_id::VARCHAR AS account_id,
               content_id::VARCHAR AS content_id, timestamp_share::DOUBLE AS timestamp_share
        FROM {view}""")


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:200]


def _check_times(database: Database, view: str, path: Path) -> None:
    bad = database.con.sql(f"""
        SELECT line, timestamp_share
        FROM (SELECT row_number() OVER () AS line, timestamp_share FROM {view})
        WHERE timestamp_share IS NOT NULL
          AND NOT coalesce(abs(TRY_CAST(timestamp_share AS DOUBLE)) < {LATEST}, false)
        ORDER BY line LIMIT 1""").fetchall()
    if bad:
        raise InputError("error-traces-time", file=path.name, row=bad[0][0], found=str(bad[0][1]))


def _coortweet(database: Database, options: NetworkOptions) -> dict[str, pa.Table]:
    con = database.con
    pairs = coortweet.detect_groups(
        con,
        "traces",
        time_window=options.window,
        min_participation=options.min_participation,
        remove_loops=not options.loops,
    )
    if options.fast_window is None:
        if options.subgraph > 1:
            raise InputError("error-subgraph", found=options.subgraph)
    elif options.subgraph == 1:
        raise InputError("error-subgraph-fast", found=options.subgraph)
    else:
        pairs = coortweet.flag_speed_share(
            con,
            "traces",
            pairs,
            time_window=options.fast_window,
            min_participation=options.min_participation,
        )
    made = _network(con, pairs, options, objects=options.objects)
    tables = {"pairs": pairs, "edges": made.edges, "nodes": made.nodes}
    if options.stats:
        named = made if options.objects else _network(con, pairs, options, objects=True)
        tables["accounts"] = coortweet_stats.account_stats(con, named, pairs)
        tables["groups"] = coortweet_stats.group_stats(con, named)
    return tables


def _network(
    con: duckdb.DuckDBPyConnection, pairs: pa.Table, options: NetworkOptions, *, objects: bool
) -> coortweet_network.Network:
    if options.fast_window is None:
        return coortweet_network.coordinated_network(
            con,
            pairs,
            edge_weight=options.edge_weight,
            subgraph=1 if options.subgraph else 0,
            objects=objects,
        )
    return coortweet_fast.fast_network(
        con,
        pairs,
        edge_weight=options.edge_weight,
        subgraph=3 if options.subgraph == 3 else 2 if options.subgraph == 2 else 0,
        objects=objects,
    )


def _toolkit(database: Database, options: NetworkOptions) -> pa.Table:
    return toolkit.co_retweet_network(
        database.con,
        "traces",
        time_window=options.window,
        min_edge_weight=options.min_participation,
        loops=options.loops,
    )


def _ours(database: Database, options: NetworkOptions) -> dict[str, pa.Table]:
    """Edges that chance does not explain, and the pairs of posts behind each."""
    if options.window != int(options.window) or options.window < 1:
        raise InputError("error-window-whole", found=options.window)
    params = Parameters(
        alpha=options.alpha, density=options.density, fewest=options.min_participation
    )
    con, tied = database.con, ties_of(database, (int(options.window),), params)
    if tied is None:
        raise InputError("error-traces-few", rows=value(con, "SELECT count(*) FROM traces"))
    pairs = meetings_between(con, tied.ties, params.density).table
    return {"pairs": pairs, "edges": _edges(tied.ties)}


EDGES = pa.schema(
    [
        ("account_a", pa.string()),
        ("account_b", pa.string()),
        ("window", pa.int64()),
        ("objects", pa.int64()),
        ("occasions", pa.int64()),
        ("pairs", pa.int64()),
        ("mean_gap", pa.float64()),
        ("expected", pa.float64()),
        ("p_value", pa.float64()),
        ("q_value", pa.float64()),
    ]
)


def _edges(ties: list[Tie]) -> pa.Table:
    columns = [[getattr(tie, name) for tie in ties] for name in EDGES.names]
    return pa.table(dict(zip(EDGES.names, columns, strict=True)), schema=EDGES)
