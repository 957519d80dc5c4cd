"""The treatment plan: each measure with how far it is, and its deadline on a line of time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from guetteur.publish.risk_draw import (
    INK,
    LINE,
    PALE,
    PAPER,
    SOFT,
    WIDTH,
    box,
    diamond,
    drawing,
    fitted,
    line,
    lines_of,
    text,
)

NAME, BAR, START, END = 264.0, 84.0, 410.0, 736.0
TOP, SMALL = 46.0, 12.0
DONE = "#5b7d92"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A measure. percent None: nobody said. note: what stands beside its deadline."""

    label: str
    percent: int | None
    said: str
    due: date | None
    note: str
    done: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of its own: the version of the study, a vote."""

    on: date
    label: str


def plan(
    id_: str, title: str, description: str, tasks: Sequence[Task], moments: Sequence[Moment]
) -> tuple[str, int]:
    """The plan and its width."""
    days = [moment.on for moment in moments] + [task.due for task in tasks if task.due]
    first, last = min(days), max(days)
    span = max(1, (last - first).days)
    names = [fitted(task.label, NAME - 8, 3, SMALL) for task in tasks]
    heights = [max(30.0, LINE * len(lines) + 12) for lines in names]
    bottom = TOP + sum(heights)

    def x_of(on: date) -> float:
        return START + (END - START) * (on - first).days / span

    def drawn() -> Iterator[str]:
        yield from _moments(moments, x_of, bottom)
        y = TOP
        for task, lines, high in zip(tasks, names, heights, strict=True):
            yield line([(0, y), (WIDTH, y)], stroke=PALE, width=0.6)
            yield lines_of((4, y + (high - LINE * len(lines)) / 2 + 12), lines, anchor="start",
                           size=SMALL)  # fmt: skip
            yield from _progress(task, y + high / 2)
            if task.due:
                yield from _due(task, x_of(task.due), y + high / 2)
            y += high

    return drawing(id_, (WIDTH, bottom + 10), title, description, drawn()), WIDTH


def _moments(
    moments: Sequence[Moment], x_of: Callable[[date], float], bottom: float
) -> Iterator[str]:
    free = [float("-inf"), float("-inf")]
    for moment in sorted(moments, key=lambda one: one.on):
        x = x_of(moment.on)
        half = len(moment.label) * 3.2
        middle = min(max(x, START + half - 60), WIDTH - half - 2)
        row = 0 if middle - half > free[0] else 1
        free[row] = middle + half + 6
        yield line([(x, 18 + 16 * row), (x, bottom)], dashed=True, width=1)
        yield text((middle, 13 + 16 * row), moment.label, size=11.5, bold=True, halo=True)


def _progress(task: Task, y: float) -> Iterator[str]:
    yield box((NAME, y - 7), (BAR, 14), width=1, round_=2, dashed=task.percent is None)
    if task.percent:
        yield box((NAME, y - 7), (BAR * task.percent / 100, 14), fill=DONE, width=1, round_=2)
    yield text((NAME + BAR + 6, y + 4.5), task.said, anchor="start", size=SMALL, bold=True)


def _due(task: Task, x: float, y: float) -> Iterator[str]:
    yield diamond((x, y), 6, fill=INK if task.done else PAPER)
    wide = len(task.note) * 6.6
    side = "end" if x + 12 + wide > WIDTH else "start"
    yield text((x + (12 if side == "start" else -12), y + 4.5), task.note, anchor=side,
               size=SMALL, fill=SOFT, halo=True)  # fmt: skip
