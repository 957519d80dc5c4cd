"""guetteur explain: what a technique, a detector, a clue, a platform or a word means."""

import json
from typing import Any

import click

from guetteur.cli.base import Command
from guetteur.pipeline import Messages
from guetteur.pipeline.explaining import (
    explainable,
    explainable_lines,
    explained,
    explained_lines,
)


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(word: tuple[str, ...], readers: Any, as_json: bool) -> None:
        wanted = " ".join(word)
        if as_json:
            lang = messages.lang
            document = explained(wanted, lang, readers) if wanted else explainable(lang)
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        elif wanted:
            click.echo("\n".join(explained_lines(wanted, messages, readers)))
        else:
            click.echo("\n".join(explainable_lines(messages)))

    params = [
        click.Argument(["word"], nargs=-1, metavar="[WORD]"),
        click.Option(
            ["--for", "readers"],
            type=click.Choice(["citizen", "analyst"]),
            metavar="citizen|analyst",
            help=messages.text("help-option-for"),
        ),
        click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")),
    ]
    return Command("explain", messages, callback=run, params=params)
