"""Workshop 1 in a risk report: the frame, the scope, what is feared, and the baseline."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from guetteur.model.study_scope import Baseline, FearedEvent, Workshop
from guetteur.publish.risk_blocks import Block, Bullets, Cell, Facts, Heading, Para
from guetteur.publish.risk_part_front import versions
from guetteur.publish.risk_told import DASH, Told, plain


def scope(told: Told) -> Iterator[Block]:
    """The workshop."""
    yield Heading(2, told.say("risk-workshop-1"), "workshop-1")
    yield from _frame(told)
    yield from versions(told)
    yield from _perimeter(told)
    yield from _events(told)
    yield from _baselines(told)


def _frame(told: Told) -> Iterator[Block]:
    frame = told.study.frame
    yield Heading(3, told.say("study-frame"), "frame")
    yield Facts(
        (
            (told.say("study-fact-objectives"), frame.objectives),
            (told.say("study-fact-strategic"), frame.strategic_cycle or DASH),
            (told.say("study-fact-operational"), frame.operational_cycle or DASH),
        )
    )
    for key, texts in (
        ("study-constraints", frame.constraints),
        ("study-hypotheses", frame.hypotheses),
    ):
        if texts:
            yield Heading(4, told.say(key), key)
            yield Bullets(texts)
    if frame.participants:
        yield told.table(
            told.say("study-participants"),
            ("role", "w1", "w2", "w3", "w4", "w5"),
            (
                (
                    plain(one.role, one.name),
                    *(plain(one.raci.get(workshop)) for workshop in get_args(Workshop)),
                )
                for one in frame.participants
            ),
        )
        yield Para(told.say("study-raci"), "soft")
    if frame.planning:
        yield told.table(
            told.say("study-planning"),
            ("day", "milestone"),
            ((plain(told.day(one.on)), plain(one.what)) for one in frame.planning),
        )


def _perimeter(told: Told) -> Iterator[Block]:
    study = told.study
    yield Heading(3, told.say("study-scope"), "scope")
    yield told.table(
        told.say("study-missions"),
        ("mission", "description"),
        ((plain(told.named(one.id)), plain(one.description)) for one in study.missions),
    )
    yield told.table(
        told.say("study-values"),
        ("value", "nature", "mission", "owner"),
        (
            (
                plain(told.named(one.id), one.description),
                plain(told.say(f"study-nature-{one.nature}")),
                plain(told.named(one.mission)),
                plain(one.owner),
            )
            for one in study.business_values
        ),
    )
    yield told.table(
        told.say("study-assets"),
        ("asset", "supports", "owner"),
        (
            (
                plain(told.named(one.id), one.description),
                plain(told.listed(one.supports)),
                plain(one.owner),
            )
            for one in study.support_assets
        ),
    )


def _events(told: Told) -> Iterator[Block]:
    kept = [one for one in told.study.feared_events if one.selected]
    aside = [one for one in told.study.feared_events if not one.selected]
    yield Heading(3, told.say("study-events"), "events")
    columns = ("event", "value", "gravity", "impacts", "why")
    yield told.table(told.say("study-events"), columns, (_event(told, one) for one in kept))
    if any(one.business_value is None for one in kept):
        yield Para(told.say("study-events-accident"), "soft")
    if aside:
        rows = (_event(told, one) for one in aside)
        yield told.table(told.say("study-events-aside"), columns, rows)


def _event(told: Told, event: FearedEvent) -> tuple[Cell, ...]:
    impacts = tuple(told.say("study-impact", kind=one.kind, text=one.text) for one in event.impacts)
    family = told.say("study-family", family=event.family) if event.family else None
    value = told.named(event.business_value) if event.business_value else None
    return (
        plain(told.named(event.id), event.description, family),
        plain(value or told.say("study-no-value")),
        told.bare(told.scales.gravity, "G", "gravity", event.gravity),
        Cell(text=impacts[0] if impacts else DASH, notes=impacts[1:]),
        plain(event.why or told.say("study-no-why")),
    )


def _baselines(told: Told) -> Iterator[Block]:
    yield Heading(3, told.say("study-baselines"), "baselines")
    if not told.study.baselines:
        yield Para(told.say("study-baselines-none"), "caution")
    for baseline in told.study.baselines:
        yield Heading(4, f"{baseline.id} {baseline.name}", f"baseline-{baseline.id}")
        if baseline.source:
            yield Para(told.say("study-source", source=baseline.source), "soft")
        yield Para(_state(told, baseline))
        table = told.table(
            baseline.name,
            ("requirement", "applied", "gap", "measures"),
            (
                (
                    plain(f"{one.id} {one.text}", one.source),
                    _applied(told, one.applied),
                    plain(one.why),
                    plain(told.listed(one.measures)),
                )
                for one in baseline.requirements
            ),
        )
        yield replace(table, folds=True)


def _applied(told: Told, applied: str | None) -> Cell:
    if applied is None:
        return Cell(text=told.say("study-unrated"), kind="unrated")
    name = applied.replace("_", "-")
    return Cell(text=told.say(f"study-applied-{name}"), kind=name)


def _state(told: Told, baseline: Baseline) -> str:
    applied = [one.applied for one in baseline.requirements]
    return told.say(
        "study-baseline-state",
        count=len(applied),
        applied=applied.count("applied"),
        restricted=applied.count("restricted"),
        missing=applied.count("not_applied"),
        unrated=applied.count(None),
    )
