"""What all requests to the TAXII server share: the service, the request, the answer."""

from collections.abc import Callable
from dataclasses import dataclass, field

from guetteur.knowledge import Messages
from guetteur.model.taxii import Collection
from guetteur.pipeline.taxii_audit import instant
from guetteur.pipeline.taxii_query import Refusal
from guetteur.store import Workspace, taxii

VERSION = "application/taxii+json;version=2.1"
STIX = "application/stix+json;version="
LARGEST_BODY = 10 << 20  # bytes: some 10,000 objects of usual size


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What is served: the workspace, under which API root, in which language, up to which size."""

    workspace: Workspace
    root: str = "guetteur"
    messages: Messages = field(default_factory=lambda: Messages("en"))
    largest: int = LARGEST_BODY
    clock: Callable[[], int] = instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request of a user who was let in. what: its name; object: or the id of a status."""

    what: str
    collection: str | None = None
    object: str | None = None
    query: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer: a JSON document; of how many objects, added between when and when."""

    body: bytes
    status: int = 200
    count: int | None = None
    first: int | None = None
    last: int | None = None


def collection_named(con: taxii.Connection, call: Call) -> Collection:
    """The collection of this id or alias."""
    for one in taxii.collections(con):
        if call.collection in {one.id, one.alias}:
            return one
    raise Refusal(404, "taxii-refused-collection")
