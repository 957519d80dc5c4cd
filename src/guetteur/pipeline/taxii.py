"""The TAXII 2.1 server without its HTTP: each request of the specification, and who may make it.

`answer` is the one way in. It lets nobody read or write a collection that was not granted to them,
and leaves a line in the journal for everything that it did or refused to do.

Source: TAXII 2.1 (OASIS Standard, 10 June 2021), sections 3 to 5.
"""

from collections.abc import Callable

import msgspec

from guetteur.knowledge import Messages
from guetteur.model.stix import Object
from guetteur.model.taxii import Collection, User
from guetteur.pipeline import taxii_reading, taxii_writing
from guetteur.pipeline.taxii_access import Gate
from guetteur.pipeline.taxii_audit import note
from guetteur.pipeline.taxii_query import Refusal
from guetteur.pipeline.taxii_service import (
    STIX,
    VERSION,
    Call,
    Reply,
    Service,
    collection_named,
)
from guetteur.store import taxii

__all__ = [
    "VERSION",
    "Call",
    "Gate",
    "Messages",
    "Refusal",
    "Reply",
    "Service",
    "answer",
    "error_document",
]


def answer(service: Service, user: User, call: Call) -> Reply:
    """The answer to a request. Raises Refusal; either way, there is a line in the journal."""
    try:
        reply = _OPERATIONS[call.what](service, user, call)
    except Refusal as refusal:
        _note(service, user, call, None, refusal.status)
        raise
    _note(service, user, call, reply.count, reply.status)
    return reply


def _note(service: Service, user: User, call: Call, count: int | None, result: int) -> None:
    note(
        service.workspace,
        user=user.name,
        what=call.what,
        collection=call.collection and _alias(service, call.collection)[:100],
        object_id=call.object and call.object[:300],
        count=count,
        result=result,
        at=service.clock(),
    )


def _alias(service: Service, name: str) -> str:
    """The name under which the journal keeps a collection, whichever one it was asked for by."""
    with taxii.opened(service.workspace) as con:
        return next((one.alias for one in taxii.collections(con) if one.id == name), name)


def error_document(service: Service, status: int, refusal: Refusal | None = None) -> bytes:
    """TAXII's error resource, in the language of the service."""
    document = {
        "title": service.messages.text(f"taxii-status-{status}"),
        "http_status": str(status),
    }
    if refusal is not None:
        document["description"] = service.messages.of(refusal)
    return msgspec.json.encode(document)


def _discovery(service: Service, _: User, __: Call) -> Reply:
    say = service.messages.text
    root = f"/{service.root}/"  # relative: whatever name the server is reached by
    return _json(
        {
            "title": say("taxii-title"),
            "description": say("taxii-description"),
            "default": root,
            "api_roots": [root],
        }
    )


def _api_root(service: Service, _: User, __: Call) -> Reply:
    say = service.messages.text
    return _json(
        {
            "title": say("taxii-title"),
            "description": say("taxii-description"),
            "versions": [VERSION],
            "max_content_length": service.largest,
        }
    )


def _collections(service: Service, user: User, _: Call) -> Reply:
    with taxii.opened(service.workspace) as con:
        known = taxii.collections(con)
    found = [_described(service, user, one) for one in known]
    return _json({"collections": found} if found else {})


def _collection(service: Service, user: User, call: Call) -> Reply:
    with taxii.opened(service.workspace) as con:
        return _json(_described(service, user, collection_named(con, call)))


def _described(service: Service, user: User, one: Collection) -> Object:
    say = service.messages.text
    key = f"taxii-about-{one.alias}" if one.level and one.title is None else "taxii-about-other"
    return {
        "id": one.id,
        "title": one.title or f"TLP:{one.alias.upper().replace('-', '+')}",
        "description": say(key),
        "alias": one.alias,
        "can_read": one.id in user.reads,
        "can_write": one.id in user.writes,
        "media_types": [f"{STIX}2.1", f"{STIX}2.0"],
    }


def _json(document: Object) -> Reply:
    return Reply(body=msgspec.json.encode(document))


_OPERATIONS: dict[str, Callable[[Service, User, Call], Reply]] = {
    "discovery": _discovery,
    "api-root": _api_root,
    "collections": _collections,
    "collection": _collection,
    "objects": taxii_reading.objects,
    "object": taxii_reading.one_object,
    "manifest": taxii_reading.manifest,
    "versions": taxii_reading.versions,
    "add": taxii_writing.add,
    "delete": taxii_writing.delete,
    "status": taxii_writing.status,
}
