"""guetteur posts: the posts of a workspace as a table."""

from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.options import FILE
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(workspace: Path, output: Path) -> None:
        written = pipeline.write_posts(pipeline.open_workspace(workspace), output)
        click.echo(messages.text("say-posts-written", count=written, path=str(output)))

    where = click.Option(
        ["-o", "--output"],
        required=True,
        type=FILE,
        metavar="FILE",
        help=messages.text("help-option-posts-output"),
    )
    return Command("posts", messages, callback=run, params=[workspace_argument(), where])
