"""A table made for 4CAT's custom upload: five columns, and any others beside.

It names no platform; what the other columns hold is for the user to say, in a mapping file.
"""

from collections.abc import Iterator
from pathlib import Path

from guetteur.model import UNKNOWN_PLATFORM, Record
from guetteur.readers.base import Format, Options, Recognition, by_columns
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import native, user, when, words
from guetteur.readers.plan_read import read_plan

NAME = "4cat-custom"
SIGNATURE = ("id", "thread_id", "author", "body", "timestamp")
# Every other table of 4CAT's has one of these.
_OTHERS = frozenset({"unix_timestamp", "collected_from_url", "collected_at", "author_id"})
PLAN = Plan(
    name=NAME,
    platform=UNKNOWN_PLATFORM,
    fields={
        "post_id": native("id"),
        "account_id": native("author"),
        "created_at": when("timestamp"),
        "account_handle": user("author"),
        "text": words("body"),
        "conversation_id": native("thread_id"),
    },
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by its five columns, when no column is one of another table of 4CAT's."""
    return None if _OTHERS & set(peek.columns) else by_columns(NAME, SIGNATURE, peek)


def read(path: Path, options: Options) -> Iterator[Record]:
    """The records of the table."""
    return read_plan(path, options, PLAN)


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="4cat-custom",
    sure="code",
    mapped={name: field.columns for name, field in PLAN.fields.items()},
    used=PLAN.used,
    lacks=PLAN.lacks,
)
