"""The legal texts of law/*.yml, one file a field, and the rules of law-rules.yml."""

from functools import cache
from importlib import resources
from typing import Any

import msgspec

from guetteur.model import InputError
from guetteur.model.election import LegalText, Rule

FOLDER = resources.files("guetteur.knowledge") / "law"
RULES = resources.files("guetteur.knowledge") / "law-rules.yml"


@cache
def legal_texts() -> dict[str, LegalText]:
    """Every legal text by its id, file by file."""
    files = sorted(FOLDER.iterdir(), key=lambda entry: entry.name)
    found = [
        text
        for file in files
        if file.name.endswith(".yml")
        for text in _texts(msgspec.yaml.decode(file.read_bytes()), file.name.removesuffix(".yml"))
    ]
    return {text.id: text for text in found}


def legal_text(identifier: str) -> LegalText:
    """The legal text of this id. Raises InputError, with the ids there are."""
    found = legal_texts()
    if identifier not in found:
        raise InputError("error-legal-text", found=identifier, known=", ".join(found))
    return found[identifier]


@cache
def rules() -> dict[str, Rule]:
    """Every rule of windows and deadlines by its id, in the order in which they are shown."""
    found = msgspec.yaml.decode(RULES.read_bytes(), type=tuple[Rule, ...])
    return {one.id: one for one in found}


def _texts(document: dict[str, Any], group: str) -> list[LegalText]:
    """The texts of one file; its `read_on` holds where a text gives none."""
    return [
        msgspec.convert({"group": group, "read_on": document["read_on"], **one}, LegalText)
        for one in document["texts"]
    ]
