"""What the diagrams of a risk report show, worked out from a study and what follows from it."""

from collections.abc import Iterator

from markupsafe import Markup

from guetteur.model.assessment import AssessedMode, AssessedRisk, Assessment
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales
from guetteur.model.study_threats import AttackPath, Mode, StrategicScenario
from guetteur.publish import risk_figures as figures
from guetteur.publish.risk_figures import Box, Dot
from guetteur.publish.risk_words import Words

# Danger runs from 1/16 to 16 with weights of 1.
LEAST_DANGER, MOST_DANGER = 0.0625, 16.0


def risk_map(assessment: Assessment, scales: Scales, words: Words, *, residual: bool) -> Markup:
    """Risks by likelihood and gravity, before or after the treatment."""
    say = words.messages.text
    placed: dict[tuple[int, int], list[str]] = {}
    rows = [level.id for level in scales.likelihood][-len(scales.risk_grid) :]
    for risk in assessment.risks:
        at = _place(risk, residual=residual)
        if at is not None:
            placed.setdefault((max(at[0], rows[0]), at[1]), []).append(risk.id)
    columns = [level.id for level in scales.gravity]
    cells = []
    for row, levels in reversed(list(zip(rows, scales.risk_grid, strict=True))):
        each = [
            (level, ", ".join(placed.get((row, column), [])))
            for column, level in zip(columns, levels, strict=True)
        ]
        cells.append((words.likelihood(row), each))
    size, parts = figures.risk_map(cells, [words.gravity(column) for column in columns])
    kind = "left" if residual else "initial"
    return figures.svg(
        f"map-{kind}", size, say(f"riskrep-map-{kind}"), say("riskrep-map-about"), parts
    )


def _place(risk: AssessedRisk, *, residual: bool) -> tuple[int, int] | None:
    likelihood, gravity = risk.likelihood, risk.gravity
    if residual:
        likelihood = risk.residual_likelihood or likelihood
        gravity = risk.residual_gravity or gravity
    if likelihood.value is None or gravity.value is None:
        return None
    return likelihood.value, gravity.value


def ecosystem(study: Study, assessment: Assessment, scales: Scales, words: Words) -> Markup:
    """Stakeholders by danger level, the gravest near the centre."""
    say = words.messages.text
    critical = {one.id for one in study.stakeholders if one.critical}

    def out(value: float | None) -> float | None:
        return figures.outwards(value, LEAST_DANGER, MOST_DANGER)

    dots = [
        Dot(
            label=one.id,
            at=out(one.initial.value),
            later=out(one.residual.value) if one.residual else None,
            square=one.initial.forced is not None,
            strong=one.id in critical,
        )
        for one in assessment.stakeholders
    ]
    names = [say(f"risk-zone-{zone}") for zone in ("danger", "control", "watch")]
    edges = [out(edge) or 0.0 for edge in reversed(scales.zones)]
    size, parts = figures.radar(dots, list(zip(edges, names, strict=True)))
    return figures.svg(
        "ecosystem", size, say("riskrep-ecosystem"), say("riskrep-ecosystem-about"), parts
    )


def origins(study: Study, assessment: Assessment, scales: Scales, words: Words) -> Markup:
    """Pairs of origin and objective by pertinence, the most pertinent near the centre."""
    say = words.messages.text
    top = len(scales.pertinence)

    def out(value: float | None) -> float | None:
        return None if value is None else (top - value + 0.5) / top

    dots = [
        Dot(
            label=pair.id,
            at=out(assessment.pertinence[pair.id].value),
            filled=pair.selected,
            square=assessment.pertinence[pair.id].forced is not None,
            strong=pair.selected,
        )
        for pair in study.pairs
    ]
    rings = [((top - level.id + 1) / top, str(level.id)) for level in reversed(scales.pertinence)]
    size, parts = figures.radar(dots, rings)
    return figures.svg("origins", size, say("riskrep-origins"), say("riskrep-origins-about"), parts)


def strategic(study: Study, scenario: StrategicScenario, words: Words) -> Markup:
    """A strategic scenario: from the risk origin through the ecosystem to what it aims at."""
    say = words.messages.text
    pair = next(one for one in study.pairs if one.id == scenario.pair)
    origin = next(one for one in study.origins if one.id == pair.origin)
    boxes = [Box(id=origin.id, text=f"{origin.id} {origin.name}", thick=True)]
    for path in scenario.paths:
        boxes += _events(study, path, origin.id)
    size, parts = figures.graph(boxes)
    return figures.svg(
        f"scenario-{scenario.id}",
        size,
        say("riskrep-strategic", id=scenario.id, name=scenario.name),
        say("riskrep-strategic-about"),
        parts,
    )


def _events(study: Study, path: AttackPath, origin: str) -> Iterator[Box]:
    names = {one.id: one.name for one in study.stakeholders}
    names |= {one.id: one.name for one in study.business_values}
    before = origin
    for n, event in enumerate(path.events):
        on = event.stakeholder or event.business_value
        where = f" [{on}: {names[on]}]" if on else ""
        label = f"{path.id}: {event.text}{where}"
        yield Box(
            id=f"{path.id}-{n}",
            text=label,
            after=(before,),
            double=event.business_value is not None,
            dashed=not path.selected,
        )
        before = f"{path.id}-{n}"


def operational(mode: Mode, assessed: AssessedMode, words: Words) -> Markup:
    """A mode of operation as a graph of its actions."""
    say = words.messages.text
    told = {step.id: step for step in assessed.steps}
    boxes = [
        Box(
            id=step.id,
            text=f"{step.id} ({say(f'riskrep-phase-{step.phase}')}) {step.name}",
            after=step.after,
            thick=told[step.id].easiest,
            double=told[step.id].critical,
            dashed=step.success is None,
            joined=step.join == "and" and len(step.after) > 1,
        )
        for step in mode.steps
    ]
    size, parts = figures.graph(boxes)
    return figures.svg(
        f"mode-{mode.id}",
        size,
        say("riskrep-mode", id=mode.id, name=mode.name),
        say("riskrep-mode-about"),
        parts,
    )
