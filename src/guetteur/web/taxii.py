"""The TAXII 2.1 server over HTTP: addresses, methods, headers and media types, and nothing more.

`guetteur taxii serve` starts it. It also runs under any ASGI server:
`GUETTEUR_TAXII_WORKSPACE=my-case uvicorn --factory guetteur.web.taxii:create`.
"""

import asyncio
import base64
import binascii
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from guetteur import pipeline
from guetteur.model import GuetteurError
from guetteur.model.taxii import User, written
from guetteur.pipeline import taxii
from guetteur.pipeline.taxii import Call, Gate, Messages, Refusal, Service

Next = Callable[[Request], Awaitable[Response]]
PATIENCE = 60.0  # seconds: how long the body of a request may take to come
# Read and thrown away beyond the largest body, so that the client hears why it is refused.
OVERRUN = 4
# The name of a request by path and method. {root} is the API root.
PATHS: dict[str, dict[str, str]] = {
    "/taxii2/": {"GET": "discovery"},
    "/{root}/": {"GET": "api-root"},
    "/{root}/status/{object}/": {"GET": "status"},
    "/{root}/collections/": {"GET": "collections"},
    "/{root}/collections/{collection}/": {"GET": "collection"},
    "/{root}/collections/{collection}/manifest/": {"GET": "manifest"},
    "/{root}/collections/{collection}/objects/": {"GET": "objects", "POST": "add"},
    "/{root}/collections/{collection}/objects/{object}/": {"GET": "object", "DELETE": "delete"},
    "/{root}/collections/{collection}/objects/{object}/versions/": {"GET": "versions"},
}


def create() -> Starlette:
    """The application for the workspace that GUETTEUR_TAXII_WORKSPACE names."""
    workspace = pipeline.open_workspace(Path(os.environ.get("GUETTEUR_TAXII_WORKSPACE", "")))
    lang = os.environ.get("GUETTEUR_TAXII_LANG") or pipeline.default_language()
    return application(Service(workspace=workspace, messages=Messages(lang)))


def application(service: Service) -> Starlette:
    """The application of a service."""
    gate = Gate(service.workspace)

    async def let_in(request: Request, go_on: Next) -> Response:
        """Who asks comes first: nobody learns of what there is without a password."""
        try:
            request.state.user = await run_in_threadpool(_user, gate, request)
            _refuse_other_media(request)
        except Refusal as refusal:
            return _refused(service, refusal)
        return await go_on(request)

    async def failed(_: Request, error: Exception) -> Response:
        if isinstance(error, Refusal):
            return _refused(service, error)
        if isinstance(error, HTTPException):
            body = taxii.error_document(service, error.status_code)
            return _response(body, error.status_code, dict(error.headers or {}))
        # its facts are for who runs the server, not for who asks
        print(f"guetteur: {error}", file=sys.stderr)
        return _response(taxii.error_document(service, 500), 500)

    return Starlette(
        routes=[route for path in PATHS for route in _routes(service, path)],
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=let_in)],
        exception_handlers=dict.fromkeys((GuetteurError, HTTPException, Exception), failed),
    )


def _routes(service: Service, path: str) -> list[Route]:
    """With the slash at the end that TAXII asks for, and without it, which people forget."""
    names, place = PATHS[path], path.replace("{root}", service.root)

    async def endpoint(request: Request) -> Response:
        call = Call(
            what=names["GET" if request.method == "HEAD" else request.method],
            collection=request.path_params.get("collection"),
            object=request.path_params.get("object"),
            query=tuple(request.query_params.multi_items()),
            body=await _body(request, service.largest) if request.method == "POST" else b"",
        )
        reply = await run_in_threadpool(taxii.answer, service, request.state.user, call)
        dates = {"First": reply.first, "Last": reply.last}
        headers = {f"X-TAXII-Date-Added-{n}": written(d) for n, d in dates.items() if d is not None}
        return _response(reply.body, reply.status, headers)

    return [Route(one, endpoint, methods=list(names)) for one in (place, place.removesuffix("/"))]


def _user(gate: Gate, request: Request) -> User:
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "basic":
        raise Refusal(401, "taxii-refused-no-password")
    try:
        name, colon, password = (
            base64.b64decode(value.strip(), validate=True).decode().partition(":")
        )
    except (binascii.Error, UnicodeDecodeError):
        raise Refusal(401, "taxii-refused-password") from None
    if not colon:
        raise Refusal(401, "taxii-refused-password")
    return gate.user(name, password, request.client.host if request.client else "")


def _refuse_other_media(request: Request) -> None:
    ranges = ",".join(request.headers.getlist("Accept")) or "*/*"
    if not any(_acceptable(one) for one in ranges.split(",")):
        raise Refusal(406, "taxii-refused-accept", expected=taxii.VERSION)
    if request.method == "POST" and not _is_taxii(request.headers.get("Content-Type", "")):
        raise Refusal(415, "taxii-refused-content", expected=taxii.VERSION)


def _parts(media: str) -> tuple[str, dict[str, str]]:
    kind, *rest = (part.strip() for part in media.split(";"))
    pairs = (part.partition("=") for part in rest)
    return kind.lower(), {name.strip().lower(): value.strip(' "') for name, _, value in pairs}


def _acceptable(media: str) -> bool:
    kind, params = _parts(media)
    wanted = kind in {"*/*", "application/*"} or _is_taxii(media)
    return wanted and params.get("q", "1").rstrip("0.") != ""


def _is_taxii(media: str) -> bool:
    """Without a version, it is the newest that the server knows (TAXII 2.1, section 1.6.8)."""
    kind, params = _parts(media)
    return kind == "application/taxii+json" and params.get("version", "2.1") == "2.1"


async def _body(request: Request, largest: int) -> bytes:
    """The body. Raises Refusal when it is too large, or too slow to come."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await _read(request, largest)
    except (TimeoutError, ClientDisconnect):
        raise Refusal(408, "taxii-refused-slow") from None


async def _read(request: Request, largest: int) -> bytes:
    told = request.headers.get("Content-Length", "0")
    size, parts = 0, []
    if not (told.isdecimal() and int(told) > OVERRUN * largest):
        async for part in request.stream():
            size += len(part)
            if size > OVERRUN * largest:
                break
            if size <= largest:
                parts.append(part)
    if size > largest or int(told) > largest:
        raise Refusal(413, "taxii-refused-large", largest=largest)
    return b"".join(parts)


def _refused(service: Service, refusal: Refusal) -> Response:
    headers = {}
    if refusal.status == 401:
        headers["WWW-Authenticate"] = 'Basic realm="Guetteur TAXII", charset="UTF-8"'
    if refusal.status == 429:
        headers["Retry-After"] = str(refusal.params["seconds"])
    body = taxii.error_document(service, refusal.status, refusal)
    return _response(body, refusal.status, headers)


def _response(body: bytes, status: int, headers: dict[str, str] | None = None) -> Response:
    safe = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return Response(body, status, {**safe, **(headers or {}), "Content-Type": taxii.VERSION})
