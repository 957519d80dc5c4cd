"""A MISP event as a file → what it lists, whoever wrote it: every part of it is accounted for.

Read as plain JSON, and not with pymisp, which refuses events for faults that harm nothing here.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeGuard

from guetteur.model import InputError
from guetteur.model.indicator import Indicator, Outcome, Part
from guetteur.model.judgement import Tlp
from guetteur.model.misp import CaseInMisp, fact_in, galaxy_value, tlp_of
from guetteur.readers.defanged import Meant
from guetteur.readers.json_values import TooDeep, value_in
from guetteur.readers.misp_case import case_in
from guetteur.readers.misp_kinds import ACCOUNTS, FILES, OWN_PLATFORM, PLATFORMS, known
from guetteur.readers.partner_csv import Told
from guetteur.readers.text_files import name_of, open_utf8, shorten, storable

Json = dict[str, Any]
# Larger than any event that MISP would still show.
LARGEST = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class MispFile:
    """What a MISP file holds. case: of an event of ours, what it carries of a case.

    techniques: names in tags of the DISARM galaxy, each once, and the id where the file gives it.
    """

    source: str
    dated: str | None
    marking: Tlp | None
    title: str
    indicators: tuple[Indicator, ...]
    parts: tuple[Part, ...]
    techniques: tuple[tuple[str, str | None], ...]
    case: CaseInMisp | None


def read_event(path: Path, told: Told) -> MispFile:
    """Every attribute and object of the one event in a file.

    Raises InputError for a file that holds none, or several, or cannot be read.
    """
    event = _event(path)
    organisation = event.get("Orgc") or event.get("Org")
    name = organisation.get("name") if isinstance(organisation, dict) else None
    tags = _tags(event)
    context = _Context(
        told=told,
        source=told.source or _text(name) or name_of(path),
        dated=_text(event.get("date")) or told.dated,
        marking=tlp_of(tags),
    )
    case = case_in(event, name_of(path))
    found = list(_parts(event, context))
    return MispFile(
        source=context.source,
        dated=context.dated,
        marking=context.marking,
        title=_text(event.get("info")) or "",
        indicators=tuple(
            replace(one, row=place) for place, (one, _) in enumerate(found, start=1) if one
        ),
        parts=tuple(
            replace(_kept_in(part, case), place=place)
            for place, (_, part) in enumerate(found, start=1)
        ),
        techniques=tuple((name, _ids(event).get(name)) for name in _techniques(event)),
        case=case,
    )


@dataclass(frozen=True, slots=True)
class _Context:
    """What holds of everything in the event."""

    told: Told
    source: str
    dated: str | None
    marking: Tlp | None
    object: str | None = None
    platform: str | None = None


Found = tuple[Indicator | None, Part]


def _event(path: Path) -> Json:
    if path.stat().st_size > LARGEST:
        raise InputError("error-misp-large", file=name_of(path), most=LARGEST // 1024 // 1024)
    try:
        with open_utf8(path) as file:
            found = value_in(file.read().decode("utf-8", "replace"))
    except (json.JSONDecodeError, TooDeep, ValueError, RecursionError) as error:
        raise InputError("error-misp-json", file=name_of(path)) from error
    events = list(_events(found))
    if len(events) != 1:
        raise InputError("error-misp-events", file=name_of(path), found=len(events))
    return events[0]


def _events(found: object) -> Iterator[Json]:
    """Events as MISP writes them: alone, in a list, or in the answer to a search."""
    if isinstance(found, list):
        for one in found:
            yield from _events(one)
    elif isinstance(found, dict):
        if isinstance(found.get("Event"), dict):
            yield found["Event"]
        elif isinstance(found.get("response"), list):
            yield from _events(found["response"])
        elif "info" in found and ("Attribute" in found or "Object" in found):
            yield found


def _parts(event: Json, context: _Context) -> Iterator[Found]:
    for one in _list(event, "Attribute"):
        yield _attribute(one, context)
    for one in _list(event, "Object"):
        yield from _object(one, context)
    for one in _list(event, "EventReport"):
        yield _dropped(one, "EventReport", "partner-report", _get(one, "name"))
    for one in _list(event, "Galaxy"):
        yield None, _part(one, "Galaxy", "kept", None, None)
    for name in _techniques(event):
        made = _made(Meant("technique", name), name, context, _whole(event))
        yield made, _part(event, "Tag", "kept", None, None)


def _object(one: object, context: _Context) -> Iterator[Found]:
    """The object itself, then each of its attributes."""
    if not isinstance(one, dict) or not _text(one.get("name")):
        yield _dropped(one, "Object", "partner-malformed", None)
        return
    name = str(one["name"])
    if _yes(one.get("deleted")):
        yield _dropped(one, name, "partner-deleted", None)
    else:
        yield None, _part(one, name, "kept", None, None)
    inside = replace(context, object=name, platform=_platform(one, name))
    for attribute in _list(one, "Attribute"):
        if _yes(one.get("deleted")):
            yield _dropped(attribute, f"{name}/", "partner-deleted", None)
        else:
            yield _attribute(attribute, inside)


def _platform(one: Json, name: str) -> str | None:
    if name in OWN_PLATFORM:
        return OWN_PLATFORM[name]
    relation = next((told for (kind, _), told in ACCOUNTS.items() if kind == name), None)
    values = [
        str(attribute.get("value")).casefold()
        for attribute in _list(one, "Attribute")
        if isinstance(attribute, dict) and attribute.get("object_relation") == relation
    ]
    return PLATFORMS.get(values[0], values[0]) if values and relation else None


def _attribute(one: object, context: _Context) -> Found:
    if not isinstance(one, dict):
        return _dropped(one, "Attribute", "partner-malformed", str(one))
    kind, value = _text(one.get("type")), _text(one.get("value"))
    what = "/".join(filter(None, (context.object, _text(one.get("object_relation")) or kind)))
    if kind is None or value is None:
        return _dropped(one, what or "Attribute", "partner-malformed", value or kind)
    if _yes(one.get("deleted")):
        return _dropped(one, what, "partner-deleted", value)
    if kind in FILES:
        return _dropped(one, what, "partner-file", value)
    relation = _text(one.get("object_relation")) or ""
    named = known(kind, value, relation, context.object, context.platform)
    if named is None:
        return _dropped(one, what, "partner-context", value)
    if named.kind == "other":
        return _dropped(one, what, "partner-malformed", value)
    made = _made(named, value, context, one)
    return made, _part(one, what, "kept", None, None)


def _made(named: Meant, shown: str, context: _Context, one: Json) -> Indicator:
    own, comment = tlp_of(_tags(one)), _text(one.get("comment"))
    flag = () if _yes(one.get("to_ids")) else ("context",)
    labels = (*flag, *filter(None, (_text(one.get("category")), context.object)))
    return Indicator(
        kind=named.kind,
        value=named.value,
        shown=shown,
        source=context.source,
        sha256=context.told.sha256,
        row=0,
        listed_on=context.dated,
        marking=own or context.marking,
        platform=named.platform,
        object_id=_text(one.get("uuid")),
        labels=labels,
        notes=None if fact_in(comment) else comment,
    )


def _whole(event: Json) -> Json:
    """The event as far as a tag of it needs it."""
    return {"uuid": event.get("uuid"), "Tag": event.get("Tag"), "to_ids": True}


def _kept_in(part: Part, case: CaseInMisp | None) -> Part:
    """What is context in the events of others is what a case of ours comes back from."""
    if case is None or part.reason != "partner-context":
        return part
    return replace(part, outcome="kept", reason=None, found=None)


def _dropped(one: object, what: str, reason: str, found: str | None) -> Found:
    return None, _part(one, what, "dropped", reason, shorten(found) if found else None)


def _part(one: object, what: str, outcome: Outcome, reason: str | None, found: str | None) -> Part:
    return Part(
        place=0, what=shorten(what), outcome=outcome, reason=reason, found=found,
        object_id=_get(one, "uuid"),
    )  # fmt: skip


def _owners(event: Json) -> Iterator[Json]:
    """Whatever in the event may have tags."""
    yield event
    for one in _list(event, "Attribute"):
        if isinstance(one, dict):
            yield one
    for holder in _list(event, "Object"):
        if isinstance(holder, dict):
            yield from (one for one in _list(holder, "Attribute") if isinstance(one, dict))


def _techniques(event: Json) -> list[str]:
    """The names of techniques in tags, each once."""
    tags = (tag for owner in _owners(event) for tag in _tags(owner))
    return list(dict.fromkeys(value for tag in tags if (value := galaxy_value(tag))))


def _ids(event: Json) -> dict[str, str]:
    """The ids of techniques by name, where the file holds the galaxy's clusters, or ours."""
    found: dict[str, str] = {}
    for owner in _owners(event):
        for galaxy in filter(_is_dict, _list(owner, "Galaxy")):
            for cluster in filter(_is_dict, _list(galaxy, "GalaxyCluster")):
                meta = cluster.get("meta")
                for one in _list(meta, "external_id") if isinstance(meta, dict) else []:
                    found.setdefault(str(cluster.get("value")), str(one))
        said = fact_in(owner.get("comment"))
        if said and isinstance(said.get("technique"), str):
            names = filter(None, map(galaxy_value, _tags(owner)))
            found |= dict.fromkeys(names, said["technique"])
    return found


def _is_dict(one: object) -> TypeGuard[Json]:
    return isinstance(one, dict)


def _tags(one: Json) -> list[str]:
    return [str(tag.get("name")) for tag in _list(one, "Tag") if isinstance(tag, dict)]


def _list(one: Json, name: str) -> list[object]:
    found = one.get(name)
    return found if isinstance(found, list) else [] if found is None else [found]


def _get(one: object, name: str) -> str | None:
    return _text(one.get(name)) if isinstance(one, dict) else None


def _text(value: object) -> str | None:
    """The value as text; None for what is none, or blank."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    return storable(str(value)).strip() or None


def _yes(value: object) -> bool:
    return value in (True, 1, "1", "true", "True")
