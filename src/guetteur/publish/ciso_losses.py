"""What a study loses, or has changed, when it is pushed to a server of CISO Assistant."""

from collections.abc import Iterator

from guetteur.model.assessment import Assessment
from guetteur.model.study import Study
from guetteur.model.study_threats import AttackPath, Exposure, Mode
from guetteur.publish import ciso_levels as levels
from guetteur.publish.ciso_calls import Target
from guetteur.publish.ciso_names import names_of
from guetteur.publish.ciso_tables import Loss


def push_losses(study: Study, assessment: Assessment, target: Target) -> tuple[Loss, ...]:
    """Each kind of loss, with how often."""
    counted = (*_lost(study), *_changed(study, assessment, target))
    return tuple(Loss(f"risk-loss-{what}", count, "server") for what, count in counted if count)


def _lost(study: Study) -> Iterator[tuple[str, int]]:
    steps = [step for mode in _modes(study) for step in mode.steps]
    forced = [one.initial.forced for one in study.stakeholders]
    forced += [one.residual.forced for one in study.stakeholders if one.residual]
    yield "techniques", sum(len(step.techniques) for step in steps)
    yield "detectors", sum(len(step.detectors) for step in steps)
    yield "impacts", sum(len(one.impacts) for one in study.feared_events)
    yield "accidents", sum(one.risk is not None for one in study.feared_events)
    yield "treatments", sum(path.treatment is not None for path in _paths(study))
    yield "baseline", sum(len(one.requirements) for one in study.baselines)
    yield "measures", len(study.measures)
    yield "versions", max(0, len(study.versions) - 1)
    yield "forced", sum(one is not None for one in forced)
    yield "missions", len(study.missions)
    yield "kinds", len(study.origin_categories) + len(study.objective_categories)


def _changed(study: Study, assessment: Assessment, target: Target) -> Iterator[tuple[str, int]]:
    steps = [step for mode in _modes(study) for step in mode.steps]
    size = target.likelihoods
    yield "events", sum(len(path.events) for path in _paths(study))
    yield "names", len(names_of(study).renamed)
    if size == levels.USUAL:
        moved = [step.success == levels.MOVED_SUCCESS for step in steps]
        moved += [step.difficulty == levels.MOVED_DIFFICULTY for step in steps]
        yield "moved", sum(moved)
    elif size not in levels.SUCCESS:
        yield "ratings", sum(step.success is not None for step in steps)
        yield "difficulties", sum(step.difficulty is not None for step in steps)
    yield "back", sum(_back(mode) for mode in _modes(study))
    yield "unrated", sum(_unrated(one.initial) for one in study.stakeholders)
    forced = [assessment.gravity[one.id].forced for one in study.scenarios]
    yield "gravities", sum(one is not None for one in forced)


def _back(mode: Mode) -> int:
    """Links from a later phase to an earlier one, which the server refuses."""
    stages = {step.id: levels.STAGES[step.phase] for step in mode.steps}
    return sum(stages[id_] > stages[step.id] for step in mode.steps for id_ in step.after)


def _unrated(exposure: Exposure) -> int:
    criteria = (exposure.dependence, exposure.penetration, exposure.maturity, exposure.trust)
    return sum(one is None for one in criteria)


def _paths(study: Study) -> Iterator[AttackPath]:
    for scenario in study.scenarios:
        yield from scenario.paths


def _modes(study: Study) -> Iterator[Mode]:
    for path in _paths(study):
        yield from path.operational.modes if path.operational else ()
