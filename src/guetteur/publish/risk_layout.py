"""Where the steps of a mode stand: phases as columns, and each step below those that lead to it.

Every arrow goes down, whatever the order of the phases: an attacker may come back to one.
"""

from collections.abc import Sequence

from guetteur.model.study_threats import Phase, Step

PHASES: tuple[Phase, ...] = ("know", "enter", "find", "exploit")
Spot = tuple[int, int]


def spots(steps: Sequence[Step]) -> dict[str, Spot]:
    """The row and the column of each step. No two have the same; steps must be without a circle."""
    found: dict[str, Spot] = {}
    taken: set[Spot] = set()
    waiting = list(steps)
    while waiting:
        ready = [one for one in waiting if all(before in found for before in one.after)]
        if not ready:
            raise ValueError("the steps lead back to where they began")
        for step in ready:
            row = max((found[before][0] + 1 for before in step.after), default=0)
            column = PHASES.index(step.phase)
            while (row, column) in taken:
                row += 1
            found[step.id] = (row, column)
            taken.add((row, column))
        waiting = [one for one in waiting if one.id not in found]
    return found
