"""Records written come back equal; what was interrupted is not there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from guetteur import store
from guetteur.model import Account, InputError, Post, RowIssue, RowRef, Source
from guetteur.store.workspace import Workspace

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


def post(number: int, **changes: object) -> Post:
    facts: dict[str, object] = {
        "post_id": f"x:{number}",
        "platform": "x",
        "account_id": "x:7",
        "created_at": AT,
        "ref": RowRef("a" * 64, number),
    }
    return Post(**(facts | changes))  # type: ignore[arg-type]


def source(sha256: str) -> Source:
    return Source(
        sha256=sha256, name="posts.csv", bytes=1, format="mapped", forced=False,
        reason_key="reason-mapping", reason_params={}, timezone=None, mapping=None, posts=1,
        accounts=0, rows_lost=0, issues=0, first=AT, last=AT, used={"id": 1}, ignored={},
        unknown={},
    )  # fmt: skip


def fill(workspace: Workspace, sha256: str, *records: Post | Account | RowIssue) -> None:
    with store.writer(workspace, sha256) as writer:
        for record in records:
            writer.write(record)
    store.save_source(workspace, source(sha256))


def rows(workspace: Workspace, query: str) -> list[tuple[object, ...]]:
    with store.opened(workspace) as database:
        return database.con.sql(query).fetchall()


def test_what_is_unknown_stays_null_and_what_is_none_stays_empty(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")
    fill(workspace, "a" * 64, post(1, links=(), likes=0), post(2))
    assert rows(workspace, "SELECT links, likes FROM posts ORDER BY post_id") == [
        ([], 0),
        (None, None),
    ]


def test_rows_of_one_post_become_one_in_the_order_read(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")
    first = post(1, hashtags=("b", "a"), text=None, ref=RowRef("a" * 64, 3))
    again = post(1, hashtags=("a", "c"), text="hello", ref=RowRef("a" * 64, 9))
    fill(workspace, "a" * 64, first, post(2), again)
    found = rows(
        workspace, "SELECT hashtags, text, \"row\", rows, links FROM posts WHERE post_id = 'x:1'"
    )
    assert found == [(["b", "a", "c"], "hello", 3, 2, None)]
    assert rows(workspace, "SELECT count(*) FROM posts") == [(2,)]
    assert rows(workspace, "SELECT * FROM conflicts") == []


def test_rows_that_disagree_on_the_account_are_a_conflict(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")
    fill(workspace, "a" * 64, post(1), post(1, account_id="x:8"))
    assert rows(workspace, "SELECT post_id FROM conflicts") == [("x:1",)]


def test_an_empty_workspace_has_empty_tables(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")
    assert rows(workspace, "SELECT count(*) FROM posts") == [(0,)]
    assert rows(workspace, "SELECT count(*) FROM issues") == [(0,)]


def test_an_interrupted_import_leaves_nothing(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")

    def import_it() -> None:
        with store.writer(workspace, "b" * 64) as writer:
            writer.write(post(1))
            raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError):
        import_it()
    left = [path for path in (tmp_path / "w" / "tables").rglob("*") if path.is_file()]
    assert left == []


def test_tables_without_their_source_are_not_read(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")
    with store.writer(workspace, "b" * 64) as writer:
        writer.write(post(1))
    assert rows(workspace, "SELECT count(*) FROM posts") == [(0,)]


def test_the_raw_file_is_kept_byte_for_byte_once(tmp_path: Path) -> None:
    export = tmp_path / "Export.CSV"
    export.write_bytes(b"a,b\r\n\xff\x00")
    workspace = store.create(tmp_path / "w")
    sha256 = store.keep_raw(workspace, export)
    assert store.keep_raw(workspace, export) == sha256
    kept = list((tmp_path / "w" / "raw").iterdir())
    assert [path.name for path in kept] == [f"{sha256}.csv"]
    assert kept[0].read_bytes() == export.read_bytes()


def test_a_foreign_folder_is_not_taken_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="error-workspace-foreign"):
        store.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_folder_that_is_no_workspace_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="error-workspace-none"):
        store.open_workspace(tmp_path)


def test_a_workspace_of_a_later_layout_is_refused(tmp_path: Path) -> None:
    (tmp_path / "guetteur.json").write_text('{"layout": 99}')
    with pytest.raises(InputError, match="error-workspace-layout"):
        store.open_workspace(tmp_path)


def test_no_run_yet(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="error-no-run"):
        store.last_run(store.create(tmp_path / "w"))


def test_sources_are_listed_as_saved(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")
    store.save_source(workspace, source("c" * 64))
    assert store.sources(workspace) == (source("c" * 64),)


@pytest.mark.parametrize("said", ["Query interrupted", "INTERRUPT Error: Query interrupted"])
def test_an_interrupted_query_is_the_users_ctrl_c(tmp_path: Path, said: str) -> None:
    with pytest.raises(KeyboardInterrupt), store.scratch(tmp_path):
        raise RuntimeError(said)
    assert list(tmp_path.iterdir()) == []
