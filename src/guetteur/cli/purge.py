"""guetteur purge: data that are no longer needed go, with a proof."""

from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.protection import json_option, say, say_document, who_option
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(workspace: Path, dry_run: bool, as_json: bool, **given: Any) -> None:
        from guetteur.pipeline import purging, purging_words

        opened = pipeline.open_workspace(workspace)
        wish, now = purging.Wish(**given), pipeline.now()
        if dry_run:
            plans = purging.plans(opened, wish, at=now)
            if as_json:
                say_document(purging_words.plans_document(plans))
                return
            say(purging_words.plans_lines(plans, messages))
            return
        done = purging.run(opened, wish, at=now)
        if as_json:
            say_document(purging_words.done_document(done))
            return
        say(purging_words.done_lines(done, messages))

    params = [
        workspace_argument(),
        _option(messages, "due", is_flag=True),
        _option(messages, "case", metavar="CASE"),
        _option(messages, "outputs", is_flag=True),
        _option(messages, "received", is_flag=True),
        _option(messages, "dry-run", is_flag=True),
        click.Option(
            ["--why", "reason"], metavar="TEXT", help=messages.text("help-option-purge-why")
        ),
        who_option(messages),
        json_option(messages),
    ]
    return Command("purge", messages, callback=run, params=params)


def _option(messages: Messages, name: str, **given: Any) -> click.Option:
    return click.Option([f"--{name}"], help=messages.text(f"help-option-purge-{name}"), **given)
