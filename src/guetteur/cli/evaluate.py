"""guetteur evaluate: how good the detectors are where the truth is known, as a report card."""

from pathlib import Path
from typing import Any

import click

from guetteur.cli.base import Command, option
from guetteur.cli.options import FILE, output_option, read_as, reading_options
from guetteur.cli.progress import shown
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(output: Path, real: Path | None, **given: Any) -> None:
        from guetteur.pipeline.evaluation import Cases, evaluate, real_traces  # needs the peers

        cases = Cases(real=real_traces(real, read_as(given)) if real else None)
        with shown(messages) as progress:
            files = evaluate(output, cases, progress=progress)
        for path in files:
            click.echo(messages.text("say-written", path=str(path)))

    return Command(
        "evaluate",
        messages,
        callback=run,
        params=[
            output_option(messages, "evaluate-output"),
            option(messages, "real", type=FILE, metavar="EXPORT"),
            *reading_options(messages),
        ],
    )
