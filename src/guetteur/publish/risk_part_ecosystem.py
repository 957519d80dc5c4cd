"""Workshop 3 in a risk report: the ecosystem, and the strategic scenarios through it."""

from collections.abc import Iterator
from itertools import pairwise

from guetteur.model.assessment import AssessedStakeholder
from guetteur.model.study_scope import Scales
from guetteur.model.study_threats import AttackPath, Exposure, StrategicScenario
from guetteur.publish.risk_blocks import Block, Cell, Figure, Heading, Para
from guetteur.publish.risk_draw_paths import Event, Lane, scenario
from guetteur.publish.risk_draw_radar import Dot, Ring, Sign, radar
from guetteur.publish.risk_part_origins import pair_text
from guetteur.publish.risk_told import DASH, Told, plain

# How far out each zone of danger begins, from the rim in, and where the worst value is.
OUT = (1.0, 0.8, 0.55, 0.3)
CENTRE, MOST_DANGER = 0.06, 16.0


def ecosystem(told: Told) -> Iterator[Block]:
    """The workshop."""
    yield Heading(2, told.say("risk-workshop-3"), "workshop-3")
    if told.study.stakeholders:
        yield from _stakeholders(told)
    for one in told.study.scenarios:
        yield from _scenario(told, one)


def _stakeholders(told: Told) -> Iterator[Block]:
    yield Heading(3, told.say("study-ecosystem", danger=told.term("danger")), "ecosystem")
    yield _map(told)
    assessed = {one.id: one for one in told.found.stakeholders}
    columns = ("stakeholder", "criteria", "danger", "criteria-left", "danger-left", "measures")
    rows = []
    for one in told.study.stakeholders:
        kind = told.say("study-critical") if one.critical else None
        category = next(
            (c.name for c in told.study.stakeholder_categories if c.id == one.category), None
        )
        found = assessed[one.id]
        rows.append(
            (
                plain(told.named(one.id), kind, category, one.description, one.why),
                plain(_criteria(one.initial)),
                told.danger(found.initial),
                plain(_criteria(one.residual) if one.residual else DASH),
                told.danger(found.residual),
                plain(told.listed(one.measures)),
            )
        )
    danger = told.term("danger")
    yield told.table(told.say("study-stakeholders", danger=danger), columns, rows)
    watch, control, high = (told.words.number(edge) for edge in told.scales.zones)
    yield Para(
        told.say("study-zones", danger=danger, watch=watch, control=control, high=high), "soft"
    )
    for found in told.found.stakeholders:
        left = found.residual.because if found.residual else None
        yield told.why(found.id, found.initial.because, left)


def _criteria(exposure: Exposure) -> str:
    values = (exposure.dependence, exposure.penetration, exposure.maturity, exposure.trust)
    shown = [DASH if value is None else str(value) for value in values]
    above, below = f"{shown[0]}\u00a0×\u00a0{shown[1]}", f"{shown[2]}\u00a0×\u00a0{shown[3]}"
    return f"{above} / ({below})"


def outward(value: float | None, scales: Scales) -> float | None:
    """How far out a danger level stands: each zone has its own ring, whatever its width."""
    if value is None:
        return None
    edges = (0.0, *scales.zones, MOST_DANGER)
    ends = (*OUT, CENTRE)
    for n, (low, high) in enumerate(pairwise(edges)):
        if value < high or n == len(edges) - 2:
            part = min(1.0, (value - low) / (high - low)) if high > low else 0.0
            return ends[n] + (ends[n + 1] - ends[n]) * part
    return CENTRE


def _map(told: Told) -> Figure:
    critical = {one.id for one in told.study.stakeholders if one.critical}
    dots = [_dot(told, one, one.id in critical) for one in told.found.stakeholders]
    zones = ("outside", "watch", "control", "danger")
    rings = [Ring(out, told.say(f"risk-zone-{z}")) for out, z in zip(OUT, zones, strict=True)]
    signs = [
        Sign("first", told.say("study-sign-first")),
        Sign("left", told.say("study-sign-left")),
        Sign("strong", told.say("study-sign-critical")),
    ]
    if any(dot.forced or dot.later_forced for dot in dots):
        signs.append(Sign("forced", told.say("study-sign-forced")))
    if any(dot.at is None for dot in dots):
        signs.append(Sign("unrated", told.say("study-unrated")))
    danger = told.term("danger")
    title = told.say("study-ecosystem-map", danger=danger)
    text = told.say("study-ecosystem-map-text", danger=danger)
    svg, width = radar("ecosystem-map", title, text, dots, rings, signs)
    return Figure(
        id="ecosystem-map", title=title, description=text, svg=svg, width=width,
        caption=told.say("study-ecosystem-map-caption"),
    )  # fmt: skip


def _dot(told: Told, one: AssessedStakeholder, critical: bool) -> Dot:
    left = one.residual
    return Dot(
        id=one.id,
        label=told.named(one.id),
        at=outward(one.initial.value, told.scales),
        later=outward(left.value, told.scales) if left else None,
        diamond=critical,
        forced=one.initial.forced is not None,
        later_forced=left is not None and left.forced is not None,
    )


def _scenario(told: Told, one: StrategicScenario) -> Iterator[Block]:
    pair = next(pair for pair in told.study.pairs if pair.id == one.pair)
    gravity = told.found.gravity[one.id]
    yield Heading(3, told.named(one.id), f"scenario-{one.id}")
    if one.description:
        yield Para(one.description)
    yield _drawing(told, one)
    rows = [_path(told, path) for path in one.paths]
    yield told.table(
        told.say("study-paths", scenario=told.named(one.id)), ("path", "events", "state"), rows
    )
    yield told.table(
        told.say("study-scenario-facts", scenario=one.id),
        ("pair", "events", "gravity"),
        [
            (
                plain(pair_text(told, pair)),
                plain(told.listed(one.feared_events)),
                told.gravity(gravity),
            )
        ],
    )
    yield told.why(one.id, gravity.because)


def _path(told: Told, path: AttackPath) -> tuple[Cell, ...]:
    events = [f"{n}. {_event_text(e)}" for n, e in enumerate(_events(told, path), start=1)]
    if path.selected:
        state = plain(told.say("study-path-kept", risk=path.risk))
    else:
        state = plain(told.say("study-path-aside"), path.why or told.say("study-no-why"))
    first = Cell(text=events[0] if events else DASH, notes=tuple(events[1:]))
    return plain(told.named(path.id), path.description), first, state


def _event_text(event: Event) -> str:
    return f"{event.text} ({event.place})" if event.place else event.text


def _events(told: Told, path: AttackPath) -> tuple[Event, ...]:
    return tuple(
        Event(
            text=event.text,
            place=told.named(on) if (on := event.stakeholder or event.business_value) else "",
            value=event.business_value is not None,
        )
        for event in path.events
    )


def _drawing(told: Told, one: StrategicScenario) -> Figure:
    pair = next(pair for pair in told.study.pairs if pair.id == one.pair)
    events = {event.id: event for event in told.study.feared_events}
    graded = [
        f"{told.named(id_)} ({told.words.gravity(events[id_].gravity)})"
        for id_ in one.feared_events
    ]
    ends = (
        [told.named(pair.origin), "↓", told.named(pair.objective)],
        graded,
    )
    lanes = [
        Lane(
            title=told.say("study-lane" if path.selected else "study-lane-aside",
                           path=told.named(path.id), risk=path.risk),
            events=_events(told, path),
            kept=path.selected,
        )
        for path in one.paths
    ]  # fmt: skip
    title = told.say("study-strategic-figure", scenario=told.named(one.id))
    text = told.say("study-strategic-text")
    id_ = f"paths-{one.id}"
    svg, width = scenario(id_, title, text, ends, lanes)
    return Figure(
        id=id_, title=title, description=text, svg=svg, width=width,
        caption=told.say("study-strategic-caption"),
    )  # fmt: skip
