"""A table `posts` from a few facts, for tests of detectors."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import duckdb
import pyarrow as pa

from guetteur.store.tables import ACCOUNT_SCHEMA, POST_SCHEMA

START = datetime(2027, 3, 1, tzinfo=UTC)


def post(number: int, account: str, seconds: float, **facts: Any) -> dict[str, Any]:
    """One post, `seconds` after the start."""
    return {
        "post_id": f"x:{number}",
        "platform": "x",
        "account_id": f"x:{account}",
        "created_at": START + timedelta(seconds=seconds),
        "sha256": "a" * 64,
        "row": number,
    } | facts


def connect(posts: Sequence[dict[str, Any]]) -> duckdb.DuckDBPyConnection:
    """A connection with these posts."""
    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    table = pa.Table.from_pylist(list(posts), POST_SCHEMA)
    con.register("given", table)
    con.execute("CREATE TABLE posts AS SELECT * FROM given")
    con.register("accounts", ACCOUNT_SCHEMA.empty_table())
    return con


def debate(
    column: str, *, planted: int, events: int, seed: int = 7, many: bool = True
) -> list[dict[str, Any]]:
    """A made-up debate: 300 accounts share 60 popular things over ten days, as they please;
    `planted` more accounts share `events` things of their own, all within five seconds, and
    live as ordinary accounts besides. `many`: the column holds lists."""
    random = Random(seed)
    posts: list[dict[str, Any]] = []

    def add(account: str, seconds: float, thing: str) -> None:
        value = [thing] if many else thing
        posts.append(post(len(posts), account, seconds, **{column: value}))

    ordinary = [f"o{i}" for i in range(300)] + [f"p{i}" for i in range(planted)]
    for account in ordinary:
        for _ in range(random.randint(3, 12)):
            thing = min(random.randrange(60), random.randrange(60))
            add(account, random.uniform(0, 864_000), f"thing{thing}")
    for event in range(events):
        moment = random.uniform(0, 864_000)
        for i in range(planted):
            add(f"p{i}", moment + random.uniform(0, 5), f"planted{event}")
    return posts
