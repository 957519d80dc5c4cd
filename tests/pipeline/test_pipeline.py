"""From an export to findings and files: the whole path, and what must not change on the way."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest

from guetteur import pipeline, store
from guetteur.detectors import DETECTORS, Parameters
from guetteur.model import InputError
from guetteur.pipeline import ReadAs, Workspace
from tests.pipeline.exports import traces_csv

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
PLANTED = [f"p{i}" for i in range(6)]


@pytest.fixture(autouse=True)
def _key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "keys" / "pseudonyms.key"))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = pipeline.create_workspace(tmp_path / "w")
    pipeline.ingest(made, traces_csv(tmp_path / "traces.csv"), ReadAs())
    return made


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_planted_group_goes_from_export_to_findings(workspace: Workspace) -> None:
    run = pipeline.detect(workspace, Parameters(), at=AT)
    document = pipeline.findings_of(workspace, "en")
    found = [finding for finding in document["findings"] if finding["outcome"] == "found"]
    assert [sorted(finding["accounts"]) for finding in found] == [PLANTED]
    assert found[0]["detector"] == "co_share_object"
    assert found[0]["q_value"] <= 0.01
    assert set(found[0]["objects"]) == {f"own{i}" for i in range(8)}
    others = {f["detector"]: f["outcome"] for f in document["findings"] if f["outcome"] != "found"}
    assert set(others.values()) == {"not_applicable"}
    assert len(others) == len(DETECTORS) - 1
    assert run.posts == len((workspace.root.parent / "traces.csv").read_text().splitlines()) - 1


def test_importing_the_same_file_twice_changes_nothing(
    tmp_path: Path, workspace: Workspace
) -> None:
    before = files_below(workspace.root)
    again = pipeline.ingest(workspace, tmp_path / "traces.csv", ReadAs())
    assert again.known
    assert files_below(workspace.root) == before


def test_the_same_input_gives_the_same_bytes(workspace: Workspace) -> None:
    outcomes = []
    for _ in range(2):
        run = pipeline.detect(workspace, Parameters(), at=AT)
        pipeline.publish_run(workspace, run, lang="fr", at=AT)
        outcomes.append(files_below(workspace.root))
    assert outcomes[0] == outcomes[1]


def test_both_engines_give_the_same_run(workspace: Workspace) -> None:
    sql = pipeline.detect(workspace, Parameters(), at=AT, engine="sql")
    kernel = pipeline.detect(workspace, Parameters(), at=AT, engine="kernel")
    assert replace(sql, engine="kernel") == kernel


def test_a_run_reads_back_equal(workspace: Workspace) -> None:
    run = pipeline.detect(workspace, Parameters(), at=AT)
    assert store.last_run(workspace) == run


def test_other_parameters_are_another_run_and_both_are_kept(workspace: Workspace) -> None:
    first = pipeline.detect(workspace, Parameters(), at=AT)
    second = pipeline.detect(workspace, Parameters(alpha=0.05), at=AT)
    assert store.run_ids(workspace) == sorted([first.id, second.id])
    assert store.last_run(workspace).id == second.id


def test_what_is_published_hides_accounts_and_matches_its_schema(workspace: Workspace) -> None:
    run = pipeline.detect(workspace, Parameters(), at=AT)
    files = pipeline.publish_run(workspace, run, lang="en", at=AT)
    document = json.loads(files["findings"].read_text())
    schema = json.loads(files["schema"].read_text())
    jsonschema.validate(document, schema)
    jsonschema.validate(pipeline.findings_of(workspace, "en"), schema)
    for name in PLANTED:
        assert f'"{name}"' not in files["findings"].read_text()
        assert f":{name}<" not in files["report"].read_text()


def test_revealing_is_written_into_the_ledger(workspace: Workspace) -> None:
    run = pipeline.detect(workspace, Parameters(), at=AT)
    files = pipeline.publish_run(
        workspace, run, lang="en", at=AT, reveal="Ana", why="the judge asked"
    )
    assert '"p0"' in files["findings"].read_text()
    (line,) = workspace.ledger.read_text().splitlines()
    entry = json.loads(line)
    assert (entry["who"], entry["what"]) == ("Ana", "reveal")
    assert entry["facts"]["why"] == "the judge asked"
    assert store.ledger.check(workspace.ledger) == 1


def test_a_detector_that_fails_is_an_error_and_the_others_still_run(workspace: Workspace) -> None:
    broken = replace(DETECTORS[0], needs=("objects",), traces="SELECT no_such_column FROM posts")
    run = pipeline.detect(workspace, Parameters(), at=AT, detectors=(broken, *DETECTORS[1:]))
    failed, *others = run.detectors
    assert (failed.outcome, failed.reason_key) == ("error", "reason-failed")
    assert "no_such_column" in (failed.traceback or "")
    assert others[-1].outcome == "found"


def test_a_broken_export_leaves_the_workspace_as_it_was(
    tmp_path: Path, workspace: Workspace
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("object_id,account_id,content_id\na,b,c\n")
    before = files_below(workspace.root)
    with pytest.raises(InputError):
        pipeline.ingest(workspace, bad, ReadAs(format="coortweet"))
    assert files_below(workspace.root) == before


def test_an_unknown_format_names_those_there_are(tmp_path: Path, workspace: Workspace) -> None:
    with pytest.raises(InputError, match=r"error-format-name.*coortweet"):
        pipeline.ingest(workspace, tmp_path / "traces.csv", ReadAs(format="xls"))


def test_an_empty_workspace_says_that_it_cannot_tell(tmp_path: Path) -> None:
    workspace = pipeline.create_workspace(tmp_path / "empty")
    run = pipeline.detect(workspace, Parameters(), at=AT)
    assert {report.outcome for report in run.detectors} == {"not_applicable"}
    assert run.first is None
    files = pipeline.publish_run(workspace, run, lang="fr", at=AT)
    assert files["report"].stat().st_size > 1000


def test_contents_of_a_workspace(workspace: Workspace) -> None:
    found = pipeline.contents(workspace)
    assert found["platforms"] == {"unknown": found["posts"]}
    (export,) = found["exports"]
    assert export["format"] == "coortweet"
    assert set(export["used"]) == {"object_id", "account_id", "content_id", "timestamp_share"}
    assert export["unknown"] == {}
    assert found["runs"] == []
