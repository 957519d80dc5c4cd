"""guetteur case: what people judge of findings, kept in the ledger.

The records of cases are imported in the commands, so that other commands start without them.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, workspace_argument
from guetteur.cli.case_words import PARAMS, case_argument
from guetteur.cli.sharing import package_command
from guetteur.model import InputError
from guetteur.pipeline import Messages


def command(messages: Messages) -> Program:
    """The group of commands in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-case-example')}"
    group = Program(
        name="case",
        messages=messages,
        help=f"{messages.text('help-case')}\n\n{example}",
        short_help=messages.text("help-case-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    for what in PARAMS:
        group.add_command(_writing(what, messages), what)
    group.add_command(_show(messages), "show")
    group.add_command(_list(messages), "list")
    group.add_command(_verify(messages), "verify")
    group.add_command(package_command(messages), "package")
    return group


def _command(
    name: str, messages: Messages, run: Callable[..., None], params: list[click.Parameter]
) -> Command:
    return Command(f"case-{name}", messages, callback=run, params=params)


def _writing(what: str, messages: Messages) -> Command:
    """A command that adds one entry to the ledger."""

    def run(workspace: Path, who: str | None, **given: Any) -> None:
        from guetteur.pipeline import judging

        if not who or not who.strip():
            raise InputError("error-case-as")
        opened = pipeline.open_workspace(workspace)
        facts = judging.facts_of(opened, what, given)
        written = judging.write(opened, facts, who=who, at=pipeline.now())
        if written.mended:
            click.echo(messages.text("say-case-mended"), err=True)
        if written.made:
            click.echo(written.made)
        click.echo(messages.text("say-case-written", seq=written.entry.seq, who=written.entry.who))

    who = click.Option(
        ["--as", "who"],
        metavar="NAME",
        envvar="GUETTEUR_ANALYST",
        help=messages.text("help-option-case-as"),
    )
    params = [workspace_argument(), *PARAMS[what](messages), who]
    return _command(what, messages, run, params)


def _json_option(messages: Messages) -> click.Option:
    return click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json"))


def _say(document: Callable[[], Any], lines: Callable[[], list[str]], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(document(), ensure_ascii=False, indent=1))
        return
    for line in lines():
        click.echo(line)


def _show(messages: Messages) -> Command:
    def run(workspace: Path, case: str, as_json: bool) -> None:
        from guetteur.pipeline import judging, judging_documents, judging_lines

        opened = pipeline.open_workspace(workspace)
        found = judging.case_named(opened, case)
        _say(
            lambda: judging_documents.case_document(opened, found),
            lambda: judging_lines.case_lines(opened, found, messages),
            as_json,
        )

    params = [workspace_argument(), case_argument(), _json_option(messages)]
    return _command("show", messages, run, params)


def _list(messages: Messages) -> Command:
    def run(workspace: Path, as_json: bool) -> None:
        from guetteur.pipeline import judging_documents, judging_lines

        opened = pipeline.open_workspace(workspace)
        _say(
            lambda: judging_documents.list_document(opened),
            lambda: judging_lines.list_lines(opened, messages),
            as_json,
        )

    params = [workspace_argument(), _json_option(messages)]
    return _command("list", messages, run, params)


def _verify(messages: Messages) -> Command:
    def run(workspace: Path, as_json: bool) -> None:
        from guetteur.pipeline import judging_documents, judging_lines
        from guetteur.pipeline.judging_proof import verify

        opened = pipeline.open_workspace(workspace)
        proof = verify(opened)
        _say(
            lambda: judging_documents.proof_document(proof),
            lambda: judging_lines.proof_lines(proof, messages),
            as_json,
        )

    params = [workspace_argument(), _json_option(messages)]
    return _command("verify", messages, run, params)
