"""guetteur subject: what is held about one account; objections."""

from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.options import FILE
from guetteur.cli.protection import json_option, say, say_document, who_option
from guetteur.model import InputError
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(
        workspace: Path, handle: str, platform: str | None, output: Path | None, as_json: bool,
        **given: Any,
    ) -> None:  # fmt: skip
        from guetteur.pipeline import protection, subject, subject_words

        opened, now = pipeline.open_workspace(workspace), pipeline.now()
        objects, withdraws = given.pop("object_"), given.pop("withdraw")
        if objects and withdraws:
            raise InputError("error-subject-both")
        found = subject.held(opened, handle, platform)
        if objects or withdraws:
            entry = subject.object_to(opened, found, withdraw=withdraws, at=now, **given)
            key = "subject-withdrawn" if withdraws else "subject-recorded"
            click.echo(messages.text(key, seq=entry.seq), err=True)
            found = subject.held(opened, handle, platform)
        if output is not None:
            answers = protection.of(opened)
            subject_words.write(found, output, answers, messages, now.date())
            click.echo(messages.text("subject-written", file=str(output)), err=True)
        if as_json:
            say_document(subject_words.document(found))
            return
        say(subject_words.lines(found, messages))

    params = [
        workspace_argument(),
        click.Argument(["handle"], metavar="HANDLE"),
        _option(messages, "platform", metavar="NAME"),
        click.Option(
            ["-o", "--output"], type=FILE, metavar="FILE",
            help=messages.text("help-option-subject-output"),
        ),
        click.Option(
            ["--object", "object_"], is_flag=True, help=messages.text("help-option-subject-object")
        ),
        _option(messages, "withdraw", is_flag=True),
        _option(messages, "why", metavar="TEXT"),
        who_option(messages),
        json_option(messages),
    ]  # fmt: skip
    return Command("subject", messages, callback=run, params=params)


def _option(messages: Messages, name: str, **given: Any) -> click.Option:
    return click.Option([f"--{name}"], help=messages.text(f"help-option-subject-{name}"), **given)
