"""The legal bases of protection/bases.yml, and the form that a person fills."""

from functools import cache
from importlib import resources

import msgspec

from guetteur.model.protection import BasisId, LegalBasis

FOLDER = resources.files("guetteur.knowledge") / "protection"


@cache
def bases() -> dict[BasisId, LegalBasis]:
    """Every basis by its id, in the order in which they are shown."""
    content = (FOLDER / "bases.yml").read_bytes()
    found = msgspec.yaml.decode(content, type=tuple[LegalBasis, ...])
    return {one.id: one for one in found}


def form() -> str:
    """The form to fill, with each question in both languages."""
    return (FOLDER / "form.yml").read_text(encoding="utf-8")
