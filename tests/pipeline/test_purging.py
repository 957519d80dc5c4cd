"""A purge is done or said to be unfinished; its proof holds; digests, figures and ledger stay."""

import base64
import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from guetteur import pipeline, store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.evidence import EvidenceItem, FileReading, Origin
from guetteur.model.protection import Purged
from guetteur.pipeline import inventory, judging, judging_lines, protection, purging, purging_words
from guetteur.pipeline.judging_proof import verify
from guetteur.pipeline.reading import ReadAs
from guetteur.store import Workspace, purge
from guetteur.store import evidence as kept
from tests.pipeline.test_judging import analysed

__all__ = ["analysed"]  # a fixture
AT = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
WISH = purging.Wish(who="Ana", reason="time is over")


@pytest.fixture
def workspace(analysed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace with a run, a case of its finding, and two reports, one with real accounts."""
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    monkeypatch.setenv("GUETTEUR_SIGNING_KEY_FILE", str(tmp_path / "signing"))
    shutil.copytree(analysed, tmp_path / "w")
    made = store.open_workspace(tmp_path / "w")
    facts = judging.facts_of(made, "open", {"title": "A case"})
    judging.write(made, facts, who="Ana", at=AT)
    run = store.last_run(made)
    pipeline.publish_run(made, run, lang="en", at=AT)
    pipeline.publish_run(made, run, lang="en", at=AT, reveal="Ana", why="court")
    return made


def files(workspace: Workspace) -> set[str]:
    """Every file of the workspace, but for what always stays."""
    return {
        path.relative_to(workspace.root).as_posix()
        for path in workspace.root.rglob("*")
        if path.is_file() and "deletions" not in path.parts and path.name != "purge.lock"
    }


def purged(workspace: Workspace) -> list[Purged]:
    entries = store.ledger.read(workspace.ledger).entries
    return [one.facts for one in entries if isinstance(one.facts, Purged)]


def test_the_whole_workspace_is_purged(workspace: Workspace) -> None:
    run = store.last_run(workspace)
    raw = store.sources(workspace)[0].sha256
    accounts = {member.account_id for member in run.findings[0].members}
    (done,) = purging.run(workspace, WISH, at=AT)
    left = files(workspace)
    assert {name.partition("/")[0] for name in left} == {
        "guetteur.json", "ledger.jsonl", "ledger.head", "ledger.lock", "out", "runs",
    }  # fmt: skip
    assert not any("-revealed" in name or "meetings" in name for name in left)
    kept = store.run_of(workspace, run.id)
    assert kept.purged_at == AT
    assert (kept.ties, kept.nodes, kept.named) == ((), (), ())
    assert [one.id for one in kept.findings] == [one.id for one in run.findings]
    assert kept.findings[0].q_value == run.findings[0].q_value
    text = (workspace.run(run.id) / "run.json").read_text(encoding="utf-8")
    assert not any(f'"{account}"' in text for account in accounts)
    assert raw in {item.sha256 for item in done.plan.items}
    assert kept.sources[0].sha256 == raw
    assert kept.sources[0].name == f"{raw[:12]}.csv"
    (entry,) = purged(workspace)
    assert (entry.items, entry.case, entry.reason) == (len(done.plan.items), None, "time is over")
    assert purging.run(workspace, WISH, at=AT + timedelta(days=1)) == ()


def test_what_must_still_work_does(workspace: Workspace) -> None:
    purging.run(workspace, WISH, at=AT)
    say = Messages("en")
    assert verify(workspace).entries == 3
    assert "Purged on 2027-03-10 09:00 UTC by Ana (the whole workspace): " in "\n".join(
        inventory.contents_lines(workspace, say)
    )
    case = judging.case_named(workspace, "case-1")
    assert judging_lines.case_lines(workspace, case, say)
    for use in (store.last_run, lambda w: pipeline.findings_of(w, "en")):
        with pytest.raises(InputError) as caught:
            use(workspace)
        assert "were purged" in say.of(caught.value)


def test_an_export_can_be_read_again_after_a_purge(workspace: Workspace, analysed: Path) -> None:
    before = store.last_run(workspace)
    purging.run(workspace, WISH, at=AT)
    traces = next((analysed / "raw").iterdir())
    assert not pipeline.ingest(workspace, traces, ReadAs(format="coortweet")).known
    again = pipeline.detect(workspace, pipeline.Parameters(), at=AT)
    assert (again.id, again.findings) == (before.id, before.findings)
    (proof,) = purging.proofs(workspace)
    assert proof.holds
    assert f"raw/{before.sources[0].sha256}.csv" in proof.back


def test_published_files_go_when_asked(workspace: Workspace) -> None:
    purging.run(workspace, replace(WISH, outputs=True), at=AT)
    assert not any(name.startswith("out/") for name in files(workspace))


def test_one_case_is_purged(workspace: Workspace) -> None:
    run = store.last_run(workspace)
    finding = run.findings[0]
    (done,) = purging.run(workspace, replace(WISH, case="case-1"), at=AT)
    assert {item.part for item in done.plan.items} == {"runs", "outputs"}
    kept = store.run_of(workspace, run.id)
    assert kept.purged == (finding.id,)
    assert kept.findings[0].members == ()
    assert kept.findings[0].evidence == ()
    gone = {member.account_id for member in finding.members}
    assert not gone & {node.account_id for node in kept.nodes}
    assert any(name.startswith("raw/") for name in files(workspace))
    assert purging.run(workspace, replace(WISH, case="case-1"), at=AT) == ()
    with pytest.raises(InputError, match="error-run-purged"):
        store.last_run(workspace)


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("step", ["carry_out", "first", "save_plan", "save_proof", "ledger"])
def test_a_purge_that_is_killed_is_ended_by_the_next_call(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """At each step: the same proof, one entry in the ledger, and nothing left of the plan."""

    def die(*_: Any, **__: Any) -> None:
        raise Killed

    unlink, saved = Path.unlink, purge.save_plan
    with monkeypatch.context() as patch:
        if step == "first":  # after one file was deleted

            def die_later(path: Path, **given: Any) -> None:
                if path.parent.name == "raw":
                    unlink(path, **given)
                    raise Killed
                unlink(path, **given)

            patch.setattr(Path, "unlink", die_later)
        elif step == "save_plan":  # the second time, when all is deleted
            patch.setattr(purge, "save_plan", lambda w, p: die() if p.finished else saved(w, p))
        elif step == "ledger":
            patch.setattr(judging, "write", die)
        else:
            patch.setattr(purge, step, die)
        with pytest.raises(Killed):
            purging.run(workspace, WISH, at=AT)
    pending = purge.pending(workspace)
    assert pending is not None
    assert "A purge was interrupted" in "\n".join(
        inventory.contents_lines(workspace, Messages("en"))
    )
    (done,) = purging.run(workspace, purging.Wish(who=None, reason=None), at=AT)
    assert done.resumed
    assert (done.plan.id, done.plan.items) == (pending.id, pending.items)
    assert len(purged(workspace)) == 1
    assert purge.pending(workspace) is None
    assert not any(name.startswith(("raw/", "tables/")) for name in files(workspace))
    assert store.run_of(workspace, store.run_ids(workspace)[0]).purged_at == AT
    (proof,) = purging.proofs(workspace)
    assert (proof.holds, proof.back) == (True, ())
    assert "An earlier purge (by Ana" in purging_words.done_lines((done,), Messages("en"))[0]


def test_a_proof_that_was_changed_does_not_hold(workspace: Workspace) -> None:
    (done,) = purging.run(workspace, WISH, at=AT)
    found = json.loads(done.proof.read_bytes())
    said = json.loads(base64.b64decode(found["payload"]))
    said["who"] = "Bob"
    found["payload"] = base64.b64encode(json.dumps(said).encode()).decode()
    done.proof.write_text(json.dumps(found), encoding="utf-8")
    (proof,) = purging.proofs(workspace)
    assert not proof.holds
    assert "does NOT hold" in purging_words.proofs_lines((proof,), Messages("en"))[0]


def test_a_proof_of_another_ledger_does_not_hold(workspace: Workspace, tmp_path: Path) -> None:
    """Well signed, but nobody said so here."""
    shutil.copytree(workspace.root, tmp_path / "other")
    other = store.open_workspace(tmp_path / "other")
    (done,) = purging.run(other, WISH, at=AT)
    place = workspace.root / "protection" / "deletions" / done.proof.name
    place.parent.mkdir(parents=True)
    shutil.copy(done.proof, place)
    (proof,) = purging.proofs(workspace)
    assert proof.key is not None
    assert not proof.holds


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (purging.Wish(who=" ", reason="so"), "give your name with --as"),
        (purging.Wish(who="Ana", reason=" "), "Say why with --why"),
        (purging.Wish(who="Ana", reason="so", case="case-9"), "case-9"),
    ],
)
def test_nothing_is_deleted_without_a_name_and_a_reason(
    workspace: Workspace, wish: purging.Wish, said: str
) -> None:
    before = files(workspace)
    with pytest.raises(InputError) as caught:
        purging.run(workspace, wish, at=AT)
    assert said in Messages("en").of(caught.value)
    assert files(workspace) == before


@pytest.mark.parametrize(
    ("whole", "case", "purged_things"),
    [
        (None, None, []),
        (date(2027, 3, 10), None, []),
        (date(2027, 3, 9), None, [None]),
        (None, date(2027, 3, 10), []),
        (None, date(2027, 3, 9), ["case-1"]),
        (date(2027, 3, 9), date(2027, 3, 9), [None]),
    ],
)
def test_what_is_past_its_last_day_is_due(
    workspace: Workspace, whole: date | None, case: date | None, purged_things: list[str | None]
) -> None:
    """The last day itself is not over yet."""
    if whole:
        protection.keep(workspace, {"keep_until": whole}, who="Ana", at=AT)
    if case:
        protection.keep(workspace, {"keep_until": case, "case": "case-1"}, who="Ana", at=AT)
    wish = replace(WISH, due=True)
    assert [plan.case for plan in purging.plans(workspace, wish, at=AT)] == purged_things
    assert [one.plan.case for one in purging.run(workspace, wish, at=AT)] == purged_things


def test_a_dry_run_deletes_nothing(workspace: Workspace) -> None:
    before = files(workspace)
    (plan,) = purging.plans(workspace, purging.Wish(who=None, reason=None), at=AT)
    assert files(workspace) == before
    lines = purging_words.plans_lines((plan,), Messages("fr"))
    assert lines[0] == "Serait effacé (tout l’espace de travail)\u00a0:"


def test_a_partner_file_stays_unless_asked(workspace: Workspace) -> None:
    raw = workspace.root / "raw" / ("a" * 64 + ".csv")
    raw.write_text("x", encoding="utf-8")
    listed = workspace.root / "partners" / ("a" * 64 + ".json")
    listed.parent.mkdir()
    listed.write_text("{}", encoding="utf-8")
    purging.run(workspace, WISH, at=AT)
    assert raw.exists()
    purging.run(workspace, replace(WISH, received=True), at=AT)
    assert not raw.exists()
    assert not listed.exists()


def test_evidence_goes_and_its_custody_log_stays(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "capture.txt"
    file.write_text("seen", encoding="utf-8")

    def item(id_: str, sha256: str) -> EvidenceItem:
        return EvidenceItem(
            id=id_, case="case-1", sha256=sha256, name="capture.txt", bytes=4,
            origin=Origin(), captured_at=None, added_at=AT, tool=None, operator="Ana",
            reading=FileReading(kind="text"), nonce="0" * 32,
        )  # fmt: skip

    kept.add(workspace, "case-1", file, item)
    raw = workspace.raw(store.digest(file))
    assert raw is not None
    (done,) = purging.run(workspace, replace(WISH, case="case-1"), at=AT)
    assert "evidence/case-1/items/E1.json" in {one.path for one in done.plan.items}
    assert not raw.exists()
    assert any(name.startswith("raw/") for name in files(workspace)), "the export stays"
    assert len(kept.custody(workspace, "case-1")) == 1
    with pytest.raises(InputError, match="error-evidence-purged"):
        kept.items(workspace, "case-1")


def test_a_damaged_run_goes_as_a_whole(workspace: Workspace) -> None:
    place = workspace.run(store.run_ids(workspace)[0]) / "run.json"
    place.write_text('{"id": "x:1"}', encoding="utf-8")
    purging.run(workspace, WISH, at=AT)
    assert not place.exists()


def test_two_purges_wait_for_each_other(workspace: Workspace) -> None:
    with (
        purge.alone(workspace),
        pytest.raises(InputError, match="error-purge-busy"),
        purge.alone(workspace, patience=0.05),
    ):
        pass  # never reached
    assert len(purging.run(workspace, WISH, at=AT)) == 1
