"""guetteur indicators: what partners list, and which posts hold any of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, workspace_argument
from guetteur.cli.meta import dated_option
from guetteur.cli.misp import json_option, partner_params, say_read
from guetteur.pipeline import Messages, Workspace


class _Indicators(Program):
    """The group; a workspace in place of a command means `list`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with `list` put in where only it is meant."""
        words = [word for word in args if not word.startswith("-")]
        if words and words[0] not in self.commands and words[0] not in ("en", "fr"):
            args = ["list", *args]
        return super().parse_args(ctx, args)


def command(messages: Messages) -> Program:
    """The group in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-indicators-example')}"
    group = _Indicators(
        name="indicators",
        messages=messages,
        help=f"{messages.text('help-indicators')}\n\n{example}",
        short_help=messages.text("help-indicators-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    group.add_command(_shown("list", messages), "list")
    group.add_command(_shown("match", messages), "match")
    group.add_command(_import(messages), "import")
    return group


def _shown(what: str, messages: Messages) -> Command:
    def run(workspace: Path, as_json: bool) -> None:
        from guetteur.pipeline import listed_words

        opened = pipeline.open_workspace(workspace)
        document: dict[str, Callable[[Workspace], dict[str, Any]]] = {
            "list": listed_words.list_document,
            "match": listed_words.match_document,
        }
        lines: dict[str, Callable[[Workspace, Messages], list[str]]] = {
            "list": listed_words.list_lines,
            "match": listed_words.match_lines,
        }
        if as_json:
            click.echo(json.dumps(document[what](opened), ensure_ascii=False, indent=1))
            return
        for line in lines[what](opened, messages):
            click.echo(line)

    params = [workspace_argument(), json_option(messages)]
    return Command(f"indicators-{what}", messages, callback=run, params=params)


def _import(messages: Messages) -> Command:
    def run(
        file: Path, workspace: Path, source: str | None, dated: str | None, as_json: bool
    ) -> None:
        from guetteur.pipeline import partners

        opened = pipeline.open_workspace(workspace)
        say_read(partners.import_table(opened, file, source=source, dated=dated), messages, as_json)

    source = click.Option(
        ["--source"], metavar="NAME", help=messages.text("help-option-partner-source")
    )
    params = [*partner_params(messages), source, dated_option(messages), json_option(messages)]
    return Command("indicators-import", messages, callback=run, params=params)
