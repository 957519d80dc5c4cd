"""The report of a risk study: one HTML file, complete enough for those who approve it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from guetteur.knowledge import Messages, disarm_framework
from guetteur.model.assessment import AssessedMode, AssessedRisk, Assessment, Because
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales, Treatment
from guetteur.model.study_threats import AttackPath, Mode, Pair
from guetteur.publish import risk_views as views
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.risk_words import Words
from guetteur.publish.wording import Words as PageWords


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A risk with what the study says of it; path None: an event that nobody intends."""

    assessed: AssessedRisk
    path: AttackPath | None
    treatment: Treatment | None


@dataclass(frozen=True, slots=True)
class ModeRow:
    """A mode of operation with its figures and its graph."""

    mode: Mode
    assessed: AssessedMode
    figure: Markup


def risk_report(
    study: Study, scales: Scales, assessment: Assessment, messages: Messages, at: datetime,
    version: str,
) -> bytes:  # fmt: skip
    """The page, with no script and nothing to load. version: that of the program."""
    words = Words(messages, scales)
    style = "\n".join(asset(f"templates/{name}.css") for name in ("tokens", "case", "risk"))
    rows = tuple(_rows(study, assessment))
    html = (
        environment(PageWords(messages.lang, pseudonymised=True))
        .get_template("risk.html.j2")
        .render(
            study=study,
            scales=scales,
            assessment=assessment,
            words=words,
            names=_names(study),
            rows=rows,
            gravest=tuple(row for row in rows if _level(row) == scales.risk[-1].id),
            next_measures=_next(study),
            modes=_modes(study, assessment, words),
            danger={one.id: one for one in assessment.stakeholders},
            techniques=_technique_names(study, messages.lang),
            map_initial=views.risk_map(assessment, scales, words, residual=False),
            map_left=views.risk_map(assessment, scales, words, residual=True),
            ecosystem=views.ecosystem(study, assessment, scales, words),
            origins=views.origins(study, assessment, scales, words),
            strategic={one.id: views.strategic(study, one, words) for one in study.scenarios},
            because=lambda one: _because(one, words),
            day=lambda one: _day(one, messages),
            pair_text=lambda pair: _pair(study, pair),
            at=at,
            version=version,
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
        )
    )
    return (html + "\n").encode()


def _day(day: date, messages: Messages) -> str:
    return messages.text("report-day", day=day.day, month=day.month, year=str(day.year))


def _level(row: RiskRow) -> int | None:
    return row.assessed.level.value


def _rows(study: Study, assessment: Assessment) -> Iterator[RiskRow]:
    paths = {path.risk: path for scenario in study.scenarios for path in scenario.paths}
    events = {event.risk: event for event in study.feared_events if event.risk}
    for risk in assessment.risks:
        path = paths.get(risk.id)
        treatment = path.treatment if path else events[risk.id].treatment
        yield RiskRow(risk, path, treatment)


def _names(study: Study) -> dict[str, str]:
    things: tuple[Any, ...] = (
        *study.missions, *study.business_values, *study.support_assets, *study.feared_events,
        *study.origins, *study.objectives, *study.stakeholders, *study.measures,
        *study.origin_categories, *study.objective_categories, *study.stakeholder_categories,
    )  # fmt: skip
    return {one.id: one.name for one in things}


def _next(study: Study) -> tuple[str, ...]:
    """The measures that are not done, the nearest deadline first; three of them."""
    open_ = [one for one in study.measures if one.state in ("planned", "in_progress")]
    dated = sorted((one for one in open_ if one.due), key=lambda one: (one.due, one.id))
    return tuple(one.id for one in dated[:3])


def _modes(study: Study, assessment: Assessment, words: Words) -> dict[str, tuple[ModeRow, ...]]:
    """The modes of each risk."""
    by_id = {
        mode.id: mode
        for scenario in study.scenarios
        for path in scenario.paths
        if path.operational
        for mode in path.operational.modes
    }
    return {
        risk.id: tuple(
            ModeRow(by_id[one.id], one, views.operational(by_id[one.id], one, words))
            for one in risk.modes
        )
        for risk in assessment.risks
    }


def _pair(study: Study, pair: Pair) -> str:
    names = _names(study)
    return f"{names[pair.origin]} → {names[pair.objective]}"


def _technique_names(study: Study, lang: str) -> dict[str, str]:
    found = {}
    for scenario in study.scenarios:
        for path in scenario.paths:
            for mode in path.operational.modes if path.operational else ():
                for id_ in (each for step in mode.steps for each in step.techniques):
                    known = disarm_framework.technique(id_)
                    found[id_] = disarm_framework.name_in(id_, known.name, lang) if known else id_
    return found


def _because(one: Because, words: Words) -> Markup:
    """Why a value is what it is, as nested lists."""
    parts = Markup("").join(_because(part, words) for part in one.parts)
    below = Markup("<ul>{}</ul>").format(parts) if one.parts else Markup("")
    return Markup("<li>{}{}</li>").format(words.sentence(one), below)
