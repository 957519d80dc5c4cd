"""guetteur run: from exports to a report."""

from pathlib import Path
from typing import Any

from guetteur import pipeline
from guetteur.cli.base import Command, option
from guetteur.cli.options import (
    detection_options,
    exports_argument,
    opened,
    output_option,
    parameters,
    read_as,
    reading_options,
    reveal,
    reveal_options,
)
from guetteur.cli.progress import shown
from guetteur.cli.protection import warn
from guetteur.cli.show import say_imported, say_left_out, say_others, say_run
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(exports: tuple[Path, ...], output: Path, **given: Any) -> None:
        way, params, (who, why) = read_as(given), parameters(given), reveal(given)
        before = opened(output)
        with pipeline.exports_in(exports, way, before) as found, shown(messages) as progress:
            # Everything given is recognised before anything is written.
            workspace = pipeline.create_workspace(output)
            imported = [
                pipeline.ingest(workspace, one.path, one.read_as, progress) for one in found.exports
            ]
            done = pipeline.detect(
                workspace,
                params,
                at=pipeline.now(),
                detectors=pipeline.EVERY if given["reworded"] else pipeline.DETECTORS,
                progress=progress,
            )
            files = pipeline.publish_run(
                workspace, done, lang=messages.lang, at=done.made_at, reveal=who, why=why
            )
        for one in imported:
            say_imported(one, messages)
        say_left_out(found, messages)
        say_others(done, imported, messages)
        say_run(done, files, messages)
        warn(workspace, messages)

    return Command(
        "run",
        messages,
        callback=run,
        params=[
            exports_argument(),
            output_option(messages),
            *reading_options(messages),
            *detection_options(messages),
            option(messages, "reworded", is_flag=True),
            *reveal_options(messages),
        ],
    )
