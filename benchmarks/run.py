"""Measure what docs/benchmarks.md claims, on this machine, and write that page anew.

    python -m benchmarks.run [--quick] [--data DIR]

Each job is a whole process: its CPU seconds (user and system) and its largest resident memory are
what the system says when it ends. --quick leaves out everything above one million rows. --data
says where the made-up tables go (bench-data by default; about 5 GB).
"""

import argparse
import importlib.metadata
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import generate

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
SEED = 42
MILLION = 1_000_000


@dataclass(frozen=True)
class Job:
    """One line of the table. `stretch`: the table whose pairs per row stay those of 1M rows."""

    what: str
    rows: int
    arguments: tuple[str, ...]
    stretch: bool = False
    limit_cpu: float | None = None
    limit_memory: float | None = None


@dataclass(frozen=True)
class Cost:
    """CPU seconds, memory in GB, and what the job printed last."""

    cpu: float
    memory: float
    said: str


def network(*options: str) -> tuple[str, ...]:
    """A job of the command line, its table and folder still to be filled in."""
    return ("-m", "guetteur", "network", "{table}", "-o", "{out}", *options)


FLOOR = (str(HERE / "floor.py"), "{table}")
SIGNIFICANCE = (str(HERE / "significance.py"), "{table}")
JOBS = (
    Job("floor: read, one sort, one pass", MILLION, FLOOR),
    Job("10 s", MILLION, network("--window", "10")),
    Job("60 s", MILLION, network("--window", "60"), limit_cpu=6, limit_memory=0.6),
    Job("1 h", MILLION, network("--window", "3600")),
    Job("1 h, no bound", MILLION, network("--window", "3600", "--density", "none"), limit_cpu=15),
    Job("10 s, as CooRTweet", MILLION, network("--window", "10", "--match", "coortweet")),
    Job("10 s, as the toolkit", MILLION, network("--window", "10", "--match", "toolkit")),
    Job("significance beside the pair step", MILLION, SIGNIFICANCE),
    Job("floor: read, one sort, one pass", 10 * MILLION, FLOOR),
    Job("60 s", 10 * MILLION, network("--window", "60"), limit_cpu=40, limit_memory=2),
    Job("floor: read, one sort, one pass", 50 * MILLION, FLOOR),
    Job("60 s", 50 * MILLION, network("--window", "60"), limit_memory=6),
    Job("60 s, same pairs per row", 50 * MILLION, network("--window", "60"), stretch=True),
)


def main() -> None:
    """Run the jobs one after the other and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--data", type=Path, default=HERE.parent / "bench-data")
    given = parser.parse_args()
    jobs = [job for job in JOBS if job.rows == MILLION] if given.quick else list(JOBS)
    warm_up()
    results = [(job, measure(job, given.data)) for job in jobs]
    if given.quick:
        print("\n".join(rows(results)))
    else:
        PAGE.write_text(page(results), encoding="utf-8")
        print(f"wrote {PAGE}")


def warm_up() -> None:
    """Compile the kernel once, as the first run after installing does."""
    with tempfile.TemporaryDirectory() as folder:
        generate(20_000, Path(folder), seed=SEED)
        table = next(Path(folder).glob("traces_*0.parquet"))
        cost_of(filled(network(), table, Path(folder) / "out"))


def measure(job: Job, data: Path) -> Cost:
    """The cost of a job, on a table made when it is not there yet."""
    table = data / f"traces_{job.rows}{'_stretch' if job.stretch else ''}.parquet"
    if not table.exists():
        print(f"making {table.name}", flush=True)
        generate(job.rows, data, seed=SEED, stretch=job.stretch)
    with tempfile.TemporaryDirectory(dir=data) as out:
        cost = cost_of(filled(job.arguments, table, Path(out)))
    print(f"{job.rows:>11,} {job.what}: {cost.cpu:.1f} CPU s, {cost.memory:.2f} GB", flush=True)
    return cost


def filled(arguments: Sequence[str], table: Path, out: Path) -> list[str]:
    """The command with its table and folder."""
    return [part.format(table=table, out=out) for part in arguments]


def cost_of(arguments: Sequence[str]) -> Cost:
    """Run Python with these arguments as a process of its own, and wait for its cost."""
    process = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    said = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed with {process.returncode}: {' '.join(arguments)}")
    lines = [line.split(": ", 1)[-1] for line in said.strip().splitlines()]
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024**2, "; ".join(lines))


def rows(results: Sequence[tuple[Job, Cost]]) -> list[str]:
    """The lines of the table."""
    floors = {(job.rows): cost.cpu for job, cost in results if job.arguments == FLOOR}
    return [
        f"| {job.rows:,} | {job.what} | {cost.cpu:.1f} | {1e6 * cost.cpu / job.rows:.2f} "
        f"| {cost.cpu / floors[job.rows]:.1f} | {cost.memory:.2f} | {target(job)} |"
        for job, cost in results
    ]


def target(job: Job) -> str:
    """What we hold ourselves to."""
    wanted = []
    if job.limit_cpu is not None:
        wanted.append(f"≤ {job.limit_cpu:g} CPU s")
    if job.limit_memory is not None:
        wanted.append(f"≤ {job.limit_memory:g} GB")
    return ", ".join(wanted)


def page(results: Sequence[tuple[Job, Cost]]) -> str:
    """The whole page."""
    cpu = {(job.what, job.rows): cost.cpu for job, cost in results}
    small, large = cpu["60 s", MILLION], cpu["60 s, same pairs per row", 50 * MILLION]
    ratio = large / 50 / small
    estimate = 2 * cpu["60 s", 50 * MILLION]
    ours, toolkit = cpu["10 s, as CooRTweet", MILLION], cpu["10 s, as the toolkit", MILLION]
    said = {job.what: cost.said for job, cost in results}
    facts = {
        "significance": said["significance beside the pair step"],
        "machine": machine(),
        "versions": versions(),
        "table": "\n".join(rows(results)),
        "ratio": f"{ratio:.2f}",
        "verdict": "within" if ratio <= 1.5 else "above",
        "estimate": f"{estimate:.0f}",
        "coortweet": f"{970 / ours:.0f}",
        "ours": f"{ours:.1f}",
        "toolkit": f"{29.1 / toolkit:.0f}",
        "toolkit_ours": f"{toolkit:.1f}",
    }
    return (HERE / "page.md").read_text(encoding="utf-8").format(**facts)


def machine() -> str:
    """Processor, cores and memory."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((line.split(": ")[1] for line in lines if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}"


def versions() -> str:
    """Of what does the work."""
    names = ("duckdb", "numba", "numpy", "pyarrow", "scipy")
    listed = [f"{name} {importlib.metadata.version(name)}" for name in names]
    return ", ".join([f"Python {platform.python_version()}", *listed])


if __name__ == "__main__":
    main()
