"""Is the most alike past case more alike than chance makes it? If not, the answer is: none.

Chance is what the other past cases do, shuffled: each feature of a made-up finding is drawn from
them, on its own. Numbers in capitals are our choice.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from guetteur.cases.likeness import (
    Likeness,
    Memory,
    Profile,
    Techniques,
    compare,
    likeness,
    memory,
    profile,
    ranked,
    with_campaigns,
)
from guetteur.model.past_case import PastCase, Shape

DRAWS, SEED = 2_000, 1
# Of made-up findings, at most one in a hundred may be as much like the case.
RARE = 0.01
# Points that single out one in 64: some four times the number of past cases.
FEWEST_POINTS = 6.0
# A case this close to the first one, in points, is named beside it.
CLOSE = 1.0
ONE_VALUE = ("lookalike", "new_hashtag", "release", "rhythm", "days_before_vote")
SEVERAL = ("behaviours", "platforms")

Why = Literal["says-so", "little", "chance"]


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What a finding resembles among the past cases, in what was measured.

    `case` is None for "none", and `why_none` says why: the accounts say openly that they belong
    together (no past case did), too `little` is alike, or `chance` does as well.
    `chance`: how many of the made-up findings are as much like the first of the `ranking`.
    `close`: cases nearly as much alike.
    """

    case: str | None
    why_none: Why | None
    chance: float | None
    close: tuple[str, ...]
    ranking: tuple[Likeness, ...]


def resemblance(
    one: Profile, cases: Sequence[PastCase], by_behaviour: Techniques, draws: int = DRAWS
) -> Resemblance:
    """The past case that a finding resembles, if any. The order of the cases does not matter."""
    past = memory(cases)
    return _answer(one, compare(one, past), past, cases, by_behaviour, draws)


def resemblance_to_campaigns(
    one: Profile,
    campaigns: Mapping[str, tuple[Shape, frozenset[str]]],
    cases: Sequence[PastCase],
    by_behaviour: Techniques,
    draws: int = DRAWS,
) -> Resemblance:
    """The campaign that others describe, by its name here, that a finding resembles, if any.

    The same measure and the same bars as for the past cases, which give weights and chance.
    """
    past = with_campaigns(memory(cases), campaigns)
    return _answer(one, ranked(one, campaigns, past), past, cases, by_behaviour, draws)


def _answer(
    one: Profile,
    ranking: tuple[Likeness, ...],
    past: Memory,
    cases: Sequence[PastCase],
    by_behaviour: Techniques,
    draws: int,
) -> Resemblance:
    if not ranking:
        return Resemblance(None, "little", None, (), ())
    first = ranking[0]
    others = sorted((case for case in cases if case.id != first.case), key=lambda case: case.id)
    rate = _chance(one, first, past, [case.shape for case in others], by_behaviour, draws)
    why = _why_none(one, first, rate)
    close = [each.case for each in ranking[1:] if first.score - each.score < CLOSE]
    return Resemblance(None if why else first.case, why, rate, tuple(close), ranking)


def _why_none(one: Profile, first: Likeness, rate: float) -> Why | None:
    if one.shape.says_so:
        return "says-so"
    if first.score < FEWEST_POINTS:
        return "little"
    return "chance" if rate > RARE else None


def _chance(
    one: Profile,
    first: Likeness,
    past: Memory,
    others: Sequence[Shape],
    by_behaviour: Techniques,
    draws: int,
) -> float:
    """The share of made-up findings at least as much like a case, itself left out of the draw.

    The finding itself counts as one of them, so that the share is never 0.
    """
    rng = Random(SEED)  # noqa: S311
    as_much = 1
    for _ in range(draws):
        made = profile(_drawn(one, others, rng), one.able, by_behaviour)
        as_much += likeness(made, first.case, past).score >= first.score
    return as_much / (draws + 1)


def _drawn(one: Profile, others: Sequence[Shape], rng: Random) -> Shape:
    """A made-up shape that knows what the finding's shape knows, with as many values in each."""
    drawn: dict[str, Any] = {}
    for name in ONE_VALUE:
        known = [value for each in others if (value := getattr(each, name)) is not None]
        if getattr(one.shape, name) is not None and known:
            drawn[name] = rng.choice(known)
    for name in SEVERAL:
        own = getattr(one.shape, name)
        if own is not None:
            having = Counter(value for each in others for value in getattr(each, name) or ())
            able = own | getattr(one.able, name)
            drawn[name] = _some(having, able, len(own), rng)
    return Shape(**drawn)


def _some(known: Counter[str], also: frozenset[str], count: int, rng: Random) -> frozenset[str]:
    """So many values, drawn as often as the other cases have them, with one more for each."""
    left = sorted({*known, *also})
    found: set[str] = set()
    for _ in range(min(count, len(left))):
        (value,) = rng.choices(left, [known[name] + 1 for name in left])
        left.remove(value)
        found.add(value)
    return frozenset(found)
