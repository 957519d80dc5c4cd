"""Observables of which the value is something else than the type says: url, domain-name, text."""

from guetteur.model.stix import Object, observable_id
from guetteur.readers.stix_addresses import fixed, host, ipv6, undone, uri
from guetteur.readers.stix_checked import Wrong
from guetteur.readers.stix_draft import Draft

# In the order in which they are tried: an address of four numbers is no host's name.
CHECKERS = {
    "ipv4-addr": fixed("ipv4"),
    "ipv6-addr": ipv6,
    "domain-name": host,
    "email-addr": fixed("email"),
    "url": uri,
}


def convert(draft: Draft) -> tuple[str, str] | None:
    """The id found and the one of what it became, where a url is no url, or a name no name."""
    made = draft.made
    kind, value = made["type"], made.get("value")
    if kind not in CHECKERS or not isinstance(value, str) or not value.strip("\0 \t\r\n"):
        return None
    try:
        CHECKERS[kind](value)
    except Wrong:
        found = str(made["id"])
        draft.note("address", "value", value)
        draft.made = _as_it_is(made, value.replace("\0", "").strip())
        return found, str(draft.made["id"])
    return None


def _as_it_is(made: Object, value: str) -> Object:
    """A host's name, an address of any kind, or what is none: OpenCTI's type `text`."""
    plain = undone(value).rstrip("/")
    for kind in CHECKERS:
        whole = _whole(kind, plain)
        if whole is not None:
            return _of_type(kind, whole, made)
    return _of_type("text", value, made)


def _whole(kind: str, value: str) -> str | None:
    try:
        return str(CHECKERS[kind](value)[0])
    except Wrong:
        return None


def _of_type(kind: str, value: str, made: Object) -> Object:
    kept = {name: one for name, one in made.items() if name not in ("created", "modified")}
    return kept | {"type": kind, "id": observable_id(kind, {"value": value}), "value": value}
