"""A strategic scenario: from the risk origin, by the events of each path, to what is feared."""

from collections.abc import Sequence
from dataclasses import dataclass

from guetteur.publish.risk_draw import (
    INK,
    LINE,
    PAPER,
    SOFT,
    WIDTH,
    Point,
    box,
    drawing,
    fitted,
    line,
    lines_of,
)

SIDE, GAP, EDGE = 134.0, 22.0, 4.0
IN_A_ROW, MOST_LINES, MOST_AT_END, SMALL = 3, 7, 60, 12.0
SHADE = "#e8ecf0"


@dataclass(frozen=True, slots=True)
class Event:
    """A step of a path: what happens, on whom or what; value: on a business value, at the end."""

    text: str
    place: str
    value: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A path, with its title. kept: not set aside."""

    title: str
    events: tuple[Event, ...]
    kept: bool


def scenario(
    id_: str,
    title: str,
    description: str,
    ends: tuple[Sequence[str], Sequence[str]],
    lanes: Sequence[Lane],
) -> tuple[str, int]:
    """The scenario and its width. ends: the texts of the origin, and those of the feared events."""
    made: list[str] = []
    y = 8.0
    middles: list[tuple[float, float, bool]] = []
    for lane in lanes:
        parts, low, entry, leaving = _lane(lane, y)
        made += parts
        middles.append((entry, leaving, lane.kept))
        y = low + 16
    texts = [_apart(end) for end in ends]
    tallest = max(len(lines) for lines in texts) * LINE + 24
    bottom = max(y - 10, 8 + tallest)
    for n, lines in enumerate(texts):
        at = (EDGE if n == 0 else WIDTH - EDGE - SIDE, 8.0)
        made.append(box(at, (SIDE, bottom - 8), fill=SHADE, width=1.8))
        start = 8 + (bottom - 8 - LINE * len(lines)) / 2 + 12
        made.append(lines_of((at[0] + SIDE / 2, start), lines, size=SMALL, bold=True))
    for entry, leaving, kept in middles:
        made.append(line([(EDGE + SIDE, entry), (EDGE + SIDE + GAP, entry)], arrow=True,
                         dashed=not kept))  # fmt: skip
        end = WIDTH - EDGE - SIDE
        made.append(line([(end - GAP, leaving), (end, leaving)], arrow=True, dashed=not kept))
    return drawing(id_, (WIDTH, bottom + 8), title, description, made), WIDTH


def _apart(texts: Sequence[str]) -> list[str]:
    """The lines of some texts, with an empty one between them."""
    lines: list[str] = []
    for one in texts:
        lines += [*([""] if lines else []), *fitted(one, SIDE - 12, MOST_AT_END, SMALL, bold=True)]
    return lines


def _lane(lane: Lane, top: float) -> tuple[list[str], float, float, float]:
    """A lane, where it ends below, and at which heights it is entered and left."""
    left, right = EDGE + SIDE + GAP, WIDTH - EDGE - SIDE - GAP
    heading = fitted(lane.title, right - left, 3, bold=True)
    made = [lines_of((left, top + 12), heading, anchor="start", bold=True,
                     fill=INK if lane.kept else SOFT)]  # fmt: skip
    rows = [lane.events[n : n + IN_A_ROW] for n in range(0, len(lane.events), IN_A_ROW)]
    y = top + LINE * len(heading) + 4
    if not rows:
        middle = y + 10
        made.append(line([(left, middle), (right, middle)], dashed=not lane.kept))
        return made, middle + 10, middle, middle
    wide = (right - left - GAP * (IN_A_ROW - 1)) / IN_A_ROW
    heights: list[float] = []
    last: Point | None = None
    for row in rows:
        drawn, high = _row(row, (left, y), wide, lane.kept)
        middle = y + high / 2
        if last is not None:
            turn = y - 9
            made.append(line([last, (last[0], turn), (left + wide / 2, turn),
                              (left + wide / 2, y)], arrow=True, dashed=not lane.kept))  # fmt: skip
        made += drawn
        heights.append(middle)
        end = left + len(row) * wide + (len(row) - 1) * GAP
        last = (end - wide / 2, y + high)
        y += high + 18
    if end < right:
        made.append(line([(end, heights[-1]), (right, heights[-1])], dashed=not lane.kept))
    return made, y - 18, heights[0], heights[-1]


def _row(row: Sequence[Event], at: Point, wide: float, kept: bool) -> tuple[list[str], float]:
    """The boxes of a row, and how high they are."""
    texts = [
        (fitted(one.text, wide - 12, MOST_LINES, SMALL),
         fitted(one.place, wide - 12, 4, SMALL, bold=True) if one.place else [])
        for one in row
    ]  # fmt: skip
    high = max(len(said) + len(place) for said, place in texts) * LINE + 16
    made: list[str] = []
    for n, (one, (said, place)) in enumerate(zip(row, texts, strict=True)):
        x = at[0] + n * (wide + GAP)
        fill = SHADE if one.value else PAPER
        made.append(box((x, at[1]), (wide, high), fill=fill, dashed=not kept,
                        width=2.0 if one.value else 1.2))  # fmt: skip
        made.append(lines_of((x + wide / 2, at[1] + 17), said, size=SMALL))
        below = at[1] + 17 + LINE * len(said)
        made.append(lines_of((x + wide / 2, below), place, size=SMALL, bold=True))
        if n:
            middle = at[1] + high / 2
            made.append(line([(x - GAP, middle), (x, middle)], arrow=True, dashed=not kept))
    return made, high
