"""The shipped lists of hosts and handles to protect or to know, and how often names look alike."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

from guetteur.model import InputError
from guetteur.model.watch import How, TargetKind

FOLDER = resources.files("guetteur.knowledge") / "watch"
TEMPLATE = resources.files("guetteur.knowledge") / "watch-template.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedList:
    """A list and where it comes from.

    kind: `sites` and `handles` may be protected; `known` are never reported; `context` says what
    its source says of a site.
    """

    file: str
    kind: Literal["sites", "known", "handles", "context"]
    rows: int
    source: str
    licence: str
    date: date
    title: dict[str, str]
    note: dict[str, str]
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """Of `pairs` of a legitimate name and another of this length, `hits` look alike."""

    hits: int
    pairs: int

    @property
    def chance(self) -> float:
        """The rate, with half a hit for what was never seen: nothing is impossible."""
        return (self.hits + 0.5) / self.pairs


# The shortest name of each class of lengths, within which names are taken to be alike. Of accounts
# there are too few to tell more than two apart.
LENGTHS: dict[TargetKind, tuple[int, ...]] = {
    "site": (1, 4, 5, 6, 7, 9, 12),
    "account": (1, 5),
}


@cache
def watch_lists() -> dict[str, ShippedList]:
    """Every shipped list by its id."""
    file = FOLDER / "lists.yml"
    return msgspec.yaml.decode(file.read_bytes(), type=dict[str, ShippedList])


def watch_list(identifier: str) -> ShippedList:
    """The shipped list of this id. Raises InputError, with the ids there are."""
    if identifier not in watch_lists():
        known = ", ".join(watch_lists())
        raise InputError("error-watch-list", found=identifier, known=known)
    return watch_lists()[identifier]


@cache
def rows(identifier: str) -> tuple[dict[str, str], ...]:
    """The rows of a shipped list."""
    file = FOLDER / watch_list(identifier).file
    return tuple(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


@cache
def known_hosts() -> frozenset[str]:
    """Hosts that are known to be all right, whatever they look like."""
    lists = (name for name, one in watch_lists().items() if one.kind == "known")
    return frozenset(row["host"] for name in lists for row in rows(name))


def length_class(kind: TargetKind, length: int) -> int:
    """The shortest length of the class that a name of this length is in."""
    return max(one for one in LENGTHS[kind] if one <= max(length, 1))


@cache
def _rates() -> dict[tuple[TargetKind, How, int], Rate]:
    text = (FOLDER / "chance.csv").read_text(encoding="utf-8")
    lines = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    rates: dict[tuple[TargetKind, How, int], Rate] = {}
    for row in lines:
        key = (row["kind"], row["how"], int(row["from_length"]))
        rates[key] = Rate(int(row["hits"]), int(row["pairs"]))  # type: ignore[index]
    return rates


def rate(kind: TargetKind, how: How, length: int) -> Rate | None:
    """How often it was met in the lists of `benchmarks/lookalikes.py`; None if never measured."""
    like: TargetKind = "site" if kind == "name" else kind
    return _rates().get((like, how, length_class(like, length)))
