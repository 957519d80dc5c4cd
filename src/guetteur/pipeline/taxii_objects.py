"""Which objects the TAXII server takes, and who may have them: their form and their markings."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from guetteur.model.judgement import TLPS, Tlp
from guetteur.model.stix import TLP_EXTENSION, TLP_IDS, Object, level_of, strictest
from guetteur.model.taxii import SPECS, NewObject, moment_of

DEEPEST = 64  # levels of lists and objects within an object: STIX's own have about ten
ID = re.compile(
    r"([a-z0-9](?:[a-z0-9-]{0,248}[a-z0-9])?)--"
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
)
_WORD = re.compile(r"\s*TLP:\s*([A-Z+ _-]+?)\s*", re.IGNORECASE)
_OLD = {"white": "clear"}


class Unfit(Exception):
    """An object that cannot be taken; `reason` ends the key of the message that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def fit(found: Any, collection_level: Tlp | None, definitions: Mapping[str, Tlp]) -> NewObject:
    """The object, ready to be kept in a collection of this level. Raises Unfit."""
    new = well_formed(found, definitions)
    if collection_level is None:
        return new
    if new.level is None:
        raise Unfit("unmarked")
    if above(new.level, collection_level):
        raise Unfit("above")
    return new


def well_formed(found: Any, definitions: Mapping[str, Tlp]) -> NewObject:
    """The object, with what is needed to keep it. Raises Unfit if it is no STIX object."""
    if not isinstance(found, dict):
        raise Unfit("form")
    object_id, kind = found.get("id"), found.get("type")
    named = ID.fullmatch(object_id) if isinstance(object_id, str) else None
    if named is None or not isinstance(object_id, str):
        raise Unfit("id")
    if not isinstance(kind, str) or kind != named[1] or kind == "bundle":
        raise Unfit("type")
    if _too_deep(found):
        raise Unfit("deep")
    text = found.get("modified", found.get("created"))
    version = moment_of(text) if isinstance(text, str) else None
    if text is not None and version is None:
        raise Unfit("version")
    return NewObject(
        id=object_id,
        type=kind,
        spec=_spec(found),
        version=version,
        version_text=text,
        level=level(found, definitions),
        body=_json(found),
    )


def _spec(found: Object) -> str:
    """STIX 2.0 does not write its version; nor need cyber observables, which 2.1 made objects."""
    spec = found.get("spec_version", "2.0" if "created" in found else "2.1")
    if spec not in SPECS:
        raise Unfit("spec")
    return str(spec)


def _json(found: Object) -> bytes:
    try:
        # written anew: a name given twice would mean one thing to us and another to its reader
        return msgspec.json.encode(found)
    except (UnicodeEncodeError, msgspec.MsgspecError):
        raise Unfit("text") from None


def _too_deep(found: Object) -> bool:
    within: list[Any] = [found]
    for _ in range(DEEPEST):
        within = [inner for one in within for inner in _inside(one)]
        if not within:
            return False
    return True


def _inside(one: Any) -> list[Any]:
    inner = one.values() if isinstance(one, dict) else one
    return [value for value in inner if isinstance(value, dict | list)]


def above(level: Tlp, limit: Tlp) -> bool:
    """Whether what is marked so may be seen by fewer people than the limit says."""
    return TLPS.index(level) > TLPS.index(limit)


def level(found: Object, definitions: Mapping[str, Tlp]) -> Tlp | None:
    """The strictest TLP level among an object's markings, and those of its parts; None of none.

    What is itself a marking is for everybody who sees what carries it, unless it is marked.
    """
    marked = {one for name in _markings(found) if (one := _level_named(name, definitions))}
    if not marked and found.get("type") == "marking-definition":
        return "clear"
    return strictest(marked)


def definitions_in(objects: Iterable[Any]) -> dict[str, Tlp]:
    """The markings that a set of objects defines itself and that are of TLP, whatever their id."""
    found: dict[str, Tlp] = {}
    for one in objects:
        if isinstance(one, dict) and one.get("type") == "marking-definition":
            said = _said_by(one)
            if said and isinstance(one.get("id"), str):
                found[one["id"]] = said
    return found


def public_marking(found: NewObject) -> bool:
    """Whether this is one of the TLP markings that OASIS defined, the same for everybody."""
    return found.id in TLP_IDS.values() or level_of(found.id) is not None


def _level_named(marking: str, definitions: Mapping[str, Tlp]) -> Tlp | None:
    known = {level_of(marking), definitions.get(marking)} - {None}
    return strictest({one for one in known if one is not None})


def _markings(found: Object) -> Iterator[str]:
    refs = found.get("object_marking_refs")
    parts = found.get("granular_markings")
    whole = refs if isinstance(refs, list) else []
    named = [one.get("marking_ref") for one in parts if isinstance(one, dict)] if isinstance(
        parts, list
    ) else []  # fmt: skip
    yield from (one for one in (*whole, *named) if isinstance(one, str))


def _said_by(definition: Object) -> Tlp | None:
    """The level that a marking's own text gives: TLP 2.0's extension, TLP 1's property, a name."""
    extensions, old = definition.get("extensions"), definition.get("definition")
    extension = extensions.get(TLP_EXTENSION) if isinstance(extensions, dict) else None
    words = [
        extension.get("tlp_2_0") if isinstance(extension, dict) else None,
        old.get("tlp") if isinstance(old, dict) else None,
    ]
    name = definition.get("name")
    named = _WORD.fullmatch(name) if isinstance(name, str) else None
    words.append(named[1] if named else None)
    return strictest({one for word in words if (one := tlp_word(word))})


def tlp_word(word: Any) -> Tlp | None:
    """The level written `amber+strict`, `AMBER-STRICT`, `white`…; None if it is none."""
    if not isinstance(word, str):
        return None
    plain = re.sub(r"[+ _-]+", "_", word.strip().lower())
    plain = _OLD.get(plain, plain)
    return next((level for level in TLPS if level == plain), None)
