"""What of a case goes into a MISP event and comes back: records and tags shared by both ways.

Sources: MISP core format (draft-dulaunoy-misp-core-format), object templates and taxonomies of
MISP (tlp 2.0, admiralty-scale, estimative-language, galaxy disarm-techniques).
"""

import json
from dataclasses import dataclass, fields, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal
from uuid import UUID

from guetteur.model.judgement import Tlp
from guetteur.model.technique import TechniqueRef

NAMESPACE = UUID("a4c2f1de-7a39-5b0e-9d8c-3f6f0d6c2b11")

TLP_TAGS: MappingProxyType[Tlp, str] = MappingProxyType(
    {
        "clear": "tlp:clear",
        "green": "tlp:green",
        "amber": "tlp:amber",
        "amber_strict": "tlp:amber+strict",
        "red": "tlp:red",
    }
)
# Of TLP 1, still met.
OLD_TLP_TAGS: MappingProxyType[str, Tlp] = MappingProxyType({"tlp:white": "clear"})
# The Chatham House Rule, which is put beside a level.
BESIDE_TLP = frozenset({"tlp:ex:chr"})
GALAXY = "misp-galaxy:disarm-techniques"
# The one key of a comment of ours.
MARK = "guetteur"

SaidKind = Literal["summary", "judgement", "hypothesis", "note", "claim", "breakout"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one person said of the case.

    about: facts beside the text, by name, such as the verdict and its target; a name may be there
    several times. Sorted.
    """

    kind: SaidKind
    text: str
    by: str
    at: datetime
    about: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RatedSource:
    """A source with its grade on the Admiralty scale, such as `B2`, and who gave it."""

    source: str
    grade: str
    by: str


@dataclass(frozen=True, slots=True)
class GroupOf:
    """A finding: its name, and in words what was measured. accounts: its members' ids."""

    id: str
    text: str
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccountOf:
    """An account as it may be shown; `id` is a pseudonym where it may not be named."""

    id: str
    platform: str
    handle: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class PostOf:
    """A post given as evidence: which, whose, when, and the file and row where it was read."""

    id: str
    account: str
    at: datetime
    text: str | None
    url: str | None
    sha256: str
    row: int


@dataclass(frozen=True, slots=True)
class SharedOf:
    """A thing that members shared together. kind: `url`, `domain`, `hashtag` or `text`."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseInMisp:
    """What a MISP event carries of a case. What it does not: the messages `share-lost-…`.

    techniques: as cited, each with who mapped it and whether it was observed or inferred.
    exports: the SHA-256 of the exports that the findings come from.
    """

    id: str
    title: str
    opened: datetime
    opened_by: str
    tlp: Tlp
    statements: tuple[Statement, ...]
    techniques: tuple[TechniqueRef, ...]
    sources: tuple[RatedSource, ...]
    groups: tuple[GroupOf, ...]
    accounts: tuple[AccountOf, ...]
    posts: tuple[PostOf, ...]
    shared: tuple[SharedOf, ...]
    exports: tuple[str, ...]


def ordered(case: CaseInMisp) -> CaseInMisp:
    """The same with all of its parts sorted: MISP promises no order."""
    sorted_parts: dict[str, Any] = {
        field.name: tuple(sorted(value, key=str))
        for field in fields(case)
        if isinstance(value := getattr(case, field.name), tuple)
    }
    return replace(case, **sorted_parts)


def fact(values: dict[str, object]) -> str:
    """The comment that says what MISP has no field for, as JSON; without what is not known.

    Tags would do too, but every MISP that reads the event keeps each new tag for good.
    """
    known = {name: value for name, value in values.items() if value not in (None, (), [])}
    return json.dumps({MARK: known}, ensure_ascii=False, sort_keys=True)


def fact_in(comment: object) -> dict[str, Any] | None:
    """What such a comment says; None if it is a comment of anybody else."""
    if not isinstance(comment, str) or not comment.startswith(f'{{"{MARK}"'):
        return None
    try:
        found = json.loads(comment)[MARK]
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def galaxy_value(name: str) -> str | None:
    """The technique's name in a tag of the DISARM galaxy; None if it is another tag."""
    inside = name.removeprefix(f'{GALAXY}="')
    return inside.removesuffix('"') if inside != name and name.endswith('"') else None


def tlp_of(tags: list[str]) -> Tlp | None:
    """The strictest TLP level that tags name, of either version; None if there is none.

    A word of TLP that we do not know is RED: who does not know with whom they may share, does not.
    """
    by_tag = {written: level for level, written in TLP_TAGS.items()} | dict(OLD_TLP_TAGS)
    said = [tag for name in tags if (tag := name.strip().lower()).startswith("tlp:")]
    found = [by_tag.get(tag, "red") for tag in said if tag not in BESIDE_TLP]
    order = list(TLP_TAGS)
    return max(found, key=order.index, default=None)
