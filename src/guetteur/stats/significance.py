"""How surprising is it that two accounts shared k objects so close in time?

Three null models, each a Poisson law for the number of objects two accounts share within the
window; a pair's p-value is the largest of the three, so each must find it surprising:

- *configuration*: meetings fall on pairs of posts at random, given how much each account posts
  and how often anybody meets (expectation d_a d_b 2P / M²);
- *timing*: given which objects both shared at any time, two of their posts are close in time as
  often as any two posts about that object (its own spread in time: a viral moment brings
  strangers together);
- *strength*: given how often each account meets anybody, partners are drawn at random
  (expectation s_a s_b / 2P).

The last two take their background from the accounts not under suspicion: meetings between pairs
that passed the previous step are left out of it, or a large operation would be its own excuse.

Limits: the Poisson law for a count of distinct objects is conservative for heavy repetition; the
background is estimated from the same data; tests of overlapping windows depend on each other
positively, which Benjamini-Hochberg admits (Benjamini & Yekutieli 2001, Ann. Statist. 29(4)).
"""

from dataclasses import dataclass, replace
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from scipy.special import gammainc

from guetteur.stats.coaction import expected_scale
from guetteur.stats.coaction_types import Floats, Longs, Meetings, Pairs
from guetteur.stats.encode import Encoded
from guetteur.stats.sql import arrays

# Pseudo-pairs of posts by which an object's spread in time leans on that of objects of its size,
# theirs on that of all objects, and that one on a prior.
SHRINKAGE = 50.0
# The prior, where nobody but the suspects shared such objects: posts about an object come after
# it with a mean delay of an hour (ms). An assumption; any background in the data outweighs it.
PRIOR_LIFE = 3_600_000
# An object of more accounts than this is a crowd's, perhaps a live event's: suspects may have
# been among the crowd, so it is never taken to be more spread than a fifth of what it shows.
CROWD, CROWD_FLOOR = 30, 1 / 5


@dataclass(frozen=True, slots=True)
class Test:
    """One behaviour in one window: its pairs, with p-value and expectation so far."""

    encoded: Encoded
    window: int
    met: Meetings
    pairs: Pairs
    p: Floats
    expected: Floats


def possible_pairs(accounts: int) -> int:
    """How many pairs of accounts could have been tied: the number of hypotheses tested."""
    return accounts * (accounts - 1) // 2


def poisson_tail(k: Longs, expected: Floats) -> Floats:
    """Probability of k or more, k >= 1, when `expected` are expected."""
    return np.asarray(gammainc(k.astype(np.float64), expected), np.float64)


def benjamini_hochberg(p: Floats, tests: int) -> Floats:
    """q-values of the smallest p-values among `tests` hypotheses; those not given count as 1.

    Source: Benjamini & Hochberg 1995, J. R. Statist. Soc. B 57(1).
    """
    order = np.argsort(p, kind="stable")
    raw = p[order] * tests / np.arange(1, len(p) + 1)
    q = np.empty(len(p))
    q[order] = np.minimum(np.minimum.accumulate(raw[::-1])[::-1], 1.0)
    return q


def first_test(encoded: Encoded, window: int, met: Meetings, pairs: Pairs) -> Test:
    """The configuration null."""
    activity = encoded.activity.astype(np.float64)
    expected = expected_scale(encoded, met) * activity[pairs.a] * activity[pairs.b]
    return Test(encoded, window, met, pairs, poisson_tail(pairs.objects, expected), expected)


def select(test: Test, keep: Floats | np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Test:
    """The same test with only the pairs marked in `keep`."""
    pairs = test.pairs
    kept = replace(
        pairs,
        a=pairs.a[keep],
        b=pairs.b[keep],
        objects=pairs.objects[keep],
        pairs=pairs.pairs[keep],
        gap=pairs.gap[keep],
    )
    return replace(test, pairs=kept, p=test.p[keep], expected=test.expected[keep])


def _at_least(test: Test, expected: Floats) -> Test:
    """The test after one more null: the less favourable of the two expectations counts."""
    larger = np.maximum(test.expected, expected)
    return replace(test, expected=larger, p=poisson_tail(test.pairs.objects, larger))


def timing_test(con: duckdb.DuckDBPyConnection, test: Test) -> Test:
    """The timing null, for pairs that passed the first test."""
    if len(test.pairs) == 0:
        return test
    shared, close = _shared(con, test), _close(con, test)
    near = _background(con, test, shared, close)
    # (1 - q) ** n is the chance that none of the n pairs of posts is close
    some = 1.0 - (1.0 - near[shared["object"]]) ** shared["chances"]
    expected = np.bincount(shared["pair"], some, minlength=len(test.pairs))
    return _at_least(test, np.asarray(expected, np.float64))


def strength_test(con: duckdb.DuckDBPyConnection, test: Test) -> Test:
    """The strength null, for pairs that passed the timing test."""
    if len(test.pairs) == 0:
        return test
    close = _close(con, test)
    own = np.bincount(close["pair"], close["close"], minlength=len(test.pairs))
    strength = test.met.strength.astype(np.float64)
    np.subtract.at(strength, test.pairs.a, own)
    np.subtract.at(strength, test.pairs.b, own)
    total = 2 * (test.met.total - own.sum())
    # one more meeting each, so that an account never seen with others is not impossible
    expected = (strength[test.pairs.a] + 1) * (strength[test.pairs.b] + 1)
    return _at_least(test, expected / (total + test.encoded.account_count))


def _background(
    con: duckdb.DuckDBPyConnection, test: Test, shared: dict[str, Longs], close: dict[str, Longs]
) -> Floats:
    """For each object, how often two posts about it are close, pairs under test left out."""
    kinds = test.encoded.object_count
    size, every, accounts = _objects(con, test.encoded)
    raw = test.met.met / np.maximum(every, 1.0)
    met = test.met.met - np.bincount(close["object"], close["close"], minlength=kinds)
    chances = every - np.bincount(shared["object"], shared["chances"], minlength=kinds)
    group = np.log2(size).astype(np.int64)
    prior = 1.0 - np.exp(-test.window / PRIOR_LIFE)
    overall = _lean(met.sum(), chances.sum(), prior)
    pooled = _lean(np.bincount(group, met), np.bincount(group, chances), overall)
    near = _lean(met, chances, pooled[group])
    crowd = np.where(accounts > CROWD, CROWD_FLOOR * raw, 0.0)
    return np.asarray(np.clip(np.maximum(near, crowd), 0.0, 1.0), np.float64)


def _lean(met: Any, chances: Any, towards: Any) -> Any:
    """Observed frequency, leaning towards another by SHRINKAGE pseudo-observations."""
    return (met + SHRINKAGE * towards) / (chances + SHRINKAGE)


def _objects(con: duckdb.DuckDBPyConnection, encoded: Encoded) -> tuple[Floats, Floats, Floats]:
    """For each object: its traces, the pairs of them by different accounts at any distance in
    time, and its accounts."""
    found = arrays(
        con,
        f"""
        WITH shares AS (
            SELECT object, account, count(*) AS n FROM {encoded.name}_rows GROUP BY object, account
        )
        SELECT object, sum(n)::DOUBLE AS size, sum(n * (n - 1) / 2)::DOUBLE AS own,
               count(*)::DOUBLE AS accounts
        FROM shares GROUP BY object ORDER BY object""",
    )
    size = found["size"]
    return size, size * (size - 1) / 2 - found["own"], found["accounts"]


def register(con: duckdb.DuckDBPyConnection, test: Test) -> None:
    """The pairs of a test as the temporary table `suspects` (pair, a, b)."""
    pairs = test.pairs
    table = pa.table({"pair": np.arange(len(pairs)), "a": pairs.a, "b": pairs.b})
    con.register("suspects_arrow", table)
    con.execute("CREATE OR REPLACE TEMP TABLE suspects AS SELECT * FROM suspects_arrow")
    con.unregister("suspects_arrow")


def _shared(con: duckdb.DuckDBPyConnection, test: Test) -> dict[str, Longs]:
    """For each pair and object both shared at any time: pairs of their posts (`chances`)."""
    register(con, test)
    return arrays(
        con,
        f"""
        WITH suspected AS (SELECT a AS account FROM suspects UNION SELECT b FROM suspects),
        shares AS (
            SELECT account, object, count(*) AS times
            FROM {test.encoded.name}_rows SEMI JOIN suspected USING (account)
            GROUP BY account, object
        )
        SELECT s.pair, x.object::BIGINT AS object, x.times * y.times AS chances
        FROM suspects s
        JOIN shares x ON x.account = s.a
        JOIN shares y ON y.account = s.b AND y.object = x.object
        ORDER BY s.pair, x.object""",
    )


def _close(con: duckdb.DuckDBPyConnection, test: Test) -> dict[str, Longs]:
    """For each pair and object: pairs of their posts within the window, without bound."""
    register(con, test)
    return arrays(
        con,
        f"""
        WITH suspected AS (SELECT a AS account FROM suspects UNION SELECT b FROM suspects),
        shares AS (SELECT * FROM {test.encoded.name}_rows SEMI JOIN suspected USING (account))
        SELECT s.pair, x.object::BIGINT AS object, count(*) AS close
        FROM suspects s
        JOIN shares x ON x.account = s.a
        JOIN shares y ON y.account = s.b AND y.object = x.object
             AND y.at_ms BETWEEN x.at_ms - {test.window} AND x.at_ms + {test.window}
        GROUP BY s.pair, x.object ORDER BY s.pair, x.object""",
    )
