"""What significance costs beside the pairs it judges: CPU seconds of each part, in one process.

    python benchmarks/significance.py TABLE

The pair step reads the traces as sorted arrays and counts, in four windows, who meets whom. All the
rest is significance: of pairs (which share the same rare things, both questions), and of groups
(communities, shuffles, accounts that join). A small table is run first, so that nothing is compiled
while the clock runs.
"""

import sys
import time
from pathlib import Path

from guetteur import store
from guetteur.detectors import CoAction, Parameters, coordination, measuring
from guetteur.detectors.base import LONG
from guetteur.detectors.grouping import grouped
from guetteur.exercise import worlds
from guetteur.stats.coaction import available_engine
from guetteur.stats.cosharing import cosharing, firsts

DETECTOR = CoAction(id="traces", version="1", needs=(), windows=LONG, traces="", disarm=())


def parts(database: store.Database) -> dict[str, float]:
    """CPU seconds of each part; the table `traces` is there."""
    con, engine, params = database.con, available_engine(), Parameters()
    con.execute("""
        CREATE OR REPLACE VIEW traces_traces AS
        SELECT account_id, object_id, (timestamp_share * 1000)::BIGINT AS at_ms,
               content_id AS post_id
        FROM traces""")
    start = time.process_time()
    prepared = measuring.prepare_traces(con, DETECTOR, params, engine, database.folder)
    measured = measuring.measure(
        con, prepared, params, engine, measuring.screen([prepared], params)
    )
    counted = time.process_time()
    assert prepared.encoded is not None
    cosharing(con, firsts(prepared.encoded), engine)  # once more, to know its part
    shared = time.process_time()
    ties, _ = coordination.decide(con, [measured], params)
    decided = time.process_time()
    grouped(con, ties, [measured], params)
    sharing = shared - counted
    return {
        "pairs": counted - start - sharing,
        "significance of pairs": sharing + decided - shared,
        "significance of groups": time.process_time() - decided,
    }


def main() -> None:
    """Print the parts for a table given by its path."""
    with store.scratch() as database:
        database.con.register("traces", worlds.hard(20_000, 1, fans=2).traces)
        parts(database)
    with store.scratch() as database:
        view = store.relation(database, Path(sys.argv[1]))
        database.con.execute(f"CREATE VIEW traces AS SELECT * FROM {view}")
        found = parts(database)
    print(", ".join(f"{name} {seconds:.1f} s" for name, seconds in found.items()))


if __name__ == "__main__":
    main()
