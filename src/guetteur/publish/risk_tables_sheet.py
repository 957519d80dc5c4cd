"""A study as the sheet of risks that a team fills in; without risks, the empty sheet.

The layout is in `guetteur.model.exchange`.
"""

from collections.abc import Iterator, Mapping

from guetteur.model.assessment import AssessedRisk, Assessment
from guetteur.model.exchange import MEASURES, RISKS, STAKEHOLDERS, STUDY, Layout, word
from guetteur.model.study import Study
from guetteur.model.study_scope import FearedEvent, Treatment
from guetteur.model.study_threats import AttackPath, StrategicScenario
from guetteur.publish.ciso_tables import Loss

Cells = Mapping[str, str]


def sheet_tables(study: Study, assessment: Assessment, lang: str) -> dict[str, list[Cells]]:
    """The tables by their titles, each a list of rows with the same columns."""
    made: tuple[tuple[Layout, Iterator[Cells]], ...] = (
        (STUDY, iter([_about(study)])),
        (RISKS, _risks(study, assessment, lang)),
        (STAKEHOLDERS, _holders(study)),
        (MEASURES, _measures(study, lang)),
    )
    return {layout.title(lang): _titled(layout, rows, lang) for layout, rows in made}


def sheet_losses(study: Study, assessment: Assessment) -> tuple[Loss, ...]:
    """What of a study the sheet has no place for."""
    paths = [path for scenario in study.scenarios for path in scenario.paths]
    told = [path.operational for path in paths if path.operational]
    counted = (
        ("steps", sum(len(mode.steps) for one in told for mode in one.modes)),
        ("supports", len(study.support_assets)),
        ("impacts", sum(len(one.impacts) for one in study.feared_events)),
        ("more-events", sum(max(0, len(one.feared_events) - 1) for one in study.scenarios)),
        ("aside", sum(not path.selected for path in paths)),
        ("residuals", sum(risk.residual_level is not None for risk in assessment.risks)),
        ("baseline", sum(len(one.requirements) for one in study.baselines)),
        ("versions", max(0, len(study.versions) - 1)),
        ("forced", sum(one.initial.forced is not None for one in study.stakeholders)),
    )
    return tuple(Loss(f"risk-loss-{what}", count, "sheets") for what, count in counted if count)


def _titled(layout: Layout, rows: Iterator[Cells], lang: str) -> list[Cells]:
    # a row of empty cells still shows the titles
    return [
        {one.title(lang): row.get(one.key, "") for one in layout.columns}
        for row in (list(rows) or [{}])
    ]


def _about(study: Study) -> Cells:
    return {
        "title": study.title,
        "object": study.object,
        "protection": study.protection,
        "author": study.versions[-1].author,
    }


def _risks(study: Study, assessment: Assessment, lang: str) -> Iterator[Cells]:
    assessed = {risk.id: risk for risk in assessment.risks}
    events = {one.id: one for one in study.feared_events}
    for scenario in study.scenarios:
        for path in scenario.paths:
            if path.risk in assessed:
                event = _gravest(scenario, events)
                yield {
                    **_event(event, study),
                    **_pair(scenario, study),
                    **_path(path, study),
                    **_rated(assessed[path.risk], path.treatment, study, lang),
                }
    for one in study.feared_events:
        if one.risk is not None and one.risk in assessed:
            rated = _rated(assessed[one.risk], one.treatment, study, lang)
            yield _event(one, study) | rated | {"why": one.why or ""}


def _gravest(scenario: StrategicScenario, events: Mapping[str, FearedEvent]) -> FearedEvent | None:
    """The event that a scenario is rated by; the others have no place in its row."""
    kept = [events[id_] for id_ in scenario.feared_events if events[id_].selected]
    return max(kept, key=lambda one: one.gravity or 0, default=None)


def _event(event: FearedEvent | None, study: Study) -> dict[str, str]:
    if event is None:
        return {}
    names = {one.id: one.name for one in study.business_values}
    return {
        "event": event.name,
        "gravity": _level("G", event.gravity),
        "value": names.get(event.business_value or "", ""),
    }


def _pair(scenario: StrategicScenario, study: Study) -> dict[str, str]:
    pair = next(one for one in study.pairs if one.id == scenario.pair)
    origin = next(one for one in study.origins if one.id == pair.origin)
    objective = next(one for one in study.objectives if one.id == pair.objective)
    kinds = {one.id: one.name for one in study.origin_categories}
    return {
        "origin": origin.name,
        "origin_kind": kinds.get(origin.category, ""),
        "objective": objective.name,
        "motivation": _level("", pair.motivation),
        "resources": _level("", pair.resources),
        "activity": _level("", pair.activity),
    }


def _path(path: AttackPath, study: Study) -> dict[str, str]:
    names = {one.id: one.name for one in study.stakeholders}
    met = dict.fromkeys(one.stakeholder for one in path.events if one.stakeholder)
    return {
        "path": path.name,
        "stakeholders": _listed([names[id_] for id_ in met]),
        "why": (path.operational.why if path.operational else None) or "",
    }


def _rated(
    risk: AssessedRisk, treatment: Treatment | None, study: Study, lang: str
) -> dict[str, str]:
    names = {one.id: one.name for one in study.measures}
    return {
        "likelihood": _level("V", risk.likelihood.value),
        "treatment": word("option", treatment.option if treatment else None, lang),
        "measures": _listed([names[id_] for id_ in (treatment.measures if treatment else ())]),
    }


def _listed(names: list[str]) -> str:
    return "\n".join(" ".join(name.splitlines()) for name in names)


def _holders(study: Study) -> Iterator[Cells]:
    kinds = {one.id: one.name for one in study.stakeholder_categories}
    for one in study.stakeholders:
        criteria = ("dependence", "penetration", "maturity", "trust")
        yield {
            "name": _listed([one.name]),
            "kind": kinds.get(one.category, ""),
            **{name: _level("", getattr(one.initial, name)) for name in criteria},
            "why": one.why or "",
        }


def _measures(study: Study, lang: str) -> Iterator[Cells]:
    for one in study.measures:
        yield {
            "name": _listed([one.name]),
            "category": word("category", one.category, lang),
            "owner": one.owner or "",
            "due": one.due.isoformat() if one.due else "",
            "cost": word("cost", str(one.cost) if one.cost else None, lang),
            "state": word("state", one.state, lang),
        }


def _level(prefix: str, level: int | None) -> str:
    return "" if level is None else f"{prefix}{level}"
