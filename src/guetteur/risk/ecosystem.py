"""Workshop 3: how dangerous a stakeholder is to the object of the study, and in which zone."""

from dataclasses import replace

from guetteur.model.assessment import AssessedStakeholder, Because, Danger, Zone
from guetteur.model.study_scope import Scales
from guetteur.model.study_threats import Exposure, Stakeholder
from guetteur.risk.because import given, imposed

CRITERIA = ("dependence", "penetration", "maturity", "trust")


def assess_stakeholder(stakeholder: Stakeholder, scales: Scales) -> AssessedStakeholder:
    """A stakeholder before and after the measures.

    A criterion that the target leaves out stays as it is.
    """
    residual = (
        _completed(stakeholder.residual, stakeholder.initial) if stakeholder.residual else None
    )
    return AssessedStakeholder(
        id=stakeholder.id,
        initial=danger(f"{stakeholder.id} danger", stakeholder.initial, scales, stakeholder.why),
        residual=danger(f"{stakeholder.id} residual-danger", residual, scales)
        if residual
        else None,
    )


def danger(of: str, exposure: Exposure, scales: Scales, why: str | None = None) -> Danger:
    """The danger level: dependence × penetration over maturity × trust, each to its weight.

    Source: ANSSI, EBIOS Risk Manager, method sheet 5; the weights are those that the label asks
    for (EXI_M3_09). With weights of 1 it runs from 0.0625 to 16.
    """
    levels = [exposure.dependence, exposure.penetration, exposure.maturity, exposure.trust]
    weighed = [
        None if level is None else float(level) ** weight
        for level, weight in zip(levels, scales.weights, strict=True)
    ]
    above, below = _product(*weighed[:2]), _product(*weighed[2:])
    computed = None if above is None or below is None else above / below
    because = _because(of, computed, levels, scales, why)
    forced = exposure.forced
    value = forced.level if forced else computed
    return Danger(
        value=value,
        computed=computed,
        exposure=above,
        reliability=below,
        zone=None if value is None else zone(value, scales),
        because=imposed(of, forced, because) if forced else because,
        forced=forced,
    )


def zone(value: float, scales: Scales) -> Zone:
    """The zone of a danger level; a threshold belongs to the zone above it."""
    watch, control, high = scales.zones
    if value >= high:
        return "danger"
    if value >= control:
        return "control"
    return "watch" if value >= watch else "outside"


def _product(first: float | None, second: float | None) -> float | None:
    return None if first is None or second is None else first * second


def _completed(residual: Exposure, initial: Exposure) -> Exposure:
    left_out = {
        name: getattr(initial, name) for name in CRITERIA if getattr(residual, name) is None
    }
    return replace(residual, **left_out)


def _because(
    of: str, value: float | None, levels: list[int | None], scales: Scales, why: str | None
) -> Because:
    id_ = of.split()[0]
    weighed = any(weight != 1 for weight in scales.weights)
    named = tuple(zip(CRITERIA, levels, strict=True))
    weights = tuple(
        (f"weight{n}", weight) for n, weight in enumerate(scales.weights, start=1) if weighed
    )
    return Because(
        of=of,
        rule="risk-rule-danger-weighed" if weighed else "risk-rule-danger",
        value=value,
        inputs=named + weights,
        parts=tuple(given(f"{id_} {name}", level, why) for name, level in named),
    )
