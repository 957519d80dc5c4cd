"""Whether a study holds together: ids, levels, versions, graphs; and what the method asks for.

A mistake makes figures impossible or wrong; a warning says that something is missing which the
method, or the label's requirements, ask for. Both name their place in the file.
"""

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from guetteur.model.study import Study
from guetteur.model.study_scope import Level, Scales
from guetteur.model.study_threats import Exposure
from guetteur.risk import levels
from guetteur.risk.graphs import circle
from guetteur.risk.references import (
    CATEGORIES,
    modes,
    named,
    paths,
    references,
    treatments,
)
from guetteur.risk.scope import uncovered_events, uncovered_values
from guetteur.risk.versions import OPERATIONAL, parts

Params = tuple[tuple[str, str | int | float], ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say of a place in the file: `key` names the sentence, `params` go into it."""

    key: str
    place: str
    params: Params = ()


def mistakes(
    study: Study, scales: Scales, techniques: Collection[str], detectors: Collection[str]
) -> tuple[Remark, ...]:
    """What must be put right before anything is computed. techniques, detectors: ids there are."""
    found = (*_ids(study), *_references(study), *_graphs(study), *_versions(study))
    return (*found, *_levels(study, scales), *_known(study, techniques, detectors))


def _ids(study: Study) -> Iterator[Remark]:
    first: dict[tuple[str, str], str] = {}
    for one in named(study):
        group = one.kind if one.kind in CATEGORIES else ""
        before = first.setdefault((group, one.id), one.place)
        if before != one.place:
            yield Remark("error-risk-twice", one.place, (("found", one.id), ("before", before)))


def _references(study: Study) -> Iterator[Remark]:
    known: dict[str, list[str]] = {}
    for one in named(study):
        known.setdefault(one.kind, []).append(one.id)
    for each in references(study):
        there = [id_ for kind in each.kinds for id_ in known.get(kind, [])]
        if each.id not in there:
            yield _unknown("error-risk-reference", each.place, each.id, there)


def _unknown(key: str, place: str, found: str, there: Collection[str]) -> Remark:
    near = difflib.get_close_matches(found, there, n=1, cutoff=0.5)
    expected = near[0] if near else ", ".join(sorted(there)[:12]) or "–"
    return Remark(key, place, (("found", found), ("expected", expected)))


def _graphs(study: Study) -> Iterator[Remark]:
    for place, mode in modes(study):
        ids = [step.id for step in mode.steps]
        wrong = False
        for n, step in enumerate(mode.steps):
            for m, before in enumerate(step.after):
                if before not in ids:
                    wrong = True
                    where = f"{place}.steps[{n}].after[{m}]"
                    yield _unknown("error-risk-after", where, before, ids)
        if not wrong and len(set(ids)) == len(ids) and (round_ := circle(mode.steps)):
            yield Remark("error-risk-circle-at", place, (("found", " → ".join(round_)),))


def _versions(study: Study) -> Iterator[Remark]:
    if not study.versions:
        yield Remark("error-risk-version-none", "versions")
    for n, one in enumerate(study.versions):
        place, number = f"versions[{n}]", parts(one.number)
        if number is None:
            yield Remark("error-risk-version-form", f"{place}.number", (("found", one.number),))
            continue
        outside = [str(w) for w in one.workshops if w not in OPERATIONAL]
        if one.cycle == "operational" and outside:
            told_of = (("found", ", ".join(outside)),)
            yield Remark("error-risk-version-cycle-at", f"{place}.workshops", told_of)
        before = parts(study.versions[n - 1].number) if n else None
        if n and before is not None:
            last = study.versions[n - 1]
            if number <= before or one.on < last.on:
                told = (("found", one.number), ("before", last.number))
                yield Remark("error-risk-version-order", place, told)


def _levels(study: Study, scales: Scales) -> Iterator[Remark]:
    for place, level, scale in levels.rated(study, scales):
        if level is not None and level not in [one.id for one in scale]:
            told = (("found", level), ("expected", _span(scale)))
            yield Remark("error-risk-scale", place, told)
    for n, measure in enumerate(study.measures):
        if measure.percent is not None and not 0 <= measure.percent <= 100:
            told_of = (("found", measure.percent),)
            yield Remark("error-risk-percent", f"measures[{n}].percent", told_of)
    if study.scales is not None:
        for name, found in levels.gaps(scales):
            yield Remark("error-risk-levels", f"scales.{name}", (("found", found),))
        yield from (Remark("error-risk-grid", f"scales.{name}") for name in levels.crooked(scales))


def _span(scale: tuple[Level, ...]) -> str:
    return ", ".join(str(one.id) for one in scale)


def _known(
    study: Study, techniques: Collection[str], detectors: Collection[str]
) -> Iterator[Remark]:
    for place, mode in modes(study):
        for n, step in enumerate(mode.steps):
            for m, id_ in enumerate(step.techniques):
                if id_ not in techniques:
                    where = f"{place}.steps[{n}].techniques[{m}]"
                    yield _unknown("error-risk-technique", where, id_, techniques)
            for m, id_ in enumerate(step.detectors):
                if id_ not in detectors:
                    where = f"{place}.steps[{n}].detectors[{m}]"
                    yield _unknown("error-risk-detector", where, id_, detectors)


def warnings(study: Study) -> tuple[Remark, ...]:
    """What the method asks for and the study does not say; nothing of it stops a computation."""
    return (*_unsaid(study), *_unlikely(study), *_uncovered(study), *_untreated(study))


def _unsaid(study: Study) -> Iterator[Remark]:
    for n, event in enumerate(study.feared_events):
        if event.selected and event.gravity is None:
            yield Remark("risk-warn-unrated", f"feared_events[{n}]", (("id", event.id),))
        elif event.why is None:
            yield Remark("risk-warn-why", f"feared_events[{n}]", (("id", event.id),))
    for n, baseline in enumerate(study.baselines):
        for m, one in enumerate(baseline.requirements):
            place = f"baselines[{n}].requirements[{m}]"
            if one.applied is None:
                yield Remark("risk-warn-unrated", place, (("id", one.id),))
            elif one.applied != "applied" and one.why is None:
                yield Remark("risk-warn-gap", place, (("id", one.id),))
    for n, pair in enumerate(study.pairs):
        if pair.why is None:
            yield Remark("risk-warn-why", f"pairs[{n}]", (("id", pair.id),))
        if pair.pertinence is None and None in (pair.motivation, pair.resources):
            yield Remark("risk-warn-unrated", f"pairs[{n}]", (("id", pair.id),))
    for n, holder in enumerate(study.stakeholders):
        if holder.why is None:
            yield Remark("risk-warn-why", f"stakeholders[{n}]", (("id", holder.id),))
        if holder.initial.forced is None and _unrated(holder.initial):
            yield Remark("risk-warn-unrated", f"stakeholders[{n}].initial", (("id", holder.id),))
    for place, path in paths(study):
        if not path.selected and path.why is None:
            yield Remark("risk-warn-why", place, (("id", path.id),))
    for place, mode in modes(study):
        for n, step in enumerate(mode.steps):
            unrated = study.rating != "express" and step.success is None
            if unrated or (study.rating == "advanced" and step.difficulty is None):
                yield Remark("risk-warn-unrated", f"{place}.steps[{n}]", (("id", step.id),))


def _unrated(exposure: Exposure) -> bool:
    criteria = (exposure.dependence, exposure.penetration, exposure.maturity, exposure.trust)
    return None in criteria


def _unlikely(study: Study) -> Iterator[Remark]:
    """Risks without a likelihood: rated by the express method and not said, or events that nobody
    intends; and those whose treatment leaves what cannot be computed."""
    for n, event in enumerate(study.feared_events):
        if event.risk is not None and event.likelihood is None:
            yield Remark("risk-warn-unrated", f"feared_events[{n}]", (("id", event.risk),))
    for place, path in paths(study):
        own = path.operational
        if own is not None and study.rating == "express" and own.forced is None:
            rated = bool(own.modes) and all(m.likelihood is not None for m in own.modes)
            if own.likelihood is None and not rated:
                yield Remark("risk-warn-unrated", f"{place}.operational", (("id", path.risk),))
        left = path.treatment
        by_hand = own is None or study.rating == "express"
        if left and left.measures and by_hand and left.residual_likelihood is None:
            yield Remark("risk-warn-residual", f"{place}.treatment", (("id", path.risk),))


def _uncovered(study: Study) -> Iterator[Remark]:
    for id_ in uncovered_events(study):
        yield Remark("risk-warn-event", "feared_events", (("id", id_),))
    for id_ in uncovered_values(study):
        yield Remark("risk-warn-value", "business_values", (("id", id_),))


def _untreated(study: Study) -> Iterator[Remark]:
    for place, path in paths(study):
        if path.selected and path.treatment is None:
            yield Remark("risk-warn-treatment", place, (("id", path.risk),))
    used = {id_ for _, treatment in treatments(study) for id_ in treatment.measures}
    used |= {id_ for holder in study.stakeholders for id_ in holder.measures}
    used |= {id_ for b in study.baselines for one in b.requirements for id_ in one.measures}
    for n, measure in enumerate(study.measures):
        if measure.state == "dropped":
            continue
        if measure.owner is None or measure.due is None:
            yield Remark("risk-warn-measure", f"measures[{n}]", (("id", measure.id),))
        if measure.id not in used:
            yield Remark("risk-warn-unused", f"measures[{n}]", (("id", measure.id),))
