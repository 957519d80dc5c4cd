"""TLP in imported STIX, in all forms met, brought to TLP 2.0 as OASIS wrote it."""

from typing import get_args

from guetteur.model.judgement import Tlp
from guetteur.model.stix import (
    TLP_EXTENSION,
    TLP_IDS,
    Object,
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
    said = {level for word in _words(made) if (level := _level(word)) is not None}
    known = level_of(made["id"]) if isinstance(made.get("id"), str) else None
    return strictest(said | ({known} if known else set()))


def _words(made: Object) -> list[str]:
    """Whatever in it names a level: TLP 2.0's extension, TLP 1's definition, the name."""
    definition, extensions = made.get("definition"), made.get("extensions")
    own = extensions.get(TLP_EXTENSION) if isinstance(extensions, dict) else None
    found = [
        definition.get("tlp") if isinstance(definition, dict) else None,
        own.get("tlp_2_0") if isinstance(own, dict) else None,
    ]
    name = made.get("name")
    if isinstance(name, str) and name.upper().startswith("TLP:"):
        found.append(name)
    if made.get("definition_type") == "tlp" and found == [None, None]:
        found.append("unknown")
    return [word for word in found if isinstance(word, str)]


def _level(word: str) -> Tlp | None:
    plain = word.strip().lower().removeprefix("tlp:").replace("+", "_").replace("-", "_")
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
