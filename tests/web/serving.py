"""A TAXII server that really runs, on a free port, and a client that says exactly what is sent."""

import http.client
import json
import socket
import threading
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

import uvicorn

from guetteur import pipeline
from guetteur.model.stix import TLP_IDS
from guetteur.pipeline.taxii_service import Service
from guetteur.pipeline.taxii_sharing import add_user
from guetteur.store import Workspace, taxii
from guetteur.web.taxii import application

MEDIA = "application/taxii+json;version=2.1"
PASSWORD = "correct horse battery"
START = "2027-03-01T18:00:00.000Z"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """A running server; `ids`: collections by alias."""

    port: int
    workspace: Workspace
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Where discovery is."""
        return f"http://127.0.0.1:{self.port}/taxii2/"

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        user: str | None = "ana",
        password: str = PASSWORD,
        query: Mapping[str, str] | str = "",
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
    ) -> Answer:
        """One request; `path` below the API root, or from / on."""
        sent = {"Accept": MEDIA} | ({"Content-Type": MEDIA} if method == "POST" else {})
        if user is not None:
            pair = f"{user}:{password}".encode()
            sent["Authorization"] = f"Basic {b64encode(pair).decode()}"
        sent = {name: text for name, text in {**sent, **(headers or {})}.items() if text}
        text = query if isinstance(query, str) else urlencode(query)
        whole = path if path.startswith("/") else f"/guetteur/{path}"
        con = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            con.request(method, whole + (f"?{text}" if text else ""), body=body, headers=sent)
            got = con.getresponse()
            return Answer(got.status, {k.lower(): v for k, v in got.getheaders()}, got.read())
        finally:
            con.close()

    def add(self, alias: str, *objects: Any, user: str = "ana") -> Any:
        """Adds objects; gives the status."""
        body = json.dumps({"objects": objects}).encode()
        answer = self.ask(f"collections/{alias}/objects/", method="POST", body=body, user=user)
        assert answer.status == 202, answer.body
        return answer.json


def objects_url(alias: str, more: str = "") -> str:
    """Below the API root."""
    return f"collections/{alias}/objects/{more}"


def stix(name: str, modified: Any = START, *, level: str | None = "green", **more: Any) -> Any:
    """An invented campaign, the same for the same name; `level` None: without a marking."""
    found: dict[str, Any] = {
        "type": "campaign",
        "spec_version": "2.1",
        "id": f"campaign--{uuid5(NAMESPACE_URL, name)}",
        "created": START,
        "modified": modified,
        "name": name,
    }
    if level is not None:
        found["object_marking_refs"] = [TLP_IDS[level]]  # type: ignore[index]
    return {name: value for name, value in (found | more).items() if value is not None}


def observable(value: str, *, level: str = "green") -> Any:
    """A domain name: STIX gives it no version."""
    return {
        "type": "domain-name",
        "spec_version": "2.1",
        "id": f"domain-name--{uuid5(NAMESPACE_URL, value)}",
        "value": value,
        "object_marking_refs": [TLP_IDS[level]],  # type: ignore[index]
    }


def _run(server: uvicorn.Server, listening: socket.socket, failures: list[BaseException]) -> None:
    try:
        server.run(sockets=[listening])
    except BaseException as error:  # a thread's own error would be lost
        failures.append(error)


@contextmanager
def served(folder: Path, **settings: Any) -> Iterator[Server]:
    """A server of a new workspace, with four users.

    ana reads and writes clear, green and amber; bob the same but not amber; carla reads green only,
    and dan may only add to it.
    """
    workspace = pipeline.create_workspace(folder)
    add_user(workspace, "ana", PASSWORD, ["clear", "green", "amber"], ["clear", "green", "amber"])
    add_user(workspace, "bob", PASSWORD, ["clear", "green"], ["clear", "green"])
    add_user(workspace, "carla", PASSWORD, ["green"], [])
    add_user(workspace, "dan", PASSWORD, [], ["green"])
    with taxii.opened(workspace) as con:
        ids = {one.alias: one.id for one in taxii.collections(con)}
    app = application(Service(workspace=workspace, **settings))
    config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        failures: list[BaseException] = []
        thread = threading.Thread(target=_run, args=(server, listening, failures))
        thread.start()
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.005)
            if failures:
                raise failures[0]
            yield Server(listening.getsockname()[1], workspace, ids)
        finally:
            server.should_exit = True
            thread.join()
