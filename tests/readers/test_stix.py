"""Files of STIX as they are in the world: every object kept, mended or dropped, with the reason.

The bundles are invented; their defects are those met in bundles that were published.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stix2validator import ValidationOptions, validate_file

from guetteur.model import InputError
from guetteur.model.stix import TLP_IDS, Object, Readable, level_of, observable_id
from guetteur.readers.stix import read
from guetteur.readers.stix_patterns import is_pattern

T = "2027-03-01T10:00:00.000Z"
LATER = "2027-03-02T10:00:00.000Z"
WHITE = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"
NUMBER = iter(range(10**6))


def name_of(kind: str) -> str:
    """Another id of this type each time."""
    return f"{kind}--00000000-0000-4000-8000-{next(NUMBER):012}"


def sdo(kind: str, **more: Any) -> Object:
    """A domain object that is right, but for what is given; None takes a property away."""
    made = {"type": kind, "spec_version": "2.1", "id": name_of(kind), "created": T, "modified": T,
            "object_marking_refs": [TLP_IDS["green"]]}  # fmt: skip
    return {name: value for name, value in (made | more).items() if value is not None}


def sco(kind: str, **more: Any) -> Object:
    """An observable that is right, but for what is given."""
    made = {"type": kind, "spec_version": "2.1", "id": name_of(kind),
            "object_marking_refs": [TLP_IDS["green"]]}  # fmt: skip
    return {name: value for name, value in (made | more).items() if value is not None}


def link(kind: str, source: Object, target: Object, **more: Any) -> Object:
    return sdo("relationship", relationship_type=kind, source_ref=source["id"],
               target_ref=target["id"], **more)  # fmt: skip


def bundle(*objects: Any, **more: Any) -> Object:
    return {"type": "bundle", "id": name_of("bundle"), "objects": list(objects)} | more


def reading(folder: Path, document: Any, **how: Any) -> Readable:
    """The document as it is read from a file."""
    path = folder / "received.json"
    text = document if isinstance(document, bytes) else json.dumps(document).encode()
    path.write_bytes(text)
    return read(path, **how)


def one(folder: Path, *objects: Object) -> tuple[Object, list[tuple[str, str | None]]]:
    """The first object as read, and what was done to it."""
    readable = reading(folder, bundle(*objects))
    fate = readable.fates[0]
    assert fate.outcome != "dropped", fate
    changes = [(change.reason, change.field) for change in fate.changes]
    return readable.objects[0], changes


def dropped(folder: Path, *objects: Any) -> list[tuple[int, str, str | None]]:
    """Place, reason and field of what was dropped."""
    readable = reading(folder, bundle(*objects))
    return [
        (fate.place, fate.changes[0].reason, fate.changes[0].field)
        for fate in readable.fates
        if fate.outcome == "dropped"
    ]


def validator_says(readable: Readable, place: Path, **how: Any) -> list[str]:
    """The errors of OASIS's validator in what is read, with references enforced."""
    objects = [*readable.added, *readable.objects]
    if not objects:
        return []
    place.write_text(json.dumps(bundle(*objects)))
    found = validate_file(str(place), ValidationOptions(version="2.1", enforce_refs=True, **how))
    assert found.fatal is None, found.fatal
    return [str(error) for each in found.object_results for error in each.errors]


def test_what_is_right_is_kept_as_it_is(tmp_path: Path) -> None:
    cell = sdo("identity", name="Cell", identity_class="group")
    site = sco("domain-name", value="news.example.org")
    readable = reading(tmp_path, bundle(cell, site, link("related-to", cell, site)))
    assert [fate.outcome for fate in readable.fates] == ["kept"] * 3
    assert readable.objects[:2] == (cell, site)
    assert [one["name"] for one in readable.added] == ["TLP:GREEN"]
    assert readable.form == "bundle"


def test_everything_in_a_file_is_accounted_for(tmp_path: Path) -> None:
    kept = sdo("campaign", name="A")
    mended = sdo("campaign", name="B", confidence="90")
    readable = reading(tmp_path, bundle(kept, mended, "text", None, {"type": "campaign"}))
    assert [readable.count(each) for each in ("kept", "mended", "dropped")] == [1, 1, 3]
    assert [fate.place for fate in readable.fates] == [1, 2, 3, 4, 5]


def test_an_end_that_is_not_after_the_beginning_is_left_out(tmp_path: Path) -> None:
    site, page = (
        sco("domain-name", value="a.example.org"),
        sco("domain-name", value="b.example.org"),
    )
    tie = link("related-to", site, page, start_time=T, stop_time=T)
    made, changes = one(tmp_path, tie, site, page)
    assert changes == [("period", "stop_time")]
    assert (made["start_time"], "stop_time" in made) == (T, False)
    made, changes = one(tmp_path, sdo("campaign", name="A", first_seen=LATER, last_seen=T))
    assert changes == [("period", "last_seen")]
    made, changes = one(tmp_path, sdo("campaign", name="A", first_seen=T, last_seen=T))
    assert changes == []


@pytest.mark.parametrize(
    ("definition", "level"),
    [
        ({"id": WHITE, "name": "TLP:CLEAR", "definition": {"tlp": "clear"}}, "clear"),
        ({"id": WHITE, "name": "TLP:WHITE", "definition": {"tlp": "white"}}, "clear"),
        ({"id": WHITE, "name": "TLP:RED", "definition": {"tlp": "red"}}, "red"),
        ({"id": "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
          "definition": {"tlp": "amber"}}, "amber"),
        ({"id": "marking-definition--00000000-0000-4000-8000-00000000000a",
          "name": "TLP:AMBER+STRICT", "definition": {"tlp": "amber+strict"}}, "amber_strict"),
        ({"id": "marking-definition--00000000-0000-4000-8000-00000000000b",
          "definition": {"tlp": "EX:CHR"}}, "red"),
    ],
)  # fmt: skip
def test_tlp_in_any_form_becomes_the_one_of_oasis(
    definition: Object, level: Any, tmp_path: Path
) -> None:
    mark = {"type": "marking-definition", "spec_version": "2.1", "created": T,
            "definition_type": "tlp"} | definition  # fmt: skip
    marked = sdo("campaign", name="A", object_marking_refs=[definition["id"]])
    readable = reading(tmp_path, bundle(mark, marked))
    assert readable.objects[0]["id"] == TLP_IDS[level]
    assert readable.objects[1]["object_marking_refs"] == [TLP_IDS[level]]
    assert {change.reason for fate in readable.fates for change in fate.changes} == {"tlp"}
    assert validator_says(readable, tmp_path / "again.json") == []


def test_old_markings_are_known_where_none_is_defined(tmp_path: Path) -> None:
    made, changes = one(tmp_path, sdo("campaign", name="A", object_marking_refs=[WHITE]))
    assert made["object_marking_refs"] == [TLP_IDS["clear"]]
    assert changes == [("tlp", "object_marking_refs")]


def test_what_bears_no_marking_is_not_for_everybody(tmp_path: Path) -> None:
    bare = sdo("campaign", name="A", object_marking_refs=None)
    assert one(tmp_path, bare, sdo("campaign", name="B"))[0]["object_marking_refs"] == [
        TLP_IDS["amber"]
    ]
    red = sdo("campaign", name="B", object_marking_refs=[TLP_IDS["red"]])
    assert one(tmp_path, bare, red)[0]["object_marking_refs"] == [TLP_IDS["red"]]
    said = reading(tmp_path, bundle(bare), unmarked="clear").objects[0]
    assert said["object_marking_refs"] == [TLP_IDS["clear"]]


@pytest.mark.parametrize("kind", ["channel", "narrative", "event"])
def test_types_that_nothing_declares_are_declared(kind: str, tmp_path: Path) -> None:
    readable = reading(tmp_path, bundle(sdo(kind, name="vk.com/example")))
    (made,) = readable.objects
    ((declared, entry),) = made["extensions"].items()
    assert entry == {"extension_type": "new-sdo"}
    assert declared in {each["id"] for each in readable.added}
    assert [change.reason for change in readable.fates[0].changes] == ["type"]


@pytest.mark.parametrize(("kind", "field"), [("media-content", "url"), ("text", "value")])
def test_observables_that_nothing_declares_are_declared(
    kind: str, field: str, tmp_path: Path
) -> None:
    made, changes = one(tmp_path, sco(kind, **{field: "to be filled in"}))
    assert [each["extension_type"] for each in made["extensions"].values()] == ["new-sco"]
    assert changes == [("type", "type")]


def test_properties_that_nothing_declares_are_declared(tmp_path: Path) -> None:
    made, changes = one(tmp_path, sdo("campaign", name="A", x_opencti_id="1", x_mitre_id="T0001"))
    assert changes == [("properties", "x_opencti_id")]
    assert (made["x_opencti_id"], made["x_mitre_id"]) == ("1", "T0001")
    account = sco("user-account", account_login="someone", x_opencti_score=50)
    made, changes = one(tmp_path, account)
    assert [each.get("x_opencti_score") for each in made["extensions"].values()] == [50]
    how = {"strict": True, "disabled": "103,202,302"}
    both = reading(tmp_path, bundle(account, sdo("campaign", name="A", x_opencti_id="1")))
    assert validator_says(both, tmp_path / "again.json", **how) == []


@pytest.mark.parametrize(
    ("value", "kind", "now"),
    [
        ("urlbox.example", "domain-name", "urlbox.example"),
        ("example.org/page", "text", "example.org/page"),
        ("à remplir", "text", "à remplir"),
        ("hxxps://example[.]org/a", "url", "https://example.org/a"),
        ("https://example.org/a b", "url", "https://example.org/a%20b"),
        ("https://example.org/é", "url", "https://example.org/%C3%A9"),
        ("https://example.org/100%", "url", "https://example.org/100%25"),
    ],
)
def test_a_url_that_is_none_becomes_what_it_is(
    value: str, kind: str, now: str, tmp_path: Path
) -> None:
    page, site = sco("url", value=value), sco("domain-name", value="example.org")
    readable = reading(tmp_path, bundle(page, site, link("related-to", page, site)))
    made = readable.objects[0]
    assert (made["type"], made["value"]) == (kind, now)
    assert readable.objects[2]["source_ref"] == made["id"]
    if kind != "url":
        assert made["id"] == observable_id(kind, {"value": now})
    assert validator_says(readable, tmp_path / "again.json") == []


def test_a_grouping_without_members_gets_what_relationships_link_to_it(tmp_path: Path) -> None:
    group, site = (
        sdo("grouping", name="Sites", context="unspecified"),
        sco("domain-name", value="a.example"),
    )
    readable = reading(tmp_path, bundle(group, site, link("related-to", site, group)))
    assert readable.objects[0]["object_refs"] == [site["id"]]
    assert readable.fates[0].changes[0].reason == "filled"
    assert dropped(tmp_path, group) == [(1, "no-refs", "object_refs")]


def test_a_place_without_a_country(tmp_path: Path) -> None:
    made, changes = one(tmp_path, sdo("location", name="Valmont", city="Valmont"))
    assert (made["region"], changes) == ("unknown", [("place", "region")])
    land = sdo("location", name="Valmontie", x_opencti_location_type="Country")
    assert one(tmp_path, land)[0]["region"] == "valmontie"
    land = sdo("location", name="Suisse", x_opencti_location_type="Country")
    assert one(tmp_path, land)[0]["country"] == "CH"
    half = sdo("location", country="FR", latitude=48.9)
    assert one(tmp_path, half)[1] == [("place-half", "latitude")]


def test_a_country_is_a_code(tmp_path: Path) -> None:
    """Published bundles give its name, which the standard's own validator refuses."""
    made, changes = one(tmp_path, sdo("location", country="Russian Federation"))
    assert (made["country"], changes) == ("RU", [("country", "country")])
    assert one(tmp_path, sdo("location", country="FR"))[1] == []
    assert one(tmp_path, sdo("location", country="fr"))[0]["country"] == "FR"
    made, changes = one(tmp_path, sdo("location", country="Valmontie"))
    assert ("country" in made, made["region"], changes) == (
        False,
        "valmontie",
        [("country", "country")],
    )
    made, _ = one(tmp_path, sdo("location", country="Valmontie", region="western-europe"))
    assert ("country" in made, made["region"]) == (False, "western-europe")


def test_a_relationship_to_nothing_is_dropped_and_so_is_what_rests_on_it(tmp_path: Path) -> None:
    site, gone = sco("domain-name", value="a.example"), sco("domain-name", value="b.example")
    tie = link("related-to", site, gone)
    note = sdo("note", content="about the tie", object_refs=[tie["id"]])
    report = sdo("report", name="R", published=T, object_refs=[site["id"], tie["id"]])
    assert dropped(tmp_path, site, tie, note, report) == [
        (2, "end", "target_ref"),
        (3, "no-refs", "object_refs"),
    ]
    readable = reading(tmp_path, bundle(site, tie, note, report))
    assert readable.objects[-1]["object_refs"] == [site["id"]]


def test_the_newest_version_of_an_id_stays(tmp_path: Path) -> None:
    old, same = sdo("campaign", name="old"), sdo("campaign", name="twice")
    new = old | {"name": "new", "modified": LATER}
    older = old | {"created": "2027-02-01T10:00:00.000Z", "modified": "2027-02-01T10:00:00.000Z"}
    readable = reading(tmp_path, bundle(old, new, older, same, same))
    assert [each["name"] for each in readable.objects] == ["new", "twice"]
    reasons = {fate.place: fate.changes[0].reason for fate in readable.fates if fate.changes}
    assert reasons == {1: "older", 3: "older", 5: "repeated"}


def test_stix_20_is_brought_to_21(tmp_path: Path) -> None:
    site = {"type": "domain-name", "value": "a.example", "resolves_to_refs": ["1"]}
    seen = sdo("observed-data", spec_version=None, first_observed=T, last_observed=T,
               number_observed=1, objects={"0": site, "1": {"type": "ipv4-addr",
               "value": "192.0.2.1"}})  # fmt: skip
    sign = sdo("indicator", spec_version=None, labels=["anomalous-activity"], valid_from=T,
               pattern="[domain-name:value = 'a.example']")  # fmt: skip
    readable = reading(tmp_path, bundle(seen, sign, spec_version="2.0"))
    assert readable.form == "bundle-20"
    assert "objects" not in readable.objects[0]
    made = {each["type"]: each for each in readable.added}
    assert readable.objects[0]["object_refs"] == [
        made["domain-name"]["id"],
        made["ipv4-addr"]["id"],
    ]
    assert made["domain-name"]["resolves_to_refs"] == [made["ipv4-addr"]["id"]]
    assert made["ipv4-addr"]["id"] == observable_id("ipv4-addr", {"value": "192.0.2.1"})
    assert readable.objects[1]["indicator_types"] == ["anomalous-activity"]
    assert validator_says(readable, tmp_path / "again.json") == []


def test_a_marking_on_a_part_that_is_not_there_covers_the_whole(tmp_path: Path) -> None:
    parts = [{"selectors": ["description"], "marking_ref": TLP_IDS["red"]}]
    made, changes = one(tmp_path, sdo("campaign", name="A", granular_markings=parts))
    assert made["object_marking_refs"] == [TLP_IDS["green"], TLP_IDS["red"]]
    assert changes == [("granular", "granular_markings")]
    right = [{"selectors": ["name"], "marking_ref": TLP_IDS["red"]}]
    made, changes = one(tmp_path, sdo("campaign", name="A", granular_markings=right))
    assert (made["granular_markings"], changes) == (right, [])


def test_an_id_of_another_form_is_replaced_wherever_it_stands(tmp_path: Path) -> None:
    site, cell = sco("domain-name", value="a.example"), sdo("identity", name="C", id="identity--7")
    readable = reading(tmp_path, bundle(cell, site, link("related-to", site, cell)))
    assert readable.objects[2]["target_ref"] == readable.objects[0]["id"] != "identity--7"
    assert [change.reason for change in readable.fates[2].changes] == ["renamed"]


def test_severity_is_kept_under_another_name(tmp_path: Path) -> None:
    made, changes = one(tmp_path, sdo("incident", name="A", severity="high"))
    assert made["x_severity"] == "high"
    assert ("reserved", "severity") in changes


def test_nul_characters_are_taken_out(tmp_path: Path) -> None:
    made, changes = one(tmp_path, sdo("campaign", name="A\0B", x_note={"deep": ["\0"]}))
    assert (made["name"], made["x_note"]) == ("AB", {"deep": [""]})
    assert ("nul", "name") in changes
    assert ("nul", "x_note") in changes


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"type": None, "id": "unheard--00000000-0000-4000-8000-000000000000"}, "type"),
        ({"type": "7"}, "type"),
        ({"type": "bundle"}, "bundle"),
        ({"name": None}, "required"),
        ({"name": ["A"]}, "required"),
        ({"created": "yesterday", "modified": None}, "required"),
    ],
)
def test_what_cannot_be_mended_is_dropped(change: Object, reason: str, tmp_path: Path) -> None:
    bad = {name: value for name, value in (sdo("campaign", name="A") | change).items()
           if value is not None}  # fmt: skip
    assert [each[1] for each in dropped(tmp_path, bad)] == [reason]


def test_values_beyond_any_depth_are_dropped_not_followed(tmp_path: Path) -> None:
    deep: Any = "end"
    for _ in range(60):
        deep = [deep]
    assert dropped(tmp_path, sdo("campaign", name="A", x_deep=deep)) == [(1, "deep", None)]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "error-stix-json"),
        (b"\0\0\0", "error-stix-json"),
        (b'{"type": "bundle", "objects": [\0]}', "error-stix-json"),
        (b'{"type": "bundle", "objects": [}', "error-stix-json"),
        (b'{"type": "campaign"}\n{"type": ', "error-stix-json"),
        (b"[" * 100_000, "error-stix-deep"),
        (b'{"type": "bundle", "objects": 7}', "error-stix-objects"),
        (b'{"posts": []}', "error-stix-none"),
        (b"[]", "error-stix-none"),
        (b'"bundle"', "error-stix-none"),
        (b"%PDF-1.7", "error-stix-json"),
    ],
)
def test_what_is_no_stix_is_refused(content: bytes, key: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        reading(tmp_path, content)
    assert refused.value.key == key


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        reading(tmp_path, bundle(sdo("campaign", name="A")), largest=10)
    assert refused.value.key == "error-stix-huge"
    with pytest.raises(InputError) as refused:
        read(tmp_path / "nowhere.json")
    assert refused.value.key == "error-file-missing"


def test_an_object_alone_a_list_and_an_envelope_are_read(tmp_path: Path) -> None:
    made = sdo("campaign", name="A")
    forms = {"object": made, "list": [made], "envelope": {"more": False, "objects": [made]}}
    for form, document in forms.items():
        readable = reading(tmp_path, document)
        assert (readable.form, readable.objects) == (form, (made,))
    for encoding in ("utf-8-sig", "utf-16"):
        assert reading(tmp_path, json.dumps(made).encode(encoding)).objects == (made,)
    assert reading(tmp_path, json.dumps(made).encode() + b"\0\0").objects == (made,)
    assert reading(tmp_path, {"type": "bundle", "id": "bundle--1"}).fates == ()


def test_the_same_file_is_read_alike(tmp_path: Path) -> None:
    document = bundle(sdo("channel", name="a.example", x_id=1), sdo("identity", name="B", id="i"))
    assert reading(tmp_path, document) == reading(tmp_path, document)


@pytest.mark.parametrize(
    ("pattern", "right"),
    [
        ("[domain-name:value = 'a.example']", True),
        (
            "[url:value LIKE 'https://a.example/%'] AND [ipv4-addr:value IN ('192.0.2.1', '::1')]",
            True,
        ),
        (
            "([file:hashes.'MD5' = '79054025255fb1a26e4bc422aef54eb4']"
            " FOLLOWEDBY [process:pid > 5]) WITHIN 5 SECONDS",
            True,
        ),
        ("[a-b:list[*].part NOT = true] REPEATS 2 TIMES", True),
        ("[domain-name:value = 'a.example'", False),
        ("domain-name:value = 'a.example'", False),
        ("[domain-name:value LIKE 5]", False),
        ("[file:hashes.'SHA-256' = 'ab']", False),
        ("[]", False),
        ("", False),
        ("[" * 5000, False),
    ],
)
def test_a_pattern_follows_the_grammar_or_not(pattern: str, right: bool, tmp_path: Path) -> None:
    assert is_pattern(pattern) is right
    sign = sdo("indicator", pattern=pattern, pattern_type="stix", valid_from=T)
    readable = reading(tmp_path, bundle(sign))
    assert bool(readable.objects) is right
    assert validator_says(readable, tmp_path / "again.json") == []


ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=8)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from([T, LATER, "2027-03-01T10:00:00+02:00", "fr", "T0084", WHITE, "hxxp://a[.]b",
                       "identity--7", "a.example", "https://a.example/é", TLP_IDS["red"]]),
    lambda inside: st.lists(inside, max_size=3)
    | st.dictionaries(st.text(max_size=4) | st.sampled_from(["source_name", "url", "tlp"]), inside,
                      max_size=3),
    max_leaves=6,
)  # fmt: skip
KINDS = (
    "campaign", "grouping", "identity", "incident", "indicator", "location", "malware", "note",
    "observed-data", "opinion", "report", "relationship", "sighting", "language-content",
    "extension-definition", "marking-definition", "channel", "media-content", "domain-name", "url",
    "user-account", "email-addr", "ipv4-addr", "file", "network-traffic", "process", "text",
    "artifact", "software", "x509-certificate", "autonomous-system", "email-message",
)  # fmt: skip
FIELDS = (
    "name", "description", "value", "object_refs", "source_ref", "target_ref", "relationship_type",
    "created", "modified", "spec_version", "confidence", "lang", "labels", "external_references",
    "object_marking_refs", "granular_markings", "extensions", "x_custom", "x_a_bin", "severity",
    "pattern", "pattern_type", "valid_from", "country", "latitude", "user_id", "url", "objects",
    "definition", "definition_type", "kill_chain_phases", "hashes", "is_family", "opinion", "id",
    "content", "first_observed", "last_observed", "number_observed", "start_time", "stop_time",
    "extension_types", "schema", "version", "sighting_of_ref", "published", "context", "cpe",
    "protocols", "src_ref", "aliases", "contents", "object_ref", "account_login", "number",
    "is_multipart", "payload_bin", "serial_number", "mime_type", "pid", "extension_properties",
)  # fmt: skip
GOOD = {
    "name": "A", "value": "a.example", "content": "words", "created": T, "modified": LATER,
    "relationship_type": "uses", "is_family": True, "opinion": "agree", "valid_from": T,
    "pattern": "[url:value = 'a']", "pattern_type": "stix", "published": T, "first_observed": T,
    "last_observed": LATER, "country": "FR", "protocols": ["tcp"], "number": 1, "user_id": "7",
    "definition_type": "statement", "definition": {"statement": "mine"}, "schema": "s",
    "version": "1.0.0", "extension_types": ["new-sdo"], "contents": {"fr": {"name": "B"}},
}  # fmt: skip


@st.composite
def objects(draw: st.DrawFn) -> list[Any]:
    """A few objects with any value in any field, some of which would be right."""
    count = draw(st.integers(1, 5))
    kinds = [draw(st.sampled_from(KINDS)) for _ in range(count)]
    ids = [f"{kind}--00000000-0000-4000-8000-{place:012}" for place, kind in enumerate(kinds)]
    made: list[Any] = []
    for kind, own in zip(kinds, ids, strict=True):
        right = {name: value for name, value in GOOD.items() if draw(st.integers(0, 9)) < 7}
        refs = {"object_refs": draw(st.lists(st.sampled_from(ids), max_size=2)),
                "source_ref": draw(st.sampled_from(ids)), "target_ref": draw(st.sampled_from(ids)),
                "sighting_of_ref": draw(st.sampled_from(ids)),
                "object_ref": draw(st.sampled_from(ids))}  # fmt: skip
        wrong = draw(st.dictionaries(st.sampled_from(FIELDS), ANY, max_size=4))
        made.append({"type": kind, "id": own, "spec_version": "2.1"} | right | refs | wrong)
    return [*made, *draw(st.lists(ANY, max_size=1))]


@settings(max_examples=250, suppress_health_check=list(HealthCheck))
@given(given_objects=objects(), version=st.sampled_from([None, "2.0"]))
def test_whatever_is_read_is_valid_and_accounted_for(
    given_objects: list[Any], version: str | None, tmp_path: Path
) -> None:
    document = bundle(*given_objects) | ({"spec_version": version} if version else {})
    readable = reading(tmp_path, document)
    assert len(readable.fates) == len(given_objects)
    assert len(readable.objects) == readable.count("kept") + readable.count("mended")
    for fate in readable.fates:
        assert (fate.outcome == "kept") == (not fate.changes)
    every = [*readable.added, *readable.objects]
    assert all(
        any(level_of(ref) or ref for ref in each["object_marking_refs"])
        for each in every
        if each["type"] != "marking-definition"
    )
    assert validator_says(readable, tmp_path / "again.json") == []


def test_a_long_chain_that_hangs_on_nothing_is_read_in_no_time(tmp_path: Path) -> None:
    notes = [sdo("note", content="on the next")]
    for _ in range(3000):
        notes.append(sdo("note", content="on the next", object_refs=[notes[-1]["id"]]))
    readable = reading(tmp_path, bundle(*notes))
    assert readable.count("dropped") == 3001
