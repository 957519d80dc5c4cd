"""Requests to a server of CISO Assistant.

The other side is not trusted. The token goes to the host that the user named, and to no other:
redirections are not followed. What comes is bounded in size, and is kept as data.
"""

import http.client
import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from guetteur.model import InputError
from guetteur.publish.visible import shortened, visible

SILENCE = 60.0  # seconds without a byte
LARGEST = 64 << 20
MOST_PAGES = 500
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
Document = dict[str, Any]


class _Stay(HTTPRedirectHandler):
    """Follows no redirection: a request that makes something would become one that reads."""

    def redirect_request(  # what is given is the library's to choose
        self,
        req: Request,
        fp: IO[bytes],
        code: int,  # noqa: ARG002
        msg: str,  # noqa: ARG002
        headers: Any,  # noqa: ARG002
        newurl: str,
    ) -> Request | None:
        """Raises InputError, with the address to give instead."""
        fp.close()
        raise InputError("error-push-elsewhere", url=req.full_url, found=shown(newurl))


class Api:
    """The interface of one server, for one token."""

    def __init__(self, url: str, token: str, insecure: bool = False) -> None:
        """Raises InputError for an address that cannot be used, or would show the token."""
        self.base = base_of(url, insecure)
        if not token or not token.isascii() or not token.isprintable() or " " in token:
            raise InputError("error-push-token")
        self._token = token
        self._opener: OpenerDirector = build_opener(_Stay)

    def send(self, method: str, path: str, body: Document) -> Document:
        """The answer to a request with this body."""
        return self._asked(method, self.base + path, json.dumps(body).encode())

    def get(self, path: str, query: Mapping[str, str] | None = None) -> Document:
        """The document at a place."""
        whole = f"{self.base}{path}?{urlencode(query)}" if query else self.base + path
        return self._asked("GET", whole, None)

    def listed(self, path: str, query: Mapping[str, str]) -> Iterator[Document]:
        """What a list holds, page by page."""
        url = f"{self.base}{path}?{urlencode(query)}"
        asked: set[str] = set()
        while url not in asked and len(asked) < MOST_PAGES:
            asked.add(url)
            page = self._asked("GET", url, None)
            found = page.get("results")
            if not isinstance(found, list):
                raise InputError("error-push-answer", url=url)
            yield from (one for one in found if isinstance(one, dict))
            following = page.get("next")
            if not isinstance(following, str) or not following:
                return
            # behind a proxy the server may not know its own address: only the question is taken
            url = f"{self.base}{path}?{urlsplit(following).query}"

    def _asked(self, method: str, url: str, body: bytes | None) -> Document:
        headers = {
            "Accept": "application/json",
            "Authorization": f"Token {self._token}",
            "User-Agent": "guetteur",
        }
        if body is not None:
            headers["Content-Type"] = "application/json"
        request = Request(url, data=body, headers=headers, method=method)  # noqa: S310 - checked
        try:
            with self._opener.open(request, timeout=SILENCE) as answer:
                return _document(url, answer.read(LARGEST + 1))
        except HTTPError as error:
            with error:
                raise _refused(url, error) from error
        except (URLError, OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", None) or error
            raise InputError("error-push-reach", url=url, found=shown(reason)) from error


def base_of(url: str, insecure: bool) -> str:
    """The address of the interface, from that of the server or of the interface itself."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if not host or parts.scheme not in {"http", "https"} or parts.username or parts.password:
        raise InputError("error-push-url", found=visible(url))
    if parts.scheme == "http" and host not in LOCAL and not insecure:
        raise InputError("error-push-http", found=visible(url))
    path = parts.path.rstrip("/").removesuffix("/api")
    return f"{parts.scheme}://{parts.netloc}{quote(path, safe='/%')}/api/"


def _document(url: str, body: bytes) -> Document:
    if len(body) > LARGEST:
        raise InputError("error-push-large", url=url, most=LARGEST >> 20)
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise InputError("error-push-answer", url=url)
    return found


def _refused(url: str, error: HTTPError) -> InputError:
    if error.code in {401, 403}:
        return InputError("error-push-refused", url=url, status=error.code)
    try:
        said = error.read(1 << 16).decode("utf-8", "replace")
    except OSError:
        said = ""
    found = shown(said or error.reason)
    return InputError("error-push-status", url=url, status=error.code, found=found)


def shown(text: object) -> str:
    """What the other side says, made harmless to print."""
    return shortened(visible(re.sub(r"\s+", " ", str(text))), 300)
