"""One row being read: its place, its values, and what could not be read in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from guetteur.model import Account, Post, Record, RowIssue, RowRef
from guetteur.readers.text_files import shorten

T = TypeVar("T")


class Unreadable(Exception):
    """A value that cannot be understood; `reason` is a message key."""

    def __init__(self, reason: str, found: object) -> None:
        super().__init__(reason, found)
        self.reason = reason
        self.found = found


class LostRow(Exception):
    """A row that cannot become a post; its issue is already noted."""


@dataclass(slots=True)
class Row:
    """`get` gives a field's value, or None when it is blank or absent."""

    file: str
    ref: RowRef
    get: Callable[[str], object]
    issues: list[RowIssue] = field(default_factory=list)

    def note(self, name: str | None, reason: str, found: object, *, lost: bool = False) -> None:
        """Remember an issue of this row."""
        shown = None if found is None else shorten(found)
        self.issues.append(RowIssue(self.file, self.ref.row, name, reason, shown, lost))

    def need(self, name: str, parse: Callable[[object], T]) -> T:
        """The parsed value of a field without which the row is nothing. Raises LostRow."""
        value = self.get(name)
        if value is None:
            self.note(name, "issue-missing-value", None, lost=True)
            raise LostRow
        try:
            return parse(value)
        except Unreadable as problem:
            self.note(name, problem.reason, problem.found, lost=True)
            raise LostRow from problem

    def maybe(self, name: str, parse: Callable[[object], T]) -> T | None:
        """The parsed value, or None when it is absent or (with an issue) not understood."""
        return self.understood(name, self.get(name), parse)

    def understood(self, name: str, value: object, parse: Callable[[object], T]) -> T | None:
        """The same, for a value that was found inside the field."""
        if value is None:
            return None
        try:
            return parse(value)
        except Unreadable as problem:
            self.note(name, problem.reason, problem.found)
            return None


def records_of(row: Row, build: Callable[[Row], Iterable[Post | Account]]) -> list[Record]:
    """The issues of a row, then what was built from it."""
    try:
        built = list(build(row))
    except LostRow:
        built = []
    return [*row.issues, *built]
