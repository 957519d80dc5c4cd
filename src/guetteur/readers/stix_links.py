"""Imported STIX objects among one another: ids that changed, versions, ends that are missing."""

from collections.abc import Callable, Iterable, Mapping

from guetteur.model.stix import TLP_IDS, Object, level_of
from guetteur.readers.stix_draft import Draft
from guetteur.readers.stix_markings import level_said
from guetteur.readers.stix_parts import ID
from guetteur.readers.stix_rules import ONE_OF, lacks_all

# Types that say nothing without the objects they name.
NAMING = frozenset({"grouping", "note", "opinion", "report", "observed-data"})
ENDS = ("source_ref", "target_ref")


def renamed(draft: Draft, ids: Mapping[str, str]) -> None:
    """Point to the ids that others have now; old markings are known even where none is defined."""
    for name, value in draft.made.items():
        if name.endswith("_ref") and isinstance(value, str):
            draft.made[name] = _now(draft, name, value, ids)
        elif name.endswith("_refs") and isinstance(value, list):
            found = [_now(draft, name, one, ids) if isinstance(one, str) else one for one in value]
            draft.made[name] = list(dict.fromkeys(found)) if _hashable(found) else found
    for one in _granular(draft.made):
        if isinstance(one.get("marking_ref"), str):
            one["marking_ref"] = _now(draft, "granular_markings", one["marking_ref"], ids)


def _hashable(values: list[object]) -> bool:
    return all(isinstance(one, str) for one in values)


def _granular(made: Object) -> list[Object]:
    found = made.get("granular_markings")
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _now(draft: Draft, name: str, ref: str, ids: Mapping[str, str]) -> str:
    plain = ref.strip().lower()
    new = ids.get(ref) or ids.get(plain) or (plain if ID.fullmatch(plain) else ref)
    is_marking = name in ("object_marking_refs", "granular_markings")
    level = level_of(new) or (level_said(ref) if is_marking and not ID.fullmatch(new) else None)
    if level is not None:
        new = TLP_IDS[level]
    if new != ref:
        draft.note("tlp" if is_marking else "renamed", name, ref)
    return new


def without_versions(drafts: Iterable[Draft]) -> None:
    """Of one id, the newest stays; the others are left out, and said."""
    newest: dict[str, Draft] = {}
    for draft in drafts:
        if draft.dropped:
            continue
        name = str(draft.made["id"])
        other = newest.get(name)
        if other is None:
            newest[name] = draft
            continue
        old, new = sorted((other, draft), key=_version) if _version(other) != _version(draft) else (
            draft, other,
        )  # fmt: skip
        same = _version(old) == _version(new)
        old.drop("repeated" if same else "older", "modified", old.made.get("modified"))
        newest[name] = new


def _version(draft: Draft) -> str:
    return str(draft.made.get("modified", ""))


def filled(drafts: Iterable[Draft]) -> None:
    """A grouping that names nothing gets what relationships link to it."""
    alive = [draft for draft in drafts if not draft.dropped]
    empty = {
        str(draft.made["id"]): draft
        for draft in alive
        if draft.made["type"] == "grouping" and "object_refs" not in draft.made
    }
    for draft in alive:
        if draft.made["type"] == "relationship":
            one, two = (draft.made[end] for end in ENDS)
            for group, other in ((one, two), (two, one)):
                if group in empty and other != group:
                    refs = empty[group].made.setdefault("object_refs", [])
                    refs.extend([other] if other not in refs else [])
    for draft in empty.values():
        if "object_refs" in draft.made:
            draft.note("filled", "object_refs", len(draft.made["object_refs"]))


def placed(drafts: Iterable[Draft]) -> None:
    """A place of which nothing says where it is gets the country or region it is located at."""
    alive = [draft for draft in drafts if not draft.dropped]
    places = {str(one.made["id"]): one for one in alive if one.made["type"] == "location"}
    lost = {name for name, one in places.items() if not _is_placed(one.made)}
    for draft in alive:
        made = draft.made
        if made["type"] == "relationship" and made["relationship_type"] == "located-at":
            inside, around = made["source_ref"], places.get(made["target_ref"])
            if inside in lost and around is not None:
                _place_at(places[inside], around.made)
    for name in lost:
        if not _is_placed(places[name].made):
            places[name].made["region"] = "unknown"
            places[name].note("place", "region", places[name].made.get("name"))


def _is_placed(made: Object) -> bool:
    return "country" in made or "region" in made or {"latitude", "longitude"} <= made.keys()


def _place_at(draft: Draft, around: Object) -> None:
    for name in ("country", "region"):
        if name in around and not _is_placed(draft.made):
            draft.made[name] = around[name]
            draft.note("place-around", name, around.get("name"))


def without_lost_ends(drafts: list[Draft]) -> None:
    """Leave out what points nowhere, then what pointed to that, until nothing does."""
    here = {str(one.made["id"]) for one in drafts if not one.dropped}
    gone = {str(one.made.get("id")) for one in drafts if one.dropped} - here
    pointing = _pointing(drafts)
    waiting = [one for one in drafts if not one.dropped]
    while waiting:
        draft = waiting.pop()
        if draft.dropped:
            continue
        _cut(draft, here.__contains__, gone)
        if draft.dropped:
            name = str(draft.made["id"])
            here.discard(name)
            gone.add(name)
            waiting += pointing.get(name, [])


def _pointing(drafts: Iterable[Draft]) -> dict[str, list[Draft]]:
    """The objects that point to each id."""
    found: dict[str, list[Draft]] = {}
    for draft in drafts:
        for name, value in draft.made.items():
            if name.endswith(("_ref", "_refs")):
                for ref in value if isinstance(value, list) else [value]:
                    if isinstance(ref, str):
                        found.setdefault(ref, []).append(draft)
    return found


def _cut(draft: Draft, is_here: Callable[[str], bool], gone: set[str]) -> None:
    """Relationships need both ends here; the rest may point elsewhere, but not to what is gone."""
    made = draft.made
    if made["type"] == "relationship":
        for end in ENDS:
            if not is_here(made[end]):
                draft.drop("end", end, made[end])
    for name, value in list(made.items()):
        if name.endswith("_ref") and name not in ENDS and _is_in(value, gone):
            draft.note("gone", name, made.pop(name))
            if name in ("sighting_of_ref", "object_ref"):
                draft.drop("end", name)
        elif name.endswith("_refs") and isinstance(value, list):
            _cut_list(draft, name, [ref for ref in value if not _is_in(ref, gone)])
    if made["type"] in NAMING and "object_refs" not in made:
        draft.drop("no-refs", "object_refs")
    elif lacks_all(made):
        draft.drop("required", ONE_OF[made["type"]][0])


def _is_in(ref: object, gone: set[str]) -> bool:
    return isinstance(ref, str) and ref in gone


def _cut_list(draft: Draft, name: str, kept: list[object]) -> None:
    if len(kept) < len(draft.made[name]):
        draft.note("gone", name)
        draft.made[name] = kept
    if not kept:
        del draft.made[name]
