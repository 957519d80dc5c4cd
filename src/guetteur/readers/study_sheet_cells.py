"""The tables of a workbook or a CSV file: rows as texts, each with its number in the file."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from guetteur.model import InputError, RowIssue
from guetteur.readers.text_files import name_of, text_lines, told

MOST_ROWS = 20_000
LARGEST = 200 << 20  # bytes of a workbook, unpacked
DELIMITERS = ";,\t"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its titles as written, and its rows by column number, blank ones left out."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def tables_in(path: Path) -> list[Table]:
    """The tables of a workbook, or the one of a CSV file. Raises InputError if it is neither."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
    except OSError as error:
        raise InputError("error-risk-file", file=str(path), found=error.strerror or "") from error
    return _of_workbook(path) if head.startswith(b"PK") else [_of_csv(path)]


def _of_workbook(path: Path) -> list[Table]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    content = path.read_bytes()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > LARGEST:
                raise InputError("error-sheet-large", file=name_of(path), most=LARGEST >> 20)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return [
            _table(path, sheet.title, enumerate(sheet.iter_rows(values_only=True), start=1))
            for sheet in book.worksheets
        ]
    except (
        InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, ParseError,
    ) as error:  # fmt: skip
        raise InputError("error-sheet-file", file=name_of(path), found=told(error)) from error


def _of_csv(path: Path) -> Table:
    notes: list[RowIssue] = []
    lines = list(text_lines(path, notes))
    first = lines[0] if lines else ""
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        # a spreadsheet shows a cell of several lines as one row
        rows = list(enumerate(reader, start=1))
    except csv.Error as error:
        raise InputError("error-sheet-file", file=name_of(path), found=told(error)) from error
    return _table(path, path.stem, rows)


def _table(path: Path, name: str, rows: Iterable[tuple[int, Iterable[Any]]]) -> Table:
    filled = _filled(path, name, rows)
    _, titles = next(filled, (1, ()))
    return Table(name, tuple(titles), tuple(filled))


def _filled(
    path: Path, name: str, rows: Iterable[tuple[int, Iterable[Any]]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, row in rows:
        if number > MOST_ROWS:
            raise InputError(
                "error-risk-workbook-long", file=name_of(path), sheet=name, most=MOST_ROWS
            )
        cells = tuple(_text(cell) for cell in row)
        if any(cells):
            yield number, cells


def _text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()
