"""Judging findings of a real run: what is written, refused, counted and proven."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from guetteur import pipeline, store
from guetteur.model import InputError
from guetteur.model.judgement import BreakoutScored, CaseOpened, Facts, FindingAdded
from guetteur.pipeline import ReadAs, judging, judging_documents
from guetteur.pipeline.judging_proof import verify
from guetteur.store import Workspace
from tests.pipeline.exports import traces_csv

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def analysed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one run and one finding."""
    folder = tmp_path_factory.mktemp("judging")
    workspace = pipeline.create_workspace(folder / "w")
    traces = traces_csv(folder / "traces.csv")
    pipeline.ingest(workspace, traces, ReadAs(format="coortweet"))
    pipeline.detect(workspace, pipeline.Parameters(), at=AT)
    return workspace.root


@pytest.fixture
def workspace(analysed: Path, tmp_path: Path) -> Workspace:
    """A copy to write in."""
    shutil.copytree(analysed, tmp_path / "w")
    return store.open_workspace(tmp_path / "w")


@pytest.fixture
def finding(workspace: Workspace) -> str:
    return store.last_run(workspace).findings[0].id


def say(workspace: Workspace, what: str, who: str = "Ana", **given: Any) -> judging.Written:
    facts = judging.facts_of(workspace, what, given)
    return judging.write(workspace, facts, who=who, at=AT)


def opened(workspace: Workspace) -> str:
    made = say(workspace, "open", title="Copied texts").made
    assert made is not None
    return made


def bytes_of(workspace: Workspace) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in workspace.root.iterdir()
        if path.is_file() and path.suffix != ".lock"
    }


def test_a_case_is_opened_with_all_findings_of_the_last_run(
    workspace: Workspace, finding: str
) -> None:
    run = store.last_run(workspace).id
    assert opened(workspace) == "case-1"
    case = judging.case_named(workspace, "case-1")
    assert case.opened.facts == CaseOpened(title="Copied texts", run=run, findings=(finding,))


def test_a_hypothesis_gets_its_name(workspace: Workspace) -> None:
    opened(workspace)
    written = say(workspace, "hypothesis", case="case-1", text="fans")
    assert (written.made, written.entry.seq) == ("hypothesis-2", 2)
    assert say(workspace, "note", case="case-1", text="x").made is None


def test_a_finding_is_looked_for_in_older_runs_too(workspace: Workspace, finding: str) -> None:
    older = store.last_run(workspace).id
    pipeline.detect(workspace, pipeline.Parameters(smallest=9), at=AT)
    assert store.last_run(workspace).findings == ()
    with pytest.raises(InputError, match="error-case-nothing"):
        opened(workspace)
    assert judging.add_finding(workspace, "case-1", finding) == FindingAdded(
        case="case-1", finding=finding, run=older
    )
    with pytest.raises(InputError, match=r"error-case-no-finding.*finding-0"):
        judging.add_finding(workspace, "case-1", "finding-0")


def test_the_target_is_the_case_unless_said(workspace: Workspace, finding: str) -> None:
    opened(workspace)
    say(workspace, "judge", case="case-1", verdict="confirm", reason="so")
    say(workspace, "judge", case="case-1", verdict="dismiss", reason="so", target=finding)
    case = judging.case_named(workspace, "case-1")
    assert [said.facts.target for said in case.judgements] == ["case-1", finding]


def test_observed_techniques_come_from_findings_and_inferred_ones_from_people(
    workspace: Workspace, finding: str
) -> None:
    opened(workspace)
    say(workspace, "technique", case="case-1", technique="T0060", reason="goes on")
    case = judging.case_named(workspace, "case-1")
    (seen,) = judging.observed(workspace, case)
    assert (seen.technique.basis, seen.technique.id) == ("observed", "T0049")
    assert (seen.detector, seen.findings) == ("co_share_object", (finding,))
    (inferred,) = case.techniques
    assert (inferred.technique.basis, inferred.technique.mapped_by) == ("inferred", "Ana")
    say(workspace, "judge", case="case-1", verdict="dismiss", reason="so", target="T0049")
    say(workspace, "judge", case="case-1", verdict="confirm", reason="so", target="T0060")
    with pytest.raises(InputError, match="error-case-target"):
        say(workspace, "judge", case="case-1", verdict="confirm", reason="so", target="T0061")


def test_a_technique_of_an_older_version_is_taken_with_its_version(workspace: Workspace) -> None:
    opened(workspace)
    with pytest.raises(InputError, match="error-case-no-technique"):
        say(workspace, "technique", case="case-1", technique="T9999", reason="so")
    with pytest.raises(InputError, match="error-case-no-technique"):
        say(workspace, "technique", case="case-1", technique="T0060", version="0.1", reason="so")
    say(workspace, "technique", case="case-1", technique="T0085.001", version="1.6", reason="so")
    (inferred,) = judging.case_named(workspace, "case-1").techniques
    assert (inferred.technique.id, inferred.technique.version) == ("T0085.001", "1.6")


def test_spread_is_counted_where_it_is_known(workspace: Workspace) -> None:
    opened(workspace)
    with pytest.raises(InputError, match="error-case-breakout-none"):
        say(workspace, "breakout", case="case-1")  # the traces name no platform
    facts = judging.facts_of(workspace, "breakout", {"case": "case-1", "platforms": ("x",)})
    assert facts == BreakoutScored(case="case-1", platforms=("x",), communities=1)
    say(
        workspace, "breakout", case="case-1", platforms=("x", "telegram"), communities=3,
        media="news", media_source="https://valmont.example",
    )  # fmt: skip
    assert [one.level for one in judging.case_named(workspace, "case-1").breakouts] == [4]


@pytest.mark.parametrize(
    ("what", "given", "key"),
    [
        ("note", {"case": "case-7", "text": "x"}, "error-case-unknown"),
        ("note", {"case": "case-1", "text": " "}, "error-case-blank"),
        ("judge", {"case": "case-1", "verdict": "confirm", "reason": "x", "target": "f"},
         "error-case-target"),
        ("source", {"case": "case-1", "source": "Gazette", "grade": "B7"}, "error-case-grade"),
        ("open", {"title": "x", "findings": ("f",)}, "error-case-no-finding"),
        ("undo", {"seq": 7, "reason": "x"}, "error-case-undo-unknown"),
        ("breakout", {"case": "case-7"}, "error-case-unknown"),
        ("note", {"case": "case-1", "text": "\ud83d"}, "error-ledger-text"),
        ("attribute", {"case": "case-1", "by": "V", "to": "x", "claimed_on": date(2027, 2, 28),
                       "confidence": "low", "basis": "b", "alternatives": ("",)},
         "error-case-blank"),
    ],
)  # fmt: skip
def test_what_is_refused_is_not_written(
    workspace: Workspace, what: str, given: dict[str, Any], key: str
) -> None:
    opened(workspace)
    before = bytes_of(workspace)
    with pytest.raises(InputError) as caught:
        say(workspace, what, **given)
    assert (caught.value.key, caught.value.params.get("line", 0)) == (key, 0)
    assert bytes_of(workspace) == before


def test_a_fault_further_up_keeps_its_line(workspace: Workspace) -> None:
    """An entry that cannot stand where it is, such as one from a faulty program."""
    store.ledger.append(
        workspace.ledger, judging.facts_of(workspace, "note", {"case": "case-9", "text": "x"}),
        at=AT, who="Ana",
    )  # fmt: skip
    with pytest.raises(InputError, match=r"error-case-unknown.*line=1"):
        opened(workspace)


def test_an_interrupted_write_is_mended_and_said(workspace: Workspace) -> None:
    opened(workspace)
    with workspace.ledger.open("ab") as file:
        file.write(b'{"at":"20')
    assert say(workspace, "note", case="case-1", text="x").mended
    assert not say(workspace, "note", case="case-1", text="x").mended


def test_verifying_keeps_the_cases_and_finds_them_again(workspace: Workspace) -> None:
    opened(workspace)
    first = verify(workspace)
    assert (first.entries, first.cases, first.cache, first.state) == (1, 1, "none", "whole")
    assert verify(workspace).cache == "same"
    say(workspace, "note", case="case-1", text="x")
    then = verify(workspace)
    assert (then.entries, then.cache) == (2, "same"), "compared with the one entry of then"
    assert then.sha256 != first.sha256
    kept = json.loads(workspace.cases.read_bytes())
    assert (kept["entries"], kept["ledger"]) == (2, then.ledger)
    assert kept["cases"][0]["notes"][0]["facts"]["text"] == "x"


def test_kept_cases_that_were_changed_are_refused(workspace: Workspace) -> None:
    opened(workspace)
    verify(workspace)
    good = workspace.cases.read_bytes()
    for changed in (good.replace(b"Copied", b"Kopied"), b"{}", b"", good.replace(b"{", b"[", 1)):
        workspace.cases.write_bytes(changed)
        with pytest.raises(InputError, match=r"error-case-kept\("):
            verify(workspace)
        assert workspace.cases.read_bytes() == changed, "nothing is written"
    workspace.cases.write_bytes(good.replace(b'"layout":1', b'"layout":0'))
    assert verify(workspace).cache == "older"


def test_a_ledger_begun_anew_is_not_the_one_that_was_kept(workspace: Workspace) -> None:
    opened(workspace)
    verify(workspace)
    for ending in (".jsonl", ".head"):
        workspace.ledger.with_suffix(ending).unlink()
    with pytest.raises(InputError, match=r"error-case-kept-ledger.*entries=1"):
        verify(workspace)
    say(workspace, "open", title="Another title")
    with pytest.raises(InputError, match=r"error-case-kept-ledger.*entries=1"):
        verify(workspace)


def test_verifying_mends(workspace: Workspace) -> None:
    opened(workspace)
    head = workspace.ledger.with_suffix(".head").read_bytes()
    say(workspace, "note", case="case-1", text="x")
    workspace.ledger.with_suffix(".head").write_bytes(head)
    assert [verify(workspace).state, verify(workspace).state] == ["ahead", "whole"]


def test_no_ledger_verifies_as_empty(workspace: Workspace) -> None:
    proof = verify(workspace)
    assert (proof.entries, proof.cases, proof.ledger) == (0, 0, "0" * 64)


def test_a_replay_gives_the_same_bytes_in_any_process(workspace: Workspace) -> None:
    opened(workspace)
    for who, verdict in (("Ana", "confirm"), ("Bob", "dismiss"), ("Cleo", "needs_work")):
        say(workspace, "judge", who=who, case="case-1", verdict=verdict, reason="so")
    found = set()
    for seed in ("0", "1", "2"):
        command = [sys.executable, "-m", "guetteur", "case", "verify", str(workspace.root)]
        done = subprocess.run(
            [*command, "--json"],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        found.add(json.loads(done.stdout)["sha256"])
    assert len(found) == 1


def test_the_document_has_what_people_said_beside_what_was_observed(workspace: Workspace) -> None:
    opened(workspace)
    say(workspace, "hypothesis", case="case-1", text="fans")
    say(
        workspace, "rate", case="case-1", hypothesis="hypothesis-2", rating="inconsistent",
        evidence="all night",
    )  # fmt: skip
    case = judging.case_named(workspace, "case-1")
    document = json.loads(json.dumps(judging_documents.case_document(workspace, case)))
    assert document["id"] == "case-1"
    assert document["observed"][0]["technique"]["id"] == "T0049"
    assert document["ach"]["scores"][0]["inconsistent"] == 1
    assert [line["what"] for line in document["history"]] == ["open", "hypothesis", "rate"]
    (row,) = judging_documents.list_document(workspace)["cases"]
    assert (row["id"], row["findings"], row["verdict"], row["entries"]) == ("case-1", 1, None, 3)


def test_every_kind_of_entry_can_be_said(workspace: Workspace, finding: str) -> None:
    """So that no record of the ledger lacks a way in."""
    opened(workspace)
    in_case: list[tuple[str, dict[str, Any]]] = [
        ("remove", {"finding": finding, "reason": "other"}),
        ("add", {"finding": finding}),
        ("judge", {"verdict": "confirm", "reason": "so"}),
        ("hypothesis", {"text": "fans"}),
        ("rate", {"hypothesis": "hypothesis-5", "rating": "neutral", "evidence": "e"}),
        ("source", {"source": "Gazette", "grade": "b2"}),
        ("abcde", {"actor": "unknown"}),
        ("technique", {"technique": "T0060", "reason": "so"}),
        ("breakout", {"platforms": ("x",)}),
        ("attribute", {"by": "V", "to": "x", "claimed_on": date(2027, 2, 28), "basis": "b",
                       "confidence": "low", "alternatives": ("y",)}),
        ("tlp", {"level": "red"}),
        ("note", {"text": "x"}),
    ]  # fmt: skip
    for what, given in in_case:
        say(workspace, what, case="case-1", **given)
    say(workspace, "undo", seq=13, reason="typo")
    entries = store.ledger.read(workspace.ledger).entries
    assert [one.what for one in entries] == ["open", *(what for what, _ in in_case), "undo"]
    kinds: set[type[Facts]] = {type(one.facts) for one in entries}
    assert len(kinds) == 14
