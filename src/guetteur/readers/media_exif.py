"""The dates that a camera or a program wrote into an image (EXIF). Anybody can change them."""

import struct
from collections.abc import Iterator
from types import MappingProxyType

from guetteur.model.evidence import FoundIn

NAMES = MappingProxyType(
    {
        0x0132: "DateTime",
        0x9003: "DateTimeOriginal",
        0x9004: "DateTimeDigitized",
        0x9010: "OffsetTime",
        0x9011: "OffsetTimeOriginal",
        0x9012: "OffsetTimeDigitized",
    }
)
FURTHER = 0x8769
ASCII, ENTRY, MOST_ENTRIES = 2, 12, 1_000


def exif_dates(content: bytes) -> Iterator[FoundIn]:
    """The dates as written, with the name of their field; they have no time zone of their own."""
    order = {b"II": "<", b"MM": ">"}.get(content[:2])
    if order is None or len(content) < 8:
        return
    pending, seen = [_number(content, 4, order)], set[int]()
    while pending:
        start = pending.pop()
        if start in seen or start + 2 > len(content):
            continue
        seen.add(start)
        for tag, kind, count, at in _entries(content, start, order):
            if tag == FURTHER:
                pending.append(_number(content, at, order))
            elif tag in NAMES and kind == ASCII:
                text = _text(content, at, count, order)
                yield FoundIn(kind="date", value=text, place=f"EXIF {NAMES[tag]}")


def _entries(content: bytes, start: int, order: str) -> Iterator[tuple[int, int, int, int]]:
    count = struct.unpack_from(order + "H", content, start)[0]
    for number in range(min(count, MOST_ENTRIES)):
        at = start + 2 + number * ENTRY
        if at + ENTRY > len(content):
            return
        tag, kind, size = struct.unpack_from(order + "HHI", content, at)
        yield tag, kind, size, at + 8


def _number(content: bytes, at: int, order: str) -> int:
    return int(struct.unpack_from(order + "I", content, at)[0])


def _text(content: bytes, at: int, count: int, order: str) -> str:
    """Up to four bytes stand in the entry itself, more elsewhere."""
    start = at if count <= 4 else _number(content, at, order)
    return content[start : start + min(count, 40)].decode("ascii", "replace").rstrip("\x00 ")
