"""Detectors on exercises: what is found of each scenario's operation, as it hides more and more."""

import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from guetteur import store
from guetteur.detectors import Parameters
from guetteur.pipeline.detection import detect
from guetteur.pipeline.exercises import Knobs, write_exercise
from guetteur.pipeline.reading import ReadAs, ingest

SEED = 1
STEALTH = (0, 1, 2, 3)
DISCLOSED = ("newsrooms", "activists", "scheduled", "automated")
# A run keeps the time it was made; here nobody reads it.
MADE_AT = datetime(2026, 1, 1, tzinfo=UTC)


def on_exercise(scenario: str, stealth: int) -> dict[str, Any]:
    """What the findings of one exercise hold: accounts of the operation, accounts that say that
    they act together or are automatic, and others, which are false."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_exercise(scenario, Path(folder) / "exercise", Knobs(stealth=stealth), SEED)
        workspace = store.create(Path(folder) / "workspace")
        for name, path in files.items():
            if name != "truth":
                ingest(workspace, path, ReadAs())
        run = detect(workspace, Parameters(), at=MADE_AT)
        truth = json.loads(files["truth"].read_text(encoding="utf-8"))
    found = {member.account_id for finding in run.findings for member in finding.members}
    operation = {account for one in truth["operations"] for account in one["accounts"]}
    disclosed = {account for role in DISCLOSED for account in truth["negatives"][role]}
    return {
        "scenario": scenario,
        "stealth": stealth,
        "operation_accounts": len(operation),
        "operation_found": len(found & operation),
        "disclosed_found": len((found & disclosed) - operation),
        "others_found": len(found - operation - disclosed),
    }
