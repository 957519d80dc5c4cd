"""From posts to ties: measure each behaviour, then decide over the whole run at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import log
from pathlib import Path

import duckdb
import numpy as np

from guetteur.detectors.base import CoAction, Parameters
from guetteur.detectors.shuffling import FEWEST_OCCASIONS
from guetteur.model import DetectorReport, Power, Tie, WindowReport
from guetteur.stats import significance
from guetteur.stats.coaction import Engine, Screen, coaction, total_meetings
from guetteur.stats.coaction_types import Floats
from guetteur.stats.encode import Encoded, encode
from guetteur.stats.power import fewest_objects
from guetteur.stats.significance import Test
from guetteur.stats.sql import value

# Counts the ways of deciding there have been: another way is another run.
METHOD = "2"
# Sizes of the made-up groups for which power is stated.
POWER_ACCOUNTS = (5, 20)


@dataclass(frozen=True, slots=True)
class Prepared:
    """One behaviour's traces, ready to be measured, or the report of why they are not."""

    detector: CoAction
    report: DetectorReport
    encoded: Encoded | None = None
    windows: tuple[int, ...] = ()
    meetings: int = 0

    @property
    def tests(self) -> int:
        """How many hypotheses it adds to the run: pairs of accounts, in each window."""
        if self.encoded is None:
            return 0
        return len(self.windows) * significance.possible_pairs(self.encoded.account_count)


@dataclass(frozen=True, slots=True)
class Measured:
    """One behaviour's candidate pairs in each window, with their statistics."""

    prepared: Prepared
    tests: tuple[Test, ...] = field(default=())
    counted: tuple[int, ...] = ()


def traces_table(detector: CoAction) -> str:
    """The name of the table that holds a detector's traces."""
    return f"traces_{detector.id}"


def prepare(
    con: duckdb.DuckDBPyConnection,
    detector: CoAction,
    params: Parameters,
    engine: Engine,
    folder: Path | None = None,
) -> Prepared:
    """Traces of one behaviour from the table `posts`, and how often accounts met in them."""
    known = " OR ".join(f"{column} IS NOT NULL" for column in detector.needs)
    if value(con, f"SELECT count(*) FROM posts WHERE {known}") == 0:
        return Prepared(detector, _absent(detector))
    con.execute(f"""
        CREATE OR REPLACE TABLE {traces_table(detector)} AS
        SELECT account_id, object_id, epoch_ms(created_at) AS at_ms, post_id
        FROM ({detector.traces}) WHERE object_id IS NOT NULL""")
    return prepare_traces(con, detector, params, engine, folder)


def prepare_traces(
    con: duckdb.DuckDBPyConnection,
    detector: CoAction,
    params: Parameters,
    engine: Engine,
    folder: Path | None = None,
) -> Prepared:
    """The same when the table of traces is there already."""
    encoded = encode(con, traces_table(detector), detector.id, folder)
    report = DetectorReport(
        detector=detector.id,
        version=detector.version,
        outcome="not_found",
        traces=encoded.rows,
        accounts=encoded.account_count,
        objects=encoded.object_count,
    )
    if encoded.rows < params.min_traces or encoded.account_count < params.min_accounts:
        return Prepared(detector, _too_few(report, params))
    windows = params.windows or detector.windows
    met = sum(total_meetings(con, encoded, window=w * 1000, engine=engine) for w in windows)
    return Prepared(detector, report, encoded, windows, met)


def _absent(detector: CoAction) -> DetectorReport:
    return DetectorReport(
        detector=detector.id,
        version=detector.version,
        outcome="not_applicable",
        traces=0,
        accounts=0,
        objects=0,
        reason_key="reason-field-absent",
        reason_params={"fields": ", ".join(detector.needs)},
    )


def _too_few(report: DetectorReport, params: Parameters) -> DetectorReport:
    return replace(
        report,
        outcome="not_enough_data",
        reason_key="reason-too-few",
        reason_params={
            "traces": report.traces,
            "accounts": report.accounts,
            "min_traces": params.min_traces,
            "min_accounts": params.min_accounts,
        },
    )


def screen(prepared: Sequence[Prepared], params: Parameters) -> Screen:
    """Which pairs can be left out at once, because no decision over this run could keep them.

    A pair needs at least `fewest` meetings, so at most `meetings / fewest` pairs can be tied, and
    Benjamini-Hochberg then keeps no p-value above alpha times that, over the number of tests.
    """
    tests = sum(one.tests for one in prepared)
    most = max(1, sum(one.meetings for one in prepared) // params.fewest)
    cut = params.alpha * min(1.0, most / tests) if tests else params.alpha
    return Screen(log_cut=log(cut), fewest=params.fewest)


def measure(
    con: duckdb.DuckDBPyConnection,
    prepared: Prepared,
    params: Parameters,
    engine: Engine,
    keep: Screen,
) -> Measured:
    """All candidate pairs of one behaviour, with the configuration null's p-values."""
    if prepared.encoded is None:
        return Measured(prepared)
    tests, counted = [], []
    for window in prepared.windows:
        met, pairs = coaction(
            con,
            prepared.encoded,
            window=window * 1000,
            density=params.density,
            screen=keep,
            engine=engine,
        )
        tests.append(significance.first_test(prepared.encoded, window * 1000, met, pairs))
        counted.append(pairs.counted)
    return Measured(prepared, tuple(tests), tuple(counted))


def decide(
    con: duckdb.DuckDBPyConnection, measured: Sequence[Measured], params: Parameters
) -> tuple[list[Tie], list[DetectorReport]]:
    """The ties of the run, at false discovery rate alpha over all tests, and each report."""
    tests = [test for one in measured for test in one.tests]
    kept, q = _twice(con, tests, sum(one.prepared.tests for one in measured), params.alpha)
    ties, reports, position = [], [], 0
    for one in measured:
        windows = []
        for test, counted in zip(one.tests, one.counted, strict=True):
            found = _ties(con, one.prepared.detector, kept[position], q[position])
            ties += found
            windows.append(_window(test, counted, len(found)))
            position += 1
        reports.append(_outcome(one.prepared.report, tuple(windows), params))
    return ties, reports


def power(measured: Sequence[Measured], params: Parameters) -> list[Power]:
    """How small an operation would have been missed, in each behaviour and window tested."""
    total = sum(one.prepared.tests for one in measured)
    return [
        Power(
            detector=one.prepared.detector.id,
            window=test.window // 1000,
            accounts=accounts,
            objects=fewest_objects(
                test.encoded,
                test.met,
                window=test.window,
                accounts=accounts,
                tests=total,
                alpha=params.alpha,
                fewest=FEWEST_OCCASIONS,
            ),
        )
        for one in measured
        for test in one.tests
        for accounts in POWER_ACCOUNTS
    ]


def _twice(
    con: duckdb.DuckDBPyConnection, tests: Sequence[Test], total: int, alpha: float
) -> tuple[list[Test], list[Floats]]:
    """The pairs that pass both questions of `significance`, with the larger of both q-values."""
    first, q_first = _pass(tests, total, alpha)
    cut = max((float(test.p.max()) for test in first if len(test.p)), default=0.0)
    counted = [significance.count_occasions(con, test) for test in first]
    still = [test.p <= cut for test in counted]
    entered = [significance.select(t, keep) for t, keep in zip(counted, still, strict=True)]
    asked = [significance.second_test(con, test) for test in entered]
    q_second = _q_values(asked, max(1, sum(len(test.p) for test in asked)))
    q = [
        np.maximum(one[keep], two) for one, two, keep in zip(q_first, q_second, still, strict=True)
    ]
    kept = [significance.select(t, value <= alpha) for t, value in zip(asked, q, strict=True)]
    return kept, [value[value <= alpha] for value in q]


def _q_values(tests: Sequence[Test], total: int) -> list[Floats]:
    """Benjamini-Hochberg q-values over all tests together, test by test."""
    if not tests:
        return []
    q = significance.benjamini_hochberg(np.concatenate([test.p for test in tests]), total)
    return np.split(q, np.cumsum([len(test.p) for test in tests])[:-1])


def _pass(tests: Sequence[Test], total: int, alpha: float) -> tuple[list[Test], list[Floats]]:
    """The tests with only the pairs significant over the run, and their q-values."""
    q = _q_values(tests, total)
    kept = [significance.select(t, part <= alpha) for t, part in zip(tests, q, strict=True)]
    return kept, [part[part <= alpha] for part in q]


def _ties(con: duckdb.DuckDBPyConnection, detector: CoAction, test: Test, q: Floats) -> list[Tie]:
    if len(test.pairs) == 0:
        return []
    names, pairs = _names(con, test), test.pairs
    p = significance.surprise(pairs.objects, test.occasions, test.expected)
    found = []
    for i in range(len(pairs)):
        one, two = sorted((names[int(pairs.a[i])], names[int(pairs.b[i])]))
        found.append(
            Tie(
                detector=detector.id,
                window=test.window // 1000,
                account_a=one,
                account_b=two,
                objects=int(pairs.objects[i]),
                occasions=int(test.occasions[i]),
                pairs=int(pairs.pairs[i]),
                mean_gap=float(pairs.gap[i] / pairs.pairs[i] / 1000),
                expected=float(test.expected[i]),
                p_value=float(p[i]),
                q_value=float(q[i]),
            )
        )
    return sorted(found, key=lambda tie: (tie.account_a, tie.account_b))


def _names(con: duckdb.DuckDBPyConnection, test: Test) -> dict[int, str]:
    significance.register(con, test)
    rows = con.sql(f"""
        SELECT account, account_id FROM {test.encoded.name}_accounts
        SEMI JOIN (SELECT a AS account FROM suspects UNION SELECT b FROM suspects)
        USING (account)""").fetchall()
    return dict(rows)


def _window(test: Test, counted: int, ties: int) -> WindowReport:
    return WindowReport(
        window=test.window // 1000,
        met=test.met.total,
        counted=counted,
        dense_posts=test.met.dense_posts,
        tests=significance.possible_pairs(test.encoded.account_count),
        candidates=len(test.pairs),
        ties=ties,
    )


def _outcome(
    report: DetectorReport, windows: tuple[WindowReport, ...], params: Parameters
) -> DetectorReport:
    if report.outcome != "not_found":
        return report
    if any(window.ties for window in windows):
        return replace(report, outcome="found", windows=windows)
    return replace(
        report,
        windows=windows,
        reason_key="reason-no-tie",
        reason_params={"alpha": params.alpha},
    )
