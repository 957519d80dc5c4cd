"""guetteur families: copies and reworded copies of texts."""

import json
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, option, workspace_argument
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(workspace: Path, as_json: bool, **given: Any) -> None:
        from guetteur.pipeline import families

        opened = pipeline.open_workspace(workspace)
        asked = {name: value for name, value in given.items() if value is not None}
        if as_json:
            document = families.families_of(opened, **asked)
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
            return
        for line in families.families_lines(opened, messages, **asked):
            click.echo(line)

    as_json = click.Option(
        ["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")
    )
    whole = click.IntRange(min=1)
    options = [
        option(messages, "least", type=whole, metavar="ACCOUNTS"),
        option(messages, "most", type=whole, metavar="FAMILIES"),
        option(messages, "reposts", is_flag=True),
    ]
    params = [workspace_argument(), as_json, *options]
    return Command("families", messages, callback=run, params=params)
