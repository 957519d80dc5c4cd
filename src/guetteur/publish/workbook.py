"""A workbook of text cells, the same bytes for the same rows."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

# When every workbook says it was made: a date is no fact of the study.
MADE = datetime(2000, 1, 1)
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
LONGEST_NAME, LONGEST_CELL = 31, 32_767


def workbook(sheets: Mapping[str, Sequence[Mapping[str, str]]]) -> bytes:
    """The workbook of these sheets: a first row of headings, then text; nothing is a formula."""
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name[:LONGEST_NAME])
        if rows:
            sheet.append(list(rows[0]))
        for row in rows:
            cells = []
            for value in row.values():
                cell = WriteOnlyCell(sheet, value=None)
                cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL]
                cell.data_type = "s"  # a text that begins with = stays a text
                cells.append(cell)
            sheet.append(cells)
    book.properties.creator = "Guetteur"
    book.properties.created = book.properties.modified = MADE
    raw = io.BytesIO()
    book.save(raw)
    return _steady(raw.getvalue())


def _steady(content: bytes) -> bytes:
    """The same archive without the times at which its parts were written."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for one in old.infolist():
            part = old.read(one)
            if one.filename == "docProps/core.xml":
                part = _dated(part)
            info = zipfile.ZipInfo(one.filename, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, part)
    return made.getvalue()


def _dated(part: bytes) -> bytes:
    """The properties, with the time of writing as the time of making."""
    begin, end = part.find(b"<dcterms:modified"), part.find(b"</dcterms:modified>")
    if begin < 0:
        return part
    opened = part.index(b">", begin) + 1
    return part[:opened] + MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + part[end:]
