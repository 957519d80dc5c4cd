"""The objects of a file of STIX, before any of them is looked at."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from guetteur.model import InputError

# A bundle is read as a whole, at about ten times its size in memory.
LARGEST = 200_000_000
DEEPEST = 40
# Beyond, programs disagree on what a whole number is.
LARGEST_NUMBER = 2**63 - 1
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Contents:
    """`form`: bundle, envelope (of a server), list or object. `version`: of STIX, if it says."""

    form: str
    version: str | None
    items: list[Any]


def contents(path: Path, largest: int = LARGEST) -> Contents:
    """What the file holds. Raises InputError if it is no JSON, or no STIX."""
    if not path.is_file():
        raise InputError("error-file-missing", file=str(path))
    size = path.stat().st_size
    if size > largest:
        raise InputError(
            "error-stix-huge", file=str(path), found=size // 10**6, most=largest // 10**6
        )
    return _contents(_document(path), path)


def _document(path: Path) -> object:
    raw = path.read_bytes()
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            raw = raw.decode(encoding, "replace").encode("utf-8", "replace")
    raw = raw.rstrip(b"\0 \t\r\n")
    try:
        return msgspec.json.decode(raw)
    except RecursionError as error:
        raise InputError("error-stix-deep", file=str(path)) from error
    except (msgspec.MsgspecError, UnicodeError) as error:
        if (found := _loosely(raw)) is not None:
            return found
        raise InputError("error-stix-json", file=str(path), found=str(error)[:200]) from error


def _loosely(raw: bytes) -> object:
    """What the strict reader refuses and programs write: NaN, numbers beyond any, half a sign of
    two, one object a line. None if it is not that either."""
    try:
        text = raw.decode("utf-8")
        try:
            return _tolerant(text)
        except ValueError:
            return [_tolerant(line) for line in text.splitlines() if line.strip()] or None
    except (ValueError, RecursionError):
        return None


def _tolerant(text: str) -> object:
    return _writable(json.loads(text, parse_constant=lambda _: None))


def _writable(value: object) -> object:
    """The value without what JSON could not hold again: null stands for it, `?` for half a sign."""
    if isinstance(value, dict):
        return {_writable(name): _writable(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_writable(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        return None
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _contents(document: object, path: Path) -> Contents:
    if isinstance(document, list) and document:
        return Contents("list", None, _flat(document))
    if isinstance(document, dict):
        kind, objects = document.get("type"), document.get("objects")
        if kind == "bundle" or (kind is None and isinstance(objects, list)):
            form = "bundle" if kind == "bundle" else "envelope"
            if not isinstance(objects, list | None):
                raise InputError("error-stix-objects", file=str(path))
            return Contents(form, _version(document), _flat(objects or []))
        if isinstance(kind, str) and "id" in document:
            return Contents("object", None, [document])
    raise InputError("error-stix-none", file=str(path))


def _flat(items: list[Any], left: int = DEEPEST) -> list[Any]:
    """The objects, with those of bundles among them in the place of the bundles."""
    found = list[Any]()
    for item in items:
        inside = item.get("objects") if isinstance(item, dict) else None
        is_bundle = isinstance(inside, list) and item.get("type") == "bundle"
        found += _flat(inside, left - 1) if is_bundle and inside and left else [item]
    return found


def _version(document: dict[str, Any]) -> str | None:
    version = document.get("spec_version")
    return version if isinstance(version, str) else None


def is_deep(value: object, left: int = DEEPEST) -> bool:
    """Whether values stand within values beyond what any program should have to follow."""
    if isinstance(value, dict):
        return left == 0 or any(is_deep(one, left - 1) for one in value.values())
    if isinstance(value, list):
        return left == 0 or any(is_deep(one, left - 1) for one in value)
    return False
