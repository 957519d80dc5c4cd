"""guetteur formats: which exports are read, how each is obtained, and what is lost."""

import json

import click

from guetteur import pipeline
from guetteur.cli.base import Command
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(name: str | None, as_json: bool) -> None:
        if as_json:
            found = [one for one in pipeline.formats() if name in (None, one["name"])]
            click.echo(json.dumps(found, ensure_ascii=False, indent=1))
            return
        lines = pipeline.format_lines(name, messages) if name else pipeline.formats_lines(messages)
        for line in lines:
            click.echo(line)

    as_json = click.Option(
        ["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")
    )
    named = click.Argument(["name"], required=False, metavar="[NAME]")
    return Command("formats", messages, callback=run, params=[named, as_json])
