"""A study assessed: the workshops' rules in their order."""

from guetteur.model.assessment import AssessedRisk, Assessment, Rated
from guetteur.model.study import Study
from guetteur.model.study_scope import FearedEvent, Scales
from guetteur.model.study_threats import AttackPath, StrategicScenario
from guetteur.risk.because import given, rated
from guetteur.risk.ecosystem import assess_stakeholder
from guetteur.risk.operational import assess_mode
from guetteur.risk.origins import pertinence
from guetteur.risk.scenarios import likeliest, likelihood
from guetteur.risk.scope import gravity_of, uncovered_events, uncovered_values
from guetteur.risk.strategic import gravity
from guetteur.risk.treatment import (
    residual_gravity,
    residual_likelihood,
    residual_of_event,
    risk_level,
)


def assess(study: Study, scales: Scales) -> Assessment:
    """All that follows from a study. Its own scales, where it has some, come before `scales`.

    The study must be one that was checked: ids that it refers to exist, levels are of the scales,
    grids rise and fall as they should. Raises InputError at a circle of steps.
    """
    scales = study.scales or scales
    events = {event.id: event for event in study.feared_events}
    pairs = {pair.id: pertinence(pair, scales) for pair in study.pairs}
    gravities = {scenario.id: gravity(scenario, events) for scenario in study.scenarios}
    risks = [
        _of_path(scenario, path, study, scales, (gravities[scenario.id], pairs[scenario.pair]))
        for scenario in study.scenarios
        for path in scenario.paths
        if path.selected
    ]
    risks += [_of_event(event, scales) for event in study.feared_events if _is_risk(event)]
    return Assessment(
        study=study.id,
        version=study.versions[-1].number,
        pertinence=pairs,
        stakeholders=tuple(assess_stakeholder(one, scales) for one in study.stakeholders),
        gravity=gravities,
        risks=tuple(risks),
        uncovered_events=uncovered_events(study),
        uncovered_values=uncovered_values(study),
    )


def _is_risk(event: FearedEvent) -> bool:
    return event.risk is not None and event.selected


def _of_path(
    scenario: StrategicScenario,
    path: AttackPath,
    study: Study,
    scales: Scales,
    before: tuple[Rated, Rated],
) -> AssessedRisk:
    """The risk of an attack path. before: the scenario's gravity and its pair's pertinence."""
    grave, proposed = before
    written = path.operational.modes if path.operational else ()
    modes = tuple(assess_mode(mode, study.rating, scales) for mode in written)
    likely = likelihood(path, modes, study.rating, proposed)
    left: tuple[Rated, Rated] | None = None
    if path.treatment:
        measures = {measure.id: measure for measure in study.measures}
        left = (
            residual_gravity(path.risk, grave, path.treatment),
            residual_likelihood(path, path.treatment, likely, (study.rating, scales, measures)),
        )
    return AssessedRisk(
        id=path.risk,
        name=path.name,
        scenario=scenario.id,
        path=path.id,
        feared_events=scenario.feared_events,
        gravity=grave,
        likelihood=likely,
        level=risk_level(f"{path.risk} level", grave, likely, scales),
        residual_gravity=left[0] if left else None,
        residual_likelihood=left[1] if left else None,
        residual_level=_level_left(path.risk, left, scales),
        modes=modes,
        likeliest=likeliest(path.operational, modes),
    )


def _of_event(event: FearedEvent, scales: Scales) -> AssessedRisk:
    """The risk of an event that nobody intends, rated by the express method whatever the study's.

    Source: label EBIOS Risk Manager, EXI_M1_15.
    """
    id_ = event.risk or event.id
    grave = rated(gravity_of(event))
    likely = rated(given(f"{id_} likelihood", event.likelihood, event.why))
    left: tuple[Rated, Rated] | None = None
    if event.treatment:
        left = (
            residual_gravity(id_, grave, event.treatment),
            residual_of_event(id_, likely, event.treatment),
        )
    return AssessedRisk(
        id=id_,
        name=event.name,
        scenario=None,
        path=None,
        feared_events=(event.id,),
        gravity=grave,
        likelihood=likely,
        level=risk_level(f"{id_} level", grave, likely, scales),
        residual_gravity=left[0] if left else None,
        residual_likelihood=left[1] if left else None,
        residual_level=_level_left(id_, left, scales),
    )


def _level_left(risk: str, left: tuple[Rated, Rated] | None, scales: Scales) -> Rated | None:
    return risk_level(f"{risk} residual-level", *left, scales) if left else None
