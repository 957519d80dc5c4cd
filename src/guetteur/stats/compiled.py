"""Functions made fast where numba is installed; without it they give the same, slowly."""

from collections.abc import Callable
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(function: Function) -> Function:
    """The function as machine code, kept on disk; the definition itself without numba."""
    try:
        from numba import njit
    except ImportError:
        return function
    fast: Function = njit(cache=True, nogil=True)(function)
    return fast
