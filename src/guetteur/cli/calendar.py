"""guetteur calendar: windows and deadlines of an election."""

import json
from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, option
from guetteur.model import InputError
from guetteur.pipeline import Messages, calendar, calendar_words, elections

FILE = click.Path(path_type=Path)


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(
        election: str | None, at: str | None, event: tuple[str, ...], as_json: bool,
        ics: Path | None, new: bool, workspace: Path | None,
    ) -> None:  # fmt: skip
        if new:
            click.echo(elections.template(), nl=False)
        elif election is None:
            _list(messages, as_json, used=bool(at or event or ics or workspace))
        else:
            _one(messages, election, at, event, as_json, ics, workspace)

    params = [
        click.Argument(["election"], required=False, metavar="[ELECTION]"),
        option(messages, "at", metavar="MOMENT"),
        option(messages, "event", multiple=True, metavar="NAME=MOMENT"),
        click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")),
        option(messages, "ics", type=FILE, metavar="FILE"),
        option(messages, "new", is_flag=True),
        click.Option(
            ["--set", "workspace"],
            type=FILE,
            metavar="WORKSPACE",
            help=messages.text("help-option-set"),
        ),
    ]
    return Command("calendar", messages, callback=run, params=params)


def _list(messages: Messages, as_json: bool, used: bool) -> None:
    if used:
        raise InputError("error-calendar-which")
    _say(calendar.list_document() if as_json else calendar_words.list_lines(messages))


def _one(
    messages: Messages, name: str, at: str | None, event: tuple[str, ...], as_json: bool,
    ics: Path | None, workspace: Path | None,
) -> None:  # fmt: skip
    if workspace is None:
        found = elections.named(name)
    else:
        found = elections.keep(workspace, name)
        text = messages.text("say-calendar-set", folder=str(workspace), id=found.id)
        click.echo(text, err=True)
    moment = calendar.moment_of(at, found, "--at") if at else pipeline.now()
    made = calendar.calendar_at(found, moment, calendar.events_of(event, found))
    if ics:
        count = calendar.write_ics(made, ics, messages)
        click.echo(messages.text("say-calendar-ics", file=str(ics), count=count), err=True)
    _say(calendar.document(made) if as_json else calendar_words.lines(made, messages))


def _say(found: object) -> None:
    """Lines as they are, documents as JSON."""
    if isinstance(found, list) and all(isinstance(line, str) for line in found):
        for line in found:
            click.echo(line)
        return
    click.echo(json.dumps(found, ensure_ascii=False, indent=1))
