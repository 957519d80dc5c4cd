"""Workshop 1: the gravity of what must not happen, and what no risk touches."""

from guetteur.model.assessment import Because
from guetteur.model.study import Study
from guetteur.model.study_scope import FearedEvent
from guetteur.risk.because import given


def gravity_of(event: FearedEvent) -> Because:
    """The gravity of a feared event, as the study rates it."""
    return given(f"{event.id} gravity", event.gravity, event.why)


def covered_events(study: Study) -> set[str]:
    """The feared events of a scenario with a path that is kept, and those that are risks."""
    found = {event.id for event in study.feared_events if event.risk is not None}
    for scenario in study.scenarios:
        if any(path.selected for path in scenario.paths):
            found.update(scenario.feared_events)
    return found


def uncovered_events(study: Study) -> tuple[str, ...]:
    """The feared events that were kept, and that no risk leads to."""
    covered = covered_events(study)
    return tuple(e.id for e in study.feared_events if e.selected and e.id not in covered)


def uncovered_values(study: Study) -> tuple[str, ...]:
    """The business values that no risk touches, by its feared events or by a step of its path."""
    covered = covered_events(study)
    touched = {event.business_value for event in study.feared_events if event.id in covered}
    touched |= {
        event.business_value
        for scenario in study.scenarios
        for path in scenario.paths
        if path.selected
        for event in path.events
    }
    return tuple(value.id for value in study.business_values if value.id not in touched)
