"""Where numba is missing the definition itself is left."""

import sys

import pytest

from guetteur.stats.compiled import compiled


def twice(number: int) -> int:
    """Two times the number."""
    return 2 * number


def test_compiled_gives_the_same() -> None:
    fast = compiled(twice)
    assert fast is not twice
    assert fast(21) == twice(21) == 42


def test_without_numba_the_function_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)
    assert compiled(twice) is twice
