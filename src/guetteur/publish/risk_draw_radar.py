"""A radar: things around a centre, the nearer to it the graver, each named at the rim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from guetteur.publish.risk_draw import (
    INK,
    LINE,
    PALE,
    PAPER,
    SOFT,
    WIDTH,
    Point,
    box,
    circle,
    diamond,
    drawing,
    fitted,
    line,
    lines_of,
    text,
)

REACH, RIM, LABEL = 205.0, 218.0, 132.0
NAMES, SMALL = 7, 12.0
RINGS = ("#f4f6f8", "#e3e7ec", "#ccd3da", "#aeb8c2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A thing on a radar. at, later: how far out, 0 to 1; None where unrated, or not said.

    diamond: it stands out (critical). filled: kept. forced: a person set the value.
    """

    id: str
    label: str
    at: float | None
    later: float | None = None
    diamond: bool = False
    filled: bool = True
    forced: bool = False
    later_forced: bool = False


@dataclass(frozen=True, slots=True)
class Ring:
    """A zone, from the rim to the centre: how far out it begins, and its name."""

    out: float
    name: str


@dataclass(frozen=True, slots=True)
class _Place:
    dot: Dot
    angle: float
    lines: tuple[str, ...]

    def at(self, middle: Point, radius: float) -> Point:
        return middle[0] + radius * sin(self.angle), middle[1] - radius * cos(self.angle)


@dataclass(frozen=True, slots=True)
class Sign:
    """An entry of the legend."""

    shape: Literal["first", "left", "strong", "forced", "watched", "unrated"]
    text: str


def radar(
    id_: str,
    title: str,
    description: str,
    dots: Sequence[Dot],
    rings: Sequence[Ring],
    signs: Sequence[Sign],
) -> tuple[str, int]:
    """The radar and its width. rings: from the rim inwards."""
    places = [
        _Place(dot, 2 * pi * (n + 0.5) / len(dots), tuple(_label(dot)))
        for n, dot in enumerate(dots)
    ]
    right = _sided([one for one in places if sin(one.angle) >= -1e-9])
    left = _sided([one for one in reversed(places) if sin(one.angle) < -1e-9])
    reach = max(2 * RIM, *(high for _, high in (right, left))) + 24
    middle = (WIDTH / 2, reach / 2)
    legend = _legend(signs, reach + 14)
    height = reach + 22 + 24 * len(legend)

    def drawn() -> Iterator[str]:
        yield from _rings(rings, middle)
        for side, (column, high) in ((1, right), (-1, left)):
            yield from _labels(column, high, middle, side)
        for ring in rings:
            yield text((middle[0], middle[1] - REACH * ring.out + 15), ring.name, size=11.5,
                       bold=True, halo=True)  # fmt: skip
        for place in places:
            yield from _mark(place, middle)
        yield from (part for row in legend for part in row)

    return drawing(id_, (WIDTH, height), title, description, drawn()), WIDTH


def _label(dot: Dot) -> list[str]:
    return fitted(dot.label, LABEL, NAMES, SMALL)


def _sided(column: list[_Place]) -> tuple[list[_Place], float]:
    """The labels of one side from the top down, and the height that they need."""
    return column, sum(LINE * len(one.lines) + 12 for one in column)


def _rings(rings: Sequence[Ring], middle: Point) -> Iterator[str]:
    for n, ring in enumerate(rings):
        shade = RINGS[min(n, len(RINGS) - 1)]
        yield circle(middle, REACH * ring.out, fill=shade, width=1.2)


def _labels(column: list[_Place], high: float, middle: Point, side: int) -> Iterator[str]:
    """Labels of one side, each moved until it covers no other, with a line to its spoke."""
    y = middle[1] - high / 2
    wanted = [one.at(middle, RIM)[1] - LINE * len(one.lines) / 2 for one in column]
    tops: list[float] = []
    floor = min(y, middle[1] - RIM)
    for one, want in zip(column, wanted, strict=True):
        tops.append(max(want, floor))
        floor = tops[-1] + LINE * len(one.lines) + 12
    ceiling = max(middle[1] + high / 2, middle[1] + RIM)
    for n in range(len(column) - 1, -1, -1):
        tops[n] = min(tops[n], ceiling - LINE * len(column[n].lines))
        ceiling = tops[n] - 12
    x = middle[0] + side * (RIM + 24)
    for one, top in zip(column, tops, strict=True):
        beside = (x - side * 6, top + LINE * len(one.lines) / 2 - 2)
        points = [one.at(middle, 20), one.at(middle, RIM - 4), beside]
        yield line(points, stroke=PALE, width=0.8)
        anchor = "start" if side > 0 else "end"
        yield lines_of((x, top + 11), one.lines, anchor=anchor, size=SMALL)


def _mark(place: _Place, middle: Point) -> Iterator[str]:
    dot = place.dot
    if dot.at is None:
        yield from _unrated(place.at(middle, REACH * 0.97))
        return
    first = place.at(middle, REACH * dot.at)
    if dot.later is not None:
        left = place.at(middle, REACH * dot.later)
        if abs(dot.later - dot.at) > 0.06:
            yield line([first, place.at(middle, REACH * (dot.later - 0.035))], arrow=True)
        yield from _shape(left, dot.diamond, PAPER, dot.later_forced, 5.0)
    yield from _shape(first, dot.diamond, INK if dot.filled else PAPER, dot.forced, 6.5)


def _shape(at: Point, strong: bool, fill: str, forced: bool, size: float) -> Iterator[str]:
    yield diamond(at, size + 1.5, fill=fill) if strong else circle(at, size - 0.5, fill=fill)
    if forced:
        side = size + 6
        yield (
            f'<rect x="{at[0] - side:.1f}" y="{at[1] - side:.1f}" width="{2 * side:.1f}" '
            f'height="{2 * side:.1f}" fill="none" stroke="{INK}" stroke-width="1.6" '
            f'stroke-dasharray="4 3"/>'
        )


def _unrated(at: Point) -> Iterator[str]:
    yield box((at[0] - 9, at[1] - 9), (18, 18), dashed=True)
    yield text((at[0], at[1] + 5), "?", bold=True)


def _legend(signs: Sequence[Sign], top: float) -> list[list[str]]:
    """Rows of the legend, two entries each."""
    rows: list[list[str]] = []
    for n, sign in enumerate(signs):
        x, y = 24 + (n % 2) * WIDTH / 2, top + (n // 2) * 24
        if n % 2 == 0:
            rows.append([])
        rows[-1] += [*_sign(sign, (x, y)), text((x + 22, y + 4.5), sign.text, anchor="start",
                                                size=SMALL, fill=SOFT)]  # fmt: skip
    return rows


def _sign(sign: Sign, at: Point) -> Iterator[str]:
    if sign.shape == "unrated":
        yield from _unrated(at)
    elif sign.shape == "strong":
        yield diamond(at, 8)
    elif sign.shape == "forced":
        yield from _shape(at, False, INK, True, 5.0)
    else:
        hollow = sign.shape in ("left", "watched")
        yield circle(at, 4.5 if sign.shape == "left" else 6, fill=PAPER if hollow else INK)
