"""Rows of the first sheet of an XLSX workbook, read without holding it whole.

A spreadsheet keeps 15 digits of a number: an id that is a number of more than 15 digits is no
longer the platform's. Such numbers are given as floating-point ones, which ids refuse.
"""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from guetteur.model import InputError, RowIssue
from guetteur.readers.archives import check_workbook
from guetteur.readers.brief import briefly, told

_EXACT = 10**15
_MOST_COLUMNS = 5000
_BROKEN = (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError)


def workbook_header(path: Path) -> tuple[str, ...]:
    """The names in the first row."""
    first = next(_rows(path), ())
    return tuple("" if cell is None else str(cell) for cell in first)


def workbook_rows(path: Path) -> Iterator[tuple[int, Sequence[object]] | RowIssue]:
    """The rows after the header, with their numbers in the sheet; blank ones are left out."""
    width = len(workbook_header(path))
    for number, cells in enumerate(islice(_rows(path), 1, None), start=2):
        found = [_cell(cell) for cell in cells[:width]]
        if any(cell is not None for cell in found):
            yield number, found + [None] * (width - len(found))


def _cell(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= _EXACT:
        return float(value)
    if isinstance(value, bool | int | float | str | datetime) or value is None:
        return value
    return str(value)


def _rows(path: Path) -> Iterator[tuple[object, ...]]:
    """The rows of the first sheet. Raises InputError for what cannot be read as a workbook."""
    check_workbook(path)
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            # What a sheet says of its own size may be wrong, and is trusted otherwise.
            sheet.reset_dimensions()
            yield from sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
        finally:
            book.close()
    except DefusedXmlException as error:
        raise InputError("error-xml-unsafe", file=path.name, found=briefly(str(error))) from error
    except (*_BROKEN, IndexError, SyntaxError) as error:
        raise InputError("error-workbook", file=path.name, found=told(error)) from error
