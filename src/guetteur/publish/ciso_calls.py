"""A study as the requests that make it on a server of CISO Assistant, in their order.

Written against its published models and views; never tried on a server that runs.
The study is made with the quotation method `manual`: likelihoods are those computed here, and stay.
Source: intuitem/ciso-assistant-community, backend/ebios_rm/{models,serializers,views}.py and
backend/core/models.py, as published until October 2026.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from guetteur.model.assessment import AssessedRisk, Assessment
from guetteur.model.study import Study
from guetteur.model.study_threats import AttackPath, Exposure, Mode, Stakeholder
from guetteur.publish import ciso_levels as levels
from guetteur.publish.ciso_names import Names, names_of, one_line

ORIGIN, ENTITY = "ro_to.risk_origin", "entity.relationship"
STUDY = "the study"
CRITERIA = {
    "dependency": "dependence",
    "penetration": "penetration",
    "maturity": "maturity",
    "trust": "trust",
}


@dataclass(frozen=True, slots=True)
class Ref:
    """Stands for the id that the server gave to what an earlier call made."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request. key: names what it makes. of, action: on which thing made before, and what.

    same: what is there already and has the same of these fields is taken instead of made again;
    where: what the list to look in is narrowed by.
    """

    key: str
    path: str
    body: dict[str, Any]
    method: Literal["POST", "PATCH"] = "POST"
    of: str | None = None
    action: str = ""
    same: tuple[str, ...] = ()
    where: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the study goes: ids of the folder and of the matrix, and the matrix's numbers of
    levels."""

    folder: str
    matrix: str
    likelihoods: int = levels.USUAL
    gravities: int = levels.USUAL


def calls(study: Study, assessment: Assessment, target: Target) -> list[Call]:
    """The requests, each after those whose ids it needs."""
    names = names_of(study)
    risks = {risk.path: risk for risk in assessment.risks if risk.path is not None}
    return [
        *_assets(study, names, target),
        _study(study, target),
        *_events(study, names, target),
        *_pairs(study, names, target),
        *_stakeholders(study, names, target),
        *_scenarios(study, names, assessment, target),
        *_paths(study, names, target),
        *_operational(study, names, risks, target),
    ]


def _assets(study: Study, names: Names, target: Target) -> Iterator[Call]:
    folder = (("folder", target.folder),)
    for value in study.business_values:
        body = _described(value.id, names, value.description, target) | {"type": "PR"}
        yield Call(key=value.id, path="assets/", body=body, same=("name",), where=folder)
    for one in study.support_assets:
        body = _described(one.id, names, one.description, target) | {"type": "SP"}
        body |= {"parent_assets": [Ref(id_) for id_ in one.supports]}
        yield Call(key=one.id, path="assets/", body=body, same=("name",), where=folder)


def _described(
    id_: str, names: Names, description: str | None, target: Target
) -> dict[str, Any]:  # fmt: skip
    return {
        "ref_id": id_[:100],
        "name": names.of[id_],
        "description": description or "",
        "folder": target.folder,
    }


def _study(study: Study, target: Target) -> Call:
    ids = [one.id for one in study.business_values] + [one.id for one in study.support_assets]
    body = {
        "ref_id": study.id[:100],
        "name": one_line(study.title)[:200],
        # it has no other place for the marking in all its versions
        "description": f"{study.object}\n\n{study.protection}",
        "version": study.versions[-1].number,
        "status": "in_progress",
        "observation": study.notes or "",
        "quotation_method": "manual",
        "folder": target.folder,
        "risk_matrix": target.matrix,
        "assets": [Ref(id_) for id_ in ids],
    }
    return Call(key=STUDY, path="ebios-rm/studies/", body=body)


def _of_study(target: Target) -> dict[str, Any]:
    return {"ebios_rm_study": Ref(STUDY), "folder": target.folder}


def _within() -> dict[str, Any]:
    """How a thing of the study itself is found again."""
    return {"same": ("ref_id", "name"), "where": (("ebios_rm_study", Ref(STUDY)),)}


def _events(study: Study, names: Names, target: Target) -> Iterator[Call]:
    for one in study.feared_events:
        body = _described(one.id, names, one.description, target) | _of_study(target)
        body |= {
            "gravity": levels.gravity_number(one.gravity, target.gravities),
            "is_selected": one.selected,
            "justification": one.why or "",
            "assets": [Ref(one.business_value)] if one.business_value else [],
        }
        yield Call(key=one.id, path="ebios-rm/feared-events/", body=body, **_within())


def _term(key: str, name: str, kind: str) -> Call:
    body = {"name": name, "field_path": kind, "is_visible": True}
    where = (("field_path", kind),)
    return Call(key=key, path="terminologies/", body=body, same=("name",), where=where)


def _pairs(study: Study, names: Names, target: Target) -> Iterator[Call]:
    for origin in dict.fromkeys(pair.origin for pair in study.pairs):
        yield _term(origin, names.of[origin], ORIGIN)
    for pair in study.pairs:
        body = _of_study(target) | {
            "risk_origin": Ref(pair.origin),
            "target_objective": names.of[pair.objective],
            "motivation": pair.motivation or 0,
            "resources": pair.resources or 0,
            "activity": pair.activity or 0,
            "is_selected": pair.selected,
            "justification": pair.why or "",
            "feared_events": [Ref(id_) for id_ in events_of(study, pair.id)],
        }
        yield Call(key=pair.id, path="ebios-rm/ro-to/", body=body)


def events_of(study: Study, pair: str) -> tuple[str, ...]:
    """The feared events of a pair and of its scenarios: there, scenarios have none of their own."""
    own = next(one.feared_events for one in study.pairs if one.id == pair)
    of_scenarios = (id_ for s in study.scenarios if s.pair == pair for id_ in s.feared_events)
    return tuple(dict.fromkeys((*own, *of_scenarios)))


def _stakeholders(study: Study, names: Names, target: Target) -> Iterator[Call]:
    for id_ in dict.fromkeys(one.category for one in study.stakeholders):
        yield _term(f"category {id_}", names.categories[id_], ENTITY)
    for one in study.stakeholders:
        yield Call(
            key=f"entity {one.id}",
            path="entities/",
            body={"name": names.of[one.id], "folder": target.folder},
            same=("name",),
            where=(("folder", target.folder),),
        )
        body = _of_study(target) | {
            "entity": Ref(f"entity {one.id}"),
            "category": Ref(f"category {one.category}"),
            **_criteria("current", one.initial, one.initial),
            "is_selected": one.critical,
            "justification": one.why or "",
        }
        yield Call(key=one.id, path="ebios-rm/stakeholders/", body=body)
        if one.residual is not None:
            # it sets the target to the initial levels when a stakeholder is made
            yield _targeted(one, one.residual)


def _targeted(one: Stakeholder, residual: Exposure) -> Call:
    return Call(
        key=f"target {one.id}",
        path="ebios-rm/stakeholders/",
        method="PATCH",
        of=one.id,
        body=_criteria("residual", residual, one.initial),
    )


def _criteria(kind: str, exposure: Exposure, initial: Exposure) -> dict[str, int]:
    """The four criteria. There is no unrated: it counts as the least level there."""
    least = {"dependency": 0, "penetration": 0, "maturity": 1, "trust": 1}
    found = {}
    for theirs, ours in CRITERIA.items():
        level = getattr(exposure, ours)
        level = getattr(initial, ours) if level is None else level
        found[f"{kind}_{theirs}"] = least[theirs] if level is None else level
    return found


def _scenarios(
    study: Study, names: Names, assessment: Assessment, target: Target
) -> Iterator[Call]:  # fmt: skip
    events = {one.id: one for one in study.feared_events}
    for one in study.scenarios:
        body = _described(one.id, names, one.description, target) | _of_study(target)
        body["ro_to_couple"] = Ref(one.pair)
        gravity = assessment.gravity[one.id].value
        theirs = max(
            (events[i].gravity or 0 for i in events_of(study, one.pair) if events[i].selected),
            default=0,
        )
        focus = [id_ for id_ in one.feared_events if events[id_].gravity == gravity]
        if gravity is not None and gravity != theirs and focus:
            # else it would take the gravest event of the whole pair
            body["focused_feared_event"] = Ref(focus[0])
        yield Call(key=one.id, path="ebios-rm/strategic-scenarios/", body=body, **_within())


def _paths(study: Study, names: Names, target: Target) -> Iterator[Call]:
    for scenario in study.scenarios:
        for path in scenario.paths:
            body = _described(path.id, names, _text(path), target) | _of_study(target)
            met = dict.fromkeys(e.stakeholder for e in path.events if e.stakeholder)
            body |= {
                "strategic_scenario": Ref(scenario.id),
                "stakeholders": [Ref(id_) for id_ in met],
                "is_selected": path.selected,
                "justification": path.why or "",
            }
            yield Call(key=path.id, path="ebios-rm/attack-paths/", body=body, **_within())


def _text(path: AttackPath) -> str:
    """The description of a path, then its events, which have no place of their own there."""
    events = [f"{n}. {one.text}" for n, one in enumerate(path.events, start=1)]
    return "\n".join([*([path.description] if path.description else ()), *events])


def _operational(
    study: Study, names: Names, risks: Mapping[str, AssessedRisk], target: Target
) -> Iterator[Call]:
    for scenario in study.scenarios:
        for path in scenario.paths:
            told, risk = path.operational, risks.get(path.id)
            if told is None:
                continue
            likely = risk.likelihood.value if risk else told.likelihood
            body = _of_study(target) | {
                "attack_path": Ref(path.id),
                "operating_modes_description": told.description or "",
                "likelihood": levels.likelihood_number(likely, target.likelihoods),
                "is_selected": path.selected,
                "justification": told.why or "",
            }
            key = f"operational {path.id}"
            yield Call(key=key, path="ebios-rm/operational-scenarios/", body=body)
            for mode in told.modes:
                yield from _mode(mode, key, names, risk, target)


def _mode(
    mode: Mode, scenario: str, names: Names, risk: AssessedRisk | None, target: Target
) -> Iterator[Call]:
    for step in mode.steps:
        body = _described(step.id, names, step.description, target)
        body["attack_stage"] = levels.STAGES[step.phase]
        yield Call(
            key=step.id,
            path="ebios-rm/elementary-actions/",
            body=body,
            same=("ref_id", "name"),
            where=(("folder", target.folder),),
        )
    found = [one for one in risk.modes if one.id == mode.id] if risk else []
    likely = found[0].likelihood.value if found else mode.likelihood
    body = _described(mode.id, names, mode.description, target) | {
        "operational_scenario": Ref(scenario),
        "likelihood": levels.likelihood_number(likely, target.likelihoods),
    }
    path = "ebios-rm/operating-modes/"
    where = (("operational_scenario", Ref(scenario)),)
    yield Call(key=mode.id, path=path, body=body, same=("ref_id", "name"), where=where)
    if mode.steps:
        graph = {"kill_chain_steps": _graph(mode, target.likelihoods)}
        key = f"graph {mode.id}"
        yield Call(key=key, path=path, of=mode.id, action="save_graph/", body=graph)


def _graph(mode: Mode, size: int) -> list[dict[str, Any]]:
    """The steps with what leads to them; what the server would refuse is left out."""
    stages = {step.id: levels.STAGES[step.phase] for step in mode.steps}
    places: dict[int, int] = {}
    made = []
    for step in mode.steps:
        stage = stages[step.id]
        row = places[stage] = places.get(stage, -1) + 1
        after = [id_ for id_ in step.after if stages[id_] <= stage]
        made.append(
            {
                "id": step.id,
                "elementary_action": Ref(step.id),
                "antecedents": after,
                "logic_operator": step.join.upper() if len(after) > 1 else None,
                "assets": [Ref(step.asset)],
                "success_probability": levels.step_number(levels.SUCCESS, step.success, size),
                "technical_difficulty": levels.step_number(
                    levels.DIFFICULTY, step.difficulty, size
                ),
                "position_x": 260 * stage,
                "position_y": 120 * row,
            }
        )
    return made
