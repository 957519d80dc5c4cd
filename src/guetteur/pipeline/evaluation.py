"""How good are the detectors? They run on worlds whose truth is known: the report card."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from guetteur import __version__, publish, store
from guetteur.detectors import Parameters
from guetteur.detectors.base import LONG
from guetteur.exercise.peers import RULES
from guetteur.exercise.redealt import accounts_dealt, delays_dealt
from guetteur.exercise.scoring import Score, added, interval, score
from guetteur.exercise.worlds import World
from guetteur.pipeline.evaluation_cases import (
    ARRIVING,
    CURVE_SEEDS,
    CURVES,
    DEALS,
    EXERCISES,
    NULLS,
    OTHER_SHAPES,
    PLANTED,
    Curve,
    Null,
    Planted,
)
from guetteur.pipeline.exercise_scores import hours_until_found, on_exercise
from guetteur.pipeline.progress import Progress, quiet
from guetteur.pipeline.reading import ReadAs
from guetteur.pipeline.tied import groups_of, ties_of, traces_in
from guetteur.store import Database

PEER_WINDOW = 60
ALPHAS = (0.01, 0.05, 0.1)
REAL_BEHAVIOUR = "co_share_url"


@dataclass(frozen=True, slots=True)
class Cases:
    """What an evaluation tries; `real` is a debate to deal out anew, as traces."""

    planted: Sequence[Planted] = PLANTED
    other: Sequence[Planted] = OTHER_SHAPES
    nulls: Sequence[Null] = NULLS
    curves: Sequence[Curve] = CURVES
    exercises: Sequence[tuple[str, int, int]] = EXERCISES
    arriving: Sequence[tuple[str, int]] = ARRIVING
    real: pa.Table | None = field(default=None)

    @property
    def all_nulls(self) -> list[Null]:
        """The null worlds, with the real debate dealt out anew."""
        if self.real is None:
            return list(self.nulls)
        real = self.real
        return [
            *self.nulls,
            Null("real debate, accounts dealt", lambda s: accounts_dealt(real, s), DEALS),
            Null("real debate, delays dealt", lambda s: delays_dealt(real, s), DEALS),
        ]


def report_card(cases: Cases, progress: Progress = quiet) -> dict[str, Any]:
    """Every figure of the report card, as a document."""
    jobs: list[tuple[str, Callable[[], list[dict[str, Any]]]]] = [
        *(("planted", partial(_on_planted, one)) for one in cases.planted),
        *(("other", partial(_on_planted, one)) for one in cases.other),
        *(("nulls", partial(_on_nulls, one)) for one in cases.all_nulls),
        *(("curves", partial(_on_curve, one)) for one in cases.curves),
        *(("exercises", partial(on_exercise, *one)) for one in cases.exercises),
        *(("arriving", partial(hours_until_found, *one)) for one in cases.arriving),
    ]
    card: dict[str, Any] = {"version": __version__}
    card |= {name: [] for name in ("planted", "other", "nulls", "curves", "exercises", "arriving")}
    for number, (name, job) in enumerate(jobs):
        progress("progress-evaluate", number, len(jobs))
        card[name] += job()
    progress("progress-evaluate", len(jobs), len(jobs))
    return card


def evaluate(folder: Path, cases: Cases, progress: Progress = quiet) -> list[Path]:
    """Write the report card as report-card.json and report-card.md."""
    card = report_card(cases, progress)
    document = json.dumps(card, indent=1) + "\n"
    files = {"report-card.json": document, "report-card.md": publish.report_card_page(card)}
    for name, text in files.items():
        store.write_text(folder / name, text)
    return [folder / name for name in files]


def real_traces(path: Path, reading: ReadAs) -> pa.Table:
    """Who shared which link and when, in an export. Raises InputError where `ingest` does."""
    return traces_in(path, reading, REAL_BEHAVIOUR)


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
    return {"world": world, "rule": rule, **_figures(result)}


def _figures(result: Score) -> dict[str, Any]:
    return {
        "precision": result.precision,
        "recall": result.recall,
        "f1": result.f1,
        "pair_precision": result.pair_precision,
        "pair_recall": result.pair_recall,
        "group_precision": result.group_precision,
        **asdict(result),
    }


def _on_curve(curve: Curve) -> list[dict[str, Any]]:
    rows = []
    for value in curve.values:
        made = [_ours(curve.make(value, seed), Parameters()) for seed in CURVE_SEEDS]
        rows.append(
            {"curve": curve.name, "unit": curve.unit, "value": value, **_figures(added(made))}
        )
    return rows


def _on_nulls(null: Null) -> list[dict[str, Any]]:
    rows = []
    for alpha in ALPHAS:
        made = [_groups(null.make(1000 + seed), Parameters(alpha=alpha)) for seed in
                range(null.worlds)]  # fmt: skip
        with_finding = sum(bool(groups) for groups, _ in made)
        low, high = interval(with_finding, null.worlds)
        rows.append(
            {
                "nulls": null.name,
                "alpha": alpha,
                "worlds": null.worlds,
                "with_finding": with_finding,
                "share_low": low,
                "share_high": high,
                "findings": sum(len(groups) for groups, _ in made),
                "with_tie": sum(bool(ties) for _, ties in made),
                "ties": sum(ties for _, ties in made),
            }
        )
    return rows


def _ours(world: World, params: Parameters) -> Score:
    with _loaded(world) as database:
        tied = ties_of(database, LONG, params)
        groups = groups_of(database, tied, params)
    pairs = {(tie.account_a, tie.account_b) for tie in tied.ties} if tied else set()
    found = {account for group in groups for account in group}
    return score(found, pairs, world.planted, groups)


def _groups(world: World, params: Parameters) -> tuple[list[tuple[str, ...]], int]:
    with _loaded(world) as database:
        tied = ties_of(database, LONG, params)
        return groups_of(database, tied, params), len(tied.ties) if tied else 0


@contextmanager
def _loaded(world: World) -> Iterator[Database]:
    with store.scratch() as database:
        database.con.register("traces", world.traces)
        yield database
