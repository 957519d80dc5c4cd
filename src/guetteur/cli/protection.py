"""guetteur protection: purpose, legal basis, time limit, public figures; register and DPIA."""

import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, workspace_argument
from guetteur.cli.case_words import Day
from guetteur.model import InputError
from guetteur.model.protection import BASES
from guetteur.pipeline import Messages, Workspace

NAME = "protection"
FILE = click.Path(path_type=Path)


def command(messages: Messages) -> Program:
    """The group in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-protection-example')}"
    group = Program(
        name=NAME,
        messages=messages,
        help=f"{messages.text('help-protection')}\n\n{example}",
        short_help=messages.text("help-protection-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    for name, make in SUBCOMMANDS.items():
        group.add_command(make(messages), name)
    return group


def warn(workspace: Workspace, messages: Messages) -> None:
    """Remind on stderr, in one line, of a purpose, basis or time limit that is missing or over."""
    from guetteur.pipeline import protection

    text = protection.warning(workspace, messages, pipeline.now().date())
    if text:
        click.echo(text, err=True)


def who_option(messages: Messages) -> click.Option:
    """--as: who acts."""
    return click.Option(
        ["--as", "who"],
        metavar="NAME",
        envvar="GUETTEUR_ANALYST",
        help=messages.text("help-option-protection-as"),
    )


def text_option(messages: Messages, name: str, metavar: str = "TEXT", **given: Any) -> click.Option:
    """An option whose help is `help-option-protection-<name>`."""
    text = messages.text(f"help-option-protection-{name}")
    return click.Option([f"--{name}"], metavar=metavar, help=text, **given)


def json_option(messages: Messages) -> click.Option:
    """--json."""
    return click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json"))


def say(lines: list[str]) -> None:
    """Lines on stdout."""
    for line in lines:
        click.echo(line)


def say_document(document: Any) -> None:
    """A document on stdout."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def _bases(messages: Messages) -> Command:
    def run() -> None:
        from guetteur.pipeline import protection

        say(protection.bases_lines(messages))

    return Command(f"{NAME}-bases", messages, callback=run)


def _form(messages: Messages) -> Command:
    def run(workspace: Path | None) -> None:
        from guetteur.pipeline import protection

        opened = pipeline.open_workspace(workspace) if workspace else None
        click.echo(protection.form_of(opened), nl=False)

    kind = click.Path(path_type=Path)
    argument = click.Argument(["workspace"], type=kind, required=False, metavar="[WORKSPACE]")
    return Command(f"{NAME}-form", messages, callback=run, params=[argument])


def _set(messages: Messages) -> Command:
    def run(workspace: Path, who: str | None, days: int | None, **given: Any) -> None:
        from guetteur.pipeline import protection

        opened, now = pipeline.open_workspace(workspace), pipeline.now()
        if days is not None:
            if given["keep_until"] is not None:
                raise InputError("error-protection-days")
            given["keep_until"] = now.date() + timedelta(days=days)
        found = protection.keep(opened, given, who=who, at=now)
        say(protection.set_lines(opened, found, messages, now.date()))

    params = [
        workspace_argument(),
        text_option(messages, "file", "FORM", type=FILE),
        text_option(messages, "purpose"),
        text_option(messages, "basis", "|".join(BASES), type=click.Choice(BASES)),
        text_option(messages, "keep-until", "YYYY-MM-DD", type=Day()),
        text_option(messages, "days", "COUNT", type=click.IntRange(min=1, max=36_500)),
        text_option(messages, "case", "CASE"),
        who_option(messages),
    ]
    return Command(f"{NAME}-set", messages, callback=run, params=params)


def _show(messages: Messages) -> Command:
    def run(workspace: Path, as_json: bool) -> None:
        from guetteur.pipeline import protection

        opened, today = pipeline.open_workspace(workspace), pipeline.now().date()
        if as_json:
            say_document(protection.document(opened, today))
            return
        say(protection.lines(opened, messages, today))

    params = [workspace_argument(), json_option(messages)]
    return Command(f"{NAME}-show", messages, callback=run, params=params)


def _public_figures(messages: Messages) -> Command:
    def run(workspace: Path, file: Path, who: str | None) -> None:
        from guetteur.pipeline import protection

        opened = pipeline.open_workspace(workspace)
        found = protection.keep_public_figures(opened, file, who=who, at=pipeline.now())
        click.echo(messages.text("say-public-figures", count=len(found)))

    file = click.Argument(["file"], type=FILE, metavar="FILE")
    params = [workspace_argument(), file, who_option(messages)]
    return Command(f"{NAME}-public-figures", messages, callback=run, params=params)


def _written(kind: str) -> Any:
    def make(messages: Messages) -> Command:
        def run(workspace: Path, output: Path) -> None:
            from guetteur.pipeline import protection_documents

            opened = pipeline.open_workspace(workspace)
            asked = protection_documents.write(kind, opened, output, messages, at=pipeline.now())
            text = messages.text("say-protection-written", file=str(output), asked=asked)
            click.echo(text)

        output = click.Option(
            ["-o", "--output"], type=FILE, required=True, metavar="FILE",
            help=messages.text("help-option-protection-output"),
        )  # fmt: skip
        params = [workspace_argument(), output]
        return Command(f"{NAME}-{kind}", messages, callback=run, params=params)

    return make


def _proofs(messages: Messages) -> Command:
    def run(workspace: Path, as_json: bool) -> None:
        from guetteur.pipeline import purging, purging_words

        found = purging.proofs(pipeline.open_workspace(workspace))
        if as_json:
            say_document(purging_words.proofs_document(found))
        else:
            say(purging_words.proofs_lines(found, messages))
        if not all(one.holds for one in found):
            sys.exit(1)

    params = [workspace_argument(), json_option(messages)]
    return Command(f"{NAME}-proofs", messages, callback=run, params=params)


SUBCOMMANDS = {
    "bases": _bases,
    "form": _form,
    "set": _set,
    "show": _show,
    "public-figures": _public_figures,
    "register": _written("register"),
    "dpia": _written("dpia"),
    "proofs": _proofs,
}
