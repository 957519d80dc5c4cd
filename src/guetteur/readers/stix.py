"""Any file of STIX 2 objects, read as what it is in the world: put right, accounted for.

Real bundles break the standard, and strict parsers refuse them whole. Here each object is kept as
it is, mended, or dropped, with a reason; nothing is lost in silence. The original stays in its
file: what is mended is our reading of it.
"""

from pathlib import Path
from typing import Any

from guetteur.model.judgement import Tlp
from guetteur.model.stix import Fate, Object, Readable
from guetteur.readers import stix_finish, stix_links, stix_markings, stix_object
from guetteur.readers.stix_convert import convert
from guetteur.readers.stix_draft import Draft
from guetteur.readers.stix_file import LARGEST, contents, is_deep
from guetteur.readers.stix_old import bring_up


def read(path: Path, unmarked: Tlp | None = None, largest: int = LARGEST) -> Readable:
    """Every object of the file, valid in STIX 2.1 or dropped, with what was done to each.

    unmarked: the level of what bears no marking; None: the strictest of the file and AMBER.
    largest: bytes. Raises InputError if the file is no JSON, no STIX, or too large.
    """
    found = contents(path, largest)
    drafts = [_draft(place, item) for place, item in enumerate(found.items, start=1)]
    for draft in [draft for draft in drafts if not draft.dropped]:
        drafts += bring_up(draft, found.version)
    _put_right([draft for draft in drafts if not draft.dropped])
    added = _finish(drafts, unmarked)
    form = "bundle-20" if (found.form, found.version) == ("bundle", "2.0") else found.form
    return Readable(form, _of_the_file(drafts), (*added, *_taken_out(drafts)), _fates(drafts))


def _draft(place: int, item: Any) -> Draft:
    if not isinstance(item, dict):
        draft = Draft(place, None, None, {})
        draft.drop("not-object", None, item)
        return draft
    name = item.get("id") if isinstance(item.get("id"), str) else None
    found = item.get("type") if isinstance(item.get("type"), str) else None
    kind = stix_object.type_of(item)
    draft = Draft(place, name, found, dict(item))
    if kind is not None and kind != found:
        draft.made["type"] = kind
        draft.note("type-form", "type", found)
    if kind == "bundle":
        draft.drop("bundle")
    elif not stix_object.is_type(kind):
        draft.drop("type", "type", kind)
    elif is_deep(item):
        draft.drop("deep")
    return draft


def _put_right(drafts: list[Draft]) -> None:
    """Ids first, for others point to them; then each object by itself."""
    ids: dict[str, str] = {}
    for draft in drafts:
        if draft.made["type"] == "marking-definition" and (same := stix_markings.put_right(draft)):
            ids[same[0]] = same[1]
            continue
        changes = (stix_object.give_id(draft), convert(draft))
        ids |= dict(filter(None, changes))
    for draft in drafts:
        stix_links.renamed(draft, _whole_way(ids))
        stix_object.put_right(draft)


def _whole_way(ids: dict[str, str]) -> dict[str, str]:
    """An id may have changed twice: where it leads in the end. Others may write it in capitals."""
    changed = {old: ids.get(new, new) for old, new in ids.items() if old != new}
    return {old.lower(): new for old, new in changed.items()} | changed


def _finish(drafts: list[Draft], unmarked: Tlp | None) -> list[Object]:
    """The objects together; those that we add so that they can be understood."""
    stix_links.without_versions(drafts)
    stix_links.filled(drafts)
    stix_links.placed(drafts)
    stix_links.without_lost_ends(drafts)
    standing = [draft for draft in drafts if not draft.dropped]
    again = dict(filter(None, map(stix_object.give_random_form, standing)))
    for draft in standing:
        stix_links.renamed(draft, again)
    stix_finish.marked(standing, unmarked)
    definitions = stix_finish.declared(standing)
    added = [stix_finish.WRITER, *definitions] if definitions else []
    here = {draft.made["id"] for draft in standing}
    every = [draft.made for draft in standing] + added
    marks = [one for one in stix_finish.markings(every) if one["id"] not in here]
    return [*marks, *(one for one in added if one["id"] not in here)]


def _of_the_file(drafts: list[Draft]) -> tuple[Object, ...]:
    return tuple(one.made for one in drafts if not one.dropped and one.place is not None)


def _taken_out(drafts: list[Draft]) -> tuple[Object, ...]:
    """Observables that stood inside of others."""
    return tuple(one.made for one in drafts if not one.dropped and one.place is None)


def _fates(drafts: list[Draft]) -> tuple[Fate, ...]:
    return tuple(fate for draft in drafts if (fate := draft.fate()) is not None)
