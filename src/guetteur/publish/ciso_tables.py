"""A risk study as the sheets that CISO Assistant's importer reads, and what they cannot carry.

Sheets and columns: as its community edition of August 2026 reads them (`ebios_rm_excel_helpers`).
Names of levels are matched by it against its own matrix, in any language and any case.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from guetteur.knowledge import Messages
from guetteur.model.assessment import AssessedStakeholder, Assessment
from guetteur.model.study import Study
from guetteur.model.study_threats import AttackPath, Exposure, Mode, Pair
from guetteur.publish.ciso_names import names_of

Row = dict[str, str]
# Level names of its risk matrix for EBIOS RM; V0 has none there.
GRAVITY = MappingProxyType({1: "Minor", 2: "Significant", 3: "Important", 4: "Critical"})
LIKELIHOOD = MappingProxyType({1: "Unlikely", 2: "Likely", 3: "Very likely", 4: "Certain"})
MOTIVATION = MappingProxyType({1: "very_low", 2: "low", 3: "significant", 4: "strong"})
RESOURCES = MappingProxyType({1: "limited", 2: "significant", 3: "important", 4: "unlimited"})
ACTIVITY = MappingProxyType({1: "very_low", 2: "low", 3: "moderate", 4: "important"})
STAGES = MappingProxyType(
    {
        "know": "ebiosReconnaissance",
        "enter": "ebiosInitialAccess",
        "find": "ebiosDiscovery",
        "exploit": "ebiosExploitation",
    }
)
# Its kinds of risk origin and of stakeholder, by the ids of our categories; the rest is `other`.
ORIGINS = MappingProxyType(
    {
        "state": "state",
        "organised-crime": "organized_crime",
        "terrorist": "terrorist",
        "activist": "activist",
        "competitor": "competitor",
        "amateur": "amateur",
        "avenger": "avenger",
    }
)
HOLDERS = MappingProxyType(
    {"supplier": "supplier", "partner": "partner", "institution": "regulatory_authority"}
)
CRITERIA = ("dependence", "penetration", "maturity", "trust")
# How much of a name its importer keeps where it joins two.
LONGEST = 95


@dataclass(frozen=True, slots=True)
class Loss:
    """What is not carried: `what` names it (`risk-loss-...`), how often, and where it is lost:
    by the sheets, which have no place for it, or by its importer, which does not read it."""

    what: str
    count: int
    where: str


def sheets(study: Study, assessment: Assessment, messages: Messages) -> dict[str, list[Row]]:
    """The sheets by name, each a list of rows with the same columns."""
    made = {name: list(make(study, assessment)) for name, make in _SHEETS.items()}
    made["1.1 Study"] = [_study(study, messages)]
    for n, baseline in enumerate(study.baselines, start=1):
        made[f"1.4.{n} Audit"] = [
            {
                "urn": "",
                "ref_id": one.id,
                "name": one.text,
                "description": "",
                "result": {"applied": "compliant", "restricted": "partially_compliant",
                           "not_applied": "non_compliant"}.get(one.applied or "", "not_assessed"),
                "observation": one.why or "",
                "applied_controls": "\n".join(one.measures),
            }
            for one in baseline.requirements
        ]  # fmt: skip
    return dict(sorted(made.items()))


def losses(study: Study) -> tuple[Loss, ...]:
    """What of a study the workbook does not carry, and what its importer leaves aside."""
    steps = [step for _, mode in _modes(study) for step in mode.steps]
    paths = [path for scenario in study.scenarios for path in scenario.paths]
    counted = (
        ("joins", sum(len(step.after) for step in steps), "sheets"),
        ("ratings", sum(step.success is not None for step in steps), "sheets"),
        ("difficulties", sum(step.difficulty is not None for step in steps), "sheets"),
        ("assets", len(steps), "sheets"),
        ("techniques", sum(len(step.techniques) for step in steps), "sheets"),
        ("detectors", sum(len(step.detectors) for step in steps), "sheets"),
        ("events", sum(len(path.events) for path in paths), "sheets"),
        ("impacts", sum(len(one.impacts) for one in study.feared_events), "sheets"),
        ("accidents", sum(one.risk is not None for one in study.feared_events), "sheets"),
        ("treatments", sum(path.treatment is not None for path in paths), "sheets"),
        ("versions", max(0, len(study.versions) - 1), "sheets"),
        ("forced", sum(one.initial.forced is not None for one in study.stakeholders), "sheets"),
        ("pertinence", len(study.pairs), "importer"),
        ("baseline", sum(len(one.requirements) for one in study.baselines), "importer"),
        ("measures", len(study.measures), "importer"),
    )
    return tuple(Loss(f"risk-loss-{what}", count, where) for what, count, where in counted if count)


def _study(study: Study, messages: Messages) -> Row:
    last = study.versions[-1]
    return {
        "ref_id": study.id,
        "name": study.title,
        "description": study.object,
        "version": last.number,
        "status": "done" if last.approved_by else "in_progress",
        "eta": "",
        "due_date": "",
        "observation": study.notes or "",
        "classification": study.protection,
        "objectives": study.frame.objectives,
        "constraints_hypotheses": "\n".join((*study.frame.constraints, *study.frame.hypotheses)),
        "responsibility_matrix": "\n".join(_raci(study, messages)),
    }


def _raci(study: Study, messages: Messages) -> Iterator[str]:
    for one in study.frame.participants:
        parts = ", ".join(
            f"{messages.text(f'risk-workshop-{number}')}: {part}"
            for number, part in sorted(one.raci.items())
        )
        yield f"{one.role}: {parts}"


def _assets(study: Study, _: Assessment) -> Iterator[Row]:
    called = names_of(study).of
    for value in study.business_values:
        yield _asset(value.id, called[value.id], value.description, "PR", "")
    for one in study.support_assets:
        parents = "\n".join(called[id_] for id_ in one.supports)
        yield _asset(one.id, called[one.id], one.description, "SP", parents)


def _asset(id_: str, name: str, description: str | None, kind: str, parent: str) -> Row:
    return {
        "ref_id": id_, "name": name, "description": description or "", "type": kind,
        "parent_asset": parent,
    }  # fmt: skip


def _events(study: Study, _: Assessment) -> Iterator[Row]:
    called = names_of(study).of
    for one in study.feared_events:
        yield {
            "ref_id": one.id,
            "name": called[one.id],
            "description": one.description or "",
            "gravity": GRAVITY.get(one.gravity or 0, ""),
            "is_selected": _flag(one.selected),
            "justification": one.why or "",
            "assets": called.get(one.business_value or "", ""),
        }


def _pairs(study: Study, assessment: Assessment) -> Iterator[Row]:
    called = names_of(study).of
    for pair in study.pairs:
        level = assessment.pertinence[pair.id].value
        yield {
            "risk_origin": _origin(study, pair.origin, called),
            "target_objective": called[pair.objective],
            "motivation": MOTIVATION.get(pair.motivation or 0, ""),
            "resources": RESOURCES.get(pair.resources or 0, ""),
            "activity": ACTIVITY.get(pair.activity or 0, ""),
            "pertinence": "" if level is None else str(level),
            "is_selected": _flag(pair.selected),
            "justification": pair.why or "",
            "feared_events": "\n".join(called[id_] for id_ in events_of(study, pair)),
        }


def _holders(study: Study, assessment: Assessment) -> Iterator[Row]:
    found = {one.id: one for one in assessment.stakeholders}
    called = names_of(study).of
    for one in study.stakeholders:
        row = {"entity": called[one.id], "category": HOLDERS.get(one.category, "other")}
        row |= _exposure("current", one.initial, found[one.id])
        row |= _exposure("residual", _completed(one.residual, one.initial), found[one.id])
        yield row | {"is_selected": _flag(one.critical), "justification": one.why or ""}


def _completed(target: Exposure | None, now: Exposure) -> Exposure:
    """The target, with what it leaves out as it is now."""
    if target is None:
        return now
    said = {name: getattr(target, name) for name in CRITERIA}
    return Exposure(**{name: getattr(now, name) if level is None else level
                       for name, level in said.items()})  # fmt: skip


def _exposure(kind: str, own: Exposure, found: AssessedStakeholder) -> Row:
    danger = found.initial if kind == "current" else found.residual or found.initial
    levels = {name: getattr(own, name) for name in CRITERIA}
    return {
        f"{kind}_dependency": _level(levels["dependence"]),
        f"{kind}_penetration": _level(levels["penetration"]),
        f"{kind}_maturity": _level(levels["maturity"]),
        f"{kind}_trust": _level(levels["trust"]),
        f"{kind}_criticality": "" if danger.value is None else f"{danger.value:.4g}",
    }


def _scenarios(study: Study, assessment: Assessment) -> Iterator[Row]:
    pairs = {pair.id: pair for pair in study.pairs}
    called = names_of(study).of
    for one in study.scenarios:
        pair = pairs[one.pair]
        yield {
            "ref_id": one.id,
            "name": called[one.id],
            "description": one.description or "",
            "risk_origin": _origin(study, pair.origin, called),
            "target_objective": called[pair.objective],
            "gravity": GRAVITY.get(assessment.gravity[one.id].value or 0, ""),
        }


def _paths(study: Study, _: Assessment) -> Iterator[Row]:
    holders = {one.id: one for one in study.stakeholders}
    called = names_of(study).of
    for scenario in study.scenarios:
        for path in scenario.paths:
            met = dict.fromkeys(event.stakeholder for event in path.events if event.stakeholder)
            named = (
                f"{called[id_]} ({HOLDERS.get(holders[id_].category, 'other')})" for id_ in met
            )
            yield {
                "ref_id": path.id,
                "name": called[path.id],
                "description": " → ".join(event.text for event in path.events),
                "strategic_scenario": called[scenario.id],
                "stakeholders": "\n".join(named),
                "is_selected": _flag(path.selected),
                "justification": path.why or "",
            }


def _controls(study: Study, _: Assessment) -> Iterator[Row]:
    states = {"planned": "to_do", "in_progress": "in_progress", "done": "active",
              "dropped": "deprecated"}  # fmt: skip
    called = names_of(study).of
    for measure in study.measures:
        using = [called[one.id] for one in study.stakeholders if measure.id in one.measures]
        yield {
            "ref_id": measure.id,
            "name": called[measure.id],
            "description": measure.comment or "",
            "status": states[measure.state],
            "stakeholders": "\n".join(using),
        }


def _actions(study: Study, _: Assessment) -> Iterator[Row]:
    called = names_of(study).of
    for _path, mode in _modes(study):
        for step in mode.steps:
            yield {
                "ref_id": step.id,
                "name": called[step.id],
                "description": step.description or step.why or "",
                "attack_stage": STAGES[step.phase],
                "icon": "",
            }


def _operational(study: Study, assessment: Assessment) -> Iterator[Row]:
    risks = {risk.path: risk for risk in assessment.risks}
    called = names_of(study).of
    for scenario in study.scenarios:
        for path in scenario.paths:
            if path.operational is None or path.id not in risks:
                continue
            risk = risks[path.id]
            yield {
                "ref_id": path.risk,
                "name": path.operational.name,
                "attack_path": called[path.id],
                "likelihood": LIKELIHOOD.get(max(risk.likelihood.value or 0, 1), "")
                if risk.likelihood.value is not None
                else "",
                "gravity": GRAVITY.get(risk.gravity.value or 0, ""),
                "risk_level": "" if risk.level.value is None else str(risk.level.value),
                "operating_modes_description": path.operational.description
                or path.operational.why
                or "",
                "most_likely_operating_mode": called.get(risk.likeliest or "", ""),
                "is_selected": _flag(path.selected),
                "justification": path.operational.why or "",
            }


def joined_name(scenario: str, path: str) -> str:
    """How its importer finds the operational scenario of a path."""
    return f"{scenario[:LONGEST]} - {path[:LONGEST]}"


def _operating(study: Study, assessment: Assessment) -> Iterator[Row]:
    found = {mode.id: mode for risk in assessment.risks for mode in risk.modes}
    called = names_of(study).of
    scenarios = {
        path.id: called[scenario.id] for scenario in study.scenarios for path in scenario.paths
    }
    for path, mode in _modes(study):
        level = found[mode.id].likelihood.value if mode.id in found else None
        yield {
            "ref_id": mode.id,
            "name": called[mode.id],
            "description": mode.description or "",
            "operational_scenario": joined_name(scenarios[path.id], called[path.id]),
            "likelihood": "" if level is None else LIKELIHOOD[max(level, 1)],
            "elementary_actions": "\n".join(called[step.id] for step in mode.steps),
        }


def _modes(study: Study) -> Iterator[tuple[AttackPath, Mode]]:
    for scenario in study.scenarios:
        for path in scenario.paths:
            for mode in path.operational.modes if path.operational else ():
                yield path, mode


def events_of(study: Study, pair: Pair) -> tuple[str, ...]:
    """The feared events of a pair and of its scenarios: gravity is taken from the pair's there."""
    of = [id_ for one in study.scenarios if one.pair == pair.id for id_ in one.feared_events]
    return tuple(dict.fromkeys((*pair.feared_events, *of)))


def _origin(study: Study, origin: str, called: Mapping[str, str]) -> str:
    """Its own word for a kind of origin, where that tells the origin from all others."""
    kinds = {one.id: ORIGINS.get(one.category, "other") for one in study.origins}
    alone = list(kinds.values()).count(kinds[origin]) == 1
    return kinds[origin] if alone and kinds[origin] != "other" else called[origin]


def _flag(value: bool) -> str:
    return "True" if value else "False"


def _level(value: int | None) -> str:
    return "" if value is None else str(value)


_SHEETS: Mapping[str, Callable[[Study, Assessment], Iterator[Row]]] = MappingProxyType(
    {
        "1.2 Assets": _assets,
        "1.3 Feared Events": _events,
        "2.1 RO-TO Couples": _pairs,
        "3.1 Stakeholders": _holders,
        "3.2.1 Strategic Scenarios": _scenarios,
        "3.2.2 Attack Paths": _paths,
        "3.3 Stakeholder Controls": _controls,
        "4.0 Elementary Actions": _actions,
        "4.1.1 Operational Scenarios": _operational,
        "4.1.2 Operating Modes": _operating,
    }
)
