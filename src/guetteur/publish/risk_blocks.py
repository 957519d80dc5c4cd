"""The parts of a risk report, in the order in which they are read: nothing here is laid out.

The HTML and the PDF are made from the same parts, so that they say the same.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A value in a table. kind: a class of `risk.css`, as `gravity-3` or `unrated`.

    forced: what to say of a value that a person set instead of the computed one.
    notes: smaller lines below.
    """

    text: str
    kind: str = ""
    forced: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A title. level: 2 to 4, as in HTML; `id` is unique in the report."""

    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. tone: `lead`, `soft`, `caution`, or none."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms, each with what there is to say of it."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, whose first cell of each row names the row.

    quiet: a heading has just said its caption. folds: it can be folded away on screen.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    quiet: bool = False
    folds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing. What stands after it in the report says the same in words."""

    id: str
    title: str
    description: str
    svg: str
    width: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why values are what they are: sentences, each with how deep it is nested."""

    id: str
    title: str
    lines: tuple[tuple[int, str], ...]


Block = Heading | Para | Bullets | Facts | Table | Figure | Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report. marking: the protection, on every page. on: the day of the version."""

    lang: str
    title: str
    object: str
    marking: str
    author: str
    on: tuple[int, int, int]
    blocks: tuple[Block, ...]
