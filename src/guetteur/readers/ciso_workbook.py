"""A workbook of CISO Assistant (EBIOS RM study, as it exports one) as a study of ours.

Both variants of its columns are read. What cannot be carried over is told, cell by cell; nothing
is guessed: a level whose name is not known stays unrated.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from guetteur.model import InputError
from guetteur.model.study import Study
from guetteur.model.study_scope import (
    BusinessValue,
    Category,
    FearedEvent,
    Frame,
    Mission,
    SupportAsset,
    Version,
)
from guetteur.model.study_threats import (
    AttackPath,
    Exposure,
    Mode,
    Operational,
    Pair,
    RiskOrigin,
    Stakeholder,
    Step,
    StrategicEvent,
    StrategicScenario,
    TargetObjective,
)
from guetteur.readers.ciso_cells import Cells, NotCarried, Row, sheets_in

# Names of levels, without capitals and accents, in the languages of its matrices that we know.
GRAVITY = {
    "mineure": 1, "mineur": 1, "minor": 1, "significative": 2, "significatif": 2,
    "significant": 2, "grave": 3, "important": 3, "importante": 3, "serious": 3, "critique": 4,
    "critical": 4,
}  # fmt: skip
LIKELIHOOD = {
    "peu vraisemblable": 1, "unlikely": 1, "vraisemblable": 2, "likely": 2,
    "tres vraisemblable": 3, "very likely": 3, "quasi-certain": 4, "certain": 4,
    "quasi certain": 4, "near certain": 4, "almost certain": 4,
}  # fmt: skip
MOTIVATION = {"very_low": 1, "low": 2, "significant": 3, "strong": 4}
RESOURCES = {"limited": 1, "significant": 2, "important": 3, "unlimited": 4}
ACTIVITY = {"very_low": 1, "low": 2, "moderate": 3, "important": 4}
STAGES = (("initial", "enter"), ("enter", "enter"), ("discover", "find"), ("exploit", "exploit"))


def read_workbook(content: bytes, file: str, on: date) -> tuple[Study, tuple[NotCarried, ...]]:
    """The study of a workbook, and what of it was not carried. `on`: the day of its version.

    Raises InputError if it is no workbook of this kind.
    """
    reading = Cells(sheets_in(content, file))
    if "1.1 study" not in reading.sheets:
        names = ", ".join(list(reading.sheets)[:8]) or "–"
        raise InputError("error-risk-workbook-kind", file=file, found=names)
    about = next((row for _, row in reading.rows("1.1 study")), {})
    values, assets = _assets(reading)
    events = _events(reading, values)
    pairs, origins, objectives = _pairs(reading, events)
    holders, categories = _holders(reading)
    study = Study(
        id=about.get("ref_id") or "study",
        title=about.get("name") or file,
        object=about.get("description") or "–",
        protection=about.get("classification") or "–",
        versions=(
            Version(number=_number(about.get("version")), on=on, author="–", summary=f"{file}"),
        ),
        frame=Frame(
            objectives=about.get("objectives") or "–",
            constraints=_lines(about.get("constraints_hypotheses")),
        ),
        missions=(Mission(id="MI1", name=about.get("name") or "–"),),
        business_values=values,
        support_assets=assets,
        feared_events=events,
        origin_categories=tuple(
            Category(id=one, name=one) for one in sorted({o.category for o in origins})
        ),
        objective_categories=(Category(id="objective", name="–"),),
        stakeholder_categories=categories,
        origins=origins,
        objectives=objectives,
        pairs=pairs,
        stakeholders=holders,
        scenarios=_scenarios(reading, pairs, origins, objectives, events, holders, assets),
        rating="express",
        notes=about.get("observation") or None,
    )
    _rest(reading)
    return study, tuple(reading.left)


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def _number(text: str | None) -> str:
    """A version x.y; 1.0 for what is none."""
    parts = (text or "").split(".")
    return text if text and len(parts) == 2 and all(one.isdigit() for one in parts) else "1.0"


def _selected(row: Row) -> bool:
    return row.get("is_selected", "").lower() not in ("false", "0", "no", "non", "faux")


def _assets(reading: Cells) -> tuple[tuple[BusinessValue, ...], tuple[SupportAsset, ...]]:
    values, assets = [], []
    ids = {}
    for n, (_, row) in enumerate(reading.rows("1.2 assets"), start=1):
        if row.get("type", "").upper() == "PR":
            made = row.get("ref_id") or f"VM{n}"
            ids[row.get("name", "")] = made
            values.append(
                BusinessValue(
                    id=made, name=row.get("name") or made, nature="information", mission="MI1",
                    description=row.get("description") or None,
                )
            )  # fmt: skip
    for n, (number, row) in enumerate(reading.rows("1.2 assets"), start=1):
        if row.get("type", "").upper() != "PR":
            parents = _lines(row.get("parent_asset"))
            for one in parents:
                if one not in ids:
                    reading.left.append(NotCarried("1.2 Assets", number, "parent_asset", one))
            assets.append(
                SupportAsset(
                    id=row.get("ref_id") or f"BS{n}", name=row.get("name") or f"BS{n}",
                    supports=tuple(ids[one] for one in parents if one in ids),
                    description=row.get("description") or None,
                )
            )  # fmt: skip
    return tuple(values), tuple(assets)


def _events(reading: Cells, values: tuple[BusinessValue, ...]) -> tuple[FearedEvent, ...]:
    ids, made = {one.name: one.id for one in values}, []
    for n, (number, row) in enumerate(reading.rows("1.3 feared events"), start=1):
        assets = _lines(row.get("assets"))
        for one in assets[1:]:
            reading.left.append(NotCarried("1.3 Feared Events", number, "assets", one))
        level = reading.level(
            GRAVITY, "1.3 Feared Events", number, "gravity", row.get("gravity", "")
        )
        made.append(
            FearedEvent(
                id=row.get("ref_id") or f"ER{n}", name=row.get("name") or f"ER{n}",
                business_value=ids.get(assets[0]) if assets else None, gravity=level,
                why=row.get("justification") or None, selected=_selected(row),
                description=row.get("description") or None,
            )
        )  # fmt: skip
    return tuple(made)


def _pairs(
    reading: Cells, events: tuple[FearedEvent, ...]
) -> tuple[tuple[Pair, ...], tuple[RiskOrigin, ...], tuple[TargetObjective, ...]]:
    sheet = "2.1 RO-TO Couples"
    ids = {one.name: one.id for one in events}
    origins: dict[str, RiskOrigin] = {}
    objectives: dict[str, TargetObjective] = {}
    made = []
    for n, (number, row) in enumerate(reading.rows(sheet.lower()), start=1):
        kind, aim = row.get("risk_origin") or "other", row.get("target_objective") or "–"
        origin = origins.setdefault(
            kind, RiskOrigin(id=f"SR{len(origins) + 1}", name=kind, category=kind)
        )
        objective = objectives.setdefault(
            aim, TargetObjective(id=f"OV{len(objectives) + 1}", name=aim, category="objective")
        )
        told = {
            name: reading.level(scale, sheet, number, name, row.get(name, ""))
            for name, scale in (
                ("motivation", MOTIVATION), ("resources", RESOURCES), ("activity", ACTIVITY),
            )
        }  # fmt: skip
        made.append(
            Pair(
                id=f"P{n}", origin=origin.id, objective=objective.id,
                why=row.get("justification") or None,
                feared_events=tuple(ids[e] for e in _lines(row.get("feared_events")) if e in ids),
                selected=_selected(row), **told,
            )
        )  # fmt: skip
    return tuple(made), tuple(origins.values()), tuple(objectives.values())


def _holders(reading: Cells) -> tuple[tuple[Stakeholder, ...], tuple[Category, ...]]:
    made: list[Stakeholder] = []
    kinds: dict[str, Category] = {}
    for n, (number, row) in enumerate(reading.rows("3.1 stakeholders"), start=1):
        kind = row.get("category") or "other"
        kinds.setdefault(kind, Category(id=kind, name=kind))
        made.append(
            Stakeholder(
                id=f"PP{n}", name=row.get("entity") or f"PP{n}", category=kind,
                initial=_exposure(reading, number, row, "current"),
                residual=_exposure(reading, number, row, "residual"),
                why=row.get("justification") or None, critical=_selected(row),
            )
        )  # fmt: skip
    return tuple(made), tuple(kinds.values())


def _exposure(reading: Cells, number: int, row: Row, kind: str) -> Exposure:
    scale = {str(level): level for level in range(1, 5)}
    names = {"dependence": "dependency", "penetration": "penetration", "maturity": "maturity",
             "trust": "trust"}  # fmt: skip
    levels = {
        own: reading.level(
            scale, "3.1 Stakeholders", number, f"{kind}_{their}", row.get(f"{kind}_{their}", "")
        )
        for own, their in names.items()
    }
    return Exposure(**levels)


def _scenarios(
    reading: Cells,
    pairs: tuple[Pair, ...],
    origins: tuple[RiskOrigin, ...],
    objectives: tuple[TargetObjective, ...],
    events: tuple[FearedEvent, ...],
    holders: tuple[Stakeholder, ...],
    assets: tuple[SupportAsset, ...],
) -> tuple[StrategicScenario, ...]:
    kind = {one.id: one.name for one in origins}
    aim = {one.id: one.name for one in objectives}
    of = {(kind[pair.origin], aim[pair.objective]): pair for pair in pairs}
    made = []
    for n, (number, row) in enumerate(reading.rows("3.2.1 strategic scenarios"), start=1):
        pair = of.get((row.get("risk_origin") or "other", row.get("target_objective") or "–"))
        if pair is None:
            found = f"{row.get('risk_origin')} / {row.get('target_objective')}"
            reading.left.append(
                NotCarried("3.2.1 Strategic Scenarios", number, "risk_origin", found)
            )
            continue
        name = row.get("name") or f"SS{n}"
        made.append(
            StrategicScenario(
                id=row.get("ref_id") or f"SS{n}", name=name, pair=pair.id,
                feared_events=pair.feared_events or tuple(one.id for one in events),
                description=row.get("description") or None,
                paths=tuple(_paths(reading, name, holders, assets)),
            )
        )  # fmt: skip
    return tuple(made)


def _paths(
    reading: Cells, scenario: str, holders: tuple[Stakeholder, ...],
    assets: tuple[SupportAsset, ...],
) -> Iterator[AttackPath]:  # fmt: skip
    known = {one.name: one.id for one in holders}
    for n, (_, row) in enumerate(reading.rows("3.2.2 attack paths"), start=1):
        if row.get("strategic_scenario") != scenario:
            continue
        name = row.get("name") or f"CA{n}"
        met = [one.rsplit(" (", 1)[0] for one in _lines(row.get("stakeholders"))]
        operational, risk = _operational(reading, scenario, name, assets)
        yield AttackPath(
            id=row.get("ref_id") or f"CA{n}", risk=risk or f"R{n}", name=name,
            events=tuple(
                StrategicEvent(text=one, stakeholder=known[one]) for one in met if one in known
            ),
            operational=operational, description=row.get("description") or None,
            selected=_selected(row), why=row.get("justification") or None,
        )  # fmt: skip


def _operational(
    reading: Cells, scenario: str, path: str, assets: tuple[SupportAsset, ...]
) -> tuple[Operational | None, str | None]:
    """The operational scenario of a path and the id of its risk, if there is one."""
    sheet = "4.1.1 Operational Scenarios"
    for number, row in reading.rows(sheet.lower()):
        if row.get("attack_path") == path:
            level = reading.level(
                LIKELIHOOD, sheet, number, "likelihood", row.get("likelihood", "")
            )
            made = Operational(
                name=row.get("name") or path, likelihood=level,
                why=row.get("justification") or None,
                modes=tuple(_operating(reading, f"{scenario[:95]} - {path[:95]}", assets)),
                description=row.get("operating_modes_description") or None,
            )  # fmt: skip
            return made, row.get("ref_id") or None
    return None, None


def _operating(reading: Cells, joined: str, assets: tuple[SupportAsset, ...]) -> Iterator[Mode]:
    """The modes of an operational scenario. Their actions stand in no order and on no asset there:
    each follows the one before, on the first asset, and is unrated."""
    sheet = "4.1.2 Operating Modes"
    known = {row.get("name", ""): row for _, row in reading.rows("4.0 elementary actions")}
    for n, (number, row) in enumerate(reading.rows(sheet.lower()), start=1):
        if row.get("operational_scenario") != joined:
            continue
        steps: list[Step] = []
        for name in _lines(row.get("elementary_actions")):
            action = known.get(name)
            if action is None or not assets:
                reading.left.append(NotCarried(sheet, number, "elementary_actions", name))
                continue
            steps.append(
                Step(
                    id=action.get("ref_id") or f"AE{n}.{len(steps) + 1}", name=name,
                    phase=_phase(action.get("attack_stage", "")), asset=assets[0].id,
                    after=(steps[-1].id,) if steps else (), why=action.get("description") or None,
                )
            )  # fmt: skip
        level = reading.level(LIKELIHOOD, sheet, number, "likelihood", row.get("likelihood", ""))
        yield Mode(
            id=row.get("ref_id") or f"MO{n}", name=row.get("name") or f"MO{n}",
            steps=tuple(steps), likelihood=level, description=row.get("description") or None,
        )  # fmt: skip


def _phase(stage: str) -> Any:
    return next((phase for part, phase in STAGES if part in stage.lower()), "know")


def _rest(reading: Cells) -> None:
    """What stands in sheets that have no place in a study of ours, or are not read."""
    for sheet, rows in reading.sheets.items():
        audit = sheet.startswith("1.4") or sheet == "3.3 stakeholder controls"
        if audit and rows:
            reading.left.append(NotCarried(sheet, 2, "–", str(len(rows))))
