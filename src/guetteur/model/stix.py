"""What those who read STIX 2.1 and those who write it share: markings, extensions, ids, records.

Sources: STIX 2.1 (OASIS Standard, 10 June 2021); TLP 2.0 markings of OASIS (1 October 2022).
"""

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid5

from guetteur.model.case import Case
from guetteur.model.judgement import TLPS, Tlp
from guetteur.model.technique import TechniqueRef

Object = dict[str, Any]

# Of cyber observables: the same value has the same id, whoever writes it (STIX 2.1, 2.9).
SCO_NAMESPACE = UUID("00abedb4-aa42-466c-9c01-fed23315a9b7")
NAMESPACE = UUID("c89d0eff-9985-5246-bd4f-d7c998eb8f37")

TLP_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
TLP_IDS: MappingProxyType[Tlp, str] = MappingProxyType(
    {
        "clear": "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
        "green": "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
        "amber": "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
        "amber_strict": "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
        "red": "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
    }
)
# Of TLP 1, and the one that OpenCTI gives AMBER+STRICT.
OLD_TLP_IDS: MappingProxyType[str, Tlp] = MappingProxyType(
    {
        "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9": "clear",
        "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da": "green",
        "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82": "amber",
        "marking-definition--826578e1-40ad-459f-bc73-ede076f81f37": "amber_strict",
        "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed": "red",
    }
)

INCIDENT_CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"


@dataclass(frozen=True, slots=True)
class Seen:
    """A technique that a detector's findings are a trace of, and in which findings of the case."""

    technique: TechniqueRef
    detector: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """What a bundle of ours says of a case: the case, with whom it is shared, what was observed."""

    case: Case
    tlp: Tlp
    observed: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was done to an object; `reason` ends a message's key, `stix-mend-…` or
    `stix-drop-…`. `field`: where in the object; `found`: what stood there, shortened."""

    reason: str
    field: str | None = None
    found: str | None = None


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one object of a file: `place` is its number there, from 1.

    `id` and `type` are as found, None where they are no text. A mended object has one change or
    more, a dropped one exactly one, and one that was kept as it is has none.
    """

    place: int
    id: str | None
    type: str | None
    outcome: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Readable:
    """A file of STIX objects as it could be read: every object of it is in `fates`.

    `objects` are kept or mended, and `added` are ours, so that the others can be understood.
    """

    form: str
    objects: tuple[Object, ...]
    added: tuple[Object, ...]
    fates: tuple[Fate, ...]

    def count(self, outcome: str) -> int:
        """How many objects were `kept`, `mended` or `dropped`."""
        return sum(fate.outcome == outcome for fate in self.fates)


def marking(level: Tlp) -> Object:
    """The marking-definition of a TLP 2.0 level, as OASIS wrote it."""
    word = level.replace("_", "+")
    return {
        "type": "marking-definition",
        "spec_version": "2.1",
        "id": TLP_IDS[level],
        "created": "2022-10-01T00:00:00.000Z",
        "name": f"TLP:{word.upper()}",
        "extensions": {TLP_EXTENSION: {"extension_type": "property-extension", "tlp_2_0": word}},
    }


def level_of(marking_id: str) -> Tlp | None:
    """The TLP level behind a marking's id, whatever the version of TLP; None if it is another."""
    plain = marking_id.lower()
    for level, known in TLP_IDS.items():
        if plain == known:
            return level
    return OLD_TLP_IDS.get(plain)


def strictest(levels: set[Tlp]) -> Tlp | None:
    """The level that lets the fewest people see; None of none."""
    return max(levels, key=TLPS.index, default=None)


def extension_id(name: str) -> str:
    """The id of an extension of ours, or of what an imported file used without declaring it."""
    return f"extension-definition--{uuid5(NAMESPACE, f'extension {name}')}"


def object_id(kind: str, *parts: str) -> str:
    """The id of an object of ours: the same parts always give the same id."""
    return f"{kind}--{uuid5(NAMESPACE, chr(31).join((kind, *parts)))}"


def observable_id(kind: str, contributing: Object) -> str:
    """The id of a cyber observable, from the properties that make it what it is."""
    name = json.dumps(contributing, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{kind}--{uuid5(SCO_NAMESPACE, name.encode('utf-8', 'replace').decode())}"
