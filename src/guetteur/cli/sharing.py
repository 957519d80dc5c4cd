"""Options and commands that share a case: `guetteur case package`, and what MISP takes too."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.case_words import case_argument, tlp_choice
from guetteur.cli.options import FILE, reveal, reveal_options
from guetteur.pipeline import Messages


def sharing_options(messages: Messages) -> list[click.Option]:
    """With whom, how, for which organisation, and who decides that accounts are named."""
    kind = tlp_choice()
    levels = "|".join(kind.choices)

    def option(name: str, field: str, metavar: str, **given: Any) -> click.Option:
        text = messages.text(f"help-option-share-{name}")
        return click.Option([f"--{name}", field], metavar=metavar, help=text, **given)

    return [
        option("tlp", "tlp", levels, type=kind),
        option("names-from", "names_from", levels, type=kind, default="amber"),
        option("by", "organisation", "NAME"),
        *reveal_options(messages),
    ]


def sharing_wish(given: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """The same as the fields of a wish."""
    who, why = reveal(given)
    wish = {name: given[name] for name in ("tlp", "names_from", "organisation")}
    return {**wish, "reveal": (who, why) if who else None, "lang": lang}


def file_option(messages: Messages) -> click.Option:
    """-o: the file to write."""
    return click.Option(
        ["-o", "--output"],
        required=True,
        type=FILE,
        metavar="FILE",
        help=messages.text("help-option-share-output"),
    )


def package_command(messages: Messages, name: str = "package") -> Command:
    """guetteur case package."""

    def run(workspace: Path, case: str, output: Path, who: str | None, **given: Any) -> None:
        from guetteur.pipeline import sharing

        opened = pipeline.open_workspace(workspace)
        wish = sharing.Wish(who=who, **sharing_wish(given, messages.lang))
        made = sharing.make_package(opened, case, output, wish, at=pipeline.now())
        for line in sharing.made_lines(made, messages):
            click.echo(line)

    who = click.Option(
        ["--as", "who"],
        metavar="NAME",
        envvar="GUETTEUR_ANALYST",
        help=messages.text("help-option-case-as"),
    )
    params = [
        workspace_argument(),
        case_argument(),
        file_option(messages),
        *sharing_options(messages),
        who,
    ]
    return Command(f"case-{name}", messages, callback=run, params=params)
