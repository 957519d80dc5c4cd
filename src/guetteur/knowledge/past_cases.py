"""The past cases, read from past_cases/*.yml (checked by past_cases/schema.json in the tests)."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from guetteur.model import InputError
from guetteur.model.past_case import PastCase

FOLDER = resources.files("guetteur.knowledge") / "past_cases"


@cache
def past_cases() -> tuple[PastCase, ...]:
    """Every past case, in the order of its start, then by id."""
    files = [entry for entry in FOLDER.iterdir() if entry.name.endswith(".yml")]
    found = [case_of(msgspec.yaml.decode(file.read_bytes())) for file in files]
    return tuple(sorted(found, key=lambda case: (case.period.start, case.id)))


def past_case(identifier: str) -> PastCase:
    """The case of this id. Raises InputError, with the ids there are, if there is none."""
    found = {case.id: case for case in past_cases()}
    if identifier not in found:
        raise InputError("error-past-case", found=identifier, known=", ".join(sorted(found)))
    return found[identifier]


def case_of(document: Mapping[str, Any]) -> PastCase:
    """A case from its file's content. In the file, techniques are in groups: who mapped them,
    to which version, and their ids. A mapper is a person, so each is an inference."""
    techniques = [
        {"id": one, "version": group["version"], "mapped_by": group["mapped_by"],
         "basis": "inferred"}
        for group in document["techniques"]
        for one in group["ids"]
    ]  # fmt: skip
    return msgspec.convert({**document, "techniques": techniques}, PastCase)
