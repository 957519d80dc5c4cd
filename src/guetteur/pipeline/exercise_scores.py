"""Detectors on exercises: what is found of each scenario's operation, as it hides more and more,
and how soon, when posts arrive hour by hour."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from guetteur import store
from guetteur.detectors import DETECTORS, Parameters
from guetteur.pipeline.deciding import decide_all
from guetteur.pipeline.exercises import Knobs, write_exercise
from guetteur.pipeline.reading import ReadAs, ingest
from guetteur.stats.coaction import available_engine
from guetteur.store import Database, Workspace

SEED = 1
STEALTH = (0, 1, 2, 3)
DISCLOSED = ("newsrooms", "activists", "scheduled", "automated")
# Hours after an operation's first post at which the posts there are by then are looked at.
HOURS = (1, 2, 3, 6, 12, 18, 24, 36, 48, 72, 96, 120, 168, 240, 336)


@dataclass(frozen=True, slots=True)
class _Exercise:
    """An exercise, read into a workspace; `disclosed` are accounts that say what they are."""

    workspace: Workspace
    operation: frozenset[str]
    disclosed: frozenset[str]
    first: datetime


def on_exercise(scenario: str, stealth: int, posts: int) -> list[dict[str, Any]]:
    """What the findings of one exercise hold: accounts of the operation, accounts that say that
    they act together or are automatic, and others, which are false."""
    with _exercise(scenario, Knobs(stealth=stealth, posts=posts)) as made:
        with store.opened(made.workspace) as database:
            found = _found(database)
        row = {
            "scenario": scenario,
            "stealth": stealth,
            "posts": posts,
            "operation_accounts": len(made.operation),
            "operation_found": len(found & made.operation),
            "disclosed_found": len((found & made.disclosed) - made.operation),
            "others_found": len(found - made.operation - made.disclosed),
        }
    return [row]


def hours_until_found(scenario: str, stealth: int) -> list[dict[str, Any]]:
    """How many hours after its first post half of an operation's accounts are in findings, when
    the export ends there; None if they never are."""
    with _exercise(scenario, Knobs(stealth=stealth)) as made:
        until = None
        with store.opened(made.workspace) as database:
            database.con.execute("CREATE TABLE arriving AS SELECT * FROM posts")
            for hours in HOURS:
                end = made.first + timedelta(hours=hours)
                database.con.execute(f"""
                    CREATE OR REPLACE TABLE posts AS
                    SELECT * FROM arriving WHERE created_at <= '{end.isoformat()}'""")
                if 2 * len(_found(database) & made.operation) >= len(made.operation):
                    until = hours
                    break
    return [{"scenario": scenario, "stealth": stealth, "hours": until, "looked_at": HOURS[-1]}]


def _found(database: Database) -> set[str]:
    decided = decide_all(database, Parameters(), DETECTORS, available_engine())
    return {member.account_id for one in decided.found.findings for member in one.members}


@contextmanager
def _exercise(scenario: str, knobs: Knobs) -> Iterator[_Exercise]:
    with tempfile.TemporaryDirectory() as folder:
        files = write_exercise(scenario, Path(folder) / "exercise", knobs, SEED)
        workspace = store.create(Path(folder) / "workspace")
        for name, path in files.items():
            if name != "truth":
                ingest(workspace, path, ReadAs())
        truth = json.loads(files["truth"].read_text(encoding="utf-8"))
        operations = truth["operations"]
        first = min(datetime.fromisoformat(one["first"]) for one in operations)
        yield _Exercise(
            workspace,
            frozenset(account for one in operations for account in one["accounts"]),
            frozenset(account for role in DISCLOSED for account in truth["negatives"][role]),
            first.astimezone(UTC),
        )
