"""Explain a word: a technique of any version, a detector, a clue, a platform, a term…"""

import difflib
import re
import unicodedata
from collections import defaultdict
from functools import cache
from typing import Any

from guetteur.knowledge import LANGUAGES, Messages
from guetteur.knowledge import disarm_framework as disarm
from guetteur.knowledge import glossary_entries as glossary
from guetteur.model import InputError, Resolution
from guetteur.pipeline.explaining_disarm import left_out
from guetteur.pipeline.explaining_entries import KINDS, entries
from guetteur.pipeline.explaining_parts import Entry, Part, Register

# A word inside a name finds it, when it finds no more than these.
FEW = 3
NEAREST = 5


def explained(word: str, lang: str, register: Register | None = None) -> dict[str, Any]:
    """What is known of a word, as a document; several things may bear one name.

    register: for citizens or for analysts; None is for both.
    Raises InputError, with the nearest words, when nothing bears this name.
    """
    found, resolution = _found(word, Messages(lang))
    return {
        "word": word,
        "lang": lang,
        "for": register,
        "resolution": _resolution(resolution) if resolution else None,
        "entries": [_document(one, register, Messages(lang)) for one in found],
    }


def explained_lines(word: str, messages: Messages, register: Register | None = None) -> list[str]:
    """The same for people."""
    found, resolution = _found(word, messages)
    lines = [_resolved(resolution, messages)] if resolution else []
    for one in found:
        if lines:
            lines.append("")
        lines.append(_heading(one, messages))
        for part in _for(one, register):
            title = messages.text(f"knowledge-part-{part.key}")
            first, *rest = part.text.splitlines()
            lines += [f"  {title} {first}", *(f"    {line}" for line in rest)]
    return lines


def _document(one: Entry, register: Register | None, messages: Messages) -> dict[str, Any]:
    parts = [
        {
            "part": part.key,
            "title": messages.text(f"knowledge-part-{part.key}"),
            "text": part.text,
            "for": part.register,
        }
        for part in _for(one, register)
    ]
    return {"kind": one.kind, "id": one.id, "name": one.name, "facts": one.facts, "parts": parts}


def _heading(one: Entry, messages: Messages) -> str:
    kind = messages.text(f"knowledge-kind-{one.kind}", version=disarm.version())
    return f"{one.id} – {one.name} ({kind})"


def _for(one: Entry, register: Register | None) -> tuple[Part, ...]:
    """The parts for these readers; all of them where nothing was written for these."""
    if register is None:
        return one.parts
    kept = tuple(part for part in one.parts if part.register in {None, register})
    return kept or one.parts


def _found(word: str, messages: Messages) -> tuple[list[Entry], Resolution | None]:
    """The entries that bear this name, and what an older id became."""
    by_id = {(one.kind, one.id): one for one in entries(messages.lang)}
    wanted = _plain(word)
    if exact := _names().get(wanted):
        return [by_id[key] for key in exact], None
    identifier = word.strip().upper()
    if identifier in disarm.retired_ids():
        resolution = disarm.resolve(identifier)
        return [by_id["technique", one] for one in resolution.to], resolution
    if one := left_out(identifier, messages):
        return [one], None
    inside = _inside(wanted)
    if 0 < len(inside) <= FEW:
        return [by_id[key] for key in inside], None
    raise _unknown(word, messages.lang)


@cache
def _names() -> dict[str, tuple[tuple[str, str], ...]]:
    """Which entries each name stands for: ids, names and other words, in every language."""
    found: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for lang in LANGUAGES:
        for one in entries(lang):
            for name in (one.id, one.name, *one.also):
                found[_plain(name)][one.kind, one.id] = None
    return {name: tuple(keys) for name, keys in found.items()}


def _inside(wanted: str) -> list[tuple[str, str]]:
    """The entries whose name has these words among its own."""
    if len(wanted) < FEW:
        return []
    hits = [keys for name, keys in _names().items() if f" {wanted} " in f" {name} "]
    return list(dict.fromkeys(key for keys in hits for key in keys))


def _unknown(word: str, lang: str) -> InputError:
    shown: dict[str, str] = {}
    for one in entries(lang):
        for name in (one.name, *one.also, one.id):
            shown.setdefault(_plain(name), name)
    wanted = _plain(word)
    some = [name for name in shown if wanted and f" {wanted} " in f" {name} "][:NEAREST]
    near = some or difflib.get_close_matches(wanted, shown, n=NEAREST, cutoff=0.6)
    if not near:
        return InputError("error-explain-unknown", found=word)
    return InputError("error-explain-near", found=word, near=" · ".join(shown[one] for one in near))


def _plain(name: str) -> str:
    """The words of a name in small letters, without accents or punctuation; ids keep their dot."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[a-z0-9]+(?:\.[0-9]+)*", bare))


def _resolution(one: Resolution) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "versions": list(one.versions),
        "how": one.how,
        "to": list(one.to),
        "in": disarm.version(),
    }


def _resolved(one: Resolution, messages: Messages) -> str:
    held = (
        messages.text("knowledge-held", versions=", ".join(one.versions))
        if one.versions
        else messages.text("knowledge-held-before")
    )
    return messages.text(
        f"knowledge-resolved-{one.how}",
        id=one.id,
        name=one.name or "–",
        held=held,
        version=disarm.version(),
        to=", ".join(one.to),
    )


def explainable(lang: str) -> dict[str, Any]:
    """Everything that can be explained, by kind, as a document."""
    found = entries(lang)
    return {
        "lang": lang,
        "disarm": disarm.version(),
        "kinds": {
            kind: [{"id": one.id, "name": one.name} for one in found if one.kind == kind]
            for kind in KINDS
        },
        "techniques_with_text": list(glossary.technique_texts(lang)),
        "countermeasures_reviewed": disarm.countermeasures_reviewed(),
    }


def explainable_lines(messages: Messages) -> list[str]:
    """The same for people: what one may type after `guetteur explain`."""
    document = explainable(messages.lang)
    lines = [messages.text("knowledge-list")]
    for kind, all_of_it in document["kinds"].items():
        by_name = kind in {"term", "platform", "role", "explanation"}
        words = [one["name" if by_name else "id"] for one in all_of_it]
        if by_name:
            words.sort(key=_plain)
        if kind == "technique":
            words = document["techniques_with_text"]
        title = messages.text(
            f"knowledge-list-{kind}",
            count=len(all_of_it),
            version=document["disarm"],
            texts=len(document["techniques_with_text"]),
            reviewed=document["countermeasures_reviewed"],
        )
        lines += ["", title, "  " + " · ".join(words)]
    return lines
