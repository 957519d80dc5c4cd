"""Every step from the table `posts` to findings, without anything being kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from guetteur.detectors import CoAction, Parameters, coordination, measuring
from guetteur.detectors.findings import Found, findings
from guetteur.model import Tie
from guetteur.stats.coaction import Engine
from guetteur.store import Database


@dataclass(frozen=True, slots=True)
class DecidedAll:
    """The ties of a run, and what was found."""

    ties: list[Tie]
    found: Found


def decide_all(
    database: Database, params: Parameters, detectors: Sequence[CoAction], engine: Engine
) -> DecidedAll:
    """What the detectors decide on the table `posts`. An error in any of them is raised."""
    con = database.con
    prepared = [measuring.prepare(con, one, params, engine, database.folder) for one in detectors]
    keep = measuring.screen(prepared, params)
    measured = [measuring.measure(con, one, params, engine, keep) for one in prepared]
    ties, _ = coordination.decide(con, measured, params)
    return DecidedAll(ties, findings(con, ties, measured, params))
