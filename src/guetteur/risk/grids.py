"""Reading a level off the grids of a study. Rows and columns run from the lowest level up."""

from collections.abc import Sequence

from guetteur.model.study_scope import Level, Scales


def place(levels: Sequence[Level], level: int, size: int) -> int:
    """The row or column of a level in a grid with `size` of them.

    A scale with more levels than the grid has rows, as likelihood with V0, has its lowest levels
    in the first row.
    """
    ids = [one.id for one in levels]
    return max(ids.index(level) - max(len(ids) - size, 0), 0)


def pertinence_of(scales: Scales, motivation: int, resources: int) -> int:
    """The pertinence of a pair."""
    grid = scales.pertinence_grid
    row = grid[place(scales.motivation, motivation, len(grid))]
    return row[place(scales.resources, resources, len(row))]


def risk_of(scales: Scales, likelihood: int, gravity: int) -> int:
    """The level of risk. Likelihood V0 counts as V1, the first row."""
    grid = scales.risk_grid
    row = grid[place(scales.likelihood, likelihood, len(grid))]
    return row[place(scales.gravity, gravity, len(row))]
