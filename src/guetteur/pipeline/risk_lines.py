"""A risk study as lines for a terminal: its workshops, and why a value is what it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from guetteur.knowledge import Messages
from guetteur.model.assessment import Assessment, Because, Danger, Rated
from guetteur.model.study import Study
from guetteur.model.study_scope import Forced, Scales
from guetteur.model.study_threats import Measure
from guetteur.pipeline.risk import Checked, reasons_of
from guetteur.pipeline.risk_maps import map_lines
from guetteur.publish.risk_words import Words
from guetteur.risk.differences import Change
from guetteur.risk.references import modes, paths

Told = tuple[Study, Scales, Assessment]
# A line, or the rows of a table, its heading first.
Block = str | list[tuple[str, ...]]
ORDERS = ("cost", "due", "owner", "category", "progress")


def check_lines(checked: Checked, file: str, messages: Messages) -> Iterator[str]:
    """What is wrong with a study, or missing in it, each with its line."""
    say = messages.text
    for one in (*checked.mistakes, *checked.warnings):
        yield say(one.key, line=checked.line(one), place=one.place, **dict(one.params))
    key = "risk-check-wrong" if checked.mistakes else "risk-check-right"
    counts = {"mistakes": len(checked.mistakes), "warnings": len(checked.warnings)}
    yield say(key, file=file, **counts)


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a study is shown: one workshop (None: all), rows that hold a text, and the order of
    the measures."""

    workshop: int | None = None
    only: str | None = None
    sort: str | None = None


def show_lines(told: Told, shown: Shown, messages: Messages) -> Iterator[str]:
    """A study, or what is asked of it."""
    study = told[0]
    ordered = replace(study, measures=tuple(_sorted(study, shown.sort)))
    told = (ordered, *told[1:])
    yield f"{study.title} – {study.versions[-1].number}"
    yield study.protection
    for number, lines in enumerate(WORKSHOPS, start=1):
        if shown.workshop in (None, number):
            yield ""
            yield messages.text(f"risk-workshop-{number}")
            for block in lines(told, messages):
                yield from table(block, shown.only) if isinstance(block, list) else [block]


def _sorted(study: Study, by: str | None) -> list[Measure]:
    """The measures in the order asked for; those that do not say come last."""
    if by is None:
        return list(study.measures)
    orders: dict[str, Callable[[Measure], object]] = {
        "cost": lambda one: one.cost,
        "due": lambda one: one.due,
        "owner": lambda one: one.owner,
        "category": lambda one: one.category,
        "progress": lambda one: one.percent,
    }
    own = orders[by]
    said = [one for one in study.measures if own(one) is not None]
    rest = [one for one in study.measures if own(one) is None]
    return sorted(said, key=lambda one: (own(one), one.id)) + rest


def _scope(told: Told, messages: Messages) -> Iterator[Block]:
    study, scales, assessment = told
    say, words = messages.text, Words(messages, scales)
    yield f"  {study.frame.objectives}"
    assets = [(one.id, ", ".join(one.supports), one.owner or "–", one.name)
              for one in study.support_assets]  # fmt: skip
    yield [_heads(say, "id", "supports", "owner", "asset"), *assets]
    rows = [
        (one.id, words.gravity(one.gravity), one.name, one.business_value or "–", one.family or "–")
        for one in study.feared_events
        if one.selected
    ]
    yield [_heads(say, "id", "gravity", "event", "value", "family"), *rows]
    for baseline in study.baselines:
        counts = [sum(one.applied == kind for one in baseline.requirements)
                  for kind in ("applied", "restricted", "not_applied")]  # fmt: skip
        yield "  " + say(
            "risk-show-baseline", name=baseline.name, all=len(baseline.requirements),
            applied=counts[0], restricted=counts[1], missing=counts[2],
        )  # fmt: skip
        rules = [
            (one.id, say(_applied(one.applied)), one.text, one.why or "–")
            for one in baseline.requirements
        ]  # fmt: skip
        yield [_heads(say, "id", "state", "requirement", "why"), *rules]
    if assessment.uncovered_events or assessment.uncovered_values:
        ids = ", ".join((*assessment.uncovered_events, *assessment.uncovered_values))
        yield "  " + say("risk-show-uncovered", ids=ids)


def _applied(applied: str | None) -> str:
    return f"riskrep-applied-{(applied or 'unrated').replace('_', '-')}"


def _origins(told: Told, messages: Messages) -> Iterator[Block]:
    study, scales, assessment = told
    say, words = messages.text, Words(messages, scales)
    origins = {one.id: one.name for one in study.origins}
    objectives = {one.id: one.name for one in study.objectives}
    rows = [
        (
            pair.id,
            words.pertinence(assessment.pertinence[pair.id].value)
            + _star(assessment.pertinence[pair.id]),
            say("risk-kept" if pair.selected else "risk-watched"),
            f"{origins[pair.origin]} → {objectives[pair.objective]}",
        )
        for pair in study.pairs
    ]
    yield [_heads(say, "id", "pertinence", "state", "pair"), *rows]
    yield from _forced_lines(say, ((p.id, assessment.pertinence[p.id].forced) for p in study.pairs))


def _ecosystem(told: Told, messages: Messages) -> Iterator[Block]:
    study, scales, assessment = told
    say, words = messages.text, Words(messages, scales)
    names = {one.id: one for one in study.stakeholders}
    rows = [
        (
            one.id,
            _danger(one.initial, words),
            _danger(one.residual, words) if one.residual else "–",
            say("risk-critical") if names[one.id].critical else "",
            names[one.id].name,
        )
        for one in assessment.stakeholders
    ]
    yield [_heads(say, "id", "danger", "danger-left", "state", "stakeholder"), *rows]
    yield from _forced_lines(say, ((o.id, o.initial.forced) for o in assessment.stakeholders))
    for scenario in study.scenarios:
        gravity = assessment.gravity[scenario.id]
        yield f"  {scenario.id} {scenario.name} ({words.gravity(gravity.value)}{_star(gravity)})"
        for path in scenario.paths:
            yield f"    {path.id} → {path.risk}  {path.name}"
            if not path.selected:
                yield "      " + say("risk-set-aside", why=path.why or "–")


def _operational(told: Told, messages: Messages) -> Iterator[Block]:
    study, scales, assessment = told
    say, words = messages.text, Words(messages, scales)
    yield "  " + say("risk-show-rating", rating=say(f"risk-rating-{study.rating}"))
    assessed = {mode.id: mode for risk in assessment.risks for mode in risk.modes}
    names = {mode.id: mode.name for _, mode in modes(study)}
    rows = [
        (
            mode.id,
            words.likelihood(mode.likelihood.value),
            words.likelihood(mode.exact) if mode.exact is not None else "–",
            " ".join(mode.way) or "–",
            names[mode.id],
        )
        for mode in assessed.values()
    ]
    yield [_heads(say, "id", "likelihood", "exact", "way", "mode"), *rows]


def _treatment(told: Told, messages: Messages) -> Iterator[Block]:
    study, scales, assessment = told
    say, words = messages.text, Words(messages, scales)
    yield from (f"  {line}" for line in map_lines(assessment, scales, messages))
    rows = [
        (
            risk.id,
            words.gravity(risk.gravity.value),
            words.likelihood(risk.likelihood.value) + _star(risk.likelihood),
            words.risk(risk.level.value),
            words.risk(risk.residual_level.value) if risk.residual_level else "–",
            risk.name,
        )
        for risk in assessment.risks
    ]
    heads = _heads(say, "id", "gravity", "likelihood", "level", "level-left", "risk")
    yield [heads, *rows]
    measures = [
        (
            one.id,
            "+" * (one.cost or 0) or "–",
            one.due.isoformat() if one.due else "–",
            f"{one.percent} %" if one.percent is not None else "–",
            say(f"risk-progress-{one.state.replace('_', '-')}"),
            one.owner or "–",
            one.name,
        )
        for one in study.measures
    ]
    heads = _heads(say, "id", "cost", "due", "percent", "state", "owner", "measure")
    yield [heads, *measures]
    forced = ((p.risk, p.operational.forced) for _, p in paths(study) if p.operational)
    yield from _forced_lines(say, forced)


WORKSHOPS: tuple[Callable[[Told, Messages], Iterator[Block]], ...] = (
    _scope, _origins, _ecosystem, _operational, _treatment,
)  # fmt: skip


def _heads(say: Callable[..., str], *names: str) -> tuple[str, ...]:
    return tuple(say(f"risk-head-{name}") for name in names)


def _star(rated: Rated) -> str:
    return "*" if rated.forced else ""


def _danger(danger: Danger, words: Words) -> str:
    return words.danger(danger.value, danger.zone) + ("*" if danger.forced else "")


def _forced_lines(
    say: Callable[..., str], forced: Iterable[tuple[str, Forced | None]]
) -> Iterator[str]:
    for id_, one in forced:
        if one is not None:
            yield "  " + say("risk-show-forced", id=id_, why=one.why, who=one.who or "–")


def table(rows: Sequence[Sequence[str]], only: str | None = None) -> Iterator[str]:
    """Rows with their columns aligned, those that hold a text; nothing for a heading alone."""
    wanted = (only or "").casefold()
    held = [row for row in rows[1:] if any(wanted in cell.casefold() for cell in row)]
    if not held:
        return
    shown = [rows[0], *held]
    widths = [max(len(row[n]) for row in shown) for n in range(len(rows[0]))]
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield ("  " + "  ".join(cells)).rstrip()


def explain_lines(told: Told, identifier: str, messages: Messages) -> Iterator[str]:
    """Why the values of one thing are what they are, down to what the study says."""
    _, scales, assessment = told
    found = reasons_of(assessment, identifier)
    words = Words(messages, scales)
    for one in found:
        yield from _because(one, 0, words)


def _because(one: Because, depth: int, words: Words) -> Iterator[str]:
    yield f"{'  ' * depth}{words.sentence(one)}"
    for part in one.parts:
        yield from _because(part, depth + 1, words)


def difference_lines(changes: Sequence[Change], messages: Messages) -> Iterator[str]:
    """What changed between two versions of a study."""
    if not changes:
        yield messages.text("risk-diff-none")
    for one in changes:
        if one.field is None:
            yield messages.text(f"risk-diff-{one.kind}", id=one.id)
        else:
            yield messages.text(
                "risk-diff-changed", id=one.id, field=one.field,
                before=one.before or "–", after=one.after or "–",
            )  # fmt: skip
