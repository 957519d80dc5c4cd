"""guetteur columns: what each column of a table seems to be, as a mapping to edit."""

from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command
from guetteur.cli.options import FILE
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(file: Path, workspace: Path | None) -> None:
        proposed = pipeline.columns(file, messages)
        if workspace is None:
            click.echo(proposed, nl=False)
            return
        kept = pipeline.keep_mapping(pipeline.create_workspace(workspace), file, proposed)
        click.echo(messages.text("say-mapping-kept", path=str(kept)))

    keep = click.Option(
        ["-w", "--workspace"],
        type=FILE,
        metavar="DIR",
        help=messages.text("help-option-keep-mapping"),
    )
    return Command(
        "columns",
        messages,
        callback=run,
        params=[click.Argument(["file"], type=FILE, metavar="FILE"), keep],
    )
