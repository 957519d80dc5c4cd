"""Workshop 2 in a risk report: risk origins, what they aim at, and which pairs are kept."""

from collections.abc import Iterator, Sequence

from guetteur.model.study_scope import Category
from guetteur.model.study_threats import Pair
from guetteur.publish.risk_blocks import Block, Cell, Figure, Heading, Para
from guetteur.publish.risk_draw_radar import Dot, Ring, Sign, radar
from guetteur.publish.risk_told import DASH, Told, plain


def origins(told: Told) -> Iterator[Block]:
    """The workshop."""
    study = told.study
    yield Heading(2, told.say("risk-workshop-2"), "workshop-2")
    yield Para(told.say("study-kinds"), "soft")
    for key, things, categories in (
        ("study-origins", study.origins, study.origin_categories),
        ("study-objectives", study.objectives, study.objective_categories),
    ):
        yield told.table(
            told.say(key),
            ("named", "category", "description"),
            (
                (
                    plain(told.named(one.id)),
                    plain(_category(categories, one.category)),
                    plain(one.description),
                )
                for one in things
            ),
        )
    if study.pairs:
        yield from _pairs(told)


def _category(categories: Sequence[Category], id_: str) -> str:
    return next((one.name for one in categories if one.id == id_), id_)


def pair_text(told: Told, pair: Pair) -> str:
    """A pair in one line."""
    return f"{pair.id} {told.names[pair.origin]} → {told.names[pair.objective]}"


def _pairs(told: Told) -> Iterator[Block]:
    yield Heading(3, told.say("study-pairs"), "pairs")
    yield _map(told)
    columns = ("pair", "motivation", "resources", "activity", "pertinence", "events", "why")
    kept = [one for one in told.study.pairs if one.selected]
    aside = [one for one in told.study.pairs if not one.selected]
    rows = (_row(told, one) for one in kept)
    yield told.table(told.say("study-pairs-kept"), columns, rows)
    if aside:
        rows = (_row(told, one) for one in aside)
        yield told.table(told.say("study-pairs-aside"), columns, rows)
    yield Para(told.say("study-activity"), "soft")
    for pair in told.study.pairs:
        yield told.why(pair.id, told.found.pertinence[pair.id].because)


def _row(told: Told, pair: Pair) -> tuple[Cell, ...]:
    scales = told.scales
    return (
        Cell(text=pair_text(told, pair)),
        told.bare(scales.motivation, "", "plain", pair.motivation),
        told.bare(scales.resources, "", "plain", pair.resources),
        told.bare(scales.activity, "", "plain", pair.activity),
        told.pertinence(told.found.pertinence[pair.id]),
        plain(", ".join(pair.feared_events) or DASH),
        plain(pair.why or told.say("study-no-why")),
    )


def _map(told: Told) -> Figure:
    scale = told.scales.pertinence
    top = len(scale)
    ids = [level.id for level in scale]
    dots = []
    for pair in told.study.pairs:
        rated = told.found.pertinence[pair.id]
        at = None if rated.value is None else (top - ids.index(rated.value) - 0.5) / top
        dots.append(
            Dot(
                id=pair.id, label=pair_text(told, pair), at=at, filled=pair.selected,
                forced=rated.forced is not None,
            )
        )  # fmt: skip
    rings = [Ring((top - n) / top, str(level.id)) for n, level in enumerate(scale)]
    signs = [
        Sign("first", told.say("study-sign-kept")),
        Sign("watched", told.say("study-sign-watched")),
    ]
    if any(dot.forced for dot in dots):
        signs.append(Sign("forced", told.say("study-sign-forced")))
    if any(dot.at is None for dot in dots):
        signs.append(Sign("unrated", told.say("study-unrated")))
    title, text = told.say("study-pairs-map"), told.say("study-pairs-map-text")
    svg, width = radar("pairs-map", title, text, dots, rings, signs)
    return Figure(
        id="pairs-map", title=title, description=text, svg=svg, width=width,
        caption=told.say("study-pairs-map-caption"),
    )  # fmt: skip
