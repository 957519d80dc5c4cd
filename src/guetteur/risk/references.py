"""What a study's ids name, and what names them: every reference with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from guetteur.model.study import Study
from guetteur.model.study_scope import Treatment
from guetteur.model.study_threats import AttackPath, Mode

# Kinds of things that have an id. Ids are unique over all of them but categories.
CATEGORIES = ("origin_category", "objective_category", "stakeholder_category")
CONCERNED = ("value", "asset", "stakeholder")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with an id, of a kind, at a place such as `scenarios[0].paths[1]`."""

    kind: str
    id: str
    place: str


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that stands at a place and names a thing of one of these kinds."""

    place: str
    id: str
    kinds: tuple[str, ...]


def named(study: Study) -> Iterator[Named]:
    """Everything that has an id, in the order of the file."""
    lists: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
        ("mission", "missions", study.missions),
        ("value", "business_values", study.business_values),
        ("asset", "support_assets", study.support_assets),
        ("event", "feared_events", study.feared_events),
        ("baseline", "baselines", study.baselines),
        ("origin_category", "origin_categories", study.origin_categories),
        ("objective_category", "objective_categories", study.objective_categories),
        ("stakeholder_category", "stakeholder_categories", study.stakeholder_categories),
        ("origin", "origins", study.origins),
        ("objective", "objectives", study.objectives),
        ("pair", "pairs", study.pairs),
        ("stakeholder", "stakeholders", study.stakeholders),
        ("scenario", "scenarios", study.scenarios),
        ("measure", "measures", study.measures),
    )
    for kind, field, things in lists:
        for n, thing in enumerate(things):
            yield Named(kind, thing.id, f"{field}[{n}].id")
    for n, event in enumerate(study.feared_events):
        if event.risk is not None:
            yield Named("risk", event.risk, f"feared_events[{n}].risk")
    for n, baseline in enumerate(study.baselines):
        for m, requirement in enumerate(baseline.requirements):
            yield Named("requirement", requirement.id, f"baselines[{n}].requirements[{m}].id")
    for place, path in paths(study):
        yield Named("path", path.id, f"{place}.id")
        yield Named("risk", path.risk, f"{place}.risk")
    for place, mode in modes(study):
        yield Named("mode", mode.id, f"{place}.id")
        for n, step in enumerate(mode.steps):
            yield Named("step", step.id, f"{place}.steps[{n}].id")


def paths(study: Study) -> Iterator[tuple[str, AttackPath]]:
    """Every attack path with its place."""
    for n, scenario in enumerate(study.scenarios):
        for m, path in enumerate(scenario.paths):
            yield f"scenarios[{n}].paths[{m}]", path


def modes(study: Study) -> Iterator[tuple[str, Mode]]:
    """Every mode of operation with its place."""
    for place, path in paths(study):
        for n, mode in enumerate(path.operational.modes if path.operational else ()):
            yield f"{place}.operational.modes[{n}]", mode


def treatments(study: Study) -> Iterator[tuple[str, Treatment]]:
    """Every treatment with its place."""
    for place, path in paths(study):
        if path.treatment is not None:
            yield f"{place}.treatment", path.treatment
    for n, event in enumerate(study.feared_events):
        if event.treatment is not None:
            yield f"feared_events[{n}].treatment", event.treatment


def references(study: Study) -> Iterator[Reference]:
    """Every id that names something else."""
    for n, value in enumerate(study.business_values):
        yield Reference(f"business_values[{n}].mission", value.mission, ("mission",))
    for n, asset in enumerate(study.support_assets):
        yield from _all(f"support_assets[{n}].supports", asset.supports, "value")
    for n, event in enumerate(study.feared_events):
        if event.business_value is not None:
            yield Reference(f"feared_events[{n}].business_value", event.business_value, ("value",))
    for n, baseline in enumerate(study.baselines):
        for m, requirement in enumerate(baseline.requirements):
            place = f"baselines[{n}].requirements[{m}].measures"
            yield from _all(place, requirement.measures, "measure")
    for n, origin in enumerate(study.origins):
        yield Reference(f"origins[{n}].category", origin.category, ("origin_category",))
    for n, objective in enumerate(study.objectives):
        yield Reference(f"objectives[{n}].category", objective.category, ("objective_category",))
    for n, pair in enumerate(study.pairs):
        yield Reference(f"pairs[{n}].origin", pair.origin, ("origin",))
        yield Reference(f"pairs[{n}].objective", pair.objective, ("objective",))
        yield from _all(f"pairs[{n}].feared_events", pair.feared_events, "event")
    for n, holder in enumerate(study.stakeholders):
        category = ("stakeholder_category",)
        yield Reference(f"stakeholders[{n}].category", holder.category, category)
        yield from _all(f"stakeholders[{n}].measures", holder.measures, "measure")
    yield from _of_scenarios(study)
    for place, treatment in treatments(study):
        yield from _all(f"{place}.measures", treatment.measures, "measure")
    for n, measure in enumerate(study.measures):
        yield from _all(f"measures[{n}].concerns", measure.concerns, *CONCERNED)
        for m, effect in enumerate(measure.effects):
            place = f"measures[{n}].effects[{m}].target"
            yield Reference(place, effect.target, ("step", "stakeholder"))


def _of_scenarios(study: Study) -> Iterator[Reference]:
    for n, scenario in enumerate(study.scenarios):
        yield Reference(f"scenarios[{n}].pair", scenario.pair, ("pair",))
        yield from _all(f"scenarios[{n}].feared_events", scenario.feared_events, "event")
    for place, path in paths(study):
        for n, event in enumerate(path.events):
            if event.stakeholder is not None:
                where = f"{place}.events[{n}].stakeholder"
                yield Reference(where, event.stakeholder, ("stakeholder",))
            if event.business_value is not None:
                where = f"{place}.events[{n}].business_value"
                yield Reference(where, event.business_value, ("value",))
    for place, mode in modes(study):
        for n, step in enumerate(mode.steps):
            yield Reference(f"{place}.steps[{n}].asset", step.asset, ("asset",))


def _all(place: str, ids: tuple[str, ...], *kinds: str) -> Iterator[Reference]:
    for n, id_ in enumerate(ids):
        yield Reference(f"{place}[{n}]", id_, kinds)
