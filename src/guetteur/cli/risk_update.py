"""guetteur risk update: what confirmed cases change in a risk study, and what people decide.

The records of cases and studies are imported in the command, so that others start without them.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from guetteur import pipeline
from guetteur.cli.base import Command, workspace_argument
from guetteur.cli.case_words import Day
from guetteur.model import InputError
from guetteur.model.judgement import Rateable
from guetteur.pipeline import Messages

NAME = "update"
FILE = click.Path(path_type=Path)


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(
        workspace: Path,
        study: Path,
        case: str | None,
        on: date | None,
        as_json: bool,
        write: bool,
        **given: Any,
    ) -> None:
        from guetteur.pipeline import risk_update, risk_update_documents, risk_update_lines

        opened, now = pipeline.open_workspace(workspace), pipeline.now()
        day = on or now.date()
        choices, who = _choices(given), given["who"] or ""
        if (choices or write) and not who.strip():
            raise InputError("error-risk-update-who")
        read, scales = risk_update.study_in(study, messages.lang)
        if choices:
            found = risk_update.update(opened, read, scales, day, case)
            chosen = [
                risk_update.Choice(
                    decision=decision,
                    step=step,
                    reason=given["why"],
                    rating=given["rating"],
                    value=given["value"],
                )
                for decision, step in choices
            ]
            for one in risk_update.decide(opened, found, chosen, who=who, at=now):
                seq, by = one.entry.seq, one.entry.who
                click.echo(messages.text("say-risk-update-decided", seq=seq, who=by), err=True)
        if write:
            told = risk_update.write_version(
                opened,
                study,
                messages,
                summary=given["summary"],
                who=who.strip(),
                at=now,
                on=day,
            )
            click.echo(told, err=True)
            read, scales = risk_update.study_in(study, messages.lang)
        found = risk_update.update(opened, read, scales, day, case)
        if as_json:
            document = risk_update_documents.update_document(found)
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
            return
        for line in risk_update_lines.update_lines(found, messages):
            click.echo(line)

    return Command(f"risk-{NAME}", messages, callback=run, params=_params(messages))


def _choices(given: dict[str, Any]) -> list[tuple[Any, str | None]]:
    """What is decided on which step; None: on all. Raises InputError where that is not clear."""
    choices = [("accept", step) for step in given["accept"]]
    choices += [("refuse", step) for step in given["refuse"]]
    ways = bool(given["accept"]) + bool(given["refuse"]) + given["accept_all"]
    narrowed = given["rating"] is not None or given["value"] is not None
    if ways > 1 or (narrowed and not choices):
        raise InputError("error-risk-update-choice")
    if given["accept_all"]:
        choices = [("accept", None)]
    if choices and not (given["why"] or "").strip():
        raise InputError("error-risk-update-why")
    return choices


def _params(messages: Messages) -> list[click.Parameter]:
    return [
        workspace_argument(),
        click.Argument(["study"], type=FILE, metavar="STUDY"),
        _option(messages, "case", metavar="ID"),
        _option(messages, "on", metavar="YYYY-MM-DD", type=Day()),
        _option(messages, "accept", metavar="STEP", multiple=True),
        _option(messages, "refuse", metavar="STEP", multiple=True),
        _option(messages, "accept-all", is_flag=True),
        _option(
            messages,
            "rating",
            type=click.Choice(get_args(Rateable)),
            metavar="success|difficulty",
        ),
        _option(messages, "value", type=int, metavar="LEVEL"),
        _option(messages, "why", metavar="TEXT"),
        _option(messages, "write", is_flag=True),
        _option(messages, "summary", metavar="TEXT"),
        click.Option(
            ["--as", "who"],
            metavar="NAME",
            envvar="GUETTEUR_ANALYST",
            help=messages.text("help-option-case-as"),
        ),
        click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")),
    ]


def _option(messages: Messages, name: str, **given: Any) -> click.Option:
    return click.Option(
        [f"--{name}"], help=messages.text(f"help-option-risk-update-{name}"), **given
    )
