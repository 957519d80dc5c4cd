"""The risk map as lines of text: likelihood down, gravity across, the ids of risks in the cells."""

from collections.abc import Iterator

from guetteur.knowledge import Messages
from guetteur.model.assessment import Assessment
from guetteur.model.study_scope import Scales

NARROWEST = 4


def map_lines(assessment: Assessment, scales: Scales, messages: Messages) -> Iterator[str]:
    """The map of the risks as they are, then those that cannot be placed.

    The least likely row of the grid holds what is below it too: V0 stands in the row of V1.
    """
    rows = [level.id for level in scales.likelihood][-len(scales.risk_grid) :]
    columns = [level.id for level in scales.gravity]
    cells: dict[tuple[int, int], list[str]] = {}
    unplaced: list[str] = []
    for risk in assessment.risks:
        likelihood, gravity = risk.likelihood.value, risk.gravity.value
        if likelihood is None or gravity is None:
            unplaced.append(risk.id)
        else:
            cells.setdefault((max(likelihood, rows[0]), gravity), []).append(risk.id)
    table = [["", *(f"G{column}" for column in columns)]]
    for row in reversed(rows):
        table.append([f"V{row}", *(", ".join(cells.get((row, c), ["·"])) for c in columns)])
    yield from _aligned(table)
    if any(risk.likelihood.value == 0 for risk in assessment.risks) and rows[0] > 0:
        yield messages.text("risk-update-map-v0")
    if unplaced:
        yield messages.text("risk-update-map-unrated", risks=", ".join(unplaced))


def _aligned(table: list[list[str]]) -> Iterator[str]:
    widths = [max(NARROWEST, *(len(row[n]) for row in table)) for n in range(len(table[0]))]
    for row in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
