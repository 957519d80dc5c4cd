"""Real debates dealt out anew: as they were in all but who acts with whom."""

import numpy as np
import pyarrow as pa

from guetteur.exercise.worlds import World

HOUR, DAY_HOURS = 3600, 24
NOBODY = pa.table({"account_id": pa.array([], pa.string()), "operation": pa.array([], pa.int64())})


def accounts_dealt(traces: pa.Table, seed: int) -> World:
    """Each thing keeps when it was shared, each account how much it shares and at which hours of
    the day; who shared what is drawn anew, among the posts of one hour of the day."""
    rng = np.random.default_rng(seed)
    hour = traces["timestamp_share"].to_numpy() // HOUR % DAY_HOURS
    take = np.empty(len(hour), np.int64)
    take[np.argsort(hour, kind="stable")] = np.lexsort((rng.random(len(hour)), hour))
    return _world(traces, "account_id", traces["account_id"].take(pa.array(take)))


def delays_dealt(traces: pa.Table, seed: int) -> World:
    """Each account keeps what it shares, each thing when it first appeared; how long after that
    it was shared is drawn anew, among all posts of the debate that were not the first."""
    rng = np.random.default_rng(seed)
    thing = traces["object_id"].combine_chunks().dictionary_encode().indices.to_numpy()
    at = traces["timestamp_share"].to_numpy().astype(np.int64)
    order = np.lexsort((at, thing))
    first = np.append(True, np.diff(thing[order]) > 0)
    born = at[order][first][np.cumsum(first) - 1]
    later = order[~first]
    at[later] = born[~first] + rng.permutation(at[later] - born[~first])
    return _world(traces, "timestamp_share", pa.array(at))


def _world(traces: pa.Table, column: str, values: pa.Array) -> World:
    moved = traces.set_column(traces.column_names.index(column), column, values)
    return World(moved.sort_by("timestamp_share"), NOBODY)
