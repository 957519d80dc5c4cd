"""What a workspace holds: exports, posts, what was not read, runs."""

from typing import Any

from guetteur import store
from guetteur.knowledge import Messages
from guetteur.model import Source
from guetteur.model.protection import Purged
from guetteur.store import Workspace

ISSUE = ("file", "field", "reason", "count", "lost", "first_row", "found")


def contents(workspace: Workspace) -> dict[str, Any]:
    """Everything `guetteur info` shows, as a document."""
    with store.opened(workspace) as database:
        posts, accounts, first, last = database.con.sql("""
            SELECT count(*), count(DISTINCT account_id), min(created_at), max(created_at)
            FROM posts""").fetchall()[0]
        platforms = database.con.sql("""
            SELECT platform, count(*) FROM posts GROUP BY platform ORDER BY platform""").fetchall()
        issues = database.con.sql("""
            SELECT file, field, reason, count(*), count(*) FILTER (lost), min("row"),
                   min_by(found, "row")
            FROM issues GROUP BY ALL ORDER BY file, field, reason""").fetchall()
    return {
        "folder": str(workspace.root),
        "posts": posts,
        "accounts": accounts,
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "platforms": dict(platforms),
        "exports": [_export(source) for source in store.sources(workspace)],
        "issues": [dict(zip(ISSUE, row, strict=True)) for row in issues],
        "runs": store.run_ids(workspace),
        **_said(workspace),
    }


def _said(workspace: Workspace) -> dict[str, Any]:
    """How long the ledger is, and what it says was deleted."""
    entries = store.ledger.read(workspace.ledger).entries
    purged = [
        {
            "at": f"{entry.at:%Y-%m-%d %H:%M} UTC",
            "who": entry.who,
            "case": entry.facts.case,
            "items": entry.facts.items,
            "why": entry.facts.reason,
        }
        for entry in entries
        if isinstance(entry.facts, Purged)
    ]
    return {
        "ledger_entries": len(entries),
        "purged": purged,
        "purge_unfinished": store.purge.pending(workspace) is not None,
    }


def _export(source: Source) -> dict[str, Any]:
    return {
        "name": source.name,
        "sha256": source.sha256,
        "format": source.format,
        "posts": source.posts,
        "accounts": source.accounts,
        "rows_lost": source.rows_lost,
        "issues": source.issues,
        "used": source.used,
        "ignored": source.ignored,
        "unknown": source.unknown,
    }


def contents_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """The same for people."""
    found = contents(workspace)
    say = messages.text
    lines = [
        say("info-posts", posts=found["posts"], accounts=found["accounts"]),
        say("info-period", first=found["first"] or "–", last=found["last"] or "–"),
    ]
    lines += [
        say("info-platform", name=name, posts=posts) for name, posts in found["platforms"].items()
    ]
    for export in found["exports"]:
        lines += _export_lines(export, messages)
    lines += [
        say(
            "info-issue",
            file=issue["file"],
            field=issue["field"] or "–",
            found=issue["found"] or "–",
            lost=issue["lost"],
            count=issue["count"],
            row=issue["first_row"],
            reason=say(issue["reason"]),
        )
        for issue in found["issues"]
    ]
    lines.append(say("info-runs", runs=len(found["runs"]), entries=found["ledger_entries"]))
    lines += [
        say(
            "info-purged",
            at=one["at"],
            who=one["who"],
            what=one["case"] or say("purge-all"),
            items=one["items"],
            why=one["why"],
        )
        for one in found["purged"]
    ]
    if found["purge_unfinished"]:
        lines.append(say("info-purge-unfinished", folder=found["folder"]))
    return lines


def _export_lines(export: dict[str, Any], messages: Messages) -> list[str]:
    lines = [
        messages.text(
            "info-export",
            name=export["name"],
            format=messages.text(f"format-{export['format']}"),
            posts=export["posts"],
            digest=export["sha256"],
        )
    ]
    for kind in ("used", "ignored", "unknown"):
        if export[kind]:
            lines.append(
                "    " + messages.text(f"info-{kind}", fields=", ".join(sorted(export[kind])))
            )
    return lines
