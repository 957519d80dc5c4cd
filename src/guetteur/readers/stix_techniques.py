"""The techniques of DISARM that STIX objects cite, wherever their producer wrote the id."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from guetteur.model.stix import Object, extension_id

# ATT&CK's techniques of computers begin with T1; no version of DISARM up to 1.7 has any there.
_ID = re.compile(r"T(?!1)\d{4}(?:\.\d{3})?")
_IN_TEXT = re.compile(r"(?<![A-Za-z0-9])(T(?!1)\d{4}(?:\.\d{3})?)(?![A-Za-z0-9])", re.IGNORECASE)
_VERSION = re.compile(r"disarm\D{0,12}(\d\.\d)", re.IGNORECASE)
_OTHER_ID = re.compile(r"T1\d{3}(?:\.\d{3})?")


@dataclass(frozen=True, slots=True)
class Cited:
    """A technique as an object cites it. `version` is None where the object does not say."""

    object_id: str
    id: str
    version: str | None
    name: str | None


def cited(objects: Iterable[Object]) -> tuple[Cited, ...]:
    """Each technique cited by an attack-pattern, once an object; and those without an id at all."""
    return tuple(one for made in objects if made["type"] == "attack-pattern" for one in _of(made))


def without_id(objects: Iterable[Object]) -> tuple[Object, ...]:
    """The attack-patterns in which no id of DISARM, nor of ATT&CK, stands."""
    return tuple(
        made
        for made in objects
        if made["type"] == "attack-pattern"
        and not _of(made)
        and not any(map(_OTHER_ID.fullmatch, _written(made)))
    )


def _of(made: Object) -> list[Cited]:
    ids = [word for word in _written(made) if _ID.fullmatch(word)]
    name = made.get("name")
    ids = ids or next(filter(None, map(_in_text, _told(made))), [])
    version = _version(made)
    return [Cited(made["id"], one, version, name) for one in dict.fromkeys(ids)]


def _written(made: Object) -> list[str]:
    """Every place for an id, the most explicit first."""
    own = made.get("extensions", {}).get(extension_id("fimi-technique"), {})
    places: list[Any] = [own.get("technique"), made.get("x_mitre_id")]
    places += [one.get("id") for one in made.get("extensions", {}).values()]
    places += [one.get("external_id") for one in made.get("external_references", ())]
    return [word.strip().upper() for word in places if isinstance(word, str)]


def _told(made: Object) -> Iterator[str]:
    """Texts in which people put an id, the most explicit first; of a reference only DISARM's."""
    places: list[Any] = [made.get("name"), *made.get("aliases", ()), *made.get("labels", ())]
    for one in made.get("external_references", ()):
        texts = [one.get(name) for name in ("source_name", "url", "description")]
        if any(isinstance(text, str) and "disarm" in text.lower() for text in texts):
            places += texts[1:]
    yield from (text for text in places if isinstance(text, str))


def _in_text(text: str) -> list[str]:
    return [found.upper() for found in _IN_TEXT.findall(text)]


def _version(made: Object) -> str | None:
    own = made.get("extensions", {}).get(extension_id("fimi-technique"), {})
    told = [own.get("framework_version")]
    told += [_found(text) for text in _texts(made)]
    return next((word for word in told if isinstance(word, str)), None)


def _texts(made: Object) -> Iterator[str]:
    for one in made.get("external_references", ()):
        for name in ("source_name", "description"):
            if isinstance(one.get(name), str):
                yield one[name]


def _found(text: str) -> str | None:
    match = _VERSION.search(text)
    return match[1] if match else None
