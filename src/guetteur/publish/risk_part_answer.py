"""The answer first: which risks cannot stay as they are, and what to do next."""

from collections.abc import Iterator

from guetteur.model.assessment import AssessedRisk, Rated
from guetteur.model.study_scope import Treatment
from guetteur.publish.risk_blocks import Block, Bullets, Cell, Figure, Heading, Para, Table
from guetteur.publish.risk_draw_map import Grid, Square, risk_maps
from guetteur.publish.risk_told import Told

MOST_MEASURES = 5


def answer(told: Told) -> Iterator[Block]:
    """The whole answer, with the risk map."""
    yield Heading(2, told.say("study-answer"), "answer")
    now = [risk for risk in told.found.risks if risk.level.value == told.unacceptable]
    left = [risk for risk in told.found.risks if _left(risk) == told.unacceptable]
    level = told.scales.risk[-1].name
    yield Para(told.say("study-answer-now", count=len(now), level=level), "lead")
    if now:
        yield Bullets(tuple(_line(told, risk) for risk in now))
    unrated = [risk.id for risk in told.found.risks if risk.level.value is None]
    if unrated:
        yield Para(told.say("study-answer-unrated", risks=", ".join(unrated)), "caution")
    ids = ", ".join(risk.id for risk in left) or "–"
    yield Para(told.say("study-answer-left", count=len(left), level=level, risks=ids))
    yield Heading(3, told.say("study-next"), "next")
    steps = tuple(_next(told))
    if steps:
        yield Bullets(steps, ordered=True)
    else:
        yield Para(told.say("study-next-none"))
    yield from maps(told)


def _left(risk: AssessedRisk) -> int | None:
    """What is left of a risk; as it is, while nothing is decided."""
    return (risk.residual_level or risk.level).value


def _line(told: Told, risk: AssessedRisk) -> str:
    after = told.risk(risk.residual_level).text if risk.residual_level else told.say("study-none")
    return told.say(
        "study-answer-risk",
        risk=told.named(risk.id),
        gravity=told.gravity(risk.gravity).text,
        likelihood=told.likelihood(risk.likelihood).text,
        after=after,
    )


def _next(told: Told) -> Iterator[str]:
    """What to do, in the order in which it matters."""
    risks, decided = told.found.risks, told.treatments
    for risk in risks:
        if risk.level.value is None:
            yield told.say("study-next-rate", risk=told.named(risk.id))
    for risk in risks:
        if risk.level.value != told.scales.risk[0].id and risk.id not in decided:
            yield told.say("study-next-decide", risk=told.named(risk.id))
    for risk in risks:
        if risk.residual_level and risk.residual_level.value is None and risk.level.value:
            yield told.say("study-next-say", risk=told.named(risk.id))
    yield from _measures(told)
    open_ = [risk.id for risk in risks if risk.id in decided and not _accepted(decided[risk.id])]
    if open_:
        yield told.say("study-next-accept", count=len(open_), risks=", ".join(open_))
    if told.found.uncovered_events:
        yield told.say("study-next-cover", events=told.listed(told.found.uncovered_events))


def _accepted(treatment: Treatment) -> bool:
    return treatment.accepted_by is not None


def _measures(told: Told) -> Iterator[str]:
    """The measures that are not done, of the gravest risks first, then by deadline."""
    needed: dict[str, int] = {}
    for risk in told.found.risks:
        for id_ in told.treatments[risk.id].measures if risk.id in told.treatments else ():
            needed[id_] = max(needed.get(id_, 0), risk.level.value or 0)
    waiting = [
        one
        for one in told.study.measures
        if one.id in needed and one.state in ("planned", "in_progress")
    ]
    waiting.sort(key=lambda one: (-needed[one.id], one.due is None, str(one.due), one.id))
    for one in waiting[:MOST_MEASURES]:
        yield told.say(
            "study-next-measure",
            measure=told.named(one.id),
            who=one.owner or told.say("study-nobody"),
            due=told.day(one.due) if one.due else told.say("study-undated"),
        )
    if len(waiting) > MOST_MEASURES:
        yield told.say("study-next-more", count=len(waiting) - MOST_MEASURES)


def maps(told: Told) -> Iterator[Block]:
    """The risk map, before and after, and the same as a table."""
    rows = [level.id for level in told.scales.likelihood][-len(told.scales.risk_grid) :]
    columns = [f"G{level.id}" for level in told.scales.gravity]
    grids = [_grid(told, rows, residual=residual) for residual in (False, True)]
    title, text = told.say("study-map"), told.say("study-map-text")
    svg, width = risk_maps(
        "map", title, text, grids, columns, (told.say("study-axis-v"), told.say("study-axis-g"))
    )
    yield Heading(3, title, "map-title")
    yield Figure(
        id="map", title=title, description=text, svg=svg, width=width,
        caption=told.say("study-map-caption"),
    )  # fmt: skip
    yield summary(told)
    for key, residual in (("study-map-unplaced", False), ("study-map-unplaced-left", True)):
        missing = [risk.id for risk in told.found.risks if _place(risk, residual=residual) is None]
        if missing:
            yield Para(told.say(key, risks=", ".join(missing)), "soft")
    if rows[0] > told.scales.likelihood[0].id:
        yield Para(told.say("study-map-v0"), "soft")


def _pair(risk: AssessedRisk, *, residual: bool) -> tuple[Rated | None, Rated | None]:
    if residual:
        return risk.residual_likelihood, risk.residual_gravity
    return risk.likelihood, risk.gravity


def _place(risk: AssessedRisk, *, residual: bool) -> tuple[int, int] | None:
    likelihood, gravity = _pair(risk, residual=residual)
    if likelihood is None or gravity is None:
        return None
    if likelihood.value is None or gravity.value is None:
        return None
    return likelihood.value, gravity.value


def _grid(told: Told, rows: list[int], *, residual: bool) -> Grid:
    scale = [level.id for level in told.scales.risk]
    names = {level.id: level.name for level in told.scales.risk}
    placed: dict[tuple[int, int], list[str]] = {}
    for risk in told.found.risks:
        at = _place(risk, residual=residual)
        if at:
            star = "*" if any(one and one.forced for one in _pair(risk, residual=residual)) else ""
            placed.setdefault((max(at[0], rows[0]), at[1]), []).append(f"{risk.id}{star}")
    lines = []
    for row, cells in reversed(list(zip(rows, told.scales.risk_grid, strict=True))):
        squares = tuple(
            Square(scale.index(cell) + 1, names[cell], tuple(placed.get((row, column.id), ())))
            for column, cell in zip(told.scales.gravity, cells, strict=True)
        )
        lines.append((f"V{row}", squares))
    return Grid(told.say("study-map-left" if residual else "study-map-now"), tuple(lines))


def summary(told: Told) -> Table:
    """Every risk with its levels, before and after."""
    columns = ("risk", "gravity", "likelihood", "level", "option", "likelihood-left", "level-left")
    rows = []
    for risk in told.found.risks:
        treatment = told.treatments.get(risk.id)
        option = told.say(f"study-option-{treatment.option}" if treatment else "study-none")
        left = told.gravity(risk.residual_gravity).text
        changed = risk.residual_gravity and risk.residual_gravity.value != risk.gravity.value
        cell = told.likelihood(risk.residual_likelihood)
        if changed:
            note = told.say("study-gravity-left", gravity=left)
            cell = Cell(text=cell.text, kind=cell.kind, forced=cell.forced, notes=(note,))
        rows.append(
            (
                Cell(text=told.named(risk.id)),
                told.gravity(risk.gravity),
                told.likelihood(risk.likelihood),
                told.risk(risk.level),
                Cell(text=option),
                cell,
                told.risk(risk.residual_level),
            )
        )
    return told.table(told.say("study-summary"), columns, rows)
