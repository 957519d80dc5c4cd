"""guetteur copies: who got what, and where a file seems to come from."""

from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.options import FILE
from guetteur.cli.protection import json_option, say, say_document
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(workspace: Path, trace: Path | None, as_json: bool) -> None:
        from guetteur.pipeline import copying, copying_words

        opened = pipeline.open_workspace(workspace)
        if trace is None:
            found = copying.copies(opened)
            if as_json:
                say_document(copying_words.list_document(found))
            else:
                say(copying_words.list_lines(found, messages))
            return
        traced = copying.trace(opened, trace)
        if as_json:
            say_document(copying_words.trace_document(traced))
        else:
            say(copying_words.trace_lines(traced, messages))

    option = click.Option(
        ["--trace"], type=FILE, metavar="FILE", help=messages.text("help-option-copies-trace")
    )
    params = [workspace_argument(), option, json_option(messages)]
    return Command("copies", messages, callback=run, params=params)
