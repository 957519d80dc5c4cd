"""What an audit says, for programs and for people."""

from dataclasses import asdict
from typing import Any

from guetteur.detectors import DETECTORS
from guetteur.exercise.sameness import Difference
from guetteur.knowledge import Messages
from guetteur.pipeline.audits import Audit, Check, Field

SHOWN = 10


def audit_document(done: Audit) -> dict[str, Any]:
    """The audit for programs."""
    return {
        "audit": "neutrality",
        "identical": done.identical,
        "posts": done.posts,
        "findings": done.findings,
        "ties": done.ties,
        "sides": list(done.sides) if done.sides else None,
        "checks": [
            {
                "change": check.change,
                "identical": not check.differences,
                "differences": [_difference(one, done.accounts) for one in check.differences],
            }
            for check in done.checks
        ],
        "fields": [asdict(field) | {"detectors": list(field.detectors)} for field in done.fields],
    }


def _difference(one: Difference, accounts: dict[int, str]) -> dict[str, Any]:
    return asdict(one) | {"accounts": [accounts[row] for row in one.accounts]}


def audit_lines(done: Audit, messages: Messages) -> list[str]:
    """The audit for people: what was changed and what came of it, then each field."""
    say = messages.text
    lines = [
        say("audit-title"),
        say("audit-compared", posts=done.posts, findings=done.findings, ties=done.ties),
    ]
    if not done.ties:
        lines.append(say("audit-nothing"))
    lines += ["", say("audit-changes")]
    for check in done.checks:
        lines += _check_lines(check, done, messages)
    lines += ["", say("audit-fields")]
    lines += [_field_line(field, messages) for field in done.fields if field.detectors]
    for proof in ("changed", "shuffled", "empty"):
        names = [f"{f.table}.{f.name}" for f in done.fields if f.proof == proof]
        if names:
            lines.append("  " + say(f"audit-proof-{proof}", fields=", ".join(names)))
    return [*lines, "", say("audit-neutral" if done.identical else "audit-not-neutral")]


def _check_lines(check: Check, done: Audit, messages: Messages) -> list[str]:
    one, other = done.sides or ("", "")
    change = messages.text(f"audit-change-{check.change}", one=one, other=other)
    if not check.differences:
        return ["  " + messages.text("audit-same", change=change)]
    count = len(check.differences)
    lines = ["  " + messages.text("audit-differs", change=change, count=count)]
    for difference in check.differences[:SHOWN]:
        accounts = ", ".join(done.accounts[row] for row in difference.accounts)
        how = messages.text(f"audit-{difference.kind}-{difference.how}", accounts=accounts)
        lines.append("    " + how)
    if all(difference.kind == "finding" for difference in check.differences):
        lines.append("    " + messages.text("audit-grouping"))
    return lines


def _field_line(field: Field, messages: Messages) -> str:
    names = [messages.text(f"detector-{name.replace('_', '-')}") for name in field.detectors]
    reading = messages.text("audit-everyone") if len(names) == len(DETECTORS) else ", ".join(names)
    says = messages.text(f"audit-reads-{field.name.replace('_', '-')}")
    return "  " + messages.text(
        "audit-field", field=field.name, says=says, detectors=reading, findings=field.findings
    )
