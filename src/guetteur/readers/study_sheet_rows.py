"""The sheet of risks as rows of known columns, every mistake kept with sheet, row and column."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from datetime import date

from guetteur.model import InputError
from guetteur.model.exchange import LAYOUTS, RISKS, WORDS, Column, Layout
from guetteur.readers.study_sheet_cells import Table
from guetteur.readers.text_files import briefly

NUMBERS = {
    "gravity": re.compile(r"[Gg]?([1-4])(?: .*)?"),
    "likelihood": re.compile(r"[Vv]?([0-4])(?: .*)?"),
    "one_to_four": re.compile(r"([1-4])"),
}
EXPECTED = {"gravity": "G1–G4", "likelihood": "V0–V4", "one_to_four": "1–4"}
FRENCH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def plain(name: str) -> str:
    """A name as it is compared: without capitals and double spaces."""
    return " ".join(name.split()).casefold()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its cells by the keys of the columns, where it is, and as is titled."""

    sheet: str
    row: int
    cells: dict[str, str]
    titles: dict[str, str]

    def text(self, key: str) -> str | None:
        """A cell; None where it is empty."""
        return self.cells.get(key) or None

    def number(self, key: str) -> int | None:
        """A cell that was found to be a level; None where it is empty."""
        text = self.text(key)
        return int(text) if text else None

    def listed(self, key: str, known: Container[str]) -> tuple[str, ...]:
        """The names in a cell, each once: a line each, or parted by ; where a line is not known.

        known: names that there are already, as `plain` gives them.
        """
        lines = (one.strip() for one in self.cells.get(key, "").splitlines())
        parts = (
            part.strip()
            for one in lines
            for part in ([one] if plain(one) in known else one.split(";"))
        )
        return tuple({plain(part): part for part in parts if part}.values())


@dataclass(slots=True)
class Sheets:
    """The lines of each table, and the mistakes met so far."""

    lines: dict[str, list[Line]] = field(default_factory=dict)
    mistakes: list[InputError] = field(default_factory=list)

    def wrong(self, key: str, line: Line, column: str, **params: str | int) -> None:
        """Keep a mistake at a cell."""
        title = line.titles.get(column, column)
        self.mistakes.append(
            InputError(key, sheet=line.sheet, row=line.row, column=title, **params)
        )


def lines_of(tables: list[Table]) -> Sheets:
    """The lines of the tables that are known by name; a table alone is the one of risks."""
    found = Sheets()
    for table in tables:
        layout = RISKS if len(tables) == 1 else _layout(table.name)
        if layout is not None and table.titles:
            _read(table, layout, found)
    return found


def _layout(name: str) -> Layout | None:
    return next((one for one in LAYOUTS if plain(name) in (one.en, one.fr, one.key)), None)


def _read(table: Table, layout: Layout, found: Sheets) -> None:
    known = {name.casefold(): one for one in layout.columns for name in (one.en, one.fr, one.key)}
    columns: list[Column | None] = []
    for title in table.titles:
        column = known.get(plain(title.replace("'", "’")))
        if column is None and title:
            expected = ", ".join(one.en for one in layout.columns)
            found.mistakes.append(
                InputError(
                    "error-sheet-column", sheet=table.name, found=briefly(title), expected=expected
                )
            )
        columns.append(column)
    for one in layout.columns:
        if one.needed and one not in columns:
            found.mistakes.append(
                InputError("error-sheet-column-missing", sheet=table.name, expected=one.en)
            )
    titles = {one.key: t for one, t in zip(columns, table.titles, strict=True) if one}
    for number, cells in table.rows:
        line = Line(table.name, number, {}, titles)
        for column, cell in zip(columns, cells, strict=False):
            if column is not None and cell:
                line.cells[column.key] = _value(cell, column, line, found)
        _check_needed(layout, line, found)
        found.lines.setdefault(layout.key, []).append(line)


def _check_needed(layout: Layout, line: Line, found: Sheets) -> None:
    for one in layout.columns:
        if one.needed and one.key in line.titles and not line.cells.get(one.key):
            found.wrong("error-sheet-needed", line, one.key)


def _value(text: str, column: Column, line: Line, found: Sheets) -> str:
    """A cell as it is used; a mistake is kept, and the cell is then as if empty."""
    form = column.form
    if form in ("text", "list"):
        return text
    if form in NUMBERS:
        level = NUMBERS[form].fullmatch(text)
        value, expected = level[1] if level else "", EXPECTED[form]
    elif form == "day":
        value, expected = _day(text), "2027-03-31"
    else:
        known = {word: value for value, words in WORDS[form].items() for word in words}
        value = known.get(text.casefold(), "")
        expected = ", ".join(known)
    if not value:
        found.wrong("error-sheet-value", line, column.key, found=briefly(text), expected=expected)
    return value


def _day(text: str) -> str:
    french = FRENCH_DAY.fullmatch(text)
    written = f"{french[3]}-{french[2]:0>2}-{french[1]:0>2}" if french else text
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        return ""


def every(found: Sheets, key: str) -> Iterator[Line]:
    """The lines of one table, in the order of the file."""
    yield from found.lines.get(key, [])
