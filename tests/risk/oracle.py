"""A slow and obvious version of what `guetteur.risk` computes: every way through a graph listed."""

from itertools import product

from tests.risk.made import LIKELIHOOD, Drawn

Way = frozenset[str]


def ways_to(drawn: Drawn, id_: str, without: str | None = None) -> set[Way]:
    """Every way that ends in a step, as sets of steps; none if it needs the removed one."""
    if id_ == without:
        return set()
    before, join, _, _ = drawn[id_]
    if not before:
        return {frozenset({id_})}
    each = [ways_to(drawn, one, without) for one in before]
    if join == "or":
        return {way | {id_} for ways in each for way in ways}
    return {frozenset().union(*chosen) | {id_} for chosen in product(*each)}


def finals(drawn: Drawn) -> list[str]:
    """The steps that lead to no other."""
    leading = {one for before, *_ in drawn.values() for one in before}
    return [id_ for id_ in drawn if id_ not in leading]


def success_of(drawn: Drawn, way: Way) -> int:
    """The lowest success of a way's steps."""
    return min(drawn[id_][2] or 0 for id_ in way)


def difficulty_of(drawn: Drawn, way: Way) -> int:
    """The highest difficulty of a way's steps."""
    return max(drawn[id_][3] or 0 for id_ in way)


def likelihood_of(drawn: Drawn, way: Way, advanced: bool) -> int:
    """What one way is worth."""
    success = success_of(drawn, way)
    return LIKELIHOOD[success][difficulty_of(drawn, way)] if advanced else success


def exact(drawn: Drawn, advanced: bool) -> int:
    """The likelihood of the best of all ways."""
    return max(
        likelihood_of(drawn, way, advanced) for end in finals(drawn) for way in ways_to(drawn, end)
    )


def cumulative(drawn: Drawn, id_: str, without: str | None = None) -> tuple[int, int] | None:
    """The best success of the ways to a step, and the best difficulty, each by itself."""
    ways = ways_to(drawn, id_, without)
    if not ways:
        return None
    return (
        max(success_of(drawn, way) for way in ways),
        min(difficulty_of(drawn, way) for way in ways),
    )


def anssi(drawn: Drawn, advanced: bool, without: str | None = None) -> int | None:
    """The likelihood of a mode as method sheet 8 computes it; None if nothing can be done."""
    found = [one for end in finals(drawn) if (one := cumulative(drawn, end, without))]
    values = [LIKELIHOOD[one][hard] if advanced else one for one, hard in found]
    return max(values, default=None)


def critical(drawn: Drawn, advanced: bool) -> set[str]:
    """The steps whose removal, one at a time, lowers the likelihood or leaves nothing to do."""
    whole = anssi(drawn, advanced) or 0
    return {
        id_
        for id_ in drawn
        if (left := anssi(drawn, advanced, without=id_)) is None or left < whole
    }
