"""A MISP event of ours → what it carries of a case."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from guetteur.model import InputError
from guetteur.model.judgement import Tlp
from guetteur.model.misp import (
    AccountOf,
    CaseInMisp,
    GroupOf,
    PostOf,
    RatedSource,
    SharedOf,
    Statement,
    fact_in,
    ordered,
    tlp_of,
)
from guetteur.model.technique import TechniqueRef

Json = dict[str, Any]
_TEXTS = {"annotation": "text", "narrative": "narrative-summary"}


def case_in(event: Json, file: str) -> CaseInMisp | None:
    """What an event carries of a case; None if Guetteur did not write it.

    event: what is under `Event`. Raises InputError, with the file, where a part of ours was changed
    so that it cannot be read any more.
    """
    objects = [(one, fact_in(one.get("comment"))) for one in _dicts(event.get("Object"))]
    heads = [said for one, said in objects if said and one.get("name") == "incident"]
    if len(heads) != 1 or "case" not in heads[0]:
        return None
    ours = [(one, said) for one, said in objects if said]
    told = [
        (one, said)
        for one in _dicts(event.get("Attribute"))
        if (said := fact_in(one.get("comment")))
    ]
    try:
        return ordered(_case(event, heads[0], ours, told))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise InputError("error-misp-changed", file=file, found=str(error)[:200]) from error


def _case(
    event: Json, head: Json, ours: list[tuple[Json, Json]], told: list[tuple[Json, Json]]
) -> CaseInMisp:
    statements = [_statement(one, said) for one, said in ours if "said" in said]
    techniques = [_technique(said) for _, said in told if "technique" in said]
    groups = [_group(one, said, _names(ours)) for one, said in ours if "finding" in said]
    accounts = [_account(one, said) for one, said in ours if "platform" in said]
    posts = [_post(one, said) for one, said in ours if "post" in said]
    return CaseInMisp(
        id=head["case"],
        title=event["info"],
        opened=datetime.fromisoformat(head["opened"]),
        opened_by=head["by"],
        tlp=_tlp(event),
        statements=tuple(statements),
        techniques=tuple(techniques),
        sources=tuple(
            RatedSource(said["source"], said["grade"], said["by"])
            for _, said in told
            if "grade" in said
        ),
        groups=tuple(groups),
        accounts=tuple(accounts),
        posts=tuple(posts),
        shared=tuple(
            SharedOf(said["shared"], str(one["value"])) for one, said in told if "shared" in said
        ),
        exports=tuple(said["export"] for _, said in told if "export" in said),
    )


def _tlp(event: Json) -> Tlp:
    level = tlp_of([str(one.get("name")) for one in _dicts(event.get("Tag"))])
    if level is None:
        raise ValueError("tlp")
    return level


def _values(one: Json, relation: str) -> Iterator[str]:
    for attribute in _dicts(one.get("Attribute")):
        if attribute.get("object_relation") == relation:
            yield str(attribute["value"])


def _value(one: Json, relation: str) -> str | None:
    return next(_values(one, relation), None)


def _statement(one: Json, said: Json) -> Statement:
    text = _value(one, _TEXTS[one["name"]])
    if text is None:
        raise ValueError(one["name"])
    about = tuple((str(name), str(value)) for name, value in said.get("about", ()))
    return Statement(said["said"], text, said["by"], datetime.fromisoformat(said["at"]), about)


def _technique(said: Json) -> TechniqueRef:
    return TechniqueRef(said["technique"], said["version"], said["by"], said["basis"])


def _names(ours: list[tuple[Json, Json]]) -> dict[str, str]:
    """The account behind each object's uuid."""
    return {one["uuid"]: said["account"] for one, said in ours if "platform" in said}


def _group(one: Json, said: Json, names: dict[str, str]) -> GroupOf:
    members = [names[link["referenced_uuid"]] for link in _dicts(one.get("ObjectReference"))]
    return GroupOf(said["finding"], _value(one, "description") or "", tuple(sorted(members)))


def _account(one: Json, said: Json) -> AccountOf:
    handle, name = _value(one, "username"), _value(one, "display-name")
    return AccountOf(said["account"], said["platform"], handle, name)


def _post(one: Json, said: Json) -> PostOf:
    text = None if said.get("textless") else _value(one, "post")
    at = datetime.fromisoformat(said["at"])
    url = _value(one, "url")
    return PostOf(said["post"], said["account"], at, text, url, said["sha256"], said["row"])


def _dicts(found: object) -> list[Json]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
