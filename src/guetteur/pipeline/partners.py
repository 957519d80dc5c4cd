"""Partners' files into the workspace: raw bytes, what they list, what became of each part."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from guetteur import store
from guetteur.knowledge import Messages, disarm_framework
from guetteur.model import InputError
from guetteur.model.indicator import Indicator, ListFormat, Outcome, Part, PartnerFile
from guetteur.model.judgement import Tlp
from guetteur.model.misp import CaseInMisp
from guetteur.publish.visible import shortened, visible
from guetteur.readers.misp import MispFile, read_event
from guetteur.readers.partner_csv import Told, read_table
from guetteur.store import Workspace, indicators

OLDER = ("1.6", "1.5", "1.4")  # versions whose names others may still use, the newest first
MOST_NAMED = 5  # rows of one reason that lines name; --json has all
OUTCOMES: tuple[Outcome, ...] = ("kept", "mended", "dropped")


@dataclass(frozen=True, slots=True)
class Read:
    """A partner's file as it was read. techniques: DISARM ids of now, by the name or id found;
    None where it could not be told. case: of a MISP event of ours, what it carries."""

    file: PartnerFile
    techniques: Mapping[str, tuple[str, ...] | None]
    case: CaseInMisp | None = None


def import_table(
    workspace: Workspace,
    path: Path,
    *,
    source: str | None = None,
    dated: str | None = None,
    only: ListFormat | None = None,
) -> Read:
    """Read a partner's table of indicators. source, dated: who published it, and when, if the file
    does not say. Raises InputError if it is none that is known."""
    told = _told(path, source, dated)
    listed = read_table(path, told, only)
    file = PartnerFile(
        sha256=told.sha256,
        name=_name(path),
        bytes=path.stat().st_size,
        format=listed.format,
        source=listed.source,
        dated=dated,
        marking=None,
        indicators=len(listed.indicators),
        parts=listed.parts,
    )
    _keep(workspace, path, file, listed.indicators)
    return Read(file, {})


def import_misp(workspace: Workspace, path: Path) -> Read:
    """Read a MISP event, of anybody. Raises InputError if the file holds no event, or several."""
    told = _told(path, None, None)
    event = read_event(path, told)
    techniques = {name: _technique(name, known) for name, known in event.techniques}
    file = PartnerFile(
        sha256=told.sha256,
        name=_name(path),
        bytes=path.stat().st_size,
        format="misp",
        source=event.source,
        dated=event.dated,
        marking=event.marking,
        indicators=len(event.indicators),
        parts=event.parts,
    )
    _keep(workspace, path, file, _with_ids(event, techniques))
    return Read(file, techniques, event.case)


def _told(path: Path, source: str | None, dated: str | None) -> Told:
    if not path.is_file():
        raise InputError("error-file-missing", file=str(path))
    return Told(store.digest(path), source, dated)


def _name(path: Path) -> str:
    return path.name.encode(errors="replace").decode()


def _keep(
    workspace: Workspace, path: Path, file: PartnerFile, listed: tuple[Indicator, ...]
) -> None:
    store.keep_raw(workspace, path)
    indicators.save(workspace, file, listed)


def _technique(name: str, known: str | None) -> tuple[str, ...] | None:
    """The current ids of a technique that MISP names: by the id the file gives, or by its name.

    Empty when it has no successor; None when DISARM never had it.
    """
    if known is not None and (resolved := disarm_framework.resolve(known)).how != "unknown":
        return resolved.to
    return _names().get(name.casefold())


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The current ids behind each name that DISARM gave; the newest version that has it counts."""
    found: dict[str, tuple[str, ...]] = {}
    current = [one.id for one in disarm_framework.techniques()]
    for version in (None, *OLDER):
        for name, ids in _named_in(version, current).items():
            found.setdefault(name, ids)
    return found


def _named_in(version: str | None, current: list[str]) -> dict[str, tuple[str, ...]]:
    named: dict[str, dict[str, None]] = {}
    for one in (*current, *(disarm_framework.retired_ids() if version else ())):
        resolved = disarm_framework.resolve(one, version)
        if resolved.name and (version is None or version in resolved.versions):
            named.setdefault(resolved.name.casefold(), {}).update(dict.fromkeys(resolved.to))
    return {name: tuple(ids) for name, ids in named.items()}


def _with_ids(
    event: MispFile, techniques: Mapping[str, tuple[str, ...] | None]
) -> tuple[Indicator, ...]:
    """The indicators, with the id of a technique as the value it is found by."""
    return tuple(_with_id(one, techniques) for one in event.indicators)


def _with_id(one: Indicator, techniques: Mapping[str, tuple[str, ...] | None]) -> Indicator:
    ids = techniques.get(one.value) if one.kind == "technique" else None
    return replace(one, value=" ".join(ids)) if ids else one


def read_document(read: Read) -> dict[str, Any]:
    """Everything that an import says, for programs."""
    document: dict[str, Any] = msgspec.to_builtins(read.file)
    return document | {
        "in": len(read.file.parts),
        **_counts(read.file),
        "techniques": {
            "resolved": {
                name: list(ids) for name, ids in read.techniques.items() if ids is not None
            },
            "unresolved": [name for name, ids in read.techniques.items() if ids is None],
        },
        "case": msgspec.to_builtins(read.case),
    }


def _counts(file: PartnerFile) -> dict[str, int]:
    return {str(outcome): file.tally(outcome) for outcome in OUTCOMES}


def read_lines(read: Read, messages: Messages) -> list[str]:
    """The same for people: what was read, and why anything was not kept as it was."""
    say, file = messages.text, read.file
    lines = [
        say("partner-read", file=file.name, source=file.source, digest=file.sha256),
        say("partner-counts", parts=len(file.parts), indicators=file.indicators, **_counts(file)),
    ]
    if file.marking:
        lines.append(say("partner-marking", level=tlp_word(file.marking)))
    if read.techniques:
        known = sum(ids is not None for ids in read.techniques.values())
        lines.append(say("partner-techniques", known=known, all=len(read.techniques)))
        lost = [name for name, ids in read.techniques.items() if ids is None]
        lines += ["    " + say("partner-technique-unknown", name=name) for name in lost]
    if read.case:
        lines.append(say("partner-case", title=read.case.title))
    return [plain(line) for line in [*lines, *_reasons(read, messages)]]


def _reasons(read: Read, messages: Messages) -> list[str]:
    """Each reason once, with the rows it holds for."""
    by_reason: dict[tuple[str, str], list[Part]] = {}
    for part in read.file.parts:
        if part.reason:
            by_reason.setdefault((part.outcome, part.reason), []).append(part)
    lines = []
    for (outcome, reason), parts in sorted(by_reason.items()):
        text = messages.text(reason)
        lines.append(messages.text("partner-why", outcome=outcome, count=len(parts), reason=text))
        for part in parts[:MOST_NAMED]:
            found = shortened(part.found or part.what, 100)
            lines.append("    " + messages.text("partner-part", place=part.place, found=found))
    return lines


def plain(line: str) -> str:
    """What others wrote can neither hide anything nor pass for a line of ours."""
    return visible(line).replace("\n", " ⏎ ")


def tlp_word(level: Tlp) -> str:
    """`AMBER+STRICT`."""
    return level.replace("_", "+").upper()
