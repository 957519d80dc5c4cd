"""findings.json: follows its schema, and never leaves a detector silent."""

import json
from collections.abc import Callable
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from guetteur.model import Run
from guetteur.publish import Pseudonyms, findings_document, publish_run
from guetteur.publish.documents import script_json


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    text = (resources.files("guetteur.publish") / "findings.schema.json").read_text("utf-8")
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_document_follows_the_schema(
    run: Run,
    loose_run: Run,
    silent_runs: dict[str, Run],
    key: Pseudonyms,
    validator: Draft202012Validator,
) -> None:
    for each in (run, loose_run, *silent_runs.values()):
        for pseudonyms in (None, key):
            document = findings_document(each, lang="fr", pseudonyms=pseudonyms)
            validator.validate(json.loads(json.dumps(document, allow_nan=False)))


def test_schema_refuses_a_found_entry_without_accounts(
    run: Run, validator: Draft202012Validator
) -> None:
    document = findings_document(run)
    bad = json.loads(json.dumps(document))
    bad["findings"][0]["accounts"] = []
    assert not validator.is_valid(bad)


def test_accounts_are_as_read_without_pseudonyms(make_run: Callable[..., Run]) -> None:
    [entry] = entries(make_run(1))
    assert entry["outcome"] == "found"
    assert entry["accounts"][:2] == ["1000", "1001"]
    assert entry["account_ids"][:2] == ["x:1000", "x:1001"]
    assert entry["objects"][1] == "https://x.com/jdoe/status/1"
    assert entry["first"] == "2027-03-01T20:00:00Z"
    assert entry["reason"] is None


def test_each_other_outcome_has_an_entry(run: Run, silent_runs: dict[str, Run]) -> None:
    outcomes = [(e["detector"], e["outcome"], e["accounts"], e["q_value"]) for e in entries(run)]
    assert outcomes[4:] == [
        ("co_reshare", "not_found", [], None),
        ("co_media", "not_applicable", [], None),
        ("co_reply", "not_enough_data", [], None),
    ]
    [failed] = entries(silent_runs["error"])
    assert failed["outcome"] == "error"
    assert failed["reason"] == "The check stopped on an error: out of memory."


def test_pseudonymised_accounts_are_codes(run: Run, key: Pseudonyms) -> None:
    document = findings_document(run, pseudonyms=key)
    text = json.dumps(document)
    assert '"1000"' not in text
    assert "handle_0_0" not in text
    assert document["pseudonymised"] is True


def test_uncertainty_power_and_clues_are_told(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    document = json.loads(json.dumps(findings_document(run)))
    assert document["run"]["power"][2] == {
        "detector": "co_hashtag",
        "window": 60,
        "accounts": 5,
        "objects": None,
    }
    [entry] = document["findings"]
    assert (entry["group_p"], entry["shuffles"]) == (1 / 3499, 3498)
    assert len(entry["closeness"]) == 1
    assert entry["closeness"][0] == {
        "detector": "co_share_url",
        "window": 600,
        "accounts": 6,
        "close": 301.6,
        "expected": 158.2,
        "deviation": 10.1,
        "shuffles": 3498,
        "p_value": 1 / 3499,
        "q_value": 0.004,
    }
    behaviour = entry["behaviours"][0]
    assert (behaviour["ratio_low"], behaviour["ratio_high"]) == (87.3, 201.0)
    tool = entry["hypotheses"][2]
    assert tool["explanation"] == "explain-scheduling-tool"
    assert tool["clues"][0] == {
        "name": "exact-second",
        "value": 0.823,
        "others": 0.031,
        "speaks": "for",
    }
    assert tool["clues"][2]["speaks"] == "unknown"


def test_a_finding_without_ties_is_a_finding(untied_run: Run) -> None:
    [entry, silent] = entries(untied_run)[:2]
    assert (entry["outcome"], entry["detector"], entry["ties"]) == ("found", "co_text", 0)
    assert (entry["possible_ties"], entry["q_value"]) == (36, 0.006)
    assert len(entry["accounts"]) == 9
    assert {member["role"] for member in entry["members"]} == {"joined"}
    assert entry["closeness"][0]["close"] == 60.0
    assert entry["evidence"]
    assert silent["outcome"] == "not_found"


def test_infinite_ratio_is_null(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    behaviours = tuple(replace(b, ratio=float("inf")) for b in run.findings[0].behaviours)
    endless = replace(run, findings=(replace(run.findings[0], behaviours=behaviours),))
    assert entries(endless)[0]["behaviours"][0]["ratio"] is None


def test_lone_surrogate_is_written_as_valid_json(
    make_run: Callable[..., Run], tmp_path: Path
) -> None:
    run = make_run(1)
    [finding] = run.findings
    pair = finding.evidence[0]
    broken = replace(pair, first=replace(pair.first, text="half \ud83d emoji"))
    odd = replace(run, findings=(replace(finding, evidence=(broken,)),))
    made = publish_run(odd, tmp_path, lang="en", pseudonyms=None)
    read = json.loads(made["findings"].read_text("utf-8"))
    assert read["findings"][0]["evidence"][0]["first"]["text"] == "half \ud83d emoji"


def test_json_for_a_script_holds_no_markup() -> None:
    made = script_json({"text": "</script><!-- & \u2028 \u2029 é"})
    assert not set("<>&\u2028\u2029") & set(made)
    assert json.loads(made) == {"text": "</script><!-- & \u2028 \u2029 é"}


def entries(run: Run) -> list[dict[str, Any]]:
    """The entries of the document, as read back from JSON."""
    made: list[dict[str, Any]] = json.loads(json.dumps(findings_document(run)))["findings"]
    return made
