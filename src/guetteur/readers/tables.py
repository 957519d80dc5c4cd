"""Rows of any table (CSV, TSV, JSON lines, Parquet) with their numbers, and how to read them."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guetteur.model import Account, InputError, Post, Record, RowIssue, RowRef
from guetteur.readers.base import Options
from guetteur.readers.counts import field_report
from guetteur.readers.csv_rows import csv_rows
from guetteur.readers.json_rows import objects_of
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.row import Row, records_of
from guetteur.readers.text_files import listed, name_of, seen, told
from guetteur.readers.values import is_blank
from guetteur.readers.workbooks import workbook_rows

Cells = Sequence[object]


@dataclass(frozen=True)
class Table:
    """`columns` grows while JSON lines bring new keys; cells are in the order of `columns`."""

    columns: list[str]
    rows: Iterator[tuple[int, Cells] | RowIssue]


def open_table(path: Path, wanted: Iterable[str] = (), *, repeats: bool = False) -> Table:
    """The table in a file, whatever its kind. Raises InputError if columns repeat.

    `wanted`: keys that JSON objects may have even if the first ones do not. `repeats`: columns may
    repeat; the last of a name keeps it, those before are called `name (1)`, `name (2)`...
    """
    peek = look_at(path)
    if peek.kind.startswith("json"):
        columns = list(dict.fromkeys([*peek.columns, *wanted]))
        return Table(columns, _json_rows(peek, columns))
    if len(set(peek.columns)) < len(peek.columns) and not repeats:
        twice = sorted({name for name in peek.columns if peek.columns.count(name) > 1})
        raise InputError("error-duplicate-column", file=path.name, **seen(twice))
    if peek.kind == "parquet":
        return Table(list(peek.columns), _parquet_rows(path))
    if peek.kind == "workbook":
        return Table(_told_apart(peek.columns), workbook_rows(path))
    return Table(_told_apart(peek.columns), csv_rows(path, peek.delimiter))


def _told_apart(columns: Sequence[str]) -> list[str]:
    """The columns, each name once: the last one keeps it."""
    names: list[str] = []
    for place, name in enumerate(columns):
        is_last = name not in columns[place + 1 :]
        names.append(name if is_last else f"{name} ({columns[:place].count(name) + 1})")
    return names


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
        if isinstance(raw, RowIssue):
            met += raw.lost
            yield raw
            continue
        met += 1
        row, cells = raw
        numbers.extend([0] * (len(cells) - len(numbers)))
        told = [_told(cell) for cell in cells]
        for place, cell in enumerate(told):
            if cell is not None:
                numbers[place] += 1
        yield from read_row(row, told)
    if met == 0:
        raise InputError("error-no-rows", file=path.name, **seen(table.columns))
    counts.update(zip(table.columns, numbers, strict=True))


def _told(cell: object) -> object:
    """The cell, None if it is blank: first the test that nearly all cells of a text need."""
    if cell.__class__ is str:
        return cell if cell and not str(cell).isspace() else None
    return None if is_blank(cell) else cell


def read_table(
    path: Path,
    options: Options,
    build: Callable[[Row], Iterable[Post | Account]],
    *,
    required: Iterable[str],
    used: Set[str],
    ignored: Set[str],
    blanks: Set[str] = frozenset(),
    repeats: bool = False,
) -> Iterator[Record]:
    """All records of a table of known columns, then its FieldReport.

    `blanks`: values that mean "nothing here" in this table.
    """
    need_columns(path, look_at(path).columns, required)
    table = open_table(path, used, repeats=repeats)
    places = {name: place for place, name in enumerate(table.columns)}

    def read_row(number: int, cells: Cells) -> list[Record]:
        def get(name: str) -> object:
            place = places.get(name)
            value = cells[place] if place is not None and place < len(cells) else None
            return None if blanks and str(value) in blanks else value

        return records_of(Row(name_of(path), RowRef(options.sha256, number), get), build)

    counts: dict[str, int] = {}
    yield from read_rows(path, read_row, table, counts)
    yield field_report(counts, used, ignored)


def need_columns(path: Path, columns: Sequence[str], required: Iterable[str]) -> None:
    """Raise InputError naming the columns that are missing."""
    missing = [name for name in required if name not in columns]
    if missing:
        raise InputError(
            "error-missing-column",
            file=path.name,
            missing=listed(missing),
            **seen(columns),
        )


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
        raise InputError("error-parquet", file=path.name, found=told(error)) from error


def _to_list(column: pa.Array) -> list[object]:
    """The column's values; nanoseconds, which Python's times lack, are cut to microseconds."""
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = pc.cast(column, pa.timestamp("us", column.type.tz), safe=False)
    try:
        values: list[object] = column.to_pylist()
    except (ValueError, OverflowError):
        return [_cell(scalar) for scalar in column]
    return values


def _cell(scalar: pa.Scalar) -> object:
    """One value; what Python cannot hold (a time in the year 100,000, bytes that are no text)
    comes as a text, for the field's own check to judge."""
    try:
        value: object = scalar.as_py()
    except UnicodeDecodeError as error:
        return error.object.decode("utf-8", "replace")
    except (ValueError, OverflowError) as error:
        return told(error)
    return value
