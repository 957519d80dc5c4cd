"""Ties in a plain table of traces: the short path that `network` and `evaluate` share."""

from guetteur.detectors import CoAction, Parameters, coordination
from guetteur.model import Tie
from guetteur.stats.coaction import available_engine
from guetteur.store import Database

_TRACES = """
CREATE VIEW traces_traces AS
SELECT account_id, object_id, (timestamp_share * 1000)::BIGINT AS at_ms, content_id AS post_id
FROM traces"""


def ties_of(database: Database, windows: tuple[int, ...], params: Parameters) -> list[Tie] | None:
    """The ties in the table `traces` (CooRTweet's four columns); None if there is too little.

    windows: seconds.
    """
    con, engine = database.con, available_engine()
    con.execute(_TRACES)
    detector = CoAction(id="traces", version="1", needs=(), windows=windows, traces="", disarm=())
    prepared = coordination.prepare_traces(con, detector, params, engine, database.folder)
    if prepared.encoded is None:
        return None
    keep = coordination.screen([prepared], params)
    measured = coordination.measure(con, prepared, params, engine, keep)
    return coordination.decide(con, [measured], params)[0]
