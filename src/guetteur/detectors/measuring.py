"""From posts to pairs: each behaviour's traces, counted in every window."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import log
from pathlib import Path

import duckdb

from guetteur.detectors.base import CoAction, Parameters
from guetteur.model import DetectorReport
from guetteur.stats import significance
from guetteur.stats.coaction import Engine, Screen, coaction, total_meetings
from guetteur.stats.cosharing import Cosharing, Firsts, cosharing, firsts
from guetteur.stats.encode import Encoded, encode
from guetteur.stats.significance import Test
from guetteur.stats.sql import value


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
class Shared:
    """Who shares what in one behaviour, whenever it was."""

    firsts: Firsts
    who: Cosharing


@dataclass(frozen=True, slots=True)
class Measured:
    """One behaviour's candidate pairs in each window, with their statistics."""

    prepared: Prepared
    tests: tuple[Test, ...] = field(default=())
    counted: tuple[int, ...] = ()
    shared: Shared | None = None


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
    if detector.prepare:
        detector.prepare(con)
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
    once = firsts(prepared.encoded)
    shared = Shared(once, cosharing(con, once, engine))
    return Measured(prepared, tuple(tests), tuple(counted), shared)
