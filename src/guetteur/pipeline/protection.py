"""Data protection of a workspace: purpose, legal basis, time limit, public figures."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec

from guetteur import store
from guetteur.knowledge import Messages
from guetteur.knowledge.protection_bases import bases, form
from guetteur.model import InputError
from guetteur.model.protection import (
    CaseClock,
    Objected,
    Protection,
    ProtectionSet,
    PublicFigure,
    PublicFiguresSet,
)
from guetteur.pipeline import judging
from guetteur.pipeline.pseudonyms import place_of_figures, public_figures
from guetteur.publish.protection_documents import trap_lines
from guetteur.readers.protection import read_form, read_public_figures, written_form
from guetteur.store import Workspace

NEEDED = ("purpose", "basis", "keep_until")


def of(workspace: Workspace) -> Protection:
    """What people answered; nothing where nobody did. Raises InputErrors if the file is damaged."""
    place = workspace.protection
    if not place.is_file():
        return Protection()
    return read_form(place.read_bytes(), "en", str(place))


def keep_public_figures(
    workspace: Workspace, file: Path, *, who: str | None, at: datetime
) -> tuple[PublicFigure, ...]:
    """Replace the list of public figures by that of a file; the ledger says who did."""
    person = named(who)
    if not file.is_file():
        raise InputError("error-file-missing", file=str(file))
    found = read_public_figures(file)
    text = msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n"
    facts = PublicFiguresSet(sha256=hashlib.sha256(text.encode()).hexdigest(), count=len(found))
    judging.write(workspace, facts, who=person, at=at)
    store.write_text(place_of_figures(workspace), text)
    return found


def named(who: str | None) -> str:
    """The person who acts. Raises InputError if none is given."""
    if not who or not who.strip():
        raise InputError("error-protection-as")
    return who.strip()


def keep(
    workspace: Workspace, given: Mapping[str, Any], *, who: str | None, at: datetime
) -> Protection:
    """Keep answers: those of a form (`file`), then single ones; the ledger says who gave them.

    given: fields of `Protection`; None leaves what was answered before. `case`: the case whose
    own clock `keep_until` is.
    """
    person, case = named(who), given.get("case")
    before = of(workspace)
    if file := given.get("file"):
        if not file.is_file():
            raise InputError("error-file-missing", file=str(file))
        before = read_form(file.read_bytes(), "en", str(file))
    known = {one.name for one in fields(Protection)}
    single = {name: value for name, value in given.items() if value is not None and name in known}
    found = _with_case(workspace, before, case, single) if case else replace(before, **single)
    text = written_form(found, form())
    facts = ProtectionSet(
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        purpose=found.purpose,
        basis=found.basis,
        keep_until=clock(found, case),
        case=case,
    )
    judging.write(workspace, facts, who=person, at=at)
    store.write_text(workspace.protection, text)
    return found


def _with_case(
    workspace: Workspace, before: Protection, case: str, single: Mapping[str, Any]
) -> Protection:
    day = single.get("keep_until")
    if day is None or len(single) > 1:
        raise InputError("error-protection-case", case=case)
    judging.case_named(workspace, case)
    others = [one for one in before.cases if one.case != case]
    clocks = sorted([*others, CaseClock(case=case, keep_until=day)], key=lambda one: one.case)
    return replace(before, cases=tuple(clocks))


def clock(found: Protection, case: str | None = None) -> date | None:
    """The last day of a case, or of the workspace; None: nobody set it."""
    if case is None:
        return found.keep_until
    own = next((one.keep_until for one in found.cases if one.case == case), None)
    days = [day for day in (own, found.keep_until) if day is not None]
    return min(days, default=None)


def due(found: Protection, today: date) -> tuple[bool, tuple[str, ...]]:
    """Whether the workspace is past its last day; and the cases past a day of their own."""
    whole = found.keep_until is not None and found.keep_until < today
    cases = tuple(one.case for one in found.cases if one.keep_until < today)
    return whole, cases


def lacking(found: Protection) -> tuple[str, ...]:
    """The questions without an answer, by the names of the fields."""
    return tuple(
        one.name
        for one in fields(Protection)
        if one.name != "cases" and getattr(found, one.name) is None
    )


def warning(workspace: Workspace, messages: Messages, today: date) -> str | None:
    """What a command that uses the data reminds of, in one line; None when all is said.

    It never blocks: somebody may have to look before they can say what for.
    """
    found = of(workspace)
    if missing := [name for name in NEEDED if getattr(found, name) is None]:
        names = ", ".join(
            messages.text(f"protection-short-{name.replace('_', '-')}") for name in missing
        )
        return messages.text("say-protection-unset", folder=str(workspace.root), names=names)
    whole, cases = due(found, today)
    if whole or cases:
        what = ", ".join((*((str(workspace.root),) if whole else ()), *cases))
        return messages.text("say-protection-due", what=what, folder=str(workspace.root))
    return None


def bases_lines(messages: Messages) -> list[str]:
    """The legal bases one may record, with how each one fails."""
    lang, lines = messages.lang, [messages.text("protection-bases-title")]
    for one in bases().values():
        lines.append("")
        lines.append(
            messages.text(
                "protection-basis", id=one.id, article=one.article, name=one.name.of(lang)
            )
        )
        lines.append("    " + one.says.of(lang))
        lines += [f"    {line}" for line in trap_lines(one.id, messages)]
    lines += ["", messages.text("protection-bases-end")]
    return lines


def form_of(workspace: Workspace | None) -> str:
    """The form to fill, with the answers of a workspace in it."""
    return written_form(of(workspace), form()) if workspace else form()


def set_lines(
    workspace: Workspace, found: Protection, messages: Messages, today: date
) -> list[str]:
    """What was kept, how the basis fails, and what is still to be answered."""
    lines = [messages.text("say-protection-set", file=str(workspace.protection))]
    if found.basis:
        name = bases()[found.basis].name.of(messages.lang)
        lines.append(messages.text("protection-basis-is", name=name, article=_article(found)))
        lines += ["    " + line for line in trap_lines(found.basis, messages)]
    lines += clock_lines(found, messages, today)
    if missing := lacking(found):
        lines.append(messages.text("protection-lacking", count=len(missing)))
    return lines


def _article(found: Protection) -> str:
    return bases()[found.basis].article if found.basis else "–"


def clock_lines(found: Protection, messages: Messages, today: date) -> list[str]:
    """Until when data are kept, and what is past that."""
    say = messages.text
    if found.keep_until is None:
        lines = [say("protection-clock-none")]
    else:
        lines = [say("protection-clock", **_left(found.keep_until, today))]
    lines += [
        say("protection-clock-case", case=one.case, **_left(one.keep_until, today))
        for one in found.cases
    ]
    return lines


def _left(day: date, today: date) -> dict[str, str | int]:
    days = (day - today).days
    return {"day": day.isoformat(), "state": "over" if days < 0 else "open", "days": abs(days)}


def lines(workspace: Workspace, messages: Messages, today: date) -> list[str]:
    """All that is recorded on data protection, for people."""
    found, shown = of(workspace), []
    for one in fields(Protection):
        value = getattr(found, one.name)
        if one.name in {"cases", "keep_until"}:
            continue
        question = messages.text(f"protection-ask-{one.name.replace('_', '-')}")
        answer = str(value) if value is not None else messages.text("protection-to-answer")
        shown.append(messages.text("protection-answer", question=question, answer=answer))
        if one.name == "basis" and found.basis:
            shown += ["    " + line for line in trap_lines(found.basis, messages)]
    count = len(public_figures(workspace))
    shown += clock_lines(found, messages, today)
    shown.append(messages.text("protection-figures", count=count))
    shown.append(messages.text("protection-objections", count=objecting(workspace)))
    return shown


def document(workspace: Workspace, today: date) -> dict[str, Any]:
    """The same for programs."""
    found = of(workspace)
    whole, cases = due(found, today)
    answers: dict[str, Any] = msgspec.to_builtins(found)
    return {
        "answers": answers,
        "lacking": list(lacking(found)),
        "due": {"workspace": whole, "cases": list(cases)},
        "public_figures": msgspec.to_builtins(public_figures(workspace)),
        "objections": objecting(workspace),
    }


def objecting(workspace: Workspace) -> int:
    """How many people objected and did not take it back."""
    standing: set[tuple[str, ...]] = set()
    for entry in store.ledger.read(workspace.ledger).entries:
        if isinstance(entry.facts, Objected):
            kept = frozenset(entry.facts.digests)
            standing = {one for one in standing if kept.isdisjoint(one)}
            standing |= set() if entry.facts.withdrawn else {entry.facts.digests}
    return len(standing)
