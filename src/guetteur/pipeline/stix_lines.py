"""What people read of STIX files received, and of what the posts have in common with them."""

from collections.abc import Iterator
from typing import Any

from guetteur.knowledge import Messages
from guetteur.knowledge.disarm_framework import name_in, technique
from guetteur.pipeline.stix_match import match_document
from guetteur.publish.visible import shortened, visible
from guetteur.store import Workspace

Document = dict[str, Any]
SHOWN = 20
LONGEST = 90


def import_lines(report: Document, messages: Messages) -> list[str]:
    """What became of the objects of a file, reason by reason."""
    say, count = messages.text, report["objects"]
    lines = [
        say("stix-read", file=report["file"], objects=count["in"],
            form=say(f"stix-form-{report['form']}")),
        say("stix-counts", kept=count["kept"], mended=count["mended"], dropped=count["dropped"]),
    ]  # fmt: skip
    for outcome in ("mended", "dropped"):
        if report[outcome]:
            lines.append(say(f"stix-{outcome}"))
            lines += [f"  {line}" for line in _reasons(report, outcome, messages)]
    if count["added"]:
        lines.append(say("stix-added", count=count["added"]))
    if report["tlp"]:
        levels = ", ".join(level.upper().replace("_", "+") for level in report["tlp"])
        lines.append(say("stix-levels", levels=levels))
    lines += _techniques(report["techniques"], messages)
    return [*lines, say("stix-kept-as", sha256=report["sha256"])]


def _reasons(report: Document, outcome: str, messages: Messages) -> Iterator[str]:
    kind = "mend" if outcome == "mended" else "drop"
    for reason, count in report[outcome].items():
        why = messages.text(f"stix-{kind}-{reason}")
        yield messages.text("stix-reason", count=count, why=why)


def _techniques(found: Document, messages: Messages) -> list[str]:
    resolved, unresolved = found["resolved"], found["unresolved"]
    if not resolved and not unresolved:
        return [messages.text("stix-no-technique")]
    lines = [messages.text("stix-techniques", resolved=len(resolved), version=found["version"],
                           changed=sum(one["how"] != "same" for one in resolved),
                           unresolved=len(unresolved))]  # fmt: skip
    lines += [f"  {_became(one, messages)}" for one in resolved if one["how"] != "same"]
    for one in unresolved:
        name = one.get("id") or _line(one.get("name") or one["object"])
        lines.append("  " + messages.text("stix-unresolved", id=name))
    return lines


def _became(one: Document, messages: Messages) -> str:
    if one["how"] == "gone":
        return messages.text("stix-gone", id=one["id"], name=_line(one["name"] or "–"))
    how = messages.text(f"stix-how-{one['how']}")
    return messages.text("stix-became", id=one["id"], to=", ".join(one["to"]), how=how)


def match_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """What is listed, by whom and when; never what it is."""
    found, say = match_document(workspace), messages.text
    if not found["files"]:
        return [say("stix-match-no-file")]
    lines = [say("stix-match-looked", count=found["looked_for"], files=len(found["files"]))]
    if not found["matches"]:
        lines.append(say("stix-match-none"))
    for one in found["matches"][:SHOWN]:
        lines += [_used(one, messages), *(f"    {_listed(by, messages)}" for by in one["listed"])]
    if len(found["matches"]) > SHOWN:
        lines.append(say("stix-match-more", count=len(found["matches"]) - SHOWN))
    if found["techniques"]:
        lines += ["", say("stix-match-techniques")]
        lines += [f"  {_technique(one, messages)}" for one in found["techniques"]]
    if found["narratives"]:
        lines += ["", say("stix-match-narratives")]
        lines += [f"  - {_line(one['name'])}" for one in found["narratives"][:SHOWN]]
    return [*lines, "", say("stix-match-careful")]


def _line(text: object) -> str:
    """What others wrote can neither hide anything nor pass for a line of ours."""
    return shortened(visible(str(text)).replace("\n", " ⏎ "), LONGEST)


def _used(one: Document, messages: Messages) -> str:
    value = f"{one['platform']}:@{one['value']}" if one["platform"] else one["value"]
    return messages.text(
        "stix-match-used", value=_line(value), posts=one["posts"], accounts=one["accounts"],
        first=one["first"][:10], last=one["last"][:10],
    )  # fmt: skip


def _listed(one: Document, messages: Messages) -> str:
    text = messages.text(
        "stix-match-listed", by=_line(one["by"]), on=one["on"], file=_line(one["file"]),
        sha256=one["sha256"][:12], object=one["object_id"],
    )  # fmt: skip
    if one["about"]:
        names = ", ".join(map(_line, one["about"]))
        return messages.text("stix-match-about", text=text, names=names)
    return text


def _technique(one: Document, messages: Messages) -> str:
    known = technique(one["technique"])
    name = name_in(one["technique"], known.name, messages.lang) if known else ""
    by = sorted({f"{each['by']} ({each['on']})" for each in one["listed"]})
    detectors = ", ".join(
        messages.text(f"detector-{detector.replace('_', '-')}") for detector in one["detectors"]
    )
    return messages.text(
        "stix-match-technique", id=one["technique"], name=name, detectors=detectors,
        by=_line(", ".join(by)),
    )  # fmt: skip
