"""guetteur import: read exports into a workspace."""

from pathlib import Path
from typing import Any

from guetteur import pipeline
from guetteur.cli.base import Command
from guetteur.cli.options import exports_argument, opened, output_option, read_as, reading_options
from guetteur.cli.progress import shown
from guetteur.cli.protection import warn
from guetteur.cli.show import say_imported, say_left_out
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(exports: tuple[Path, ...], output: Path, **given: Any) -> None:
        way = read_as(given)
        with pipeline.exports_in(exports, way, opened(output)) as found:
            # Everything given is recognised before anything is written.
            workspace = pipeline.create_workspace(output)
            for one in found.exports:
                with shown(messages) as progress:
                    imported = pipeline.ingest(workspace, one.path, one.read_as, progress)
                say_imported(imported, messages)
        say_left_out(found, messages)
        warn(workspace, messages)

    params = [exports_argument(), output_option(messages), *reading_options(messages)]
    return Command("import", messages, callback=run, params=params)
