"""The made-up ledger is one that Guetteur takes."""

from pathlib import Path

import pytest

from benchmarks.ledger import write
from guetteur.cases.replay import replay
from guetteur.store import ledger


@pytest.mark.parametrize(("entries", "cases"), [(300, 3), (300, 1), (2, 5)])
def test_a_made_up_ledger_is_whole_and_replays(tmp_path: Path, entries: int, cases: int) -> None:
    path = tmp_path / "ledger.jsonl"
    assert write(path, entries, cases) == path.stat().st_size
    found = ledger.read(path)
    assert (len(found.entries), found.state) == (entries, "whole")
    made = replay(found.entries)
    assert len(made) == min(entries, cases)
    undone = [line for case in made.values() for line in case.history if line.undone_by]
    assert bool(undone) == (entries > cases), "people undo things in it"
