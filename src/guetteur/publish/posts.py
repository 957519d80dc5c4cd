"""Posts as a table that loses nothing: read again, it gives the very same posts.

Lists are JSON in a cell: `[]` is "none", a blank cell "not known".
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import datetime

from guetteur.model import Post
from guetteur.publish.tables import FORMULA_STARTS
from guetteur.publish.visible import encodable

COLUMNS = (
    "platform",
    *(one.name for one in fields(Post) if one.name not in ("platform", "ref")),
    "file_sha256",
    "file_row",
)


def posts_csv(posts: Iterable[Post]) -> Iterator[str]:
    """The lines of the table, header first. Cells that a spreadsheet would run, that start with
    an apostrophe or that are only spaces have an apostrophe in front."""
    yield _line(COLUMNS)
    for post in posts:
        values = [getattr(post, name) for name in COLUMNS[:-2]]
        yield _line([*(_cell(value) for value in values), post.ref.sha256, str(post.ref.row)])


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value) if isinstance(value, int) else _guarded(encodable(str(value)))


def _guarded(text: str) -> str:
    is_risky = text.startswith((*FORMULA_STARTS, "'")) or not text or text.isspace()
    return f"'{text}" if is_risky else text
