"""guetteur network: pairs and edges of a table of traces, our way or as a peer counts them."""

from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, option
from guetteur.cli.options import FILE, output_option
from guetteur.cli.progress import shown
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(traces: Path, output: Path, **given: Any) -> None:
        with shown(messages) as progress:
            files = pipeline.network(traces, output, pipeline.NetworkOptions(**given), progress)
        for path, rows in files.items():
            click.echo(messages.text("say-table", path=str(path), rows=rows))

    return Command("network", messages, callback=run, params=_params(messages))


def _params(messages: Messages) -> list[click.Parameter]:
    return [
        click.Argument(["traces"], type=FILE, metavar="TRACES"),
        output_option(messages, "network-output"),
        option(messages, "window", type=click.FloatRange(min=0), default=10.0, show_default=True),
        option(
            messages, "min-participation", type=click.IntRange(min=1), default=2, show_default=True
        ),
        option(messages, "match", type=click.Choice(pipeline.MATCHES), metavar="coortweet|toolkit"),
        option(
            messages, "edge-weight", type=click.FloatRange(0, 1), default=0.5, show_default=True
        ),
        option(messages, "subgraph", type=click.IntRange(0, 3), default=0, show_default=True),
        option(messages, "fast-window", type=click.FloatRange(min=0)),
        option(messages, "objects", is_flag=True),
        option(messages, "loops", is_flag=True),
        option(messages, "alpha", type=click.FloatRange(0, 1, min_open=True), default=0.01),
        option(messages, "density", metavar="POSTS|none"),
    ]
