"""guetteur bulletin: a public page on a case, in plain language."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, option, workspace_argument
from guetteur.cli.case_words import case_argument
from guetteur.cli.options import FILE, output_option
from guetteur.pipeline import Messages


def command(messages: Messages) -> Program:
    """The group of commands in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-bulletin-example')}"
    group = Program(
        name="bulletin",
        messages=messages,
        help=f"{messages.text('help-bulletin')}\n\n{example}",
        short_help=messages.text("help-bulletin-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    group.add_command(_new(messages), "new")
    group.add_command(_draft(messages), "draft")
    group.add_command(_check(messages), "check")
    group.add_command(_build(messages), "build")
    return group


def _command(
    name: str, messages: Messages, run: Callable[..., None], params: list[click.Parameter]
) -> Command:
    return Command(f"bulletin-{name}", messages, callback=run, params=params)


def _file_argument() -> click.Argument:
    return click.Argument(["file"], type=FILE, metavar="FILE")


def _at_option(messages: Messages) -> click.Option:
    return click.Option(["--at"], metavar="MOMENT", help=messages.text("help-option-bulletin-at"))


def _new(messages: Messages) -> Command:
    def run(workspace: Path, case: str, output: Path) -> None:
        from guetteur.pipeline import bulletins

        bulletins.new_form(pipeline.open_workspace(workspace), case, output, messages.lang)
        click.echo(messages.text("say-bulletin-new", file=str(output)))

    output = click.Option(
        ["-o", "--output"],
        type=FILE,
        metavar="FILE",
        required=True,
        help=messages.text("help-option-bulletin-form"),
    )
    return _command("new", messages, run, [workspace_argument(), case_argument(), output])


def _draft(messages: Messages) -> Command:
    def run(workspace: Path, case: str, output: Path, at: str | None) -> None:
        from guetteur.pipeline import bulletin_words, bulletins

        opened, moment = pipeline.open_workspace(workspace), bulletins.moment(at)
        made = bulletins.draft(opened, case, output, moment, messages.lang)
        for path in (made.form, made.page):
            click.echo(messages.text("say-bulletin-wrote", file=str(path)))
        click.echo("\n".join(bulletin_words.lines(made.checked, messages)))

    output = output_option(messages, "folder-draft")
    params = [workspace_argument(), case_argument(), output, _at_option(messages)]
    return _command("draft", messages, run, params)


def _check(messages: Messages) -> Command:
    def run(file: Path, at: str | None, as_json: bool) -> None:
        from guetteur.pipeline import bulletin_words, bulletins

        checked = bulletins.check(file, bulletins.moment(at))
        if as_json:
            click.echo(json.dumps(bulletin_words.document(checked), ensure_ascii=False, indent=1))
        else:
            click.echo("\n".join(bulletin_words.lines(checked, messages)))
        if checked.errors:
            sys.exit(1)

    as_json = click.Option(
        ["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")
    )
    return _command("check", messages, run, [_file_argument(), _at_option(messages), as_json])


def _build(messages: Messages) -> Command:
    def run(file: Path, output: Path, at: str | None, despite_silence: str | None) -> None:
        from guetteur.pipeline import bulletin_words, bulletins

        moment = bulletins.moment(at)
        made = bulletins.build(file, output, moment, despite_silence=despite_silence)
        for line in bulletin_words.warnings(made.checked, messages):
            click.echo(line, err=True)
        for path in made.files.values():
            click.echo(messages.text("say-bulletin-wrote", file=str(path)))

    silence = option(messages, "despite-silence", metavar="TEXT")
    params = [
        _file_argument(),
        output_option(messages, "folder-bulletin"),
        _at_option(messages),
        silence,
    ]
    return _command("build", messages, run, params)
