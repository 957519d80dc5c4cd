"""A study from the sheet of risks that a team fills in: a workbook, or one table as CSV.

A row is a risk: a feared event that an origin reaches by a path; or, with no origin, objective or
path, an event that nobody intends. What has one name is one thing. The layout is in
`guetteur.model.exchange`. The study is rated by the express method: the sheet has no actions.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

from guetteur.model import InputError, InputErrors
from guetteur.model.study import Study
from guetteur.model.study_scope import (
    BusinessValue,
    Category,
    FearedEvent,
    Frame,
    Mission,
    Option,
    Treatment,
    Version,
)
from guetteur.model.study_threats import (
    AttackPath,
    Cost,
    Exposure,
    Measure,
    MeasureCategory,
    Operational,
    Pair,
    Progress,
    RiskOrigin,
    Stakeholder,
    StrategicEvent,
    StrategicScenario,
    TargetObjective,
)
from guetteur.readers.study_sheet_cells import tables_in
from guetteur.readers.study_sheet_rows import Line, Sheets, every, lines_of, plain
from guetteur.readers.text_files import name_of

Thing = TypeVar("Thing")
ACCIDENT = ("origin", "objective", "path")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaid:
    """What stands where the sheet says nothing, in the reader's language. kind: of a thing."""

    object: str
    protection: str
    author: str
    summary: str
    objectives: str
    mission: str
    kind: str


@dataclass(slots=True)
class _Draft:
    """The things of a study so far, by their names without capitals."""

    values: dict[str, BusinessValue] = field(default_factory=dict)
    events: dict[str, FearedEvent] = field(default_factory=dict)
    rated_at: dict[str, Line] = field(default_factory=dict)
    origins: dict[str, RiskOrigin] = field(default_factory=dict)
    objectives: dict[str, TargetObjective] = field(default_factory=dict)
    pairs: dict[str, Pair] = field(default_factory=dict)
    kinds: dict[str, dict[str, Category]] = field(default_factory=dict)
    holders: dict[str, Stakeholder] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    paths: dict[str, list[tuple[str, AttackPath]]] = field(default_factory=dict)
    risks: int = 0


def read_sheet(path: Path, on: date, unsaid: Unsaid) -> Study:
    """The study that a sheet describes. Raises InputErrors with every mistake in it."""
    tables = tables_in(path)
    sheets = lines_of(tables)
    draft = _Draft()
    for line in every(sheets, "stakeholders"):
        _holder(line, draft, unsaid)
    for line in every(sheets, "measures"):
        _measure(line, draft)
    for line in every(sheets, "risks"):
        _risk(line, draft, unsaid, sheets)
    if not draft.risks and not sheets.mistakes:
        names = ", ".join(one.name for one in tables) or "–"
        raise InputError("error-sheet-none", file=name_of(path), found=names)
    if sheets.mistakes:
        told = tuple(sheets.mistakes)
        raise InputErrors("error-sheet-mistakes", told, file=name_of(path), count=len(told))
    about = next(every(sheets, "study"), Line("", 0, {}, {}))
    return _study(about, draft, path.stem, on, unsaid)


def _once(things: dict[str, Thing], name: str, make: Callable[[int], Thing]) -> Thing:
    """The thing of this name; made, with its number, where there is none yet."""
    key = plain(name)
    if key not in things:
        things[key] = make(len(things) + 1)
    return things[key]


def _kind(draft: _Draft, group: str, name: str | None, unsaid: Unsaid) -> str:
    prefix = {"origin": "KO", "objective": "KV", "holder": "KP"}[group]
    said = name or unsaid.kind
    made = _once(
        draft.kinds.setdefault(group, {}), said, lambda n: Category(id=f"{prefix}{n}", name=said)
    )
    return made.id


def _holder(line: Line, draft: _Draft, unsaid: Unsaid) -> None:
    name = line.text("name")
    if name is None:
        return
    initial = Exposure(
        dependence=line.number("dependence"),
        penetration=line.number("penetration"),
        maturity=line.number("maturity"),
        trust=line.number("trust"),
    )
    _once(
        draft.holders,
        name,
        lambda n: Stakeholder(
            id=f"PP{n}",
            name=name,
            category=_kind(draft, "holder", line.text("kind"), unsaid),
            initial=initial,
            why=line.text("why"),
        ),
    )


def _measure(line: Line, draft: _Draft) -> None:
    name = line.text("name")
    if name is None:
        return
    due = line.text("due")
    _once(
        draft.measures,
        name,
        lambda n: Measure(
            id=f"M{n}",
            name=name,
            category=cast(MeasureCategory, line.text("category") or "protection"),
            owner=line.text("owner"),
            due=date.fromisoformat(due) if due else None,
            cost=cast(Cost | None, line.number("cost")),
            state=cast(Progress, line.text("state") or "planned"),
        ),
    )


def _risk(line: Line, draft: _Draft, unsaid: Unsaid, sheets: Sheets) -> None:
    name = line.text("event")
    given = [key for key in ACCIDENT if line.text(key)]
    missing = [key for key in ACCIDENT if key not in given]
    if given and missing:
        sheets.wrong("error-sheet-part", line, missing[0])
    if name is None or (given and missing):
        return
    draft.risks += 1
    number = f"R{draft.risks}"
    treatment = _treatment(line, draft)
    event = _event(line, name, draft, sheets)
    if given:
        _path(line, event, (number, treatment), draft, unsaid, sheets)
        return
    likely = line.number("likelihood")
    if event.risk is not None:
        sheets.wrong("error-sheet-twice", line, "event", found=name)
    draft.events[plain(name)] = replace(
        event, risk=number, likelihood=likely, treatment=treatment, why=line.text("why")
    )


def _event(line: Line, name: str, draft: _Draft, sheets: Sheets) -> FearedEvent:
    """The feared event of a row; where the row rates it otherwise than before, a mistake."""
    gravity, value = line.number("gravity"), line.text("value")
    owner = None
    if value is not None:
        owner = _once(
            draft.values,
            value,
            lambda n: BusinessValue(id=f"VM{n}", name=value, nature="information", mission="MI1"),
        ).id
    event = _once(
        draft.events, name, lambda n: FearedEvent(id=f"ER{n}", name=name, business_value=owner)
    )
    if event.gravity is not None and gravity not in (None, event.gravity):
        before = draft.rated_at[event.id].row
        sheets.wrong("error-sheet-differs", line, "gravity", found=gravity or 0, before=before)
    if owner is not None and event.business_value not in (None, owner):
        sheets.wrong("error-sheet-value-differs", line, "value", found=value or "")
    if event.gravity is None and gravity is not None:
        draft.rated_at[event.id] = line
        event = replace(event, gravity=gravity)
    if event.business_value is None and owner is not None:
        event = replace(event, business_value=owner)
    draft.events[plain(name)] = event
    return event


def _treatment(line: Line, draft: _Draft) -> Treatment | None:
    option = line.text("treatment")
    ids = tuple(
        _once(
            draft.measures,
            name,
            lambda n, name=name: Measure(id=f"M{n}", name=name, category="protection"),  # type: ignore[misc]
        ).id
        for name in line.listed("measures", draft.measures)
    )
    if option is None and not ids:
        return None
    return Treatment(option=cast(Option, option or "modify"), measures=ids)


def _path(
    line: Line,
    event: FearedEvent,
    risk: tuple[str, Treatment | None],
    draft: _Draft,
    unsaid: Unsaid,
    sheets: Sheets,
) -> None:
    pair = _pair(line, draft, unsaid, sheets)
    name, (number, treatment) = line.text("path") or "", risk
    holders = [
        _named_holder(one, draft, unsaid) for one in line.listed("stakeholders", draft.holders)
    ]
    likely = line.number("likelihood")
    path = AttackPath(
        id=f"CA{sum(map(len, draft.paths.values())) + 1}",
        risk=number,
        name=name,
        events=tuple(StrategicEvent(text=one.name, stakeholder=one.id) for one in holders),
        operational=Operational(name=name, likelihood=likely, why=line.text("why")),
        treatment=treatment,
    )
    # a scenario is as grave as its events, so events of one pair get a scenario each
    draft.paths.setdefault(f"{pair.id} {event.id}", []).append((event.name, path))


def _named_holder(name: str, draft: _Draft, unsaid: Unsaid) -> Stakeholder:
    return _once(
        draft.holders,
        name,
        lambda n: Stakeholder(
            id=f"PP{n}",
            name=name,
            category=_kind(draft, "holder", None, unsaid),
            initial=Exposure(),
        ),
    )


def _pair(line: Line, draft: _Draft, unsaid: Unsaid, sheets: Sheets) -> Pair:
    name, wanted = line.text("origin") or "", line.text("objective") or ""
    origin = _once(
        draft.origins,
        name,
        lambda n: RiskOrigin(
            id=f"SR{n}",
            name=name,
            category=_kind(draft, "origin", line.text("origin_kind"), unsaid),
        ),
    )
    objective = _once(
        draft.objectives,
        wanted,
        lambda n: TargetObjective(
            id=f"OV{n}", name=wanted, category=_kind(draft, "objective", None, unsaid)
        ),
    )
    key = plain(f"{origin.id} {objective.id}")
    made = _once(
        draft.pairs, key, lambda n: Pair(id=f"P{n}", origin=origin.id, objective=objective.id)
    )
    for name in ("motivation", "resources", "activity"):
        level, before = line.number(name), getattr(made, name)
        if before is None and level is not None:
            made = replace(made, **{name: level})  # type: ignore[arg-type]
        elif level not in (None, before):
            sheets.wrong("error-sheet-pair-differs", line, name, found=level or 0, before=before)
    draft.pairs[key] = made
    return made


def _scenarios(draft: _Draft) -> Iterable[StrategicScenario]:
    for n, (key, named) in enumerate(draft.paths.items(), start=1):
        pair, event = key.split()
        yield StrategicScenario(
            id=f"SS{n}",
            name=named[0][0],
            pair=pair,
            feared_events=(event,),
            paths=tuple(path for _, path in named),
        )


def _study(about: Line, draft: _Draft, file: str, on: date, unsaid: Unsaid) -> Study:
    author = about.text("author") or unsaid.author
    kinds = {group: tuple(made.values()) for group, made in draft.kinds.items()}
    return Study(
        id="study",
        title=about.text("title") or file,
        object=about.text("object") or unsaid.object,
        protection=about.text("protection") or unsaid.protection,
        versions=(Version(number="0.1", on=on, author=author, summary=unsaid.summary),),
        frame=Frame(objectives=unsaid.objectives),
        missions=(Mission(id="MI1", name=unsaid.mission),) if draft.values else (),
        business_values=tuple(draft.values.values()),
        feared_events=tuple(draft.events.values()),
        origin_categories=kinds.get("origin", ()),
        objective_categories=kinds.get("objective", ()),
        stakeholder_categories=kinds.get("holder", ()),
        origins=tuple(draft.origins.values()),
        objectives=tuple(draft.objectives.values()),
        pairs=tuple(draft.pairs.values()),
        stakeholders=tuple(draft.holders.values()),
        scenarios=tuple(_scenarios(draft)),
        measures=tuple(draft.measures.values()),
        rating="express",
    )
