"""How well somebody tells misleading items from true ones: d′ and bias c (signal detection).

A hit is a misleading item called misleading, a false alarm a true item called misleading. The page
computes the same in the browser (templates/lesson.js), and a test compares the two.
"""

from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Score:
    """d′: 0 is guessing, more is telling apart. c: below 0 too wary, above 0 too trusting."""

    d_prime: float
    bias: float


def score(hits: int, misleading: int, alarms: int, true: int) -> Score:
    """The score of so many hits among misleading items, and false alarms among true ones.

    With the log-linear correction (half an answer is added to each, one item to each kind), so that
    all right or all wrong gives a number. Raises ValueError if there is no item of a kind, or more
    answers than items. Source: Hautus 1995; Stanislaw and Todorov 1999, Behav. Res. Methods 31(1).
    """
    if not (0 <= hits <= misleading and 0 <= alarms <= true and misleading and true):
        raise ValueError((hits, misleading, alarms, true))
    return of_rates((hits + 0.5) / (misleading + 1), (alarms + 0.5) / (true + 1))


def of_rates(hit: float, alarm: float) -> Score:
    """d′ = z(H) − z(F) and c = −½(z(H) + z(F)) of two rates between 0 and 1, both left out."""
    h, f = NormalDist().inv_cdf(hit), NormalDist().inv_cdf(alarm)
    return Score(h - f, -(h + f) / 2)
