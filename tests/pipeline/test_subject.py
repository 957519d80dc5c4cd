"""Access and objection: what is held about one account, and leaving it out from now on."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guetteur import pipeline, store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.protection import Objected, Protection
from guetteur.pipeline import copying, judging, protection, sharing, subject, subject_words
from guetteur.pipeline.reading import ReadAs
from guetteur.store import Workspace, objections
from tests.pipeline.planted import NEIGHBOUR, handle, planted

AT = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose finding has accounts with handles, and a case."""
    folder = tmp_path_factory.mktemp("subject")
    file, _ = planted(folder)
    workspace = pipeline.create_workspace(folder / "w")
    pipeline.ingest(workspace, file, ReadAs())
    pipeline.detect(workspace, pipeline.Parameters(), at=AT)
    facts = judging.facts_of(workspace, "open", {"title": "A case"})
    judging.write(workspace, facts, who="Ana", at=AT)
    return workspace.root


@pytest.fixture
def workspace(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A copy to write in."""
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    shutil.copytree(made, tmp_path / "w")
    return store.open_workspace(tmp_path / "w")


def objected(workspace: Workspace, who: str, *, withdraw: bool = False) -> subject.Held:
    found = subject.held(workspace, who)
    subject.object_to(
        workspace, found, who="Ana", why="request of 3 March", withdraw=withdraw, at=AT
    )
    return subject.held(workspace, who)


@pytest.mark.parametrize("way", ["handle", "at", "capitals", "id", "native"])
def test_what_is_held_is_found_by_handle_or_id(workspace: Workspace, way: str) -> None:
    (id_,) = subject.held(workspace, handle(0)).accounts
    asked = {
        "handle": handle(0),
        "at": f"@{handle(0)}",
        "capitals": handle(0).upper(),
        "id": id_,
        "native": id_.partition(":")[2],
    }[way]
    wish = sharing.Wish(who="Ana", tlp="amber")
    to = copying.For(recipient="Platform X")
    copying.make(workspace, "case-1", workspace.root / "copies", wish, to, at=AT)
    found = subject.held(workspace, asked)
    assert found.accounts == (id_,)
    assert {post["account_id"] for post in found.posts} == {id_}
    assert found.profiles[0]["handle"] == handle(0)
    assert found.files[0]["rows"] >= len(found.posts)
    assert [one["run"] for one in found.findings] == [store.last_run(workspace).id]
    assert found.findings[0]["self"]["account_id"] == id_
    assert [one["case"] for one in found.cases] == ["case-1"]
    assert [(one["to"], one["named"]) for one in found.sent] == [("Platform X", False)]
    assert not found.objected


def test_nobody_else_is_in_the_answer(workspace: Workspace, tmp_path: Path) -> None:
    """Others stand in it as a number, but for what the person wrote themself."""
    found = subject.held(workspace, handle(1))
    for name in ("a.json", "a.html"):
        subject_words.write(found, tmp_path / name, Protection(), Messages("fr"), AT.date())
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert handle(1) in text
        assert handle(2) not in text
        assert "Ana" not in text
        assert f"posts_{handle(0)}" not in text
    assert json.loads((tmp_path / "a.json").read_text())["asked"] == handle(1)
    assert subject.held(workspace, NEIGHBOUR[0]).others > 0


def test_nothing_held_is_said(workspace: Workspace) -> None:
    found = subject.held(workspace, "nobody_here")
    assert subject_words.lines(found, Messages("en")) == ["Nothing is held about nobody_here."]
    with pytest.raises(InputError) as caught:
        objected(workspace, "nobody_here")
    assert "Nothing is held about nobody_here" in Messages("en").of(caught.value)


def test_only_the_platform_asked_for(workspace: Workspace) -> None:
    assert subject.held(workspace, handle(0), "telegram").accounts == ()
    assert len(subject.held(workspace, handle(0), "x").accounts) == 1


def test_who_objects_is_left_out_of_runs(workspace: Workspace) -> None:
    before = store.last_run(workspace)
    found = objected(workspace, handle(0))
    (id_,) = found.accounts
    assert found.objected
    assert found.posts, "what is held can still be asked for"
    again = pipeline.detect(workspace, pipeline.Parameters(), at=AT)
    assert again.id != before.id
    assert again.posts == before.posts - len(found.posts)
    assert again.accounts == before.accounts - 1
    members = {member.account_id for one in again.findings for member in one.members}
    assert id_ not in members
    assert members | {id_} == {m.account_id for one in before.findings for m in one.members}


def test_who_objects_is_left_out_of_what_older_runs_give(workspace: Workspace) -> None:
    (id_,) = objected(workspace, handle(0)).accounts
    run = store.last_run(workspace)
    assert id_ not in {node.account_id for node in run.nodes}
    assert id_ not in {member.account_id for one in run.findings for member in one.members}
    assert id_ not in {end for tie in run.ties for end in (tie.account_a, tie.account_b)}
    assert id_ in {one.account_id for one in run.named}
    files = pipeline.publish_run(workspace, run, lang="en", at=AT)
    report = files["report"].read_text(encoding="utf-8")
    assert handle(0) not in report
    assert "Exemplevillea" not in report


def test_the_workspace_keeps_no_name_of_who_objected(workspace: Workspace) -> None:
    (id_,) = objected(workspace, handle(0)).accounts
    kept = [workspace.ledger, *(workspace.root / "protection").rglob("*")]
    text = "".join(path.read_text(encoding="utf-8") for path in kept if path.is_file())
    assert handle(0) not in text
    assert id_.partition(":")[2] not in text
    entry = store.ledger.read(workspace.ledger).entries[-1].facts
    assert isinstance(entry, Objected)
    assert set(entry.digests) == objections.of(workspace.root)
    assert protection.objecting(workspace) == 1


def test_an_objection_can_be_taken_back(workspace: Workspace) -> None:
    before = store.last_run(workspace)
    objected(workspace, handle(0))
    objected(workspace, handle(1))
    found = objected(workspace, handle(0), withdraw=True)
    assert not found.objected
    assert protection.objecting(workspace) == 1
    objected(workspace, handle(1), withdraw=True)
    assert protection.objecting(workspace) == 0
    assert store.last_run(workspace) == before


def test_an_objection_holds_for_an_export_read_later(workspace: Workspace, made: Path) -> None:
    """The tables are gone with a purge; the objection is not."""
    found = objected(workspace, handle(0))
    shutil.rmtree(workspace.root / "tables")
    with store.opened(workspace) as database:
        assert database.con.sql("SELECT count(*) FROM posts").fetchall() == [(0,)]
    shutil.copytree(made / "tables", workspace.root / "tables")
    with store.opened(workspace) as database:
        ids = database.con.sql("SELECT DISTINCT account_id FROM posts").fetchall()
    assert (found.accounts[0],) not in ids
    assert len(ids) > 1


@pytest.mark.parametrize(
    ("who", "why", "said"),
    [(None, "so", "give your name with --as"), ("Ana", " ", "Say why with --why")],
)
def test_an_objection_needs_a_name_and_a_reason(
    workspace: Workspace, who: str | None, why: str, said: str
) -> None:
    found = subject.held(workspace, handle(0))
    with pytest.raises(InputError) as caught:
        subject.object_to(workspace, found, who=who, why=why, withdraw=False, at=AT)
    assert said in Messages("en").of(caught.value)
    assert objections.of(workspace.root) == frozenset()
