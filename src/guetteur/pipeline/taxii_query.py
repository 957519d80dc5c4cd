"""What a request to the TAXII server asks for, read from the query of its address.

Whatever is not understood is refused: to leave a filter out in silence would return objects that
nobody asked for, and make a partner believe that they match.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from guetteur.model import GuetteurError
from guetteur.model.taxii import SPECS, Filters, Versions, moment_of

LARGEST_LIMIT = 1000
PAGED = frozenset({"added_after", "limit", "next"})
# Which filters each request knows (TAXII 2.1, section 5).
KNOWN: dict[str, frozenset[str]] = {
    "objects": PAGED | {"match[id]", "match[type]", "match[version]", "match[spec_version]"},
    "manifest": PAGED | {"match[id]", "match[type]", "match[version]", "match[spec_version]"},
    "object": PAGED | {"match[version]", "match[spec_version]"},
    "versions": PAGED | {"match[spec_version]"},
    "delete": frozenset({"match[version]", "match[spec_version]"}),
}


class Refusal(GuetteurError):
    """A request that is answered with this HTTP status and no object."""

    def __init__(self, status: int, key: str, **params: str | int) -> None:
        super().__init__(key, **params)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of a request, and how many objects at most. mark: what tells them from others."""

    filters: Filters
    limit: int
    mark: str


def asked(what: str, place: Sequence[str], query: Sequence[tuple[str, str]]) -> Asked:
    """What a request asks for; place: its collection and object. Raises Refusal (400)."""
    given: dict[str, str] = {}
    for name, value in query:
        if name not in KNOWN[what]:
            if name.startswith("match[") or name in PAGED:
                raise Refusal(400, "taxii-refused-filter", found=name)
            continue  # TAXII leaves room for parameters of others
        if name in given:
            raise Refusal(400, "taxii-refused-twice", found=name)
        given[name] = value
    mark = _mark(what, place, given)
    specs = _words(given, "match[spec_version]")
    if specs and not set(specs) <= set(SPECS):
        raise Refusal(400, "taxii-refused-value", name="match[spec_version]")
    everything = what in {"delete", "versions"}
    filters = Filters(
        ids=(place[1],) if len(place) > 1 else _words(given, "match[id]"),
        types=_words(given, "match[type]"),
        specs=specs,
        any_spec=what == "delete",
        versions=_versions(_words(given, "match[version]"), every=everything),
        added_after=_moment(given, "added_after"),
        after=_position(given["next"], mark) if "next" in given else None,
    )
    return Asked(filters, _limit(given), mark)


def next_token(mark: str, added: int, seq: int) -> str:
    """What a client sends back as `next` to go on after this place."""
    return base64.urlsafe_b64encode(json.dumps([added, seq, mark]).encode()).decode().rstrip("=")


def _mark(what: str, place: Sequence[str], given: dict[str, str]) -> str:
    # the limit may change from page to page; what is paged through may not
    stays = {name: value for name, value in given.items() if name not in {"limit", "next"}}
    text = json.dumps([what, list(place), sorted(stays.items())])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _position(token: str, mark: str) -> tuple[int, int]:
    try:
        padded = token + "=" * (-len(token) % 4)
        added, seq, made_for = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, TypeError, RecursionError):
        raise Refusal(400, "taxii-refused-next") from None
    if not all(type(one) is int and abs(one) < 1 << 62 for one in (added, seq)):
        raise Refusal(400, "taxii-refused-next")
    if made_for != mark:
        raise Refusal(400, "taxii-refused-next-other")
    return added, seq


def _limit(given: dict[str, str]) -> int:
    text = given.get("limit", str(LARGEST_LIMIT))
    if not (text.isascii() and text.isdecimal() and len(text) < 20 and int(text)):
        raise Refusal(400, "taxii-refused-value", name="limit")
    return min(int(text), LARGEST_LIMIT)


def _words(given: dict[str, str], name: str) -> tuple[str, ...] | None:
    if name not in given:
        return None
    words = tuple(given[name].split(","))
    if not all(words):
        raise Refusal(400, "taxii-refused-value", name=name)
    return words


def _moment(given: dict[str, str], name: str) -> int | None:
    if name not in given:
        return None
    moment = moment_of(given[name])
    if moment is None:
        raise Refusal(400, "taxii-refused-time", name=name)
    return moment


def _versions(words: tuple[str, ...] | None, *, every: bool) -> Versions:
    if words is None:
        return Versions(every=every, last=not every)
    moments = []
    for word in words:
        moment = moment_of(word)
        if moment is not None:
            moments.append(moment)
        elif word not in {"first", "last", "all"}:
            raise Refusal(400, "taxii-refused-time", name="match[version]")
    return Versions(
        every="all" in words, first="first" in words, last="last" in words, at=tuple(moments)
    )
