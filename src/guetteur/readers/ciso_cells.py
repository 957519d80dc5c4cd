"""The cells of a workbook of CISO Assistant: rows by column, levels by name."""

import io
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from guetteur.model import InputError

Row = Mapping[str, str]
# A row with its number in the sheet: the one below the headings is 2.
Numbered = tuple[int, Row]
MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class NotCarried:
    """A cell whose content has no place in our study, or could not be understood."""

    sheet: str
    row: int
    column: str
    found: str


@dataclass(slots=True)
class Cells:
    """The rows of each sheet, and what was not carried so far."""

    sheets: Mapping[str, list[Numbered]]
    left: list[NotCarried] = field(default_factory=list)

    def rows(self, sheet: str) -> Iterator[tuple[int, Row]]:
        """The rows that hold something, each with its number in the sheet."""
        yield from self.sheets.get(sheet, [])

    def level(self, scale: Mapping[str, int], sheet: str, row: int, column: str, text: str) -> Any:
        """The level of this name; None, told, where the name is not known."""
        if not text:
            return None
        found = scale.get(_plain(text))
        if found is None:
            self.left.append(NotCarried(sheet, row, column, text))
        return found


def sheets_in(content: bytes, file: str) -> dict[str, list[Numbered]]:
    """The rows of each sheet by column; names of sheets and columns in small letters."""
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        found = {}
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True)
            heads = [_head(cell) for cell in next(rows, ())]
            found[sheet.title.strip().lower()] = list(_rows(rows, heads, file, sheet.title))
    except (
        InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, ParseError,
    ) as error:  # fmt: skip
        raise InputError("error-risk-workbook", file=file, found=str(error)[:80]) from error
    return found


def _rows(rows: Iterator[Any], heads: list[str], file: str, sheet: str) -> Iterator[Numbered]:
    for n, row in enumerate(rows):
        if n >= MOST_ROWS:
            raise InputError("error-risk-workbook-long", file=file, sheet=sheet, most=MOST_ROWS)
        cells = {head: _text(cell) for head, cell in zip(heads, row, strict=False) if head}
        if any(cells.values()):
            yield n + 2, cells


def _head(cell: Any) -> str:
    return _text(cell).lower().replace(" ", "_")


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).strip()


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold().strip())
    return "".join(one for one in letters if not unicodedata.combining(one))
