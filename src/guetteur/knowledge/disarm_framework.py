"""DISARM's techniques, tactics, phases and reviewed counter-measures, and what older ids became.

The data, its licence (CC BY-SA 4.0) and what was changed in it are in the folder disarm/.
"""

import json
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from guetteur.model import CounterMeasure, Phase, Resolution, Tactic, Technique

FOLDER = resources.files("guetteur.knowledge") / "disarm"


@cache
def _document(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return document


@cache
def _hand_written(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def version() -> str:
    """The version of DISARM that everything is resolved to."""
    return str(_document("framework.json")["version"])


def licence() -> str:
    """The licence of DISARM's texts."""
    return str(_document("framework.json")["about"]["licence"])


@cache
def phases() -> tuple[Phase, ...]:
    """The phases, in the order of an operation."""
    return tuple(Phase(**row) for row in _document("framework.json")["phases"])


@cache
def tactics() -> tuple[Tactic, ...]:
    """The tactics, in the order of an operation."""
    return tuple(Tactic(**row) for row in _document("framework.json")["tactics"])


@cache
def _techniques() -> dict[str, Technique]:
    phase_of = {tactic.id: tactic.phase for tactic in tactics()}
    return {
        row["id"]: Technique(
            **row
            | {"phase": phase_of[row["tactic"]]}
            | {"replaced_by": tuple(row.get("replaced_by", ()))}
        )
        for row in _document("framework.json")["techniques"]
    }


def techniques() -> tuple[Technique, ...]:
    """All techniques of the current version, by id."""
    return tuple(_techniques().values())


def technique(identifier: str) -> Technique | None:
    """The technique of this id in the current version; None if it has none. See `resolve`."""
    return _techniques().get(identifier)


def techniques_named(name: str) -> tuple[Technique, ...]:
    """All techniques of this name, whatever its case: names are not unique."""
    wanted = name.strip().casefold()
    return tuple(one for one in techniques() if one.name.casefold() == wanted)


def resolve(identifier: str, version: str | None = None) -> Resolution:
    """What an id of any version is in the current one.

    Without `version`, or with one of those we hold, the id alone decides: sources cite retired ids
    under newer versions too. Ids of a version that we do not hold mean nothing to us: unknown.
    """
    held = tuple(_document("crosswalk.json")["versions"])
    current, gone = technique(identifier), _retired().get(identifier)
    if version is not None and version not in held:
        return Resolution(
            id=identifier, version=version, how="unknown", to=(), name=None, versions=()
        )
    if current is not None:
        names = _renamed().get(identifier, {})
        return Resolution(
            id=identifier,
            version=version,
            how="same",
            to=(identifier,),
            name=names.get(version or "", current.name),
            versions=held[held.index(current.since) :],
        )
    return Resolution(
        id=identifier,
        version=version,
        how=gone["how"] if gone else "unknown",
        to=tuple(gone["to"]) if gone else (),
        name=gone["name"] if gone else None,
        versions=tuple(gone["versions"]) if gone else (),
    )


@cache
def _retired() -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in _document("crosswalk.json")["retired"]}


@cache
def _renamed() -> dict[str, dict[str, str]]:
    return {row["id"]: row["names"] for row in _document("crosswalk.json")["renamed"]}


def retired_ids() -> tuple[str, ...]:
    """The ids of older versions that the current one has no more."""
    return tuple(_retired())


@cache
def countermeasures() -> tuple[CounterMeasure, ...]:
    """The counter-measures that passed review, by id."""
    rows = _document("countermeasures.json")["countermeasures"]
    return tuple(CounterMeasure(**row) for row in rows)


def countermeasures_reviewed() -> int:
    """How many counter-measures DISARM lists; all were reviewed."""
    return int(_document("countermeasures.json")["of"])


def why_kept(countermeasure: str, lang: str) -> str:
    """The reviewer's reason. Raises KeyError for a counter-measure that is not kept."""
    return str(_hand_written("review.toml")["kept"][countermeasure][lang])


def why_left_out(countermeasure: str) -> str | None:
    """The kind of reason why a counter-measure is not kept: the end of a message's key.

    None if it is kept, or if DISARM has none of this id.
    """
    left_out = _hand_written("review.toml")["left_out"]
    return next((kind for kind, ids in left_out.items() if countermeasure in ids), None)


def name_in(identifier: str, name: str, lang: str) -> str:
    """The name in this language where we have one, else DISARM's own, which is English."""
    return (
        name
        if lang == "en"
        else str(_hand_written(f"names.{lang}.toml")["names"].get(identifier, name))
    )
