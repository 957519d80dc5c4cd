"""Ties and groups in a plain table of traces: the short path of `network` and `evaluate`."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from guetteur import store
from guetteur.detectors import EVERY, CoAction, Parameters, coordination, measuring
from guetteur.detectors.grouping import Group, grouped
from guetteur.detectors.measuring import Measured
from guetteur.model import Tie
from guetteur.pipeline.reading import ReadAs, ingest
from guetteur.stats.coaction import available_engine
from guetteur.store import Database

_TRACES = """
CREATE VIEW traces_traces AS
SELECT account_id, object_id, (timestamp_share * 1000)::BIGINT AS at_ms, content_id AS post_id
FROM traces"""


@dataclass(frozen=True, slots=True)
class Tied:
    """The ties in a table of traces, and what they were decided from."""

    ties: list[Tie]
    measured: Measured


def ties_of(database: Database, windows: tuple[int, ...], params: Parameters) -> Tied | None:
    """The ties in the table `traces` (CooRTweet's four columns); None if there is too little.

    windows: seconds.
    """
    con, engine = database.con, available_engine()
    con.execute(_TRACES)
    detector = CoAction(id="traces", version="1", needs=(), windows=windows, traces="", disarm=())
    prepared = measuring.prepare_traces(con, detector, params, engine, database.folder)
    if prepared.encoded is None:
        return None
    keep = measuring.screen([prepared], params)
    measured = measuring.measure(con, prepared, params, engine, keep)
    return Tied(coordination.decide(con, [measured], params)[0], measured)


def traces_in(path: Path, reading: ReadAs, behaviour: str) -> pa.Table:
    """One behaviour's traces in an export, in CooRTweet's four columns."""
    detector = next(one for one in EVERY if one.id == behaviour)
    with tempfile.TemporaryDirectory() as folder:
        workspace = store.create(Path(folder) / "workspace")
        ingest(workspace, path, reading)
        with store.opened(workspace) as database:
            if detector.prepare:
                detector.prepare(database.con)
            return database.con.sql(f"""
                SELECT object_id, account_id, post_id AS content_id,
                       epoch_ms(created_at) // 1000 AS timestamp_share
                FROM ({detector.traces}) WHERE object_id IS NOT NULL
                ORDER BY timestamp_share, content_id, object_id""").to_arrow_table()


def groups_of(database: Database, tied: Tied | None, params: Parameters) -> list[Group]:
    """The groups in the same table."""
    if tied is None:
        return []
    return grouped(database.con, tied.ties, [tied.measured], params).groups
