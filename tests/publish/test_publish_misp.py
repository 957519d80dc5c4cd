"""A case as a MISP event: what is in it, what comes back, and that MISP's own tools read it."""

import json
import uuid
import warnings
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pymisp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur.cases.replay import replay
from guetteur.knowledge import Messages
from guetteur.model import InputError, Run
from guetteur.model.case import Case
from guetteur.model.judgement import (
    CONFIDENCES,
    LIKELIHOODS,
    TLPS,
    AbcdeWritten,
    AttributionClaimed,
    BreakoutScored,
    CaseOpened,
    Facts,
    HypothesisStated,
    Judged,
    NoteAdded,
    SourceRated,
    TechniqueInferred,
    TlpSet,
)
from guetteur.model.misp import TLP_TAGS, galaxy_value
from guetteur.model.stix import Seen
from guetteur.model.technique import TechniqueRef
from guetteur.publish import Pseudonyms
from guetteur.publish.misp import DISTRIBUTION, event, event_bytes, event_of
from guetteur.publish.misp_parts import LOST, carried
from guetteur.publish.stix_scope import Sharing
from guetteur.readers.misp import read_event
from guetteur.readers.misp_case import case_in
from guetteur.readers.partner_csv import Told
from tests.cases.histories import entries


def case_of(run: Run, *facts: Facts) -> Case:
    """The case of all findings of the run, and what Ana says of it."""
    ids = tuple(finding.id for finding in run.findings)
    opened = CaseOpened(title="Copied texts", run=run.id, findings=ids)
    return replay(entries(opened, *facts))["case-1"]


def said(run: Run) -> tuple[Facts, ...]:
    """One of each thing that people say."""
    target = run.findings[0].id
    return (
        Judged(case="case-1", target="case-1", verdict="confirm", reason="same minute, @jdoe",
               likelihood="roughly_even", confidence="moderate"),
        Judged(case="case-1", target=target, verdict="needs_work", reason="read the profiles"),
        HypothesisStated(case="case-1", text="Fans of handle_0_3"),
        SourceRated(case="case-1", source="Gazette of Valmont", reliability="B", credibility="2"),
        AbcdeWritten(case="case-1", behaviour="the same link", content="The vote is rigged"),
        TechniqueInferred(case="case-1", technique="T0085.001", version="1.6", reason="so"),
        AttributionClaimed(case="case-1", by="Valmont watch", to='"X"', confidence="low",
                           basis="an invoice", alternatives=("a reseller", "nobody"),
                           claimed_on=date(2027, 2, 28), likelihood="unlikely"),
        BreakoutScored(case="case-1", platforms=("x",), communities=2),
        NoteAdded(case="case-1", text="two\nlines"),
        TlpSet(case="case-1", level="amber"),
    )  # fmt: skip


SEEN = (Seen(TechniqueRef("T0084.001", "1.7", "guetteur"), "co_text", ()),)


@pytest.fixture
def case(run: Run) -> Case:
    return case_of(run, *said(run))


@pytest.fixture
def sharing(key: Pseudonyms) -> Sharing:
    return Sharing(pseudonyms=key, observed=SEEN, names_from="red", by="Cell of Valmont")


@pytest.fixture
def made(case: Case, run: Run, sharing: Sharing) -> dict[str, Any]:
    found: dict[str, Any] = event(case, [run], sharing)["Event"]
    return found


def objects(made: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [one for one in made["Object"] if one["name"] == name]


def value(one: dict[str, Any], relation: str) -> str | None:
    return next((a["value"] for a in one["Attribute"] if a["object_relation"] == relation), None)


def tags(one: dict[str, Any]) -> list[str]:
    return [tag["name"] for tag in one.get("Tag", ())]


def test_the_event_says_what_the_case_says(made: dict[str, Any]) -> None:
    assert (made["info"], made["date"]) == ("Copied texts", "2027-03-01")
    assert (made["analysis"], made["threat_level_id"]) == ("2", "4")
    assert made["Orgc"]["name"] == "Cell of Valmont"
    assert tags(made) == [
        "tlp:amber",
        'misp-galaxy:disarm-techniques="Develop AI-Generated Text"',
        'misp-galaxy:disarm-techniques="Use Copypasta"',
    ]
    (incident,) = objects(made, "incident")
    assert value(incident, "name") == "Copied texts"
    assert value(incident, "determination") == "suspected"
    assert value(incident, "score") == "Breakout Scale: 2"
    (narrative,) = objects(made, "narrative")
    assert value(narrative, "narrative-summary") == "The vote is rigged"
    assert len(objects(made, "social-media-group")) == 4
    assert len(objects(made, "user-account")) == 18 + 9 + 6 + 4
    assert {kind for one in objects(made, "microblog") for kind in [value(one, "type")]} == {
        "Twitter"
    }


def test_words_of_likelihood_and_sources_are_those_of_misp(made: dict[str, Any]) -> None:
    (judged,) = [o for o in objects(made, "annotation") if '"verdict", "confirm"' in o["comment"]]
    (text,) = [a for a in judged["Attribute"] if a["object_relation"] == "text"]
    assert tags(text) == [
        'estimative-language:likelihood-probability="roughly-even-chance"',
        'estimative-language:confidence-in-analytic-judgment="moderate"',
    ]
    (source,) = [a for a in made["Attribute"] if a["value"] == "Gazette of Valmont"]
    assert tags(source) == [
        'admiralty-scale:source-reliability="b"',
        'admiralty-scale:information-credibility="2"',
    ]


def test_nothing_is_flagged_for_detection(made: dict[str, Any]) -> None:
    inside = [a for one in made["Object"] for a in one["Attribute"]]
    assert {a["to_ids"] for a in [*made["Attribute"], *inside]} == {False}
    assert [a["value"] for a in made["Attribute"] if a["type"] == "url"] == [
        "https://news.example.org/vote-postal",
        next(a["value"] for a in made["Attribute"] if "x.com/…" in a["value"]),
    ]


def test_no_account_and_no_analyst_is_named(case: Case, run: Run, sharing: Sharing) -> None:
    text = event_bytes(event(case, [run], sharing)).decode()
    for finding in run.findings:
        assert finding.id not in text
        for member in finding.members:
            assert str(member.handle) not in text
            assert member.account_id not in text
    assert "jdoe" not in text
    assert '"Ana"' not in text
    shown = event_bytes(event(case, [run], replace(sharing, pseudonyms=None, names_from="amber")))
    assert b"handle_0_3" in shown
    assert b'\\"Ana\\"' in shown
    with pytest.raises(InputError, match="error-stix-names"):
        event(case, [run], replace(sharing, pseudonyms=None))


def test_it_is_not_shared_more_widely_than_the_case(case: Case, run: Run, sharing: Sharing) -> None:
    with pytest.raises(InputError, match="error-stix-tlp"):
        event(case, [run], replace(sharing, tlp="green"))
    with pytest.raises(InputError, match="error-stix-no-tlp"):
        event(case_of(run), [run], sharing)


@pytest.mark.parametrize("level", TLPS)
def test_the_tag_decides_how_far_it_goes(level: Any, run: Run, sharing: Sharing) -> None:
    made = event(case_of(run), [run], replace(sharing, tlp=level))["Event"]
    assert tags(made)[0] == TLP_TAGS[level]
    assert made["distribution"] == str(DISTRIBUTION[level])
    # never wider than a stricter level
    assert DISTRIBUTION["clear"] == 3
    assert [DISTRIBUTION[one] for one in ("amber", "amber_strict", "red")] == [0, 0, 0]


@pytest.mark.parametrize(
    ("facts", "analysis", "status", "determination"),
    [
        ((), "0", "new", "suspected"),
        ((("Ana", "confirm"),), "2", "closed", "suspected"),
        ((("Ana", "dismiss"),), "2", "closed", "false-positive"),
        ((("Ana", "needs_work"),), "1", "open", "suspected"),
        ((("Ana", "confirm"), ("Bob", "dismiss")), "1", "open", "suspected"),
    ],
)
def test_how_far_judging_went(
    facts: Sequence[tuple[str, Any]], analysis: str, status: str, determination: str,
    run: Run, sharing: Sharing,
) -> None:  # fmt: skip
    judged = [
        (who, Judged(case="case-1", target="case-1", verdict=verdict, reason="so"))
        for who, verdict in facts
    ]
    opened = CaseOpened(title="t", run=run.id, findings=(run.findings[0].id,))
    case = replay(entries(opened, *judged, TlpSet(case="case-1", level="green")))["case-1"]
    made = event(case, [run], sharing)["Event"]
    (incident,) = objects(made, "incident")
    assert made["analysis"] == analysis
    assert value(incident, "investigation_status") == status
    assert value(incident, "determination") == determination


def test_the_same_case_gives_the_same_bytes_and_uuids_are_unlike(
    case: Case, run: Run, sharing: Sharing, made: dict[str, Any]
) -> None:
    assert event_bytes({"Event": made}) == event_bytes(event(case, [run], sharing))
    parts = [made, *made["Attribute"], *made["Object"]]
    parts += [a for one in made["Object"] for a in one["Attribute"]]
    parts += [r for one in made["Object"] for r in one.get("ObjectReference", ())]
    names = [part["uuid"] for part in parts]
    assert len(set(names)) == len(names)
    assert {uuid.UUID(name).version for name in names} == {5}
    other = event(case, [run], replace(sharing, tlp="red"))["Event"]
    assert other["uuid"] != made["uuid"]


def test_pymisp_loads_it_and_keeps_every_object(made: dict[str, Any]) -> None:
    loaded = pymisp.MISPEvent()
    loaded.load({"Event": deepcopy(made)})  # it empties what it is given
    assert {one.uuid for one in loaded.objects} == {one["uuid"] for one in made["Object"]}
    assert {one.uuid for one in loaded.attributes} == {one["uuid"] for one in made["Attribute"]}
    assert json.loads(loaded.to_json()) == made
    for one in loaded.objects:  # required fields, and none that the template does not have
        template = pymisp.MISPObject(one.name, strict=True)
        for attribute in one.attributes:
            template.add_attribute(attribute.object_relation, value=attribute.value)
        assert template.to_json()


def test_misp_stix_keeps_every_object(made: dict[str, Any], tmp_path: Path) -> None:
    """To STIX 2.1 and back: the objects, the techniques and the marking are all there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of libraries that it imports for STIX 1
        from misp_stix_converter import InternalSTIX2toMISPParser, MISPtoSTIX21Parser

        writer = MISPtoSTIX21Parser()
        writer.parse_misp_event({"Event": deepcopy(made)})
        assert writer.errors == {}
        file = tmp_path / "bundle.json"
        file.write_text(writer.bundle.serialize(), encoding="utf-8")
        reader = InternalSTIX2toMISPParser()
        reader.load_stix_bundle(writer.bundle)
        reader.parse_stix_bundle()
    back = reader.misp_event
    assert {str(one.uuid) for one in back.objects} == {one["uuid"] for one in made["Object"]}
    assert {one.value for one in back.attributes} == {one["value"] for one in made["Attribute"]}
    names = {galaxy_value(tag.name) for tag in back.tags} - {None}
    for attribute in back.attributes:
        names |= {galaxy_value(tag.name) for tag in attribute.tags} - {None}
    assert names >= {"Use Copypasta", "Develop AI-Generated Text"}
    assert "tlp:amber" in {tag.name for tag in back.tags}


def test_what_comes_back_is_what_misp_carries(
    case: Case, run: Run, sharing: Sharing, made: dict[str, Any]
) -> None:
    parts = carried(case, [run], sharing)
    assert case_in(made, "event.json") == parts
    kinds = [one.kind for one in parts.statements]
    assert sorted(kinds) == sorted(
        ["judgement", "judgement", "hypothesis", "summary", "summary", "claim", "breakout", "note"]
    )
    (claim,) = [one for one in parts.statements if one.kind == "claim"]
    assert ("alternative", "a reseller") in claim.about
    assert ("alternative", "nobody") in claim.about
    assert {(one.id, one.version, one.basis) for one in parts.techniques} == {
        ("T0084.001", "1.7", "observed"),
        ("T0085.001", "1.6", "inferred"),
    }
    assert [one.grade for one in parts.sources] == ["B2"]
    assert len(parts.groups) == 4
    assert {name for one in parts.groups for name in one.accounts} == {
        one.id for one in parts.accounts
    }
    assert parts.exports == (run.sources[0].sha256,)


def test_a_server_that_writes_the_parts_in_another_order_changes_nothing(
    case: Case, run: Run, sharing: Sharing, made: dict[str, Any]
) -> None:
    turned = made | {"Object": made["Object"][::-1], "Attribute": made["Attribute"][::-1]}
    assert case_in(turned, "event.json") == carried(case, [run], sharing)


def test_an_event_of_ours_that_was_changed_is_told(made: dict[str, Any]) -> None:
    assert case_in(made | {"Object": []}, "e.json") is None
    with pytest.raises(InputError, match=r"error-misp-changed.*tlp"):
        case_in(made | {"Tag": []}, "e.json")
    changed = json.loads(json.dumps(made))
    for one in changed["Object"]:
        if one["name"] == "annotation":
            one["Attribute"] = []
    with pytest.raises(InputError, match="error-misp-changed"):
        case_in(changed, "e.json")


def test_every_part_of_an_event_of_ours_is_kept(made: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    file.write_bytes(event_bytes({"Event": made}))
    read = read_event(file, Told("0" * 64))
    inside = sum(len(one["Attribute"]) for one in made["Object"])
    assert len(read.parts) == len(made["Attribute"]) + len(made["Object"]) + inside + 2
    assert {part.outcome for part in read.parts} == {"kept"}
    assert (read.source, read.marking, read.dated) == ("Cell of Valmont", "amber", "2027-03-01")
    assert read.techniques == (
        ("Develop AI-Generated Text", "T0085.001"),
        ("Use Copypasta", "T0084.001"),
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_misp_does_not_carry_is_listed(lang: str) -> None:
    texts = [Messages(lang).text(f"share-lost-{name}") for name in LOST]
    assert len(set(texts)) == len(LOST)


# What people type: any letters, but blanks alone are refused by the ledger.
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(
    lambda text: bool(text.strip())
)
facts = st.one_of(
    st.builds(
        Judged, case=st.just("case-1"), target=st.just("case-1"),
        verdict=st.sampled_from(["confirm", "dismiss", "needs_work"]), reason=words,
        likelihood=st.none() | st.sampled_from(LIKELIHOODS),
        confidence=st.none() | st.sampled_from(CONFIDENCES), duplicate_of=st.none(),
    ),
    st.builds(HypothesisStated, case=st.just("case-1"), text=words),
    st.builds(NoteAdded, case=st.just("case-1"), text=words),
    st.builds(
        AbcdeWritten, case=st.just("case-1"), actor=words, behaviour=st.none(),
        content=st.none() | words, degree=st.none(), effect=st.none(),
    ),
    st.builds(
        SourceRated, case=st.just("case-1"), source=words, reliability=st.sampled_from("ABCDEF"),
        credibility=st.sampled_from("123456"),
    ),
    st.builds(
        TechniqueInferred, case=st.just("case-1"), version=st.just("1.7"), reason=words,
        technique=st.sampled_from(["T0060", "T0128.002", "T0129.001", "T0111"]),
    ),
    st.builds(
        AttributionClaimed, case=st.just("case-1"), by=words, to=words, basis=words,
        confidence=st.sampled_from(CONFIDENCES), claimed_on=st.dates(),
        alternatives=st.lists(words, min_size=1, max_size=3).map(tuple),
        likelihood=st.none() | st.sampled_from(LIKELIHOODS),
    ),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    title=words, spoken=st.lists(st.tuples(words, facts), max_size=6), level=st.sampled_from(TLPS)
)
def test_case_to_misp_and_back_loses_nothing_that_misp_carries(
    title: str, spoken: list[tuple[str, Facts]], level: Any
) -> None:
    opened = CaseOpened(title=title)
    case = replay(entries(opened, *spoken))["case-1"]
    parts = carried(case, [], Sharing(tlp=level, pseudonyms=None, names_from="clear"))
    made = json.loads(event_bytes(event_of(parts)))
    loaded = pymisp.MISPEvent()
    loaded.load(made)
    assert case_in(json.loads(loaded.to_json()), "e.json") == parts


def test_times_are_of_the_case(run: Run, sharing: Sharing) -> None:
    late = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
    made = event(case_of(run), [run], replace(sharing, tlp="green"))["Event"]
    assert int(made["timestamp"]) == int(late.timestamp())
    parts = [*made["Attribute"], *objects(made, "social-media-group")]
    parts += [link for one in made["Object"] for link in one.get("ObjectReference", ())]
    assert {int(one["timestamp"]) for one in parts} == {int(late.timestamp())}
    assert {value(one, "creation-date") for one in objects(made, "microblog")} == {
        post.at.isoformat()
        for finding in run.findings
        for pair in finding.evidence
        for post in (pair.first, pair.second)
    }
