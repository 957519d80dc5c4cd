"""guetteur copy: a case for one recipient, with pseudonyms and a mark of their own."""

from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.case_words import case_argument
from guetteur.cli.options import output_option
from guetteur.cli.protection import say, warn, who_option
from guetteur.cli.sharing import sharing_options, sharing_wish
from guetteur.pipeline import Messages

PROFILES = ("full", "partner", "summary")
CUTS = ("texts", "evidence", "accounts", "notes", "claims")


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(
        workspace: Path, case: str, output: Path, who: str | None, recipient: str, profile: Any,
        without: Any, **given: Any,
    ) -> None:  # fmt: skip
        from guetteur.pipeline import copying, copying_words, sharing

        opened = pipeline.open_workspace(workspace)
        wish = sharing.Wish(who=who, **sharing_wish(given, messages.lang))
        to = copying.For(recipient=recipient, profile=profile, without=without)
        made = copying.make(opened, case, output, wish, to, at=pipeline.now())
        say(copying_words.made_lines(made, messages))
        warn(opened, messages)

    def text(name: str) -> str:
        return messages.text(f"help-option-copy-{name}")

    params = [
        workspace_argument(),
        case_argument(),
        click.Option(["--for", "recipient"], required=True, metavar="NAME", help=text("for")),
        output_option(messages, "marked-output"),
        click.Option(
            ["--profile"], type=click.Choice(PROFILES), default="partner",
            metavar="|".join(PROFILES), help=text("profile"),
        ),
        click.Option(
            ["--without"], type=click.Choice(CUTS), multiple=True, metavar="|".join(CUTS),
            help=text("without"),
        ),
        *sharing_options(messages),
        who_option(messages),
    ]  # fmt: skip
    return Command("copy", messages, callback=run, params=params)
