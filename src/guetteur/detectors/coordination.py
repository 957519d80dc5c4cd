"""From pairs to ties: decided over the whole run at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import duckdb
import numpy as np

from guetteur.detectors.base import CoAction, Parameters
from guetteur.detectors.measuring import Measured
from guetteur.detectors.standing import FEWEST_OCCASIONS
from guetteur.model import DetectorReport, Finding, Power, Tie, WindowReport
from guetteur.stats import significance
from guetteur.stats.coaction_types import Floats, Longs
from guetteur.stats.cosharing import among
from guetteur.stats.power import fewest_objects
from guetteur.stats.significance import Test

# Counts the ways of deciding there have been: another way is another run.
METHOD = "5"
# Sizes of the made-up groups for which power is stated.
POWER_ACCOUNTS = (5, 20)


def decide(
    con: duckdb.DuckDBPyConnection, measured: Sequence[Measured], params: Parameters
) -> tuple[list[Tie], list[DetectorReport]]:
    """The ties of the run, at false discovery rate alpha over all tests, and each report."""
    kept, q = _twice(con, measured, params.alpha)
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


def power(measured: Sequence[Measured], candidates: int, params: Parameters) -> list[Power]:
    """How small an operation would have been missed, in each behaviour and window tested.

    candidates: groups tested in the run.
    """
    return [
        Power(
            detector=one.prepared.detector.id,
            window=window,
            accounts=accounts,
            objects=fewest_objects(
                one.shared.who.chance,
                one.shared.who.cut,
                window=window * 1000,
                accounts=accounts,
                candidates=candidates,
                alpha=params.alpha,
                fewest=FEWEST_OCCASIONS,
            ),
        )
        for one in measured
        if one.shared is not None
        for window in one.prepared.windows
        for accounts in POWER_ACCOUNTS
    ]


def _twice(
    con: duckdb.DuckDBPyConnection, measured: Sequence[Measured], alpha: float
) -> tuple[list[Test], list[Floats]]:
    """The pairs that pass both questions of `significance`, with the larger of both q-values."""
    tests = [test for one in measured for test in one.tests]
    total = sum(one.prepared.tests for one in measured)
    first = _passed(tests, _q_values(tests, total), alpha)
    met = [significance.meetings(con, test) for test in first]
    counted = [significance.count_occasions(*each) for each in zip(first, met, strict=True)]
    q_first = _q_values(counted, total)
    entered = _passed(counted, q_first, alpha)
    met = [significance.among_kept(m, q <= alpha) for m, q in zip(met, q_first, strict=True)]
    asked = _asked_again(con, entered, met)
    q_second = _by_family(measured, asked, total)
    q = [np.maximum(one[one <= alpha], two) for one, two in zip(q_first, q_second, strict=True)]
    return _passed(asked, q, alpha), [value[value <= alpha] for value in q]


def _passed(tests: Sequence[Test], q: Sequence[Floats], alpha: float) -> list[Test]:
    """The tests with only the pairs whose q-value is within the rate."""
    return [significance.select(t, own <= alpha) for t, own in zip(tests, q, strict=True)]


def _asked_again(
    con: duckdb.DuckDBPyConnection, entered: Sequence[Test], met: Sequence[Mapping[str, Longs]]
) -> list[Test]:
    """The second question, put to what passed the first."""
    sources = {test.encoded.name: test.encoded for test in entered if len(test.pairs)}
    known = {name: significance.objects_of(encoded) for name, encoded in sources.items()}
    return [
        significance.second_test(con, test, known[test.encoded.name], own)
        if len(test.pairs)
        else test
        for test, own in zip(entered, met, strict=True)
    ]


def _by_family(measured: Sequence[Measured], asked: Sequence[Test], total: int) -> list[Floats]:
    """q-values of the second question: half of the rate goes to each of two families.

    Pairs that share the same rare things at any time, whether or not they were close, are few: the
    question was put to them before anybody looked at closeness. All other pairs are the rest.
    """
    shared = [one.shared for one in measured for _ in one.tests]
    inside = [
        among(own.who.pairs, test.pairs, test.encoded.account_count)
        if own
        else np.zeros(len(test.pairs), np.bool_)
        for own, test in zip(shared, asked, strict=True)
    ]
    few = sum(len(own.who.pairs) for own in shared if own)
    families = [(few, inside), (total, [~mark for mark in inside])]
    q = [np.ones(len(test.pairs)) for test in asked]
    for size, marks in families:
        chosen = [significance.select(t, mark) for t, mark in zip(asked, marks, strict=True)]
        for own, mark, value in zip(q, marks, _q_values(chosen, max(1, size)), strict=True):
            own[mark] = np.minimum(1.0, len(families) * value)
    return q


def _q_values(tests: Sequence[Test], total: int) -> list[Floats]:
    """Benjamini-Hochberg q-values over all tests together, test by test."""
    if not tests:
        return []
    q = significance.benjamini_hochberg(np.concatenate([test.p for test in tests]), total)
    return np.split(q, np.cumsum([len(test.p) for test in tests])[:-1])


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


def with_findings(
    reports: Sequence[DetectorReport], found: Sequence[Finding]
) -> list[DetectorReport]:
    """The reports once findings are known: one without ties is found too where a group stands."""
    stood = {each.detector for finding in found for each in finding.closeness}
    return [
        replace(report, outcome="found", reason_key=None, reason_params={})
        if report.outcome == "not_found" and report.detector in stood
        else report
        for report in reports
    ]
