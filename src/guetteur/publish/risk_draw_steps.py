"""A mode of operation: its elementary actions by phase, how they join, and the easiest way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guetteur.model.study_threats import Step
from guetteur.publish.risk_draw import (
    INK,
    LINE,
    PALE,
    PAPER,
    SOFT,
    WIDTH,
    Point,
    box,
    diamond,
    drawing,
    fitted,
    line,
    lines_of,
    text,
)
from guetteur.publish.risk_layout import Spot, spots

WIDE, GUTTER, GAP, TOP = 158.0, 32.0, 48.0, 40.0
JOIN = 8.0
SMALL, MOST_LINES = 12.0, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A step as drawn. figures: its ratings, in short. easiest: on the way of least effort."""

    step: Step
    figures: str
    easiest: bool
    critical: bool
    rated: bool


@dataclass(frozen=True, slots=True)
class StepWords:
    """The few words on the drawing: names of phases, joins, and what marks a critical action."""

    phases: Sequence[str]
    joins: Mapping[str, str]
    critical: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where rows begin and how high they are; and where each step is."""

    tops: tuple[float, ...]
    heights: tuple[float, ...]
    spots: Mapping[str, Spot]

    def box(self, id_: str) -> tuple[Point, float]:
        """The corner and the height of a step's box."""
        row, column = self.spots[id_]
        return (_left(column), self.tops[row]), self.heights[row]


def _left(column: int) -> float:
    return GUTTER / 2 + column * (WIDE + GUTTER)


def steps(
    id_: str, title: str, description: str, actions: Sequence[Action], words: StepWords
) -> tuple[str, int]:
    """The graph and its width."""
    where = spots([action.step for action in actions])
    rows = max((row for row, _ in where.values()), default=-1) + 1
    heights = [0.0] * rows
    for action in actions:
        row = where[action.step.id][0]
        heights[row] = max(heights[row], _height(action))
    tops: list[float] = []
    y = TOP
    for height in heights:
        tops.append(y)
        y += height + GAP
    frame = _Frame(tuple(tops), tuple(heights), where)

    def drawn() -> Iterator[str]:
        yield from _columns(words.phases, y - GAP + 12)
        yield from _arrows(actions, frame)
        for action in actions:
            yield from _action(action, frame, words)

    return drawing(id_, (WIDTH, y - GAP + 16), title, description, drawn()), WIDTH


def _columns(phases: Sequence[str], bottom: float) -> Iterator[str]:
    for n, phase in enumerate(phases):
        x = _left(n)
        yield text((x + WIDE / 2, 16), phase, bold=True)
        if n:
            middle = x - GUTTER / 2
            yield line([(middle, 4), (middle, bottom)], stroke=PALE, width=0.8, dashed=True)


def _name(action: Action) -> list[str]:
    return fitted(action.step.name, WIDE - 16, MOST_LINES, SMALL)


def _height(action: Action) -> float:
    return 30 + LINE * (len(_name(action)) + 1 + action.critical) + _lowered(action)


def _lowered(action: Action) -> float:
    """How far the text is lowered, below the sign of a join."""
    return JOIN if len(action.step.after) > 1 else 0.0


def _action(action: Action, frame: _Frame, words: StepWords) -> Iterator[str]:
    (x, y), high = frame.box(action.step.id)
    size = (WIDE, high)
    yield box((x, y), size, width=3.2 if action.easiest else 1.2, dashed=not action.rated)
    if action.critical:
        yield box((x + 5, y + 5), (WIDE - 10, high - 10), width=1.0, round_=2)
    middle = x + WIDE / 2
    name = _name(action)
    y += _lowered(action)
    yield text((middle, y + 21), action.step.id, size=SMALL, bold=True)
    yield lines_of((middle, y + 21 + LINE), name, size=SMALL)
    below = y + 21 + LINE * (len(name) + 1)
    yield text((middle, below), action.figures, size=11.5, fill=SOFT)
    if action.critical:
        half = len(words.critical) * 3.3 + 8
        yield diamond((middle - half, below + LINE - 4), 4.5)
        yield text((middle + 4, below + LINE), words.critical, size=11.5, bold=True)
    if len(action.step.after) > 1:
        yield from _join(action.step.join, (middle, y - JOIN), words.joins[action.step.join])


def _join(kind: str, at: Point, word: str) -> Iterator[str]:
    """Square and black: all are needed. Round and white: one is enough."""
    half = len(word) * 3.6 + 10
    both = kind == "and"
    yield box((at[0] - half, at[1] - 10), (2 * half, 20), fill=INK if both else PAPER,
              width=1.4, round_=1 if both else 10)  # fmt: skip
    yield text((at[0], at[1] + 4), word, size=11.5, bold=True, fill=PAPER if both else INK)


def _arrows(actions: Sequence[Action], frame: _Frame) -> Iterator[str]:
    easiest = {action.step.id for action in actions if action.easiest}
    for action in actions:
        for before in action.step.after:
            thick = action.step.id in easiest and before in easiest
            number = action.step.after.index(before)
            several = len(action.step.after) > 1
            points = _route(before, action.step.id, frame, number)
            if several:  # it ends at the sign of the join, which is drawn over it
                points[-1] = (points[-1][0], points[-1][1] - 9)
            yield line(points, width=3.2 if thick else 1.3, arrow=True)


def _route(before: str, after: str, frame: _Frame, number: int) -> list[Point]:
    """From one box down to another, between rows and columns, where there is no box."""
    (x1, y1), high = frame.box(before)
    (x2, y2), _ = frame.box(after)
    start, end = (x1 + WIDE / 2, y1 + high), (x2 + WIDE / 2, y2)
    rows = frame.spots[before][0], frame.spots[after][0]
    under = frame.tops[rows[0]] + frame.heights[rows[0]] + 8 + 5 * frame.spots[before][1]
    if rows[1] == rows[0] + 1:
        if start[0] == end[0]:
            return [start, end]
        return [start, (start[0], under), (end[0], under), end]
    shift = 4.0 * (number % 3)
    over = y2 - 22 + shift
    beside = x2 - GUTTER / 2 + 4 + shift if x2 > x1 else x2 + WIDE + 5 + 0.8 * shift
    return [start, (start[0], under), (beside, under), (beside, over), (end[0], over), end]
