"""Fetching from a server of ours, from servers that behave otherwise, and from hostile ones."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from guetteur import pipeline
from guetteur.model import InputError
from guetteur.pipeline import taxii_fetch
from guetteur.pipeline.taxii_fetch import Source, fetch
from guetteur.store import Workspace
from tests.web.serving import MEDIA, PASSWORD, Server, served, stix

GREEN = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return pipeline.create_workspace(tmp_path / "mine")


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("fetch") / "w") as running:
        for start in range(0, 2100, 700):
            running.add("green", *(stix(str(number)) for number in range(start, start + 700)))
        yield running


def source(url: str, collection: str = "green", **more: Any) -> Source:
    usually: dict[str, Any] = {"user": "ana", "password": PASSWORD}
    return Source(url=url, collection=collection, **(usually | more))


def test_a_whole_collection_becomes_one_bundle(ours: Server, workspace: Workspace) -> None:
    found = fetch(workspace, source(ours.url))
    assert found.count == 2100
    assert found.path.parent == workspace.root / "received"
    bundle = json.loads(found.path.read_text(encoding="utf-8"))
    assert bundle["type"] == "bundle"
    assert [one["name"] for one in bundle["objects"]] == [str(number) for number in range(2100)]
    assert fetch(workspace, source(ours.url)) == found, "the same objects, the same file"


def test_only_what_is_newer(ours: Server, workspace: Workspace) -> None:
    manifest = ours.ask("collections/green/manifest/").json["objects"]
    found = fetch(workspace, source(ours.url, added_after=manifest[997]["date_added"]))
    assert found.count == 2100 - 998
    assert found.last is not None
    later = fetch(workspace, source(ours.url, added_after=found.last))
    assert (later.count, later.last) == (0, None)
    assert json.loads(later.path.read_text()) == {"type": "bundle", "id": later_id(later.path)}


def later_id(path: Path) -> str:
    return str(json.loads(path.read_text())["id"])


def test_a_collection_by_id_alias_or_title_and_the_address_of_a_root(
    ours: Server, workspace: Workspace
) -> None:
    root = ours.url.replace("taxii2", "guetteur")
    for name in (ours.ids["green"], "green", "TLP:GREEN"):
        for url in (ours.url, ours.url.rstrip("/"), root, root.rstrip("/")):
            assert fetch(workspace, source(url, name)).count == 2100


@pytest.mark.parametrize(
    ("changes", "key", "said"),
    [
        ({"password": "wrong"}, "error-taxii-refused", "401"),
        ({"user": None}, "error-taxii-refused", "401"),
        ({"collection": "blue"}, "error-taxii-no-collection", "TLP:GREEN"),
        ({"collection": "red"}, "error-taxii-unreadable", "red"),
        ({"added_after": "yesterday"}, "error-taxii-added-after", "yesterday"),
    ],
)
def test_refusals(
    ours: Server, workspace: Workspace, changes: dict[str, Any], key: str, said: str
) -> None:
    with pytest.raises(InputError) as found:
        fetch(workspace, source(**{"url": ours.url} | changes))
    assert found.value.key == key
    assert said in str(found.value)
    assert not (workspace.root / "received").exists()


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("", "error-taxii-url"),
        ("taxii.example.org", "error-taxii-url"),
        ("file:///etc/passwd", "error-taxii-url"),
        ("ftp://taxii.example.org/", "error-taxii-url"),
        ("https://ana:secret@taxii.example.org/", "error-taxii-url"),
        ("https://[::1", "error-taxii-url"),
        ("https://taxii.example.org:port/", "error-taxii-url"),
        ("http://taxii.example.org/taxii2/", "error-taxii-http"),
        ("http://127.0.0.1:9/taxii2/", "error-taxii-reach"),
    ],
)
def test_addresses(workspace: Workspace, url: str, key: str) -> None:
    with pytest.raises(InputError) as found:
        fetch(workspace, source(url))
    assert found.value.key == key


Pages = Callable[[str, str | None], tuple[int, dict[str, str], bytes]]


@contextmanager
def other(pages: Pages) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    """A server that answers as told; and what it was asked: paths and passwords."""
    seen: list[tuple[str, str | None]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            password = self.headers["Authorization"]
            seen.append((self.path, password))
            status, headers, body = pages(self.path, password)
            self.send_response(status)
            for name, value in ({"Content-Type": MEDIA} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):  # the client may have had enough
                self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/taxii2/", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def usual(objects: Pages, root: str = "/r/") -> Pages:
    """Everything as usual, but for the objects."""
    documents = {
        "/taxii2/": {"title": "T", "api_roots": [root]},
        "/r/": {"title": "T", "versions": [MEDIA], "max_content_length": 1},
        "/r/collections/": {"collections": [{"id": GREEN, "title": "green", "can_read": True}]},
    }

    def pages(path: str, password: str | None) -> tuple[int, dict[str, str], bytes]:
        if path in documents:
            return 200, {}, json.dumps(documents[path]).encode()
        return objects(path, password)

    return pages


def test_a_server_without_next_is_paged_by_date(workspace: Workspace) -> None:
    def objects(path: str, _: str | None) -> tuple[int, dict[str, str], bytes]:
        last = "added_after=2027-03-01" in path
        date = f"2027-03-0{2 if last else 1}T00:00:00.000000Z"
        body = {"objects": [stix("b" if last else "a")], "more": not last}
        return 200, {"X-TAXII-Date-Added-Last": date}, json.dumps(body).encode()

    with other(usual(objects)) as (url, _):
        found = fetch(workspace, source(url))
    assert (found.count, found.last) == (2, "2027-03-02T00:00:00.000000Z")


HOSTILE = {
    "not JSON": b"<html>",
    "a list": b"[]",
    "objects that are none": b'{"objects": 3}',
    "an object that is none": b'{"objects": [3]}',
    "too deep": b'{"objects": ' + b"[" * 100_000,
    "more for ever": b'{"more": true}',
    "the same page for ever": b'{"more": true, "next": "x", "objects": [{}]}',
    "not UTF-8": b'{"objects": ["\xff"]}',
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_answers_that_make_no_sense(workspace: Workspace, body: bytes) -> None:
    with other(usual(lambda *_: (200, {}, body))) as (url, _), pytest.raises(InputError) as found:
        fetch(workspace, source(url))
    assert found.value.key == "error-taxii-answer"
    assert not (workspace.root / "received").exists()


def test_an_endless_answer(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taxii_fetch, "LARGEST_PAGE", 100_000)
    with (
        other(usual(lambda *_: (200, {}, b" " * 200_000))) as (url, _),
        pytest.raises(InputError, match="error-taxii-large"),
    ):
        fetch(workspace, source(url))


def test_too_much_altogether(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taxii_fetch, "LARGEST", 20_000)
    count = iter(range(1000))

    def objects(*_: Any) -> tuple[int, dict[str, str], bytes]:
        return (
            200,
            {},
            json.dumps({"more": True, "next": str(next(count)), "x": "x" * 900}).encode(),
        )

    with other(usual(objects)) as (url, _), pytest.raises(InputError, match="error-taxii-large"):
        fetch(workspace, source(url))


def test_a_silent_server(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taxii_fetch, "SILENCE", 0.1)

    def objects(*_: Any) -> tuple[int, dict[str, str], bytes]:
        time.sleep(0.5)
        return 200, {}, b"{}"

    with other(usual(objects)) as (url, _), pytest.raises(InputError, match="error-taxii-reach"):
        fetch(workspace, source(url))


def test_a_server_that_never_ends(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taxii_fetch, "PATIENCE", -1.0)
    with (
        other(usual(lambda *_: (200, {}, b"{}"))) as (url, _),
        pytest.raises(InputError, match="error-taxii-slow"),
    ):
        fetch(workspace, source(url))


def test_the_password_goes_to_no_other_host(workspace: Workspace) -> None:
    with other(usual(lambda *_: (200, {}, b"{}"))) as (elsewhere, seen):
        root = elsewhere.replace("taxii2", "r")
        for pages in (
            usual(lambda *_: (200, {}, b"{}"), root=root),
            usual(lambda *_: (302, {"Location": f"{root}collections/{GREEN}/objects/"}, b"")),
            usual(lambda *_: (307, {"Location": "https://taxii.example.org/"}, b"")),
        ):
            with other(pages) as (url, _), pytest.raises(InputError) as found:
                fetch(workspace, source(url))
            assert found.value.key == "error-taxii-elsewhere"
    assert seen == []


def test_a_redirection_to_a_file_is_not_followed(workspace: Workspace) -> None:
    pages = usual(lambda *_: (302, {"Location": "file:///etc/passwd"}, b""))
    with other(pages) as (url, _), pytest.raises(InputError, match="error-taxii-status"):
        fetch(workspace, source(url))


def test_a_redirection_on_the_same_host_is_followed(workspace: Workspace) -> None:
    def objects(path: str, password: str | None) -> tuple[int, dict[str, str], bytes]:
        if path.endswith("/moved/"):
            return (200 if password else 401), {}, json.dumps({"objects": [stix("a")]}).encode()
        return 302, {"Location": "/moved/"}, b""

    with other(usual(objects)) as (url, _):
        assert fetch(workspace, source(url)).count == 1


def test_what_the_server_says_is_made_harmless(workspace: Workspace) -> None:
    said = json.dumps({"title": "gone\x1b[31m\nnow\u202e" + "x" * 500}).encode()
    with other(usual(lambda *_: (418, {}, said))) as (url, _), pytest.raises(InputError) as found:
        fetch(workspace, source(url))
    text = str(found.value.params["found"])
    assert text.startswith("gone⟦U+001B⟧[31m now⟦U+202E⟧xxx")
    assert len(text) == 200


def test_a_name_from_there_names_no_file_elsewhere(workspace: Workspace) -> None:
    documents = {
        "/r/": {"title": "T", "versions": [MEDIA]},
        "/r/collections/": {"collections": [{"id": "../../../evil", "title": "green"}]},
    }

    def pages(path: str, _: str | None) -> tuple[int, dict[str, str], bytes]:
        return 200, {}, json.dumps(documents.get(path, {"objects": [stix("a")]})).encode()

    with other(pages) as (url, seen):
        found = fetch(workspace, source(url.replace("taxii2", "r")))
    assert found.path.parent == workspace.root / "received"
    assert seen[-1][0] == "/r/collections/..%2F..%2F..%2Fevil/objects/"
