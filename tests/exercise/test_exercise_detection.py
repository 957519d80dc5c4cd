"""Exercises as files: they are read without a problem, and the detectors find what is planted."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guetteur import pipeline, store
from guetteur.pipeline import Parameters, ReadAs, Workspace
from guetteur.pipeline.exercises import SCENARIOS, Knobs, write_exercise

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
DISCLOSED = ("newsrooms", "activists", "scheduled", "automated")


@dataclass(frozen=True)
class Outcome:
    """The accounts in findings by what is true of them, and those of the operation."""

    found: set[str]
    operation: set[str]
    disclosed: set[str]

    @property
    def recall(self) -> float:
        return len(self.found & self.operation) / len(self.operation)

    @property
    def organic(self) -> float:
        """The share of accounts in findings that neither hid nor disclosed acting together."""
        return len(self.found - self.operation - self.disclosed) / max(1, len(self.found))


def imported(folder: Path, scenario: str, knobs: Knobs, seed: int = 1) -> Workspace:
    files = write_exercise(scenario, folder / "exercise", knobs, seed)
    workspace = pipeline.create_workspace(folder / "w")
    for name, path in files.items():
        if name != "truth":
            pipeline.ingest(workspace, path, ReadAs())
    return workspace


def outcome(workspace: Workspace) -> Outcome:
    run = pipeline.detect(workspace, Parameters(), at=AT)
    truth = json.loads((workspace.root.parent / "exercise" / "truth.json").read_text("utf-8"))
    return Outcome(
        found={member.account_id for one in run.findings for member in one.members},
        operation={account for one in truth["operations"] for account in one["accounts"]},
        disclosed={account for role in DISCLOSED for account in truth["negatives"][role]},
    )


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What comes of each scenario as it is by default: in the open, of the usual size."""
    return {
        scenario: outcome(imported(tmp_path_factory.mktemp(scenario), scenario, Knobs()))
        for scenario in SCENARIOS
    }


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_operation_in_the_open_is_found(scenario: str, outcomes: dict[str, Outcome]) -> None:
    assert outcomes[scenario].recall >= 0.8


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_ordinary_people_are_not_found(scenario: str, outcomes: dict[str, Outcome]) -> None:
    assert outcomes[scenario].found
    assert outcomes[scenario].organic <= 0.05


def test_without_an_operation_no_ordinary_person_is_found(tmp_path: Path) -> None:
    knobs = Knobs(posts=8_000, accounts=800, intensity=0)
    result = outcome(imported(tmp_path, "interference", knobs))
    assert result.operation == set()
    assert result.found <= result.disclosed


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_exercise_is_read_whole_and_the_truth_speaks_of_what_was_read(
    scenario: str, tmp_path: Path
) -> None:
    workspace = imported(tmp_path, scenario, Knobs(posts=3_000, accounts=300))
    sources = store.sources(workspace)
    assert {one.format for one in sources} == {"x-api-v2", "telegram-desktop"}
    assert sum(one.posts for one in sources) == 3_000
    assert [(one.issues, one.rows_lost, one.unknown) for one in sources] == [(0, 0, {})] * 2
    truth = json.loads((tmp_path / "exercise" / "truth.json").read_text("utf-8"))
    with store.opened(workspace) as database:
        rows = database.con.sql("SELECT post_id, account_id FROM posts").fetchall()
    authors = dict(rows)
    for one in truth["operations"]:
        assert {authors[post] for post in one["posts"]} == set(one["accounts"])
    for role, accounts in truth["negatives"].items():
        assert set(accounts) <= set(authors.values()), role


def test_what_the_reader_sees_is_what_was_simulated(tmp_path: Path) -> None:
    workspace = imported(tmp_path, "interference", Knobs(posts=3_000, accounts=300))
    with store.opened(workspace) as database:
        row = database.con.sql("""
            SELECT count(*) FILTER (reposted_id IS NOT NULL OR is_repost) > 500,
                   count(*) FILTER (reply_to_id IS NOT NULL) > 100,
                   count(*) FILTER (len(links) > 0) > 500,
                   count(*) FILTER (len(hashtags) > 0) > 500,
                   count(*) FILTER (len(mentions) > 0) > 100,
                   bool_and(text LIKE '%[simul%]')
            FROM posts""").fetchall()
        strangers = database.con.sql("""
            SELECT count(*) FROM posts a LEFT JOIN posts b ON b.post_id = a.reposted_id
            WHERE a.reposted_id IS NOT NULL
            AND (b.post_id IS NULL OR b.account_id <> a.reposted_account)""").fetchall()
    assert row == [(True,) * 6]
    assert strangers == [(0,)]
