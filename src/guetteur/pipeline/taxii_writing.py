"""What the TAXII server lets write: objects added and deleted, and what became of a request."""

from collections.abc import Sequence
from uuid import uuid4

import msgspec

from guetteur.model.stix import Object
from guetteur.model.taxii import Collection, User, moment_of, written
from guetteur.pipeline.taxii_objects import Unfit, definitions_in, fit
from guetteur.pipeline.taxii_query import Refusal, asked
from guetteur.pipeline.taxii_service import Call, Reply, Service, collection_named
from guetteur.store import taxii, taxii_users

_Envelope = msgspec.json.Decoder()


def add(service: Service, user: User, call: Call) -> Reply:
    """The status of the request. Each object is taken or not by itself."""
    now = service.clock()
    with taxii.opened(service.workspace) as con:
        collection = collection_named(con, call)
        if collection.id not in user.writes:
            raise Refusal(403, "taxii-refused-write")
        found = _objects_in(call.body)
        status = _take(service, con, collection, user, found, now)
        body = msgspec.json.encode(status)
        taxii_users.save_status(con, status["id"], user.name, body, now)
    return Reply(body=body, status=202, count=status["success_count"])


def _objects_in(body: bytes) -> list[object]:
    """The objects of an envelope. Raises Refusal (422)."""
    try:
        envelope = _Envelope.decode(body)
    except (msgspec.MsgspecError, UnicodeError):
        raise Refusal(422, "taxii-refused-json") from None
    except RecursionError:
        raise Refusal(422, "taxii-refused-deep") from None
    if isinstance(envelope, dict) and envelope.get("type") == "bundle":
        raise Refusal(422, "taxii-refused-bundle")
    found = envelope.get("objects") if isinstance(envelope, dict) else None
    if not isinstance(found, list) or not found:
        raise Refusal(422, "taxii-refused-envelope")
    return found


def _take(
    service: Service,
    con: taxii.Connection,
    collection: Collection,
    user: User,
    found: Sequence[object],
    now: int,
) -> Object:
    """The status resource: what was taken, and what was not, with the reason."""
    definitions, good, bad = definitions_in(found), [], []
    for place, one in enumerate(found, start=1):
        try:
            good.append(fit(one, collection.level, definitions))
        except Unfit as unfit:
            bad.append(_failed(service, place, one, unfit, now))
    outcomes = taxii.add(con, collection.id, good, by=user.name, now=now)
    taken: list[Object] = []
    for new, (version, is_new) in zip(good, outcomes, strict=True):
        details: Object = {"id": new.id, "version": version}
        if not is_new:
            details["message"] = service.messages.text("taxii-known-already")
        taken.append(details)
    status = {
        "id": str(uuid4()),
        "status": "complete",
        "request_timestamp": written(now),
        "total_count": len(found),
        "success_count": len(taken),
        "failure_count": len(bad),
        "pending_count": 0,
    }
    return status | ({"successes": taken} if taken else {}) | ({"failures": bad} if bad else {})


def _failed(service: Service, place: int, one: object, unfit: Unfit, now: int) -> Object:
    own = one.get("id") if isinstance(one, dict) else None
    text = one.get("modified", one.get("created")) if isinstance(one, dict) else None
    dated = isinstance(text, str) and moment_of(text) is not None
    return {
        "id": own[:300] if isinstance(own, str) and own.isascii() else f"objects[{place - 1}]",
        "version": text if dated else written(now),
        "message": service.messages.text(f"taxii-unfit-{unfit.reason}", place=place),
    }


def delete(service: Service, user: User, call: Call) -> Reply:
    """Takes away what this user added, and nothing that others did."""
    with taxii.opened(service.workspace) as con:
        collection = collection_named(con, call)
        if collection.id not in user.reads & user.writes:
            raise Refusal(403, "taxii-refused-delete")
        filters = asked("delete", [collection.id, str(call.object)], call.query).filters
        with taxii.writing(con):
            found = taxii.matching(con, collection.id, filters)
            if not found:
                raise Refusal(404, "taxii-refused-object")
            if any(one.by != user.name for one in found):
                raise Refusal(403, "taxii-refused-others")
            taxii.delete(con, found)
    return Reply(body=b"{}", count=len(found))


def status(service: Service, user: User, call: Call) -> Reply:
    """What became of a request of this user."""
    with taxii.opened(service.workspace) as con:
        body = taxii_users.status(con, str(call.object), user.name)
    if body is None:
        raise Refusal(404, "taxii-refused-status")
    return Reply(body=body)
