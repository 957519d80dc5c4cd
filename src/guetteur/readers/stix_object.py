"""One imported STIX object put right by itself: every property as the standard wants it."""

import re
import tomllib
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any
from uuid import UUID

from guetteur.model.stix import Object, object_id
from guetteur.readers.stix_checked import Wrong, slug
from guetteur.readers.stix_draft import Draft
from guetteur.readers.stix_markings import holds, in_extension
from guetteur.readers.stix_parts import ID
from guetteur.readers.stix_rules import follow
from guetteur.readers.stix_values import check, custom_value

BASE = frozenset({"type", "id", "spec_version", "extensions", "granular_markings"})
OF_MARKINGS = frozenset({"definition", "definition_type"})
# Words that the standard keeps for itself.
RESERVED = frozenset({"severity", "action", "username", "phone_numbers"})
# What tools look at in objects of any type.
ELSEWHERE = {
    "created": "time", "modified": "time", "created_by_ref": "ref identity", "lang": "lang",
    "external_references": "references", "kill_chain_phases": "phases", "hashes": "hashes",
    "object_marking_refs": "refs marking-definition", "cpe": "unchecked", "objects": "unchecked",
}  # fmt: skip
_NAME = re.compile(r"[a-z][a-z0-9_]{2,249}")
_TYPE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_EXTENSION = re.compile(
    r"extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}"
    r"-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
)
KINDS = frozenset(
    {"new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension"}
)


@cache
def _tables() -> dict[str, dict[str, dict[str, str]]]:
    file = resources.files("guetteur.readers") / "stix_objects.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def is_type(name: object) -> bool:
    """Whether this may be the name of a type."""
    return (
        isinstance(name, str)
        and 3 <= len(name) <= 250
        and _TYPE.fullmatch(name) is not None
        and name not in ("action", "bundle")
    )


def type_of(item: Object) -> str | None:
    """The type of an object, spelt as types are, or else as its id says; None if neither does."""
    kind, name = item.get("type"), item.get("id")
    if isinstance(kind, str):
        spelt = slug(kind)
        return spelt if spelt != kind and is_type(spelt) else kind
    start = slug(name.split("--")[0]) if isinstance(name, str) and "--" in name else None
    return start if is_type(start) and start is not None and is_known(start) else None


def is_known(kind: str) -> bool:
    """Whether the standard knows the type, or its producers mostly agree on it."""
    return is_standard(kind) or kind in ("channel", "narrative", "media-content", "event")


def is_standard(kind: str) -> bool:
    """Whether the standard knows the type."""
    tables = _tables()
    return kind in tables["domain"] or kind in tables["observable"] or kind == "marking-definition"


def is_domain(made: Object) -> bool:
    """Whether an object has versions: SDOs and SROs have, observables have not. Of a type that the
    standard does not know, its times tell."""
    tables, kind = _tables(), made["type"]
    if kind in tables["domain"]:
        return True
    if kind in tables["observable"]:
        return False
    return "created" in made or "modified" in made


def extensions_of(made: Object) -> dict[str, Object]:
    """The extensions that are mappings."""
    found = made.get("extensions")
    if not isinstance(found, dict):
        return {}
    return {name: one for name, one in found.items() if isinstance(one, dict)}


def properties(made: Object) -> dict[str, str]:
    """The kind of each property that the standard knows of this type."""
    tables, kind = _tables(), made["type"]
    if is_domain(made):
        return tables["common"]["domain"] | tables["domain"].get(kind, {})
    return tables["common"]["observable"] | tables["observable"].get(kind, {})


# Of these, an id made from the value would need a value to make it from (STIX 2.1, 2.9).
NAMED_BY: dict[str, frozenset[str]] = {
    "artifact": frozenset({"hashes", "payload_bin"}),
    "email-message": frozenset({"from_ref", "subject", "body"}),
    "user-account": frozenset({"account_type", "user_id", "account_login"}),
    "windows-registry-key": frozenset({"key", "values"}),
    "x509-certificate": frozenset({"hashes", "serial_number"}),
    "process": frozenset(),
}


def give_random_form(draft: Draft) -> tuple[str, str] | None:
    """The id found and one in the form of a random one, where the standard wants that form."""
    made, found = draft.made, str(draft.made["id"])
    named_by = NAMED_BY.get(made["type"])
    if named_by is None or named_by & made.keys() or UUID(found.split("--")[1]).version == 4:
        return None
    digest = sha256(found.encode()).digest()[:16]
    made["id"] = f"{made['type']}--{UUID(bytes=digest, version=4)}"
    draft.note("id", "id", found)
    return found, made["id"]


def give_id(draft: Draft) -> tuple[str, str] | None:
    """The id found and the one given instead, where the id found cannot stay."""
    made, found = draft.made, draft.made.get("id")
    plain = found.strip().lower() if isinstance(found, str) else ""
    kind, _, number = plain.partition("--")
    plain = f"{slug(kind)}--{number}"
    if ID.fullmatch(plain) and plain.startswith(made["type"] + "--"):
        if plain == found:
            return None
        made["id"] = plain
        draft.note("id", "id", found)
        return str(found), plain
    made["id"] = object_id(made["type"], "imported", repr(sorted(made.items(), key=str)))
    draft.note("id", "id", found)
    return (found, made["id"]) if isinstance(found, str) else None


def put_right(draft: Draft) -> None:
    """Check every property; the object is dropped where it lacks one that it cannot be without."""
    made = draft.made
    if made["type"] == "marking-definition":
        _marking(draft)
        return
    domain, table = is_domain(made), properties(made)
    if domain:
        _times(draft)
    if made.get("spec_version") != "2.1" and (domain or "spec_version" in made):
        draft.note("spec-version", "spec_version", made.get("spec_version"))
        made["spec_version"] = "2.1"
    kinds = ELSEWHERE | table
    for name in [name for name in made if name not in BASE]:
        if name in kinds:
            _standard(draft, name, kinds[name])
        else:
            _custom(draft, name)
    _extensions(draft)
    follow(draft)
    lacking = [name for name, kind in table.items() if kind.endswith("!") and name not in made]
    if lacking:
        draft.drop("required", lacking[0])


def _times(draft: Draft) -> None:
    """`created` and `modified`: each stands in for the other where one is missing."""
    made = draft.made
    good = {}
    for name in ("created", "modified"):
        try:
            good[name], _ = check("moment", made.get(name))
        except Wrong:
            continue
    if len(good) == 1:
        ((name, value),) = good.items()
        other = "modified" if name == "created" else "created"
        draft.note("twin", other, made.get(other))
        made[other] = value


def _standard(draft: Draft, name: str, kind: str) -> None:
    found = draft.made[name]
    try:
        value, reason = check(kind, found)
    except Wrong as wrong:
        del draft.made[name]
        draft.note(wrong.reason, name, found)
        return
    if reason is not None:
        draft.made[name] = value
        draft.note(reason, name, found)


def _custom(draft: Draft, name: str) -> None:
    """A property that the standard does not know: kept, if it could be one at all."""
    made, value = draft.made, draft.made[name]
    if name in RESERVED:
        del made[name]
        made[f"x_{name}"] = value
        draft.note("reserved", name)
        name = f"x_{name}"
    kept = custom_value(name, value)
    if not _NAME.fullmatch(name):
        del made[name]
        draft.note("name", name)
    elif kept is None:
        del made[name]
        draft.note("empty" if value in (None, []) else "value", name, value)
    elif kept != value:
        made[name] = kept
        draft.note("nul", name)


def _extensions(draft: Draft) -> None:
    """Each extension that says what it is; those of forensics, which we do not check, are out."""
    made = draft.made
    if "extensions" not in made:
        return
    kept: dict[str, Any] = {}
    for name, one in extensions_of(made).items():
        inside = {key: custom_value(key, value) for key, value in one.items()}
        clean = {
            key: value
            for key, value in inside.items()
            if value is not None and (key == "id" or _NAME.fullmatch(key))
        }
        if _EXTENSION.fullmatch(name) and clean:
            if clean.get("extension_type") not in KINDS:
                clean["extension_type"] = "property-extension"
            kept[name] = clean
    if kept != made["extensions"]:
        draft.note("extension", "extensions")
    if kept:
        made["extensions"] = kept
    else:
        del made["extensions"]


def _marking(draft: Draft) -> None:
    """A marking that is not TLP: a statement, or one of another organisation."""
    made = draft.made
    if made.get("spec_version") != "2.1":
        draft.note("spec-version", "spec_version", made.get("spec_version"))
        made["spec_version"] = "2.1"
    kinds = ELSEWHERE | {"name": "text"}
    for name in [name for name in made if name not in BASE | OF_MARKINGS]:
        if name in kinds:
            _standard(draft, name, kinds[name])
        else:
            _custom(draft, name)
    _extensions(draft)
    if "created" not in made:
        draft.drop("required", "created")
    if not holds(made):
        draft.drop("required", "definition")
        return
    if (found := in_extension(made)) is not None:
        draft.note("marking", "definition_type", made["definition_type"])
        draft.made = found
