"""guetteur network: pairs and edges of a table of traces, our way or as a peer counts them."""

from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, option
from guetteur.cli.options import (
    FILE,
    LARGEST_BOUND,
    LONGEST_WINDOW,
    RATE,
    density,
    output_option,
)
from guetteur.cli.progress import shown
from guetteur.pipeline import Messages

DEFAULT_DENSITY = "50"


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(traces: Path, output: Path, **given: Any) -> None:
        given["density"] = density(given["density"] or DEFAULT_DENSITY)
        with shown(messages) as progress:
            files = pipeline.network(traces, output, pipeline.NetworkOptions(**given), progress)
        for path, rows in files.items():
            click.echo(messages.text("say-table", path=str(path), rows=rows))

    return Command("network", messages, callback=run, params=_params(messages))


def _params(messages: Messages) -> list[click.Parameter]:
    seconds = click.FloatRange(min=0, max=LONGEST_WINDOW)
    count = click.IntRange(min=1, max=LARGEST_BOUND)
    quantile, kind = click.FloatRange(0, 1), click.IntRange(0, 3)
    peers = click.Choice(pipeline.MATCHES)
    return [
        click.Argument(["traces"], type=FILE, metavar="TRACES"),
        output_option(messages, "network-output"),
        option(messages, "window", type=seconds, default=10.0, metavar="SECONDS"),
        option(messages, "min-participation", type=count, default=2, metavar="COUNT"),
        option(messages, "match", type=peers, metavar="|".join(pipeline.MATCHES)),
        option(messages, "edge-weight", type=quantile, default=0.5, metavar="QUANTILE"),
        option(messages, "subgraph", type=kind, default=0, metavar="0|1|2|3"),
        option(messages, "fast-window", type=seconds, metavar="SECONDS"),
        option(messages, "objects", is_flag=True),
        option(messages, "stats", is_flag=True),
        option(messages, "loops", is_flag=True),
        option(messages, "alpha", type=RATE, default=0.01, metavar="RATE"),
        option(messages, "density", metavar="POSTS|none"),
    ]
