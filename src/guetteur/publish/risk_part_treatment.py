"""Workshop 5 in a risk report: what is done about each risk, and what is left of it."""

from collections.abc import Iterator

from guetteur.model.assessment import AssessedRisk, Because
from guetteur.model.study_threats import Measure
from guetteur.publish.risk_blocks import Block, Cell, Facts, Figure, Heading, Para, Table
from guetteur.publish.risk_draw_plan import Moment, Task, plan
from guetteur.publish.risk_told import DASH, Told, plain

MARK = "●"


def treatment(told: Told) -> Iterator[Block]:
    """The workshop. The risk map stands with the answer, at the front."""
    yield Heading(2, told.say("risk-workshop-5"), "workshop-5")
    yield Para(told.say("study-map-in-front"), "soft")
    yield from _strategy(told)
    yield from _coverage(told)
    yield from _plan(told)
    yield from _left(told)
    yield from _acceptance(told)
    yield Heading(3, told.say("study-levels-why"), "levels-why")
    for risk in told.found.risks:
        yield told.why(f"level-{risk.id}", *_reasons(risk))


def _reasons(risk: AssessedRisk) -> tuple[Because | None, ...]:
    left = risk.residual_level
    return risk.level.because, left.because if left else None


def _strategy(told: Told) -> Iterator[Block]:
    yield Heading(3, told.say("study-strategy"), "strategy")
    rows = []
    for risk in told.found.risks:
        one = told.treatments.get(risk.id)
        rows.append(
            (
                plain(told.named(risk.id)),
                told.risk(risk.level),
                plain(told.say(f"study-option-{one.option}" if one else "study-none")),
                plain((one.why if one else None) or told.say("study-no-why")),
                plain(told.listed(one.measures) if one else DASH),
            )
        )
    columns = ("risk", "level", "option", "why", "measures")
    yield told.table(told.say("study-strategy"), columns, rows)


def _coverage(told: Told) -> Iterator[Block]:
    found, events = told.found, told.study.feared_events
    if not events:
        return
    yield Heading(3, told.say("study-trace"), "trace")
    heads = (told.say("study-col-event"), *(risk.id for risk in found.risks))
    rows = []
    for event in (one for one in events if one.selected):
        missing = event.id in found.uncovered_events
        first = Cell(
            text=told.named(event.id),
            kind="uncovered" if missing else "",
            notes=(told.say("study-uncovered"),) if missing else (),
        )
        marks = [MARK if event.id in risk.feared_events else "" for risk in found.risks]
        rows.append((first, *(Cell(text=mark, kind="mark") for mark in marks)))
    yield Table(told.say("study-trace"), heads, tuple(rows))
    yield Para(told.say("study-trace-text", mark=MARK), "soft")
    if found.uncovered_events:
        listed = told.listed(found.uncovered_events)
        yield Para(told.say("study-uncovered-events", events=listed), "caution")
    if found.uncovered_values:
        listed = told.listed(found.uncovered_values)
        yield Para(told.say("study-uncovered-values", values=listed), "caution")
    if not found.uncovered_events and not found.uncovered_values:
        yield Para(told.say("study-covered"))


def _plan(told: Told) -> Iterator[Block]:
    if not told.study.measures:
        return
    name = told.term("plan")
    yield Heading(3, name, "plan")
    if any(one.due for one in told.study.measures):
        yield _drawing(told, name)
    columns = ("measure", "concerns", "risks", "owner", "cost", "due", "progress")
    rows = [_measure(told, one) for one in _in_order(told)]
    yield told.table(name, columns, rows)
    yield Para(told.say("study-cost"), "soft")


def _in_order(told: Told) -> list[Measure]:
    return sorted(told.study.measures, key=lambda one: (one.due is None, str(one.due)))


def _measure(told: Told, one: Measure) -> tuple[Cell, ...]:
    risks = [id_ for id_, decided in told.treatments.items() if one.id in decided.measures]
    note = told.say("study-difficulties", text=one.difficulties) if one.difficulties else None
    source = told.say("study-source", source=one.source) if one.source else None
    category = told.say(f"study-measure-{one.category}")
    return (
        plain(told.named(one.id), category, note, one.comment, source),
        plain(told.listed(one.concerns)),
        plain(", ".join(risks)),
        plain(one.owner or told.say("study-nobody")),
        plain("+" * (one.cost or 0)),
        plain(told.day(one.due) if one.due else told.say("study-undated")),
        plain(_percent(told, one), told.say(f"risk-progress-{one.state.replace('_', '-')}")),
    )


def _percent(told: Told, one: Measure) -> str:
    if one.percent is None:
        return DASH
    return told.say("report-percent", value=one.percent)


def _drawing(told: Told, name: str) -> Figure:
    tasks = [
        Task(
            label=told.named(one.id),
            percent=one.percent,
            said=_percent(told, one),
            due=one.due,
            note=told.day(one.due),
            done=one.state == "done",
        )
        for one in _in_order(told)
    ]
    last = told.study.versions[-1]
    moments = [Moment(last.on, told.say("study-moment-version", number=last.number))]
    moments += [
        Moment(on, told.say("study-moment-vote", day=told.day(on))) for on in told.study.votes
    ]
    title, text = told.say("study-plan-figure", plan=name), told.say("study-plan-text")
    svg, width = plan("plan-figure", title, text, tasks, moments)
    return Figure(
        id="plan-figure", title=title, description=text, svg=svg, width=width,
        caption=told.say("study-plan-caption"),
    )  # fmt: skip


def _left(told: Told) -> Iterator[Block]:
    yield Heading(3, told.say("study-left"), "left")
    decided = [risk for risk in told.found.risks if risk.id in told.treatments]
    if not decided:
        yield Para(told.say("study-left-none"))
    for risk in decided:
        yield from _sheet(told, risk)


def _sheet(told: Told, risk: AssessedRisk) -> Iterator[Block]:
    """What is left of one risk: a sheet of its own, after the guide's contents (1.5, page 78)."""
    one = told.treatments[risk.id]
    scenario = told.named(risk.scenario) if risk.scenario else told.say("study-accident")
    yield Heading(4, told.named(risk.id), f"left-{risk.id}")
    yield Facts(
        (
            (told.say("study-sheet-what"), scenario),
            (told.say("study-sheet-impacts"), _impacts(told, risk)),
            (told.say("study-sheet-measures"), _measures(told, risk.id)),
            (told.say("study-sheet-watch"), one.watch or DASH),
            (told.say("study-sheet-accepted"), _accepted(told, risk.id)),
        )
    )
    yield told.table(
        told.say("study-sheet", risk=risk.id),
        ("when", "gravity", "likelihood", "level"),
        (
            (plain(told.say("study-before")), told.gravity(risk.gravity),
             told.likelihood(risk.likelihood), told.risk(risk.level)),
            (plain(told.say("study-after")), told.gravity(risk.residual_gravity),
             told.likelihood(risk.residual_likelihood), told.risk(risk.residual_level)),
        ),
    )  # fmt: skip


def _impacts(told: Told, risk: AssessedRisk) -> str:
    events = {event.id: event for event in told.study.feared_events}
    texts = []
    for id_ in risk.feared_events:
        kinds = ", ".join(impact.kind for impact in events[id_].impacts)
        texts.append(f"{told.named(id_)} ({kinds})" if kinds else told.named(id_))
    return told.joined(texts)


def _measures(told: Told, risk: str) -> str:
    """Those that are there already, and those to come, apart."""
    states = {one.id: one.state for one in told.study.measures}
    ids = told.treatments[risk].measures
    done = [id_ for id_ in ids if states[id_] == "done"]
    dropped = [id_ for id_ in ids if states[id_] == "dropped"]
    coming = [id_ for id_ in ids if id_ not in done and id_ not in dropped]
    return told.say(
        "study-sheet-measures-text",
        done=told.listed(done), coming=told.listed(coming), dropped=told.listed(dropped),
    )  # fmt: skip


def _accepted(told: Told, risk: str) -> str:
    one = told.treatments[risk]
    if one.accepted_by is None:
        return told.say("study-not-accepted")
    return told.say("study-accepted", who=one.accepted_by, day=told.day(one.accepted_on))


def _acceptance(told: Told) -> Iterator[Block]:
    yield Heading(3, told.say("study-acceptance"), "acceptance")
    rows = [
        (
            plain(told.named(risk.id)),
            told.risk(risk.residual_level),
            plain(
                _accepted(told, risk.id) if risk.id in told.treatments else told.say("study-none")
            ),
            Cell(text=""),
        )
        for risk in told.found.risks
    ]
    columns = ("risk", "level-left", "accepted", "signature")
    yield told.table(told.say("study-acceptance"), columns, rows)
