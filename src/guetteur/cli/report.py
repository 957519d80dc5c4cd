"""guetteur report: write the last run's report again, in another language or with real names."""

from pathlib import Path
from typing import Any

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.options import reveal, reveal_options
from guetteur.cli.protection import warn
from guetteur.cli.show import say_run
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(workspace: Path, **given: Any) -> None:
        who, why = reveal(given)
        opened = pipeline.open_workspace(workspace)
        done = pipeline.last_run(opened)
        files = pipeline.publish_run(
            opened, done, lang=messages.lang, at=pipeline.now(), reveal=who, why=why
        )
        say_run(done, files, messages)
        warn(opened, messages)

    params = [workspace_argument(), *reveal_options(messages)]
    return Command("report", messages, callback=run, params=params)
