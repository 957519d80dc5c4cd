"""Levels of a study as CISO Assistant numbers them, from 0, by the size of its risk matrix.

Likelihoods there are V1 to V4; V0, which only a computation gives, counts as V1, unless the matrix
has five. Ratings of steps are levels of the matrix's likelihood scale: with four levels, those of
success begin at ours of 1, and those of difficulty leave out ours of 2.
Source: intuitem/ciso-assistant-community, backend/ebios_rm/models.py and rating_kit.py, as
published until October 2026.
"""

from collections.abc import Mapping

from guetteur.model.study_threats import Phase

STAGES: dict[Phase, int] = {"know": 0, "enter": 1, "find": 2, "exploit": 3}
UNRATED = -1
USUAL = 4  # levels of gravity and of likelihood in the matrix that it comes with for EBIOS RM
# Ratings of steps, by the number of levels of the matrix; and those that count as another.
SUCCESS = {4: (0, 0, 1, 2, 3), 5: (0, 1, 2, 3, 4)}
DIFFICULTY = {4: (0, 1, 1, 2, 3), 5: (0, 1, 2, 3, 4)}
MOVED_SUCCESS, MOVED_DIFFICULTY = 0, 2


def gravity_number(level: int | None, size: int) -> int:
    """The number of a gravity in a matrix with so many."""
    return UNRATED if level is None or size != USUAL or not 1 <= level <= size else level - 1


def likelihood_number(level: int | None, size: int) -> int:
    """The number of a likelihood V0 to V4 in a matrix with so many: four, or five with V0."""
    if level is None or size not in (USUAL, USUAL + 1) or not 0 <= level <= USUAL:
        return UNRATED
    return max(level - 1, 0) if size == USUAL else level


def step_number(scale: Mapping[int, tuple[int, ...]], level: int | None, size: int) -> int:
    """The number of a step's success or difficulty in a matrix with so many levels."""
    numbers = scale.get(size, ())
    return numbers[level] if level is not None and 0 <= level < len(numbers) else UNRATED
