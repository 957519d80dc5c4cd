"""How often the operation of an exercise resembles the past case that it is modelled on.

    python -m benchmarks.past_cases [FIRST SEEDS]

Of each scenario, exercises of 6,000 posts with the seeds from FIRST (101) on, SEEDS of them (10),
at stealth 0 and 1; and debates of 8,000 posts without an operation. Takes some minutes.
"""

import argparse
import json
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from guetteur import pipeline
from guetteur.pipeline import Parameters, ReadAs, past
from guetteur.pipeline.exercises import Knobs, write_exercise

MODELLED = {
    "leak": "macronleaks-2017",
    "interference": "doppelganger-rrn",
    "copypasta": "big-azerbaijan-2024",
    "activism": None,
}
AT, VOTE = datetime(2027, 3, 1, 12, tzinfo=UTC), date(2025, 3, 16)


def resembled(scenario: str, seed: int, knobs: Knobs) -> tuple[list[str | None], list[str | None]]:
    """The cases that findings of the operation resemble, and those of the other findings."""
    with tempfile.TemporaryDirectory() as name:
        files = write_exercise(scenario, Path(name) / "exercise", knobs, seed)
        workspace = pipeline.create_workspace(Path(name) / "w")
        for kind, path in files.items():
            if kind != "truth":
                pipeline.ingest(workspace, path, ReadAs())
        pipeline.detect(workspace, Parameters(), at=AT)
        truth = json.loads(files["truth"].read_text(encoding="utf-8"))
        _, found = past.compared(workspace, vote=VOTE)
    own = {account for one in truth["operations"] for account in one["accounts"]}
    inside = [bool({m.account_id for m in one.finding.members} & own) for one in found]
    pairs = list(zip(found, inside, strict=True))
    return [o.found.case for o, is_ in pairs if is_], [o.found.case for o, is_ in pairs if not is_]


def main() -> None:
    """Count, and print a line for each kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=int, nargs="?", default=101)
    parser.add_argument("seeds", type=int, nargs="?", default=10)
    given = parser.parse_args()
    right, others = Counter[tuple[str, bool]](), Counter[bool]()
    for scenario, case in MODELLED.items():
        for seed in range(given.first, given.first + given.seeds):
            for stealth in (0, 1):
                knobs = Knobs(posts=6_000, accounts=600, stealth=stealth)
                own, rest = resembled(scenario, seed, knobs)
                right[scenario, bool(own) and set(own) == {case}] += 1
                others.update(one is None for one in rest)
        done = right[scenario, True]
        print(
            f"{scenario}: {case or 'none'} in {done} of {done + right[scenario, False]}", flush=True
        )
    print(f"other groups in these debates: none in {others[True]} of {others.total()}")
    empty = Counter[bool]()
    for seed in range(given.first + 100, given.first + 100 + given.seeds):
        for stealth in (0, 1):
            knobs = replace(Knobs(posts=8_000, accounts=800, intensity=0), stealth=stealth)
            empty.update(one is None for one in resembled("interference", seed, knobs)[1])
    print(f"debates without operation: none in {empty[True]} of {empty.total()}")


if __name__ == "__main__":
    main()
