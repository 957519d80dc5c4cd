"""What whoever runs a TAXII server does: users, and objects put into collections by their TLP."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.stix import Object
from guetteur.model.taxii import Collection, NewObject, User, written
from guetteur.pipeline.taxii_access import check_name, digest
from guetteur.pipeline.taxii_audit import instant, note
from guetteur.pipeline.taxii_objects import Unfit, definitions_in, fit, well_formed
from guetteur.store import Workspace, taxii, taxii_users


@dataclass(frozen=True, slots=True)
class Refused:
    """An object that may not be shared: its place in the file from 1, its id, and the reason."""

    place: int
    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a bundle. added: for each collection, how many objects are new, how many were
    there before. With anything refused, nothing was added."""

    added: dict[str, tuple[int, int]]
    refused: tuple[Refused, ...]


def add_user(
    workspace: Workspace, name: str, password: str, reads: Sequence[str], writes: Sequence[str]
) -> User:
    """The new user. Raises InputError: a name or password that cannot be, no such collection."""
    check_name(name)
    with taxii.opened(workspace) as con:
        known = taxii.collections(con)
        user = User(
            name=name,
            password=digest(password),
            reads=frozenset(one.id for one in _named(known, reads)),
            writes=frozenset(one.id for one in _named(known, writes)),
            since=instant(),
        )
        taxii_users.add_user(con, user)
    note(workspace, user=None, what="user-add", object_id=name, result=200)
    return user


def remove_user(workspace: Workspace, name: str) -> None:
    """The user may not come in any more, from the next request on. Raises InputError."""
    with taxii.opened(workspace) as con:
        taxii_users.remove_user(con, name)
    note(workspace, user=None, what="user-remove", object_id=name, result=200)


def user_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """Every user, and what they may read and write."""
    with taxii.opened(workspace) as con:
        found, known = taxii_users.users(con), taxii.collections(con)
    nothing = messages.text("say-taxii-nothing")

    def names(granted: frozenset[str]) -> str:
        return ", ".join(one.alias for one in known if one.id in granted) or nothing

    return [
        messages.text(
            "say-taxii-user",
            name=user.name,
            reads=names(user.reads),
            writes=names(user.writes),
            since=written(user.since)[:10],
        )
        for user in found
    ] or [messages.text("say-taxii-no-user")]


def collection_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """Every collection, with the id that partners need."""
    with taxii.opened(workspace) as con:
        known = taxii.collections(con)
    return [messages.text("say-taxii-collection", alias=one.alias, id=one.id) for one in known]


def _named(known: Iterable[Collection], names: Sequence[str]) -> list[Collection]:
    by_name = {name: one for one in known for name in (one.alias, one.id)}
    aliases = ", ".join(dict.fromkeys(one.alias for one in by_name.values()))
    for name in names:
        if name not in by_name:
            raise InputError("error-taxii-collection", found=name, known=aliases)
    return [by_name[name] for name in names]


def publish(workspace: Workspace, path: Path, into: str | None = None) -> Published:
    """Put the objects of a bundle into the collection of their TLP, or all into one.

    All or nothing: an object without a marking, or with a stricter one than the collection's,
    stops the whole. Raises InputError if the file is no bundle.
    """
    objects = _objects_of(path)
    with taxii.opened(workspace) as con:
        known = taxii.collections(con)
        chosen = _named(known, [into])[0] if into else None
        found, refused = _sorted_out(objects, chosen)
        if refused:
            _note_published(workspace, None, 0, 409)
            return Published({}, tuple(refused))
        added = {}
        for one, new in _places(known, chosen, found):
            outcomes = taxii.add(con, one.id, new, by=None, now=instant())
            fresh = sum(is_new for _, is_new in outcomes)
            added[one.alias] = (fresh, len(outcomes) - fresh)
            _note_published(workspace, one.alias, len(outcomes), 200)
    return Published(added, ())


def _note_published(workspace: Workspace, alias: str | None, count: int, result: int) -> None:
    note(workspace, user=None, what="publish", collection=alias, count=count, result=result)


def _objects_of(path: Path) -> list[object]:
    try:
        document = msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        raise InputError("error-file-missing", file=str(path)) from None
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise InputError("error-taxii-bundle", file=str(path)) from None
    bundle: Object = document if isinstance(document, dict) else {}
    objects = bundle.get("objects")
    if bundle.get("type") != "bundle" or not isinstance(objects, list) or not objects:
        raise InputError("error-taxii-bundle", file=str(path))
    return objects


def _sorted_out(
    objects: Sequence[object], chosen: Collection | None
) -> tuple[list[NewObject], list[Refused]]:
    definitions = definitions_in(objects)
    good: list[NewObject] = []
    bad: list[Refused] = []
    for place, one in enumerate(objects, start=1):
        try:
            if chosen is None:
                new = well_formed(one, definitions)
                if new.level is None:
                    raise Unfit("unmarked")
            else:
                new = fit(one, chosen.level, definitions)
            good.append(new)
        except Unfit as unfit:
            own = one.get("id") if isinstance(one, dict) else None
            bad.append(Refused(place, str(own or "–"), unfit.reason))
    return good, bad


def _places(
    known: Sequence[Collection], chosen: Collection | None, found: Sequence[NewObject]
) -> list[tuple[Collection, list[NewObject]]]:
    """Which objects go where. Markings go wherever something may refer to them."""
    if chosen is not None:
        return [(chosen, list(found))]
    markings = [one for one in found if one.type == "marking-definition" and one.level == "clear"]
    others = [one for one in found if one not in markings]
    levels = {one.level for one in others} or {"clear"}
    five = [one for one in known if one.title is None and one.level in levels]
    return [
        (place, [*markings, *(one for one in others if one.level == place.level)]) for place in five
    ]
