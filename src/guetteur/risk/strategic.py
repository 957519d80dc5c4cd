"""Workshop 3: the gravity of a strategic scenario."""

from collections.abc import Mapping

from guetteur.model.assessment import Because, Rated
from guetteur.model.study_scope import FearedEvent
from guetteur.model.study_threats import StrategicScenario
from guetteur.risk.because import rated
from guetteur.risk.scope import gravity_of


def gravity(scenario: StrategicScenario, events: Mapping[str, FearedEvent]) -> Rated:
    """The gravity of a scenario: the highest of its feared events that were kept.

    Unrated while one of them is, or when none is kept.
    """
    parts = tuple(gravity_of(events[id_]) for id_ in scenario.feared_events if events[id_].selected)
    levels = [part.value for part in parts]
    known = [level for level in levels if level is not None]
    because = Because(
        of=f"{scenario.id} gravity",
        rule="risk-rule-gravity",
        value=max(known) if known and len(known) == len(levels) else None,
        inputs=(("events", ", ".join(part.of.split()[0] for part in parts) or None),),
        parts=parts,
    )
    return rated(because, scenario.gravity)
