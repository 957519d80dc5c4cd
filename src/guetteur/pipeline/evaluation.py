"""How good are the detectors? They run on made-up worlds whose truth is known: the report card."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from guetteur import __version__, publish, store
from guetteur.detectors import Parameters
from guetteur.detectors.base import LONG
from guetteur.detectors.grouping import grouped
from guetteur.exercise import worlds
from guetteur.exercise.peers import RULES
from guetteur.exercise.scoring import Score, interval, score
from guetteur.exercise.worlds import World
from guetteur.pipeline.exercise_scores import STEALTH, on_exercise
from guetteur.pipeline.exercises import SCENARIOS
from guetteur.pipeline.progress import Progress, quiet
from guetteur.pipeline.tied import ties_of
from guetteur.store import Database

PEER_WINDOW = 60
ALPHAS = (0.01, 0.05, 0.1)


@dataclass(frozen=True, slots=True)
class Planted:
    """A world with operations in it, by name, and how to make it."""

    name: str
    make: Callable[[], World]
    peers: bool = False


@dataclass(frozen=True, slots=True)
class Null:
    """Worlds without any operation: nothing should be found."""

    name: str
    make: Callable[[int], World]
    worlds: int


PLANTED = (
    Planted("easy, 100,000 shares", lambda: worlds.easy(100_000, 42), peers=True),
    Planted("easy, 1 million shares", lambda: worlds.easy(1_000_000, 42), peers=True),
    Planted("hard, 300,000 shares, seed 1", lambda: worlds.hard(300_000, 1)),
    Planted("hard, 300,000 shares, seed 2", lambda: worlds.hard(300_000, 2)),
    Planted("hard, 1 million shares, seed 3", lambda: worlds.hard(1_000_000, 3)),
    Planted("hard, 1 million shares, seed 7", lambda: worlds.hard(1_000_000, 7)),
    Planted("hard, 1 million shares, seed 42", lambda: worlds.hard(1_000_000, 42), peers=True),
)
NULLS = (
    Null("ordinary", lambda seed: worlds.world(20_000, seed), 100),
    Null("with ten fan communities", lambda seed: worlds.world(20_000, seed, fans=10), 60),
    Null(
        "with a live event of 1,000 people",
        lambda seed: worlds.world(20_000, seed, crowd=1000, fans=2),
        40,
    ),
)

EXERCISES = tuple((scenario, stealth) for scenario in SCENARIOS for stealth in STEALTH)


def report_card(
    planted: Sequence[Planted] = PLANTED,
    nulls: Sequence[Null] = NULLS,
    exercises: Sequence[tuple[str, int]] = EXERCISES,
    progress: Progress = quiet,
) -> dict[str, Any]:
    """Every figure of the report card, as a document."""
    steps = len(planted) + len(nulls) + 1
    found, calibration = [], []
    for number, case in enumerate(planted):
        progress("progress-evaluate", number, steps)
        found += _on_planted(case)
    for number, null in enumerate(nulls, start=len(planted)):
        progress("progress-evaluate", number, steps)
        calibration += [_on_nulls(null, alpha) for alpha in ALPHAS]
    progress("progress-evaluate", steps - 1, steps)
    hidden = [on_exercise(scenario, stealth) for scenario, stealth in exercises]
    progress("progress-evaluate", steps, steps)
    return {
        "version": __version__,
        "planted": found,
        "exercises": hidden,
        "nulls": calibration,
    }


def evaluate(
    folder: Path,
    planted: Sequence[Planted] = PLANTED,
    nulls: Sequence[Null] = NULLS,
    exercises: Sequence[tuple[str, int]] = EXERCISES,
    progress: Progress = quiet,
) -> list[Path]:
    """Write the report card as report-card.json and report-card.md."""
    card = report_card(planted, nulls, exercises, progress)
    document = json.dumps(card, indent=1) + "\n"
    files = {"report-card.json": document, "report-card.md": publish.report_card_page(card)}
    for name, text in files.items():
        store.write_text(folder / name, text)
    return [folder / name for name in files]


def _on_planted(case: Planted) -> list[dict[str, Any]]:
    world = case.make()
    rows = [_row(case.name, "Guetteur", _ours(world, Parameters()))]
    if case.peers:
        for name, rule in RULES.items():
            with _loaded(world) as database:
                flagged = rule(database.con, world.traces, PEER_WINDOW)
            result = score(set(flagged.accounts), flagged.edges, world.planted)
            rows.append(_row(case.name, name, result))
    return rows


def _row(world: str, rule: str, result: Score) -> dict[str, Any]:
    return {
        "world": world,
        "rule": rule,
        "precision": result.precision,
        "recall": result.recall,
        "pair_precision": result.pair_precision,
        **asdict(result),
    }


def _on_nulls(null: Null, alpha: float) -> dict[str, Any]:
    findings = ties = with_finding = with_tie = 0
    for seed in range(null.worlds):
        result, tied = _groups(null.make(1000 + seed), Parameters(alpha=alpha))
        findings, ties = findings + len(result), ties + tied
        with_finding, with_tie = with_finding + bool(result), with_tie + bool(tied)
    low, high = interval(with_finding, null.worlds)
    return {
        "nulls": null.name,
        "alpha": alpha,
        "worlds": null.worlds,
        "with_finding": with_finding,
        "share_low": low,
        "share_high": high,
        "findings": findings,
        "with_tie": with_tie,
        "ties": ties,
    }


def _ours(world: World, params: Parameters) -> Score:
    with _loaded(world) as database:
        ties = ties_of(database, LONG, params) or []
        groups = grouped(database.con, ties, params).groups
    pairs = {(tie.account_a, tie.account_b) for tie in ties}
    return score({account for group in groups for account in group}, pairs, world.planted)


def _groups(world: World, params: Parameters) -> tuple[list[tuple[str, ...]], int]:
    with _loaded(world) as database:
        ties = ties_of(database, LONG, params) or []
        return grouped(database.con, ties, params).groups, len(ties)


@contextmanager
def _loaded(world: World) -> Iterator[Database]:
    with store.scratch() as database:
        database.con.register("traces", world.traces)
        yield database
