"""What partners list, and what of it the workspace's posts hold: "listed by X", never "is"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import pyarrow as pa

from guetteur import store
from guetteur.model import UNKNOWN_PLATFORM, native_id
from guetteur.model.indicator import Indicator, IndicatorKind
from guetteur.pipeline import stix_listed
from guetteur.pipeline.stix_listed import TOO_BROAD
from guetteur.readers.defanged import handle_form
from guetteur.store import Database, Workspace, indicators

MATCHED = frozenset({"domain", "url", "account"})
MOST_POSTS = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """Posts that hold what an indicator names; `posts` are the first ones, of `count`."""

    indicator: Indicator
    file: str
    found: tuple[str, ...]
    count: int
    accounts: int
    first: datetime
    last: datetime
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """All hits, the most posts first. compared: how many indicators could be compared with posts;
    broad: those left out because everybody uses the site."""

    hits: tuple[Hit, ...]
    compared: int
    broad: tuple[Indicator, ...]


def match(workspace: Workspace) -> Matches:
    """Which posts link to a listed site or page, or are by a listed account."""
    names = {file.sha256: file.name for file in indicators.files(workspace)}
    stix = list(received(workspace))
    names |= {one.sha256: name for one, name in stix}
    lists = (*indicators.every(workspace), *(one for one, _ in stix))
    every = [one for one in lists if one.kind in MATCHED]
    broad = tuple(one for one in every if _is_broad(one))
    listed = [one for one in every if not _is_broad(one)]
    with store.opened(workspace) as database:
        found = _found(database, listed)
        hits = [
            _hit(one, names[one.sha256], where, rows)
            for one, (where, rows) in zip(listed, _rows(database, listed, found), strict=True)
            if rows
        ]
    order = sorted(hits, key=_order)
    return Matches(tuple(order), len(listed), broad)


def received(workspace: Workspace) -> Iterator[tuple[Indicator, str]]:
    """What STIX files received list, and the name of each file."""
    kinds: dict[str, IndicatorKind] = {"host": "domain", "link": "url", "account": "account"}
    for one in stix_listed.listed(workspace):
        told = one.listing
        made = Indicator(
            kind=kinds[one.kind],
            value=handle_form(one.value) if one.kind == "account" else one.value,
            shown=one.value,
            source=told.by,
            sha256=told.sha256,
            row=0,
            listed_on=told.on,
            platform=one.platform,
            object_id=told.object_id,
            labels=told.about,
        )
        yield made, told.file


def _order(hit: Hit) -> tuple[bool, int, str, str]:
    """What is to be looked for before what is context, then the most posts first."""
    one = hit.indicator
    return "context" in one.labels, -hit.count, one.value, one.source


def _is_broad(one: Indicator) -> bool:
    return one.kind == "domain" and one.value in TOO_BROAD


Place = tuple[str, str]  # ("link" or "account", the link or the account's id)
Row = tuple[str, str, datetime]


def _found(database: Database, listed: Iterable[Indicator]) -> dict[int, set[Place]]:
    """The links and accounts that each indicator (by its number) names."""
    links, hosts = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
    accounts = defaultdict[str, set[tuple[int, str | None]]](set)
    for number, one in enumerate(listed):
        if one.kind == "url":
            links[one.value].add(number)
        elif one.kind == "domain":
            hosts[one.value].add(number)
        else:
            accounts[one.value].add((number, one.platform))
    found = defaultdict[int, set[Place]](set)
    for link in _links(database):
        for number in links.get(link, set()).union(
            *(hosts[h] for h in _hosts(link) & hosts.keys())
        ):
            found[number].add(("link", link))
    for account, platform, handle in _accounts(database):
        for name in map(handle_form, {handle or "", native_id(account), account}):
            for number, on in accounts.get(name, ()):
                if on is None or platform in (on, UNKNOWN_PLATFORM):
                    found[number].add(("account", account))
    return found


def _links(database: Database) -> Iterator[str]:
    """Every link once, and every site that is known without its link."""
    rows = database.con.execute("""
        SELECT DISTINCT link FROM (
            SELECT unnest(links) AS link FROM posts
            UNION ALL SELECT 'https://' || unnest(domains) FROM posts WHERE links IS NULL
            UNION ALL SELECT unnest(objects) FROM posts)
        WHERE link LIKE 'http%'""")
    while batch := rows.fetchmany(10_000):
        yield from (link for (link,) in batch)


def _hosts(link: str) -> set[str]:
    """The host of a link and the ones it is part of: `a.b.org`, `b.org`."""
    try:
        labels = (urlsplit(link).hostname or "").split(".")
    except ValueError:
        return set()
    return {".".join(labels[start:]) for start in range(len(labels) - 1)}


def _accounts(database: Database) -> list[tuple[str, str, str | None]]:
    return database.con.execute(
        "SELECT DISTINCT account_id, platform, account_handle FROM posts"
    ).fetchall()


def _rows(
    database: Database, listed: list[Indicator], found: dict[int, set[Place]]
) -> Iterator[tuple[tuple[str, ...], list[Row]]]:
    """For each indicator what was found, and the posts that hold it, the oldest first."""
    pairs = [(number, *place) for number, places in found.items() for place in sorted(places)]
    columns = list(zip(*pairs, strict=True)) or [(), (), ()]
    table = pa.table(
        {
            "number": pa.array(columns[0], pa.int64()),
            "kind": pa.array(columns[1], pa.string()),
            "value": pa.array(columns[2], pa.string()),
        }
    )
    database.con.register("sought", table)
    rows = database.con.execute("""
        WITH held AS (
            SELECT post_id, account_id, created_at, 'link' AS kind, unnest(links) AS value
            FROM posts
            UNION ALL SELECT post_id, account_id, created_at, 'link', 'https://' || unnest(domains)
            FROM posts WHERE links IS NULL
            UNION ALL SELECT post_id, account_id, created_at, 'link', unnest(objects) FROM posts
            UNION ALL SELECT post_id, account_id, created_at, 'account', account_id FROM posts)
        SELECT DISTINCT number, post_id, account_id, created_at
        FROM sought JOIN held USING (kind, value)
        ORDER BY number, created_at, post_id""").fetchall()
    by_number = defaultdict[int, list[Row]](list)
    for number, *row in rows:
        by_number[number].append((row[0], row[1], row[2]))
    for number in range(len(listed)):
        where = tuple(sorted(value for _, value in found.get(number, ())))
        yield where, by_number.get(number, [])


def _hit(one: Indicator, file: str, where: tuple[str, ...], rows: list[Row]) -> Hit:
    return Hit(
        indicator=one,
        file=file,
        found=where,
        count=len(rows),
        accounts=len({account for _, account, _ in rows}),
        first=rows[0][2],
        last=rows[-1][2],
        posts=tuple(post for post, _, _ in rows[:MOST_POSTS]),
    )
