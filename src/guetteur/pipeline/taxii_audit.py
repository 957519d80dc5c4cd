"""The journal of a TAXII server: who read and wrote what, and when."""

from datetime import UTC, datetime

from guetteur.model.taxii import microseconds, written
from guetteur.store import Workspace, taxii_users


def instant() -> int:
    """Now, to the microsecond: the dates of objects need more than whole seconds."""
    return microseconds(datetime.now(UTC))


def note(
    workspace: Workspace,
    *,
    user: str | None,
    what: str,
    collection: str | None = None,
    object_id: str | None = None,
    count: int | None = None,
    result: int,
    at: int | None = None,
) -> None:
    """One line more. user: None is who runs the program; result: the HTTP status, 200 if none."""
    facts = {
        "at": written(instant() if at is None else at),
        "user": user,
        "what": what,
        "collection": collection,
        "object": object_id,
        "count": count,
        "result": result,
    }
    taxii_users.note(workspace, facts)
