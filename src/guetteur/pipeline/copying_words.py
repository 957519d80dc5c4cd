"""What copies say: what was made, who got what, where a file seems to come from."""

from collections.abc import Sequence
from typing import Any

import msgspec

from guetteur.knowledge import Messages
from guetteur.model.judgement import Entry
from guetteur.model.protection import Copied
from guetteur.pipeline.copying import Made, Trace
from guetteur.pipeline.partners import plain

List = Sequence[tuple[Entry, Copied]]


def made_lines(made: Made, messages: Messages) -> list[str]:
    """Where the copy is, its mark, and that it is recorded."""
    facts = made.facts
    return [
        plain(line)
        for line in (
            messages.text("copy-made", file=str(made.path), recipient=facts.recipient),
            messages.text("copy-mark", copy=facts.copy, level=_level(facts)),
            messages.text("say-share-digest", digest=facts.sha256),
            _names(facts, messages),
            messages.text("say-share-recorded", seq=made.entry.seq),
        )
    ]


def _names(facts: Copied, messages: Messages) -> str:
    if facts.names:
        return messages.text("say-share-named")
    return messages.text("copy-masked", digest=facts.key)


def list_lines(found: List, messages: Messages) -> list[str]:
    """Who got what, when, from whom."""
    if not found:
        return [messages.text("copy-none")]
    return [plain(_line(entry, facts, messages)) for entry, facts in found]


def _line(entry: Entry, facts: Copied, messages: Messages) -> str:
    return messages.text(
        "copy-line",
        copy=facts.copy,
        recipient=facts.recipient,
        case=facts.case,
        level=_level(facts),
        at=f"{entry.at:%Y-%m-%d %H:%M} UTC",
        who=entry.who,
        profile=facts.profile,
        names="yes" if facts.names else "no",
    )


def _level(facts: Copied) -> str:
    return facts.tlp.replace("_", "+").upper()


def list_document(found: List) -> dict[str, Any]:
    """The same for programs."""
    return {"copies": [_document(entry, facts) for entry, facts in found]}


def _document(entry: Entry, facts: Copied) -> dict[str, Any]:
    made: dict[str, Any] = msgspec.to_builtins(facts)
    return {"entry": entry.seq, "at": entry.at.isoformat(), "by": entry.who, **made}


def trace_lines(found: Sequence[Trace], messages: Messages) -> list[str]:
    """The copies that a file seems to come from, and why."""
    if not found:
        return [messages.text("copy-trace-none")]
    lines = []
    for one in found:
        key = "copy-trace-mark" if one.mark else "copy-trace-pseudonyms"
        lines.append(messages.text(key, count=one.pseudonyms))
        lines.append("    " + _line(one.entry, one.facts, messages))
    return [*map(plain, lines), messages.text("copy-trace-caution")]


def trace_document(found: Sequence[Trace]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "copies": [
            {**_document(one.entry, one.facts), "mark": one.mark, "pseudonyms": one.pseudonyms}
            for one in found
        ]
    }
