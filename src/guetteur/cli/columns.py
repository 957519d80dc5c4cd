"""guetteur columns: what each column of a table seems to be, as a mapping to edit."""

from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command
from guetteur.cli.options import FILE
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(file: Path) -> None:
        click.echo(pipeline.columns(file, messages), nl=False)

    return Command(
        "columns",
        messages,
        callback=run,
        params=[click.Argument(["file"], type=FILE, metavar="FILE")],
    )
