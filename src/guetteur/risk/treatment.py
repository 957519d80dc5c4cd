"""Workshop 5: the level of a risk, and what is left of it after the treatment."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guetteur.model.assessment import Because, Rated
from guetteur.model.study import RatingMethod
from guetteur.model.study_scope import Scales, Treatment
from guetteur.model.study_threats import AttackPath, Measure, Mode, Step
from guetteur.risk.because import rated
from guetteur.risk.grids import risk_of
from guetteur.risk.operational import mode_likelihood
from guetteur.risk.scenarios import of_modes


def risk_level(of: str, gravity: Rated, likelihood: Rated, scales: Scales) -> Rated:
    """The level of a risk, by likelihood and gravity. V0 counts as V1, the grid's first row."""
    value = (
        None
        if gravity.value is None or likelihood.value is None
        else risk_of(scales, likelihood.value, gravity.value)
    )
    because = Because(
        of=of,
        rule="risk-rule-level",
        value=value,
        inputs=(("likelihood", likelihood.value), ("gravity", gravity.value)),
        parts=(likelihood.because, gravity.because),
    )
    return rated(because)


def residual_gravity(risk: str, initial: Rated, treatment: Treatment) -> Rated:
    """The gravity after the treatment: as before, unless a person says otherwise."""
    of = f"{risk} residual-gravity"
    return rated(unchanged(of, initial), treatment.residual_gravity)


def unchanged(of: str, initial: Rated) -> Because:
    """A value that the treatment leaves as it is."""
    return Because(
        of=of,
        rule="risk-rule-unchanged",
        value=initial.value,
        parts=(initial.because,),
    )


def residual_of_event(risk: str, initial: Rated, treatment: Treatment) -> Rated:
    """The likelihood left of an event that nobody intends: a person's, or as before when nothing
    is done; what measures change of an express rating is for people to say."""
    of = f"{risk} residual-likelihood"
    because = unchanged(of, initial) if not treatment.measures else _to_say(of, initial)
    return rated(because, treatment.residual_likelihood)


def residual_likelihood(
    path: AttackPath,
    treatment: Treatment,
    initial: Rated,
    study: tuple[RatingMethod, Scales, Mapping[str, Measure]],
) -> Rated:
    """The likelihood after the treatment: a person's, else computed anew with the measures done.

    study: the rating method, the scales, the measures by id. A measure that was dropped changes
    nothing. Where the first likelihood was forced, what is left is never above it.
    """
    rating, scales, measures = study
    if path.operational is None or rating == "express":
        return residual_of_event(path.risk, initial, treatment)
    of = f"{path.risk} residual-likelihood"
    kept = [measures[id_] for id_ in treatment.measures if measures[id_].state != "dropped"]
    changed = tuple(applied(mode, kept) for mode in path.operational.modes)
    if changed == path.operational.modes:
        return rated(unchanged(of, initial), treatment.residual_likelihood)
    anew = of_modes(of, tuple(mode_likelihood(mode, rating, scales) for mode in changed))
    value = anew.value
    if initial.forced is not None and value is not None and initial.value is not None:
        value = min(value, initial.value)
    because = Because(
        of=of,
        rule="risk-rule-residual" if initial.forced is None else "risk-rule-residual-forced",
        value=value,
        inputs=(
            ("measures", ", ".join(m.id for m in kept)),
            ("initial", initial.value),
            ("anew", anew.value),
        ),
        parts=tuple(_told(part, _effects(path.operational.modes, kept)) for part in anew.parts),
    )
    return rated(because, treatment.residual_likelihood)


def _to_say(of: str, initial: Rated) -> Because:
    return Because(
        of=of,
        rule="risk-rule-residual-unsaid",
        value=None,
        inputs=(("initial", initial.value),),
        parts=(initial.because,),
    )


def applied(mode: Mode, measures: Iterable[Measure]) -> Mode:
    """The mode as it is once the measures are done. An unrated step stays unrated."""
    effects: dict[str, list[tuple[int | None, int | None]]] = {}
    for measure in measures:
        for effect in measure.effects:
            effects.setdefault(effect.target, []).append((effect.success, effect.difficulty))
    if not any(step.id in effects for step in mode.steps):
        return mode
    steps = tuple(_lessened(step, effects.get(step.id, ())) for step in mode.steps)
    return replace(mode, steps=steps)


def _lessened(step: Step, effects: Iterable[tuple[int | None, int | None]]) -> Step:
    success, difficulty = step.success, step.difficulty
    for at_most, at_least in effects:
        if success is not None and at_most is not None:
            success = min(success, at_most)
        if difficulty is not None and at_least is not None:
            difficulty = max(difficulty, at_least)
    return replace(step, success=success, difficulty=difficulty)


def _told(because: Because, effects: Mapping[tuple[str, float | None], Because]) -> Because:
    """The same, where a rating that a measure gives is said to be of that measure."""
    effect = effects.get((because.of, because.value))
    if effect is not None:
        return effect
    return replace(because, parts=tuple(_told(part, effects) for part in because.parts))


def _effects(
    modes: Iterable[Mode], measures: Iterable[Measure]
) -> dict[tuple[str, float | None], Because]:
    """Which measure gives a step a rating other than the study's, by the name of the rating and
    its new level; of several measures that do, the first."""
    steps = {step.id: step for mode in modes for step in mode.steps}
    found: dict[tuple[str, float | None], Because] = {}
    for measure in measures:
        for effect in measure.effects:
            for what, level in (("success", effect.success), ("difficulty", effect.difficulty)):
                step = steps.get(effect.target)
                before = getattr(step, what) if step else None
                if before is None or level is None or level == before:
                    continue
                of = f"{effect.target} {what}"
                because = Because(
                    of=of,
                    rule=f"risk-rule-effect-{what}",
                    value=level,
                    inputs=(("measure", measure.id), ("before", before)),
                )
                found.setdefault((of, level), because)
    return found
