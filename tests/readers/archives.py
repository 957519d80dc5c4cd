"""Small invented files that evidence is read from."""

import base64
import gzip
import hashlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Mapping

PAGE = b"<html><p>Hello from Valmont</p></html>"
DATE = "2027-02-28T17:04:05Z"


def png(*parts: tuple[bytes, bytes]) -> bytes:
    """An image of one red point, saved on the evening of 1 March 2027."""
    time = struct.pack(">HBBBBB", 2027, 3, 1, 18, 0, 5)
    whole = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"tIME", time),
        *parts,
        (b"IDAT", zlib.compress(b"\0\xff\0\0")),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, content) for name, content in whole)


def _part(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def record(kind: str, content: bytes, **headers: str) -> bytes:
    """One record of a WARC file, as its standard writes it."""
    whole = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-{len(content):012}>",
        "WARC-Date": DATE,
        "Content-Length": str(len(content)),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in whole.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + content + b"\r\n\r\n"


def response(url: str, payload: bytes = PAGE, **headers: str) -> bytes:
    """A page as a server gave it, with the digest that crawlers note."""
    digest = base64.b32encode(hashlib.sha1(payload, usedforsecurity=False).digest()).decode()
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + payload
    said = {"WARC_Target_URI": url, "WARC_Payload_Digest": f"sha1:{digest}"}
    kind = "application/http; msgtype=response"
    return record("response", content, **{"Content_Type": kind, **said, **headers})


def warc(*records: bytes, packed: bool = True) -> bytes:
    """A web archive: of one page, if no records are given."""
    first = record("warcinfo", b"software: invented-crawler 1.0\r\n")
    whole = (first, *(records or (response("https://valmont.example/page"),)))
    return b"".join(gzip.compress(one, mtime=0) if packed else one for one in whole)


def wacz(
    files: Mapping[str, bytes] | None = None, listed: Mapping[str, str] | None = None
) -> bytes:
    """A web archive in a zip, with its list of digests."""
    inside = dict(files) if files is not None else {"archive/data.warc.gz": warc()}
    digests = {
        name: f"sha256:{hashlib.sha256(content).hexdigest()}" for name, content in inside.items()
    }
    resources = [
        {"path": name, "hash": digest} for name, digest in {**digests, **(listed or {})}.items()
    ]
    inside["datapackage.json"] = json.dumps({"resources": resources}).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in inside.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()
