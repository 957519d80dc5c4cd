"""The posts of a workspace as a table, for the user's own use."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from guetteur import store
from guetteur.model import Post, RowRef
from guetteur.publish.posts import posts_csv
from guetteur.store import Workspace
from guetteur.store.files import atomic

_NAMES = tuple(one.name for one in fields(Post) if one.name != "ref")
_BATCH = 10_000


def write_posts(workspace: Workspace, target: Path) -> int:
    """Write every post, once each, in the order of their times; returns how many there are."""
    number = 0
    with (
        store.opened(workspace) as database,
        atomic(target) as part,
        part.open("w", encoding="utf-8", newline="") as file,
    ):
        lines = posts_csv(_posts(database))
        file.write(next(lines))
        for number, line in enumerate(lines, start=1):  # noqa: B007
            file.write(line)
    return number


def _posts(database: store.Database) -> Iterator[Post]:
    columns = ", ".join(f'"{name}"' for name in _NAMES)
    found = database.con.execute(
        f'SELECT {columns}, sha256, "row" FROM posts ORDER BY created_at, post_id'
    )
    while rows := found.fetchmany(_BATCH):
        for *values, sha256, row in rows:
            told = dict(zip(_NAMES, map(_frozen, values), strict=True))
            yield Post(ref=RowRef(sha256, row), **told)  # type: ignore[arg-type]


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
