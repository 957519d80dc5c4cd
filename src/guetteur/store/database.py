"""The one place that opens DuckDB, over the workspace's Parquet tables."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
from pyarrow import Schema

from guetteur.store import objections
from guetteur.store.tables import ACCOUNT_SCHEMA, ISSUE_SCHEMA, POST_LISTS, POST_SCHEMA
from guetteur.store.workspace import Workspace, sources

MEMORY = "1200MB"


@dataclass(frozen=True, slots=True)
class Database:
    """A connection, and a folder for what does not fit into memory; both vanish at the end."""

    con: duckdb.DuckDBPyConnection
    folder: Path


@contextmanager
def scratch(parent: Path | None = None, memory: str = MEMORY) -> Iterator[Database]:
    """An empty database that spills to disk beyond `memory`, in `parent` or the system's place."""
    folder = _folder(parent)
    con = duckdb.connect(str(folder / "scratch.duckdb"))
    try:
        con.execute(f"SET memory_limit = '{memory}'")
        spill = str(folder / "spill").replace("'", "''")
        con.execute(f"SET temp_directory = '{spill}'")
        con.execute("SET TimeZone = 'UTC'")
        con.execute("SET enable_progress_bar = false")
        yield Database(con, folder)
    except Exception as error:
        stop_if_interrupted(error)
        raise
    finally:
        con.close()
        shutil.rmtree(folder, ignore_errors=True)


def _folder(parent: Path | None) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=".guetteur-", dir=parent))
    except OSError:  # a workspace that may only be read
        return Path(tempfile.mkdtemp(prefix="guetteur-"))


@contextmanager
def opened(workspace: Workspace, *, everybody: bool = False) -> Iterator[Database]:
    """A database with the tables `posts` (one row a post), `accounts` and `issues`.

    everybody: also those who objected, to tell them what is held; else they are left out.
    """
    with scratch(workspace.root) as database:
        for kind, schema in (
            ("posts", POST_SCHEMA),
            ("accounts", ACCOUNT_SCHEMA),
            ("issues", ISSUE_SCHEMA),
        ):
            _view(database.con, workspace, kind, schema)
        if not everybody:
            _leave_out(database.con, workspace)
        _order(database.con, [source.sha256 for source in sources(workspace)])
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


def stop_if_interrupted(error: BaseException) -> None:
    """Raise KeyboardInterrupt if DuckDB says, in its own words, that the user pressed Ctrl-C."""
    if isinstance(error, duckdb.InterruptException) or "Query interrupted" in str(error):
        raise KeyboardInterrupt from error


def _quoted(path: Path) -> str:
    """A path inside a string of SQL; what DuckDB would take for a pattern stands for itself."""
    plain = re.sub(r"([\[*?])", r"[\1]", str(path))
    return plain.replace("'", "''")


def _view(con: duckdb.DuckDBPyConnection, workspace: Workspace, kind: str, schema: Schema) -> None:
    paths = sorted((workspace.root / "tables" / kind).glob("*.parquet"))
    read = [path for path in paths if workspace.source(path.stem).exists()]
    name = "rows_read" if kind == "posts" else kind
    if not read:
        con.register(name, schema.empty_table())
        return
    listed = ", ".join(f"'{_quoted(path)}'" for path in read)
    con.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM read_parquet([{listed}])")


def _leave_out(con: duckdb.DuckDBPyConnection, workspace: Workspace) -> None:
    """Take the posts and profiles of accounts that objected out of both views."""
    if not objections.of(workspace.root):
        return
    met = con.sql("""
        SELECT DISTINCT account_id, platform, account_handle FROM rows_read
        UNION SELECT DISTINCT account_id, platform, handle FROM accounts""").fetchall()
    gone = objections.among(workspace.root, met)
    con.execute("CREATE TABLE objecting AS SELECT unnest(?::VARCHAR[]) AS account_id", [gone])
    for name in ("rows_read", "accounts"):
        con.execute(f"""
            CREATE TABLE {name}_kept AS
            SELECT * FROM {name} ANTI JOIN objecting USING (account_id)""")
        con.unregister(name)  # what no file was read for
        con.execute(f"DROP VIEW IF EXISTS {name}")
        con.execute(f"CREATE VIEW {name} AS SELECT * FROM {name}_kept")


def _order(con: duckdb.DuckDBPyConnection, digests: list[str]) -> None:
    """The order in which exports were imported, as the table `imports` (sha256, number)."""
    con.execute("CREATE TABLE imports (sha256 VARCHAR, number BIGINT)")
    for number, digest in enumerate(digests):
        con.execute("INSERT INTO imports VALUES (?, ?)", [digest, number])


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
            SELECT r.*, i.number * 1000000000000 + "row" AS place
            FROM rows_read r SEMI JOIN repeated USING (post_id) JOIN imports i USING (sha256)
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
