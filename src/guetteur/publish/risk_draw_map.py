"""The risk map: likelihood up, gravity to the right, before and after the treatment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guetteur.publish.risk_draw import (
    INK,
    LINE,
    RISK,
    SOFT,
    WIDTH,
    Point,
    box,
    drawing,
    fitted,
    lines_of,
    text,
)

CELL, LEFT, TOP, GAP = 78.0, 34.0, 34.0, 40.0
LOWEST, MOST_LINES = 58.0, 12


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of a map: its level of risk (place on the scale, and name), and what is in it."""

    place: int
    name: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A map: its title and its rows from the highest likelihood down."""

    title: str
    rows: tuple[tuple[str, tuple[Square, ...]], ...]


def risk_maps(
    id_: str,
    title: str,
    description: str,
    grids: Sequence[Grid],
    columns: Sequence[str],
    axes: tuple[str, str],
) -> tuple[str, int]:
    """The maps side by side, and their width. axes: what rows and columns are."""
    heights = [
        max(
            LOWEST,
            *(
                26 + LINE * len(_ids(grid.rows[n][1][m]))
                for grid in grids
                for m in range(len(columns))
            ),
        )
        for n in range(len(grids[0].rows))
    ]
    wide = LEFT + len(columns) * CELL
    width = max(WIDTH, len(grids) * wide + (len(grids) - 1) * GAP + 12)
    height = TOP + sum(heights) + 44

    def drawn() -> Iterator[str]:
        for number, grid in enumerate(grids):
            yield from _grid(grid, number * (wide + GAP), heights, columns, axes)

    return drawing(id_, (width, height), title, description, drawn()), int(width)


def _ids(square: Square) -> list[str]:
    """The ids in lines; of a great many, as many as there is room for, and how many more."""
    if not square.ids:
        return []
    lines = fitted("  ".join(square.ids), CELL - 8, len(square.ids) * 3, bold=True)
    if len(lines) <= MOST_LINES:
        return lines
    shown = lines[: MOST_LINES - 1]
    return [*shown, f"+ {len(square.ids) - len(' '.join(shown).split())}"]


def _grid(
    grid: Grid, left: float, heights: Sequence[float], columns: Sequence[str], axes: tuple[str, str]
) -> Iterator[str]:
    x0 = left + LEFT
    yield text((x0, 14), grid.title, anchor="start", bold=True)
    yield text((left, TOP - 6), axes[0], anchor="start", size=11, fill=SOFT)
    y = TOP
    for (name, squares), height in zip(grid.rows, heights, strict=True):
        yield text((x0 - 7, y + height / 2 + 5), name, anchor="end", bold=True)
        for n, square in enumerate(squares):
            yield from _square(square, (x0 + n * CELL, y), (CELL, height))
        y += height
    for n, column in enumerate(columns):
        yield text((x0 + (n + 0.5) * CELL, y + 17), column, bold=True)
    yield text((x0 + len(columns) * CELL, y + 34), axes[1], anchor="end", size=11, fill=SOFT)


def _square(square: Square, at: Point, size: Point) -> Iterator[str]:
    fill = RISK[min(square.place, len(RISK) - 1)]
    yield box(at, size, fill=fill, stroke=INK, width=1, round_=0)
    name = fitted(square.name, size[0] - 6, 1, 10.5)[0]
    yield text((at[0] + 5, at[1] + 13), name, anchor="start", size=10.5)
    ids = _ids(square)
    start = at[1] + 18 + (size[1] - 18 - LINE * len(ids)) / 2 + 12
    yield lines_of((at[0] + size[0] / 2, start), ids, bold=True)
