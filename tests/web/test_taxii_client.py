"""A partner's session with taxii2-client, the client of OASIS, over HTTP, with 10,000 objects."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from taxii2client.exceptions import AccessError
from taxii2client.v21 import Collection, Server, as_pages

from tests.web.serving import PASSWORD, observable, served, stix
from tests.web.serving import Server as Running

MANY = 10_000


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server with 10,000 objects in green, put there by ana through the client."""
    with served(tmp_path_factory.mktemp("client") / "w") as one:
        green = collections(one, "ana")["green"]
        objects = [stix(str(number)) for number in range(MANY)]
        status = green.add_objects({"objects": objects})
        assert (status.status, status.success_count) == ("complete", MANY)
        yield one


def collections(one: Running, user: str) -> dict[str, Any]:
    """The collections that a partner finds, from the address of the server alone."""
    root = Server(one.url, user=user, password=PASSWORD).default
    assert root.title
    assert root.max_content_length >= 1 << 20
    return {found.alias: found for found in root.collections}


@pytest.mark.parametrize("limit", [999, 1000, 1001, 3333, MANY - 1, MANY, MANY + 1])
def test_every_object_comes_once_whatever_the_page(running: Running, limit: int) -> None:
    green = collections(running, "carla")["green"]
    found = [one["name"] for page in as_pages(green.get_objects, limit) for one in page["objects"]]
    assert found == [str(number) for number in range(MANY)]


def test_the_manifest_pages_too(running: Running) -> None:
    green = collections(running, "carla")["green"]
    found = [one for page in as_pages(green.get_manifest, 1000) for one in page["objects"]]
    assert len({one["id"] for one in found}) == MANY
    half = found[MANY // 2]["date_added"]
    later = [
        one["id"]
        for page in as_pages(green.get_objects, 1000, added_after=half)
        for one in page["objects"]
    ]
    assert later == [one["id"] for one in found[MANY // 2 + 1 :]]


def test_versions_and_deletes(running: Running) -> None:
    clear = collections(running, "ana")["clear"]
    versions = ["2027-03-01T18:00:00.000Z", "2027-03-02T18:00:00.000Z", "2027-03-03T18:00:00.000Z"]
    one = stix("v", level="clear")["id"]
    for version in versions:
        clear.add_objects({"objects": [stix("v", version, level="clear")]})
    clear.add_objects({"objects": [observable("v.example", level="clear")]})
    assert clear.object_versions(one)["versions"] == versions
    assert [found["modified"] for found in clear.get_object(one)["objects"]] == versions[-1:]
    every = clear.get_object(one, version="all")["objects"]
    assert [found["modified"] for found in every] == versions
    both = clear.get_objects(id=[one], version=["first", "last"])["objects"]
    assert [found["modified"] for found in both] == [versions[0], versions[2]]
    assert clear.get_objects(type=["domain-name"])["objects"] == [
        observable("v.example", level="clear")
    ]
    clear.delete_object(one, version=versions[1])
    assert clear.object_versions(one)["versions"] == [versions[0], versions[2]]
    clear.delete_object(one)
    with pytest.raises(requests.HTTPError, match="404"):
        clear.get_object(one)


def test_a_status_can_be_asked_for_again(running: Running) -> None:
    root = Server(running.url, user="ana", password=PASSWORD).default
    clear = next(one for one in root.collections if one.alias == "clear")
    status = clear.add_objects({"objects": [stix("s", level="clear"), stix("t", level="red")]})
    again = root.get_status(status.id)
    assert (again.success_count, again.failure_count) == (1, 1)
    assert "stricter" in again.failures[0]["message"]


def test_wrong_credentials_and_rights(running: Running) -> None:
    with pytest.raises(requests.HTTPError, match="401"):
        _ = Server(running.url, user="ana", password="wrong").title
    with pytest.raises(AccessError):
        collections(running, "carla")["amber"].get_objects()
    with pytest.raises(AccessError):
        collections(running, "carla")["green"].add_objects({"objects": [stix("x")]})
    url = f"http://127.0.0.1:{running.port}/guetteur/collections/{running.ids['amber']}/"
    info = {"id": running.ids["amber"], "title": "x", "can_read": True, "can_write": True}
    bold = Collection(url, user="carla", password=PASSWORD, collection_info=info)
    with pytest.raises(requests.HTTPError, match="403"):
        bold.get_objects()
    with pytest.raises(requests.HTTPError, match="403"):
        bold.add_objects({"objects": [stix("x", level="amber")]})


def test_oversize_and_malformed(running: Running) -> None:
    clear = collections(running, "ana")["clear"]
    large = stix("large", level="clear", description="x" * (11 << 20))
    with pytest.raises(requests.HTTPError, match="413"):
        clear.add_objects({"objects": [large]})
    for body in (b"{", b"[]", b'{"objects": []}', '{"objects": 3}', {"type": "bundle"}):
        with pytest.raises(requests.HTTPError, match="422"):
            clear.add_objects(body)
    assert clear.get_objects(id=[large["id"]]) == {}
