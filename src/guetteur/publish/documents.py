"""JSON documents as bytes: the same document always gives the same bytes."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from math import isfinite


def json_bytes(document: Mapping[str, object]) -> bytes:
    """The document as indented UTF-8 JSON, keys in the order given.

    A lone surrogate, which UTF-8 cannot hold, is written as its JSON escape.
    """
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return text.encode("utf-8", "backslashreplace")


def script_json(document: Mapping[str, object]) -> str:
    """Compact JSON that may stand inside an HTML script element: it can hold no markup."""
    text = json.dumps(document, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def stamp(moment: datetime | None) -> str | None:
    """`2024-05-03T20:15:00Z`, UTC; None stays None."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def finite(value: float) -> float | None:
    """The number, or None for one that JSON cannot hold."""
    return value if isfinite(value) else None
