"""Items of evidence on disk: their numbers, their log, their key."""

import hashlib
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guetteur import store
from guetteur.model import InputError
from guetteur.model.evidence import EvidenceAdded, EvidenceItem, FileReading, Origin
from guetteur.store import Workspace
from guetteur.store import evidence as kept
from guetteur.store.evidence_keys import signing_seed

AT = datetime(2027, 3, 1, 18, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return store.create(tmp_path / "w")


def keep(workspace: Workspace, folder: Path, name: str) -> EvidenceItem:
    (folder / name).write_text(name)
    return kept.add(
        workspace,
        "case-1",
        folder / name,
        lambda number, sha256: EvidenceItem(
            id=number, case="case-1", sha256=sha256, bytes=len(name), name=name, origin=Origin(),
            captured_at=None, tool=None, operator="Ana", added_at=AT, nonce="n",
            reading=FileReading(kind="text"),
        ),
    )  # fmt: skip


def test_an_item_is_its_file_its_description_and_its_entry(
    workspace: Workspace, tmp_path: Path
) -> None:
    item = keep(workspace, tmp_path, "a.txt")
    (entry,) = kept.custody(workspace, "case-1")
    described = workspace.root / "evidence" / "case-1" / "items" / "E1.json"
    assert entry.facts == EvidenceAdded(
        case="case-1",
        item="E1",
        sha256=hashlib.sha256(b"a.txt").hexdigest(),
        bytes=5,
        record=hashlib.sha256(described.read_bytes()).hexdigest(),
    )
    assert kept.items(workspace, "case-1") == (item,)
    assert kept.file_of(workspace, item).read_text() == "a.txt"


def test_what_was_interrupted_before_its_entry_is_taken_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    place = workspace.root / "evidence" / "case-1" / "items"
    place.mkdir(parents=True)
    (place / "E1.json").write_text("left by a computer that stopped")
    assert kept.items(workspace, "case-1") == ()
    assert keep(workspace, tmp_path, "a.txt").id == "E1"
    assert len(kept.items(workspace, "case-1")) == 1


def test_many_at_once_get_numbers_of_their_own(workspace: Workspace, tmp_path: Path) -> None:
    threads = [
        threading.Thread(target=keep, args=(workspace, tmp_path, f"{number}.txt"))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    items = kept.items(workspace, "case-1")
    assert [one.id for one in items] == [f"E{number}" for number in range(1, 9)]
    assert len({one.sha256 for one in items}) == 8


def test_the_ledger_knows_nothing_of_custody(workspace: Workspace, tmp_path: Path) -> None:
    keep(workspace, tmp_path, "a.txt")
    assert store.ledger.read(workspace.ledger).entries == ()


def test_a_key_is_made_once_and_is_its_owner_s(tmp_path: Path) -> None:
    place = tmp_path / "new" / "signing.key"
    seed = signing_seed(place)
    assert (len(seed), signing_seed(place)) == (32, seed)
    assert place.stat().st_mode & 0o777 == 0o600
    place.chmod(0o640)
    with pytest.raises(InputError, match="error-signing-key-open"):
        signing_seed(place)
    place.chmod(0o600)
    place.write_text("ab" * 31)
    with pytest.raises(InputError, match="error-signing-key"):
        signing_seed(place)
