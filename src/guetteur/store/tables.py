"""Posts, accounts and issues as Parquet tables, one file for each export."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.parquet as pq

from guetteur.model import Account, Post, Record, RowIssue
from guetteur.store.files import atomic

BATCH = 50_000

_TEXT, _WHOLE, _YES, _TIME = pa.string(), pa.int64(), pa.bool_(), pa.timestamp("us", tz="UTC")
_LIST = pa.list_(pa.string())

POST_LISTS = ("links", "domains", "hashtags", "mentions", "media", "objects")
_POST: dict[str, pa.DataType] = {
    "post_id": _TEXT, "platform": _TEXT, "account_id": _TEXT, "created_at": _TIME,
    "account_handle": _TEXT, "account_name": _TEXT, "text": _TEXT, "lang": _TEXT, "url": _TEXT,
    **dict.fromkeys(POST_LISTS, _LIST),
    "reposted_id": _TEXT, "reposted_account": _TEXT, "quoted_id": _TEXT, "reply_to_id": _TEXT,
    "reply_to_account": _TEXT, "conversation_id": _TEXT, "channel_id": _TEXT,
    "channel_name": _TEXT, "likes": _WHOLE, "reposts": _WHOLE, "replies": _WHOLE,
    "quotes": _WHOLE, "views": _WHOLE, "source_app": _TEXT, "collected_at": _TIME,
    "edited_at": _TIME, "is_repost": _YES,
}  # fmt: skip
_ACCOUNT: dict[str, pa.DataType] = {
    "account_id": _TEXT, "platform": _TEXT, "handle": _TEXT, "name": _TEXT, "created_at": _TIME,
    "description": _TEXT, "followers": _WHOLE, "following": _WHOLE, "posts_count": _WHOLE,
    "verified": _YES, "location": _TEXT, "url": _TEXT, "seen_at": _TIME,
}  # fmt: skip
_REF: dict[str, pa.DataType] = {"sha256": _TEXT, "row": _WHOLE}

POST_SCHEMA = pa.schema(list((_POST | _REF).items()))
ACCOUNT_SCHEMA = pa.schema(list((_ACCOUNT | _REF).items()))
ISSUE_SCHEMA = pa.schema(
    [("file", _TEXT), ("row", _WHOLE), ("field", _TEXT), ("reason", _TEXT), ("found", _TEXT),
     ("lost", _YES)]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counts:
    """What came out of one export."""

    posts: int
    accounts: int
    issues: int
    rows_lost: int
    first: datetime | None
    last: datetime | None


class TableWriter:
    """Writes records into three Parquet files, which appear together when the block ends well."""

    def __init__(self, posts: Path, accounts: Path, issues: Path) -> None:
        self._targets = {"posts": posts, "accounts": accounts, "issues": issues}
        self._stack = ExitStack()
        self._tables: dict[str, _Table] = {}
        self._rows_lost = 0
        self._first: datetime | None = None
        self._last: datetime | None = None

    def __enter__(self) -> "TableWriter":
        schemas = {"posts": POST_SCHEMA, "accounts": ACCOUNT_SCHEMA, "issues": ISSUE_SCHEMA}
        for name, target in self._targets.items():
            part = self._stack.enter_context(atomic(target))
            self._tables[name] = self._stack.enter_context(_Table(part, schemas[name]))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def write(self, record: Record) -> None:
        """Add a post, an account or an issue; other records are the caller's."""
        if isinstance(record, Post):
            self._tables["posts"].add(record)
            at = record.created_at
            self._first = at if self._first is None else min(self._first, at)
            self._last = at if self._last is None else max(self._last, at)
        elif isinstance(record, Account):
            self._tables["accounts"].add(record)
        elif isinstance(record, RowIssue):
            self._tables["issues"].add(record)
            self._rows_lost += record.lost

    def counts(self) -> Counts:
        """How much was written so far."""
        posts, accounts, issues = (
            self._tables[name].written for name in ("posts", "accounts", "issues")
        )
        return Counts(posts, accounts, issues, self._rows_lost, self._first, self._last)


class _Table:
    """One Parquet file, written in batches."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._writer = pq.ParquetWriter(path, schema, compression="zstd")
        self._schema = schema
        self._getters = [attrgetter(_attribute(name, schema)) for name in schema.names]
        self._records: list[Post | Account | RowIssue] = []
        self.written = 0

    def __enter__(self) -> "_Table":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._flush()
        self._writer.close()

    def add(self, record: Post | Account | RowIssue) -> None:
        self._records.append(record)
        self.written += 1
        if len(self._records) == BATCH:
            self._flush()

    def _flush(self) -> None:
        columns = [
            pa.array(list(map(get, self._records)), field.type)
            for get, field in zip(self._getters, self._schema, strict=True)
        ]
        self._writer.write_table(pa.table(columns, schema=self._schema))
        self._records.clear()


def _attribute(column: str, schema: pa.Schema) -> str:
    """Posts and accounts keep file and row in their `ref`; an issue has its row itself."""
    return f"ref.{column}" if column in _REF and schema is not ISSUE_SCHEMA else column
