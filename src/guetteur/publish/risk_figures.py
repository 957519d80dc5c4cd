"""The diagrams of a risk report as SVG: shapes, patterns and labels, never colour alone.

Each has a title and a description for those who do not see it, and is black on white on paper.
Positions follow from the study alone: the same study gives the same bytes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, log, pi, sin
from textwrap import wrap

from markupsafe import Markup

Point = tuple[float, float]
# Characters of a label that fit into so many units of width, at the size of `risk.css`.
PER_UNIT = 7.5


@dataclass(frozen=True, slots=True)
class Dot:
    """A thing on a radar: how far out (0 to 1), and after the measures; None where unknown."""

    label: str
    at: float | None
    later: float | None = None
    filled: bool = True
    square: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a graph, with the boxes that lead to it. dashed: unrated; thick: on the best way;
    double: critical; joined: all that lead to it are needed."""

    id: str
    text: str
    after: tuple[str, ...] = ()
    thick: bool = False
    double: bool = False
    dashed: bool = False
    joined: bool = False


def svg(name: str, size: Point, title: str, description: str, parts: Iterable[str]) -> Markup:
    """A figure with its title and description; `name` is unique in the page."""
    width, height = (f"{value:.0f}" for value in size)
    return Markup(  # noqa: S704
        f'<svg class="figure" role="img" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" aria-labelledby="{name}-t {name}-d" focusable="false">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(description)}'
        f"</desc>{''.join(parts)}</svg>"
    )


def text(x: float, y: float, content: str, kind: str = "", anchor: str = "middle") -> str:
    """A line of text."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">'
        f"{escape(content)}</text>"
    )


def risk_map(
    rows: Sequence[tuple[str, Sequence[tuple[int, str]]]], columns: Sequence[str]
) -> tuple[Point, Iterator[str]]:
    """A grid, the top row first: each cell with its level of risk (from 1) and what is in it."""
    left, top, wide, high = 46.0, 8.0, 98.0, 64.0

    def drawn() -> Iterator[str]:
        for n, (name, cells) in enumerate(rows):
            y = top + n * high
            yield text(left - 8, y + high / 2 + 4, name, "axis", "end")
            for m, (level, ids) in enumerate(cells):
                x = left + m * wide
                place = f'x="{x:.0f}" y="{y:.0f}" width="{wide:.0f}" height="{high:.0f}"'
                yield f'<rect {place} class="cell level-{level}"/>'
                yield f'<rect {place} class="hatch hatch-{level}"/>'
                lines = wrap(ids, int(wide / PER_UNIT) - 1) or [""]
                for k, line in enumerate(lines[:4]):
                    at = y + high / 2 + 5 + (k - (len(lines[:4]) - 1) / 2) * 15
                    yield text(x + wide / 2, at, line, "halo")
        for m, name in enumerate(columns):
            yield text(left + (m + 0.5) * wide, top + len(rows) * high + 18, name, "axis")

    return (left + len(columns) * wide + 8, top + len(rows) * high + 28), drawn()


def radar(dots: Sequence[Dot], rings: Sequence[tuple[float, str]]) -> tuple[Point, Iterator[str]]:
    """Things around a centre; the nearer, the graver. rings: how far out, and their names."""
    size, reach = 560.0, 200.0
    middle = size / 2

    def place(n: int, out: float) -> Point:
        angle = 2 * pi * (n + 0.25) / max(1, len(dots))
        return middle + reach * out * sin(angle), middle - reach * out * cos(angle)

    def drawn() -> Iterator[str]:
        for out, name in rings:
            yield f'<circle cx="{middle}" cy="{middle}" r="{reach * out:.1f}" class="ring"/>'
            yield text(middle, middle - reach * out + 14, name, "ringname halo")
        for n, dot in enumerate(dots):
            x, y = place(n, 1.14)
            anchor = "start" if x > middle + 20 else "end" if x < middle - 20 else "middle"
            yield text(x, y + 4, dot.label, "strong" if dot.strong else "", anchor)
            if dot.at is None:
                continue
            x, y = place(n, dot.at)
            if dot.later is not None:
                u, v = place(n, dot.later)
                yield f'<path d="M{x:.1f} {y:.1f} L{u:.1f} {v:.1f}" class="move"/>'
                yield f'<circle cx="{u:.1f}" cy="{v:.1f}" r="6" class="hollow"/>'
            kind = "full" if dot.filled else "hollow"
            if dot.square:
                corner = f'x="{x - 6:.1f}" y="{y - 6:.1f}"'
                yield f'<rect {corner} width="12" height="12" class="{kind}"/>'
            else:
                yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" class="{kind}"/>'

    return (size, size), drawn()


def outwards(value: float | None, lowest: float, highest: float) -> float | None:
    """How far out a value stands, on a scale of ratios: the highest near the centre."""
    if value is None:
        return None
    kept = min(max(value, lowest), highest)
    return 0.08 + 0.92 * (log(highest) - log(kept)) / (log(highest) - log(lowest))


def graph(boxes: Sequence[Box]) -> tuple[Point, Iterator[str]]:
    """Boxes from left to right, each behind those that lead to it, joined by arrows."""
    wide, gap_x, gap_y = 196.0, 44.0, 18.0
    ranks = _ranks(boxes)
    lines = {box.id: wrap(box.text, int(wide / PER_UNIT) - 1) for box in boxes}
    high = max((len(each) for each in lines.values()), default=1) * 15 + 16.0
    columns: dict[int, list[Box]] = {}
    for box in boxes:
        columns.setdefault(ranks[box.id], []).append(box)
    tallest = max((len(each) for each in columns.values()), default=1)
    where: dict[str, Point] = {}
    for rank, column in columns.items():
        shift = (tallest - len(column)) / 2
        for n, box in enumerate(column):
            where[box.id] = (8 + rank * (wide + gap_x), 8 + (n + shift) * (high + gap_y))
    size = (16 + len(columns) * (wide + gap_x) - gap_x, 16 + tallest * (high + gap_y) - gap_y)
    return size, _drawn(boxes, where, lines, (wide, high))


def _ranks(boxes: Sequence[Box]) -> dict[str, int]:
    after = {box.id: box.after for box in boxes}
    ranks: dict[str, int] = {}
    waiting = list(after)
    while waiting:
        ready = [one for one in waiting if all(before in ranks for before in after[one])]
        for one in ready:
            ranks[one] = max((ranks[before] + 1 for before in after[one]), default=0)
        waiting = [one for one in waiting if one not in ranks]
    return ranks


def _drawn(
    boxes: Sequence[Box], where: Mapping[str, Point], lines: Mapping[str, list[str]], size: Point
) -> Iterator[str]:
    wide, high = size
    thick = {box.id for box in boxes if box.thick}
    for box in boxes:
        x, y = where[box.id]
        for before in box.after:
            u, v = where[before]
            kind = "arrow thick" if {box.id, before} <= thick else "arrow"
            start, end = (u + wide, v + high / 2), (x - 2, y + high / 2)
            bend = (end[0] - start[0]) / 2
            yield (
                f'<path d="M{start[0]:.1f} {start[1]:.1f} C{start[0] + bend:.1f} {start[1]:.1f} '
                f'{end[0] - bend:.1f} {end[1]:.1f} {end[0]:.1f} {end[1]:.1f}" class="{kind}" '
                f'marker-end="url(#head)"/>'
            )
    for box in boxes:
        x, y = where[box.id]
        kind = " ".join(
            ["box", *(["thick"] if box.thick else []), *(["dashed"] if box.dashed else [])]
        )
        yield _rect((x, y), (wide, high), kind)
        if box.double:
            yield _rect((x + 4, y + 4), (wide - 8, high - 8), "inner")
        if box.joined:
            yield f'<circle cx="{x:.1f}" cy="{y + high / 2:.1f}" r="10" class="join"/>'
            yield text(x, y + high / 2 + 4, "&")
        for n, line in enumerate(lines[box.id]):
            yield text(x + wide / 2 + (4 if box.joined else 0), y + 19 + n * 15, line)


def _rect(at: Point, size: Point, kind: str) -> str:
    return (
        f'<rect x="{at[0]:.1f}" y="{at[1]:.1f}" width="{size[0]:.1f}" height="{size[1]:.1f}" '
        f'rx="3" class="{kind}"/>'
    )
