"""Compare: which of the workspace's hosts, links and accounts somebody listed, and when.

To be listed is a past statement by a named source. It never says what the thing is now.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from guetteur import store
from guetteur.model import UNKNOWN_PLATFORM, platform_of
from guetteur.pipeline.past_shape import BY_BEHAVIOUR
from guetteur.pipeline.stix_listed import Kind, Listed, Listing, listed, listing, sources
from guetteur.store import Database, Workspace

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Use:
    """A thing in the workspace's posts, and how much it is used there."""

    kind: Kind
    value: str
    platform: str | None
    posts: int
    accounts: int
    first: str
    last: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A thing of the posts that is listed: all who list it."""

    use: Use
    listings: tuple[Listing, ...]


def matches(workspace: Workspace) -> list[Match]:
    """What the posts have in common with the files received, the most used first."""
    every = listed(workspace)
    if not every:
        return []
    with store.opened(workspace) as database:
        found = used(database, every)
    return [Match(use, tuple(dict.fromkeys(one.listing for one in hits))) for use, hits in found]


def used(
    database: Database, every: Iterable[Listed], table: str = "posts"
) -> list[tuple[Use, list[Listed]]]:
    """What the posts of a table have in common with what is listed, the most used first."""
    index: dict[tuple[Kind, str], list[Listed]] = {}
    for one in every:
        index.setdefault((one.kind, one.value), []).append(one)
    found = [(use, hits) for use in _uses(database, table) if (hits := _hits(use, index))]
    return sorted(found, key=lambda one: (-one[0].posts, one[0].kind, one[0].value))


def _hits(use: Use, index: dict[tuple[Kind, str], list[Listed]]) -> list[Listed]:
    """Those that list it: the same, or for a host also a part of the name above it."""
    if use.kind == "account":
        same = index.get(("account", use.value), [])
        anywhere = use.platform == UNKNOWN_PLATFORM
        return [one for one in same if anywhere or one.platform in (None, use.platform)]
    if use.kind == "link":
        return index.get(("link", use.value), [])
    labels = use.value.split(".")
    above = [".".join(labels[place:]) for place in range(len(labels) - 1)]
    return [one for name in above for one in index.get(("host", name), [])]


_USED = """
SELECT thing, count(DISTINCT post_id), count(DISTINCT account_id), min(created_at)::VARCHAR,
       max(created_at)::VARCHAR, list_sort(list(DISTINCT post_id))[:{most}]
FROM ({things}) WHERE thing IS NOT NULL GROUP BY thing ORDER BY thing"""
_POST = "post_id, account_id, created_at"
# A table of what was shared, without posts, has its links among the objects.
_LINKS = f"""
SELECT * FROM (SELECT {_POST}, unnest(links) AS thing FROM {{posts}}
               UNION ALL SELECT {_POST}, unnest(objects) FROM {{posts}})
WHERE thing LIKE 'http%'"""
_HOSTS = f"""
SELECT {_POST}, regexp_extract(thing, '^https?://([^/?#]+)', 1) AS thing FROM ({_LINKS})
UNION ALL SELECT {_POST}, unnest(domains) AS thing FROM {{posts}} WHERE links IS NULL"""
_ACCOUNTS = f"""
SELECT {_POST}, platform || ':' || lower(ltrim(account_handle, '@')) AS thing FROM {{posts}}
UNION ALL
SELECT {_POST}, platform || ':' || lower(split_part(account_id, ':', 2)) AS thing FROM {{posts}}"""


def _uses(database: Database, table: str) -> Iterator[Use]:
    kinds: tuple[tuple[Kind, str], ...] = (
        ("host", _HOSTS), ("link", _LINKS), ("account", _ACCOUNTS),
    )  # fmt: skip
    for kind, things in kinds:
        query = _USED.format(things=things.format(posts=table), most=EXAMPLES)
        for thing, posts, accounts, first, last, examples in database.con.sql(query).fetchall():
            platform = platform_of(thing) if kind == "account" else None
            value = thing.split(":", 1)[1] if platform else thing
            yield Use(kind, value, platform, posts, accounts, first, last, tuple(examples))


def techniques(workspace: Workspace) -> list[dict[str, Any]]:
    """The techniques that files received cite and that our detectors saw a trace of in the last
    run. Many operations share these; it says nothing of who is behind either."""
    seen = _seen(workspace)
    found: dict[str, list[Listing]] = {}
    for source in sources(workspace):
        objects = {one["id"]: one for one in source.objects}
        for cited in source.report["techniques"]["resolved"]:
            for technique in set(cited["to"]) & seen.keys():
                by = [listing(objects[ref], source) for ref in cited["objects"] if ref in objects]
                found.setdefault(technique, []).extend(by)
    return [
        {"technique": name, "detectors": seen[name], "listed": _plain(found[name])}
        for name in sorted(found)
    ]


def _seen(workspace: Workspace) -> dict[str, list[str]]:
    if not store.run_ids(workspace):
        return {}
    detectors = {
        behaviour.detector
        for finding in store.last_run(workspace).findings
        for behaviour in finding.behaviours
    }
    seen: dict[str, list[str]] = {}
    for detector in sorted(detectors):
        for technique in BY_BEHAVIOUR.get(detector, ()):
            seen.setdefault(technique, []).append(detector)
    return seen


def narratives(workspace: Workspace) -> list[dict[str, Any]]:
    """The stories that files received name, to read beside the posts: no program compares them."""
    return [
        {"name": made.get("name"), "listed": _plain([listing(made, source)])}
        for source in sources(workspace)
        for made in source.objects
        if made["type"] == "narrative"
    ]


def match_document(workspace: Workspace) -> dict[str, Any]:
    """What `guetteur stix match --json` writes."""
    every = listed(workspace)
    return {
        "schema": "guetteur-stix-match-1",
        "files": [
            {"file": one["file"], "sha256": one["sha256"], "read_at": one["read_at"]}
            for one in (source.report for source in sources(workspace))
        ],
        "looked_for": len({(one.kind, one.value, one.platform) for one in every}),
        "matches": [
            asdict(one.use) | {"examples": list(one.use.examples), "listed": _plain(one.listings)}
            for one in matches(workspace)
        ],
        "techniques": techniques(workspace),
        "narratives": narratives(workspace),
    }


def _plain(listings: Iterable[Listing]) -> list[dict[str, Any]]:
    return [asdict(one) | {"about": list(one.about)} for one in listings]
