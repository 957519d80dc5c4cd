"""Families of texts in a workspace, whatever the detectors make of them."""

from collections.abc import Sequence
from typing import Any

import duckdb

from guetteur import store
from guetteur.detectors.text_families import make_text_families
from guetteur.detectors.versions import versions_of
from guetteur.knowledge import Messages
from guetteur.model import TextFamily, TextVariant, native_id, stretches, template
from guetteur.model.family import EVASIONS
from guetteur.stats.origins import origins
from guetteur.store import Workspace

SHOWN, VARIANTS_SHOWN = 20, 5
LONGEST = 280
SLOT = "[…]"


def families_of(
    workspace: Workspace, *, least: int = 2, most: int | None = None, reposts: bool = False
) -> dict[str, Any]:
    """Every family posted by at least `least` accounts, those of most accounts first.

    families: how many there are; `listed`: at most `most` of them, with all their versions and
    posts, ids as read; texts: how many posts have one. reposts: those marked as such count too.
    """
    with store.opened(workspace) as database:
        con = database.con
        ((texts,),) = con.sql("SELECT count(*) FROM posts WHERE text IS NOT NULL").fetchall()
        make_text_families(con, reposts=reposts)
        ids = _ids(con, least)
        chosen = ids if most is None else ids[:most]
        listed = [_family(con, family) for family in versions_of(con, chosen, None)]
    return {
        "schema": "guetteur-families-1",
        "least": least,
        "texts": texts,
        "families": len(ids),
        "listed": listed,
    }


def _ids(con: duckdb.DuckDBPyConnection, least: int) -> list[str]:
    rows = con.execute(
        """
        SELECT object_id FROM text_posts JOIN text_variants USING (variant)
        JOIN text_families USING (family) GROUP BY object_id
        HAVING count(DISTINCT account_id) >= ? AND count(*) > 1
        ORDER BY count(DISTINCT account_id) DESC, count(*) DESC, min(created_at), object_id""",
        [least],
    ).fetchall()
    return [row[0] for row in rows]


def _family(con: duckdb.DuckDBPyConnection, family: TextFamily) -> dict[str, Any]:
    posts = con.execute(
        """
        SELECT p.post_id, p.account_id, p.account_handle, v.undone
        FROM versions v JOIN posts p USING (post_id) WHERE v.object_id = ?
        ORDER BY p.created_at, p.post_id""",
        [family.object_id],
    ).fetchall()
    undone = {
        name: count
        for bit, name in enumerate(EVASIONS)
        if (count := sum(bool(row[3] >> bit & 1) for row in posts))
    }
    return {
        "id": family.object_id.partition(" ")[0],
        "object": family.object_id,
        "pattern": list(template([one.text for one in family.variants])),
        "representative": family.representative,
        "posts": family.posts,
        "accounts": family.accounts,
        "versions": family.variant_count,
        "first": family.first.isoformat(),
        "last": family.last.isoformat(),
        "first_post": posts[0][0],
        "first_account": posts[0][1],
        "first_handle": posts[0][2],
        "pace": _pace(con, family.object_id),
        "undone": undone,
        "variants": _variants(family.variants),
        "account_ids": sorted({row[1] for row in posts}),
        "post_ids": [row[0] for row in posts],
    }


def _pace(con: duckdb.DuckDBPyConnection, object_id: str) -> dict[str, Any]:
    """Median seconds between a post and the one before; hours of the clock with a post; the most
    posts in one."""
    row = con.execute(
        """
        WITH own AS (SELECT created_at, epoch(created_at) AS s FROM versions WHERE object_id = ?),
        gaps AS (SELECT s - lag(s) OVER (ORDER BY s) AS gap FROM own),
        hours AS (SELECT count(*) AS posts FROM own GROUP BY date_trunc('hour', created_at))
        SELECT (SELECT median(gap) FROM gaps), (SELECT count(*) FROM hours),
               (SELECT max(posts) FROM hours)""",
        [object_id],
    ).fetchall()[0]
    return {"median_seconds": row[0], "hours": row[1], "most_in_an_hour": row[2]}


def _variants(variants: Sequence[TextVariant]) -> list[dict[str, Any]]:
    """The versions, oldest first, each with the earlier one that it is closest to."""
    aged = sorted(variants, key=lambda one: (one.first, one.first_post))
    closest = origins([one.text for one in aged])
    return [
        {
            "text": one.text,
            "posts": one.posts,
            "accounts": one.accounts,
            "first": one.first.isoformat(),
            "first_post": one.first_post,
            "undone": list(one.undone),
            "closest": None if origin is None else aged[origin[0]].first_post,
            "likeness": None if origin is None else origin[1],
        }
        for one, origin in zip(aged, closest, strict=True)
    ]


def families_lines(
    workspace: Workspace,
    messages: Messages,
    *,
    least: int = 2,
    most: int = SHOWN,
    reposts: bool = False,
) -> list[str]:
    """The same for people, the words in which versions differ between brackets."""
    found = families_of(workspace, least=least, most=most, reposts=reposts)
    if not found["texts"]:
        return [messages.text("families-no-text")]
    if not found["families"]:
        return [messages.text("families-none", least=least)]
    say = messages.text
    lines = [
        say(
            "families-summary",
            families=found["families"],
            least=least,
            shown=len(found["listed"]),
        )
    ]
    for family in found["listed"]:
        lines += ["", *_lines(family, messages)]
    return lines


def _lines(family: dict[str, Any], messages: Messages) -> list[str]:
    say = messages.text
    counts = {"posts": family["posts"], "accounts": family["accounts"]}
    lines = [say("families-family", id=family["id"], variants=family["versions"], **counts)]
    lines.append(f"  {_first(family, messages)}")
    pattern = " ".join(SLOT if part is None else part for part in family["pattern"])
    if family["versions"] > 1:
        lines.append("  " + say("families-pattern", text=_cut(pattern)))
    ranked = sorted(family["variants"], key=lambda one: -one["posts"])
    for one in ranked[:VARIANTS_SHOWN]:
        text = _marked(family["representative"], one["text"])
        lines.append("    " + say("families-version", posts=one["posts"], text=text))
    if len(ranked) > VARIANTS_SHOWN:
        lines.append("    " + say("families-more", rest=len(ranked) - VARIANTS_SHOWN))
    if family["undone"]:
        what = ", ".join(say(f"evasion-{name}") for name in family["undone"])
        lines.append("  " + say("families-undone", what=what))
    return lines


def _first(family: dict[str, Any], messages: Messages) -> str:
    handle = family["first_handle"]
    first = {
        "account": f"@{handle}" if handle else native_id(family["first_account"]),
        "at": family["first"],
    }
    pace = family["pace"]
    return messages.text(
        "families-first", **first, hours=pace["hours"], pace=round(pace["median_seconds"])
    )


def _marked(base: str, text: str) -> str:
    """A version on one line, its own words between brackets."""
    parts = stretches(base, text)
    return _cut(" ".join(one.text if one.common else f"[{one.text}]" for one in parts))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
