"""What the detectors are tried on: made-up worlds, and real debates dealt out anew."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from guetteur.exercise import worlds
from guetteur.exercise.worlds import Operation, World
from guetteur.pipeline.exercise_scores import STEALTH
from guetteur.pipeline.exercises import SCENARIOS


@dataclass(frozen=True, slots=True)
class Planted:
    """A world with operations in it, by name, and how to make it."""

    name: str
    make: Callable[[], World]
    peers: bool = False


@dataclass(frozen=True, slots=True)
class Null:
    """Worlds without any operation: nothing should be found."""

    name: str
    make: Callable[[int], World]
    worlds: int


@dataclass(frozen=True, slots=True)
class Curve:
    """One thing about planted groups that varies, all else being as in USUAL."""

    name: str
    unit: str
    values: tuple[float, ...]
    make: Callable[[float, int], World]


PLANTED = (
    Planted("easy, 100,000 shares", lambda: worlds.easy(100_000, 42), peers=True),
    Planted("easy, 1 million shares", lambda: worlds.easy(1_000_000, 42), peers=True),
    Planted("hard, 300,000 shares, seed 1", lambda: worlds.hard(300_000, 1)),
    Planted("hard, 300,000 shares, seed 2", lambda: worlds.hard(300_000, 2)),
    Planted("hard, 1 million shares, seed 3", lambda: worlds.hard(1_000_000, 3)),
    Planted("hard, 1 million shares, seed 7", lambda: worlds.hard(1_000_000, 7)),
    Planted("hard, 1 million shares, seed 42", lambda: worlds.hard(1_000_000, 42), peers=True),
)


def _other(operation: Operation, *, habits: bool = False) -> Callable[[], World]:
    return lambda: worlds.world(300_000, 5, operation=operation, fans=10, habits=habits)


# Shapes that neither the method nor the hard worlds were made for.
OTHER_SHAPES = (
    Planted("popular things only", _other(Operation(groups=6, popular=1.0))),
    Planted("things of their own only", _other(Operation(groups=6, popular=0.0))),
    Planted("100 to 200 accounts", _other(Operation(groups=3, size=(100, 200)))),
    Planted("3 to 5 accounts", _other(Operation(groups=10, size=(3, 5), joining=(0.8, 1.0)))),
    Planted("delays of an hour", _other(Operation(groups=6, delays=(3600.0,)))),
    Planted("4 to 8 campaigns", _other(Operation(groups=6, campaigns=(4, 8)))),
    Planted("accounts of set hours", _other(Operation(groups=6), habits=True)),
)
NULLS = (
    Null("ordinary", lambda seed: worlds.world(20_000, seed), 100),
    Null("with ten fan communities", lambda seed: worlds.world(20_000, seed, fans=10), 60),
    Null(
        "with a live event of 1,000 people",
        lambda seed: worlds.world(20_000, seed, crowd=1000, fans=2),
        40,
    ),
    Null(
        "with a live debate of three hours",
        lambda seed: worlds.world(20_000, seed, crowd=300, hours=3, fans=2),
        40,
    ),
    Null(
        "accounts of set hours, and fans",
        lambda seed: worlds.world(20_000, seed, fans=10, habits=True),
        40,
    ),
)
# How often a real debate is dealt out anew, in each way.
DEALS = 50

# Six groups among ten fan communities, of which each curve varies one thing.
CURVE_ROWS, CURVE_SEEDS = 100_000, (11, 12)
USUAL = Operation(
    groups=6, size=(20, 20), campaigns=(20, 20), joining=(0.5, 0.5), delays=(120.0,), popular=0.5
)


def _with(name: str, value: float, seed: int) -> World:
    whole: Any = int(value) if name in ("size", "campaigns") else value
    given: Any = (whole,) if name == "delays" else (whole, whole)
    return worlds.world(CURVE_ROWS, seed, operation=replace(USUAL, **{name: given}), fans=10)


CURVES = (
    Curve("accounts in a group", "accounts", (3, 5, 10, 20, 40, 100),
          lambda value, seed: _with("size", value, seed)),
    Curve("campaigns", "campaigns", (3, 5, 10, 20, 40),
          lambda value, seed: _with("campaigns", value, seed)),
    Curve("members taking part each time", "share", (0.1, 0.2, 0.3, 0.5, 0.7, 1.0),
          lambda value, seed: _with("joining", value, seed)),
    Curve("mean delay", "seconds", (10, 60, 300, 900, 1800, 3600, 7200),
          lambda value, seed: _with("delays", value, seed)),
    Curve("shares in the debate", "shares", (30_000, 100_000, 300_000, 1_000_000),
          lambda value, seed: worlds.world(int(value), seed, operation=USUAL, fans=10)),
)  # fmt: skip

# Scenario, stealth, posts in the debate.
POSTS = 20_000
EXERCISES = tuple(
    (scenario, stealth, POSTS) for scenario in SCENARIOS for stealth in STEALTH
) + tuple((scenario, 1, posts) for scenario in SCENARIOS for posts in (8_000, 60_000))
ARRIVING = tuple((scenario, stealth) for scenario in SCENARIOS for stealth in STEALTH[:3])
