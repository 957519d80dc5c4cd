"""Each group tested as a whole: would other people's delays bring it together as often?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import duckdb
import numpy as np
import pyarrow as pa

from guetteur.detectors.base import Parameters
from guetteur.model import Tie
from guetteur.stats.coaction_types import Longs
from guetteur.stats.shuffle import GroupPosts, occasions, shuffle_test
from guetteur.stats.significance import OCCASION, PRIOR_LIFE, benjamini_hochberg
from guetteur.stats.sql import arrays

# At the default rate; more when the rate asked for is smaller, so that the least p-value there is
# never exceeds a tenth of it.
SHUFFLES = 999
# Occasions a group needs: two are never a pattern, however many accounts took part in both.
FEWEST_OCCASIONS = 3
# Delays of the prior (see `significance`) beside those of the debate, which may have few.
PRIOR_DELAYS = 50


def shuffles_for(alpha: float) -> int:
    """How many shuffles a false discovery rate needs."""
    return max(SHUFFLES, ceil(10 / alpha) - 1)


@dataclass(frozen=True, slots=True)
class Tested:
    """A group's p-value, and whether it stands at the run's false discovery rate."""

    p: float
    shuffles: int
    stands: bool


def tested(
    con: duckdb.DuckDBPyConnection,
    groups: Sequence[Sequence[str]],
    ties: Sequence[Tie],
    params: Parameters,
) -> list[Tested]:
    """Every group, in the behaviour and window that most of its ties are in."""
    if not groups:
        return []
    group_of = {account: number for number, group in enumerate(groups) for account in group}
    kinds: list[Counter[tuple[str, int]]] = [Counter() for _ in groups]
    for tie in ties:
        number = group_of.get(tie.account_a)
        if number is not None and number == group_of.get(tie.account_b):
            kinds[number][tie.detector, tie.window] += 1
    main = [max(sorted(kind), key=lambda each: kind[each]) for kind in kinds]
    delays = {detector: _delays(con, detector, list(group_of)) for detector, _ in main}
    shuffles = shuffles_for(params.alpha)
    p = np.array(
        [
            _test(con, detector, window, group, delays[detector], shuffles)
            for group, (detector, window) in zip(groups, main, strict=True)
        ]
    )
    q = benjamini_hochberg(p, len(p))
    both = zip(p, q, strict=True)
    return [Tested(float(value), shuffles, bool(rate <= params.alpha)) for value, rate in both]


def _test(
    con: duckdb.DuckDBPyConnection,
    detector: str,
    window: int,
    group: Sequence[str],
    delays: Longs,
    shuffles: int,
) -> float:
    posts = _posts(con, detector, group)
    if occasions(posts, window * 1000, OCCASION) < FEWEST_OCCASIONS:
        return 1.0
    return shuffle_test(posts, delays, window=window * 1000, occasion=OCCASION, shuffles=shuffles)


def _delays(con: duckdb.DuckDBPyConnection, detector: str, suspects: Sequence[str]) -> Longs:
    """Delays after an object's first post, of posts by accounts outside of all groups, and the
    prior's."""
    con.register("suspects_list", pa.table({"account_id": pa.array(suspects, pa.string())}))
    found = arrays(
        con,
        f"""
        WITH outside AS (
            SELECT account FROM {detector}_accounts ANTI JOIN suspects_list USING (account_id)
        ), dated AS (
            SELECT object, account, at_ms, min(at_ms) OVER (PARTITION BY object) AS born,
                   row_number() OVER (PARTITION BY object ORDER BY at_ms, account) AS place
            FROM {detector}_rows
        )
        SELECT at_ms - born AS delay FROM dated SEMI JOIN outside USING (account)
        WHERE place > 1 ORDER BY delay""",
    )
    con.unregister("suspects_list")
    spread = (np.arange(PRIOR_DELAYS) + 0.5) / PRIOR_DELAYS
    prior = -PRIOR_LIFE * np.log1p(-spread)
    return np.concatenate([np.asarray(found["delay"], np.int64), prior.astype(np.int64)])


def _posts(con: duckdb.DuckDBPyConnection, detector: str, group: Sequence[str]) -> GroupPosts:
    con.register("group_list", pa.table({"account_id": pa.array(group, pa.string())}))
    found = arrays(
        con,
        f"""
        WITH members AS (
            SELECT account FROM {detector}_accounts SEMI JOIN group_list USING (account_id)
        ), own AS (SELECT * FROM {detector}_rows SEMI JOIN members USING (account)),
        shared AS (
            SELECT object FROM own GROUP BY object HAVING count(DISTINCT account) > 1
        ), born AS (
            SELECT object, min(at_ms) AS born FROM {detector}_rows SEMI JOIN shared USING (object)
            GROUP BY object
        )
        SELECT own.object::BIGINT AS object, own.account::BIGINT AS account, own.at_ms, born.born
        FROM own JOIN born USING (object) ORDER BY own.at_ms, born.born, own.object, own.account""",
    )
    con.unregister("group_list")
    columns = (np.asarray(found[name], np.int64) for name in ("object", "account", "at_ms", "born"))
    return GroupPosts(*columns)
