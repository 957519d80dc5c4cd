"""Readers: an export file to posts, accounts, issues and the list of its fields.

One file a format, and one line here.
"""

from collections.abc import Iterator
from pathlib import Path

from guetteur.model import InputError, Record
from guetteur.readers import (
    coortweet,
    crowdtangle_facebook,
    crowdtangle_instagram,
    ira_csv,
    mapped,
    telegram_desktop,
    x_api_v2,
)
from guetteur.readers.base import Options, Recognition
from guetteur.readers.columns import propose_mapping
from guetteur.readers.mapping import Mapping, load_mapping
from guetteur.readers.peek import look_at
from guetteur.readers.text_files import seen
from guetteur.readers.urls import canonical, domain

__all__ = [
    "FORMATS",
    "Mapping",
    "Options",
    "Recognition",
    "canonical",
    "domain",
    "load_mapping",
    "propose_mapping",
    "read",
    "recognise",
]

_ALL = (
    x_api_v2.FORMAT,
    crowdtangle_facebook.FORMAT,
    crowdtangle_instagram.FORMAT,
    telegram_desktop.FORMAT,
    ira_csv.FORMAT,
    coortweet.FORMAT,
    mapped.FORMAT,
)
FORMATS = tuple(one.name for one in _ALL)


def recognise(path: Path) -> Recognition:
    """The format of a file, by its content and never by its name.

    Raises InputError telling what was seen when it is none of ours.
    """
    peek = look_at(path)
    for one in _ALL:
        if (found := one.recognise(peek)) is not None:
            return found
    raise InputError(
        "error-format-unknown",
        file=path.name,
        **seen(peek.columns),
        formats=", ".join(FORMATS),
    )


def read(path: Path, format: str, options: Options) -> Iterator[Record]:
    """The file's records; the last is always its FieldReport.

    Raises InputError for a file that is not of this format, or holds nothing.
    """
    for one in _ALL:
        if one.name == format:
            return one.read(path, options)
    raise InputError("error-format-name", found=format, formats=", ".join(FORMATS))
