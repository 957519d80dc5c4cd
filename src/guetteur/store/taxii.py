"""The objects that a TAXII server shares: one SQLite file in the workspace, `taxii.sqlite`.

Several processes may use it at once. Writers wait for each other (BEGIN IMMEDIATE), so objects
become visible in the order of the dates that they are given. Each date in a collection is later
than all before it, also when a clock is set back: who has read up to one date missed nothing.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from guetteur.model import InputError
from guetteur.model.judgement import TLPS
from guetteur.model.taxii import (
    Collection,
    Filters,
    NewObject,
    StoredObject,
    Versions,
    written,
)
from guetteur.store.workspace import Workspace

Connection = sqlite3.Connection
PATIENCE = 20.0  # seconds to wait for another writer: 10,000 objects take about one
LAYOUT = 1
LARGEST_PAGE = 16 << 20  # bytes: a page of large objects is cut short, and says that more follow
_SCHEMA = """
CREATE TABLE collections (
  id TEXT PRIMARY KEY, alias TEXT NOT NULL UNIQUE, level TEXT, title TEXT,
  last_added INTEGER NOT NULL DEFAULT 0);
CREATE TABLE objects (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL REFERENCES collections,
  id TEXT NOT NULL, type TEXT NOT NULL, spec TEXT NOT NULL, version INTEGER NOT NULL,
  version_text TEXT NOT NULL, versioned INTEGER NOT NULL, level TEXT, added INTEGER NOT NULL,
  by TEXT, body BLOB NOT NULL);
CREATE UNIQUE INDEX objects_version ON objects (collection, id, version);
CREATE INDEX objects_order ON objects (collection, added, seq);
CREATE TABLE users (name TEXT PRIMARY KEY, password TEXT NOT NULL, since INTEGER NOT NULL);
CREATE TABLE grants (
  user TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  collection TEXT NOT NULL REFERENCES collections,
  can_read INTEGER NOT NULL, can_write INTEGER NOT NULL, PRIMARY KEY (user, collection));
CREATE TABLE statuses (
  id TEXT PRIMARY KEY, user TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL);
"""
_COLUMNS = "seq, id, spec, version_text, added, level, by, body"


def database(workspace: Workspace) -> Path:
    """Where the objects are."""
    return workspace.root / "taxii.sqlite"


@contextmanager
def opened(workspace: Workspace) -> Iterator[Connection]:
    """The database, made at first use, readable by its owner alone.

    Raises InputError if the file is damaged, or of a later version.
    """
    path = database(workspace)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as con:
            con.execute("PRAGMA foreign_keys = ON")
            con.execute("PRAGMA synchronous = NORMAL")
            _prepare(con, path)
            yield con
    except sqlite3.OperationalError as error:
        raise InputError("error-taxii-busy", file=str(path), found=str(error)) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise  # a mistake of ours, not of the file
        raise InputError("error-taxii-damaged", file=str(path)) from error


def _prepare(con: Connection, path: Path) -> None:
    layout = con.execute("PRAGMA user_version").fetchone()[0]
    if layout == LAYOUT:
        return
    if layout > LAYOUT:
        raise InputError("error-taxii-later", file=str(path))
    _keep_a_journal(con)
    with writing(con):
        if con.execute("PRAGMA user_version").fetchone()[0] == LAYOUT:
            return  # another process was faster
        for statement in _SCHEMA.split(";"):
            con.execute(statement)
        for level in TLPS:
            alias = level.replace("_", "-")
            add_collection(con, Collection(id=str(uuid4()), alias=alias, level=level))
        con.execute(f"PRAGMA user_version = {LAYOUT}")


def _keep_a_journal(con: Connection) -> None:
    """Let readers go on while somebody writes. SQLite does not wait for this change by itself when
    another process is about to make it too."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            con.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)


@contextmanager
def writing(con: Connection) -> Iterator[None]:
    """All that is written meanwhile is kept, or nothing is."""
    con.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        con.execute("ROLLBACK")
        raise
    con.execute("COMMIT")


def add_collection(con: Connection, collection: Collection) -> None:
    """A collection more, beside the five of TLP that are always there."""
    con.execute(
        "INSERT INTO collections (id, alias, level, title) VALUES (?, ?, ?, ?)",
        (collection.id, collection.alias, collection.level, collection.title),
    )


def collections(con: Connection) -> tuple[Collection, ...]:
    """Every collection, in the order of their making: from the least to the most restricted."""
    rows = con.execute("SELECT id, alias, level, title FROM collections ORDER BY rowid")
    names = ("id", "alias", "level", "title")
    return tuple(Collection(**dict(zip(names, row, strict=True))) for row in rows)


def add(
    con: Connection, collection: str, objects: Sequence[NewObject], *, by: str | None, now: int
) -> list[tuple[str, bool]]:
    """For each object, its version and whether it is new there. What was there stays as it was."""
    with writing(con):
        last = con.execute(
            "SELECT last_added FROM collections WHERE id = ?", (collection,)
        ).fetchone()[0]
        found = []
        for one in objects:
            known = _version_there(con, collection, one)
            if known is None:
                last = max(now, last + 1)
                known_as = _insert(con, collection, one, by=by, added=last)
                found.append((known_as, True))
            else:
                found.append((known, False))
        con.execute("UPDATE collections SET last_added = ? WHERE id = ?", (last, collection))
    return found


def _version_there(con: Connection, collection: str, one: NewObject) -> str | None:
    same = "version = :version" if one.version is not None else "versioned = 0"
    row = con.execute(
        f"SELECT version_text FROM objects WHERE collection = :collection AND id = :id AND {same}",
        {"collection": collection, "id": one.id, "version": one.version},
    ).fetchone()
    return row[0] if row else None


def _insert(con: Connection, collection: str, one: NewObject, *, by: str | None, added: int) -> str:
    """The version's name. What STIX does not version has the moment of its adding for a version."""
    name = written(added) if one.version_text is None else one.version_text
    versioned = one.version is not None
    con.execute(
        """INSERT INTO objects (collection, id, type, spec, version, version_text, versioned, level,
                                added, by, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (collection, one.id, one.type, one.spec, one.version if versioned else added, name,
         versioned, one.level, added, by, one.body),
    )  # fmt: skip
    return name


def page(
    con: Connection, collection: str, filters: Filters, limit: int
) -> tuple[list[StoredObject], bool]:
    """At most `limit` objects in the order of their adding, and whether more follow."""
    sql = f"""SELECT {_COLUMNS} FROM objects o WHERE {_conditions(filters)}
              ORDER BY o.added, o.seq LIMIT :most"""
    rows = con.execute(sql, _values(collection, filters) | {"most": limit + 1})
    found: list[StoredObject] = []
    size = 0
    for row in rows:
        one = _stored(row)
        size += len(one.body)
        if len(found) == limit or (found and size > LARGEST_PAGE):
            return found, True
        found.append(one)
    return found, False


def exists(con: Connection, collection: str, object_id: str) -> bool:
    """Whether the collection has any version of this object."""
    sql = "SELECT 1 FROM objects WHERE collection = ? AND id = ? LIMIT 1"
    return con.execute(sql, (collection, object_id)).fetchone() is not None


def matching(con: Connection, collection: str, filters: Filters) -> list[StoredObject]:
    """All that match, however many."""
    sql = f"SELECT {_COLUMNS} FROM objects o WHERE {_conditions(filters)} ORDER BY o.added, o.seq"
    return [_stored(row) for row in con.execute(sql, _values(collection, filters))]


def delete(con: Connection, stored: Sequence[StoredObject]) -> None:
    """These versions are gone."""
    con.executemany("DELETE FROM objects WHERE seq = ?", [(one.seq,) for one in stored])


def _stored(row: Sequence[object]) -> StoredObject:
    names = ("seq", "id", "spec", "version_text", "added", "level", "by", "body")
    return StoredObject(**dict(zip(names, row, strict=True)))  # type: ignore[arg-type]


def _conditions(filters: Filters) -> str:
    """The filters as SQL over `objects o`. Versions are compared among what the others leave."""
    same = "other.collection = o.collection AND other.id = o.id"
    parts = ["o.collection = :collection"]
    if filters.ids is not None:
        parts.append("o.id IN (SELECT value FROM json_each(:ids))")
    if filters.types is not None:
        parts.append("o.type IN (SELECT value FROM json_each(:types))")
    if filters.specs is not None:
        parts.append("o.spec IN (SELECT value FROM json_each(:specs))")
        same += " AND other.spec IN (SELECT value FROM json_each(:specs))"
    elif not filters.any_spec:
        parts.append(
            f"NOT EXISTS (SELECT 1 FROM objects other WHERE {same} AND other.spec > o.spec)"
        )
        same += " AND other.spec = o.spec"
    if filters.added_after is not None:
        parts.append("o.added > :added_after")
    if filters.after is not None:
        parts.append("(o.added, o.seq) > (:after_added, :after_seq)")
    parts += _version_conditions(filters.versions, same)
    return " AND ".join(parts)


def _version_conditions(versions: Versions, same: str) -> list[str]:
    if versions.every:
        return []
    other = f"NOT EXISTS (SELECT 1 FROM objects other WHERE {same} AND other.version"
    wanted = ["o.version IN (SELECT value FROM json_each(:at))"]
    wanted += [f"{other} < o.version)"] if versions.first else []
    wanted += [f"{other} > o.version)"] if versions.last else []
    return [f"({' OR '.join(wanted)})"]


def _values(collection: str, filters: Filters) -> dict[str, object]:
    added, seq = filters.after or (None, None)
    return {
        "collection": collection,
        "ids": json.dumps(filters.ids),
        "types": json.dumps(filters.types),
        "specs": json.dumps(filters.specs),
        "at": json.dumps(filters.versions.at),
        "added_after": filters.added_after,
        "after_added": added,
        "after_seq": seq,
    }
