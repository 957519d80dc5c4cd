"""guetteur audit: does Guetteur treat all sides alike, on these posts?"""

import json
import sys
from pathlib import Path

import click

from guetteur import pipeline
from guetteur.cli.base import Command, option, workspace_argument
from guetteur.cli.progress import shown
from guetteur.model import InputError
from guetteur.pipeline import Messages, audit_report, audits

AUDITS = {"neutrality": audits.audit_neutrality}
DIFFERENT = 1


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(what: str, workspace: Path, swap: str | None, as_json: bool) -> None:
        opened, sides = pipeline.open_workspace(workspace), _sides(swap)
        with shown(messages) as progress:
            done = AUDITS[what](opened, sides, progress)
        if as_json:
            document = audit_report.audit_document(done)
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        else:
            for line in audit_report.audit_lines(done, messages):
                click.echo(line)
        if not done.identical:
            sys.exit(DIFFERENT)

    kinds = click.Choice(AUDITS)
    as_json = click.Option(
        ["--json", "as_json"], is_flag=True, help=messages.text("help-option-json")
    )
    params = [
        click.Argument(["what"], type=kinds, metavar="|".join(AUDITS)),
        workspace_argument(),
        option(messages, "swap", metavar="NAME=NAME"),
        as_json,
    ]
    return Command("audit", messages, callback=run, params=params)


def _sides(swap: str | None) -> tuple[str, str] | None:
    """Two different names, neither within the other: else texts could not be told apart again."""
    if swap is None:
        return None
    names = [name.strip().removeprefix("#").removeprefix("@") for name in swap.split("=")]
    lower = [name.lower() for name in names]
    if len(names) != 2 or not all(names) or lower[0] in lower[1] or lower[1] in lower[0]:
        raise InputError("error-audit-swap", found=swap)
    return names[0], names[1]
