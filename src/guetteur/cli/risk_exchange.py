"""guetteur risk push: a risk study sent to a server of CISO Assistant."""

import json
import os
from pathlib import Path

import click

from guetteur.cli.base import Command, option
from guetteur.model import InputError
from guetteur.pipeline import Messages

NAME = "push"
FILE = click.Path(path_type=Path)
TOKEN = "GUETTEUR_CISO_TOKEN"  # noqa: S105 - the name of a variable, no token


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(
        study: Path,
        url: str,
        folder: str,
        matrix: str,
        token_file: Path | None,
        state: Path | None,
        dry_run: bool,
        insecure: bool,
    ) -> None:
        from guetteur.pipeline import risk_exchange_push as pushing

        push = pushing.Push(
            study=study,
            url=url,
            target=pushing.Target(folder=folder, matrix=matrix),
            state=state or study.with_name(study.name + pushing.ENDING),
            insecure=insecure,
        )
        if dry_run:
            plan, losses = pushing.planned(push, messages)
            for document in pushing.plan_documents(plan):
                click.echo(json.dumps(document, ensure_ascii=False))
            for loss in losses:
                click.echo(pushing.done_line(loss, messages), err=True)
            click.echo(messages.text("say-push-dry", count=len(plan)), err=True)
            return
        for one in pushing.push_study(push, _token(token_file), messages):
            click.echo(pushing.done_line(one, messages))
        click.echo(messages.text("say-push-done", state=str(push.state)), err=True)

    params = [
        click.Argument(["study"], type=FILE, metavar="STUDY"),
        option(messages, "url", required=True, metavar="URL"),
        option(messages, "folder", required=True, metavar="ID"),
        option(messages, "matrix", required=True, metavar="ID"),
        option(messages, "token-file", type=FILE, metavar="FILE"),
        option(messages, "state", type=FILE, metavar="FILE"),
        option(messages, "dry-run", is_flag=True),
        click.Option(["--insecure"], is_flag=True, help=messages.text("help-option-push-insecure")),
    ]
    return Command(f"risk-{NAME}", messages, callback=run, params=params)


def _token(file: Path | None) -> str:
    """The token, from the file named or from the environment: arguments are seen by others."""
    if file is None:
        return os.environ.get(TOKEN, "").strip()
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("error-push-token") from error
