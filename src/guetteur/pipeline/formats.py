"""The formats that are read: how each is obtained, what is mapped, ignored and lost."""

from typing import Any

from guetteur import readers
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.readers import Format

_SHOWN = 12
_KNOWN = {
    "ran": "files read",
    "code": "the tool’s code",
    "documented": "documentation",
    "unsure": "**not checked**",
}


def formats() -> list[dict[str, Any]]:
    """Everything that the readers declare of themselves, as a document."""
    return [_document(one) for one in readers.formats()]


def _document(one: Format) -> dict[str, Any]:
    return {
        "name": one.name,
        "files": list(one.files),
        "sure": one.sure,
        "mapped": {field: list(columns) for field, columns in one.mapped.items()},
        "used": sorted(one.used),
        "ignored": sorted(one.ignored),
        "lost": list(one.lacks),
    }


def formats_lines(messages: Messages) -> list[str]:
    """The list of formats for people: name, what it is, how it is obtained."""
    lines = [messages.text("formats-head", count=len(readers.FORMATS)), ""]
    for one in readers.formats():
        lines += [
            f"{one.name}: {messages.text(f'format-{one.name}')}",
            f"  {messages.text(f'obtained-{one.family}')}",
            f"  {messages.text('formats-lost', text=messages.text(f'lost-{one.family}'))}",
        ]
    return lines


def format_lines(name: str, messages: Messages) -> list[str]:
    """One format for people. Raises InputError if there is none of this name."""
    one = next((found for found in readers.formats() if found.name == name), None)
    if one is None:
        known = ", ".join(readers.FORMATS)
        raise InputError("error-format-name", found=name, formats=known)
    say = messages.text
    read = [f"{field} ({', '.join(columns)})" for field, columns in one.mapped.items()]
    return [
        f"{one.name}: {say(f'format-{one.name}')}",
        say("formats-files", files=", ".join(one.files)),
        say("formats-obtained", text=say(f"obtained-{one.family}")),
        say("formats-lost", text=say(f"lost-{one.family}")),
        say("formats-never", fields=_told(one, messages)),
        say("formats-mapped", fields=_some(read or sorted(one.used), messages)),
        say("formats-ignored", fields=_some(sorted(one.ignored), messages)),
        say("formats-sure", text=say(f"sure-{one.sure}")),
    ]


def _told(one: Format, messages: Messages) -> str:
    names = [messages.text(f"post-{field.replace('_', '-')}") for field in one.lacks]
    return ", ".join(names) or messages.text("formats-none")


def _some(names: list[str], messages: Messages) -> str:
    """The names; of many, the first and how many there are beside."""
    if len(names) <= _SHOWN:
        return ", ".join(names) or messages.text("formats-none")
    shown = ", ".join(names[:_SHOWN])
    return messages.text("formats-more", shown=shown, count=len(names) - _SHOWN)


def formats_table() -> str:
    """The list of formats in docs/formats.md, in Markdown."""
    say = Messages("en").text
    rows = [
        f"| `{one.name}` | {say(f'format-{one.name}')} | {files} | {_KNOWN[one.sure]} |"
        for one in readers.formats()
        for files in [", ".join(one.files)]
    ]
    head = ["", "| name | what it is | files | known from |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, "", ""])


def formats_page() -> str:
    """The part of docs/formats.md that the readers' declarations make, in Markdown."""
    say = Messages("en").text
    blocks = [""]
    for one in readers.formats():
        lacking = ", ".join(f"`{field}`" for field in one.lacks)
        blocks += [
            f"### {one.name}",
            "",
            f"*{say(f'format-{one.name}')}* ({', '.join(one.files)}). {say(f'sure-{one.sure}')}",
            "",
            f"**How it is obtained.** {say(f'obtained-{one.family}')}",
            "",
            *_mapped(one),
            f"**Ignored by name.** {_columns(sorted(one.ignored)) or 'Nothing.'}",
            "",
            f"**What is lost.** {say(f'lost-{one.family}')}"
            + (f" Never told: {lacking}." if lacking else ""),
            "",
        ]
    return "\n".join(blocks)


def _mapped(one: Format) -> list[str]:
    """What is read: each field with its columns where it is declared so, else the columns."""
    if not one.mapped:
        return [f"**What is read.** {_columns(sorted(one.used))}", ""] if one.used else []
    if all(found == (field,) for field, found in one.mapped.items()):
        return ["**What is read.** Every field of a post, in a column of its name.", ""]
    rows = [f"| `{field}` | {_columns(list(found))} |" for field, found in one.mapped.items()]
    return ["| field | from |", "|---|---|", *rows, ""]


def _columns(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
