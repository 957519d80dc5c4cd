"""guetteur info: what a workspace holds."""

import json
from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(workspace: Path, as_json: bool) -> None:
        opened = pipeline.open_workspace(workspace)
        if as_json:
            click.echo(json.dumps(pipeline.contents(opened), ensure_ascii=False, indent=1))
            return
        for line in pipeline.contents_lines(opened, messages):
            click.echo(line)

    as_json = click.Option(
        ["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")
    )
    return Command("info", messages, callback=run, params=[workspace_argument(), as_json])
