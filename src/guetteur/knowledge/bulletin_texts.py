"""What bulletins start from: fact cards, drafts and the word lists of the checks (bulletin/)."""

from functools import cache
from importlib import resources
from typing import Any

import msgspec

from guetteur.model import InputError
from guetteur.model.bulletin import Drafts, FactCard, Guard

FOLDER = resources.files("guetteur.knowledge") / "bulletin"


def _document(name: str) -> dict[str, Any]:
    document: dict[str, Any] = msgspec.yaml.decode((FOLDER / name).read_bytes())
    return document


@cache
def fact_cards() -> dict[str, FactCard]:
    """Every fact card by its id, in the order of the vote."""
    document = _document("facts.yml")
    found = [
        msgspec.convert({"read_on": document["read_on"], **row}, FactCard)
        for row in document["facts"]
    ]
    return {one.id: one for one in found}


def fact_card(identifier: str) -> FactCard:
    """The fact card of this id. Raises InputError, with the ids there are."""
    found = fact_cards()
    if identifier not in found:
        raise InputError(
            "error-bulletin-fact", field="facts", found=identifier, known=", ".join(found)
        )
    return found[identifier]


@cache
def drafts(lang: str) -> Drafts:
    """The sentences that a new bulletin starts from."""
    return msgspec.convert(_document("drafts.yml")[lang], Drafts)


@cache
def guard(lang: str) -> Guard:
    """The word lists of the checks."""
    document = _document("guard.yml")
    return msgspec.convert({**document["both"], **document[lang]}, Guard)


def form(lang: str) -> str:
    """The form to fill in, with $names where values of the case go."""
    return (FOLDER / f"form.{lang}.yml").read_text(encoding="utf-8")
