"""MISP events of others: every attribute and object is accounted for."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur.model import InputError
from guetteur.readers.misp import MispFile, read_event
from guetteur.readers.partner_csv import Told

EVENT: dict[str, Any] = {
    "info": "A network of Valmont",
    "date": "2027-02-01",
    "uuid": "5b8e1f5c-0000-4000-8000-000000000001",
    "Orgc": {"name": "Valmont Watch"},
    "Tag": [{"name": "tlp:white"}, {"name": 'misp-galaxy:disarm-techniques="Flooding"'}],
    "Attribute": [
        {"type": "domain", "value": "gazette.example", "to_ids": True, "uuid": "u-1",
         "category": "Network activity", "comment": "copy of a newspaper",
         "Tag": [{"name": "tlp:amber+strict"}]},
        {"type": "url", "value": "hxxps://gazette[.]example/a", "to_ids": "1"},
        {"type": "link", "value": "https://report.example/pdf"},
        {"type": "ip-dst", "value": "192.0.2.7", "to_ids": True},
        {"type": "ip-dst", "value": "not an address", "to_ids": True},
        {"type": "sha256", "value": "AB" * 32},
        {"type": "domain", "value": "gone.example", "deleted": True},
        {"type": "attachment", "value": "picture.png", "data": "AAAA"},
        {"type": "domain"},
        "nonsense",
    ],
    "Object": [
        {"name": "user-account", "Attribute": [
            {"type": "text", "object_relation": "account-type", "value": "twitter"},
            {"type": "text", "object_relation": "username", "value": "@Ana_1", "to_ids": True},
        ]},
        {"name": "narrative", "Attribute": [
            {"type": "text", "object_relation": "narrative-summary", "value": "The vote is rigged",
             "Tag": [{"name": 'misp-galaxy:disarm-techniques="Use Copypasta"'}]},
        ]},
        {"name": "x", "deleted": True, "Attribute": [{"type": "domain", "value": "d.example"}]},
        17,
    ],
    "EventReport": [{"name": "Read me", "content": "prose"}],
    "Galaxy": [{"name": "Techniques", "GalaxyCluster": [
        {"value": "Flooding", "meta": {"external_id": ["T0049"]}}]}],
}  # fmt: skip


def read(tmp_path: Path, document: object) -> MispFile:
    file = tmp_path / "event.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return read_event(file, Told("a" * 64))


def test_what_is_listed(tmp_path: Path) -> None:
    found = read(tmp_path, {"Event": EVENT})
    assert (found.source, found.dated, found.marking) == ("Valmont Watch", "2027-02-01", "clear")
    assert [(one.kind, one.value, one.platform) for one in found.indicators] == [
        ("domain", "gazette.example", None),
        ("url", "https://gazette.example/a", None),
        ("ip", "192.0.2.7", None),
        ("hash", "ab" * 32, None),
        ("account", "ana_1", "x"),
        ("narrative", "The vote is rigged", None),
        ("technique", "Flooding", None),
        ("technique", "Use Copypasta", None),
    ]
    first, page, *_ = found.indicators
    assert (first.marking, first.notes, first.object_id) == (
        "amber_strict", "copy of a newspaper", "u-1",
    )  # fmt: skip
    assert (page.marking, page.shown) == ("clear", "hxxps://gazette[.]example/a")
    assert "context" not in first.labels
    assert "context" in found.indicators[3].labels
    assert found.case is None


def test_every_part_is_accounted_for(tmp_path: Path) -> None:
    found = read(tmp_path, {"Event": EVENT})
    assert [(part.what, part.outcome, part.reason) for part in found.parts] == [
        ("domain", "kept", None),
        ("url", "kept", None),
        ("link", "dropped", "partner-context"),
        ("ip-dst", "kept", None),
        ("ip-dst", "dropped", "partner-malformed"),
        ("sha256", "kept", None),
        ("domain", "dropped", "partner-deleted"),
        ("attachment", "dropped", "partner-file"),
        ("domain", "dropped", "partner-malformed"),
        ("Attribute", "dropped", "partner-malformed"),
        ("user-account", "kept", None),
        ("user-account/account-type", "dropped", "partner-context"),
        ("user-account/username", "kept", None),
        ("narrative", "kept", None),
        ("narrative/narrative-summary", "kept", None),
        ("x", "dropped", "partner-deleted"),
        ("x/", "dropped", "partner-deleted"),
        ("Object", "dropped", "partner-malformed"),
        ("EventReport", "dropped", "partner-report"),
        ("Galaxy", "kept", None),
        ("Tag", "kept", None),
        ("Tag", "kept", None),
    ]
    places = {part.place: part for part in found.parts}
    assert list(places) == list(range(1, 23))
    assert all(places[one.row].outcome == "kept" for one in found.indicators)


def test_techniques_have_the_id_that_the_file_gives(tmp_path: Path) -> None:
    found = read(tmp_path, {"Event": EVENT})
    assert found.techniques == (("Flooding", "T0049"), ("Use Copypasta", None))


@pytest.mark.parametrize("document", [EVENT, [{"Event": EVENT}], {"response": [{"Event": EVENT}]}])
def test_however_misp_wraps_it(document: object, tmp_path: Path) -> None:
    assert len(read(tmp_path, document).indicators) == 8


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("{", "error-misp-json"),
        ("[" * 100_000, "error-misp-json"),
        ('{"Event": ' * 200 + "1" + "}" * 200, "error-misp-json"),
        ("{}", "error-misp-events.*found=0"),
        ('{"type": "bundle", "objects": []}', "error-misp-events.*found=0"),
        ('[{"Event": {"info": "a"}}, {"Event": {"info": "b"}}]', "error-misp-events.*found=2"),
    ],
)
def test_what_is_no_event_is_refused(text: str, key: str, tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=key):
        read_event(file, Told("a" * 64))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["type", "value", "Tag", "name", "Attribute", "Object", "object_relation", "uuid",
             "comment", "to_ids", "deleted", "Galaxy", "GalaxyCluster", "meta", "Orgc", "info"]
        ),
        inner, max_size=5,
    ),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(values, values, values)
def test_no_type_in_any_field_stops_it(
    tmp_path_factory: pytest.TempPathFactory, attributes: object, objects: object, tags: object
) -> None:
    event = {"info": "a", "Attribute": attributes, "Object": objects, "Tag": tags}
    found = read(tmp_path_factory.mktemp("misp"), {"Event": event})
    listed = attributes if isinstance(attributes, list) else [attributes]
    assert len(found.parts) >= len([one for one in listed if one is not None])


@pytest.mark.parametrize(
    ("kind", "value", "found"),
    [
        ("hostname|port", "a.example|443", ("domain", "a.example")),
        ("ip-dst|port", "192.0.2.7|443", ("ip", "192.0.2.7")),
        ("filename|md5", "a|b.txt|" + "D" * 32, ("hash", "d" * 32)),
    ],
)
def test_two_values_in_one(kind: str, value: str, found: Any, tmp_path: Path) -> None:
    event = {"info": "A", "Attribute": [{"type": kind, "value": value}]}
    assert [(one.kind, one.value) for one in read(tmp_path, event).indicators] == [found]


@pytest.mark.parametrize(
    ("tags", "level"),
    [
        (["tlp:clear", "tlp:red"], "red"),
        (["TLP:White "], "clear"),
        (["tlp:unclear"], "red"),  # not understood: shared with nobody
        (["tlp:green", "tlp:ex:chr"], "green"),  # a rule beside the level
        (["tlp:ex:chr"], None),
        (["workflow:todo"], None),
    ],
)
def test_a_marking_is_never_weakened(tags: list[str], level: str | None, tmp_path: Path) -> None:
    event = {"info": "A", "Attribute": [], "Tag": [{"name": tag} for tag in tags]}
    assert read(tmp_path, event).marking == level
