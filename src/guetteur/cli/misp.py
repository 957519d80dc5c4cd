"""guetteur misp: a case as a MISP event, and events of others."""

import json
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, workspace_argument
from guetteur.cli.case_words import case_argument
from guetteur.cli.options import FILE
from guetteur.cli.sharing import file_option, sharing_options, sharing_wish
from guetteur.pipeline import Messages


def command(messages: Messages) -> Program:
    """The group in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-misp-example')}"
    group = Program(
        name="misp",
        messages=messages,
        help=f"{messages.text('help-misp')}\n\n{example}",
        short_help=messages.text("help-misp-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    group.add_command(_export(messages), "export")
    group.add_command(_import(messages), "import")
    return group


def _export(messages: Messages) -> Command:
    def run(workspace: Path, case: str, output: Path, **given: Any) -> None:
        from guetteur.pipeline import sharing

        opened = pipeline.open_workspace(workspace)
        wish = sharing.Wish(**sharing_wish(given, messages.lang))
        made = sharing.export_misp(opened, case, output, wish, at=pipeline.now())
        for line in sharing.made_lines(made, messages):
            click.echo(line)

    params = [
        workspace_argument(),
        case_argument(),
        file_option(messages),
        *sharing_options(messages),
        _lost(messages),
    ]
    return Command("misp-export", messages, callback=run, params=params)


def _lost(messages: Messages) -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            from guetteur.pipeline import sharing

            for line in sharing.lost_lines(messages):
                click.echo(line)
            context.exit()

    return click.Option(
        ["--lost"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=messages.text("help-option-misp-lost"),
    )


def _import(messages: Messages) -> Command:
    def run(file: Path, workspace: Path, as_json: bool) -> None:
        from guetteur.pipeline import partners

        opened = pipeline.open_workspace(workspace)
        say_read(partners.import_misp(opened, file), messages, as_json)

    params = [*partner_params(messages), json_option(messages)]
    return Command("misp-import", messages, callback=run, params=params)


def partner_params(messages: Messages) -> list[click.Parameter]:
    """A partner's file, and the workspace that it goes into."""
    workspace = click.Option(
        ["-w", "--workspace"],
        required=True,
        type=FILE,
        metavar="WORKSPACE",
        help=messages.text("help-option-partner-workspace"),
    )
    return [click.Argument(["file"], type=FILE, metavar="FILE"), workspace]


def json_option(messages: Messages) -> click.Option:
    """--json."""
    return click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json"))


def say_read(read: Any, messages: Messages, as_json: bool) -> None:
    """What became of a partner's file."""
    from guetteur.pipeline import partners

    if as_json:
        click.echo(json.dumps(partners.read_document(read), ensure_ascii=False, indent=1))
        return
    for line in partners.read_lines(read, messages):
        click.echo(line)
