"""What partners list, and what of it posts hold, for people and for programs."""

from dataclasses import asdict
from itertools import groupby
from typing import Any

from guetteur.knowledge import Messages
from guetteur.model.indicator import Indicator
from guetteur.pipeline.listed import match, received
from guetteur.pipeline.partners import plain, tlp_word
from guetteur.publish.visible import shortened
from guetteur.store import Workspace, indicators


def list_document(workspace: Workspace) -> dict[str, Any]:
    """Everything that partners list, with the files it comes from."""
    return {
        "files": [asdict(one) | {"parts": len(one.parts)} for one in indicators.files(workspace)],
        "indicators": [asdict(one) for one in indicators.every(workspace)],
        "stix": [asdict(one) | {"file": name} for one, name in received(workspace)],
    }


def list_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """The same for people: a line a file, then a line an indicator."""
    lines = []
    for file in indicators.files(workspace):
        level = tlp_word(file.marking) if file.marking else "–"
        lines.append(_head(file.source, file.name, file.dated, level, file.indicators, messages))
        listed = indicators.of_file(workspace, file.sha256)
        lines += ["    " + _listed(one, messages) for one in listed]
    stix = sorted(received(workspace), key=lambda pair: (pair[1], pair[0].sha256))
    for (name, _), group in groupby(stix, key=lambda pair: (pair[1], pair[0].sha256)):
        listed = tuple(one for one, _ in group)
        source = ", ".join(sorted({one.source for one in listed}))
        lines.append(_head(source, name, None, "–", len(listed), messages))
        lines += ["    " + _listed(one, messages) for one in listed]
    return [plain(line) for line in lines] or [messages.text("indicator-none")]


def _head(
    source: str, name: str, on: str | None, level: str, count: int, messages: Messages
) -> str:
    return messages.text(
        "indicator-file", source=source, file=name, on=on or "–", level=level, count=count
    )


def _listed(one: Indicator, messages: Messages) -> str:
    kind = messages.text(f"indicator-kind-{one.kind}")
    return messages.text(
        "indicator-one", kind=kind, shown=shortened(one.shown, 120), place=_place(one),
        on=one.listed_on or "–", notes=shortened(one.notes or "", 80) or "–",
    )  # fmt: skip


def _place(one: Indicator) -> str:
    """Where in its file: the row, or for STIX the object's id."""
    return str(one.row) if one.row else one.object_id or "–"


def match_document(workspace: Workspace) -> dict[str, Any]:
    """Everything that `guetteur indicators match` shows."""
    found = match(workspace)
    return {
        "compared": found.compared,
        "hits": [
            asdict(hit) | {"first": hit.first.isoformat(), "last": hit.last.isoformat()}
            for hit in found.hits
        ],
        "left_out": [asdict(one) for one in found.broad],
    }


def match_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """The same for people. A listing is somebody's statement: the caution stands below it."""
    say, found = messages.text, match(workspace)
    lines = [say("indicator-compared", compared=found.compared, hits=len(found.hits))]
    for hit in found.hits:
        one = hit.indicator
        lines.append(
            say(
                "indicator-hit",
                shown=shortened(one.shown, 120), source=one.source, on=one.listed_on or "–",
                file=hit.file, place=_place(one), posts=hit.count, accounts=hit.accounts,
                first=hit.first.date().isoformat(), last=hit.last.date().isoformat(),
            )
        )  # fmt: skip
        if "context" in one.labels:
            lines.append("    " + say("indicator-context"))
        lines.append("    " + say("indicator-posts", posts=", ".join(hit.posts)))
    if found.broad:
        sites = ", ".join(sorted({one.shown for one in found.broad}))
        lines.append(say("indicator-broad", count=len(found.broad), sites=sites))
    if found.hits:
        lines.append(say("indicator-caution"))
    return [plain(line) for line in lines]
