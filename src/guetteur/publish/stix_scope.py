"""How a case is shared: what decides on every object of its bundle."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.case import Case
from guetteur.model.judgement import TLPS, Tlp
from guetteur.model.stix import TLP_IDS, Object, Seen, extension_id, object_id, observable_id
from guetteur.publish.pseudonyms import Pseudonyms
from guetteur.publish.visible import encodable

Profile = Literal["plain", "opencti"]

# OpenCTI finds its own types by these (STIX extensions of its platform).
OPENCTI_SDO = "extension-definition--ea279b3e-5c71-4632-ac08-831c66a786ba"
OPENCTI_SCO = "extension-definition--f93e2c80-4231-4f9a-af8b-95c9bd566a82"
OPENCTI_MITRE = "extension-definition--322b8f77-262a-4cb8-a915-1e441e00329b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """With whom a case is shared, and how.

    tlp: the marking of every object; None takes the level set in the case.
    pseudonyms: the key that hides accounts; None shows them, which `names_from` must allow.
    names_from: the least TLP level at which accounts and analysts may be named.
    observed: what detectors saw in the case's findings. by: the organisation that shares.
    manifest: the SHA-256 of the manifest of the evidence, if there is one. copy: the mark of a
    copy made for one recipient: its objects have ids of their own.
    """

    tlp: Tlp | None = None
    pseudonyms: Pseudonyms | None
    names_from: Tlp = "amber"
    observed: tuple[Seen, ...] = ()
    by: str | None = None
    manifest: str | None = None
    profile: Profile = "plain"
    lang: str = "en"
    copy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What all objects of one bundle share.

    key: what tells this case, shared so, from any other: part of every id. cell and program: the
    identities of those who judged and of what measured. opened, latest: of the case.
    """

    key: tuple[str, ...]
    level: Tlp
    profile: Profile
    say: Messages
    cell: str
    program: str
    opened: datetime
    latest: datetime


def level_of_sharing(case: Case, sharing: Sharing) -> Tlp:
    """The marking of every object. Raises InputError if the case may not be shared so."""
    if case.withdrawn:
        raise InputError("error-stix-withdrawn", case=case.id)
    own = case.tlp.facts.level if case.tlp else None
    level = sharing.tlp or own
    if level is None:
        raise InputError("error-stix-no-tlp", case=case.id)
    if own is not None and TLPS.index(level) < TLPS.index(own):
        raise InputError("error-stix-tlp", case=case.id, found=_word(level), own=_word(own))
    if sharing.pseudonyms is None and not may_name(level, sharing.names_from):
        raise InputError("error-stix-names", found=_word(level), least=_word(sharing.names_from))
    return level


def may_name(level: Tlp, names_from: Tlp) -> bool:
    """Whether people may be named at this level."""
    return TLPS.index(level) >= TLPS.index(names_from)


def _word(level: Tlp) -> str:
    return f"TLP:{level.replace('_', '+').upper()}"


def stamp(moment: datetime) -> str:
    """`2027-03-01T18:00:00.000Z`: at least milliseconds, as STIX wants it of its own times."""
    precision = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    return moment.astimezone(UTC).isoformat(timespec=precision).replace("+00:00", "Z")


def domain_object(
    scope: Scope,
    kind: str,
    parts: tuple[str, ...],
    by: str,
    times: tuple[datetime, datetime],
    **properties: Any,
) -> Object:
    """An SDO or SRO: what every one has, then these properties, without those not known.

    parts: what tells it from others of its kind. times: created, modified.
    """  # fmt: skip
    created, modified = times
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": object_id(kind, *scope.key, *parts),
        "created_by_ref": by,
        "created": stamp(created),
        "modified": stamp(max(created, modified)),
        **known(properties),
        "object_marking_refs": [TLP_IDS[scope.level]],
    }


def observable(scope: Scope, kind: str, named: tuple[str, ...], **properties: Any) -> Object:
    """A cyber observable; named: its properties that make its id."""
    found = known(properties)
    contributing = {name: found[name] for name in named if name in found}
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": observable_id(kind, contributing),
        **found,
        "object_marking_refs": [TLP_IDS[scope.level]],
    }


def ours(name: str, kind: str, **properties: Any) -> dict[str, Object]:
    """The entry of an object's `extensions` for one of our extensions."""
    return {extension_id(name): {"extension_type": kind, **known(properties)}}


def known(properties: dict[str, Any]) -> Object:
    """The properties that hold something: STIX has no null and no empty list."""
    return {
        name: _writable(value)
        for name, value in properties.items()
        if value is not None and value != [] and value != {} and value != ""
    }


def _writable(value: Any) -> Any:
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, list | tuple):
        return [_writable(one) for one in value]
    if isinstance(value, dict):
        return {name: _writable(one) for name, one in value.items()}
    return value
