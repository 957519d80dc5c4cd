"""What looks like a campaign's own sites, names and accounts, in lists of hosts and in posts."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from guetteur import store
from guetteur.detectors import lookalike
from guetteur.detectors.lookalike import Parameters as Likeliness
from guetteur.knowledge import watch_lists
from guetteur.model import InputError
from guetteur.model.watch import HostName, Likeness, Target, WatchList
from guetteur.pipeline.listed import Matches, match
from guetteur.readers.host_lists import read_hosts
from guetteur.readers.hosts import host_of
from guetteur.readers.watch_list import read_watch_list
from guetteur.stats.lookalike import Index, flat, index, of_handle, of_host
from guetteur.store import Database, Workspace

FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Use:
    """How posts use a site, or how much an account posts."""

    posts: int
    accounts: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """A site or an account that looks like what is protected; the first likeness is the strongest.

    `name` and `platform`: of an account. `line`: in the list that names it.
    """

    shown: str
    likenesses: tuple[Likeness, ...] = ()
    name: str | None = None
    platform: str | None = None
    line: int | None = None
    use: Use | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was looked at, and what was found there.

    `weaker`: look-alikes below the threshold; `unread`: the first lines that name no host; `known`:
    hosts of a list of those that are all right.
    """

    things: int = 0
    found: tuple[LookAlike, ...] = ()
    weaker: tuple[LookAlike, ...] = ()
    unread: tuple[tuple[int, str], ...] = ()
    unread_count: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """Everything that `guetteur protect` tells. None: was not asked for, so was not looked at."""

    watch: WatchList
    targets: int
    parameters: Likeliness
    hosts: Looked | None = None
    sites: Looked | None = None
    accounts: Looked | None = None
    listed: Matches | None = None


MOST_UNREAD = 20


def protect(
    campaign: Path, lang: str, *, hosts: Path | None = None, workspace: Workspace | None = None,
    most_chance: float | None = None,
) -> Protection:  # fmt: skip
    """What looks like that which a watch list protects.

    hosts: a list of hosts to look at. workspace: whose posts' links and accounts to look at.
    Raises InputError for a watch list or a list that is not understood.
    """
    params = Likeliness() if most_chance is None else Likeliness(most_chance=most_chance)
    for path in (campaign, hosts):
        if path is not None and not path.is_file():
            raise InputError("error-file-missing", file=str(path))
    if hosts is None and workspace is None:
        raise InputError("error-watch-where")
    watch = read_watch_list(campaign.read_bytes(), lang, campaign.name)
    targets = targets_of(watch)
    by_site = index([one for one in targets if one.kind != "account"], _own(watch))
    looked = _listed_hosts(hosts, by_site, params) if hosts is not None else None
    if workspace is None:
        return Protection(watch=watch, targets=len(targets), parameters=params, hosts=looked)
    with store.opened(workspace) as database:
        sites = _sites(database, by_site, params)
        accounts = _accounts(database, watch, targets, params)
    return Protection(
        watch=watch, targets=len(targets), parameters=params, hosts=looked, sites=sites,
        accounts=accounts, listed=match(workspace),
    )  # fmt: skip


def template() -> str:
    """A watch list to fill in, with what each line means in both languages."""
    return watch_lists.TEMPLATE.read_text(encoding="utf-8")


def targets_of(watch: WatchList) -> list[Target]:
    """Everything that the watch list protects, its shipped lists included."""
    lists = {name: watch_lists.watch_list(name) for name in watch.lists}
    hosts = [*watch.sites, *watch.allies]
    handles = [handle for some in watch.handles for handle in some.names]
    for name, one in lists.items():
        rows = watch_lists.rows(name)
        hosts += [row["host"] for row in rows if one.kind != "handles"]
        handles += [row["handle"] for row in rows if one.kind == "handles"]
    names = [text for one in watch.names for text in (one.name, *one.spellings)]
    found = {
        *(_site(host) for host in map(host_of, hosts) if host),
        *(Target("name", text, flat(text)) for text in names),
        *(
            Target("account", text.lstrip("@").casefold(), flat(text.lstrip("@")))
            for text in handles
        ),
    }
    kept = [one for one in found if len(one.flat) >= FEWEST_LETTERS or one.kind == "site"]
    return sorted(kept, key=lambda one: (one.kind, one.shown))


def _site(host: HostName) -> Target:
    bare = host_of(host.host.removeprefix("www.")) or host
    return Target("site", bare.host, flat(bare.label), bare)


def _own(watch: WatchList) -> list[str]:
    return [one.lstrip("@").casefold().removeprefix("www.") for one in watch.known]


@dataclass(frozen=True, slots=True)
class _Sieve:
    """What was found so far, above and below the threshold."""

    params: Likeliness
    found: list[LookAlike] = field(default_factory=list)
    weaker: list[LookAlike] = field(default_factory=list)

    def take(self, ways: Iterable[Likeness], one: LookAlike) -> None:
        """Keep what looks like something."""
        measured = lookalike.measure(ways)
        kept = lookalike.decide(measured, self.params)
        if measured:
            likenesses = _each_once(kept or measured)
            (self.found if kept else self.weaker).append(replace(one, likenesses=likenesses))

    def looked(self, things: int, **more: Any) -> Looked:
        """The least likely by accident first, then the most used."""
        found, weaker = (tuple(sorted(some, key=_rank)) for some in (self.found, self.weaker))
        return Looked(things=things, found=found, weaker=weaker, **more)


def _each_once(ways: list[Likeness]) -> tuple[Likeness, ...]:
    """The strongest likeness to each target."""
    best: dict[Target, Likeness] = {}
    for one in ways:
        best.setdefault(one.target, one)
    return tuple(best.values())


def _rank(one: LookAlike) -> tuple[float, int, str]:
    chance = one.likenesses[0].chance
    return (1.0 if chance is None else chance, -(one.use.posts if one.use else 0), one.shown)


def _is_known(host: HostName) -> bool:
    return host.host.removeprefix("www.") in watch_lists.known_hosts()


def _listed_hosts(path: Path, by_site: Index, params: Likeliness) -> Looked:
    sieve, seen = _Sieve(params), set[str]()
    unread: list[tuple[int, str]] = []
    missed = known = 0
    for one in read_hosts(path):
        if one.host is None:
            missed += 1
            if len(unread) < MOST_UNREAD:
                unread.append((one.line, one.text[:80]))
        elif one.host.host not in seen:
            seen.add(one.host.host)
            if _is_known(one.host):
                known += 1
            else:
                shown = LookAlike(shown=one.host.host, line=one.line)
                sieve.take(of_host(one.host, by_site), shown)
    return sieve.looked(len(seen), known=known, unread=tuple(unread), unread_count=missed)


_SITES = """
WITH uses AS (
  SELECT DISTINCT post_id, account_id, created_at,
         regexp_extract(link, '^https?://([^/?#:]+)', 1) AS host
  FROM (SELECT post_id, account_id, created_at, unnest(links) AS link FROM posts
        UNION ALL SELECT post_id, account_id, created_at, unnest(objects) FROM posts)
  WHERE link LIKE 'http%'
  UNION
  SELECT post_id, account_id, created_at, unnest(domains) FROM posts WHERE links IS NULL)
SELECT host, count(DISTINCT post_id), count(DISTINCT account_id), min(created_at), max(created_at)
FROM uses WHERE host <> '' GROUP BY host ORDER BY host"""
_ACCOUNTS = """
SELECT platform, account_id, max(account_handle), max(account_name), count(*), min(created_at),
       max(created_at)
FROM posts GROUP BY platform, account_id ORDER BY platform, account_id"""


def _sites(database: Database, by_site: Index, params: Likeliness) -> Looked:
    sieve, known, things = _Sieve(params), 0, 0
    for text, *use in database.con.sql(_SITES).fetchall():
        host = host_of(text)
        things += host is not None
        if host is not None and _is_known(host):
            known += 1
        elif host is not None:
            sieve.take(of_host(host, by_site), LookAlike(shown=host.host, use=Use(*use)))
    return sieve.looked(things, known=known)


def _accounts(
    database: Database, watch: WatchList, targets: Iterable[Target], params: Likeliness
) -> Looked:
    """Accounts whose handle looks like a protected one, or whose shown name is like one."""
    own = {one.shown for one in targets if one.kind == "account"} | set(_own(watch))
    by_account = index([one for one in targets if one.kind != "site"], own)
    sieve, things = _Sieve(params), 0
    rows = database.con.sql(_ACCOUNTS).fetchall()
    for platform, identifier, handle, name, posts, first, last in rows:
        things += 1
        plain = (handle or "").lstrip("@")
        if plain.casefold() not in own:
            texts = {text for text in (plain, name) if text}
            ways = [way for text in sorted(texts) for way in of_handle(text, by_account)]
            use = Use(posts, 1, first, last)
            shown = plain or identifier
            sieve.take(ways, LookAlike(shown=shown, name=name, platform=platform, use=use))
    return sieve.looked(things)
