"""Each level of the breakout scale."""

from typing import Any

import pytest

from guetteur.cases.breakout import level
from guetteur.model.judgement import BreakoutScored


@pytest.mark.parametrize(
    ("platforms", "communities", "sourced", "expected"),
    [
        (("x",), 1, {}, 1),
        (("x", "telegram"), 1, {}, 2),
        (("x",), 2, {}, 2),
        (("x", "telegram"), 2, {}, 3),
        (("x", "x"), 1, {}, 1),
        (("x",), 1, {"media": "evening news"}, 4),
        (("x", "telegram"), 9, {"media": "evening news"}, 4),
        (("x",), 1, {"media": "evening news", "prominent": "a singer"}, 5),
        (("x",), 1, {"response": "a law"}, 6),
        (("x",), 1, {"media": "evening news", "response": "a law"}, 6),
    ],
)
def test_level(
    platforms: tuple[str, ...], communities: int, sourced: dict[str, Any], expected: int
) -> None:
    sources = {f"{name}_source": "https://valmont.example" for name in sourced}
    inputs = BreakoutScored(
        case="case-1", platforms=platforms, communities=communities, **sourced, **sources
    )
    assert level(inputs) == expected
