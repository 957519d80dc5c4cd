"""The steps of a mode as a graph: their order, ANSSI's cumulative figures, and what is critical.

A way through a mode is a set of steps that ends in a final one and holds, for each of its steps,
one step that leads to it (OR), or all of them (AND). Source: ANSSI, EBIOS Risk Manager, method
sheet 8; the AND is that of the label's requirement EXI_M4_06.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from guetteur.model import InputError
from guetteur.model.study_threats import Step


def ordered(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps, each after those that lead to it; otherwise as in the file.

    Raises InputError with the ids of a circle.
    """
    waiting = {step.id: len(step.after) for step in steps}
    follows: dict[str, list[Step]] = {step.id: [] for step in steps}
    for step in steps:
        for before in step.after:
            follows[before].append(step)
    found = [step for step in steps if not step.after]
    for step in found:  # grows while it is read
        for later in follows[step.id]:
            waiting[later.id] -= 1
            if not waiting[later.id]:
                found.append(later)
    if len(found) < len(steps):
        raise InputError("error-risk-circle", found=" → ".join(circle(steps)))
    return tuple(found)


def circle(steps: Sequence[Step]) -> tuple[str, ...]:
    """The ids of a circle of steps, in the order in which they lead to each other, or ()."""
    after = {step.id: step.after for step in steps}
    left: dict[str, tuple[str, ...]] = dict(after)
    while ends := [id_ for id_, before in left.items() if not any(b in left for b in before)]:
        for id_ in ends:
            del left[id_]
    if not left:
        return ()
    # every step that is left has one before it that is left too: going back must come round
    trail = [next(iter(left))]
    while trail[-1] not in trail[:-1]:
        trail.append(next(before for before in after[trail[-1]] if before in left))
    return tuple(reversed(trail[trail.index(trail[-1]) :]))


def finals(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps that lead to no other."""
    leading = {before for step in steps for before in step.after}
    return tuple(step for step in steps if step.id not in leading)


def cumulative_success(order: Sequence[Step]) -> dict[str, int | None]:
    """The cumulative success of each step: never above its own, nor above that of its easiest way.

    OR takes the highest of the steps before, AND the lowest; unrated anywhere before is unrated.
    """
    found: dict[str, int | None] = {}
    for step in order:
        before = [found[id_] for id_ in step.after]
        rated = [value for value in before if value is not None]
        if step.success is None or len(rated) < len(before):
            found[step.id] = None
        elif rated:
            joined = max(rated) if step.join == "or" else min(rated)
            found[step.id] = min(step.success, joined)
        else:
            found[step.id] = step.success
    return found


def cumulative_difficulty(order: Sequence[Step]) -> dict[str, int | None]:
    """The cumulative difficulty of each step: never below its own. The mirror of success."""
    found: dict[str, int | None] = {}
    for step in order:
        before = [found[id_] for id_ in step.after]
        rated = [value for value in before if value is not None]
        if step.difficulty is None or len(rated) < len(before):
            found[step.id] = None
        elif rated:
            joined = min(rated) if step.join == "or" else max(rated)
            found[step.id] = max(step.difficulty, joined)
        else:
            found[step.id] = step.difficulty
    return found


def survived(order: Sequence[Step], allowed: Collection[str]) -> dict[str, int]:
    """For each step, the removals of one step after which it can still be reached.

    Only steps in `allowed` can be taken. A set is a number: bit k stands for the k-th step of
    `order`, and the bit above all for nothing removed, so 0 means out of reach anyhow. One pass
    answers the question for all steps at once.
    """
    everything = (1 << (len(order) + 1)) - 1
    found: dict[str, int] = {}
    for number, step in enumerate(order):
        if step.id not in allowed:
            found[step.id] = 0
            continue
        before = [found[id_] for id_ in step.after]
        found[step.id] = joined(before, step, everything) & ~(1 << number)
    return found


def joined(sets: Iterable[int], step: Step, everything: int) -> int:
    """What holds for a step by those before it: of any of them (OR), or of all (AND)."""
    if not step.after:
        return everything
    if step.join == "and":
        for one in sets:
            everything &= one
        return everything
    union = 0
    for one in sets:
        union |= one
    return union


def critical(
    order: Sequence[Step],
    rows: Mapping[str, int],
    columns: Mapping[str, int],
    enough: Iterable[tuple[int, int]],
) -> frozenset[str]:
    """The steps without which no final step is as likely as the mode is.

    rows, columns: place of each step's success and difficulty in the grid. enough: the cells to
    reach, as (least row, highest column); as in ANSSI's figures, the way that reaches the row need
    not be the one that reaches the column.
    """
    ends = finals(order)
    kept = 0
    for row, column in enough:
        by_success = survived(order, {id_ for id_, one in rows.items() if one >= row})
        by_difficulty = survived(order, {id_ for id_, one in columns.items() if one <= column})
        for end in ends:
            kept |= by_success[end.id] & by_difficulty[end.id]
    return frozenset(step.id for number, step in enumerate(order) if not kept >> number & 1)
