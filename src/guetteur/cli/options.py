"""Options that several commands share, and what they mean to the pipeline."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from guetteur.cli.base import option
from guetteur.model import InputError
from guetteur.pipeline import Messages, Parameters, ReadAs, Workspace, fill_in, open_workspace

FILE = click.Path(path_type=Path)
# a year in seconds, and more posts than any window will hold
LONGEST_WINDOW, LARGEST_BOUND = 31_622_400, 10**9
RATE = click.FloatRange(0.0005, 1, max_open=True)


def exports_argument() -> click.Argument:
    """One or more exports."""
    return click.Argument(["exports"], nargs=-1, required=True, type=FILE, metavar="EXPORT...")


def output_option(messages: Messages, key: str = "output") -> click.Option:
    """-o: where the result goes."""
    return click.Option(
        ["-o", "--output"],
        required=True,
        type=FILE,
        metavar="DIR",
        help=messages.text(f"help-option-{key}"),
    )


def reading_options(messages: Messages) -> list[click.Option]:
    """How exports are to be read."""
    return [
        option(messages, "map", type=FILE, metavar="FILE"),
        option(messages, "format", metavar="NAME"),
        option(messages, "timezone", metavar="ZONE"),
    ]


def detection_options(messages: Messages) -> list[click.Option]:
    """What the detectors' parameters may be."""
    return [
        option(messages, "alpha", type=RATE, metavar="RATE"),
        option(messages, "windows", metavar="SECONDS,..."),
        option(messages, "density", metavar="POSTS|none"),
        option(messages, "smallest", type=click.IntRange(min=2), metavar="ACCOUNTS"),
    ]


def reveal_options(messages: Messages) -> list[click.Option]:
    """Who shows real names, and why."""
    return [
        option(messages, "reveal", metavar="NAME"),
        option(messages, "why", metavar="TEXT"),
    ]


def opened(output: Path) -> Workspace | None:
    """The workspace that is there already, for the mappings it keeps."""
    return open_workspace(output) if (output / "guetteur.json").is_file() else None


def read_as(given: Mapping[str, Any]) -> ReadAs:
    """How the user says that exports are to be read."""
    return ReadAs(format=given["format"], timezone=given["timezone"], mapping=given["map"])


def parameters(given: Mapping[str, Any]) -> Parameters:
    """The detectors' parameters as given."""
    params = fill_in(
        Parameters(),
        alpha=given["alpha"],
        smallest=given["smallest"],
        windows=_windows(given["windows"]),
    )
    if given["density"] is None:
        return params
    return Parameters(
        alpha=params.alpha,
        smallest=params.smallest,
        windows=params.windows,
        density=density(given["density"]),
    )


def _windows(text: str | None) -> tuple[int, ...] | None:
    if text is None:
        return None
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and 0 < int(part) <= LONGEST_WINDOW for part in parts):
        raise InputError("error-windows", found=text)
    return tuple(sorted({int(part) for part in parts}))


def density(text: str) -> int | None:
    if text == "none":
        return None
    if not text.isdecimal() or not 1 <= int(text) <= LARGEST_BOUND:
        raise InputError("error-density", found=text)
    return int(text)


def reveal(given: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Who reveals accounts and why; each needs the other."""
    who, why = given["reveal"], given["why"]
    if bool(who) != bool(why):
        raise InputError("error-reveal")
    return who, why
