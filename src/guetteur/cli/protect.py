"""guetteur protect: what looks like a campaign's own sites, names and accounts."""

import json
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, option
from guetteur.cli.options import FILE, reveal, reveal_options
from guetteur.model import InputError
from guetteur.pipeline import Messages


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(campaign: Path | None, new: bool, as_json: bool, **given: Any) -> None:
        from guetteur.pipeline import protecting

        if new:
            click.echo(protecting.template(), nl=False)
        elif campaign is None:
            raise InputError("error-watch-which")
        else:
            _look(messages, campaign, as_json, given)

    return Command("protect", messages, callback=run, params=_params(messages))


def _look(messages: Messages, campaign: Path, as_json: bool, given: dict[str, Any]) -> None:
    from guetteur.pipeline import protecting, protecting_page, protecting_words

    who, why = reveal(given)
    folder: Path | None = given["workspace"]
    workspace = pipeline.open_workspace(folder) if folder else None
    made = protecting.protect(
        campaign, messages.lang, hosts=given["hosts"], workspace=workspace,
        most_chance=given["most_chance"],
    )  # fmt: skip
    naming = protecting_words.Naming(None)
    if as_json:
        document = protecting_words.document(made, naming)
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        for line in protecting_words.lines(made, naming, messages):
            click.echo(line)
    if given["output"]:
        page = protecting_page.write_page(
            made, given["output"], messages, at=pipeline.now(), workspace=workspace,
            reveal=who, why=why,
        )  # fmt: skip
        click.echo(messages.text("say-protect-page", file=str(page)), err=True)


def _params(messages: Messages) -> list[click.Parameter]:
    say = messages.text
    share = click.FloatRange(0, 1)
    return [
        click.Argument(["campaign"], required=False, type=FILE, metavar="[CAMPAIGN.yml]"),
        click.Option(["--new"], is_flag=True, help=say("help-option-protect-new")),
        option(messages, "hosts", type=FILE, metavar="FILE"),
        click.Option(
            ["-w", "--workspace"], type=FILE, metavar="WORKSPACE",
            help=say("help-option-protect-workspace"),
        ),
        click.Option(
            ["-o", "--output"], type=FILE, metavar="DIR", help=say("help-option-protect-output")
        ),
        option(messages, "most-chance", type=share, metavar="SHARE"),
        click.Option(["--json", "as_json"], is_flag=True, help=say("help-option-json")),
        *reveal_options(messages),
    ]  # fmt: skip
