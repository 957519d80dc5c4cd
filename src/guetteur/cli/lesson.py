"""guetteur lesson: a page that teaches to recognise techniques, with items to practise on."""

import json
from collections.abc import Callable
from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option
from guetteur.cli.options import FILE, output_option
from guetteur.model import InputError
from guetteur.pipeline import Messages


def command(messages: Messages) -> Program:
    """The group of commands in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-lesson-example')}"
    group = Program(
        name="lesson",
        messages=messages,
        help=f"{messages.text('help-lesson')}\n\n{example}",
        short_help=messages.text("help-lesson-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    group.add_command(_build(messages), "build")
    group.add_command(_list(messages), "list")
    return group


def _command(
    name: str, messages: Messages, run: Callable[..., None], params: list[click.Parameter]
) -> Command:
    return Command(f"lesson-{name}", messages, callback=run, params=params)


def _build(messages: Messages) -> Command:
    def run(
        workspace: Path | None, case: str | None, technique: tuple[str, ...], output: Path
    ) -> None:
        from guetteur.pipeline import lessons

        if bool(technique) == bool(workspace) or bool(workspace) != bool(case):
            raise InputError("error-lesson-which")
        if workspace and case:
            chosen = lessons.of_case(pipeline.open_workspace(workspace), case)
        else:
            chosen = lessons.of_names(technique)
        for path in lessons.build(chosen, output, messages.lang):
            click.echo(messages.text("say-lesson-wrote", file=str(path)))
        for line in lessons.warnings(chosen, messages):
            click.echo(line, err=True)

    params = [
        click.Argument(["workspace"], type=FILE, required=False, metavar="[WORKSPACE"),
        click.Argument(["case"], required=False, metavar="CASE]"),
        click.Option(
            ["--technique"],
            multiple=True,
            metavar="ID",
            help=messages.text("help-option-lesson-technique"),
        ),
        output_option(messages, "folder-lesson"),
    ]
    return _command("build", messages, run, params)


def _list(messages: Messages) -> Command:
    def run(as_json: bool) -> None:
        from guetteur.pipeline import lessons

        if as_json:
            click.echo(json.dumps(lessons.list_document(), ensure_ascii=False, indent=1))
            return
        for line in lessons.list_lines(messages):
            click.echo(line)

    as_json = click.Option(
        ["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")
    )
    return _command("list", messages, run, [as_json])
