"""How surprising is it that two accounts shared k objects so close in time?

Two questions, asked one after the other; a tie must answer both with "very":

1. *Do they share together more than their activity and the crowd explain?* Configuration null:
   meetings fall on pairs of posts at random, given how much each account posts and how often
   anybody meets (expectation d_a d_b 2P / M²). False discovery rate over every pair that could
   have met, in every behaviour and window of the run.
2. *Given what both shared, are they closer in time than others who shared it?* Timing null: two
   posts about an object are close as often as any two posts about it (its own spread in time: a
   viral moment brings strangers together). Strength null: given how often each account meets
   anybody, partners are drawn at random (s_a s_b / 2P). The larger expectation counts. False
   discovery rate over the pairs that passed the first question.

The second background comes from accounts not under suspicion: meetings between the pairs that
passed the first question are left out of it, or a large operation would be its own excuse.

Evidence is counted in *occasions*: several objects shared within the same hour count once, since
one event may explain them all. Each null is a Poisson law for that count.

Limits: the background is estimated from the same data, and the second question is asked of pairs
chosen by the same meetings, so the stated rate is not a theorem; `guetteur evaluate` measures it.
Tests of overlapping windows depend on each other positively, which Benjamini-Hochberg admits
(Benjamini & Yekutieli 2001, Ann. Statist. 29(4)).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.special import gammainc, gammaincinv

from guetteur.stats.coaction import expected_scale
from guetteur.stats.coaction_types import Floats, Longs, Meetings, Pairs
from guetteur.stats.encode import Encoded, by_account
from guetteur.stats.sql import arrays

# Pseudo-pairs of posts by which an object's spread in time leans on that of objects of its size,
# theirs on that of all objects, and that one on a prior.
SHRINKAGE = 50.0
# The prior: posts about an object come after it with a mean delay of two hours (ms). It is a floor
# for what the data say of objects of the same size, and all that is known of objects that nobody
# but the suspects shared. An assumption.
PRIOR_LIFE = 7_200_000
# An object of more accounts than this is a crowd's, perhaps a live event's: suspects may have
# been among the crowd, so it is never taken to be more spread than a fifth of what it shows.
CROWD, CROWD_FLOOR = 30, 1 / 5
HOUR = 3_600_000
# Posts of an average account that are added to each account's own, to know its hours of the day.
AVERAGE_POSTS = 5.0
# What is shared within the same hour (ms) may be one event, and counts once. Our judgement.
OCCASION = 3_600_000


@dataclass(frozen=True, slots=True)
class Test:
    """One behaviour in one window: its pairs, with p-value and expectation so far.

    `occasions`: distinct objects, or distinct hours in which the two met if these are fewer;
    known once `count_occasions` was asked.
    """

    encoded: Encoded
    window: int
    met: Meetings
    pairs: Pairs
    p: Floats
    expected: Floats
    occasions: Longs


@dataclass(frozen=True, slots=True)
class Objects:
    """Of each object: its traces, the pairs of them by different accounts at any distance in
    time, and its accounts. Of all traces: how many at each hour of the day; and their rows by
    account, with where each account's begin."""

    size: Floats
    pairs: Floats
    accounts: Floats
    hours: Floats
    rows: Longs
    start: Longs

    def posts_of(self, account: int) -> Longs:
        """The rows of an account's traces."""
        return self.rows[self.start[account] : self.start[account + 1]]


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


def interval(k: int, expected: float, level: float = 0.95) -> tuple[float, float]:
    """Exact interval of observed / expected, for a Poisson count k >= 1.

    Source: Garwood 1936, Biometrika 28(3/4).
    """
    tail = (1 - level) / 2
    low, high = float(gammaincinv(k, tail)), float(gammaincinv(k + 1, 1 - tail))
    return low / expected, high / expected


def first_test(encoded: Encoded, window: int, met: Meetings, pairs: Pairs) -> Test:
    """The configuration null."""
    activity = encoded.activity.astype(np.float64)
    expected = expected_scale(encoded, met) * activity[pairs.a] * activity[pairs.b]
    p = poisson_tail(pairs.objects, expected)
    return Test(encoded, window, met, pairs, p, expected, pairs.objects)


def meetings(con: duckdb.DuckDBPyConnection, test: Test) -> dict[str, Longs]:
    """For each pair, object and hour: pairs of their posts within the window, without bound
    (`close`), sorted."""
    if len(test.pairs) == 0:
        return {name: np.empty(0, np.int64) for name in ("pair", "object", "hour", "close")}
    register(con, test)
    return arrays(
        con,
        f"""
        WITH suspected AS (SELECT a AS account FROM suspects UNION SELECT b FROM suspects),
        shares AS (SELECT * FROM {test.encoded.name}_rows SEMI JOIN suspected USING (account))
        SELECT s.pair, x.object::BIGINT AS object,
               greatest(x.at_ms, y.at_ms) // {OCCASION} AS hour, count(*) AS close
        FROM suspects s
        JOIN shares x ON x.account = s.a
        JOIN shares y ON y.account = s.b AND y.object = x.object
             AND y.at_ms BETWEEN x.at_ms - {test.window} AND x.at_ms + {test.window}
        GROUP BY ALL ORDER BY ALL""",
    )


def count_occasions(test: Test, met: Mapping[str, Longs]) -> Test:
    """The same test, judged by occasions; p-values can only grow."""
    if len(test.pairs) == 0:
        return test
    order = np.lexsort((met["hour"], met["pair"]))
    pair, hour = met["pair"][order], met["hour"][order]
    new = np.append(True, (np.diff(pair) != 0) | (np.diff(hour) != 0))
    hours = np.bincount(pair[new], minlength=len(test.pairs))
    occasions = np.minimum(test.pairs.objects, hours)
    return _judged(replace(test, occasions=occasions), test.expected)


def among_kept(met: Mapping[str, Longs], keep: NDArray[np.bool_]) -> dict[str, Longs]:
    """The meetings of the pairs marked in `keep`, numbered as these are then."""
    rows = keep[met["pair"]]
    kept = {name: column[rows] for name, column in met.items()}
    return kept | {"pair": (np.cumsum(keep) - 1)[kept["pair"]]}


def select(test: Test, keep: NDArray[np.bool_]) -> Test:
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
    return replace(
        test,
        pairs=kept,
        p=test.p[keep],
        expected=test.expected[keep],
        occasions=test.occasions[keep],
    )


def second_test(
    con: duckdb.DuckDBPyConnection, test: Test, objects: Objects, close: Mapping[str, Longs]
) -> Test:
    """The timing and strength nulls, for pairs that passed the first test; `close`: their meetings.

    Its p-values answer the second question alone; `expected` is the largest of all three.
    """
    if len(test.pairs) == 0:
        return test
    shared = _shared(con, test)
    timing = _by_timing(test, objects, shared, close)
    expected = np.maximum(timing, _by_strength(test, close))
    judged = _judged(test, np.asarray(expected, np.float64))
    return replace(judged, expected=np.maximum(test.expected, expected))


def _judged(test: Test, expected: Floats) -> Test:
    return replace(test, p=surprise(test.pairs.objects, test.occasions, expected))


def surprise(objects: Longs, occasions: Longs, expected: Floats) -> Floats:
    """p-value of sharing these objects on so many occasions, when so many objects are expected.

    The excess over chance stays what it is in objects, but counts for no more than its occasions:
    836 objects within 18 hours, where 90 are expected, are judged as 18 where 1.9 are.
    """
    return poisson_tail(occasions, np.asarray(expected * occasions / objects, np.float64))


def _by_timing(
    test: Test,
    objects: Objects,
    shared: Mapping[str, Longs],
    close: Mapping[str, Longs],
) -> Floats:
    near = _background(test, objects, shared, close)
    # (1 - q) ** n is the chance that none of the n pairs of posts is close
    some = 1.0 - (1.0 - near[shared["object"]]) ** shared["chances"]
    together = np.bincount(shared["pair"], some, minlength=len(test.pairs))
    return np.asarray(together * _overlap(test, objects), np.float64)


def _overlap(test: Test, objects: Objects) -> Floats:
    """How much more often two accounts post at the same hour of the day than others do; at
    least 1. Two that both post at noon only are closer in time without any doing of theirs."""
    usual = around(objects.hours + 1.0)
    usual /= usual.sum()
    accounts, place = np.unique(np.append(test.pairs.a, test.pairs.b), return_inverse=True)
    hours = np.stack([_hours(test.encoded.at[objects.posts_of(account)]) for account in accounts])
    own = around(hours) / 3 + AVERAGE_POSTS * usual
    own /= own.sum(axis=1, keepdims=True)
    a, b = np.split(place, 2)
    return np.asarray(np.maximum(1.0, (own[a] * own[b]).sum(axis=1) / (usual**2).sum()))


def _hours(at: Longs) -> Floats:
    return np.bincount(at // HOUR % 24, minlength=24).astype(np.float64)


def around(hours: Floats) -> Floats:
    """Posts of each hour of the day, with the hour before and the one after (last axis)."""
    return np.asarray(hours + np.roll(hours, 1, -1) + np.roll(hours, -1, -1), np.float64)


def _by_strength(test: Test, close: Mapping[str, Longs]) -> Floats:
    own = np.bincount(close["pair"], close["close"], minlength=len(test.pairs))
    strength = test.met.strength.astype(np.float64)
    np.subtract.at(strength, test.pairs.a, own)
    np.subtract.at(strength, test.pairs.b, own)
    total = 2 * (test.met.total - own.sum())
    # one more meeting each, so that an account never seen with others is not impossible
    expected = (strength[test.pairs.a] + 1) * (strength[test.pairs.b] + 1)
    return np.asarray(expected / (total + test.encoded.account_count), np.float64)


def _background(
    test: Test, objects: Objects, shared: Mapping[str, Longs], close: Mapping[str, Longs]
) -> Floats:
    """For each object, how often two posts about it are close, pairs under test left out."""
    kinds = test.encoded.object_count
    size, every, accounts = objects.size, objects.pairs, objects.accounts
    raw = test.met.met / np.maximum(every, 1.0)
    met = test.met.met - np.bincount(close["object"], close["close"], minlength=kinds)
    chances = every - np.bincount(shared["object"], shared["chances"], minlength=kinds)
    group = np.log2(size).astype(np.int64)
    prior = 1.0 - np.exp(-test.window / PRIOR_LIFE)
    overall = _lean(met.sum(), chances.sum(), prior)
    pooled = _lean(np.bincount(group, met), np.bincount(group, chances), overall)
    near = _lean(met, chances, np.maximum(pooled[group], prior))
    crowd = np.where(accounts > CROWD, CROWD_FLOOR * raw, 0.0)
    return np.asarray(np.clip(np.maximum(near, crowd), 0.0, 1.0), np.float64)


def _lean(met: Any, chances: Any, towards: Any) -> Any:
    """Observed frequency, leaning towards another by SHRINKAGE pseudo-observations."""
    return (met + SHRINKAGE * towards) / (chances + SHRINKAGE)


def objects_of(encoded: Encoded) -> Objects:
    """What the second question knows of each object."""
    rows, start = by_account(encoded.accounts, encoded.account_count)  # and each one's by object
    who, what = encoded.accounts[rows], encoded.objects[rows]
    first = np.ones(len(rows), np.bool_)
    first[1:] = (who[1:] != who[:-1]) | (what[1:] != what[:-1])
    times = np.diff(np.append(np.flatnonzero(first), len(rows))).astype(np.float64)
    of, kinds = what[first], encoded.object_count
    size = np.bincount(of, times, minlength=kinds).astype(np.float64)
    own = np.bincount(of, times * (times - 1) / 2, minlength=kinds)
    accounts = np.bincount(of, minlength=kinds).astype(np.float64)
    every = np.asarray(size * (size - 1) / 2 - own, np.float64)
    return Objects(size, every, accounts, _hours(encoded.at), rows, start)


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
