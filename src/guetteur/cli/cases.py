"""guetteur cases: past cases, and which of them a finding resembles."""

import json
from datetime import date, datetime
from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, option, workspace_argument
from guetteur.pipeline import Messages, past, past_words


def command(messages: Messages) -> Program:
    """The group in one language; alone, it lists the past cases."""

    def run(as_json: bool) -> None:
        if click.get_current_context().invoked_subcommand is None:
            _say(past_words.list_document() if as_json else past_words.list_lines(messages))

    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-cases-example')}"
    group = Program(
        name="cases",
        messages=messages,
        help=f"{messages.text('help-cases')}\n\n{example}",
        short_help=messages.text("help-cases-short"),
        callback=run,
        invoke_without_command=True,
        params=[_json_option(messages), lang_option(messages)],
    )
    group.add_command(_show(messages), "show")
    group.add_command(_compare(messages), "compare")
    return group


def _show(messages: Messages) -> Command:
    def run(case: str, as_json: bool) -> None:
        _say(past_words.case_document(case) if as_json else past_words.case_lines(case, messages))

    params = [click.Argument(["case"], metavar="CASE"), _json_option(messages)]
    return Command("cases-show", messages, callback=run, params=params)


def _compare(messages: Messages) -> Command:
    def run(workspace: Path, finding: str | None, vote: datetime | None, as_json: bool) -> None:
        opened = pipeline.open_workspace(workspace)
        day: date | None = vote.date() if vote else None
        if as_json:
            _say(past.compared_document(opened, finding, day))
        else:
            _say(past_words.compared_lines(opened, messages, finding, day))

    params = [
        workspace_argument(),
        option(messages, "finding", metavar="ID"),
        option(messages, "vote", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE"),
        _json_option(messages),
    ]
    return Command("cases-compare", messages, callback=run, params=params)


def _json_option(messages: Messages) -> click.Option:
    return click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json"))


def _say(found: object) -> None:
    """Lines as they are, documents as JSON."""
    if isinstance(found, list) and all(isinstance(line, str) for line in found):
        for line in found:
            click.echo(line)
        return
    click.echo(json.dumps(found, ensure_ascii=False, indent=1))
