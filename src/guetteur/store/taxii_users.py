"""Who may come in to a TAXII server and what became of what they sent; and the audit journal."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from guetteur.model import InputError
from guetteur.model.taxii import User
from guetteur.store.taxii import Connection, writing
from guetteur.store.workspace import Workspace

KEPT = 30 * 86_400 * 1_000_000  # microseconds: how long a status can be asked for


def add_user(con: Connection, user: User) -> None:
    """A user more. Raises InputError if the name is taken."""
    with writing(con):
        if con.execute("SELECT 1 FROM users WHERE name = ?", (user.name,)).fetchone():
            raise InputError("error-taxii-user-twice", found=user.name)
        con.execute("INSERT INTO users VALUES (?, ?, ?)", (user.name, user.password, user.since))
        con.executemany(
            "INSERT INTO grants VALUES (?, ?, ?, ?)",
            [
                (user.name, one, one in user.reads, one in user.writes)
                for one in sorted(user.reads | user.writes)
            ],
        )


def remove_user(con: Connection, name: str) -> None:
    """The user is gone; what they added stays. Raises InputError if there is none of that name."""
    with writing(con):
        if not con.execute("DELETE FROM users WHERE name = ?", (name,)).rowcount:
            raise InputError("error-taxii-user-none", found=name)


def user(con: Connection, name: str) -> User | None:
    """The user of this name."""
    row = con.execute("SELECT name, password, since FROM users WHERE name = ?", (name,)).fetchone()
    return _user(con, *row) if row else None


def users(con: Connection) -> tuple[User, ...]:
    """Every user, by name."""
    rows = con.execute("SELECT name, password, since FROM users ORDER BY name").fetchall()
    return tuple(_user(con, *row) for row in rows)


def _user(con: Connection, name: str, password: str, since: int) -> User:
    grants = con.execute(
        "SELECT collection, can_read, can_write FROM grants WHERE user = ?", (name,)
    ).fetchall()
    return User(
        name=name,
        password=password,
        since=since,
        reads=frozenset(one for one, can_read, _ in grants if can_read),
        writes=frozenset(one for one, _, can_write in grants if can_write),
    )


def save_status(con: Connection, status_id: str, user_name: str, body: bytes, now: int) -> None:
    """Keep what became of a request to add; those older than a month go."""
    with writing(con):
        con.execute("DELETE FROM statuses WHERE at < ?", (now - KEPT,))
        con.execute("INSERT INTO statuses VALUES (?, ?, ?, ?)", (status_id, user_name, now, body))


def status(con: Connection, status_id: str, user_name: str) -> bytes | None:
    """What became of a request of this user; None if they made none of this id."""
    row = con.execute(
        "SELECT body FROM statuses WHERE id = ? AND user = ?", (status_id, user_name)
    ).fetchone()
    return row[0] if row else None


def journal(workspace: Workspace) -> Path:
    """Where it is noted who read and wrote what."""
    return workspace.root / "taxii-audit.jsonl"


def note(workspace: Workspace, facts: Mapping[str, str | int | None]) -> None:
    """Add one line to the journal. Lines are only ever added, whole, also by several processes."""
    line = json.dumps(facts, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
    handle = os.open(journal(workspace), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        if os.write(handle, line) != len(line):
            raise OSError(f"{journal(workspace)}: the line was not written whole")
    finally:
        os.close(handle)
