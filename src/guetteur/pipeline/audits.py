"""Audit: the same posts under other names must give the same findings, but for the names."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from guetteur import store
from guetteur.detectors import DETECTORS, CoAction, Parameters, measuring
from guetteur.exercise import neutrality, sameness
from guetteur.exercise.neutrality import ROW, Change, Debate, Sides
from guetteur.exercise.sameness import Decided, Difference
from guetteur.model import Run, Tie
from guetteur.pipeline.deciding import decide_all
from guetteur.pipeline.progress import Progress, quiet
from guetteur.stats.coaction import available_engine
from guetteur.store import Workspace

Column = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Check:
    """One change of names, and what was found otherwise because of it."""

    change: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One column of posts or accounts.

    detectors: those that read it; findings: how many findings rest on one of them. `proof` of a
    column that none reads: `shuffled` (its values were put on other rows), or `empty` (it holds
    nothing, or the same everywhere); `changed` when that changed a finding.
    """

    table: str
    name: str
    detectors: tuple[str, ...]
    findings: int
    proof: str | None


@dataclass(frozen=True, slots=True)
class Audit:
    """What was compared, and what came of it. accounts: the ids behind the rows of differences."""

    posts: int
    findings: int
    ties: int
    sides: Sides | None
    checks: tuple[Check, ...]
    fields: tuple[Field, ...]
    accounts: dict[int, str]

    @property
    def identical(self) -> bool:
        """Whether no change of names changed anything."""
        return not any(check.differences for check in self.checks)


def audit_neutrality(
    workspace: Workspace, sides: Sides | None = None, progress: Progress = quiet
) -> Audit:
    """Detect again on changed copies of the posts, with the parameters of the last run.

    sides: two names to swap; None takes the two most used hashtags. Nothing is kept.
    """
    params = _parameters(store.last_run(workspace)) if store.run_ids(workspace) else Parameters()
    with store.opened(workspace) as database:
        debate = debate_in(database.con)
    return audit(debate, params, sides=sides, progress=progress)


def debate_in(con: duckdb.DuckDBPyConnection) -> Debate:
    """The posts and accounts of a database, posts marked with their row."""
    posts = con.sql("SELECT * FROM posts ORDER BY post_id").to_arrow_table()
    rows = pa.array(np.arange(posts.num_rows))
    accounts = con.sql("SELECT * FROM accounts ORDER BY ALL").to_arrow_table()
    return Debate(posts.append_column(ROW, rows), accounts)


def audit(
    debate: Debate,
    params: Parameters,
    *,
    sides: Sides | None = None,
    detectors: Sequence[CoAction] = DETECTORS,
    progress: Progress = quiet,
) -> Audit:
    """The audit of one debate."""
    swapped = sides or neutrality.most_used_hashtags(debate)
    reading = readers_of(debate, detectors)
    unread = [key for key, by in reading.items() if not by and _varies(debate, key)]
    changes: dict[str, Change] = {
        **neutrality.changes(swapped),
        "fields": lambda given: _shuffle(given, unread),
    }
    before = decided(debate, params, detectors)
    checks = []
    for number, (name, change) in enumerate(changes.items(), start=1):
        progress("progress-audit", number, len(changes) + 1)
        after = decided(change(debate), params, detectors)
        checks.append(Check(name, tuple(sameness.differences(before, after))))
    guilty = _guilty(debate, params, detectors, before, unread) if checks[-1].differences else set()
    return Audit(
        posts=debate.posts.num_rows,
        findings=len(before.findings),
        ties=len(before.ties),
        sides=swapped,
        checks=tuple(checks),
        fields=_fields(reading, before, set(unread), guilty),
        accounts=_accounts(debate, checks),
    )


def decided(debate: Debate, params: Parameters, detectors: Sequence[CoAction]) -> Decided:
    """What the detectors decide on these posts, whatever things are called in them."""
    with store.scratch() as database:
        con = database.con
        for name, table in (("posts", debate.posts), ("accounts", debate.accounts)):
            con.register("given", table)
            con.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
            con.unregister("given")
        made = decide_all(database, params, detectors, available_engine())
        return sameness.without_names(
            made.ties,
            made.found.findings,
            rows=dict(con.sql(f"SELECT account_id, min({ROW}) FROM posts GROUP BY 1").fetchall()),
            things=_things(con, detectors, made.ties, made.found.meetings),
            start=pc.min(debate.posts["created_at"]).as_py(),
        )


_THINGS = f"""
WITH shared AS (
    SELECT DISTINCT "window", object_id, least(first_account, second_account) AS a,
           greatest(first_account, second_account) AS b
    FROM audit_meetings WHERE detector = '{{detector}}'
), things AS (
    SELECT object_id, md5(string_agg(posts.{ROW}, ',' ORDER BY posts.{ROW})) AS thing
    FROM {{traces}} SEMI JOIN shared USING (object_id) JOIN posts USING (post_id)
    GROUP BY object_id
)
SELECT '{{detector}}', "window", a, b, md5(string_agg(thing, ',' ORDER BY thing))
FROM shared JOIN things USING (object_id) GROUP BY "window", a, b
"""


def _things(
    con: duckdb.DuckDBPyConnection,
    detectors: Sequence[CoAction],
    ties: Sequence[Tie],
    meetings: pa.Table,
) -> dict[sameness.NamedTie, str]:
    """For each tie, what stands for its objects: a digest of the rows that share each of them."""
    con.register("audit_meetings", meetings)
    found: dict[sameness.NamedTie, str] = {}
    tied = {tie.detector for tie in ties}
    for detector in (one for one in detectors if one.id in tied):
        query = _THINGS.format(detector=detector.id, traces=measuring.traces_table(detector))
        rows = con.sql(query).fetchall()
        found |= {(name, window, a, b): thing for name, window, a, b, thing in rows}
    con.unregister("audit_meetings")
    return found


def readers_of(debate: Debate, detectors: Sequence[CoAction]) -> dict[Column, tuple[str, ...]]:
    """For each column, the detectors that cannot say what their traces are without it."""
    posts = debate.posts.drop_columns([ROW]).slice(0, 0)
    reading: dict[Column, tuple[str, ...]] = {}
    with store.scratch() as database:
        for name in posts.column_names:
            database.con.register("posts", posts.drop_columns([name]))
            reading["posts", name] = tuple(
                one.id for one in detectors if name in one.needs or _fails(database.con, one)
            )
    return reading | {("accounts", name): () for name in debate.accounts.column_names}


def _fails(con: duckdb.DuckDBPyConnection, detector: CoAction) -> bool:
    try:
        if detector.prepare:
            detector.prepare(con)
        con.sql(detector.traces)
    except duckdb.BinderException:
        return True
    return False


def _varies(debate: Debate, column: Column) -> bool:
    """Whether a column holds two different things, so that it matters where each stands."""
    table, name = column
    values = (debate.posts if table == "posts" else debate.accounts)[name]
    if pa.types.is_list(values.type):
        return bool(values.null_count < len(values))
    return len(pc.unique(values)) > 1


def _shuffle(debate: Debate, columns: Sequence[Column]) -> Debate:
    posts, accounts = (
        [name for table, name in columns if table == wanted] for wanted in ("posts", "accounts")
    )
    return neutrality.shuffle_columns(debate, posts=posts, accounts=accounts)


def _guilty(
    debate: Debate,
    params: Parameters,
    detectors: Sequence[CoAction],
    before: Decided,
    unread: Sequence[Column],
) -> set[Column]:
    """The columns that change a finding when they alone are shuffled."""
    return {
        column
        for column in unread
        if sameness.differences(before, decided(_shuffle(debate, [column]), params, detectors))
    }


def _fields(
    reading: dict[Column, tuple[str, ...]],
    before: Decided,
    shuffled: set[Column],
    guilty: set[Column],
) -> tuple[Field, ...]:
    found = []
    for (table, name), by in reading.items():
        resting = sum(1 for used in before.behaviours.values() if used & set(by))
        proof = "shuffled" if (table, name) in shuffled else "empty"
        if (table, name) in guilty:
            proof = "changed"
        found.append(Field(table, name, by, resting, None if by else proof))
    return tuple(found)


def _accounts(debate: Debate, checks: Sequence[Check]) -> dict[int, str]:
    rows = sorted({row for one in checks for d in one.differences for row in d.accounts})
    named = debate.posts.filter(pc.is_in(debate.posts[ROW], pa.array(rows, pa.int64())))
    return dict(zip(named[ROW].to_pylist(), named["account_id"].to_pylist(), strict=True))


def _parameters(run: Run) -> Parameters:
    """The parameters that a run kept, as they were given."""
    given: dict[str, Any] = {}
    for name in (one.name for one in fields(Parameters)):
        value = run.parameters.get(name)
        if value is not None:
            none = value in ("none", "default")
            given[name] = None if none else tuple(value) if isinstance(value, list) else value
    return Parameters(**given)
