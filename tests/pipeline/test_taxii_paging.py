"""Paging with any limit and filters gives each object once, in order: against a slow version."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur import pipeline
from guetteur.model.taxii import User, moment_of
from guetteur.pipeline.taxii import Call, Service, answer
from guetteur.store import taxii
from tests.web.serving import observable, stix

TIMES = ["2027-03-01T18:00:00Z", "2027-03-01T18:00:00.5Z", "2027-03-02T18:00:00.000Z"]
OBJECTS = st.lists(
    st.one_of(
        st.builds(
            lambda name, time, spec: stix(name, time, spec_version=spec),
            st.sampled_from("abc"),
            st.sampled_from(TIMES),
            st.sampled_from(["2.0", "2.1"]),
        ),
        st.builds(observable, st.sampled_from(["v.example", "w.example"])),
    ),
    max_size=14,
)
WORDS = st.lists(st.sampled_from(["first", "last", "all", *TIMES]), min_size=1, unique=True)
QUERY = st.fixed_dictionaries(
    {},
    optional={
        "match[version]": WORDS,
        "match[spec_version]": st.lists(st.sampled_from(["2.0", "2.1"]), min_size=1, unique=True),
        "match[type]": st.lists(st.sampled_from(["campaign", "domain-name", "url"]), min_size=1),
        "match[id]": st.lists(
            st.sampled_from([stix("a")["id"], stix("b")["id"], observable("v.example")["id"]]),
            min_size=1,
        ),
        "added_after": st.integers(-1, 14),
    },
)
EPOCH = 1_000_000
Row = tuple[int, Any]  # when added, what


def slow(rows: list[Row], query: dict[str, Any]) -> list[Row]:
    """What should come, said as plainly as possible."""
    found = list(rows)
    if "match[id]" in query:
        found = [row for row in found if row[1]["id"] in query["match[id]"]]
    if "match[type]" in query:
        found = [row for row in found if row[1]["type"] in query["match[type]"]]
    if "match[spec_version]" in query:
        found = [row for row in found if row[1]["spec_version"] in query["match[spec_version]"]]
    else:
        found = [row for row in found if row[1]["spec_version"] == newest_spec(row, found)]
    wanted = query.get("match[version]", ["last"])
    at = {moment_of(word) for word in wanted}
    kept = [
        row
        for row in found
        if "all" in wanted
        or version(row) in at
        or ("first" in wanted and version(row) == min(version(r) for r in found if same(r, row)))
        or ("last" in wanted and version(row) == max(version(r) for r in found if same(r, row)))
    ]
    after = query.get("added_after")
    return [row for row in kept if after is None or row[0] > EPOCH + after]


def newest_spec(row: Row, rows: list[Row]) -> str:
    return str(max(other[1]["spec_version"] for other in rows if same(other, row)))


def same(one: Row, other: Row) -> bool:
    return bool(one[1]["id"] == other[1]["id"])


def version(row: Row) -> int:
    text = row[1].get("modified")
    return row[0] if text is None else moment_of(text) or 0


def rows_of(objects: list[Any]) -> list[Row]:
    """When each object is added; what is there already is not added again."""
    rows: list[Row] = []
    for one in objects:
        known = [r for r in rows if r[1]["id"] == one["id"]]
        if "modified" not in one and known:
            continue
        if any(
            moment_of(r[1]["modified"]) == moment_of(one["modified"])
            for r in known
            if "modified" in one
        ):
            continue
        rows.append((EPOCH + len(rows), one))
    return rows


def text_of(query: dict[str, Any]) -> dict[str, str]:
    """The query as it is sent."""
    text = {name: ",".join(words) for name, words in query.items() if name != "added_after"}
    if "added_after" in query:
        moment = EPOCH + query["added_after"]
        text["added_after"] = f"1970-01-01T00:00:0{moment // 1_000_000}.{moment % 1_000_000:06}Z"
    return text


@given(objects=OBJECTS, more=OBJECTS, query=QUERY, limits=st.lists(st.integers(1, 6), min_size=1))
@settings(max_examples=70)
def test_each_object_once_and_in_order(
    objects: list[Any], more: list[Any], query: dict[str, Any], limits: list[int]
) -> None:
    with TemporaryDirectory() as folder:
        service, user, green = prepared(Path(folder))
        add(service, user, objects)
        expected = slow(rows_of(objects), query)
        found = read(service, user, query, limits)
        assert found == [one for _, one in expected]
        # now with others adding between the pages
        found = read(service, user, query, limits, between=more)
        rows = rows_of([*objects, *more])
        final = [json.dumps(one) for _, one in slow(rows, query)]
        seen = [json.dumps(one) for one in found]
        assert len(seen) == len(set(seen)), "nothing twice"
        if added_all(service, green, rows):
            assert set(final) <= set(seen), "nothing lost"


def prepared(folder: Path) -> tuple[Service, User, str]:
    workspace = pipeline.create_workspace(folder / "w")
    with taxii.opened(workspace) as con:
        green = next(one.id for one in taxii.collections(con) if one.alias == "green")
    user = User(
        name="ana", password="-", reads=frozenset({green}), writes=frozenset({green}), since=0
    )
    return Service(workspace=workspace, clock=lambda: EPOCH), user, green


def added_all(service: Service, green: str, rows: list[Row]) -> bool:
    with taxii.opened(service.workspace) as con:
        count = con.execute(
            "SELECT count(*) FROM objects WHERE collection = ?", (green,)
        ).fetchone()
    return bool(count[0] == len(rows))


def add(service: Service, user: User, objects: list[Any]) -> None:
    if objects:
        body = json.dumps({"objects": objects}).encode()
        answer(service, user, Call(what="add", collection="green", body=body))


def read(
    service: Service,
    user: User,
    query: dict[str, Any],
    limits: list[int],
    between: list[Any] | None = None,
) -> list[Any]:
    """All pages one after the other, each with the next limit; `between`: added after each."""
    found: list[Any] = []
    waiting = list(between or [])
    token: dict[str, str] = {}
    for number in range(200):
        asked = text_of(query) | {"limit": str(limits[number % len(limits)])} | token
        call = Call(what="objects", collection="green", query=tuple(asked.items()))
        page = json.loads(answer(service, user, call).body)
        found += page.get("objects", [])
        if not page.get("more"):
            return found
        add(service, user, waiting[:1])
        waiting = waiting[1:]
        token = {"next": page["next"]}
    raise AssertionError("no end of pages")


def test_the_slow_version_by_hand() -> None:
    old, new = stix("a", TIMES[0]), stix("a", TIMES[2])
    rows = rows_of([new, observable("v.example"), old, new])
    assert [row[0] - EPOCH for row in rows] == [0, 1, 2]
    assert [row[1] for row in slow(rows, {})] == [new, observable("v.example")]
    assert [row[1] for row in slow(rows, {"match[version]": ["first"]})] == [
        observable("v.example"),
        old,
    ]
    assert slow(rows, {"added_after": 0}) == [rows[1]]
