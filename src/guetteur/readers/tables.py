"""Rows of any table (CSV, TSV, JSON lines, Parquet) with their numbers, and how to read them."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guetteur.model import Account, InputError, Post, Record, RowIssue, RowRef
from guetteur.readers.base import Options
from guetteur.readers.counts import field_report
from guetteur.readers.json_rows import objects_of
from guetteur.readers.peek import Peek, column_names, look_at, sniff
from guetteur.readers.row import Row, records_of
from guetteur.readers.text_files import head_of, listed, shorten, text_lines
from guetteur.readers.values import is_blank

Cells = Sequence[object]
# A cell longer than this (in characters) is an unclosed quote that swallows the file.
_LONGEST_CELL = 4 * 1024 * 1024


@dataclass(frozen=True)
class Table:
    """`columns` grows while JSON lines bring new keys; cells are in the order of `columns`."""

    columns: list[str]
    rows: Iterator[tuple[int, Cells] | RowIssue]


def open_table(path: Path) -> Table:
    """The table in a file, whatever its kind. Raises InputError if columns repeat."""
    peek = look_at(path)
    if peek.kind.startswith("json"):
        return _json_table(peek)
    if len(set(peek.columns)) < len(peek.columns):
        twice = sorted({name for name in peek.columns if peek.columns.count(name) > 1})
        raise InputError("error-duplicate-column", file=path.name, found=", ".join(twice))
    if peek.kind == "parquet":
        return Table(list(peek.columns), _parquet_rows(path))
    delimiter, _ = sniff(head_of(path))
    return Table(list(peek.columns), _csv_rows(path, delimiter))


def read_rows(
    path: Path,
    read_row: Callable[[int, Cells], Iterable[Record]],
    table: Table,
    counts: dict[str, int],
) -> Iterator[Record]:
    """All records of a table; `counts` is filled with the rows that had each column.

    Raises InputError if the table has no row.
    """
    numbers = [0] * len(table.columns)
    met = 0
    for raw in table.rows:
        met += 1
        if isinstance(raw, RowIssue):
            yield raw
            continue
        row, cells = raw
        numbers.extend([0] * (len(cells) - len(numbers)))
        for place, cell in enumerate(cells):
            if not is_blank(cell):
                numbers[place] += 1
        yield from read_row(row, cells)
    if met == 0:
        raise InputError("error-no-rows", file=path.name, found=listed(table.columns))
    counts.update(zip(table.columns, numbers, strict=True))


def read_table(
    path: Path,
    options: Options,
    build: Callable[[Row], Iterable[Post | Account]],
    *,
    required: Iterable[str],
    used: Iterable[str],
    ignored: Iterable[str],
    blanks: Set[str] = frozenset(),
) -> Iterator[Record]:
    """All records of a table of known columns, then its FieldReport.

    `blanks`: values that mean "nothing here" in this table.
    """
    table = open_table(path)
    need_columns(path, table.columns, required)
    places = {name: place for place, name in enumerate(table.columns)}

    def read_row(number: int, cells: Cells) -> list[Record]:
        def get(name: str) -> object:
            place = places.get(name)
            value = cells[place] if place is not None and place < len(cells) else None
            return None if is_blank(value) or (blanks and str(value) in blanks) else value

        return records_of(Row(path.name, RowRef(options.sha256, number), get), build)

    counts: dict[str, int] = {}
    yield from read_rows(path, read_row, table, counts)
    yield field_report(counts, frozenset(used), frozenset(ignored))


def need_columns(path: Path, columns: Sequence[str], required: Iterable[str]) -> None:
    """Raise InputError naming the columns that are missing."""
    missing = [name for name in required if name not in columns]
    if missing:
        raise InputError(
            "error-missing-column",
            file=path.name,
            missing=", ".join(missing),
            found=listed(columns),
        )


def _csv_rows(path: Path, delimiter: str) -> Iterator[tuple[int, Cells] | RowIssue]:
    csv.field_size_limit(_LONGEST_CELL)
    notes: list[RowIssue] = []
    reader = csv.reader(text_lines(path, notes), delimiter=delimiter)
    width = 0
    while True:
        # A quoted cell may hold line breaks: the row is where it starts.
        number = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield RowIssue(path.name, number, None, "issue-csv-row", shorten(error), True)
            continue
        yield from notes
        notes.clear()
        if cells is None:
            return
        if not cells:
            continue
        if width == 0:
            width = len(column_names(cells))
        elif len(cells) != width:
            found = f"{len(cells)} / {width}"
            yield RowIssue(path.name, number, None, "issue-cell-count", found, True)
        else:
            yield number, cells


def _json_table(peek: Peek) -> Table:
    columns = list(peek.columns)
    return Table(columns, _json_rows(peek, columns))


def _json_rows(peek: Peek, columns: list[str]) -> Iterator[tuple[int, Cells] | RowIssue]:
    known = set(columns)
    for found in objects_of(peek):
        if isinstance(found, RowIssue):
            yield found
            continue
        number, record = found
        for key in record:
            if key not in known:
                known.add(key)
                columns.append(key)
        yield number, [record.get(name) for name in columns]


def _parquet_rows(path: Path) -> Iterator[tuple[int, Cells] | RowIssue]:
    number = 0
    try:
        for batch in pq.ParquetFile(path).iter_batches(batch_size=16384):
            columns = [_to_list(column) for column in batch.columns]
            for cells in zip(*columns, strict=True):
                number += 1
                yield number, cells
    except (pa.ArrowInvalid, OSError) as error:
        raise InputError("error-parquet", file=path.name, found=str(error)) from error


def _to_list(column: pa.Array) -> list[object]:
    """The column's values; nanoseconds, which Python's times lack, are cut to microseconds."""
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = pc.cast(column, pa.timestamp("us", column.type.tz), safe=False)
    values: list[object] = column.to_pylist()
    return values
