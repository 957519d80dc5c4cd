"""Find: posts → findings. Every detector runs, and every outcome is kept."""

import traceback
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import pyarrow.parquet as pq

from guetteur import __version__, store
from guetteur.detectors import DETECTORS, CoAction, Parameters, coordination, measuring
from guetteur.detectors.findings import findings as find
from guetteur.model import DetectorReport, Finding, Node, Power, Run, Source, Tie, derived_id
from guetteur.pipeline.naming import named_in
from guetteur.pipeline.progress import Progress, quiet
from guetteur.stats.coaction import Engine, Screen, available_engine
from guetteur.store import Database, Workspace


def detect(
    workspace: Workspace,
    params: Parameters,
    *,
    at: datetime,
    engine: Engine | None = None,
    detectors: Sequence[CoAction] = DETECTORS,
    progress: Progress = quiet,
) -> Run:
    """Run every detector over all that was imported, and keep the run."""
    chosen = engine or available_engine()
    sources = store.sources(workspace)
    run_id = _run_id(sources, params, detectors, store.objections.of(workspace.root))
    with store.opened(workspace) as database:
        ties, reports, found, nodes, power = _analyse(
            workspace, database, run_id, params, chosen, detectors, progress
        )
        run = Run(
            id=run_id,
            version=__version__,
            made_at=at,
            engine=chosen,
            parameters=_parameters(params),
            sources=sources,
            detectors=tuple(reports),
            findings=tuple(found),
            ties=tuple(ties),
            nodes=tuple(nodes),
            power=tuple(power),
            named=named_in(database, found),
            **_overview(database),
        )
    store.save_run(workspace, run)
    return run


def _analyse(
    workspace: Workspace,
    database: Database,
    run_id: str,
    params: Parameters,
    engine: Engine,
    detectors: Sequence[CoAction],
    progress: Progress,
) -> tuple[list[Tie], list[DetectorReport], list[Finding], list[Node], list[Power]]:
    steps = 2 * len(detectors) + 2
    prepared = []
    for number, detector in enumerate(detectors):
        progress("progress-measure", number, steps)
        prepared.append(_prepare(database, detector, params, engine))
    keep = measuring.screen(prepared, params)
    measured = []
    for number, one in enumerate(prepared, start=len(detectors)):
        progress("progress-measure", number, steps)
        measured.append(_measure(database, one, params, engine, keep))
    progress("progress-decide", steps - 2, steps)
    ties, reports = coordination.decide(database.con, measured, params)
    progress("progress-decide", steps - 1, steps)
    found = find(database.con, ties, measured, params)
    with store.atomic(workspace.run(run_id) / "meetings.parquet") as part:
        pq.write_table(found.meetings, part, compression="zstd")
    progress("progress-decide", steps, steps)
    power = coordination.power(measured, found.candidates, params)
    reports = coordination.with_findings(reports, found.findings)
    return ties, reports, found.findings, found.nodes, power


def _prepare(
    database: Database, detector: CoAction, params: Parameters, engine: Engine
) -> measuring.Prepared:
    try:
        return measuring.prepare(database.con, detector, params, engine, database.folder)
    except Exception as error:  # one detector's failure must not hide what the others found
        store.stop_if_interrupted(error)
        return measuring.Prepared(detector, _failed(detector, error))


def _measure(
    database: Database,
    prepared: measuring.Prepared,
    params: Parameters,
    engine: Engine,
    keep: Screen,
) -> measuring.Measured:
    try:
        return measuring.measure(database.con, prepared, params, engine, keep)
    except Exception as error:  # as above
        store.stop_if_interrupted(error)
        failed = _failed(prepared.detector, error)
        return measuring.Measured(measuring.Prepared(prepared.detector, failed))


def _failed(detector: CoAction, error: Exception) -> DetectorReport:
    return DetectorReport(
        detector=detector.id,
        version=detector.version,
        outcome="error",
        traces=0,
        accounts=0,
        objects=0,
        reason_key="reason-failed",
        reason_params={"error": f"{type(error).__name__}: {error}"},
        traceback="".join(traceback.format_exception(error)),
    )


def _overview(database: Database) -> dict[str, Any]:
    row = database.con.sql("""
        SELECT count(*), count(DISTINCT account_id), min(created_at), max(created_at),
               coalesce(list_sort(list(DISTINCT platform)), []) FROM posts""").fetchall()[0]
    conflicts = database.con.sql("SELECT count(*) FROM conflicts").fetchall()[0][0]
    return {
        "posts": row[0],
        "accounts": row[1],
        "first": row[2],
        "last": row[3],
        "platforms": tuple(row[4]),
        "conflicts": conflicts,
    }


def _parameters(params: Parameters) -> dict[str, str | int | float | list[int]]:
    return {
        "alpha": params.alpha,
        "density": "none" if params.density is None else params.density,
        "fewest": params.fewest,
        "smallest": params.smallest,
        "min_traces": params.min_traces,
        "min_accounts": params.min_accounts,
        "windows": "default" if params.windows is None else list(params.windows),
    }


def _run_id(
    sources: Sequence[Source],
    params: Parameters,
    detectors: Sequence[CoAction],
    objections: frozenset[str],
) -> str:
    """The same exports read in the same way, parameters, version and objections: the same run."""
    read = [f"{s.sha256} {s.format} {s.timezone} {s.mapping}" for s in sources]
    versions = [f"{detector.id} {detector.version}" for detector in detectors]
    left_out = [" ".join(sorted(objections))] if objections else []
    return derived_id(
        "run", __version__, coordination.METHOD, *read, *versions, repr(params), *left_out
    )


def fill_in(params: Parameters, **given: Any) -> Parameters:
    """The parameters with what the user gave; None keeps the default."""
    return replace(params, **{name: value for name, value in given.items() if value is not None})
