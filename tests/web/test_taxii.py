"""Every endpoint, header, error and paging rule of TAXII 2.1, over HTTP.

RULES names, for each rule of the specification (OASIS Standard, 10 June 2021), the tests that hold
us to it; a test sees to it that they are there.
"""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from guetteur.model.taxii import Collection, moment_of
from guetteur.pipeline import taxii_access
from guetteur.store import taxii
from tests.web.serving import (
    MEDIA,
    PASSWORD,
    START,
    Server,
    objects_url,
    observable,
    served,
    stix,
)

RULES = {
    "1.6.6 every answer, also an error, has the media type": ["the_media_type"],
    "1.6.6 Accept: 2.1, or without a version; else 406": ["accept"],
    "1.6.6 Content-Type of what is sent: 2.1, or without a version; else 415": ["content_type"],
    "1.6.4, 3.7 HTTP Basic; 401 with WWW-Authenticate, before anything else": [
        "without_a_password"
    ],
    "3.1 paths end with a slash": ["the_slash"],
    "3.3 results are in the order of their adding": ["the_order"],
    "3.3 X-TAXII-Date-Added-First and -Last": ["the_dates_added"],
    "3.4 added_after: strictly later, with or without a fraction": ["added_after"],
    "3.4 limit: from 1 on; the server may give less": ["limit"],
    "3.4 next: what comes after, nothing twice": ["paging_gives_each_object_once"],
    "3.4 next with other filters, or not of ours: 400": ["a_changed_next"],
    "3.4 match[id]": ["match_id"],
    "3.4 match[type]": ["match_type"],
    "3.4 match[version]: last by default, first, all, moments, several": ["match_version"],
    "3.4 match[spec_version]: the newest by default": ["match_spec_version"],
    "3.4 all filters hold together": ["filters_together"],
    "3.4 a filter given twice, empty, unknown or not of the endpoint: 400": ["wrong_filters"],
    "3.5 while objects are added, pages neither repeat nor lose any": ["paging_while_adding"],
    "3.5 without next: added_after with the last date loses nothing": ["paging_by_date"],
    "3.6.1 errors have a title and the status as text": ["errors"],
    "3.7 envelope: more, next, objects; empty when there is nothing": ["the_envelope"],
    "4.1 server discovery": ["discovery"],
    "4.2 API root": ["api_root"],
    "4.3 status: that of one's own requests": ["status"],
    "5.1 collections": ["collections"],
    "5.2 collection, by id or alias": ["collection"],
    "5.3 manifest": ["manifest"],
    "5.4 get objects; 403 without can_read; 404 for no collection": ["access", "not_found"],
    "5.5 add objects: 202, status with each success and failure": ["adding", "good_and_bad"],
    "5.5 the same version again is no failure and changes nothing": ["adding_again"],
    "5.5 413 above max_content_length": ["oversize"],
    "5.5 422 for what is no envelope": ["malformed"],
    "5.6 get an object; 404 if it is not there": ["an_object", "not_found"],
    "5.7 delete an object, or versions of it; needs can_read and can_write": ["delete"],
    "5.8 versions of an object": ["versions"],
    "HTTP: 405 with Allow": ["wrong_methods"],
    "HTTP: HEAD as GET, without a body": ["head"],
}


def test_every_rule_has_its_tests() -> None:
    named = {f"test_{test}" for tests in RULES.values() for test in tests}
    assert named <= globals().keys()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests here; each uses collections as it left them."""
    with served(tmp_path_factory.mktemp("taxii") / "w", largest=100_000) as running:
        yield running


@pytest.fixture
def empty(server: Server) -> str:
    """The alias of a new collection without anything in it, that ana and bob read and write."""
    with closing(_database(server)) as con:
        count = con.execute("SELECT count(*) FROM collections").fetchone()[0]
        alias = f"c{count}"
        one = Collection(
            id=f"00000000-0000-4000-8000-{count:012}", alias=alias, level="green", title=alias
        )
        taxii.add_collection(con, one)
        for user in ("ana", "bob"):
            con.execute("INSERT INTO grants VALUES (?, ?, 1, 1)", (user, one.id))
    return alias


def _database(server: Server) -> taxii.Connection:
    import sqlite3

    return sqlite3.connect(taxii.database(server.workspace), isolation_level=None, timeout=20)


def names(server: Server, alias: str, query: dict[str, str] | str = "") -> list[str]:
    """The names (or values) of the objects of one page."""
    found = server.ask(objects_url(alias), query=query)
    assert found.status == 200, found.body
    return [one.get("name", one.get("value")) for one in found.json.get("objects", [])]


PATHS = [
    "/taxii2/",
    "",
    "collections/",
    "collections/green/",
    "collections/green/objects/",
    "collections/green/manifest/",
]
X_V1 = stix("x", "2027-03-01T18:00:00.000Z")
X_V2 = stix("x", "2027-03-02T18:00:00.000Z")
X_V3 = stix("x", "2027-03-03T18:00:00Z")


# -- who comes in, and in which form ----------------------------------------------------------


@pytest.mark.parametrize("path", [*PATHS, "/nothing/", "collections/nothing/objects/x/versions/"])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_without_a_password(server: Server, path: str, method: str) -> None:
    answer = server.ask(path, method=method, user=None)
    assert answer.status == 401
    assert answer.headers["www-authenticate"].startswith("Basic realm=")
    assert answer.json["http_status"] == "401"


@pytest.mark.parametrize(
    "header",
    [
        "Basic",
        "Basic !",
        "Basic YW5h",
        "Basic /w==",
        "Bearer abc",
        "Basic YW5hOg==",
        "x",
        "Basic Og==",
    ],
)
def test_credentials_that_are_none(server: Server, header: str) -> None:
    assert server.ask("", user=None, headers={"Authorization": header}).status == 401


@pytest.mark.parametrize("path", [*PATHS, "/nothing/"])
def test_the_media_type(server: Server, path: str) -> None:
    for answer in (server.ask(path), server.ask(path, user=None), server.ask(path, method="PUT")):
        assert answer.headers["content-type"] == MEDIA
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        (MEDIA, 200),
        ("application/taxii+json; version=2.1", 200),
        ('application/taxii+json;version="2.1"', 200),
        ("APPLICATION/TAXII+JSON;version=2.1", 200),
        ("application/taxii+json", 200),
        ("text/html, application/taxii+json;version=2.1;q=0.5", 200),
        ("application/taxii+json;version=2.0, application/taxii+json;version=2.1", 200),
        ("*/*", 200),
        ("application/*", 200),
        ("", 200),
        ("application/taxii+json;version=2.0", 406),
        ("application/vnd.oasis.taxii+json; version=2.0", 406),
        ("application/taxii+json;version=2.1;q=0", 406),
        ("application/taxii+json;version=2.1;q=0.000", 406),
        ("application/json", 406),
        ("application/stix+json;version=2.1", 406),
        ("xml", 406),
    ],
)
def test_accept(server: Server, accept: str, status: int) -> None:
    for path in PATHS:
        assert server.ask(path, headers={"Accept": accept}).status == status


@pytest.mark.parametrize(
    ("media", "status"),
    [
        (MEDIA, 202),
        ("application/taxii+json", 202),
        ("application/taxii+json; version=2.1; charset=utf-8", 202),
        ("application/taxii+json;version=2.0", 415),
        ("application/json", 415),
        ("application/stix+json;version=2.1", 415),
        ("", 415),
    ],
)
def test_content_type(server: Server, empty: str, media: str, status: int) -> None:
    body = json.dumps({"objects": [X_V1]}).encode()
    answer = server.ask(
        objects_url(empty), method="POST", body=body, headers={"Content-Type": media}
    )
    assert answer.status == status
    assert names(server, empty) == (["x"] if status == 202 else [])


def test_the_slash(server: Server, empty: str) -> None:
    server.add(empty, X_V1)
    for path in (*PATHS, f"collections/{empty}/objects/{X_V1['id']}/versions/"):
        assert server.ask(path).json == server.ask(path.rstrip("/") or "/guetteur").json


def test_wrong_methods(server: Server) -> None:
    for path in PATHS:
        answer = server.ask(path, method="PUT")
        assert (answer.status, answer.json["http_status"]) == (405, "405")
        assert "GET" in answer.headers["allow"]
    assert server.ask("collections/green/manifest/", method="POST", body=b"{}").status == 405
    assert server.ask("collections/green/objects/x/versions/", method="DELETE").status == 405


def test_head(server: Server, empty: str) -> None:
    server.add(empty, X_V1)
    full, head = (server.ask(objects_url(empty), method=one) for one in ("GET", "HEAD"))
    assert (head.status, head.body) == (200, b"")
    for name in ("content-length", "x-taxii-date-added-first"):
        assert head.headers[name] == full.headers[name]


def test_errors(server: Server) -> None:
    for path, query, status in (
        ("/nothing/", "", 404),
        ("collections/nothing/", "", 404),
        (objects_url("amber-strict"), "", 403),
        (objects_url("green"), "limit=0", 400),
    ):
        answer = server.ask(path, query=query)
        assert answer.status == status
        assert answer.json["http_status"] == str(status)
        assert answer.json["title"]


# -- what is there ----------------------------------------------------------------------------


def test_discovery(server: Server) -> None:
    found = server.ask("/taxii2/").json
    assert found["title"]
    assert found["api_roots"] == ["/guetteur/"], "relative: whatever name the server is reached by"
    assert found["default"] in found["api_roots"]


def test_api_root(server: Server) -> None:
    found = server.ask("").json
    assert found["versions"] == [MEDIA]
    assert found["max_content_length"] == 100_000
    assert found["title"]
    assert server.ask("/elsewhere/").status == 404


def test_collections(server: Server) -> None:
    found = server.ask("collections/", user="carla").json["collections"][:5]
    assert [one["alias"] for one in found] == ["clear", "green", "amber", "amber-strict", "red"]
    assert [one["title"] for one in found][-2:] == ["TLP:AMBER+STRICT", "TLP:RED"]
    for one in found:
        assert UUID(one["id"]).version == 4
        assert (one["can_read"], one["can_write"]) == (one["alias"] == "green", False)
        assert one["media_types"][0] == "application/stix+json;version=2.1"


def test_collection(server: Server) -> None:
    listed = server.ask("collections/", user="dan").json["collections"][1]
    assert (listed["can_read"], listed["can_write"]) == (False, True)
    for name in ("green", server.ids["green"]):
        assert server.ask(f"collections/{name}/", user="dan").json == listed


def test_not_found(server: Server) -> None:
    for more in ("", "objects/", "manifest/", f"objects/{X_V1['id']}/"):
        assert server.ask(f"collections/nothing/{more}").status == 404
    nowhere = "campaign--11111111-1111-4111-8111-111111111111"
    for more in ("", "versions/"):
        assert server.ask(objects_url("green", f"{nowhere}/{more}")).status == 404
    assert server.ask(objects_url("green", nowhere), method="DELETE").status == 404
    body = json.dumps({"objects": [X_V1]}).encode()
    assert server.ask(objects_url("nothing"), method="POST", body=body).status == 404


def test_access(server: Server) -> None:
    body = json.dumps({"objects": [X_V1]}).encode()
    reads = ("objects/", "manifest/", f"objects/{X_V1['id']}/", f"objects/{X_V1['id']}/versions/")
    for user, alias, may_read, may_write in (
        ("ana", "green", True, True),
        ("carla", "green", True, False),
        ("dan", "green", False, True),
        ("carla", "clear", False, False),
        ("bob", "amber", False, False),
        ("ana", "red", False, False),
    ):
        posted = server.ask(objects_url(alias), method="POST", body=body, user=user)
        assert posted.status == (202 if may_write else 403), (user, alias)
        for more in reads:
            for name in (alias, server.ids[alias]):
                answer = server.ask(f"collections/{name}/{more}", user=user)
                assert answer.status == (200 if may_read else 403), (user, alias, more)
                assert may_read or b'"x"' not in answer.body


# -- adding and reading -----------------------------------------------------------------------


def test_the_envelope(server: Server, empty: str) -> None:
    nothing = server.ask(objects_url(empty))
    assert (nothing.status, nothing.json) == (200, {})
    assert "x-taxii-date-added-first" not in nothing.headers
    server.add(empty, X_V1, stix("y"))
    assert server.ask(objects_url(empty)).json == {"more": False, "objects": [X_V1, stix("y")]}
    first = server.ask(objects_url(empty), query="limit=1").json
    assert first == {"more": True, "next": first["next"], "objects": [X_V1]}
    assert first["next"]


def test_adding(server: Server, empty: str) -> None:
    status = server.add(empty, X_V1, observable("valmont.example"))
    assert status["status"] == "complete"
    counts = ("total_count", "success_count", "failure_count", "pending_count")
    assert [status[name] for name in counts] == [2, 2, 0, 0]
    assert moment_of(status["request_timestamp"])
    assert [one["id"] for one in status["successes"]] == [
        X_V1["id"],
        observable("valmont.example")["id"],
    ]
    assert status["successes"][0]["version"] == X_V1["modified"]
    assert "failures" not in status


def test_adding_again(server: Server, empty: str) -> None:
    server.add(empty, X_V1, observable("valmont.example"))
    before = server.ask(f"collections/{empty}/manifest/").json
    changed = X_V1 | {"name": "other words", "modified": "2027-03-01T18:00:00Z"}
    status = server.add(empty, changed, observable("valmont.example"), user="bob")
    assert (status["success_count"], status["failure_count"]) == (2, 0)
    assert all("stays as it was" in one["message"] for one in status["successes"])
    assert server.ask(f"collections/{empty}/manifest/").json == before
    assert names(server, empty) == ["x", "valmont.example"]


def test_good_and_bad(server: Server, empty: str) -> None:
    bad: list[tuple[Any, str]] = [
        (3, "is not a JSON object"),
        (None, "is not a JSON object"),
        (stix("no id", id=None), "has no STIX id"),
        (stix("odd id", id=7), "has no STIX id"),
        (stix("bad id", id="campaign--1"), "has no STIX id"),
        (stix("no type", type=None), "The type of object"),
        (stix("other type", type="malware"), "The type of object"),
        (stix("odd type", type=["campaign"]), "The type of object"),
        (stix("bundle", type="bundle", id=f"bundle--{X_V1['id'][10:]}"), "The type of object"),
        (stix("version", modified="yesterday"), "is not a time such as"),
        (stix("zone", modified="2027-03-01T18:00:00+00:00"), "is not a time such as"),
        (stix("number", modified=2027), "is not a time such as"),
        (stix("spec", spec_version="2.2"), "of another STIX version"),
        (stix("spec", spec_version=2.1), "of another STIX version"),
        (stix("deep", x_deep=nested(70)), "too many lists and objects"),
        (stix("unmarked", level=None), "has no TLP marking"),
        (stix("other marking", object_marking_refs=["marking-definition--x"]), "has no TLP"),
        (stix("odd marking", object_marking_refs=[3, {}]), "has no TLP marking"),
        (stix("amber", level="amber"), "stricter TLP marking"),
        (stix("red", level="red"), "stricter TLP marking"),
    ]
    status = server.add(empty, stix("a"), *(one for one, _ in bad), stix("z"))
    assert names(server, empty) == ["a", "z"]
    assert (status["success_count"], status["failure_count"]) == (2, len(bad))
    for failure, (sent, why) in zip(status["failures"], bad, strict=True):
        assert why in failure["message"]
        assert moment_of(failure["version"])
        own = sent.get("id") if isinstance(sent, dict) else None
        assert failure["id"] == own or failure["id"].startswith("objects[")


def nested(levels: int) -> Any:
    """Lists within lists."""
    found: list[Any] = []
    for _ in range(levels):
        found = [found]
    return found


ENVELOPE = b'{"objects": [%s]}'


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b'{"objects": [}', "not JSON"),
        (b'{"objects": [NaN]}', "not JSON"),
        (ENVELOPE % b'{"name": "\xff"}', "not JSON"),
        (b"\x00" * 100, "not JSON"),
        (b"[" * 50_000, "within each other"),
        (ENVELOPE % (b'{"a":' * 10_000), "within each other"),
        (b"3", "not an envelope"),
        (b"null", "not an envelope"),
        (b"[]", "not an envelope"),
        (b"{}", "not an envelope"),
        (b'{"objects": []}', "not an envelope"),
        (b'{"objects": {}}', "not an envelope"),
        (b'{"objects": "x"}', "not an envelope"),
        (json.dumps(X_V1).encode(), "not an envelope"),
        (b'{"type": "bundle", "objects": [{}]}', "This is a STIX bundle"),
    ],
)
def test_malformed(server: Server, empty: str, body: bytes, said: str) -> None:
    answer = server.ask(objects_url(empty), method="POST", body=body)
    assert answer.status == 422
    assert said in answer.json["description"]
    assert names(server, empty) == []


def test_half_a_character(server: Server, empty: str) -> None:
    r"""A lone \ud800 is JSON, and no text."""
    body = ENVELOPE % json.dumps(stix("a")).encode().replace(b'"a"', rb'"\ud800"')
    answer = server.ask(objects_url(empty), method="POST", body=body)
    assert answer.status in {202, 422}
    assert server.ask(objects_url(empty)).json == {}, "nothing that a reader could not read"


def test_a_name_given_twice_means_what_we_read(server: Server, empty: str) -> None:
    text = json.dumps(stix("a")).replace("{", '{"object_marking_refs": ["x"], ', 1)
    answer = server.ask(objects_url(empty), method="POST", body=ENVELOPE % text.encode())
    assert answer.json["success_count"] == 1
    assert server.ask(objects_url(empty)).body.count(b"object_marking_refs") == 1


def test_oversize(server: Server, empty: str) -> None:
    largest = server.ask("").json["max_content_length"]
    frame = json.dumps({"objects": [stix("a", description="")]}).encode()
    for size, status in ((largest, 202), (largest + 1, 413), (largest * 3, 413)):
        body = frame.replace(
            b'"description": ""', b'"description": "%s"' % (b"x" * (size - len(frame)))
        )
        assert len(body) == size
        assert server.ask(objects_url(empty), method="POST", body=body).status == status
    assert names(server, empty) == ["a"]


def test_oversize_without_telling_the_size(server: Server, empty: str) -> None:
    parts = [b'{"objects": [', b"x" * 60_000, b"x" * 60_000]
    with closing(socket.create_connection(("127.0.0.1", server.port), timeout=20)) as con:
        con.sendall(_head(empty) + b"Transfer-Encoding: chunked\r\n\r\n")
        for part in parts:
            con.sendall(b"%x\r\n%s\r\n" % (len(part), part))
        con.sendall(b"0\r\n\r\n")
        assert con.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_a_size_beyond_all_bounds_is_not_waited_for(server: Server, empty: str) -> None:
    with closing(socket.create_connection(("127.0.0.1", server.port), timeout=20)) as con:
        con.sendall(_head(empty) + b"Content-Length: 99999999999\r\n\r\n")
        assert con.recv(1000).startswith(b"HTTP/1.1 413 ")


def _head(alias: str) -> bytes:
    from base64 import b64encode

    pair = b64encode(f"ana:{PASSWORD}".encode()).decode()
    path = f"/guetteur/collections/{alias}/objects/"
    lines = [f"POST {path} HTTP/1.1", "Host: x", f"Authorization: Basic {pair}", f"Accept: {MEDIA}"]
    return "\r\n".join([*lines, f"Content-Type: {MEDIA}", ""]).encode()


def test_status(server: Server, empty: str) -> None:
    status = server.add(empty, X_V1, 3)
    assert server.ask(f"status/{status['id']}/").json == status
    assert server.ask(f"status/{status['id']}/", user="bob").status == 404, "not theirs"
    assert server.ask("status/2223/").status == 404


# -- which objects ----------------------------------------------------------------------------


def test_the_order(server: Server, empty: str) -> None:
    for name in ("c", "a", "b"):
        server.add(empty, stix(name), stix(f"{name}2"))
    assert names(server, empty) == ["c", "c2", "a", "a2", "b", "b2"]
    manifest = server.ask(f"collections/{empty}/manifest/").json["objects"]
    added = [one["date_added"] for one in manifest]
    assert added == sorted(set(added)), "each later than the one before, also in one request"


def test_the_dates_added(server: Server, empty: str) -> None:
    server.add(empty, stix("a"), stix("b"), stix("c"))
    manifest = server.ask(f"collections/{empty}/manifest/").json["objects"]
    dates = [one["date_added"] for one in manifest]
    for path in ("objects/", "manifest/"):
        headers = server.ask(f"collections/{empty}/{path}", query="limit=2").headers
        assert headers["x-taxii-date-added-first"] == dates[0]
        assert headers["x-taxii-date-added-last"] == dates[1]
    for more in ("", "versions/"):
        headers = server.ask(objects_url(empty, f"{stix('b')['id']}/{more}")).headers
        assert headers["x-taxii-date-added-first"] == dates[1]
        assert headers["x-taxii-date-added-last"] == dates[1]


def test_added_after(server: Server, empty: str) -> None:
    server.add(empty, stix("a"), stix("b"))
    dates = [
        one["date_added"] for one in server.ask(f"collections/{empty}/manifest/").json["objects"]
    ]
    assert names(server, empty, {"added_after": dates[0]}) == ["b"]
    assert names(server, empty, {"added_after": dates[1]}) == []
    assert server.ask(objects_url(empty), query={"added_after": dates[1]}).json == {}
    for early in ("2016-11-03T12:30:59Z", "2016-11-03T12:30:59.1Z", "1969-12-31T23:59:59.999999Z"):
        assert names(server, empty, {"added_after": early}) == ["a", "b"]
    for wrong in (
        "", "yesterday", "2016-11-03", "2016-11-03T12:30:59", "2016-11-03T12:30:59+00:00",
        "2016-13-03T12:30:59Z", "2016-11-03T12:30:59.Z", "2016-11-03 12:30:59Z",
        "２016-11-03T12:30:59Z",
    ):  # fmt: skip
        assert server.ask(objects_url(empty), query={"added_after": wrong}).status == 400


def test_limit(server: Server, empty: str) -> None:
    server.add(empty, *(stix(str(number)) for number in range(3)))
    for limit, expected in (("1", 1), ("2", 2), ("3", 3), ("4", 3), ("9999999999", 3), ("007", 3)):
        assert len(names(server, empty, {"limit": limit})) == expected
    assert server.ask(objects_url(empty), query="limit=3").json["more"] is False
    for wrong in ("0", "-20", "a", "1.5", "", "٣", "9" * 5000):
        assert server.ask(objects_url(empty), query={"limit": wrong}).status == 400


def test_a_page_has_a_thousand_objects_at_most(server: Server, empty: str) -> None:
    for start in (0, 300, 600, 900):
        server.add(empty, *(stix(str(number)) for number in range(start, min(start + 300, 1001))))
    for query in ("", "limit=5000"):
        first = server.ask(objects_url(empty), query=query).json
        assert (len(first["objects"]), first["more"]) == (1000, True)


def pages(server: Server, path: str, query: dict[str, str], limit: int) -> list[Any]:
    """What all pages hold, one after the other."""
    found: list[Any] = []
    more: dict[str, str] = {}
    for _ in range(100):
        page = server.ask(path, query=query | {"limit": str(limit)} | more).json
        found += page.get("objects", page.get("versions", []))
        if not page.get("more"):
            assert "next" not in page
            return found
        more = {"next": page["next"]}
    raise AssertionError("no end of pages")


@pytest.mark.parametrize("limit", [1, 2, 3, 6, 7, 8])
def test_paging_gives_each_object_once(server: Server, empty: str, limit: int) -> None:
    server.add(empty, *(stix(str(number)) for number in range(7)))
    found = pages(server, objects_url(empty), {}, limit)
    assert [one["name"] for one in found] == [str(number) for number in range(7)]
    manifest = pages(server, f"collections/{empty}/manifest/", {"match[type]": "campaign"}, limit)
    assert [one["id"] for one in manifest] == [one["id"] for one in found]


def test_paging_while_adding(server: Server, empty: str) -> None:
    server.add(empty, *(stix(str(number)) for number in range(4)))
    first = server.ask(objects_url(empty), query="limit=3").json
    server.add(empty, stix("4"), stix("0", "2028-01-01T00:00:00Z", description="newer"))
    second = server.ask(objects_url(empty), query={"limit": "3", "next": first["next"]}).json
    assert [one["name"] for one in first["objects"] + second["objects"]] == [
        "0",
        "1",
        "2",
        "3",
        "4",
        "0",
    ]
    assert second["objects"][-1]["description"] == "newer"
    assert second["more"] is False


def test_paging_by_date(server: Server, empty: str) -> None:
    server.add(empty, *(stix(str(number)) for number in range(5)))
    found, after = [], "1970-01-01T00:00:00Z"
    for _ in range(3):
        page = server.ask(objects_url(empty), query={"limit": "2", "added_after": after})
        found += [one["name"] for one in page.json["objects"]]
        after = page.headers["x-taxii-date-added-last"]
    assert server.ask(objects_url(empty), query={"added_after": after}).json == {}
    assert found == ["0", "1", "2", "3", "4"]


def test_a_changed_next(server: Server, empty: str) -> None:
    server.add(empty, X_V1, X_V2, stix("y"), stix("z"))
    query = {"match[version]": "all", "limit": "2"}
    token = server.ask(objects_url(empty), query=query).json["next"]
    assert server.ask(objects_url(empty), query=query | {"next": token, "limit": "1"}).status == 200
    for other in (
        query | {"match[version]": "first"},
        {"limit": "2"},
        query | {"match[type]": "campaign"},
        query | {"added_after": START},
    ):
        assert server.ask(objects_url(empty), query=other | {"next": token}).status == 400
    elsewhere = server.ask(f"collections/{empty}/manifest/", query=query | {"next": token})
    assert elsewhere.status == 400
    assert server.ask(objects_url("green"), query=query | {"next": token}).status == 400
    for wrong in ("a", "", "é", "W10", "bnVsbA", token[:-3], token + "x" * 4000, "W1tbW1tb" * 500):
        answer = server.ask(objects_url(empty), query=query | {"next": wrong})
        assert (answer.status, "next" in answer.json["description"]) == (400, True), wrong


def test_match_id(server: Server, empty: str) -> None:
    server.add(empty, stix("a"), stix("b"), stix("c"))
    ids = [stix(name)["id"] for name in "abc"]
    assert names(server, empty, {"match[id]": ids[1]}) == ["b"]
    assert names(server, empty, {"match[id]": f"{ids[2]},{ids[0]},campaign--x"}) == ["a", "c"]
    assert names(server, empty, {"match[id]": "campaign--x"}) == []


def test_match_type(server: Server, empty: str) -> None:
    server.add(empty, stix("a"), observable("v.example"))
    assert names(server, empty, {"match[type]": "domain-name"}) == ["v.example"]
    assert names(server, empty, {"match[type]": "campaign,domain-name,url"}) == ["a", "v.example"]
    assert names(server, empty, {"match[type]": "url"}) == []
    assert names(server, empty, {"match[type]": "domain"}) == []


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (None, ["y", "x3"]),
        ("last", ["y", "x3"]),
        ("first", ["x1", "y"]),
        ("all", ["x1", "x2", "y", "x3"]),
        ("first,last", ["x1", "y", "x3"]),
        ("2027-03-02T18:00:00Z", ["x2"]),
        ("2027-03-02T18:00:00.000000Z", ["x2"]),
        ("2027-03-03T18:00:00.000Z,first", ["x1", "y", "x3"]),
        ("2027-03-03T18:00:00.000001Z", []),
        ("all,first", ["x1", "x2", "y", "x3"]),
    ],
)
def test_match_version(
    server: Server, empty: str, version: str | None, expected: list[str]
) -> None:
    server.add(
        empty, X_V1 | {"name": "x1"}, X_V2 | {"name": "x2"}, stix("y"), X_V3 | {"name": "x3"}
    )
    query = {} if version is None else {"match[version]": version}
    assert names(server, empty, query) == expected
    manifest = server.ask(f"collections/{empty}/manifest/", query=query).json
    assert len(manifest.get("objects", [])) == len(expected)
    of_x = server.ask(objects_url(empty, X_V1["id"]), query=query).json
    assert [one["name"] for one in of_x.get("objects", [])] == [n for n in expected if n != "y"]


def test_a_version_that_comes_late_is_not_the_last(server: Server, empty: str) -> None:
    server.add(empty, X_V3 | {"name": "x3"})
    server.add(empty, X_V1 | {"name": "x1"})
    assert names(server, empty) == ["x3"]
    assert names(server, empty, "match[version]=first") == ["x1"]
    assert names(server, empty, "match[version]=all") == ["x3", "x1"]


def test_what_stix_does_not_version(server: Server, empty: str) -> None:
    server.add(empty, observable("v.example"))
    one = server.ask(f"collections/{empty}/manifest/").json["objects"][0]
    assert one["version"] == one["date_added"]
    for version in ("first", "last", "all", one["version"]):
        assert names(server, empty, {"match[version]": version}) == ["v.example"]
    created_only = stix("s", modified=None)
    server.add(empty, created_only)
    versions = server.ask(objects_url(empty, f"{created_only['id']}/versions/")).json["versions"]
    assert versions == [START]


SPECS = [
    stix("m", "2027-03-02T18:00:00Z"),
    stix("m", "2027-03-05T18:00:00Z", spec_version=None, description="2.0"),
    stix("m", "2027-03-06T18:00:00Z", spec_version="2.0", description="2.0, later"),
    stix("n", spec_version=None, description="2.0"),
]


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (None, ["2.1", "2.0"]),
        ("2.1", ["2.1"]),
        ("2.0", ["2.0, later", "2.0"]),
        ("2.0,2.1", ["2.0, later", "2.0"]),
    ],
)
def test_match_spec_version(
    server: Server, empty: str, spec: str | None, expected: list[str]
) -> None:
    server.add(empty, *SPECS)
    query = {} if spec is None else {"match[spec_version]": spec}
    found = server.ask(objects_url(empty), query=query).json["objects"]
    assert [one.get("description", "2.1") for one in found] == expected
    manifest = server.ask(f"collections/{empty}/manifest/", query=query).json["objects"]
    media = [one["media_type"].rpartition("=")[2] for one in manifest]
    assert media == [text[:3] for text in expected]
    versions = server.ask(objects_url(empty, f"{SPECS[0]['id']}/versions/"), query=query).json
    assert len(versions["versions"]) == {None: 1, "2.1": 1, "2.0": 2, "2.0,2.1": 3}[spec]


def test_filters_together(server: Server, empty: str) -> None:
    server.add(empty, X_V1, X_V2, stix("y"), observable("v.example"), X_V3)
    dates = [
        one["date_added"]
        for one in server.ask(f"collections/{empty}/manifest/", query="match[version]=all").json[
            "objects"
        ]
    ]
    query = {"match[version]": "all", "match[type]": "campaign", "added_after": dates[0]}
    assert names(server, empty, query) == ["x", "y", "x"]
    assert names(server, empty, query | {"match[id]": X_V1["id"]}) == ["x", "x"]
    assert names(server, empty, {"added_after": dates[0], "match[version]": "first"}) == [
        "y",
        "v.example",
    ]
    assert names(server, empty, {"added_after": dates[4]}) == []


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("objects/", "match[id]=a&match[id]=b"),
        ("objects/", "limit=1&limit=2"),
        ("objects/", "match[id]="),
        ("objects/", "match[type]=a,,b"),
        ("objects/", "match[colour]=red"),
        ("objects/", "match[spec_version]=3.0"),
        ("objects/", "match[version]=newest"),
        ("manifest/", "match[version]=2027-03-01"),
        ("objects/{x}/", "match[id]=a"),
        ("objects/{x}/", "match[type]=campaign"),
        ("objects/{x}/versions/", "match[version]=all"),
        ("objects/{x}/versions/", "match[type]=campaign"),
    ],
)
def test_wrong_filters(server: Server, path: str, query: str) -> None:
    server.add("green", X_V1)
    where = f"collections/green/{path.replace('{x}', X_V1['id'])}"
    assert server.ask(where, query=query).status == 400
    assert server.ask(where, query="colour=red").status == 200, "not a filter: others' business"


def test_manifest(server: Server, empty: str) -> None:
    server.add(empty, X_V1, X_V3)
    found = server.ask(f"collections/{empty}/manifest/", query="match[version]=all").json
    assert found["more"] is False
    assert [(one["id"], one["version"], one["media_type"]) for one in found["objects"]] == [
        (X_V1["id"], one["modified"], "application/stix+json;version=2.1") for one in (X_V1, X_V3)
    ]
    for one in found["objects"]:
        assert len(one["date_added"]) == len("2027-03-01T18:00:00.000000Z")


def test_an_object(server: Server, empty: str) -> None:
    server.add(empty, X_V1, stix("y"), X_V2, X_V3)
    path = objects_url(empty, f"{X_V1['id']}/")
    assert server.ask(path).json == {"more": False, "objects": [X_V3]}
    assert pages(server, path, {"match[version]": "all"}, 2) == [X_V1, X_V2, X_V3]
    last = server.ask(path).headers["x-taxii-date-added-last"]
    assert server.ask(path, query={"added_after": last}).json == {}, "there, but not later"


def test_versions(server: Server, empty: str) -> None:
    server.add(empty, X_V1, stix("y"), X_V2, X_V3)
    path = objects_url(empty, f"{X_V1['id']}/versions/")
    expected = [one["modified"] for one in (X_V1, X_V2, X_V3)]
    assert server.ask(path).json == {"more": False, "versions": expected}
    assert pages(server, path, {}, 1) == expected
    last = server.ask(path).headers["x-taxii-date-added-last"]
    assert server.ask(path, query={"added_after": last}).json == {}


def test_delete(server: Server, empty: str) -> None:
    server.add(empty, X_V1, X_V2, X_V3, stix("y"))
    path = objects_url(empty, f"{X_V1['id']}/")
    versions = f"{path}versions/"

    def gone(query: str) -> list[str]:
        assert server.ask(path, method="DELETE", query=query).status == 200
        found = server.ask(versions)
        return found.json["versions"] if found.status == 200 else []

    assert (
        server.ask(path, method="DELETE", query="match[version]=2020-01-01T00:00:00Z").status == 404
    )
    assert gone("match[version]=2027-03-02T18:00:00.000Z") == [X_V1["modified"], X_V3["modified"]]
    assert gone("match[version]=first") == [X_V3["modified"]]
    server.add(empty, X_V1, X_V2)
    assert gone("match[version]=last") == [X_V1["modified"], X_V2["modified"]]
    assert gone("") == []
    assert server.ask(path).status == 404
    assert names(server, empty) == ["y"]
    assert server.ask(path, method="DELETE").status == 404
    for more in ("?limit=1", "?match[id]=x"):
        assert server.ask(path, method="DELETE", query=more[1:]).status == 400


def test_delete_by_specification(server: Server, empty: str) -> None:
    server.add(empty, *SPECS)
    path = objects_url(empty, f"{SPECS[0]['id']}/")
    assert server.ask(path, method="DELETE", query="match[spec_version]=2.0").status == 200
    assert server.ask(f"{path}versions/").json["versions"] == [SPECS[0]["modified"]]
    assert server.ask(path, method="DELETE").status == 200
    assert names(server, empty) == ["n"]


def test_who_may_delete(server: Server) -> None:
    server.add("green", stix("deleted"))
    path = objects_url("green", stix("deleted")["id"])
    for user in ("carla", "dan", "bob"):
        assert server.ask(path, method="DELETE", user=user).status == 403, "what ana added"
    server.add("green", stix("deleted", "2029-01-01T00:00:00Z"), user="bob")
    assert server.ask(path, method="DELETE").status == 403, "a version of it is bob's"
    assert server.ask(path, method="DELETE", query="match[version]=first").status == 200
    assert server.ask(path, method="DELETE", user="bob").status == 200
    assert server.ask(path).status == 404


# -- who may see what -------------------------------------------------------------------------


def test_a_marking_above_the_collection_is_withheld_at_reading_too(
    server: Server, empty: str
) -> None:
    """Somebody changed the database, or the level of a collection: still nothing leaks."""
    server.add("amber", stix("secret", level="amber"))
    server.add(empty, stix("a"), stix("b"), stix("c"))
    collection = f"00000000-0000-4000-8000-{int(empty[1:]):012}"
    with closing(_database(server)) as con:
        con.execute(
            "UPDATE objects SET collection = ? WHERE collection = ?",
            (collection, server.ids["amber"]),
        )
        con.execute("UPDATE objects SET level = 'red' WHERE id = ?", (stix("b")["id"],))
    for version in ("last", "all"):
        assert names(server, empty, {"match[version]": version}) == ["a", "c"]
    manifest = server.ask(f"collections/{empty}/manifest/")
    assert len(manifest.json["objects"]) == 2
    for name in ("secret", "b"):
        assert server.ask(objects_url(empty, stix(name)["id"])).json == {}
        assert server.ask(objects_url(empty, f"{stix(name)['id']}/versions/")).json == {}
    found = pages(server, objects_url(empty), {}, 1)
    assert [one["name"] for one in found] == ["a", "c"], "pages go on past what is withheld"


def test_markings_of_parts_and_of_other_ids_count(server: Server, empty: str) -> None:
    opencti_amber = "marking-definition--aaaaaaaa-0000-4000-8000-000000000000"
    own = {
        "type": "marking-definition", "spec_version": "2.1", "id": opencti_amber,
        "created": START, "definition_type": "TLP", "name": "TLP:AMBER",
        "definition": {"tlp": "amber"},
    }  # fmt: skip
    red_part = [{"marking_ref": "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
                 "selectors": ["name"]}]  # fmt: skip
    green = stix("x")["object_marking_refs"]
    status = server.add(
        empty,
        own,
        stix("part", granular_markings=red_part),
        stix("defined here", object_marking_refs=[*green, opencti_amber]),
        stix(
            "white of TLP 1",
            object_marking_refs=["marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"],
        ),
    )
    assert names(server, empty) == ["TLP:AMBER", "white of TLP 1"]
    assert status["failure_count"] == 2


def test_wrong_passwords_do_not_tell_who_exists(server: Server) -> None:
    said = {server.ask("", user=name, password="wrong").body for name in ("bob", "nobody")}
    assert len(said) == 1
    assert b"name or the password" in said.pop()


def test_guessing_is_slowed_down(tmp_path: Path) -> None:
    with served(tmp_path / "w") as running:
        wrong = [running.ask("", password=str(n)).status for n in range(7)]
        assert wrong == [401] * taxii_access.PER_NAME + [429] * 2
        blocked = running.ask("")
        assert (blocked.status, blocked.headers["retry-after"]) == (429, "60")
        assert running.ask("", user="bob").status == 200, "others still come in"


def test_each_request_leaves_a_line(tmp_path: Path) -> None:
    with served(tmp_path / "w") as running:
        running.add("green", stix("a"), stix("b"), stix("amber", level="amber"))
        running.ask(objects_url(running.ids["green"]), query="limit=1", user="carla")
        running.ask(objects_url("clear"), user="carla")
        running.ask(objects_url("green", stix("a")["id"]), method="DELETE")
        running.ask("", user="eve\n", password="wrong")
        journal = (running.workspace.root / "taxii-audit.jsonl").read_text().splitlines()
    lines = [json.loads(line) for line in journal][4:]
    assert [
        (line["user"], line["what"], line["collection"], line["count"], line["result"])
        for line in lines
    ] == [
        ("ana", "add", "green", 2, 202),
        ("carla", "objects", "green", 1, 200),
        ("carla", "objects", "clear", None, 403),
        ("ana", "delete", "green", 1, 200),
        ("eve\n", "login", None, None, 401),
    ]
    assert all(moment_of(line["at"]) for line in lines)
    assert "wrong" not in "".join(journal)


def test_many_at_once(server: Server, empty: str) -> None:
    def add(start: int) -> None:
        for number in range(start, start + 5):
            server.add(empty, stix(str(number)))

    threads = [threading.Thread(target=add, args=(start,)) for start in range(0, 40, 5)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    found = pages(server, objects_url(empty), {}, 7)
    assert sorted(int(one["name"]) for one in found) == list(range(40))


def test_a_failure_of_ours_tells_nothing(tmp_path: Path) -> None:
    with served(tmp_path / "w") as running:
        assert running.ask("").status == 200
        for path in running.workspace.root.glob("taxii.sqlite*"):
            path.write_bytes(b"damaged" * 1000)
        answer = running.ask("collections/")
        assert (answer.status, answer.headers["content-type"]) == (500, MEDIA)
        assert str(tmp_path) not in answer.body.decode()


def test_it_speaks_french(tmp_path: Path) -> None:
    from guetteur.pipeline import Messages

    with served(tmp_path / "w", messages=Messages("fr")) as running:
        assert running.ask("collections/nothing/").json["description"] == (
            "Il n’y a pas de telle collection."
        )
