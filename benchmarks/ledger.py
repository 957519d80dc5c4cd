"""Measure what a long ledger costs: checking and replaying it, proving it, adding to it.

    python -m benchmarks.ledger [ENTRIES] [--cases COUNT]

A made-up ledger of ENTRIES (a million) on COUNT cases (a hundredth of them) is written to a
temporary folder. Each job is a whole process: its CPU seconds (user and system) and its largest
resident memory are what the system says when it ends.
"""

import argparse
import hashlib
import json
import random
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.run import cost_of
from guetteur.cases.replay import replay
from guetteur.model.judgement import NoteAdded
from guetteur.store import create, ledger, open_workspace

MILLION = 1_000_000
LIMIT_CPU = 30  # seconds, to check and replay a million entries
APPENDS = 200
BEGIN = datetime(2027, 1, 1, tzinfo=UTC)
PEOPLE = ("Ana Exemple", "Bob Exemple", "Cleo Exemple")


def main() -> None:
    """Write the ledger, run the jobs one after the other, print a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("entries", type=lambda text: int(float(text)), nargs="?", default=MILLION)
    parser.add_argument("--cases", type=int)
    parser.add_argument("--job", choices=JOBS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.job:
        JOBS[given.job](given.folder)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = create(Path(folder) / "w").ledger
        size = write(path, given.entries, given.cases or max(given.entries // 100, 1))
        print(f"{given.entries:,} entries, {size / 1e6:.0f} MB")
        for job in JOBS:
            cost = cost_of(("-m", "benchmarks.ledger", "--job", job, "--folder", str(path.parent)))
            print(f"{job}: {cost.cpu:.1f} CPU s, {cost.memory:.2f} GB ({cost.said})", flush=True)
        cost = cost_of(("-m", "guetteur", "case", "verify", str(path.parent)))
        print(f"guetteur case verify: {cost.cpu:.1f} CPU s, {cost.memory:.2f} GB")
        print(f"target: replay in at most {LIMIT_CPU} CPU s for a million entries")


def replayed(folder: Path) -> None:
    """Check the chain and replay the cases, once."""
    found = ledger.read(open_workspace(folder).ledger)
    print(f"{len(found.entries):,} entries checked, {len(replay(found.entries)):,} cases")


def appended(folder: Path) -> None:
    """Add entries to the end."""
    path = open_workspace(folder).ledger
    for number in range(APPENDS):
        facts = NoteAdded(case="case-1", text=f"note {number}")
        ledger.append(path, facts, at=BEGIN, who=PEOPLE[0])
    print(f"{APPENDS} entries added")


JOBS = {"replay": replayed, "append": appended}


def write(path: Path, count: int, cases: int) -> int:
    """Write a ledger of this many entries, with its head; returns its bytes."""
    previous, size, last = "0" * 64, 0, 0
    with path.open("wb") as file:
        for seq, (what, facts) in enumerate(said(count, cases), start=1):
            at = (BEGIN + timedelta(seconds=seq)).strftime("%Y-%m-%dT%H:%M:%SZ")
            who = PEOPLE[seq % len(PEOPLE)]
            line = canonical(
                {"at": at, "facts": facts, "previous": previous, "seq": seq}
                | {"what": what, "who": who}
            )
            file.write(line)
            previous, size, last = hashlib.sha256(line).hexdigest(), size + len(line), len(line)
    head = canonical({"count": count, "digest": previous, "last": last, "size": size})
    path.with_suffix(".head").write_bytes(head)
    return size


def canonical(document: dict[str, Any]) -> bytes:
    """One line of canonical JSON."""
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def said(count: int, cases: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Kind and facts of each entry: cases are opened first, then people work on all of them."""
    rng = random.Random(42)
    for number in range(min(cases, count)):
        yield "open", {"title": f"Case {number}", "run": "run-1", "findings": ["finding-1"]}
    hypotheses: dict[int, int] = {}
    notes: list[int] = []
    for seq in range(cases + 1, count + 1):
        case = rng.randrange(1, cases + 1)
        kind = rng.choices(("judge", "hypothesis", "rate", "note", "undo"), (4, 1, 3, 3, 1))[0]
        if kind == "undo" and notes:
            yield "undo", {"seq": notes.pop(rng.randrange(len(notes))), "reason": "typo"}
        elif kind == "rate" and case in hypotheses:
            yield "rate", rating(case, hypotheses[case], rng)
        elif kind == "judge":
            yield "judge", judgement(case, rng)
        elif kind == "hypothesis":
            hypotheses[case] = seq
            yield "hypothesis", {"case": f"case-{case}", "text": f"explanation {seq}"}
        else:
            notes.append(seq)
            yield "note", {"case": f"case-{case}", "text": f"something worth keeping, {seq}"}


def judgement(case: int, rng: random.Random) -> dict[str, Any]:
    """A verdict on a case or on its finding."""
    return {
        "case": f"case-{case}",
        "target": rng.choice((f"case-{case}", "finding-1")),
        "verdict": rng.choice(("confirm", "dismiss", "needs_work")),
        "reason": "the same link within a minute, many times",
        "confidence": rng.choice(("low", "moderate", "high")),
    }


def rating(case: int, hypothesis: int, rng: random.Random) -> dict[str, Any]:
    """A cell of the ACH sheet."""
    return {
        "case": f"case-{case}",
        "hypothesis": f"hypothesis-{hypothesis}",
        "evidence": f"evidence {rng.randrange(10)}",
        "rating": rng.choice(("consistent", "inconsistent", "neutral")),
        "credibility": "medium",
        "relevance": "high",
    }


if __name__ == "__main__":
    main()
