"""The kinds of dossier of dossiers/*.yml, and the error rates measured on this version."""

from functools import cache
from importlib import resources
from typing import Any

import msgspec

from guetteur.model import InputError
from guetteur.model.dossier import DossierKind, Field

FOLDER = resources.files("guetteur.knowledge") / "dossiers"
COMMON = "common.yml"
CARD = resources.files("guetteur.knowledge") / "report-card.json"


class _Common(msgspec.Struct, forbid_unknown_fields=True):
    fields: tuple[Field, ...]


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """What the report card measured. worlds: made without any operation, at the rate `alpha`;
    with_finding: of these, how many had a finding, which is false. low, high: the least and the
    greatest share of the accounts of an operation that was found in one hard world."""

    version: str
    alpha: float
    worlds: int
    with_finding: int
    hard: int
    low: float
    high: float


@cache
def dossier_kinds() -> dict[str, DossierKind]:
    """Every kind by its id, d1 first."""
    files = [one for one in FOLDER.iterdir() if one.name[0] == "d" and one.name.endswith(".yml")]
    found = [msgspec.yaml.decode(one.read_bytes(), type=DossierKind) for one in files]
    return {one.id: one for one in sorted(found, key=lambda one: int(one.id[1:]))}


def dossier_kind(identifier: str) -> DossierKind:
    """The kind of this id. Raises InputError, with the ids there are."""
    found = dossier_kinds().get(identifier.lower())
    if found is None:
        known = ", ".join(dossier_kinds())
        raise InputError("error-dossier-kind", found=identifier, known=known)
    return found


@cache
def common_fields() -> tuple[Field, ...]:
    """What every dossier says of itself."""
    return msgspec.yaml.decode((FOLDER / COMMON).read_bytes(), type=_Common).fields


@cache
def rates() -> Rates:
    """The error rates of the report card at its strictest rate, the default of a run."""
    card: dict[str, Any] = msgspec.json.decode(CARD.read_bytes())
    alpha = min(row["alpha"] for row in card["nulls"])
    nulls = [row for row in card["nulls"] if row["alpha"] == alpha]
    hard = [
        row["recall"]
        for row in card["planted"]
        if row["rule"] == "Guetteur" and row["world"].startswith("hard")
    ]
    return Rates(
        version=card["version"],
        alpha=alpha,
        worlds=sum(row["worlds"] for row in nulls),
        with_finding=sum(row["with_finding"] for row in nulls),
        hard=len(hard),
        low=min(hard),
        high=max(hard),
    )
