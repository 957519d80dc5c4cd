"""STIX 2.0 brought to 2.1: versions, kinds that were labels, observables inside of others."""

from typing import Any

from guetteur.model.stix import Object, observable_id
from guetteur.readers.stix_draft import Draft

# Where 2.1 keeps what 2.0 wrote as labels.
LABELS = {
    "indicator": "indicator_types",
    "malware": "malware_types",
    "report": "report_types",
    "threat-actor": "threat_actor_types",
    "tool": "tool_types",
}
VERSION = "2.1"


def bring_up(draft: Draft, bundle_version: str | None) -> list[Draft]:
    """The observables that the object held; the draft is changed to 2.1."""
    made = draft.made
    old = made.get("spec_version", bundle_version) == "2.0" or (
        "spec_version" not in made and "created" in made
    )
    if old:
        _from_20(draft)
    if draft.type == "observed-data" and isinstance(made.get("objects"), dict):
        return _lifted(draft)
    return []


def _from_20(draft: Draft) -> None:
    made = draft.made
    made["spec_version"] = VERSION
    draft.note("spec-20")
    name = LABELS.get(draft.type or "")
    if name and name not in made and "labels" in made:
        made[name] = made["labels"]
    if draft.type == "indicator" and "pattern_type" not in made:
        made["pattern_type"] = "stix"
    if draft.type == "malware" and "is_family" not in made:
        made["is_family"] = "name" in made


def _lifted(draft: Draft) -> list[Draft]:
    """2.1 has observables as objects of their own, which others point to."""
    inside = draft.made.pop("objects")
    draft.note("lifted", "objects")
    found = {
        key: one
        for key, one in inside.items()
        if isinstance(one, dict) and isinstance(one.get("type"), str)
    }
    ids = {key: observable_id(one["type"], _contributing(one)) for key, one in found.items()}
    refs = draft.made.get("object_refs")
    draft.made["object_refs"] = [*(refs if isinstance(refs, list) else []), *ids.values()]
    return [
        Draft(None, ids[key], one["type"], _pointing(one, ids) | {"id": ids[key]})
        for key, one in found.items()
    ]


def _contributing(one: Object) -> Object:
    if isinstance(one.get("value"), str):
        return {"value": one["value"]}
    return {name: value for name, value in one.items() if name != "id"}


def _pointing(one: Object, ids: dict[str, str]) -> Object:
    """The observable with ids instead of the keys of its neighbours."""

    def target(value: Any) -> Any:
        if isinstance(value, list):
            return [target(each) for each in value]
        return ids.get(value, value) if isinstance(value, str) else value

    return {
        name: target(value) if name.endswith(("_ref", "_refs")) else value
        for name, value in one.items()
    }
