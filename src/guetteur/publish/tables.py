"""Accounts, ties and evidence as tables: CSV for spreadsheets, Parquet for programs."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq

from guetteur.model import Member, PostRef, Run, Tie, native_id, platform_of
from guetteur.publish.documents import finite, stamp
from guetteur.publish.ranking import finding_of, ranked, ratio, tie_strength
from guetteur.publish.visible import encodable

Cell = str | int | float | datetime | None

# A spreadsheet takes a cell that starts with one of these for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

_TYPES: dict[str, Callable[[], pa.DataType]] = {
    "text": pa.string,
    "count": pa.int64,
    "number": pa.float64,
    "time": lambda: pa.timestamp("us", tz="UTC"),
}


@dataclass(frozen=True)
class Table:
    """`columns`: name → type (`text`, `count`, `number` or `time`), in order."""

    columns: dict[str, str]
    rows: Sequence[tuple[Cell, ...]]


def accounts_table(run: Run) -> Table:
    """Every account of a finding or of the network picture, findings in the report's order."""
    columns = {
        "account_id": "text", "platform": "text", "account": "text", "handle": "text",
        "name": "text", "group": "count", "finding": "text", "role": "text", "posts": "count",
        "coordinated_posts": "count", "ties": "count", "first": "time", "last": "time",
        "x": "number", "y": "number",
    }  # fmt: skip
    order = {finding.id: place for place, finding in enumerate(ranked(run.findings), 1)}
    members: dict[tuple[str, str | None], Member] = {
        (member.account_id, finding.id): member
        for finding in run.findings
        for member in finding.members
    }
    owner = finding_of(run)
    places = {node.account_id: node for node in run.nodes}
    known = set(members) | {(id_, owner.get(id_)) for id_ in places}

    def row(account: str, finding: str | None) -> tuple[Cell, ...]:
        member, node = members.get((account, finding)), places.get(account)
        named = member or node
        group = order.get(finding) if finding else None
        measured: tuple[Cell, ...] = (None,) * 6
        if member:
            measured = (member.role, member.posts, member.coordinated_posts, member.ties)
            measured += (member.first, member.last)
        return (
            account, platform_of(account), native_id(account),
            named.handle if named else None, named.name if named else None, group, finding,
            *measured, node.x if node else None, node.y if node else None,
        )  # fmt: skip

    rows = [row(*key) for key in known]
    return Table(columns, sorted(rows, key=lambda each: (each[5] or len(rows) + 1, str(each[0]))))


def ties_table(run: Run) -> Table:
    """Every tie, the strongest first; `finding` is the finding of both accounts."""
    columns = {
        "detector": "text", "window_seconds": "count", "account_a": "text", "account_b": "text",
        "finding": "text", "objects": "count", "occasions": "count", "pairs": "count",
        "mean_gap_seconds": "number", "expected": "number", "ratio": "number",
        "p_value": "number", "q_value": "number",
    }  # fmt: skip
    owner = finding_of(run)

    def row(tie: Tie) -> tuple[Cell, ...]:
        finding = owner.get(tie.account_a)
        return (
            tie.detector, tie.window, tie.account_a, tie.account_b,
            finding if finding == owner.get(tie.account_b) else None, tie.objects,
            tie.occasions, tie.pairs, finite(tie.mean_gap), finite(tie.expected),
            ratio(tie.objects, tie.expected), tie.p_value, tie.q_value,
        )  # fmt: skip

    return Table(columns, [row(tie) for tie in sorted(run.ties, key=tie_strength)])


def evidence_table(run: Run) -> Table:
    """Every pair of posts given as evidence, with the file and the row where each was read."""
    post = {
        "post_id": "text", "account_id": "text", "at": "time", "text": "text", "url": "text",
        "sha256": "text", "row": "count",
    }  # fmt: skip
    columns = {"finding": "text", "pair": "count", "detector": "text", "object": "text"}
    columns |= {"gap_seconds": "number"}
    columns |= {f"first_{name}": kind for name, kind in post.items()}
    columns |= {f"second_{name}": kind for name, kind in post.items()}
    rows: list[tuple[Cell, ...]] = [
        (
            *(finding.id, place, pair.detector, pair.object_id, pair.gap),
            *_post_cells(pair.first),
            *_post_cells(pair.second),
        )
        for finding in ranked(run.findings)
        for place, pair in enumerate(finding.evidence, 1)
    ]
    return Table(columns, rows)


def _post_cells(post: PostRef) -> tuple[Cell, ...]:
    return (post.post_id, post.account_id, post.at, post.text, post.url, post.sha256, post.row)


def csv_bytes(table: Table) -> bytes:
    """The table as UTF-8 CSV with a byte order mark, which Excel needs to read accents.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows([_csv_cell(cell) for cell in row] for row in table.rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "backslashreplace")


def _csv_cell(cell: Cell) -> str | int | float | None:
    if isinstance(cell, datetime):
        return stamp(cell)
    if isinstance(cell, str):
        return guarded(cell)
    return cell


def guarded(text: str) -> str:
    """The text with an apostrophe in front when a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def parquet_bytes(table: Table) -> bytes:
    """The table as Parquet, with exact texts and typed columns."""
    schema = pa.schema([(name, _TYPES[kind]()) for name, kind in table.columns.items()])
    columns = [[_parquet_cell(row[place]) for row in table.rows] for place in range(len(schema))]
    buffer = io.BytesIO()
    arrays = [pa.array(cells, type=kind) for cells, kind in zip(columns, schema.types, strict=True)]
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), buffer)
    return buffer.getvalue()


def _parquet_cell(cell: Cell) -> Cell:
    return encodable(cell) if isinstance(cell, str) else cell
