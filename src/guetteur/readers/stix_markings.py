"""TLP in imported STIX, in all forms met, brought to TLP 2.0 as OASIS wrote it."""

import re
from typing import get_args

from guetteur.model.judgement import Tlp
from guetteur.model.stix import (
    TLP_EXTENSION,
    TLP_IDS,
    Object,
    extension_id,
    level_of,
    marking,
    strictest,
)
from guetteur.readers.stix_draft import Draft

LEVELS = get_args(Tlp)
# What says something else than a colour that we know is kept by nobody but its reader.
UNKNOWN: Tlp = "red"


def as_tlp(made: Object) -> Tlp | None:
    """The level that a marking-definition says, the strictest where it says several; None if it is
    no TLP marking at all."""
    said = {level_said(word) for word in _words(made)}
    known = level_of(made["id"]) if isinstance(made.get("id"), str) else None
    return strictest(said | ({known} if known else set()))


def _words(made: Object) -> list[str]:
    """Whatever in it names a level: TLP 2.0's extension, TLP 1's definition, the name."""
    definition, extensions = made.get("definition"), made.get("extensions")
    own = extensions.get(TLP_EXTENSION) if isinstance(extensions, dict) else None
    found = [
        _small(definition).get("tlp") if isinstance(definition, dict) else None,
        own.get("tlp_2_0") if isinstance(own, dict) else None,
    ]
    name, kind = made.get("name"), made.get("definition_type")
    if isinstance(name, str) and name.strip().upper().startswith("TLP:"):
        found.append(name)
    words = [word for word in found if isinstance(word, str)]
    is_tlp = isinstance(kind, str) and kind.lower() == "tlp"
    return ["unknown"] if is_tlp and not words else words


def _small(made: Object) -> Object:
    return {name.lower(): one for name, one in made.items()}


def level_said(word: str) -> Tlp:
    """The level that a word names, with or without `TLP:` before; RED if we do not know the word,
    so that nothing is ever shared more openly for a word that was not understood."""
    plain = re.sub(r"[\s+_-]+", "_", word.strip().lower().removeprefix("tlp:").strip())
    plain = {"white": "clear", "amberstrict": "amber_strict"}.get(plain, plain)
    return next((level for level in LEVELS if level == plain), UNKNOWN)


def put_right(draft: Draft) -> tuple[str, str] | None:
    """The id found and the id it stands for, if this is a TLP marking; it becomes OASIS's own."""
    level = as_tlp(draft.made)
    if level is None:
        return None
    standard = marking(level)
    if draft.made != standard:
        found = draft.made.get("name") or draft.made.get("definition")
        draft.note("tlp", "definition", found)
    draft.made = standard
    return (draft.id or TLP_IDS[level]), TLP_IDS[level]


def holds(made: Object) -> bool:
    """Whether a marking of another kind says what it is."""
    definition = made.get("definition")
    if isinstance(made.get("extensions"), dict) and made["extensions"]:
        return definition is None or isinstance(definition, dict)
    if made.get("definition_type") == "statement":
        return isinstance(definition, dict) and isinstance(definition.get("statement"), str)
    return (
        isinstance(made.get("definition_type"), str)
        and not made["definition_type"].startswith("statement")
        and made["definition_type"] != "tlp"
        and isinstance(definition, dict)
    )


def in_extension(made: Object) -> Object | None:
    """A marking of an organisation's own kind (as PAP), as STIX 2.1 has them: in an extension; None
    if it is one already, or a statement."""
    kind = made.get("definition_type")
    if kind is None or kind == "statement" or made.get("extensions"):
        return None
    said = {"extension_type": "property-extension", "definition_type": kind}
    kept = {
        name: one for name, one in made.items() if name not in ("definition_type", "definition")
    }
    inside = said | {"definition": made["definition"]}
    return {"name": str(kind)} | kept | {"extensions": {extension_id("marking"): inside}}
