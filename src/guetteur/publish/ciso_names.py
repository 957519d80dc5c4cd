"""What the things of a study are called in CISO Assistant, where names must tell them apart.

Its import finds things by name only: a name is one line, at most 200 characters, and unique among
things of its kind. The name of an operational scenario is made of the first 95 characters of its
strategic scenario's and of its attack path's.
Source: intuitem/ciso-assistant-community, backend/ebios_rm/models.py, October 2026.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from guetteur.model.study import Study
from guetteur.model.study_threats import AttackPath
from guetteur.publish.visible import shortened, xml_text

LONGEST = 200
PART = 95
# The categories of entities that it comes with.
ENTITIES = (
    "regulatory_authority", "partner", "accreditation_authority", "client", "supplier",
    "contractor", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """The name of each thing there, by its id, and the ids of those that had to be renamed.

    categories: the name there of each category of stakeholders, by its id.
    """

    of: dict[str, str]
    renamed: tuple[str, ...]
    categories: dict[str, str]


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def names_of(study: Study) -> Names:
    """The names for all that is sent of a study."""
    modes = [mode for path in _paths(study) if path.operational for mode in path.operational.modes]
    groups: tuple[tuple[Iterable[_Named], int], ...] = (
        ((*study.business_values, *study.support_assets), LONGEST),
        (study.feared_events, LONGEST),
        (study.origins, LONGEST),
        (study.objectives, LONGEST),
        (study.stakeholders, LONGEST),
        (study.scenarios, PART),
        (_paths(study), PART),
        (modes, LONGEST),
        ([step for mode in modes for step in mode.steps], LONGEST),
        (study.measures, LONGEST),
    )
    found: dict[str, str] = {}
    renamed: list[str] = []
    for group, compared in groups:
        things = [(one.id, one.name) for one in group]
        made = _unique(things, compared)
        renamed += [id_ for id_, name in things if made[id_] != name]
        found |= made
    return Names(found, tuple(renamed), _categories(study))


def _paths(study: Study) -> list[AttackPath]:
    return [path for scenario in study.scenarios for path in scenario.paths]


def _unique(things: Iterable[tuple[str, str]], compared: int) -> dict[str, str]:
    """A name for each id, so that no two are the same in their first characters."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for id_, name in things:
        wanted = one_line(name) or id_
        while (short := shortened(wanted, LONGEST))[:compared].casefold() in taken:
            wanted = f"{id_}: {wanted}"
        taken.add(short[:compared].casefold())
        made[id_] = short
    return made


def one_line(text: str) -> str:
    """The text on one line, without characters that a workbook cannot hold."""
    return " ".join(xml_text(text).split())


def _categories(study: Study) -> dict[str, str]:
    """A category that differs from one known there by capitals only is written as that one.

    Its import takes them for the same, and then names stakeholders by its own spelling.
    """
    spelled = {name.casefold(): name for name in ENTITIES}
    made = {}
    for one in study.stakeholder_categories:
        name = shortened(one_line(one.name), LONGEST) or one.id
        made[one.id] = spelled.setdefault(name.casefold(), name)
    return made
