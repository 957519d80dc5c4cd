"""Every level that a study gives, with its place and the scale it must be of; and the grids."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from guetteur.model.study import Study
from guetteur.model.study_scope import Forced, Level, Scales
from guetteur.risk.references import modes, paths, treatments

Scale = tuple[Level, ...]
At = tuple[str, float | None, Scale]
# The four criteria of a stakeholder.
CRITERIA = tuple(Level(id=n, name="", meaning="") for n in range(1, 5))
SCALES = (
    "gravity", "likelihood", "risk", "motivation", "resources", "activity", "pertinence",
    "success", "difficulty",
)  # fmt: skip


def rated(study: Study, scales: Scales) -> Iterator[At]:
    """Each level: where it stands, what it is, and the scale of what it may be."""
    for n, event in enumerate(study.feared_events):
        yield f"feared_events[{n}].gravity", event.gravity, scales.gravity
        yield f"feared_events[{n}].likelihood", event.likelihood, scales.likelihood
    for n, pair in enumerate(study.pairs):
        yield f"pairs[{n}].motivation", pair.motivation, scales.motivation
        yield f"pairs[{n}].resources", pair.resources, scales.resources
        yield f"pairs[{n}].activity", pair.activity, scales.activity
        yield from _forced(f"pairs[{n}].pertinence", pair.pertinence, scales.pertinence)
    for n, holder in enumerate(study.stakeholders):
        for name, exposure in (("initial", holder.initial), ("residual", holder.residual)):
            for criterion in ("dependence", "penetration", "maturity", "trust"):
                level = getattr(exposure, criterion) if exposure else None
                yield f"stakeholders[{n}].{name}.{criterion}", level, CRITERIA
    for n, scenario in enumerate(study.scenarios):
        yield from _forced(f"scenarios[{n}].gravity", scenario.gravity, scales.gravity)
    for place, path in paths(study):
        if path.operational is not None:
            own, where = path.operational, f"{place}.operational"
            yield f"{where}.likelihood", own.likelihood, scales.likelihood
            yield from _forced(f"{where}.forced", own.forced, scales.likelihood)
    for place, mode in modes(study):
        yield f"{place}.likelihood", mode.likelihood, scales.likelihood
        for n, step in enumerate(mode.steps):
            yield f"{place}.steps[{n}].success", step.success, scales.success
            yield f"{place}.steps[{n}].difficulty", step.difficulty, scales.difficulty
    for place, treatment in treatments(study):
        left = treatment.residual_likelihood
        yield from _forced(f"{place}.residual_gravity", treatment.residual_gravity, scales.gravity)
        yield from _forced(f"{place}.residual_likelihood", left, scales.likelihood)
    for n, measure in enumerate(study.measures):
        for m, effect in enumerate(measure.effects):
            yield f"measures[{n}].effects[{m}].success", effect.success, scales.success
            yield f"measures[{n}].effects[{m}].difficulty", effect.difficulty, scales.difficulty


def _forced(place: str, forced: Forced | None, scale: Scale) -> Iterator[At]:
    if forced is not None:
        yield f"{place}.level", forced.level, scale


def gaps(scales: Scales) -> Iterator[tuple[str, str]]:
    """The scales whose levels do not follow one another, and their levels in words."""
    for name in SCALES:
        ids = [level.id for level in getattr(scales, name)]
        if not ids or ids != list(range(ids[0], ids[0] + len(ids))):
            yield name, ", ".join(map(str, ids)) or "–"


def crooked(scales: Scales) -> tuple[str, ...]:
    """The grids that do not fit their scales, hold other levels than theirs, or fall where they
    must not: more of what makes a risk worse never makes it less."""
    found = []
    grids = (
        ("risk_grid", scales.risk_grid, scales.likelihood, scales.gravity, scales.risk, 1),
        ("pertinence_grid", scales.pertinence_grid, scales.motivation, scales.resources,
         scales.pertinence, 1),
        ("likelihood_grid", scales.likelihood_grid, scales.success, scales.difficulty,
         scales.likelihood, -1),
    )  # fmt: skip
    for name, grid, rows, columns, values, across in grids:
        ids = {level.id for level in values}
        # likelihood alone may have a level below the first row, V0
        below = 1 if name == "risk_grid" and rows and rows[0].id == 0 else 0
        fits = len(grid) in (len(rows), len(rows) - below)
        fits = fits and all(len(row) == len(columns) for row in grid)
        held = all(cell in ids for row in grid for cell in row)
        if not (fits and held and _rising(grid, across)):
            found.append(name)
    if not scales.zones[0] <= scales.zones[1] <= scales.zones[2]:
        found.append("zones")
    return tuple(found)


def _rising(grid: Sequence[Sequence[int]], across: int) -> bool:
    down = all(a <= b for one, two in pairwise(grid) for a, b in zip(one, two, strict=True))
    return down and all(across * (b - a) >= 0 for row in grid for a, b in pairwise(row))
