"""One value of an imported STIX object: as it is, put right, or refused.

Every checker takes a value of any kind and gives `(value, reason)`: the reason is None when the
value was right as it stood. It raises Wrong when nothing can be made of it.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from guetteur.readers.stix_addresses import fixed, host, ipv6, like, mac, uri
from guetteur.readers.stix_checked import Checked, Wrong, each, listed, slug, text
from guetteur.readers.stix_parts import (
    LANGUAGES,
    end_reference,
    extension_types,
    hashes,
    phases,
    reference,
    references,
    refs,
    refs_seen,
    told_reference,
    translations,
)

_TIME = re.compile(
    r"(\d{4})-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d+)?Z"
)
_HEX = re.compile(r"(?:[a-fA-F0-9]{2})+")
_BINARY = re.compile(r"(?=.)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?")
_REGISTRY = re.compile(r"HKLM|HKCC|HKCR|HKCU|HKU|hklm|hkcc|hkcr|hkcu|hku")
# British spelling of words that the standard's lists have in American.
_TERMS = {"organisation": "organization", "defence": "defense"}
_OPINIONS = ("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree")
LARGEST = 999_999_999


def check(kind: str, value: object) -> Checked:
    """The value as this kind of property wants it. Raises Wrong."""
    name, *allowed = kind.rstrip("!").split()
    if name in _REFS:
        return _REFS[name](value, frozenset(allowed))
    return _KINDS[name](value)


def _texts(value: object) -> Checked:
    reason = None
    if isinstance(value, str):
        value, reason = [value], "single"
    if not isinstance(value, list):
        raise Wrong
    return each(value, text, reason)


def _bool(value: object) -> Checked:
    if isinstance(value, bool):
        return value, None
    if value in ("true", "True", "false", "False"):
        return str(value).lower() == "true", "form"
    raise Wrong


def _whole_between(low: float, high: float) -> Callable[[object], Checked]:
    def whole(value: object) -> Checked:
        made, reason = value, None
        if isinstance(value, str) and (found := re.fullmatch(r"(?:AS)?(-?\d{1,18})", value)):
            made, reason = int(found[1]), "form"
        elif isinstance(value, float) and value.is_integer():
            made, reason = int(value), "form"
        if isinstance(made, bool) or not isinstance(made, int) or not low <= made <= high:
            raise Wrong
        return made, reason

    return whole


def _number_between(low: float, high: float) -> Callable[[object], Checked]:
    def number(value: object) -> Checked:
        made, reason = value, None
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", value):
            made, reason = float(value), "form"
        if isinstance(made, bool) or not isinstance(made, int | float) or not low <= made <= high:
            raise Wrong
        return made, reason

    return number


def time(value: object) -> Checked:
    """A time in UTC; one of another zone is put into UTC. STIX knows no other time, so one without
    a zone is read as UTC, and said."""
    if not isinstance(value, str):
        raise Wrong
    try:
        moment = datetime.fromisoformat(value.strip().upper())
    except ValueError as error:
        raise Wrong("time") from error
    if _TIME.fullmatch(value):
        return value, None
    reason = "time" if moment.tzinfo else "zone"
    try:
        made = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError as error:
        raise Wrong("time") from error
    return made.isoformat(timespec="milliseconds").replace("+00:00", "Z"), reason


def moment(value: object) -> Checked:
    """A time with milliseconds or more, as `created` and `modified` want it."""
    made, reason = time(value)
    whole, _, part = str(made).removesuffix("Z").partition(".")
    if len(part) >= 3:
        return made, reason
    return f"{whole}.{part.ljust(3, '0')}Z", "time"


def _registry(value: object) -> Checked:
    if not isinstance(value, str) or _REGISTRY.search(value):
        raise Wrong
    return value, None


def _opinion(value: object) -> Checked:
    made, reason = _term(value)
    if made not in _OPINIONS:
        raise Wrong
    return made, reason


def _term(value: object) -> Checked:
    """A word of one of the standard's open lists, spelt as they are; other words may stand too."""
    made, reason = text(value)
    spelt = _TERMS.get(plain := slug(made), plain)
    return (made, reason) if spelt == made else (spelt, "form")


def _terms(value: object) -> Checked:
    reason = None
    if isinstance(value, str):
        value, reason = [value], "single"
    return each(listed(value), _term, reason)


def _lang(value: object) -> Checked:
    if not isinstance(value, str):
        raise Wrong("lang")
    if value in LANGUAGES:
        return value, None
    base = value.split("-")[0].split("_")[0].lower()
    if base in LANGUAGES:
        return base, "lang"
    raise Wrong("lang")


def _word(value: object) -> Checked:
    """The name of a relationship: small letters, digits, hyphens."""
    if not isinstance(value, str):
        raise Wrong
    made = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
    if not made:
        raise Wrong
    return made, None if re.fullmatch(r"[a-z0-9-]+", value) else "form"


def _unchecked(_: object) -> Checked:
    raise Wrong("unchecked")


_REFS: MappingProxyType[str, Callable[[object, frozenset[str]], Checked]] = MappingProxyType(
    {
        "ref": reference,
        "ref-end": end_reference,
        "ref-told": told_reference,
        "refs": refs,
        "refs-seen": refs_seen,
    }
)
_KINDS: MappingProxyType[str, Callable[[object], Checked]] = MappingProxyType(
    {
        "text": text,
        "texts": _texts,
        "term": _term,
        "terms": _terms,
        "bool": _bool,
        "percent": _whole_between(0, 100),
        "count": _whole_between(1, LARGEST),
        "tally": _whole_between(0, LARGEST),
        "port": _whole_between(0, 65535),
        "whole": _whole_between(-(2**53), 2**53),
        "number": _number_between(-1e15, 1e15),
        "latitude": _number_between(-90, 90),
        "longitude": _number_between(-180, 180),
        "time": time,
        "moment": moment,
        "uri": uri,
        "host": host,
        "email": fixed("email"),
        "ipv4": fixed("ipv4"),
        "ipv6": ipv6,
        "mac": mac,
        "hex": like(_HEX),
        "binary": like(_BINARY),
        "registry": _registry,
        "opinion": _opinion,
        "lang": _lang,
        "word": _word,
        "phases": phases,
        "references": references,
        "hashes": hashes,
        "translations": translations,
        "extension-types": extension_types,
        "unchecked": _unchecked,
    }
)


def custom_value(name: str, value: object) -> Any:
    """What may stand in a property that the standard does not know; None if nothing may."""
    if value is None or value == []:
        return None
    for ending, pattern in (("_bin", _BINARY), ("_hex", _HEX)):
        if name.endswith(ending) and not (isinstance(value, str) and pattern.fullmatch(value)):
            return None
    return _without_nul(value)


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, list):
        return [_without_nul(one) for one in value]
    if isinstance(value, dict):
        return {name: _without_nul(one) for name, one in value.items()}
    return value
