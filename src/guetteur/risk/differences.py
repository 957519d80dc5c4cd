"""What changed between two versions of a study: things added, removed, and what is said anew."""

import dataclasses
from dataclasses import dataclass
from typing import Any, Literal

from guetteur.model.study import Study

WITH_ID = ("id", "number")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing (by its id) added or removed, or one field of it changed. `field` and the values
    are None where the whole thing came or went."""

    kind: Literal["added", "removed", "changed"]
    id: str
    field: str | None = None
    before: str | None = None
    after: str | None = None


def differences(old: Study, new: Study) -> tuple[Change, ...]:
    """What the second study says otherwise than the first, in the order of the second."""
    before, after = _said(old), _said(new)
    found = [Change("removed", id_) for id_ in before if id_ not in after]
    for id_, fields in after.items():
        if id_ not in before:
            found.append(Change("added", id_))
            continue
        names = list(dict.fromkeys([*fields, *before[id_]]))
        for name in names:
            one, other = before[id_].get(name), fields.get(name)
            if one != other:
                found.append(Change("changed", id_, name, one, other))
    return tuple(found)


def _said(study: Study) -> dict[str, dict[str, str]]:
    """What each thing with an id says, field by field; of the study itself too."""
    found: dict[str, dict[str, str]] = {}
    _gather(study, found.setdefault(study.id, {}), "", found)
    return found


def _gather(value: Any, own: dict[str, str], name: str, found: dict[str, dict[str, str]]) -> None:
    """Put the fields of a record under its id; what lies below it has its own id, or goes in."""
    if dataclasses.is_dataclass(value):
        key = next((str(getattr(value, one)) for one in WITH_ID if hasattr(value, one)), None)
        if key is not None and name:
            own, name = found.setdefault(key, {}), ""
        for one in dataclasses.fields(value):
            _gather(getattr(value, one.name), own, f"{name}.{one.name}".strip("."), found)
    elif isinstance(value, tuple) and any(dataclasses.is_dataclass(one) for one in value):
        for n, one in enumerate(value):
            _gather(one, own, f"{name}[{n}]", found)
    elif isinstance(value, dict):
        for key, one in value.items():
            own[f"{name}.{key}"] = str(one)
    elif value is not None and value != ():
        own[name] = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
