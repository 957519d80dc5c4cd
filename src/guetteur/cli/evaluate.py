"""guetteur evaluate: how good the detectors are on made-up worlds, as a report card."""

from pathlib import Path

import click

from guetteur.cli.base import Command
from guetteur.cli.options import output_option
from guetteur.cli.progress import shown
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(output: Path) -> None:
        from guetteur.pipeline.evaluation import evaluate  # only this command needs the peers

        with shown(messages) as progress:
            files = evaluate(output, progress=progress)
        for path in files:
            click.echo(messages.text("say-written", path=str(path)))

    return Command(
        "evaluate", messages, callback=run, params=[output_option(messages, "evaluate-output")]
    )
