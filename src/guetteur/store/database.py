"""The one place that opens DuckDB, over the workspace's Parquet tables."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
from pyarrow import Schema

from guetteur.store.tables import ACCOUNT_SCHEMA, ISSUE_SCHEMA, POST_LISTS, POST_SCHEMA
from guetteur.store.workspace import Workspace

MEMORY = "2GB"


@dataclass(frozen=True, slots=True)
class Database:
    """A connection, and a folder for what does not fit into memory; both vanish at the end."""

    con: duckdb.DuckDBPyConnection
    folder: Path


@contextmanager
def scratch(parent: Path | None = None, memory: str = MEMORY) -> Iterator[Database]:
    """An empty database that spills to disk beyond `memory`, in `parent` or the system's place."""
    if parent is not None:
        parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".guetteur-", dir=parent))
    con = duckdb.connect(str(folder / "scratch.duckdb"))
    try:
        con.execute(f"SET memory_limit = '{memory}'")
        con.execute(f"SET temp_directory = '{_quoted(folder / 'spill')}'")
        con.execute("SET TimeZone = 'UTC'")
        con.execute("SET enable_progress_bar = false")
        yield Database(con, folder)
    finally:
        con.close()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def opened(workspace: Workspace) -> Iterator[Database]:
    """A database with the tables `posts` (one row a post), `accounts` and `issues`."""
    with scratch(workspace.root) as database:
        for kind, schema in (
            ("posts", POST_SCHEMA),
            ("accounts", ACCOUNT_SCHEMA),
            ("issues", ISSUE_SCHEMA),
        ):
            _view(database.con, workspace, kind, schema)
        _merge(database.con)
        yield database


def relation(database: Database, path: Path) -> str:
    """A view of a table file (Parquet, or CSV with a header), for commands that take one."""
    reader = "read_parquet" if path.suffix.lower() == ".parquet" else "read_csv"
    types = "" if reader == "read_parquet" else ", all_varchar = true"
    database.con.execute(
        f"CREATE OR REPLACE VIEW input AS SELECT * FROM {reader}('{_quoted(path)}'{types})"
    )
    return "input"


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _view(con: duckdb.DuckDBPyConnection, workspace: Workspace, kind: str, schema: Schema) -> None:
    paths = sorted((workspace.root / "tables" / kind).glob("*.parquet"))
    read = [path for path in paths if workspace.source(path.stem).exists()]
    name = "rows_read" if kind == "posts" else kind
    if not read:
        con.register(name, schema.empty_table())
        return
    listed = ", ".join(f"'{_quoted(path)}'" for path in read)
    con.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM read_parquet([{listed}])")


def _merge(con: duckdb.DuckDBPyConnection) -> None:
    """One row a post: rows of the same id (an exploded table, two exports) become one.

    Lists are united in the order read, the first known value of every other column stays, and
    `rows` counts what was merged; a post whose rows disagree on account or time is in `conflicts`.
    """
    merged = ", ".join(_merged(column) for column in POST_SCHEMA.names if column != "post_id")
    con.execute(f"""
        CREATE OR REPLACE TABLE posts AS
        WITH repeated AS (SELECT post_id FROM rows_read GROUP BY post_id HAVING count(*) > 1),
        ordered AS (
            SELECT r.*, sha256 || printf('%012d', "row") AS place
            FROM rows_read r SEMI JOIN repeated USING (post_id)
        )
        SELECT {", ".join(f'"{c}"' for c in POST_SCHEMA.names)}, 1 AS rows
        FROM rows_read r ANTI JOIN repeated USING (post_id)
        UNION ALL
        SELECT post_id, {merged}, count(*) AS rows FROM ordered GROUP BY post_id""")
    con.execute("""
        CREATE OR REPLACE VIEW conflicts AS
        SELECT post_id FROM rows_read GROUP BY post_id
        HAVING count(DISTINCT account_id) > 1 OR count(DISTINCT created_at) > 1""")


def _merged(column: str) -> str:
    if column in POST_LISTS:
        known = f"list({column} ORDER BY place) FILTER ({column} IS NOT NULL)"
        # each value once, where it first stood: the order of hashtags is evidence
        once = f"list_filter(flatten({known}), lambda x, i: list_position(flatten({known}), x) = i)"
        return f"CASE WHEN count({column}) > 0 THEN {once} END AS {column}"
    return f'min_by("{column}", place) FILTER ("{column}" IS NOT NULL) AS "{column}"'
