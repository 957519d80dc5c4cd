"""The meetings behind each tie: posts, objects, times; and the pairs that show it best."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from guetteur.model import PostPair, PostRef, Tie
from guetteur.stats.coaction_sql import UNBOUNDED

PAIRS_SHOWN = 10
# Meetings made into objects at once.
BATCH = 100_000
NO_LINKS: Mapping[tuple[str, int], Sequence[tuple[str, str]]] = {}


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two posts about one object, by two tied accounts, within the window of their tie."""

    detector: str
    object_id: str
    first_account: str
    first_post: str
    first_at: datetime
    second_account: str
    second_post: str
    second_at: datetime

    @property
    def gap(self) -> float:
        """Seconds between the two posts."""
        return (self.second_at - self.first_at).total_seconds()


@dataclass(frozen=True, slots=True)
class Profile:
    """What the posts say of an account, and how many posts of it were read."""

    handle: str | None
    name: str | None
    posts: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What one finding shows beside its ties: post pairs, profiles, and shares by anybody."""

    pairs: tuple[PostPair, ...]
    profiles: dict[str, Profile]
    shares: dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Every meeting behind a tie, in every behaviour and window: the evidence of the edges."""

    table: pa.Table

    def between(self, group_of: Mapping[str, int]) -> Iterator[Meeting]:
        """The meetings inside a group, once each whatever the windows that saw it."""
        inside = _once(self._inside(group_of)).drop_columns(["window"])
        for batch in inside.to_batches(max_chunksize=BATCH):
            columns = [column.to_pylist() for column in batch.columns]
            yield from map(Meeting, *columns)

    def accounts(self, group_of: Mapping[str, int]) -> set[str]:
        """The accounts that met another one of their group."""
        inside = self._inside(group_of)
        names = (pc.unique(inside[name]) for name in ("first_account", "second_account"))
        return {name for some in names for name in some.to_pylist()}

    def _inside(self, group_of: Mapping[str, int]) -> pa.Table:
        """The rows whose two accounts are in one group."""
        names = pa.array(list(group_of), pa.string())
        groups = pa.array(list(group_of.values()), pa.int64())
        first, second = (
            pc.take(groups, pc.index_in(self.table[name], names))
            for name in ("first_account", "second_account")
        )
        return self.table.filter(pc.equal(first, second))


def _once(rows: pa.Table) -> pa.Table:
    """The first row of each meeting: of one object and two posts in one behaviour."""
    key = np.zeros(len(rows), dtype=np.int64)
    for name in ("detector", "object_id", "first_post", "second_post"):
        codes = rows[name].dictionary_encode().unify_dictionaries().combine_chunks()
        key = key * max(len(codes.dictionary), 1) + codes.indices.to_numpy().astype(np.int64)
        key = np.unique(key, return_inverse=True)[1].astype(np.int64)  # small again
    return rows.take(np.sort(np.unique(key, return_index=True)[1]))


def meetings_between(
    con: duckdb.DuckDBPyConnection,
    ties: Sequence[Tie],
    density: int | None,
    links: Mapping[tuple[str, int], Sequence[tuple[str, str]]] = NO_LINKS,
) -> Meetings:
    """The counted meetings of every tie: `pairs` of them for each, as the engine counted.

    links: more pairs of accounts to look at, by detector and window, all their meetings.
    """
    con.execute("""
        CREATE OR REPLACE TABLE meetings (
            detector VARCHAR, "window" INTEGER, object_id VARCHAR,
            first_account VARCHAR, first_post VARCHAR, first_at TIMESTAMPTZ,
            second_account VARCHAR, second_post VARCHAR, second_at TIMESTAMPTZ)""")
    bound = UNBOUNDED if density is None else density
    tied: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
    for tie in ties:
        tied[tie.detector, tie.window].add((tie.account_a, tie.account_b))
    for kind in sorted({*tied, *links}):
        linked = {(min(pair), max(pair)) for pair in links.get(kind, ())} - tied[kind]
        _add_meetings(con, kind, tied[kind], bound)
        _add_meetings(con, kind, linked, UNBOUNDED)
    return Meetings(
        con.sql("""
            SELECT * FROM meetings
            ORDER BY detector, "window", first_at, second_at, object_id, first_post, second_post
        """).to_arrow_table()
    )


def _add_meetings(
    con: duckdb.DuckDBPyConnection,
    kind: tuple[str, int],
    pairs: Collection[tuple[str, str]],
    density: int,
) -> None:
    if not pairs:
        return
    detector, window = kind
    own = sorted(pairs)
    con.register("tied", pa.table({"a": [a for a, _ in own], "b": [b for _, b in own]}))
    con.execute(_MEETINGS.format(detector=detector, window=window * 1000, density=density))
    con.unregister("tied")


_MEETINGS = """
INSERT INTO meetings
WITH accounts AS (SELECT a AS account_id FROM tied UNION SELECT b FROM tied),
objects AS (SELECT DISTINCT object_id FROM traces_{detector} SEMI JOIN accounts USING (account_id)),
once AS (
    SELECT account_id, object_id, at_ms, min(post_id) AS post_id
    FROM traces_{detector} SEMI JOIN objects USING (object_id)
    WHERE account_id IS NOT NULL AND at_ms IS NOT NULL
    GROUP BY account_id, object_id, at_ms
), shares AS (
    SELECT *, count(*) OVER (PARTITION BY object_id ORDER BY at_ms
                             RANGE BETWEEN {window} PRECEDING AND CURRENT ROW) > {density} AS dense
    FROM once
), own AS (SELECT * FROM shares SEMI JOIN accounts USING (account_id)),
both_ways AS (SELECT a, b FROM tied UNION ALL SELECT b, a FROM tied)
SELECT '{detector}', {window} // 1000, x.object_id,
       x.account_id, x.post_id, make_timestamptz(x.at_ms * 1000),
       y.account_id, y.post_id, make_timestamptz(y.at_ms * 1000)
FROM both_ways t
JOIN own x ON x.account_id = t.a
JOIN own y ON y.account_id = t.b AND y.object_id = x.object_id
WHERE NOT y.dense AND y.at_ms - x.at_ms BETWEEN 0 AND {window}
  AND (x.at_ms < y.at_ms OR x.account_id < y.account_id)
"""


def best_pairs(met: Sequence[Meeting]) -> list[Meeting]:
    """Ten meetings that show a finding best: the closest of each object, widest objects first."""
    accounts: dict[tuple[str, str], set[str]] = {}
    for m in met:
        accounts.setdefault((m.detector, m.object_id), set()).update(
            (m.first_account, m.second_account)
        )
    ranked = sorted(met, key=lambda m: (m.gap, m.first_at, m.first_post, m.second_post))
    best: dict[tuple[str, str], Meeting] = {}
    for m in ranked:
        best.setdefault((m.detector, m.object_id), m)
    leading = sorted(
        best.values(), key=lambda m: (-len(accounts[m.detector, m.object_id]), m.gap, m.object_id)
    )[:PAIRS_SHOWN]
    rest = [m for m in ranked if m not in leading]
    return leading + rest[: PAIRS_SHOWN - len(leading)]


def shown_posts(
    con: duckdb.DuckDBPyConnection,
    pairs: Mapping[int, Sequence[Meeting]],
    groups: Sequence[tuple[str, ...]],
) -> dict[int, Shown]:
    """For each group what its finding shows, read from the posts in one go."""
    posts = _posts(
        con, {p for met in pairs.values() for m in met for p in (m.first_post, m.second_post)}
    )
    profiles = _profiles(con, {account for group in groups for account in group})
    shares = _shares(con)
    return {
        number: Shown(
            tuple(_pair(m, posts) for m in pairs.get(number, ())),
            {account: profiles[account] for account in group},
            shares,
        )
        for number, group in enumerate(groups)
    }


def _pair(m: Meeting, posts: Mapping[str, PostRef]) -> PostPair:
    return PostPair(
        detector=m.detector,
        object_id=m.object_id,
        gap=m.gap,
        first=posts[m.first_post],
        second=posts[m.second_post],
    )


def _posts(con: duckdb.DuckDBPyConnection, wanted: set[str]) -> dict[str, PostRef]:
    con.register("wanted", pa.table({"post_id": pa.array(sorted(wanted), pa.string())}))
    rows = con.sql("""
        SELECT post_id, account_id, created_at, text, url, sha256, "row"
        FROM posts SEMI JOIN wanted USING (post_id)""").fetchall()
    con.unregister("wanted")
    return {
        row[0]: PostRef(
            post_id=row[0], account_id=row[1], at=row[2], text=row[3], url=row[4],
            sha256=row[5], row=row[6],
        )
        for row in rows
    }  # fmt: skip


def _profiles(con: duckdb.DuckDBPyConnection, wanted: set[str]) -> dict[str, Profile]:
    con.register("wanted", pa.table({"account_id": pa.array(sorted(wanted), pa.string())}))
    rows = con.sql("""
        SELECT account_id, max_by(account_handle, created_at), max_by(account_name, created_at),
               count(*)
        FROM posts SEMI JOIN wanted USING (account_id) GROUP BY account_id""").fetchall()
    con.unregister("wanted")
    return {account: Profile(handle, name, posts) for account, handle, name, posts in rows}


def _shares(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], int]:
    """How often anybody shared each object that tied accounts shared together."""
    shares: dict[tuple[str, str], int] = {}
    for (detector,) in con.sql("SELECT DISTINCT detector FROM meetings").fetchall():
        rows = con.sql(f"""
            SELECT object_id, count(*) FROM traces_{detector}
            SEMI JOIN (SELECT object_id FROM meetings WHERE detector = '{detector}')
            USING (object_id) GROUP BY object_id""").fetchall()
        shares |= {(detector, object_id): count for object_id, count in rows}
    return shares
