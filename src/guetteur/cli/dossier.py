"""guetteur dossier: files for a lawyer, a platform, an authority, a judge."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, workspace_argument
from guetteur.cli.case_words import case_argument
from guetteur.cli.options import FILE, reveal, reveal_options
from guetteur.model import InputError
from guetteur.pipeline import Messages

FILES = ("pdf", "docx", "json")
INCOMPLETE = 1


def command(messages: Messages) -> Program:
    """The group of commands in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-dossier-example')}"
    group = Program(
        name="dossier",
        messages=messages,
        help=f"{messages.text('help-dossier')}\n\n{example}",
        short_help=messages.text("help-dossier-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    for make in (_list, _new, _check, _build):
        made = make(messages)
        group.add_command(made, str(made.name).removeprefix("dossier-"))
    return group


def _command(
    name: str, messages: Messages, run: Callable[..., None], params: list[click.Parameter]
) -> Command:
    return Command(f"dossier-{name}", messages, callback=run, params=params)


def _say(lines: list[str]) -> None:
    for line in lines:
        click.echo(line)


def _output(messages: Messages, name: str, metavar: str) -> click.Option:
    text = messages.text(f"help-option-dossier-{name}")
    return click.Option(["-o", "--output"], required=True, type=FILE, metavar=metavar, help=text)


def _list(messages: Messages) -> Command:
    def run() -> None:
        from guetteur.pipeline import dossier_lines

        _say(dossier_lines.kind_lines(messages))

    return _command("list", messages, run, [])


def _new(messages: Messages) -> Command:
    def run(workspace: Path, case: str, kind: str, output: Path) -> None:
        from guetteur.pipeline import dossier

        dossier.new(pipeline.open_workspace(workspace), case, kind, output, messages)
        click.echo(messages.text("say-dossier-form", file=str(output)))
        click.echo(messages.text("say-dossier-next", file=str(output)))

    params = [
        workspace_argument(),
        case_argument(),
        click.Argument(["kind"], metavar="KIND"),
        _output(messages, "output", "FILE"),
    ]
    return _command("new", messages, run, params)


def _check(messages: Messages) -> Command:
    def run(form: Path) -> None:
        from guetteur.pipeline import dossier, dossier_lines

        checked = dossier.check(form, pipeline.now(), messages)
        _say(dossier_lines.check_lines(checked, messages))
        if checked.gaps:
            sys.exit(INCOMPLETE)

    return _command("check", messages, run, [click.Argument(["form"], type=FILE, metavar="FORM")])


def _build(messages: Messages) -> Command:
    def run(workspace: Path, form: str, output: Path, at: str | None, **given: Any) -> None:
        from guetteur.pipeline import dossier, dossier_lines

        who, why = reveal(given)
        opened = pipeline.open_workspace(workspace)
        path = Path(form)
        if dossier.is_kind(form) and not path.is_file():
            if given["case"] is None:
                raise InputError("error-dossier-case", kind=form)
            path = output / f"{form.lower()}.yml"
            made = dossier.form_for(opened, given["case"], form, path, messages)
            said = "say-dossier-form" if made else "say-dossier-used"
            click.echo(messages.text(said, file=str(path)))
        read = dossier.read(path)
        built = dossier.build(
            opened,
            read,
            output,
            [name for name in FILES if given[name]] or FILES,
            at=dossier.moment(at, read, opened, pipeline.now()),
            reveal=(who, str(why)) if who else None,
            messages=messages,
        )
        _say(dossier_lines.built_lines(built, messages))

    def flag(name: str) -> click.Option:
        text = messages.text(f"help-option-dossier-{name}")
        return click.Option([f"--{name}"], is_flag=True, help=text)

    case = click.Option(["--case"], metavar="CASE", help=messages.text("help-option-dossier-case"))
    at = click.Option(["--at"], metavar="MOMENT", help=messages.text("help-option-dossier-at"))
    params = [
        workspace_argument(),
        click.Argument(["form"], metavar="FORM"),
        _output(messages, "folder", "DIR"),
        case,
        at,
        *(flag(name) for name in FILES),
        *reveal_options(messages),
    ]
    return _command("build", messages, run, params)
