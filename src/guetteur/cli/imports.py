"""guetteur import: read exports into a workspace."""

from pathlib import Path
from typing import Any

from guetteur import pipeline
from guetteur.cli.base import Command
from guetteur.cli.options import exports_argument, output_option, read_as, reading_options
from guetteur.cli.progress import shown
from guetteur.cli.protection import warn
from guetteur.cli.show import say_imported
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(exports: tuple[Path, ...], output: Path, **given: Any) -> None:
        way = read_as(given)
        for path in exports:
            pipeline.recognise(path, way)  # before anything is written
        workspace = pipeline.create_workspace(output)
        for path in exports:
            with shown(messages) as progress:
                imported = pipeline.ingest(workspace, path, way, progress)
            say_imported(imported, messages)
        warn(workspace, messages)

    params = [exports_argument(), output_option(messages), *reading_options(messages)]
    return Command("import", messages, callback=run, params=params)
