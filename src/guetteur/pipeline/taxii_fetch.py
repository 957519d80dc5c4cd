"""Objects from the TAXII server of somebody else, as a bundle that `guetteur stix import` reads.

The other side is not trusted. The name and password go to the host that the user named, and to no
other, whatever it answers; what comes is bounded in size and time, and is kept as data.
"""

import base64
import http.client
import json
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener
from uuid import uuid5

import msgspec

from guetteur.model import InputError
from guetteur.model.stix import NAMESPACE, Object
from guetteur.model.taxii import moment_of
from guetteur.pipeline.taxii import VERSION
from guetteur.publish.visible import shortened, visible
from guetteur.store import Workspace, write_text

SILENCE = 30.0  # seconds without a byte
PATIENCE = 1800.0  # seconds for everything
LARGEST_PAGE = 64 << 20
LARGEST = 256 << 20
CHUNK = 1 << 16
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where to fetch from, and as whom.

    url: of the server (/taxii2/) or of one of its API roots. collection: its id, alias or title.
    added_after: only what was added later. insecure: HTTP will do, although everybody on the way
    then reads the password.
    """

    url: str
    collection: str
    user: str | None = None
    password: str | None = None
    added_after: str | None = None
    insecure: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bundle that was written, how many objects it has, when the last was added there."""

    path: Path
    count: int
    last: str | None


def fetch(workspace: Workspace, source: Source) -> Fetched:
    """Read a collection whole, page by page, and save it as a bundle.

    Raises InputError: an address, collection or answer that cannot be used, or a refusal.
    """
    _check(source)
    session = _Session(source)
    root = _api_root(session)
    collection = _collection(session, root)
    found, last = [], None
    for objects, added in _pages(
        session, urljoin(root, f"collections/{quote(collection, safe='')}/objects/")
    ):
        found += objects
        last = added or last
    return _saved(workspace, source, collection, found, last)


def _check(source: Source) -> None:
    try:
        parts = urlsplit(source.url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
        parts = urlsplit("")
    if not host or parts.scheme not in {"http", "https"} or parts.username or parts.password:
        raise InputError("error-taxii-url", found=visible(source.url))
    if parts.scheme == "http" and host not in LOCAL and not source.insecure:
        raise InputError("error-taxii-http", found=visible(source.url))
    if source.added_after is not None and moment_of(source.added_after) is None:
        raise InputError("error-taxii-added-after", found=source.added_after)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


class _SameHost(HTTPRedirectHandler):
    """Follows redirections on the same host, and raises InputError for any other."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """The request to make instead."""
        if _origin(newurl) != _origin(req.full_url):
            fp.close()
            raise InputError("error-taxii-elsewhere", url=req.full_url, found=_shown(newurl))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Session:
    """One visit to a server: who asks, how much has come, how long it may take."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._opener: OpenerDirector = build_opener(_SameHost)
        self._end = time.monotonic() + PATIENCE
        self._left = LARGEST

    def get(
        self, url: str, query: Mapping[str, str] | None = None
    ) -> tuple[Object, Mapping[str, str]]:
        """The JSON document at this address, and its headers. Raises InputError."""
        if _origin(url) != _origin(self.source.url):
            raise InputError("error-taxii-elsewhere", url=self.source.url, found=_shown(url))
        whole = f"{url}?{urlencode(query)}" if query else url
        request = Request(whole, headers=self._headers())  # noqa: S310 - checked: HTTP or HTTPS
        try:
            with self._opener.open(request, timeout=SILENCE) as answer:
                headers = {name.lower(): value for name, value in answer.headers.items()}
                return self._document(url, self._read(url, answer)), headers
        except HTTPError as error:
            with error:
                raise self._refused(url, error) from error
        except (URLError, OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", None) or error
            raise InputError("error-taxii-reach", url=url, found=_shown(reason)) from error

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": VERSION, "User-Agent": "guetteur"}
        if self.source.user is not None:
            pair = f"{self.source.user}:{self.source.password or ''}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        return headers

    def _read(self, url: str, answer: IO[bytes]) -> bytes:
        parts, size = [], 0
        while part := answer.read(CHUNK):
            size += len(part)
            if size > min(LARGEST_PAGE, self._left):
                raise InputError("error-taxii-large", url=url, most=LARGEST_PAGE >> 20)
            if time.monotonic() > self._end:
                raise InputError("error-taxii-slow", url=url, minutes=round(PATIENCE / 60))
            parts.append(part)
        self._left -= size
        return b"".join(parts)

    def _document(self, url: str, body: bytes) -> Object:
        try:
            found = msgspec.json.decode(body)
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise InputError("error-taxii-answer", url=url)
        return found

    def _refused(self, url: str, error: HTTPError) -> InputError:
        if error.code in {401, 403}:
            return InputError("error-taxii-refused", url=url, status=error.code)
        return InputError("error-taxii-status", url=url, status=error.code, found=_title(error))


def _title(error: HTTPError) -> str:
    """What the server says of an error, made harmless to print."""
    try:
        said = json.loads(error.read(CHUNK)).get("title")
    except (ValueError, AttributeError, OSError, RecursionError):
        said = None
    return _shown(said or error.reason)


def _shown(text: object) -> str:
    return shortened(visible(re.sub(r"\s+", " ", str(text))), 200)


def _api_root(session: _Session) -> str:
    """The address of the API root, from that of the server or of the root itself."""
    url = session.source.url.split("#")[0].split("?")[0].rstrip("/") + "/"
    document, _ = session.get(url)
    if "versions" in document:
        return url
    roots = [one for one in document.get("api_roots") or [] if isinstance(one, str)]
    default = document.get("default")
    chosen = default if isinstance(default, str) else next(iter(roots), None)
    if chosen is None:
        raise InputError("error-taxii-answer", url=url)
    return urljoin(url, chosen).rstrip("/") + "/"


def _collection(session: _Session, root: str) -> str:
    """The id of the collection asked for."""
    document, _ = session.get(urljoin(root, "collections/"))
    listed = document.get("collections") or []
    known = [one for one in listed if isinstance(one, dict) and isinstance(one.get("id"), str)]
    wanted = session.source.collection
    for one in known:
        if wanted in (one["id"], one.get("alias"), one.get("title")):
            if one.get("can_read") is False:
                raise InputError("error-taxii-unreadable", found=_shown(wanted))
            return str(one["id"])
    there = ", ".join(_shown(f"{one.get('title')} ({one['id']})") for one in known) or "–"
    raise InputError("error-taxii-no-collection", found=_shown(wanted), known=there)


def _pages(session: _Session, url: str) -> Iterator[tuple[list[Object], str | None]]:
    """The objects of each page, and when the last one was added there."""
    after = session.source.added_after
    query: dict[str, str] = {"added_after": after} if after else {}
    asked: set[tuple[tuple[str, str], ...]] = set()
    while True:
        asked.add(tuple(sorted(query.items())))
        document, headers = session.get(url, query)
        objects = document.get("objects") or []
        if not isinstance(objects, list) or not all(isinstance(one, dict) for one in objects):
            raise InputError("error-taxii-answer", url=url)
        added = headers.get("x-taxii-date-added-last")
        added = added if added is not None and moment_of(added) is not None else None
        yield objects, added
        if not document.get("more"):
            return
        token = document.get("next")
        if isinstance(token, str) and token:
            query = {**({"added_after": after} if after else {}), "next": token}
        elif added is not None:
            query = {"added_after": added}
        if tuple(sorted(query.items())) in asked:  # it would go round for ever
            raise InputError("error-taxii-answer", url=url)


def _saved(
    workspace: Workspace, source: Source, collection: str, found: list[Object], last: str | None
) -> Fetched:
    objects = msgspec.json.encode(found)
    bundle_id = f"bundle--{uuid5(NAMESPACE, objects.decode())}"
    bundle: Object = {"type": "bundle", "id": bundle_id}
    if found:
        bundle["objects"] = msgspec.Raw(objects)
    host = re.sub(r"[^a-z0-9.-]", "-", (urlsplit(source.url).hostname or "").lower())
    name = f"{host}_{re.sub(r'[^A-Za-z0-9-]', '-', collection)[:40]}_{bundle_id[8:16]}.json"
    path = workspace.root / "received" / name
    write_text(path, msgspec.json.format(msgspec.json.encode(bundle), indent=1).decode() + "\n")
    return Fetched(path, len(found), last)
