"""guetteur exercise: a simulated debate with known truth, as files to import."""

from pathlib import Path
from typing import Any

import click

from guetteur.cli.base import Command, option
from guetteur.cli.options import output_option
from guetteur.cli.progress import shown
from guetteur.pipeline import Messages
from guetteur.pipeline.exercises import Knobs, write_exercise


def command(messages: Messages) -> Command:
    """The command in one language."""

    def run(scenario: str, output: Path, seed: int, platforms: str, **given: Any) -> None:
        names = tuple(name.strip() for name in platforms.split(","))
        knobs = Knobs(platforms=names, **given)
        with shown(messages) as progress:
            files = write_exercise(scenario, output, knobs, seed, progress)
        for name, path in files.items():
            click.echo(messages.text(f"say-exercise-{name}", path=str(path)))

    return Command("exercise", messages, callback=run, params=_params(messages))


def _params(messages: Messages) -> list[click.Parameter]:
    plain = Knobs()
    return [
        click.Argument(["scenario"], metavar="SCENARIO"),
        output_option(messages, "exercise-output"),
        option(messages, "seed", type=click.IntRange(min=0), default=1, metavar="NUMBER"),
        option(messages, "posts", type=int, default=plain.posts, metavar="COUNT"),
        option(messages, "accounts", type=int, default=plain.accounts, metavar="COUNT"),
        option(messages, "intensity", type=float, default=plain.intensity, metavar="SHARE"),
        option(messages, "stealth", type=int, default=plain.stealth, metavar="0|1|2|3"),
        option(messages, "french", type=float, default=plain.french, metavar="SHARE"),
        option(messages, "platforms", default=",".join(plain.platforms), metavar="NAME,..."),
    ]
