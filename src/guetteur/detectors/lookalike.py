"""Sites and accounts whose names look like those of others.

For everyone: a copy of a newspaper or of a campaign's page often stands under a name that one
takes for the real one: another ending, a letter more, a word beside it.

For analysts: a name is compared in a flat form and in ten ways (stats/lookalike.py). What counts
is how often a legitimate name of somebody else looks so by accident: that rate is measured, per
way and length of the name, on lists of legitimate hosts and accounts (benchmarks/lookalikes.py),
and a likeness is reported if its rate is at most `most_chance`. It says nothing of what is on the
site, of who made it, or of why: a partner, a fan or a parody may have chosen such a name.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log10

from guetteur.detectors.base import technique
from guetteur.knowledge import watch_lists
from guetteur.model.watch import Likeness

ID = "lookalike"
VERSION = "1"
# Lookalike Domain; Lookalike Account ID.
DISARM = {
    "site": technique("T0149.003"),
    "name": technique("T0149.003"),
    "account": technique("T0146.005"),
}
_SURE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What a user may set.

    most_chance: legitimate names per protected name that look so by accident (2 in a million: with
    500 protected names, one legitimate host in a thousand; our judgement, checked by
    benchmarks/lookalikes.py).
    """

    most_chance: float = 2e-6


def measure(found: Iterable[Likeness]) -> list[Likeness]:
    """Each likeness with its chance, the least likely by accident first."""
    rated = [_rated(one) for one in found]
    return sorted(rated, key=_rank)


def decide(measures: Iterable[Likeness], params: Parameters) -> list[Likeness]:
    """Those that are to be reported."""
    return [one for one in measures if _chance(one) <= params.most_chance]


def score(chance: float) -> float:
    """From 0 to 1: 1 where one legitimate name in a hundred million looks so, 0.75 where one in a
    million does."""
    return round(min(1.0, max(0.0, -log10(chance) / _SURE)), 2)


def _rank(one: Likeness) -> tuple[float, int, bool, str]:
    target = one.target
    return _chance(one), -len(target.flat), target.kind != "site", target.shown


def _rated(found: Likeness) -> Likeness:
    rate = watch_lists.rate(found.target.kind, found.how, len(found.target.flat))
    return found if rate is None else replace(found, chance=rate.chance)


def _chance(found: Likeness) -> float:
    return 1.0 if found.chance is None else found.chance
