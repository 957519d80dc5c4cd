"""What is held about one account, for people and for programs."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from guetteur import __version__, store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.protection import Protection
from guetteur.pipeline.partners import plain
from guetteur.pipeline.subject import Held
from guetteur.publish.documents import json_bytes
from guetteur.publish.protection_documents import answer
from guetteur.publish.protection_pages import page_bytes
from guetteur.publish.risk_blocks import Block, Bullets, Cell, Facts, Heading, Para, Report, Table

# What article 15 has the controller tell, of what is asked in the form.
TOLD = (
    "controller", "contact", "officer", "purpose", "basis", "lawfulness", "origin", "recipients",
    "transfers", "keep_until",
)  # fmt: skip


def document(found: Held) -> dict[str, Any]:
    """Everything that is held, for programs."""
    made: dict[str, Any] = msgspec.to_builtins(found)
    return made


def lines(found: Held, messages: Messages) -> list[str]:
    """The same in short."""
    say = messages.text
    if not found.found:
        return [plain(say("subject-nothing", handle=found.asked))]
    made = [
        say("subject-accounts", accounts=", ".join(found.accounts) or "–"),
        say("subject-posts", posts=len(found.posts), profiles=len(found.profiles)),
        say("subject-others", count=found.others),
        *(say("subject-file", name=one["name"], rows=one["rows"], digest=one["sha256"])
          for one in found.files),
        *(say("subject-finding", finding=one["finding"], run=one["run"], others=one["others"])
          for one in found.findings),
        *(say("subject-case", case=one["case"], title=one["title"]) for one in found.cases),
        *_sent(found, messages),
    ]  # fmt: skip
    if found.public:
        made.append(say("subject-public"))
    made.append(say("subject-objected" if found.objected else "subject-not-objected"))
    return [plain(line) for line in made]


def _sent(found: Held, messages: Messages) -> list[str]:
    if not found.sent:
        return [messages.text("subject-sent-none")]
    return [
        messages.text(
            "subject-sent",
            entry=one["entry"],
            at=one["at"],
            to=one["to"] or messages.text("subject-sent-unsaid"),
            what=one.get("case") or one.get("run") or "–",
            names="yes" if one["named"] else "no",
        )
        for one in found.sent
    ]


def write(found: Held, path: Path, answers: Protection, messages: Messages, on: date) -> None:
    """Write all that is held as JSON or as a page, for the person who asks.

    answers: those on the workspace, which the person has a right to know.
    """
    ending = path.suffix.lower()
    if ending not in {".json", ".html"} or path.is_dir():
        raise InputError("error-subject-output", file=str(path))
    found = _for_the_person(found)
    if ending == ".json":
        why = {name: getattr(answers, name) for name in TOLD}
        told = {name: None if one is None else str(one) for name, one in why.items()}
        content = json_bytes({"processing": told, **document(found)})
    else:
        footer = messages.text("protection-made", version=__version__, on=on.isoformat())
        content = page_bytes(_page(found, answers, messages, on), footer)
    with store.atomic(path) as part:
        part.write_bytes(content)


def _for_the_person(found: Held) -> Held:
    """Without what others wrote or are called: colleagues, titles of cases, names of files."""
    return replace(
        found,
        files=tuple({**one, "name": one["sha256"][:12]} for one in found.files),
        cases=tuple({**one, "title": "–"} for one in found.cases),
        sent=tuple({**one, "by": None} for one in found.sent),
    )


def _page(found: Held, answers: Protection, messages: Messages, on: date) -> Report:
    say = messages.text
    blocks: list[Block] = [
        Para(say("subject-page-lead"), "lead"),
        Facts(tuple(answer(name, answers, messages) for name in TOLD)),
        Heading(2, say("subject-page-held"), "held"),
        Bullets(tuple(lines(found, messages))),
    ]
    for name, rows in (("profiles", found.profiles), ("findings", found.findings)):
        if rows:
            blocks.append(Heading(2, say(f"subject-page-{name}"), name))
            blocks += [Facts(tuple(_flat(row))) for row in rows]
    if found.posts:
        blocks.append(Heading(2, say("subject-page-posts"), "posts"))
        blocks.append(_posts(found, messages))
    blocks.append(Heading(2, say("subject-page-rights"), "rights"))
    blocks.append(Para(say("subject-page-rights-text")))
    return Report(
        lang=messages.lang,
        title=say("subject-page-title", handle=found.asked),
        object=", ".join(found.accounts) or "–",
        marking=say("subject-page-marking"),
        author="–",
        on=(on.year, on.month, on.day),
        blocks=tuple(blocks),
    )


def _flat(row: dict[str, Any], above: str = "") -> list[tuple[str, str]]:
    found = []
    for name, value in row.items():
        if isinstance(value, dict):
            found += _flat(value, f"{name}.")
        elif value is not None:
            found.append((above + name, str(value)))
    return found


def _posts(found: Held, messages: Messages) -> Table:
    columns = ("created_at", "post_id", "text", "url")
    return Table(
        messages.text("subject-page-posts"),
        columns,
        tuple(
            tuple(Cell(text="–" if one[name] is None else str(one[name])) for name in columns)
            for one in found.posts
        ),
        quiet=True,
    )
