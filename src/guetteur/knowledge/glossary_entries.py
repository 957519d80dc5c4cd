"""The texts of the knowledge base in each language: techniques, words, platforms and roles.

Each kind is a folder of the same name with a file a language; ids are the same in all.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniqueText:
    """A technique in our words: for citizens, and for analysts what a detector or reader sees.

    `limits`: what that cannot tell; `check`: what to look at next.
    """

    id: str
    citizen: str
    observed: str
    limits: str
    check: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the tool or the field. `analyst` says more, None where there is no more to say."""

    id: str
    term: str
    citizen: str
    analyst: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """A platform, or another way to people: what it allows, what its exports show and miss.

    `formats`: names of the formats in which Guetteur reads it. `unsure`: written from memory.
    """

    id: str
    name: str
    allows: str
    shows: str
    misses: str
    formats: tuple[str, ...]
    unsure: bool
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A part played around an operation; `analyst` says what not to conclude."""

    id: str
    name: str
    citizen: str
    analyst: str
    also: tuple[str, ...] = ()


@cache
def _rows(kind: str, lang: str) -> tuple[dict[str, Any], ...]:
    file = resources.files("guetteur.knowledge") / kind / f"{lang}.toml"
    document = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        {"id": name} | {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
        for name, row in document.items()
        if name != "about"
    )


@cache
def technique_texts(lang: str) -> dict[str, TechniqueText]:
    """The techniques that have a text of ours, by id."""
    return {row["id"]: TechniqueText(**row) for row in _rows("techniques", lang)}


@cache
def terms(lang: str) -> dict[str, Term]:
    """The glossary, by id."""
    return {row["id"]: Term(**row) for row in _rows("glossary", lang)}


@cache
def vectors(lang: str) -> dict[str, Vector]:
    """The platforms and other ways to people, by id."""
    return {row["id"]: Vector(**row) for row in _rows("vectors", lang)}


@cache
def roles(lang: str) -> dict[str, Role]:
    """The parts played around an operation, by id."""
    return {row["id"]: Role(**row) for row in _rows("roles", lang)}


@cache
def techniques_without_text() -> tuple[str, ...]:
    """The techniques that cases or signals use and that have no text of ours."""
    file = resources.files("guetteur.knowledge") / "techniques" / "without_text.toml"
    document = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(document["techniques"]["without_text"])
