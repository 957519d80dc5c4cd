"""The end of a risk report: the scales and grids that the study rates with, and its sources."""

from collections.abc import Iterator, Sequence

from guetteur.model.study_scope import Level
from guetteur.publish.risk_blocks import Block, Cell, Heading, Para, Table
from guetteur.publish.risk_told import Told

GRIDS = ("risk", "pertinence", "likelihood")


def annex(told: Told) -> Iterator[Block]:
    """Scales, grids, and what the method is."""
    scales = told.scales
    yield Heading(2, told.say("study-annex"), "annex")
    yield Heading(3, told.say("study-scales"), "scales")
    yield Para(told.say("study-scales-own" if told.study.scales else "study-scales-default"))
    named: tuple[tuple[str, str, Sequence[Level]], ...] = (
        ("gravity", "G", scales.gravity),
        ("likelihood", "V", scales.likelihood),
        ("level", "", scales.risk),
        ("pertinence", "", scales.pertinence),
        ("motivation", "", scales.motivation),
        ("resources", "", scales.resources),
        ("activity", "", scales.activity),
        ("success", "", scales.success),
        ("difficulty", "", scales.difficulty),
    )
    for name, letter, levels in named:
        title = told.say(f"study-col-{name}")
        rows = [
            (told.bare(levels, letter, name, one.id), Cell(text=one.meaning or "–"))
            for one in levels
        ]
        yield Table(title, (title, told.say("study-col-meaning")), tuple(rows))
    yield Heading(3, told.say("study-grids"), "grids")
    yield from _grids(told)
    yield Heading(3, told.say("study-sources"), "sources")
    yield Para(told.say("study-sources-text"))


def _grids(told: Told) -> Iterator[Block]:
    scales = told.scales
    yield _grid(
        told, "risk", scales.risk_grid, ("V", scales.likelihood), ("G", scales.gravity),
        {level.id: level.name for level in scales.risk}, "level",
    )  # fmt: skip
    yield _grid(
        told, "pertinence", scales.pertinence_grid, ("", scales.motivation),
        ("", scales.resources), {level.id: str(level.id) for level in scales.pertinence}, "plain",
    )  # fmt: skip
    yield _grid(
        told, "likelihood", scales.likelihood_grid, ("", scales.success), ("", scales.difficulty),
        {level.id: f"V{level.id}" for level in scales.likelihood}, "plain",
    )  # fmt: skip


def _grid(
    told: Told,
    name: str,
    grid: Sequence[Sequence[int]],
    down: tuple[str, Sequence[Level]],
    across: tuple[str, Sequence[Level]],
    shown: dict[int, str],
    kind: str,
) -> Table:
    heads = [told.level(across[1], across[0], level.id) for level in across[1]]
    rows = [
        (
            Cell(text=told.level(down[1], down[0], level.id)),
            *(Cell(text=shown.get(cell, str(cell)), kind=f"{kind}-{cell}") for cell in cells),
        )
        for level, cells in zip(down[1][-len(grid) :], grid, strict=True)
    ]
    return Table(
        told.say(f"study-grid-{name}"), (told.say(f"study-grid-{name}-corner"), *heads), tuple(rows)
    )
