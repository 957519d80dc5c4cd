"""A case as a STIX bundle: what the standard's own tools say of it, and what it gives back."""

import json
import re
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import stix2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stix2.properties import ListProperty, StringProperty, TimestampProperty
from stix2validator import ValidationOptions, validate_file

from guetteur.model import InputError, Run
from guetteur.model.judgement import TLPS
from guetteur.model.stix import TLP_IDS, extension_id
from guetteur.publish import Pseudonyms
from guetteur.publish.documents import json_bytes
from guetteur.publish.stix import bundle
from guetteur.publish.stix_masking import masked_case, masked_seen
from guetteur.publish.stix_schemas import EXTENSIONS, folder, schema_text
from guetteur.publish.stix_scope import Sharing
from guetteur.readers.stix_case import read_case, without_lost
from tests.publish.conftest import run_with
from tests.publish.stix_cases import any_case, full_case, full_seen

RUN = run_with(3)
SHARINGS = (
    {"profile": "plain", "lang": "en"},
    {"profile": "opencti", "lang": "fr", "tlp": "red"},
)


def shared(run: Run, key: Pseudonyms | None, **given: Any) -> dict[str, Any]:
    """The bundle of the full case."""
    return bundle(full_case(run), [run], Sharing(pseudonyms=key, observed=full_seen(run), **given))


def validator_says(made: dict[str, Any], place: Path) -> list[str]:
    """The errors of OASIS's validator, with no network, as strict as may be.

    Not asked: 103 (random ids; ours are derived), 202 (relations beyond those suggested), 302
    (a hash for each address of a reference).
    """
    place.write_bytes(json_bytes(made))
    options = ValidationOptions(
        version="2.1", strict=True, enforce_refs=True, disabled="103,202,302",
        schema_dir=str(folder()),
    )  # fmt: skip
    found = validate_file(str(place), options)
    assert found.fatal is None, found.fatal
    return [str(error) for one in found.object_results for error in one.errors]


@pytest.fixture
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.usefixtures("_offline")
@pytest.mark.parametrize("given", SHARINGS, ids=["plain", "opencti"])
def test_the_validator_of_oasis_finds_no_error(
    given: dict[str, Any], run: Run, key: Pseudonyms, tmp_path: Path
) -> None:
    assert validator_says(shared(run, key, **given), tmp_path / "b.json") == []


@pytest.mark.usefixtures("_offline")
def test_revealed_bundles_are_valid_too(run: Run, tmp_path: Path) -> None:
    assert validator_says(shared(run, None, tlp="amber", by="Cell"), tmp_path / "b.json") == []


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("incident", {"breakouts": [{"level": 9}]}),
        ("observed-data", {"members": [{"account": "x:1", "role": "chief"}]}),
        ("attack-pattern", {"technique": "copypasta"}),
        ("opinion", {"entry": 0}),
    ],
)
def test_our_schemas_refuse_what_is_wrong(
    kind: str, change: dict[str, Any], run: Run, key: Pseudonyms, tmp_path: Path
) -> None:
    made = shared(run, key)
    one = next(one for one in made["objects"] if one["type"] == kind)
    own = [extension_id(name) for name in EXTENSIONS]
    next(value for name, value in one["extensions"].items() if name in own).update(change)
    assert any(one["id"] in error for error in validator_says(made, tmp_path / "b.json"))


def test_the_bundle_is_parsed_by_stix2_once_our_types_are_registered(
    run: Run, key: Pseudonyms
) -> None:
    """Types that stix2 does not know need a class, as any new type does; nothing is customised."""
    texts = [("name", StringProperty(required=True)), ("description", StringProperty())]
    named = ListProperty(StringProperty)
    for kind in ("narrative", "channel"):
        properties = [*texts, (f"{kind}_types", named), ("aliases", named)]
        stix2.v21.CustomObject(kind, properties, extension_name=extension_id(kind))(
            type(kind.capitalize(), (), {})
        )
    media = [(name, StringProperty()) for name in ("url", "title", "content", "media_category")]
    stix2.v21.CustomObservable(
        "media-content", [*media, ("publication_date", TimestampProperty())], ["url"],
        extension_name=extension_id("media-content"),
    )(type("MediaContent", (), {}))  # fmt: skip
    made = shared(run, key)
    parsed = stix2.parse(made, allow_custom=False)
    assert [one["id"] for one in parsed.objects] == [one["id"] for one in made["objects"]]


def test_the_same_case_gives_the_same_bytes(run: Run, key: Pseudonyms) -> None:
    assert json_bytes(shared(run, key)) == json_bytes(shared(run, key))


def test_nothing_is_without_a_marking_and_all_have_the_same(run: Run, key: Pseudonyms) -> None:
    made = shared(run, key, tlp="amber_strict")["objects"]
    marks = [one for one in made if one["type"] == "marking-definition"]
    assert [one["id"] for one in marks] == [TLP_IDS["amber_strict"]]
    assert {tuple(one["object_marking_refs"]) for one in made if one not in marks} == {
        (TLP_IDS["amber_strict"],)
    }


def test_ids_are_unique_and_every_reference_is_inside(run: Run, key: Pseudonyms) -> None:
    made = shared(run, key)["objects"]
    ids = [one["id"] for one in made]
    assert len(set(ids)) == len(ids)
    refs = [
        ref
        for one in made
        for name, value in one.items()
        if name.endswith(("_ref", "_refs"))
        for ref in (value if isinstance(value, list) else [value])
    ]
    assert set(refs) <= set(ids)


def test_observed_is_kept_apart_from_inferred(run: Run, key: Pseudonyms) -> None:
    made = shared(run, key)["objects"]
    of = {one["id"]: one for one in made}
    technique = {
        one["id"]: one["external_references"][0]["external_id"]
        for one in made
        if one["type"] == "attack-pattern"
    }
    sighted = {technique[one["sighting_of_ref"]]: one for one in made if one["type"] == "sighting"}
    assert sorted(sighted) == ["T0049", "T0084.001"]
    assert {of[one["created_by_ref"]]["identity_class"] for one in sighted.values()} == {"system"}
    used = [one for one in made if one.get("target_ref") in technique]
    assert [(one["relationship_type"], technique[one["target_ref"]]) for one in used] == [
        ("uses", "T0060")
    ]
    assert of[used[0]["created_by_ref"]]["identity_class"] == "unknown"
    (evidence,) = sighted["T0049"]["observed_data_refs"]
    kinds = {ref.split("--")[0] for ref in of[evidence]["object_refs"]}
    assert kinds == {"user-account", "media-content", "url"}


def test_an_attribution_is_somebodys_claim_with_alternatives(run: Run, key: Pseudonyms) -> None:
    made = shared(run, key)["objects"]
    (actor,) = [one for one in made if one["type"] == "threat-actor"]
    assert actor["name"] == "an unnamed agency (claimed by Valmont watch)"
    (claim,) = [one for one in made if one.get("target_ref") == actor["id"]]
    assert (claim["relationship_type"], claim["confidence"]) == ("attributed-to", 15)
    (others,) = [one for one in made if actor["id"] in one.get("object_refs", ())
                 and one["type"] == "note"]  # fmt: skip
    assert others["content"] == "Other possible explanations: a reseller; nobody"
    silent = replace(full_case(run), attributions=())
    objects = bundle(silent, [run], Sharing(pseudonyms=key))["objects"]
    assert not [one for one in objects if one["type"] == "threat-actor"]


def test_those_who_disagree_are_both_there(run: Run, key: Pseudonyms) -> None:
    made = shared(run, key, tlp="amber")["objects"]
    opinions = {(one["authors"][0], one["opinion"]) for one in made if one["type"] == "opinion"}
    assert opinions == {("Ana", "strongly-agree"), ("Bob", "disagree"), ("Bob", "neutral")}


def test_accounts_are_codes_and_below_amber_analysts_too(run: Run, key: Pseudonyms) -> None:
    amber, green = (
        json_bytes(shared(run, key, tlp=level)).decode() for level in ("amber", "green")
    )
    for text in (amber, green):
        assert not re.search(r"handle_\d|Invented Person|x:1003|status/9", text)
    assert '"Ana"' in amber
    assert '"Ana"' not in green
    assert re.search(r'"analyst [A-Z2-7]{4}-[A-Z2-7]{4}"', green)


def test_real_accounts_are_shown_from_the_level_named_only(run: Run) -> None:
    assert "handle_0_3" in json_bytes(shared(run, None, tlp="amber")).decode()
    assert "handle_0_3" in json_bytes(shared(run, None, names_from="green")).decode()
    for level, least in (("green", "amber"), ("amber", "red")):
        with pytest.raises(InputError) as refused:
            shared(run, None, tlp=level, names_from=least)
        assert refused.value.key == "error-stix-names"


def test_a_case_is_never_shared_more_widely_than_it_says(run: Run, key: Pseudonyms) -> None:
    with pytest.raises(InputError) as refused:
        shared(run, key, tlp="clear")
    assert refused.value.key == "error-stix-tlp"
    unset = replace(full_case(run), tlp=None)
    with pytest.raises(InputError) as refused:
        bundle(unset, [run], Sharing(pseudonyms=key))
    assert refused.value.key == "error-stix-no-tlp"
    assert bundle(unset, [run], Sharing(pseudonyms=key, tlp="clear"))
    with pytest.raises(InputError) as refused:
        bundle(replace(unset, withdrawn=True), [run], Sharing(pseudonyms=key, tlp="red"))
    assert refused.value.key == "error-stix-withdrawn"


def test_for_opencti_the_ids_are_the_ones_that_opencti_gives(run: Run, key: Pseudonyms) -> None:
    made = shared(run, key, profile="opencti")["objects"]
    (narrative,) = [one for one in made if one["type"] == "narrative"]
    # uuid5 of its namespace and {"name":"the vote is stolen"}
    assert narrative["id"] == "narrative--ed825253-bcfa-5cf4-bc83-72c848720656"
    assert {one["x_mitre_id"] for one in made if one["type"] == "attack-pattern"} == {
        "T0049", "T0084.001", "T0060",
    }  # fmt: skip


def test_the_full_case_comes_back(run: Run) -> None:
    case = full_case(run)
    back = read_case(shared(run, None, tlp="amber"))
    assert back.case == without_lost(case)
    assert back.case != case
    assert (back.tlp, back.observed) == ("amber", full_seen(run))


def test_a_pseudonymised_case_comes_back_as_it_was_shared(run: Run, key: Pseudonyms) -> None:
    back = read_case(shared(run, key))
    hidden = masked_case(full_case(run), [run], key, analysts=True)
    assert back.case == without_lost(hidden)
    assert back.observed == masked_seen(full_seen(run), key)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(any_case(RUN), st.sampled_from(TLPS[2:]), st.sampled_from(("plain", "opencti")))
def test_a_case_comes_back_from_stix(case: Any, level: Any, profile: Any) -> None:
    own = case.tlp.facts.level if case.tlp else level
    level = max(own, level, key=TLPS.index)
    sharing = Sharing(pseudonyms=None, tlp=level, profile=profile)
    made = json.loads(json_bytes(bundle(case, [RUN], sharing)))
    assert read_case(made).case == without_lost(case)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=any_case(RUN))
def test_any_case_is_valid(case: Any, tmp_path: Path) -> None:
    sharing = Sharing(pseudonyms=None, tlp="red")
    assert validator_says(bundle(case, [RUN], sharing), tmp_path / "b.json") == []


@pytest.mark.parametrize("wrong", [{}, {"objects": []}, {"objects": [None, {"type": "incident"}]}])
def test_what_is_not_ours_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refused:
        read_case(wrong)
    assert refused.value.key == "error-stix-not-ours"


@pytest.mark.parametrize("field", ["opened", "findings", "verdicts", "abcde", "breakouts"])
@pytest.mark.parametrize("value", [None, 3, "x", [1], {"entry": "x"}])
def test_a_changed_case_is_refused_not_guessed(field: str, value: Any, run: Run) -> None:
    made = shared(run, None, tlp="amber")
    told = next(one for one in made["objects"] if one["type"] == "incident")
    told["extensions"][extension_id("fimi-incident")][field] = value
    with pytest.raises(InputError):
        read_case(made)


def test_every_schema_is_named_after_its_id_and_asks_no_network() -> None:
    files = {path.stem for path in folder().glob("*.json")}
    assert files == {extension_id(name) for name in EXTENSIONS}
    assert not any('"$ref"' in schema_text(name) for name in EXTENSIONS)
