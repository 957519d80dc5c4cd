"""The last touches to imported STIX: a marking on everything, every foreign word declared."""

import re
from collections.abc import Iterable

from guetteur.model.judgement import Tlp
from guetteur.model.stix import (
    TLP_IDS,
    Object,
    extension_id,
    level_of,
    marking,
    object_id,
    strictest,
)
from guetteur.readers.stix_draft import Draft
from guetteur.readers.stix_object import (
    extensions_of,
    is_domain,
    is_standard,
    properties,
)

# What bears no marking is not for everybody: files often mark only what they copied from others.
UNMARKED: Tlp = "amber"
NEW = frozenset({"new-sdo", "new-sco", "new-sro"})
# Observables in which tools take any extension for one of properties inside (OASIS's validator).
NESTED = frozenset({"file", "network-traffic", "process", "user-account"})
BASE = frozenset({"type", "id", "spec_version", "extensions", "granular_markings"})
UNMARKABLE = frozenset({"marking-definition"})
MARKING = extension_id("marking")
AT = "2026-11-25T00:00:00.000Z"
_SELECTOR = re.compile(r"[a-z0-9_-]{3,249}(?:\.(?:\[\d+\]|[a-z0-9_-]{1,250}))*|id")


def marked(drafts: list[Draft], unmarked: Tlp | None) -> None:
    """Give what bears no marking the level said, else the strictest of the file and AMBER."""
    refs = [ref for draft in drafts for ref in draft.made.get("object_marking_refs", ())]
    found = {level for ref in refs if (level := level_of(ref))}
    level = unmarked or strictest(found | {UNMARKED}) or UNMARKED
    for draft in drafts:
        _granular(draft)
        if draft.made["type"] not in UNMARKABLE and "object_marking_refs" not in draft.made:
            draft.made["object_marking_refs"] = [TLP_IDS[level]]
            draft.note("unmarked", "object_marking_refs", level)


def _granular(draft: Draft) -> None:
    """What cannot be kept on a part of an object is put on the whole of it: never less strict."""
    made = draft.made
    if "granular_markings" not in made:
        return
    found = made["granular_markings"]
    given = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    kept = [one for one in given if _selects(made, one)]
    refs = [one.get("marking_ref") for one in given if one not in kept]
    whole = [ref for ref in refs if isinstance(ref, str) and ref.startswith("marking-definition--")]
    if kept != found:
        draft.note("granular", "granular_markings")
    if kept:
        made["granular_markings"] = kept
    else:
        del made["granular_markings"]
    if whole:
        made["object_marking_refs"] = list(
            dict.fromkeys([*made.get("object_marking_refs", []), *whole])
        )


def _selects(made: Object, one: Object) -> bool:
    ref, selectors = one.get("marking_ref"), one.get("selectors")
    if not isinstance(ref, str) or not ref.startswith("marking-definition--"):
        return False
    if ref == made["id"] or not isinstance(selectors, list) or not selectors:
        return False
    return all(isinstance(selector, str) and _finds(made, selector) for selector in selectors)


def _finds(made: Object, selector: str) -> bool:
    if not _SELECTOR.fullmatch(selector):
        return False
    here: object = made
    for part in selector.split("."):
        if part.startswith("["):
            place = int(part.strip("[]"))
            if not isinstance(here, list) or place >= len(here):
                return False
            here = here[place]
        elif isinstance(here, dict) and part in here:
            here = here[part]
        else:
            return False
    return True


def declared(drafts: list[Draft]) -> list[Object]:
    """The definitions of the types and properties that the standard does not know."""
    types, names = set[tuple[str, str]](), set[str]()
    foreign = {id(draft): _foreign(draft.made) for draft in drafts}
    names = {name for found in foreign.values() for name in found}
    every = _every(names)
    for draft in drafts:
        kind = draft.made["type"]
        if not is_standard(kind):
            if not _has(draft.made, NEW):
                new = "new-sdo" if is_domain(draft.made) else "new-sco"
                _extend(draft, extension_id(f"type {kind}"), {"extension_type": new})
                draft.note("type", "type", kind)
                types.add((kind, new))
        elif found := foreign[id(draft)]:
            _declare(draft, found, every)
    return [*_type_definitions(types), *_property_definitions(names, every, drafts)]


def _foreign(made: Object) -> list[str]:
    """The properties that nothing declares."""
    if not is_standard(made["type"]) or made["type"] == "marking-definition":
        return []
    if _has(made, frozenset({"toplevel-property-extension"})):
        return []
    known = BASE | properties(made).keys()
    return [name for name in made if name not in known]


def _has(made: Object, kinds: frozenset[str]) -> bool:
    return any(one.get("extension_type") in kinds for one in extensions_of(made).values())


def _declare(draft: Draft, found: list[str], every: str) -> None:
    made = draft.made
    if made["type"] in NESTED:
        inside = {name: made.pop(name) for name in found}
        _extend(draft, f"{extension_id('imported properties')}",
                {"extension_type": "property-extension", **inside})  # fmt: skip
    else:
        _extend(draft, every, {"extension_type": "toplevel-property-extension"})
    draft.note("properties", found[0], ", ".join(found))


def _extend(draft: Draft, name: str, entry: Object) -> None:
    draft.made["extensions"] = draft.made.get("extensions", {}) | {name: entry}


def _every(names: Iterable[str]) -> str:
    return extension_id("properties " + " ".join(sorted(names)))


def _type_definitions(types: Iterable[tuple[str, str]]) -> list[Object]:
    return [_definition(extension_id(f"type {kind}"), kind, [new]) for kind, new in sorted(types)]


def _property_definitions(
    names: Iterable[str], every: str, drafts: Iterable[Draft]
) -> list[Object]:
    used = {name for draft in drafts for name in draft.made.get("extensions", ())}
    nested = extension_id("imported properties")
    found = []
    if every in used:
        kind = ["toplevel-property-extension"]
        found.append(
            _definition(every, "imported-properties", kind, extension_properties=sorted(names))
        )
    for name, called in ((nested, "imported-properties-inside"), (MARKING, "imported-marking")):
        if name in used:
            found.append(_definition(name, called, ["property-extension"]))
    return found


def _definition(identifier: str, name: str, kinds: list[str], **more: list[str]) -> Object:
    return {
        "type": "extension-definition",
        "spec_version": "2.1",
        "id": identifier,
        "created_by_ref": WRITER["id"],
        "created": AT,
        "modified": AT,
        "name": name,
        "description": "Used in an imported file that did not declare it.",
        "schema": "As its producer wrote it; no schema is known.",
        "version": "1.0.0",
        "extension_types": kinds,
        **more,
        "object_marking_refs": [TLP_IDS["clear"]],
    }


WRITER: Object = {
    "type": "identity",
    "spec_version": "2.1",
    "id": object_id("identity", "Guetteur"),
    "created": AT,
    "modified": AT,
    "name": "Guetteur",
    "description": "The program that read the file, and declared what its producer did not.",
    "identity_class": "system",
    "object_marking_refs": [TLP_IDS["clear"]],
}


def markings(made: Iterable[Object]) -> list[Object]:
    """The TLP definitions that these objects point to."""
    refs = {ref for one in made for ref in one.get("object_marking_refs", ())}
    refs |= {one["marking_ref"] for each in made for one in each.get("granular_markings", ())}
    return [marking(level) for level, name in TLP_IDS.items() if name in refs]
