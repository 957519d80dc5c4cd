"""Any file as evidence: what kind it is by its first bytes, and the addresses and dates in it.

Nothing is executed or rendered, and nothing is fetched. Only the first megabytes are searched.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from guetteur.model.evidence import C2pa, FileReading, FoundIn
from guetteur.readers.media_c2pa import credentials
from guetteur.readers.media_exif import exif_dates
from guetteur.readers.warc import read_warc, reading_of
from guetteur.readers.warc_wacz import read_wacz

MOST_READ = 8 << 20
_URL = re.compile(rb"https?://[^\s\"'<>()\[\]{}\\^`|\x00-\x20\x7f-\xff]{3,2000}", re.IGNORECASE)
_PDF_DATE = re.compile(rb"/(CreationDate|ModDate)\s*\(\s*D:(\d{4,14})([Zz]|[+-]\d\d'?\d\d)?")
_SIGNS: tuple[tuple[bytes, int, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, "png"),
    (b"\xff\xd8\xff", 0, "jpeg"),
    (b"GIF8", 0, "gif"),
    (b"WEBP", 8, "webp"),
    (b"WAVE", 8, "wav"),
    (b"%PDF-", 0, "pdf"),
    (b"ftypavif", 4, "avif"),
    (b"ftyphei", 4, "heif"),
    (b"ftyp", 4, "mp4"),
    (b"ID3", 0, "mp3"),
    (b"WARC/", 0, "warc"),
)
# The media types that content credentials are read from.
MEDIA_TYPES = MappingProxyType(
    {
        "png": "image/png",
        "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp",
        "avif": "image/avif",
        "heif": "image/heif",
        "wav": "audio/wav",
        "mp3": "audio/mpeg",
        "mp4": "video/mp4",
        "pdf": "application/pdf",
    }
)


def read_evidence(path: Path) -> FileReading:
    """What was found in a file. Raises InputError if it is an archive made to do harm."""
    with path.open("rb") as file:
        head = file.read(MOST_READ)
    kind = kind_of(head, path.suffix.lower())
    if kind == "warc":
        return read_warc(path)
    if kind == "wacz":
        return read_wacz(path)
    found = [*_dates(kind, head), *_addresses(head)]
    reading = reading_of(kind, list(dict.fromkeys(found)), set())
    return FileReading(
        kind=kind, found=reading.found, more=reading.more, c2pa=_credentials(path, kind)
    )


def kind_of(head: bytes, suffix: str) -> str:
    """The kind of file; by its content, and by its name only where the content leaves it open."""
    for sign, start, kind in _SIGNS:
        if head[start : start + len(sign)] == sign:
            return kind
    if head.startswith(b"\x1f\x8b"):
        unpacked = zlib.decompressobj(31)
        try:
            first = unpacked.decompress(head[:4096], 5)
        except zlib.error:
            first = b""
        return "warc" if first == b"WARC/" else "gzip"
    if head.startswith(b"PK\x03\x04"):
        return "wacz" if suffix == ".wacz" or b"datapackage.json" in head[:4096] else "zip"
    opening = head[:4096].lstrip().lower()
    if opening.startswith((b"<!doctype html", b"<html")) or b"<html" in opening:
        return "html"
    return "text" if head and b"\x00" not in head[:4096] and suffix in _TEXTS else "other"


_TEXTS = frozenset({".txt", ".md", ".json", ".csv", ".eml", ".mht", ".mhtml", ".xml"})


def _credentials(path: Path, kind: str) -> C2pa | None:
    """What content credentials say; None for kinds of file that carry none."""
    media_type = MEDIA_TYPES.get(kind)
    return credentials(path, media_type) if media_type else None


def _addresses(head: bytes) -> Iterator[FoundIn]:
    for match in _URL.finditer(head):
        text = match[0].decode("ascii", "replace").rstrip(".,;:!?")
        yield FoundIn(kind="url", value=text, place=f"byte {match.start()}")


def _dates(kind: str, head: bytes) -> Iterator[FoundIn]:
    if find := _DATES.get(kind):
        yield from find(head)


def _png_dates(head: bytes) -> Iterator[FoundIn]:
    for name, content in _png_parts(head):
        if name == b"tIME" and len(content) == 7:
            try:
                moment = datetime(*struct.unpack(">HBBBBB", content))
            except ValueError:
                continue
            yield FoundIn(kind="date", value=moment.isoformat() + "Z", place="tIME")
        elif name == b"eXIf":
            yield from exif_dates(content)
        elif name == b"tEXt" and content.lower().startswith(b"creation time\x00"):
            text = content.split(b"\x00", 1)[1].decode("latin-1")[:100]
            yield FoundIn(kind="date", value=text, place="tEXt")


def _png_parts(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 12 <= len(head):
        size, name = struct.unpack(">I4s", head[at : at + 8])
        yield name, head[at + 8 : at + 8 + size]
        at += 12 + size


def _jpeg_dates(head: bytes) -> Iterator[FoundIn]:
    at = 2
    while at + 4 <= len(head) and head[at] == 0xFF and head[at + 1] not in {0xD9, 0xDA}:
        size = int.from_bytes(head[at + 2 : at + 4], "big")
        content = head[at + 4 : at + 2 + size]
        if head[at + 1] == 0xE1 and content.startswith(b"Exif\x00\x00"):
            yield from exif_dates(content[6:])
        at += 2 + max(size, 2)


def _pdf_dates(head: bytes) -> Iterator[FoundIn]:
    for name, digits, zone in _PDF_DATE.findall(head):
        text = (digits + zone).decode("ascii")
        yield FoundIn(kind="date", value=text, place=name.decode("ascii"))


_DATES: MappingProxyType[str, Callable[[bytes], Iterator[FoundIn]]] = MappingProxyType(
    {"png": _png_dates, "jpeg": _jpeg_dates, "pdf": _pdf_dates}
)
