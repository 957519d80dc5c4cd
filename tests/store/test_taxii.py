"""The file of a TAXII server: several processes, clocks that go back, damage, speed."""

import multiprocessing
import os
import sqlite3
import stat
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from guetteur.model import InputError
from guetteur.model.taxii import Filters, NewObject, User, Versions, moment_of, written
from guetteur.store import Workspace, taxii, taxii_users


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def new(name: str, version: int | None = 1) -> NewObject:
    return NewObject(
        id=f"campaign--{name}", type="campaign", spec="2.1", version=version,
        version_text=None if version is None else written(version), level="green", body=b"{}",
    )  # fmt: skip


def green(con: taxii.Connection) -> str:
    return next(one.id for one in taxii.collections(con) if one.alias == "green")


def dates(con: taxii.Connection) -> list[int]:
    return [one.added for one in taxii.matching(con, green(con), Filters())]


def test_dates_grow_also_when_the_clock_goes_back(workspace: Workspace) -> None:
    with taxii.opened(workspace) as con:
        for now in (100, 100, 50, 200):
            taxii.add(con, green(con), [new(f"{now}-{len(dates(con))}")], by=None, now=now)
        assert dates(con) == [100, 101, 102, 200]
        taxii.delete(con, taxii.matching(con, green(con), Filters()))
        taxii.add(con, green(con), [new("x")], by=None, now=7)
        assert dates(con) == [201], "later than what was deleted, which somebody may have read"


def test_all_of_an_adding_or_nothing(workspace: Workspace) -> None:
    broken = NewObject(
        id="campaign--b", type="campaign", spec="2.1", version=1, version_text="x", level=None,
        body=None,  # type: ignore[arg-type]
    )  # fmt: skip
    with taxii.opened(workspace) as con:
        with pytest.raises(sqlite3.IntegrityError):
            taxii.add(con, green(con), [new("a"), broken], by=None, now=1)
        assert dates(con) == []


def test_a_page_of_large_objects_is_cut_short(workspace: Workspace) -> None:
    third = b'"%s"' % (b"x" * (taxii.LARGEST_PAGE * 2 // 5))
    with taxii.opened(workspace) as con:
        for name in "abc":
            one = NewObject(
                id=f"campaign--{name}", type="campaign", spec="2.1", version=1, version_text="x",
                level="green", body=third,
            )  # fmt: skip
            taxii.add(con, green(con), [one], by=None, now=1)
        found, more = taxii.page(con, green(con), Filters(), 10)
        assert ([one.id[-1] for one in found], more) == (["a", "b"], True)
        after = (found[-1].added, found[-1].seq)
        found, more = taxii.page(con, green(con), Filters(after=after), 10)
        assert ([one.id[-1] for one in found], more) == (["c"], False)


def _fill(root: str, number: int, count: int) -> None:
    workspace = Workspace(Path(root))
    for one in range(count):
        with taxii.opened(workspace) as con:
            taxii.add(con, green(con), [new(f"{number}-{one}")], by=None, now=1)


def test_several_processes_write_at_once(workspace: Workspace) -> None:
    """From the making of the file on: none of them was there first."""
    context = multiprocessing.get_context("spawn")
    writers = [
        context.Process(target=_fill, args=(str(workspace.root), number, 15)) for number in range(4)
    ]
    for one in writers:
        one.start()
    for one in writers:
        one.join(60)
    assert [one.exitcode for one in writers] == [0] * 4
    with taxii.opened(workspace) as con:
        assert dates(con) == list(range(1, 61))
        assert len(taxii.collections(con)) == 5


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_owner_may_read_it(workspace: Workspace) -> None:
    with taxii.opened(workspace):
        taxii_users.note(workspace, {"what": "x"})
        for path in (taxii.database(workspace), taxii_users.journal(workspace)):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_journal_is_only_added_to(workspace: Workspace) -> None:
    for what in ("a", "b\nc", "é"):
        taxii_users.note(workspace, {"what": what, "count": None})
    lines = taxii_users.journal(workspace).read_text(encoding="ascii").splitlines()
    assert lines == [
        '{"what":"a","count":null}', '{"what":"b\\nc","count":null}',
        '{"what":"\\u00e9","count":null}',
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content", [b"not a database" * 100, b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_damage_is_named(workspace: Workspace, content: bytes) -> None:
    taxii.database(workspace).write_bytes(content)
    with pytest.raises(InputError) as found, taxii.opened(workspace):
        pass
    assert found.value.key == "error-taxii-damaged"


def test_a_later_version_is_refused(workspace: Workspace) -> None:
    with taxii.opened(workspace) as con:
        con.execute("PRAGMA user_version = 9")
    with pytest.raises(InputError) as found, taxii.opened(workspace):
        pass
    assert found.value.key == "error-taxii-later"


def test_users(workspace: Workspace) -> None:
    with taxii.opened(workspace) as con:
        one = User(
            name="ana", password="p", since=1, reads=frozenset({green(con)}), writes=frozenset()
        )
        taxii_users.add_user(con, one)
        assert taxii_users.user(con, "ana") == one
        assert taxii_users.user(con, "Ana") is None
        assert taxii_users.users(con) == (one,)
        with pytest.raises(InputError, match="error-taxii-user-twice"):
            taxii_users.add_user(con, one)
        taxii_users.remove_user(con, "ana")
        with pytest.raises(InputError, match="error-taxii-user-none"):
            taxii_users.remove_user(con, "ana")
        taxii_users.add_user(con, User(name="ana", password="q", since=2))
        again = taxii_users.user(con, "ana")
        assert again is not None
        assert again.reads == frozenset(), "rights do not come back with the name"


def test_old_statuses_go(workspace: Workspace) -> None:
    with taxii.opened(workspace) as con:
        taxii_users.save_status(con, "old", "ana", b"1", 0)
        taxii_users.save_status(con, "new", "ana", b"2", taxii_users.KEPT + 1)
        assert taxii_users.status(con, "old", "ana") is None
        assert taxii_users.status(con, "new", "ana") == b"2"


def test_the_first_page_of_many_costs_as_little_as_that_of_few(workspace: Workspace) -> None:
    """20,000 objects: a page must not look at all of them."""
    with taxii.opened(workspace) as con:
        taxii.add(con, green(con), [new(str(n)) for n in range(20_000)], by=None, now=1)
        for versions in (Versions(last=True), Versions(first=True), Versions(every=True)):
            start = time.process_time()
            for _ in range(20):
                found, more = taxii.page(con, green(con), Filters(versions=versions), 10)
            assert (len(found), more) == (10, True)
            assert time.process_time() - start < 0.2, "20 pages; all of them: seconds"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:01.5Z", 1_500_000),
        ("1970-01-01T00:00:00.000001Z", 1),
        ("1970-01-01T00:00:00.0000019Z", 1),
        ("1969-12-31T23:59:59.999999Z", -1),
        ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
        ("2016-12-31T23:59:60Z", None),
        ("2027-02-29T00:00:00Z", None),
        ("2027-03-01T18:00:00z", None),
        ("2027-03-01T18:00:00Z\n", None),
        ("2027-03-01T18:00:00.Z", None),
        ("20270301T180000Z", None),
    ],
)
def test_moments(text: str, moment: int | None) -> None:
    assert moment_of(text) == moment
    if moment is not None:
        assert moment_of(written(moment)) == moment


def test_the_making_waits_for_whoever_is_writing(workspace: Workspace) -> None:
    """SQLite itself refuses to change its journal at once while somebody else writes."""
    path = taxii.database(workspace)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        timer = threading.Timer(0.2, other.execute, ("ROLLBACK",))
        timer.start()
        with taxii.opened(workspace) as con:
            assert len(taxii.collections(con)) == 5
        timer.join()
