"""CPU seconds from exports to a dossier for the judge (D1) and a STIX bundle, as a user types it.

    python -m benchmarks.to_action [POSTS]

An exercise of POSTS posts (1,000,000), with a twelfth as many accounts; making it is not counted.
The dossier is made whole, with the program's part filled in; what only people can write is missing,
and said so on its first page.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STEPS = (
    ("run", ("run", "x/posts_x.jsonl", "x/result.json", "-o", "w")),
    ("case", ("case", "open", "w", "A case")),
    ("judgement", ("case", "judge", "w", "case-1", "confirm", "--why", "seen")),
    ("level", ("case", "tlp", "w", "case-1", "amber")),
    ("dossier D1", ("dossier", "build", "w", "d1", "--case", "case-1", "-o", "d1")),
    ("STIX bundle", ("stix", "export", "w", "case-1", "-o", "case.json")),
)


def spent(folder: Path, *words: str) -> tuple[float, float, float]:
    """CPU seconds, seconds by the clock, and the most memory so far in GB, of one command."""
    own = {"GUETTEUR_ANALYST": "Ana", "GUETTEUR_KEY_FILE": str(folder / "key")}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "guetteur", *words]
    subprocess.run(command, cwd=folder, check=True, env=os.environ | own, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.monotonic() - start, after.ru_maxrss / 1e6


def main() -> None:
    """Measure each step, and print a line for each."""
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = ("--posts", str(posts), "--accounts", str(posts // 12))
        spent(folder, "exercise", "interference", "--seed", "7", *size, "-o", "x")
        total = 0.0
        for what, words in STEPS:
            used, clock, most = spent(folder, *words)
            total += used
            print(f"{what}: {used:.1f} CPU s, {clock:.1f} s, at most {most:.2f} GB", flush=True)
        print(f"in all: {total:.1f} CPU s")


if __name__ == "__main__":
    main()
