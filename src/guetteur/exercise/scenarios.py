"""The four scenarios of simulated operations."""

from collections.abc import Callable

from guetteur.exercise.debate import operations
from guetteur.exercise.debate.cast import Casting
from guetteur.exercise.debate.knobs import Knobs
from guetteur.exercise.debate.records import Debate
from guetteur.exercise.debate.world import simulate
from guetteur.model import InputError

# A leak is the work of few: above this many accounts, `intensity` asks for more than it gives.
LEAKERS = 60
OPEN_CAMPAIGNS = 2


def interference(knobs: Knobs, seed: int) -> Debate:
    """Look-alike sites, copied text, reshares within seconds, the same links on two platforms."""
    return simulate("interference", knobs, seed, Casting(crosses=True), operations.interference)


def activism(knobs: Knobs, seed: int) -> Debate:
    """Open campaigns, and a hidden group that floods hashtags with rewordings."""
    return simulate("activism", knobs, seed, Casting(campaigns=OPEN_CAMPAIGNS), operations.activism)


def copypasta(knobs: Knobs, seed: int) -> Debate:
    """A small stock of texts pasted by many under hashtags, as if by a popular movement."""
    return simulate("copypasta", knobs, seed, Casting(), operations.copypasta)


def leak(knobs: Knobs, seed: int) -> Debate:
    """A leak three days before the vote, spread in waves by a small group."""
    return simulate("leak", knobs, seed, Casting(most=LEAKERS, whole=True), operations.leak)


SCENARIOS: dict[str, Callable[[Knobs, int], Debate]] = {
    "interference": interference,
    "activism": activism,
    "leak": leak,
    "copypasta": copypasta,
}


def debate(scenario: str, knobs: Knobs, seed: int) -> Debate:
    """The debate of a scenario. Raises InputError when there is no such scenario."""
    if scenario not in SCENARIOS:
        raise InputError("error-exercise-scenario", found=scenario, scenarios=", ".join(SCENARIOS))
    return SCENARIOS[scenario](knobs, seed)
