"""More of what bundles in the world hold: each defect mended, and what is read then strictly valid.

The bundles are invented; `strict` is the validator of OASIS with its recommendations as rules, but
for ids (ours are derived), kinds of relationships, and digests of web pages.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from guetteur.model.stix import TLP_IDS, Object, level_of
from guetteur.readers.countries import city_place, country_code, region_word, territory_code
from guetteur.readers.stix_techniques import cited
from tests.readers.test_stix import (
    bundle,
    dropped,
    link,
    name_of,
    one,
    reading,
    sco,
    sdo,
    validator_says,
)

STRICT = {"strict": True, "disabled": "103,202,302"}


def strictly(folder: Path, *objects: Any) -> list[str]:
    return validator_says(reading(folder, bundle(*objects)), folder / "again.json", **STRICT)


@pytest.mark.parametrize(
    "document",
    [
        [bundle(sdo("campaign", name="A")), bundle(sdo("campaign", name="B"))],
        bundle(sdo("campaign", name="A"), bundle(sdo("campaign", name="B"))),
        "\n".join(json.dumps(sdo("campaign", name=name)) for name in "AB").encode(),
    ],
)
def test_bundles_in_lists_and_bundles_and_lines(document: Any, tmp_path: Path) -> None:
    readable = reading(tmp_path, document)
    assert [made["name"] for made in readable.objects] == ["A", "B"]
    assert [fate.outcome for fate in readable.fates] == ["kept", "kept"]


def test_numbers_and_signs_that_json_has_not(tmp_path: Path) -> None:
    campaign = json.dumps(sdo("campaign", name="A", x_one=1, x_two=2, x_far=3, x_sign="?"))
    for plain, odd in (("1", "NaN"), ("2", "-Infinity"), ("3", "1" * 40)):
        campaign = campaign.replace(f": {plain},", f": {odd},")
    raw = campaign.replace('"?"', '"\\ud83d"').encode()
    readable = reading(tmp_path, raw)
    (made,) = readable.objects
    assert {"x_one", "x_two", "x_far"} & made.keys() == set()
    assert made["x_sign"] == "?"
    assert {change.field for change in readable.fates[0].changes} >= {"x_one", "x_two", "x_far"}


@pytest.mark.parametrize(
    ("found", "made", "reason"),
    [
        ("2027-03-01T10:00:00", "2027-03-01T10:00:00.000Z", "zone"),
        ("2027-03-01 10:00:00", "2027-03-01T10:00:00.000Z", "zone"),
        ("2027-03-01", "2027-03-01T00:00:00.000Z", "zone"),
        ("2027-03-01T12:00:00+02:00", "2027-03-01T10:00:00.000Z", "time"),
        ("2027-03-01t10:00:00z", "2027-03-01T10:00:00.000Z", "time"),
    ],
)
def test_times_in_other_forms(found: str, made: str, reason: str, tmp_path: Path) -> None:
    given = sdo("campaign", name="A", created=found, modified=found, first_seen=found)
    read, changes = one(tmp_path, given)
    assert (read["created"], read["modified"], read["first_seen"]) == (made, made, made)
    assert (reason, "first_seen") in changes


def test_words_of_open_lists_are_spelt_as_the_standard_does(tmp_path: Path) -> None:
    objects = [
        sdo("identity", name="A", identity_class="Organisation", sectors=["Non Profit"]),
        sdo("threat-actor", name="A", threat_actor_types=["Nation-State"],
            primary_motivation="Ideology", roles=["Director"]),
        sdo("attack-pattern", name="A", kill_chain_phases=[
            {"kill_chain_name": "DISARM", "phase_name": "Develop Narratives"}]),
        sco("user-account", account_login="a", account_type="Facebook"),
        sdo("opinion", opinion="Strongly Agree", object_refs=[name_of("campaign")]),
    ]  # fmt: skip
    found = reading(tmp_path, bundle(*objects)).objects
    assert found[0]["identity_class"] == "organization"
    assert found[0]["sectors"] == ["non-profit"]
    assert found[1]["primary_motivation"] == "ideology"
    assert found[2]["kill_chain_phases"] == [
        {"kill_chain_name": "disarm", "phase_name": "develop-narratives"}
    ]
    assert found[4]["opinion"] == "strongly-agree"
    assert strictly(tmp_path, *objects) == []
    words = sdo("report", name="A", published="2027-03-01T10:00:00Z", report_types=["own kind"],
                object_refs=[name_of("campaign")])  # fmt: skip
    assert one(tmp_path, words)[0]["report_types"] == ["own-kind"]  # no word is thrown away


def test_digests_by_other_names(tmp_path: Path) -> None:
    made, changes = one(tmp_path, sco("file", hashes={"md5": "d" * 32, "SHA256": "b" * 64}))
    assert made["hashes"] == {"MD5": "d" * 32, "SHA-256": "b" * 64}
    assert changes == [("form", "hashes")]
    assert one(tmp_path, sco("file", hashes={"sha1": "a" * 40, "MD5": "x"}))[1] == [
        ("items", "hashes")
    ]


@pytest.mark.parametrize(
    ("kind", "found", "type_", "made"),
    [
        ("domain-name", "192.0.2.7", "ipv4-addr", "192.0.2.7"),
        ("domain-name", "2001:db8::7", "ipv6-addr", "2001:db8::7"),
        ("domain-name", "https://example.org", "url", "https://example.org"),
        ("ipv4-addr", "example[.]org", "domain-name", "example.org"),
        ("ipv4-addr", "2001:db8::/32", "ipv6-addr", "2001:db8::/32"),
        ("ipv6-addr", "2001:db8::7", "ipv6-addr", "2001:db8::7"),
        ("ipv6-addr", "::ffff:192.0.2.7", "ipv6-addr", "0:0:0:0:0:ffff:c000:207"),
        ("ipv4-addr", "300.1.1.1", "text", "300.1.1.1"),
        ("email-addr", "a[at]example[.]org", "email-addr", "a@example.org"),
        ("url", "élan.example", "domain-name", "xn--lan-9la.example"),
        ("mac-addr", "AA-BB-CC-DD-EE-FF", "mac-addr", "aa:bb:cc:dd:ee:ff"),
    ],
)
def test_addresses_of_another_kind(
    kind: str, found: str, type_: str, made: str, tmp_path: Path
) -> None:
    given = sco(kind, value=found)
    read, _ = one(tmp_path, given)
    assert (read["type"], read["value"]) == (type_, made)
    assert strictly(tmp_path, given) == []


def test_capitals_in_ids_and_types(tmp_path: Path) -> None:
    campaign, cell = sdo("campaign", name="A"), sdo("identity", name="Cell")
    joined = link("attributed-to", campaign, cell)
    loud = campaign | {"type": "Campaign", "id": "Campaign--00000000-0000-4000-8000-0000000ABCDE"}
    ends = {"source_ref": "campaign--00000000-0000-4000-8000-0000000aBcDe"}
    readable = reading(tmp_path, bundle(loud, cell, joined | ends))
    assert readable.count("dropped") == 0
    assert readable.objects[2]["source_ref"] == readable.objects[0]["id"]
    assert readable.objects[0]["id"] == "campaign--00000000-0000-4000-8000-0000000abcde"
    actor = sdo("threat-actor", name="A")
    snake = actor | {"type": "threat_actor", "id": actor["id"].replace("threat-a", "threat_a")}
    assert one(tmp_path, snake)[0]["id"] == actor["id"]
    bare = {name: value for name, value in actor.items() if name != "type"}
    assert one(tmp_path, bare) == (actor, [("type-form", "type")])


def test_references_without_a_source_still_lead_somewhere(tmp_path: Path) -> None:
    given = sdo("attack-pattern", name="A", external_references=[{"external_id": "T0049"}])
    made, changes = one(tmp_path, given)
    assert made["external_references"] == [{"external_id": "T0049", "source_name": "unknown"}]
    assert changes == [("default", "external_references")]


@pytest.mark.parametrize(
    "more",
    [
        {"name": "T0049 Flood"},
        {"x_mitre_id": "t0049"},
        {"aliases": ["T0049"]},
        {"labels": ["disarm:T0049"]},
        {"external_references": [{"source_name": "DISARM", "description": "T0049 - Flood"}]},
        {"external_references": [
            {"source_name": "x", "url": "https://example.org/DISARM/techniques/T0049.md"}]},
    ],
)  # fmt: skip
def test_a_technique_is_found_wherever_its_id_stands(more: Object, tmp_path: Path) -> None:
    readable = reading(tmp_path, bundle(sdo("attack-pattern", **({"name": "A"} | more))))
    assert [found.id for found in cited(readable.objects)] == ["T0049"]


def test_what_is_like_an_id_of_a_technique_is_none(tmp_path: Path) -> None:
    for more in (
        {"name": "AT0049"},
        {"name": "T00490"},
        {"name": "T1566 Phishing"},
        {"external_references": [{"source_name": "A", "url": "https://e.example/T0049"}]},
    ):
        readable = reading(tmp_path, bundle(sdo("attack-pattern", **({"name": "A"} | more))))
        assert cited(readable.objects) == (), more  # fmt: skip


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("TLP:RED", "red"),
        ("tlp:amber", "amber"),
        ("TLP:AMBER+STRICT", "amber_strict"),
        ("Green", "green"),
        ("TLP:PURPLE", "red"),  # not understood: shared with nobody
        (TLP_IDS["red"].upper().replace("MARKING-DEFINITION", "marking-definition"), "red"),
    ],
)
def test_a_marking_by_its_name_is_never_weakened(word: str, level: str, tmp_path: Path) -> None:
    marked = sdo("campaign", name="A", object_marking_refs=[word])
    readable = reading(tmp_path, bundle(marked, sdo("campaign", name="B")), unmarked="clear")
    assert list(map(level_of, readable.objects[0]["object_marking_refs"])) == [level]
    part = sdo("campaign", name="A", granular_markings=[{"marking_ref": word,
                                                         "selectors": ["name"]}])  # fmt: skip
    (found,) = reading(tmp_path, bundle(part)).objects[0]["granular_markings"]
    assert level_of(found["marking_ref"]) == level


@pytest.mark.parametrize("definition", [{"TLP": "TLP:RED"}, {"tlp": "RED"}, {"TLP": 7}])
def test_a_marking_of_tlp_in_capitals(definition: Object, tmp_path: Path) -> None:
    mark = {"type": "marking-definition", "spec_version": "2.1", "created": "2027-03-01T10:00:00Z",
            "id": name_of("marking-definition"), "definition_type": "TLP",
            "definition": definition}  # fmt: skip
    marked = sdo("campaign", name="A", object_marking_refs=[mark["id"]])
    found = reading(tmp_path, bundle(mark, marked)).objects[1]
    assert found["object_marking_refs"] == [TLP_IDS["red"]]


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_a_marking_defined_in_capitals_or_named_so(change: Any, tmp_path: Path) -> None:
    start, number = "marking-definition--", "abcdefab-0000-4000-8000-00000000000c"
    mark = {"type": "marking-definition", "spec_version": "2.1", "created": "2027-03-01T10:00:00Z",
            "id": start + change(number), "definition_type": "tlp",
            "definition": {"tlp": "red"}}  # fmt: skip
    marked = sdo("campaign", name="A", object_marking_refs=[start + number.swapcase()])
    plain = sdo("campaign", name="A", object_marking_refs=[start + number])
    for one_ in reading(tmp_path, bundle(mark, marked, plain)).objects[1:]:
        assert one_["object_marking_refs"] == [TLP_IDS["red"]]


def test_a_marking_of_another_kind_is_an_extension(tmp_path: Path) -> None:
    mark = {"type": "marking-definition", "spec_version": "2.1", "created": "2027-03-01T10:00:00Z",
            "id": name_of("marking-definition"), "definition_type": "PAP",
            "definition": {"PAP": "PAP:AMBER"}}  # fmt: skip
    marked = sdo("campaign", name="A", object_marking_refs=[mark["id"], TLP_IDS["green"]])
    made, changes = one(tmp_path, mark, marked)
    (extension,) = made["extensions"].values()
    assert (extension["definition_type"], extension["definition"]) == ("PAP", {"PAP": "PAP:AMBER"})
    assert ("marking", "definition_type") in changes
    assert strictly(tmp_path, mark, marked) == []


def place(**more: Any) -> Object:
    return sdo("location", **more)


@pytest.mark.parametrize(
    ("more", "made"),
    [
        ({"region": "Western Europe"}, {"region": "western-europe"}),
        ({"region": "Afrique occidentale"}, {"region": "western-africa"}),
        ({"region": "Nouvelle-Calédonie"}, {"country": "NC"}),
        ({"country": "GUF"}, {"country": "GF"}),
        ({"name": "Martinique", "x_opencti_location_type": "Region"}, {"country": "MQ"}),
        ({"name": "Bretagne", "administrative_area": "FR-BRE"}, {"country": "FR"}),
        ({"name": "Moscou", "city": "Moscou"}, {"latitude": 55.76, "longitude": 37.62}),
    ],
)
def test_places_by_their_names(more: Object, made: Object, tmp_path: Path) -> None:
    read, _ = one(tmp_path, place(**more))
    keys = ("country", "region", "latitude", "longitude")
    assert {key: read[key] for key in keys if key in read} == made
    assert strictly(tmp_path, place(**more)) == []


def test_a_place_is_where_a_relationship_puts_it(tmp_path: Path) -> None:
    town, land = place(name="Villebourg", city="Villebourg"), place(name="A", country="Suisse")
    readable = reading(tmp_path, bundle(town, land, link("located-at", town, land)))
    assert readable.objects[0]["country"] == "CH"
    assert readable.fates[0].changes[0].reason == "place-around"
    assert "region" not in readable.objects[0]


def test_names_of_places_that_are_not_one_place() -> None:
    assert (country_code("Georgia"), territory_code("Georgia")) == ("GE", None)  # also of the USA
    assert (territory_code("US"), territory_code("Martinique")) == (None, "MQ")
    assert (region_word("Moyen-Orient"), region_word("Europe de l’Est")) == (None, "eastern-europe")
    assert city_place("Paris") == (48.87, 2.33)
    assert city_place("Villebourg") is None


def test_an_indicator_says_what_it_is(tmp_path: Path) -> None:
    bare = sdo("indicator", pattern="[domain-name:value = 'a.example']", pattern_type="stix",
               valid_from="2027-03-01T10:00:00Z",
               indicator_types=["malicious activity"])  # fmt: skip
    made, _ = one(tmp_path, bare)
    assert made["name"] == made["description"] == made["pattern"]
    assert strictly(tmp_path, bare) == []


def test_an_empty_address_is_dropped(tmp_path: Path) -> None:
    assert dropped(tmp_path, sco("url", value=" ")) == [(1, "required", "value")]
