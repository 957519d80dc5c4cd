"""The exact likelihood of a mode: that of the best single way through its graph of steps.

ANSSI's figures take the best success and the best difficulty of the ways to a step, each by
itself; where these are of different ways, they join into a likelihood that no way has. Here the
two stay together.

A way is worth the cell (lowest success, highest difficulty) of its steps. Whether some way is
worth at least a given cell is a question of reach: keep only the steps that are at least as good
as the cell, and see whether a final one can be reached. For 25 cells that is 25 passes over the
graph; sets of cells as bits make it one, however many ways there are.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from guetteur.model.study_threats import Step
from guetteur.risk.graphs import finals, joined

Grid = tuple[tuple[int, ...], ...]


def best(
    order: Sequence[Step], rows: Mapping[str, int], columns: Mapping[str, int], grid: Grid
) -> tuple[int, tuple[str, ...]]:
    """The likelihood of the best way, and that way, in an order in which it can be done.

    rows, columns: place of each step's success and difficulty in the grid, which must not fall
    with success, nor rise with difficulty. Of the cells of one likelihood the one of least effort
    counts: more success, then less difficulty. Of the ways to it, one of the fewest rounds.
    """
    width = len(grid[0])
    reach: dict[str, int] = {}
    everything = (1 << len(grid) * width) - 1
    for step in order:
        own = _cells(rows[step.id], columns[step.id], width)
        reach[step.id] = own & joined([reach[id_] for id_ in step.after], step, everything)
    ends = finals(order)
    open_cells = 0
    for end in ends:
        open_cells |= reach[end.id]
    cell = max(
        (one for one in range(len(grid) * width) if open_cells >> one & 1),
        key=lambda one: (grid[one // width][one % width], one // width, -(one % width)),
    )
    taken = {id_ for id_, cells in reach.items() if cells >> cell & 1}
    return grid[cell // width][cell % width], _way(order, taken, ends)


@cache
def _cells(row: int, column: int, width: int) -> int:
    """The cells a step is good enough for: no more success, no less difficulty."""
    return sum(1 << (r * width + c) for r in range(row + 1) for c in range(column, width))


def _way(order: Sequence[Step], taken: set[str], ends: Sequence[Step]) -> tuple[str, ...]:
    """One way through the steps that can be taken, the one of fewest rounds."""
    rounds: dict[str, int] = {}
    for step in order:
        if step.id in taken:
            before = [rounds[id_] for id_ in step.after if id_ in rounds]
            last = (min(before) if step.join == "or" else max(before)) if before else 0
            rounds[step.id] = last + 1
    end = min((one for one in ends if one.id in taken), key=lambda one: rounds[one.id])
    needed = {end.id}
    for step in reversed(order):
        if step.id not in needed or not step.after:
            continue
        if step.join == "and":
            needed.update(step.after)
        else:
            needed.add(min((id_ for id_ in step.after if id_ in rounds), key=rounds.__getitem__))
    return tuple(step.id for step in order if step.id in needed)
