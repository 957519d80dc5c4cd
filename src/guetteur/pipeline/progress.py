"""How far the work is: told to whoever shows it."""

from collections.abc import Callable

# (stage, done, total): stage is a message key, total is None while it is not known
Progress = Callable[[str, int, int | None], None]


def quiet(_stage: str, _done: int, _total: int | None) -> None:
    """Progress for nobody."""
