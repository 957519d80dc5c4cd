"""Workshop 4 in a risk report: how each attack path would be carried out, and how likely."""

from collections.abc import Iterator

from guetteur.knowledge import disarm_framework
from guetteur.model.assessment import AssessedMode, AssessedRisk, AssessedStep
from guetteur.model.study_threats import AttackPath, Mode, Operational, Step
from guetteur.publish.risk_blocks import Block, Cell, Figure, Heading, Para
from guetteur.publish.risk_draw_steps import Action, StepWords, steps
from guetteur.publish.risk_layout import PHASES
from guetteur.publish.risk_told import DASH, Told, plain


def operations(told: Told) -> Iterator[Block]:
    """The workshop."""
    yield Heading(2, told.say("risk-workshop-4"), "workshop-4")
    yield Para(told.say("study-rating", rating=told.say(f"risk-rating-{told.study.rating}")))
    if told.study.rating != "express":
        yield Para(told.say("study-exact"), "caution")
    yield Para(told.say("study-phases"), "soft")
    yield _summary(told)
    for _, path in told.paths:
        if path.selected and path.operational:
            yield from _scenario(told, path, path.operational)


def _summary(told: Told) -> Block:
    by_path = {path.id: path for _, path in told.paths}
    rows = []
    for risk in told.found.risks:
        path = by_path[risk.path] if risk.path else None
        rows.append(
            (
                plain(told.named(risk.id)),
                plain(_scenario_name(told, path)),
                told.likelihood(risk.likelihood),
                plain(_exact(told, risk)),
                plain(told.named(risk.likeliest)),
            )
        )
    columns = ("risk", "operational", "likelihood", "exact", "likeliest")
    return told.table(told.say("study-operations"), columns, rows)


def _scenario_name(told: Told, path: AttackPath | None) -> str:
    if path is None:
        return told.say("study-accident")
    return path.operational.name if path.operational else told.say("study-no-operational")


def _exact(told: Told, risk: AssessedRisk) -> str:
    known = [mode.exact for mode in risk.modes if mode.exact is not None]
    if not known or len(known) < len(risk.modes):
        return DASH
    return told.level(told.scales.likelihood, "V", max(known))


def _scenario(told: Told, path: AttackPath, scenario: Operational) -> Iterator[Block]:
    risk = told.risks[path.risk]
    yield Heading(3, f"{path.risk} {scenario.name}", f"operational-{path.risk}")
    yield Para(told.say("study-carries-out", path=told.named(path.id)), "soft")
    for text in (scenario.description, scenario.why):
        if text:
            yield Para(text)
    yield told.why(path.risk, risk.likelihood.because)
    for mode in scenario.modes:
        yield from _mode(told, mode, told.modes[mode.id])


def _mode(told: Told, mode: Mode, found: AssessedMode) -> Iterator[Block]:
    yield Heading(4, told.named(mode.id), f"mode-{mode.id}")
    if mode.description:
        yield Para(mode.description)
    yield Para(_likelihood(told, found))
    if not mode.steps:
        return
    yield _drawing(told, mode, found)
    yield _steps(told, mode, found)


def _likelihood(told: Told, found: AssessedMode) -> str:
    cumulated = told.likelihood(found.likelihood).text
    if found.exact is None:
        return told.say("study-mode", likelihood=cumulated)
    exact = told.level(told.scales.likelihood, "V", found.exact)
    key = "study-mode-same" if found.exact == found.likelihood.value else "study-mode-differs"
    return told.say(key, likelihood=cumulated, exact=exact, way=", ".join(found.way) or DASH)


def _rated(told: Told, step: Step) -> bool:
    if told.study.rating == "express":
        return True
    return step.success is not None and (
        told.study.rating == "standard" or step.difficulty is not None
    )


def _figures(told: Told, step: Step, found: AssessedStep) -> str:
    """The ratings of a step, and the cumulative ones, as short as they are read."""
    if told.study.rating == "express":
        return ""
    if not _rated(told, step):
        return told.say("study-unrated")
    if told.study.rating == "standard":
        return told.say("study-figures", own=_s(step.success), cumulated=_s(found.success))
    own, cumulated = (
        f"{step.success}/{step.difficulty}",
        f"{_s(found.success)}/{_s(found.difficulty)}",
    )
    return told.say("study-figures", own=own, cumulated=cumulated)


def _s(value: int | None) -> str:
    return "?" if value is None else str(value)


def _drawing(told: Told, mode: Mode, found: AssessedMode) -> Figure:
    assessed = {one.id: one for one in found.steps}
    actions = [
        Action(
            step=step,
            figures=_figures(told, step, assessed[step.id]),
            easiest=assessed[step.id].easiest,
            critical=assessed[step.id].critical,
            rated=_rated(told, step),
        )
        for step in mode.steps
    ]
    words = StepWords(
        phases=[told.say(f"study-phase-{phase}") for phase in PHASES],
        joins={"and": told.say("study-join-and"), "or": told.say("study-join-or")},
        critical=told.say("study-step-critical"),
    )
    title = told.say("study-mode-figure", mode=told.named(mode.id))
    text = told.say("study-mode-text", rating=told.study.rating)
    id_ = f"steps-{mode.id}"
    svg, width = steps(id_, title, text, actions, words)
    return Figure(
        id=id_, title=title, description=text, svg=svg, width=width,
        caption=told.say("study-mode-caption", rating=told.study.rating),
    )  # fmt: skip


def _steps(told: Told, mode: Mode, found: AssessedMode) -> Block:
    assessed = {one.id: one for one in found.steps}
    rows = [_step(told, step, assessed[step.id]) for step in mode.steps]
    if told.study.rating == "express":
        columns: tuple[str, ...] = ("step", "phase", "after", "seen")
        rows = [(*row[:3], row[5]) for row in rows]
    else:
        columns = ("step", "phase", "after", "success", "cumulated", "seen")
    return told.table(told.say("study-steps", mode=told.named(mode.id)), columns, rows)


def _step(told: Told, step: Step, found: AssessedStep) -> tuple[Cell, ...]:
    marks = [told.say("study-step-easiest")] if found.easiest else []
    marks += [told.say("study-step-critical")] if found.critical else []
    if not step.after:
        after = told.say("study-first")
    elif len(step.after) == 1:
        after = step.after[0]
    else:
        after = f" {told.say(f'study-join-{step.join}')} ".join(step.after)
    techniques = [_technique(told, id_) for id_ in step.techniques]
    detectors = told.say("study-detectors", detectors=", ".join(step.detectors))
    return (
        plain(f"{step.id} {step.name}", ", ".join(marks), step.description, step.why),
        plain(told.say(f"study-phase-{step.phase}"), told.named(step.asset)),
        plain(after),
        _own(told, step),
        _cumulated(told, found),
        plain(techniques[0] if techniques else DASH, *techniques[1:],
              detectors if step.detectors else None),
    )  # fmt: skip


def _technique(told: Told, id_: str) -> str:
    resolved = disarm_framework.resolve(id_, told.study.disarm)
    name = disarm_framework.name_in(id_, resolved.name or "", told.messages.lang)
    return f"{id_} {name}".strip()


def _own(told: Told, step: Step) -> Cell:
    if not _rated(told, step):
        return Cell(text=told.say("study-unrated"), kind="unrated")
    success = told.level(told.scales.success, "", step.success)
    if told.study.rating == "standard":
        return Cell(text=success)
    difficulty = told.level(told.scales.difficulty, "", step.difficulty)
    return plain(success, told.say("study-difficulty", difficulty=difficulty))


def _cumulated(told: Told, found: AssessedStep) -> Cell:
    if found.success is None:
        return Cell(text=told.say("study-unrated"), kind="unrated")
    if told.study.rating == "standard":
        return Cell(text=str(found.success))
    return plain(str(found.success), told.say("study-difficulty", difficulty=_s(found.difficulty)))
