"""guetteur findings: what the last run found, for the analyst's own use."""

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
            document = pipeline.findings_of(opened, messages.lang)
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
            return
        for line in pipeline.findings_lines(opened, messages):
            click.echo(line)

    as_json = click.Option(
        ["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")
    )
    return Command("findings", messages, callback=run, params=[workspace_argument(), as_json])
