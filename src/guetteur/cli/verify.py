"""guetteur verify: an evidence package, checked by anyone."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from guetteur.cli.base import Command, option
from guetteur.cli.evidence import FAILED, authority_of, authority_options, json_option
from guetteur.cli.options import FILE
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(package: Path, key: str | None, as_json: bool, **given: Any) -> None:
        from guetteur.pipeline import evidence_verify

        done = evidence_verify.verify_package(package, authority_of(given), key)
        if as_json:
            document = evidence_verify.document(done)
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        else:
            for line in evidence_verify.lines(done, messages):
                click.echo(line)
        if not done.holds:
            sys.exit(FAILED)

    params = [
        click.Argument(["package"], type=FILE, metavar="PACKAGE"),
        option(messages, "key", metavar="DIGEST"),
        *authority_options(messages, ask=False),
        json_option(messages),
    ]
    return Command("verify", messages, callback=run, params=params)
