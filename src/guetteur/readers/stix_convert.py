"""Observables of which the value is something else than the type says: url, domain-name, text."""

from guetteur.model.stix import Object, observable_id
from guetteur.readers.stix_addresses import host, is_host, undone, uri
from guetteur.readers.stix_checked import Wrong
from guetteur.readers.stix_draft import Draft

CHECKERS = {"url": uri, "domain-name": host}


def convert(draft: Draft) -> tuple[str, str] | None:
    """The id found and the one of what it became, where a url is no url, or a name no name."""
    made = draft.made
    checker, value = CHECKERS.get(made["type"]), made.get("value")
    if checker is None or not isinstance(value, str):
        return None
    try:
        checker(value)
    except Wrong:
        found = str(made["id"])
        draft.note("address", "value", value)
        draft.made = _as_it_is(made, value.replace("\0", ""))
        return found, str(draft.made["id"])
    return None


def _as_it_is(made: Object, value: str) -> Object:
    """A host's name, an address, or what is neither: OpenCTI's type `text`."""
    plain = undone(value).rstrip("/")
    if is_host(plain):
        return _of_type("domain-name", plain, made)
    try:
        address, _ = uri(plain)
    except Wrong:
        return _of_type("text", value, made)
    return _of_type("url", address, made)


def _of_type(kind: str, value: str, made: Object) -> Object:
    kept = {name: one for name, one in made.items() if name not in ("created", "modified")}
    return kept | {"type": kind, "id": observable_id(kind, {"value": value}), "value": value}
