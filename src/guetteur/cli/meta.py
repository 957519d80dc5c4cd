"""guetteur meta: the tables of Meta's threat reports."""

from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option
from guetteur.cli.misp import json_option, partner_params, say_read
from guetteur.model.past_case import precision
from guetteur.pipeline import Messages


def command(messages: Messages) -> Program:
    """The group in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-meta-example')}"
    group = Program(
        name="meta",
        messages=messages,
        help=f"{messages.text('help-meta')}\n\n{example}",
        short_help=messages.text("help-meta-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    group.add_command(_import(messages), "import")
    return group


def _import(messages: Messages) -> Command:
    def run(file: Path, workspace: Path, dated: str | None, as_json: bool) -> None:
        from guetteur.pipeline import partners

        opened = pipeline.open_workspace(workspace)
        read = partners.import_table(opened, file, dated=dated, only="meta")
        say_read(read, messages, as_json)

    params = [*partner_params(messages), dated_option(messages), json_option(messages)]
    return Command("meta-import", messages, callback=run, params=params)


def dated_option(messages: Messages) -> click.Option:
    """--dated: when the list was published."""
    return click.Option(
        ["--dated"],
        metavar="YYYY[-MM[-DD]]",
        callback=_date,
        help=messages.text("help-option-partner-dated"),
    )


def _date(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The date, as precise as given."""
    try:
        return value if value is None or precision(value) else None
    except ValueError as error:
        raise click.BadParameter(value or "", context, param) from error
