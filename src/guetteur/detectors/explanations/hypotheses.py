"""The hypotheses of each finding: measure every clue once, then read it for each explanation."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

import duckdb

from guetteur.detectors.explanations import profiles, rhythm, targets
from guetteur.detectors.explanations.sides import OTHERS, Group, sides
from guetteur.detectors.explanations.thresholds import BY_CLUE, NEITHER, READINGS, Reading
from guetteur.model import Clue, Hypothesis, platform_of

Level = Literal["high", "low", "middle"]
Measured = tuple[float | None, float | None]

# Behaviours that come together by nature, and so count once.
_ALIKE = {"co_share_domain": "co_share_url", "co_hashtag_sequence": "co_hashtag"}


def hypotheses(
    con: duckdb.DuckDBPyConnection,
    members: Sequence[str],
    posts: Sequence[str],
    behaviours: Sequence[str],
) -> tuple[Hypothesis, ...]:
    """The competing explanations of one finding, with their clues; no verdict.

    members, posts: ids of its accounts and of its coordinated posts; behaviours: detector ids.
    con has the tables `posts` and `accounts` of the store.
    """
    return hypotheses_of(con, {0: (members, posts, behaviours)})[0]


def hypotheses_of(
    con: duckdb.DuckDBPyConnection, groups: Mapping[int, Group]
) -> dict[int, tuple[Hypothesis, ...]]:
    """The same for many findings: (members, posts, behaviours) of each, by a number from 0 up.

    The rest of the debate is the accounts in none of them, on the same platforms.
    """
    found = {account for members, _, _ in groups.values() for account in members}
    clues: dict[str, dict[int, Measured]] = defaultdict(dict)
    for alike in _by_platforms(groups):
        with sides(con, alike, found):
            for name, measured in _measure(con).items():
                clues[name] |= measured
    clues["behaviours"] = {
        number: (float(len({_ALIKE.get(name, name) for name in behaviours})), None)
        for number, (_, _, behaviours) in groups.items()
    }
    return {
        number: tuple(
            Hypothesis(
                name=name, clues=tuple(_clue(reading, clues, number) for reading in readings)
            )
            for name, readings in READINGS.items()
        )
        for number in groups
    }


def _by_platforms(groups: Mapping[int, Group]) -> list[dict[int, Group]]:
    """The findings, those on the same platforms together."""
    alike: dict[frozenset[str], dict[int, Group]] = defaultdict(dict)
    for number, group in groups.items():
        alike[frozenset(map(platform_of, group[0]))][number] = group
    return list(alike.values())


def _measure(con: duckdb.DuckDBPyConnection) -> dict[str, dict[int, Measured]]:
    """For each clue and finding, the members' value and the others'."""
    found: dict[str, dict[int, Measured]] = {}
    for name, query in (rhythm.MEASURES | profiles.MEASURES).items():
        values = dict(con.sql(query).fetchall())
        others = _rounded(values.get(OTHERS))
        found[name] = {
            side: (_rounded(value), others) for side, value in values.items() if side != OTHERS
        }
    for name, query in (targets.MEASURES | profiles.PAIRED).items():
        rows = con.sql(query).fetchall()
        found[name] = {side: (_rounded(value), _rounded(others)) for side, value, others in rows}
    return found


def _rounded(value: float | None) -> float | None:
    """Six decimals: beyond them, the order in which threads add up would show."""
    return None if value is None else round(float(value), 6)


def _clue(reading: Reading, clues: Mapping[str, Mapping[int, Measured]], number: int) -> Clue:
    value, others = clues[reading.clue].get(number, (None, None))
    return Clue(
        name=reading.clue,
        value=value,
        others=others,
        speaks=_says(reading, level(reading.clue, value, others)),
    )


def _says(reading: Reading, now: Level | None) -> Literal["for", "against", "neither", "unknown"]:
    if now is None:
        return "unknown"
    return {"high": reading.high, "low": reading.low, "middle": NEITHER}[now]


def level(clue: str, value: float | None, others: float | None) -> Level | None:
    """Whether a measure is high, low or in between; None when it cannot be told."""
    limits = BY_CLUE[clue]
    compared = limits.high_times is not None or limits.low_times is not None
    if value is None or (compared and others is None):
        return None
    rest = others or 0.0
    if limits.high is not None and value >= max(limits.high, (limits.high_times or 0) * rest):
        return "high"
    lower = limits.low_times is None or value * limits.low_times <= rest
    if limits.low is not None and value <= limits.low and lower:
        return "low"
    return "middle"
