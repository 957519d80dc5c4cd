"""Workshop 4: how likely a mode of operation is, by the study's method, and exactly."""

from collections.abc import Mapping, Sequence

from guetteur.model.assessment import AssessedMode, AssessedStep, Because
from guetteur.model.study import RatingMethod
from guetteur.model.study_scope import Level, Scales
from guetteur.model.study_threats import Mode, Step
from guetteur.risk import graphs, ways
from guetteur.risk.because import given, rated

Figures = Mapping[str, int | None]


def assess_mode(mode: Mode, rating: RatingMethod, scales: Scales) -> AssessedMode:
    """A mode with its likelihood, its exact one, its easiest way and its critical steps.

    Steps stay in the order of the study. What cannot be known while a step is unrated is None;
    then, and by the express method, a step is critical when nothing can be done without it.
    """
    order = graphs.ordered(mode.steps)
    success, difficulty = graphs.cumulative_success(order), graphs.cumulative_difficulty(order)
    if rating != "advanced":
        difficulty = dict.fromkeys(difficulty)
    because = _because(mode, order, rating, scales, success, difficulty)
    exact, way, critical = _searched(order, rating, scales, because.value)
    return AssessedMode(
        id=mode.id,
        likelihood=rated(because),
        exact=exact,
        way=way,
        steps=tuple(
            AssessedStep(
                id=step.id,
                success=None if rating == "express" else success[step.id],
                difficulty=difficulty[step.id],
                easiest=step.id in way,
                critical=step.id in critical,
            )
            for step in mode.steps
        ),
    )


def mode_likelihood(mode: Mode, rating: RatingMethod, scales: Scales) -> Because:
    """The likelihood of a mode by the study's method, with its reasons."""
    order = graphs.ordered(mode.steps)
    success, difficulty = graphs.cumulative_success(order), graphs.cumulative_difficulty(order)
    return _because(mode, order, rating, scales, success, difficulty)


def least_effort(mode: Mode, assessed: AssessedMode) -> tuple[int, int]:
    """What decides between modes of one likelihood: more success, then less difficulty."""
    figures = {step.id: step for step in assessed.steps}
    ends = [figures[step.id] for step in graphs.finals(mode.steps)]
    return max(((end.success or 0, -(end.difficulty or 0)) for end in ends), default=(0, 0))


def _because(
    mode: Mode,
    order: Sequence[Step],
    rating: RatingMethod,
    scales: Scales,
    success: Figures,
    difficulty: Figures,
) -> Because:
    of = f"{mode.id} likelihood"
    if rating == "express":
        return given(of, mode.likelihood)
    if not order:
        return Because(of=of, rule="risk-rule-no-steps", value=None)
    ends = graphs.finals(order)
    found = [(_level(end, rating, scales, success, difficulty), end.id) for end in ends]
    levels = [level for level, _ in found if level is not None]
    value = max(levels) if len(levels) == len(found) else None
    decisive = next((id_ for level, id_ in found if level == value), None)
    inputs: list[tuple[str, str | float | None]] = [
        ("finals", ", ".join(end.id for end in ends)),
        ("step", decisive),
        ("success", success[decisive] if decisive else None),
    ]
    parts = [_success(step, success) for step in order]
    if rating == "advanced":
        inputs.append(("difficulty", difficulty[decisive] if decisive else None))
        parts += [_difficulty(step, difficulty) for step in order]
    return Because(
        of=of,
        rule=f"risk-rule-mode-{rating}",
        value=value,
        inputs=tuple(inputs),
        parts=tuple(parts),
    )


def _level(
    end: Step, rating: RatingMethod, scales: Scales, success: Figures, difficulty: Figures
) -> int | None:
    """The likelihood of one final step. By the standard method, its cumulative success."""
    easy, hard = success[end.id], difficulty[end.id]
    if easy is None or rating == "standard":
        return easy
    if hard is None:
        return None
    return scales.likelihood_grid[easy - scales.success[0].id][hard - scales.difficulty[0].id]


def _success(step: Step, cumulative: Figures) -> Because:
    own = given(f"{step.id} success", step.success, step.why)
    return _cumulated(step, cumulative, own, "success")


def _difficulty(step: Step, cumulative: Figures) -> Because:
    own = given(f"{step.id} difficulty", step.difficulty, step.why)
    return _cumulated(step, cumulative, own, "difficulty")


def _cumulated(step: Step, cumulative: Figures, own: Because, what: str) -> Because:
    """The cumulative figure of a step with its own and those of the steps before, which are named
    and not nested: shared by many ways, they would be repeated without end."""
    if not step.after:
        return own
    before = ((id_, cumulative[id_]) for id_ in step.after)
    return Because(
        of=f"{step.id} cumulative-{what}",
        rule=f"risk-rule-{what}-{step.join}",
        value=cumulative[step.id],
        inputs=(
            ("own", own.value),
            ("before", ", ".join(f"{id_}: {'–' if v is None else v}" for id_, v in before)),
        ),
        parts=(own,),
    )


def _searched(
    order: Sequence[Step], rating: RatingMethod, scales: Scales, value: float | None
) -> tuple[int | None, tuple[str, ...], frozenset[str]]:
    """The exact likelihood, its way, and the critical steps."""
    rows = dict.fromkeys((step.id for step in order), 0)
    columns = dict(rows)
    if not order or value is None or rating == "express":
        return None, (), graphs.critical(order, rows, columns, [(0, 0)])
    grid: ways.Grid = tuple((level.id,) for level in scales.success)
    rows = {step.id: _place(scales.success, step.success) for step in order}
    if rating == "advanced":
        grid = scales.likelihood_grid
        columns = {step.id: _place(scales.difficulty, step.difficulty) for step in order}
    exact, way = ways.best(order, rows, columns, grid)
    return exact, way, graphs.critical(order, rows, columns, _enough(grid, int(value)))


def _place(levels: Sequence[Level], level: int | None) -> int:
    return 0 if level is None else level - levels[0].id


def _enough(grid: ways.Grid, value: int) -> list[tuple[int, int]]:
    """For each row that holds this likelihood, the last column that does."""
    found: list[tuple[int, int]] = []
    for row, cells in enumerate(grid):
        columns = [column for column, level in enumerate(cells) if level >= value]
        # a row that holds no more columns than the one below asks more and gives nothing
        if columns and (not found or columns[-1] > found[-1][1]):
            found.append((row, columns[-1]))
    return found
