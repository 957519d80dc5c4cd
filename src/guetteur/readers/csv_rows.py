"""Rows of a delimited file, with the line where each starts; damage costs one row, not the rest."""

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from guetteur.model import RowIssue
from guetteur.readers.text_files import name_of, shorten, text_lines

# A longer cell (in characters) is a quotation mark never closed: no platform's posts are so long.
_LONGEST_CELL = 256 * 1024
Numbered = tuple[int, str]


def csv_rows(path: Path, delimiter: str) -> Iterator[tuple[int, Sequence[object]] | RowIssue]:
    """The rows after the header; those with too few or too many cells are issues."""
    csv.field_size_limit(_LONGEST_CELL)
    notes: list[RowIssue] = []
    lines = _Lines(enumerate(text_lines(path, notes), start=1))
    reader = csv.reader(lines, delimiter=delimiter)
    width = 0
    while True:
        lines.taken.clear()
        problem = None
        try:
            cells = next(reader, None)
        except csv.Error as error:
            cells, problem = [], shorten(error)
        yield from notes
        notes.clear()
        if cells is None:
            return
        if problem is None and lines.ended_inside_quotes():
            problem = shorten(lines.taken[0][1].strip())
        number = lines.taken[0][0]
        if problem is not None:
            lines.give_back()
            yield RowIssue(name_of(path), number, None, "issue-csv-row", problem, True)
        elif width == 0:
            width = len(cells)
        elif cells and len(cells) != width:
            lines.give_back()
            found = f"{len(cells)} / {width}"
            yield RowIssue(name_of(path), number, None, "issue-cell-count", found, True)
        elif cells:
            yield number, cells


class _Lines:
    """Lines for the CSV parser, which can be given back when a row turns out to be damaged: a
    quotation mark never closed takes the lines after it into its own row."""

    def __init__(self, lines: Iterator[Numbered]) -> None:
        self.taken: list[Numbered] = []
        self._lines = lines
        self._waiting: deque[Numbered] = deque()
        self._is_over = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._lines, None)
        if line is None:
            self._is_over = True
            raise StopIteration
        self.taken.append(line)
        return line[1]

    def give_back(self) -> None:
        """Let all lines of the row but its first be read again, as rows of their own."""
        self._waiting.extendleft(reversed(self.taken[1:]))

    def ended_inside_quotes(self) -> bool:
        """True if the file ended within a quoted cell that spans lines."""
        is_last = self._is_over and not self._waiting
        return is_last and len(self.taken) > 1 and sum(t[1].count('"') for t in self.taken) % 2 == 1
