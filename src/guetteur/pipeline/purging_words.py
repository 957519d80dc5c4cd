"""What a purge says: what would go, what went, and what its proofs prove."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from guetteur.knowledge import Messages
from guetteur.model.protection import PARTS, PurgePlan
from guetteur.pipeline.purging import Done, Proof


def plans_lines(plans: Sequence[PurgePlan], messages: Messages) -> list[str]:
    """What would be deleted, in short."""
    if not plans:
        return [messages.text("purge-nothing")]
    lines = []
    for plan in plans:
        lines.append(messages.text("purge-would", what=_what(plan, messages)))
        lines += _parts(plan, messages)
    return [*lines, messages.text("purge-dry")]


def plans_document(plans: Sequence[PurgePlan]) -> dict[str, Any]:
    """The same for programs."""
    return {"plans": msgspec.to_builtins(plans)}


def done_lines(done: Sequence[Done], messages: Messages) -> list[str]:
    """What was deleted, and where the proof is."""
    if not done:
        return [messages.text("purge-nothing")]
    lines = []
    for one in done:
        if one.resumed:
            lines.append(messages.text("purge-resumed", who=one.plan.who, at=one.plan.at))
        lines.append(messages.text("purge-done", what=_what(one.plan, messages)))
        lines += _parts(one.plan, messages)
        lines.append(messages.text("purge-proof", file=str(one.proof)))
    return [*lines, messages.text("purge-beyond")]


def done_document(done: Sequence[Done]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "done": [
            {"plan": msgspec.to_builtins(one.plan), "proof": str(one.proof), "resumed": one.resumed}
            for one in done
        ]
    }


def _what(plan: PurgePlan, messages: Messages) -> str:
    return plan.case or messages.text("purge-all")


def _parts(plan: PurgePlan, messages: Messages) -> Iterable[str]:
    for part in PARTS:
        items = [one for one in plan.items if one.part == part]
        if items:
            size = sum(one.bytes for one in items)
            name = messages.text(f"purge-part-{part}")
            yield "    " + messages.text("purge-part", name=name, files=len(items), bytes=size)


def proofs_lines(proofs: Sequence[Proof], messages: Messages) -> list[str]:
    """Each proof, whether it holds, and what is back."""
    if not proofs:
        return [messages.text("purge-no-proof")]
    lines = []
    for one in proofs:
        if one.said is None:
            lines.append(messages.text("purge-proof-broken", file=one.path.name))
            continue
        said = one.said
        lines.append(
            messages.text(
                "purge-proof-holds" if one.holds else "purge-proof-unknown",
                file=one.path.name,
                who=said["who"],
                at=said["finished"],
                why=said["reason"],
                files=len(said["items"]),
                what=said.get("case") or messages.text("purge-all"),
                signer=one.key or "–",
            )
        )
        lines += ["    " + messages.text("purge-back", file=path) for path in one.back]
    return lines


def proofs_document(proofs: Sequence[Proof]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "proofs": [
            {
                "file": one.path.name,
                "holds": one.holds,
                "key": one.key,
                "back": list(one.back),
                "statement": one.said,
            }
            for one in proofs
        ]
    }
