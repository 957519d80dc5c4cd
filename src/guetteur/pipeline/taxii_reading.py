"""What the TAXII server lets read: objects, their manifest and their versions, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from guetteur.model.stix import Object
from guetteur.model.taxii import Collection, StoredObject, User, written
from guetteur.pipeline.taxii_objects import above, level
from guetteur.pipeline.taxii_query import Asked, Refusal, asked, next_token
from guetteur.pipeline.taxii_service import STIX, Call, Reply, Service, collection_named
from guetteur.store import taxii


def objects(service: Service, user: User, call: Call) -> Reply:
    """The objects of a collection that match."""
    found, question, more = _page(service, user, call, "objects")
    return _paged(
        found, question, more, "objects", [msgspec.Raw(one.body) for one in found.objects]
    )


def one_object(service: Service, user: User, call: Call) -> Reply:
    """The versions of an object that match, whole."""
    found, question, more = _page(service, user, call, "object")
    return _paged(
        found, question, more, "objects", [msgspec.Raw(one.body) for one in found.objects]
    )


def manifest(service: Service, user: User, call: Call) -> Reply:
    """When each object that matches was added, and as which version."""
    found, question, more = _page(service, user, call, "manifest")
    records = [
        {
            "id": one.id,
            "date_added": written(one.added),
            "version": one.version_text,
            "media_type": STIX + one.spec,
        }
        for one in found.objects
    ]
    return _paged(found, question, more, "objects", records)


def versions(service: Service, user: User, call: Call) -> Reply:
    """The names of the versions of an object."""
    found, question, more = _page(service, user, call, "versions")
    return _paged(found, question, more, "versions", [one.version_text for one in found.objects])


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page holds of what was found, and where it ends: also when its end is withheld."""

    objects: tuple[StoredObject, ...]
    end: StoredObject | None


def _page(service: Service, user: User, call: Call, what: str) -> tuple[_Page, Asked, bool]:
    with taxii.opened(service.workspace) as con:
        collection = _readable(con, user, call)
        place = [collection.id] if call.object is None else [collection.id, call.object]
        question = asked(what, place, call.query)
        if call.object is not None and not taxii.exists(con, collection.id, call.object):
            raise Refusal(404, "taxii-refused-object")
        found, more = taxii.page(con, collection.id, question.filters, question.limit)
    shown = tuple(one for one in found if _may_leave(one, collection))
    return _Page(shown, found[-1] if found else None), question, more


def _may_leave(one: StoredObject, collection: Collection) -> bool:
    """Whether the object's own markings allow it here. They were asked when it was put in, too."""
    if collection.level is None:
        return True
    own = level(msgspec.json.decode(one.body), {})
    known = [found for found in (one.level, own) if found is not None]
    return bool(known) and not any(above(found, collection.level) for found in known)


def _paged(page: _Page, question: Asked, more: bool, name: str, records: Sequence[object]) -> Reply:
    """An empty page has no properties: lists of TAXII are never empty."""
    document: Object = {"more": more} if records or more else {}
    if more and page.end is not None:
        document["next"] = next_token(question.mark, page.end.added, page.end.seq)
    if records:
        document[name] = records
    dates = [one.added for one in page.objects]
    return Reply(
        body=msgspec.json.encode(document),
        count=len(records),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def _readable(con: taxii.Connection, user: User, call: Call) -> Collection:
    one = collection_named(con, call)
    if one.id not in user.reads:
        raise Refusal(403, "taxii-refused-read")
    return one
