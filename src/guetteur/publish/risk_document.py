"""A risk study as a plain sequence of blocks: headings, texts, lists, tables, figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from guetteur.knowledge import Messages
from guetteur.model.assessment import AssessedRisk, Assessment, Rated
from guetteur.model.study import Study
from guetteur.model.study_scope import FearedEvent, Forced, Scales, Treatment
from guetteur.publish import risk_views as views
from guetteur.publish.risk_words import Words

Block = dict[str, Any]


@dataclass(slots=True)
class _Writing:
    """The study being written, and its figures by file name."""

    study: Study
    scales: Scales
    assessment: Assessment
    words: Words
    figures: dict[str, Markup] = field(default_factory=dict)

    def say(self, key: str, **params: str | int | float) -> str:
        return self.words.messages.text(key, **params)

    def figure(self, drawn: Markup, caption: str, about: str) -> Block:
        name = f"figure-{len(self.figures) + 1}.svg"
        self.figures[name] = drawn
        return {"kind": "figure", "file": name, "caption": caption, "alt": f"{caption}. {about}"}

    def forced(self, shown: str, forced: Forced | None) -> str:
        if forced is None:
            return shown
        told = self.say("riskrep-forced", who=forced.who or "–", why=forced.why)
        return f"{shown} ({told})"

    def rated(self, shown: str, rated: Rated) -> str:
        return self.forced(shown, rated.forced)


def blocks(
    study: Study, scales: Scales, assessment: Assessment, messages: Messages
) -> tuple[list[Block], dict[str, Markup]]:
    """The blocks of the whole report, and its figures by file name."""
    it = _Writing(study, scales, assessment, Words(messages, scales))
    parts = (_answer, _scope, _origins, _ecosystem, _operational, _treatment, _versions)
    return [block for part in parts for block in part(it)], it.figures


def _heading(text: str, level: int = 1) -> Block:
    return {"kind": "heading", "level": level, "text": text}


def _text(text: str) -> Block:
    return {"kind": "text", "text": text}


def _list(items: Sequence[str]) -> Block:
    return {"kind": "list", "items": list(items)}


def _table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Block:
    return {
        "kind": "table",
        "caption": caption,
        "head": list(head),
        "rows": [list(r) for r in rows],
    }


def _answer(it: _Writing) -> Iterator[Block]:
    say, words, found = it.say, it.words, it.assessment
    top = it.scales.risk[-1]
    grave = [risk for risk in found.risks if risk.level.value == top.id]
    yield _heading(say("riskrep-answer"))
    yield _text(say("riskrep-gravest", count=len(grave), all=len(found.risks), name=top.name))
    if grave:
        yield _list([f"{risk.id} {risk.name}" for risk in grave])
    yield _text(say("riskrep-disclaimer"))
    for residual, kind in ((False, "initial"), (True, "left")):
        drawn = views.risk_map(found, it.scales, words, residual=residual)
        yield it.figure(drawn, say(f"riskrep-map-{kind}"), say("riskrep-map-about"))
    names = [level.name for level in (it.scales.risk[0], it.scales.risk[1], top)]
    yield _text(say("riskrep-map-key", low=names[0], middle=names[1], high=names[2]))
    heads = [
        say(f"risk-head-{n}")
        for n in ("id", "risk", "gravity", "likelihood", "level", "level-left")
    ]
    rows = [
        (
            risk.id,
            risk.name,
            it.rated(words.gravity(risk.gravity.value), risk.gravity),
            it.rated(words.likelihood(risk.likelihood.value), risk.likelihood),
            _level(it, risk.level),
            _level(it, risk.residual_level) if risk.residual_level else say("riskrep-untreated"),
        )
        for risk in found.risks
    ]
    yield _table(say("riskrep-risks"), heads, rows)


def _level(it: _Writing, rated: Rated) -> str:
    return it.say("riskrep-unrated") if rated.value is None else it.words.risk(rated.value)


def _scope(it: _Writing) -> Iterator[Block]:
    say, study, frame = it.say, it.study, it.study.frame
    yield _heading(say("risk-workshop-1"))
    facts = [(say("riskrep-object"), study.object), (say("riskrep-objectives"), frame.objectives)]
    facts += [(say("riskrep-constraint"), one) for one in frame.constraints]
    facts += [(say("riskrep-hypothesis"), one) for one in frame.hypotheses]
    facts += [(_day(it, one.on), one.what) for one in frame.planning]
    if frame.strategic_cycle:
        cycles = f"{frame.strategic_cycle} / {frame.operational_cycle or '–'}"
        facts.append((say("riskrep-cycles"), cycles))
    facts += [(say("riskrep-notes"), study.notes)] if study.notes else []
    yield _list([f"{name} – {text}" for name, text in facts])
    raci = [(one.role, *(one.raci.get(n, "–") for n in range(1, 6))) for one in frame.participants]  # type: ignore[call-overload]
    yield _table(say("riskrep-raci"), [say("riskrep-role"), "1", "2", "3", "4", "5"], raci)
    missions = {one.id: one.name for one in study.missions}
    values = [
        (
            f"{one.id} {one.name}",
            missions[one.mission],
            "; ".join(f"{a.id} {a.name}" for a in study.support_assets if one.id in a.supports),
            one.owner or "–",
        )
        for one in study.business_values
    ]
    heads = [
        say("riskrep-value"),
        say("riskrep-mission"),
        say("riskrep-assets"),
        say("risk-head-owner"),
    ]
    yield _table(say("riskrep-scope"), heads, values)
    events = [
        (
            f"{one.id} {one.name}" + ("" if one.selected else f" ({say('riskrep-aside')})"),
            it.words.gravity(one.gravity),
            one.why or "–",
            "; ".join(f"{i.kind} – {i.text}" for i in one.impacts) or "–",
            one.family or "–",
        )
        for one in study.feared_events
    ]
    heads = [say("risk-head-event"), say("risk-head-gravity"), say("riskrep-why"),
             say("riskrep-impacts"), say("risk-head-family")]  # fmt: skip
    yield _table(say("riskrep-events"), heads, events)
    heads = [say("riskrep-requirement"), say("risk-head-state"), say("riskrep-why")]
    for baseline in study.baselines:
        rules = [
            (f"{one.id} {one.text}", _applied(it, one.applied), one.why or "–")
            for one in baseline.requirements
        ]  # fmt: skip
        yield _table(say("riskrep-baseline", name=baseline.name), heads, rules)


def _origins(it: _Writing) -> Iterator[Block]:
    say, study, words = it.say, it.study, it.words
    yield _heading(say("risk-workshop-2"))
    drawn = views.origins(study, it.assessment, it.scales, words)
    yield it.figure(drawn, say("riskrep-origins"), say("riskrep-origins-about"))
    names = {one.id: one.name for one in study.origins}
    names |= {one.id: one.name for one in study.objectives}
    rows = []
    for pair in study.pairs:
        rated = it.assessment.pertinence[pair.id]
        rows.append(
            (
                pair.id, f"{names[pair.origin]} → {names[pair.objective]}",
                " / ".join(str(n or "–") for n in (pair.motivation, pair.resources, pair.activity)),
                it.rated(words.pertinence(rated.value), rated),
                say("risk-kept" if pair.selected else "risk-watched"), pair.why or "–",
            )
        )  # fmt: skip
    criteria = " / ".join(
        say(k) for k in ("risk-of-motivation", "risk-of-resources", "riskrep-activity")
    )
    heads = [say("risk-head-id"), say("risk-head-pair"), criteria, say("risk-head-pertinence"),
             say("risk-head-state"), say("riskrep-why")]  # fmt: skip
    yield _table(say("riskrep-pairs"), heads, rows)


def _ecosystem(it: _Writing) -> Iterator[Block]:
    say, study, words = it.say, it.study, it.words
    yield _heading(say("risk-workshop-3"))
    drawn = views.ecosystem(study, it.assessment, it.scales, words)
    yield it.figure(drawn, say("riskrep-ecosystem"), say("riskrep-ecosystem-about"))
    found = {one.id: one for one in it.assessment.stakeholders}
    rows = []
    for one in study.stakeholders:
        before, after = found[one.id].initial, found[one.id].residual
        rows.append(
            (
                f"{one.id} {one.name}" + (f" ({say('risk-critical')})" if one.critical else ""),
                it.forced(words.danger(before.value, before.zone), before.forced),
                it.forced(words.danger(after.value, after.zone), after.forced) if after else "–",
                one.why or "–", ", ".join(one.measures) or "–",
            )
        )  # fmt: skip
    heads = [say("risk-head-stakeholder"), say("risk-head-danger"), say("risk-head-danger-left"),
             say("riskrep-why"), say("risk-head-measure")]  # fmt: skip
    yield _table(say("riskrep-stakeholders"), heads, rows)
    for scenario in study.scenarios:
        yield _heading(f"{scenario.id} {scenario.name}", 2)
        gravity = words.gravity(it.assessment.gravity[scenario.id].value)
        events = ", ".join(scenario.feared_events)
        told = say("riskrep-scenario", pair=scenario.pair, gravity=gravity, events=events)
        yield _text(f"{scenario.description or ''} {told}".strip())
        name = say("riskrep-strategic", id=scenario.id, name=scenario.name)
        drawn = views.strategic(study, scenario, words)
        yield it.figure(drawn, name, say("riskrep-strategic-about"))
        for path in scenario.paths:
            aside = "" if path.selected else f" – {say('risk-set-aside', why=path.why or '–')}"
            steps = " → ".join(event.text for event in path.events)
            yield _text(f"{path.id} → {path.risk} {path.name}{aside}: {steps}")


def _operational(it: _Writing) -> Iterator[Block]:
    say, study, words = it.say, it.study, it.words
    yield _heading(say("risk-workshop-4"))
    yield _text(say("risk-show-rating", rating=say(f"risk-rating-{study.rating}")))
    yield _text(say("riskrep-mode-key"))
    assets = {one.id: one.name for one in study.support_assets}
    risks = {risk.id: risk for risk in it.assessment.risks}
    heads = [say(k) for k in ("riskrep-step", "riskrep-asset", "riskrep-after", "risk-of-success",
                              "risk-of-difficulty", "riskrep-why")] + ["DISARM"]  # fmt: skip
    for path in (p for s in study.scenarios for p in s.paths if p.operational and p.selected):
        scenario, risk = path.operational, risks[path.risk]
        if scenario is None:
            continue
        yield _heading(f"{path.risk} {scenario.name}", 2)
        level = it.rated(words.likelihood(risk.likelihood.value), risk.likelihood)
        told = say(
            "riskrep-operational", path=path.id, likelihood=level, mode=risk.likeliest or "–"
        )
        yield _text(f"{told} {scenario.why or ''}".strip())
        for mode, one in zip(scenario.modes, risk.modes, strict=True):
            name = say("riskrep-mode", id=mode.id, name=mode.name)
            yield _heading(f"{mode.id} {mode.name}", 3)
            told = say(
                "riskrep-mode-figures", likelihood=words.likelihood(one.likelihood.value),
                exact=words.likelihood(one.exact), way=" → ".join(one.way) or "–",
            )  # fmt: skip
            differs = one.exact is not None and one.exact != one.likelihood.value
            yield _text(told + (f" {say('riskrep-mode-differs')}" if differs else ""))
            yield it.figure(views.operational(mode, one, words), name, say("riskrep-mode-about"))
            rows = []
            for step, seen in zip(mode.steps, one.steps, strict=True):
                marks = [say("riskrep-easiest")] * seen.easiest + [
                    say("riskrep-critical")
                ] * seen.critical
                rows.append(
                    (
                        f"{step.id} {step.name}" + (f" ({', '.join(marks)})" if marks else ""),
                        f"{step.asset} {assets[step.asset]}",
                        (" & " if step.join == "and" else " / ").join(step.after) or "–",
                        _figure(it, step.success, seen.success),
                        _figure(it, step.difficulty, seen.difficulty),
                        step.why or "–", ", ".join(step.techniques) or "–",
                    )
                )  # fmt: skip
            yield _table(say("riskrep-steps", id=mode.id), heads, rows)


def _figure(it: _Writing, own: int | None, cumulative: int | None) -> str:
    shown = it.say("riskrep-unrated") if own is None else str(own)
    return shown if cumulative is None else f"{shown} → {cumulative}"


def _treatment(it: _Writing) -> Iterator[Block]:
    say, study = it.say, it.study
    yield _heading(say("risk-workshop-5"))
    plan = "riskrep-plan" if study.vocabulary == "1.5" else "riskrep-plan-old"
    heads = [say("risk-head-measure"), say("riskrep-category"), say("risk-head-owner"),
             say("risk-head-cost"), say("risk-head-due"), say("risk-head-state"),
             say("riskrep-source")]  # fmt: skip
    rows = [
        (
            f"{one.id} {one.name}", say(f"riskrep-category-{one.category}"), one.owner or "–",
            "+" * (one.cost or 0) or "–", _day(it, one.due) if one.due else "–",
            say(f"risk-progress-{one.state.replace('_', '-')}")
            + (f", {one.percent}\u00a0%" if one.percent is not None else ""),
            one.source or "–",
        )
        for one in study.measures
    ]  # fmt: skip
    yield _table(say(plan), heads, rows)
    yield _heading(say("riskrep-residual"), 2)
    treatments: dict[str, Treatment | None] = {
        path.risk: path.treatment for scenario in study.scenarios for path in scenario.paths
    }
    treatments |= {e.risk: e.treatment for e in study.feared_events if e.risk}
    for risk in it.assessment.risks:
        yield _heading(f"{risk.id} {risk.name}", 3)
        done = treatments[risk.id]
        if done is None or risk.residual_level is None:
            yield _text(say("riskrep-untreated"))
            continue
        facts = [
            (say("riskrep-option"), f"{say(f'riskrep-option-{done.option}')}. {done.why or '–'}"),
            (say("risk-head-measure"), ", ".join(done.measures) or "–"),
            (say("riskrep-left"), _left(it, risk)),
            (say("riskrep-accepted"), done.accepted_by or say("riskrep-not-accepted")),
        ]  # fmt: skip
        if done.watch:
            facts.append((say("riskrep-watch"), done.watch))
        yield _list([f"{name} – {text}" for name, text in facts])
    covering = [
        (
            f"{one.id} {one.name}",
            ", ".join(
                r.id for r in it.assessment.risks if one.id in r.feared_events or one.risk == r.id
            )
            or say("riskrep-uncovered"),
        )
        for one in study.feared_events
        if one.selected
    ]
    yield _table(say("riskrep-trace"), [say("risk-head-event"), say("riskrep-risks")], covering)


def _left(it: _Writing, risk: AssessedRisk) -> str:
    gravity, likelihood = risk.residual_gravity, risk.residual_likelihood
    shown = [_level(it, risk.residual_level)] if risk.residual_level else []
    if gravity is not None:
        shown.append(it.rated(it.words.gravity(gravity.value), gravity))
    if likelihood is not None:
        shown.append(it.rated(it.words.likelihood(likelihood.value), likelihood))
    return ", ".join(shown)


def _covering(it: _Writing, event: FearedEvent) -> Iterator[str]:
    for risk in it.assessment.risks:
        if event.id in risk.feared_events or event.risk == risk.id:
            yield risk.id


def _applied(it: _Writing, applied: str | None) -> str:
    return it.say(f"riskrep-applied-{(applied or 'unrated').replace('_', '-')}")


def _versions(it: _Writing) -> Iterator[Block]:
    say = it.say
    yield _heading(say("riskrep-versions"))
    heads = [
        say(f"riskrep-{n}")
        for n in ("number", "day", "author", "cycle", "workshops", "summary", "approval")
    ]
    rows = [
        (
            one.number, _day(it, one.on), one.author,
            say(f"riskrep-cycle-{one.cycle}") if one.cycle else "–",
            ", ".join(map(str, one.workshops)) or "–", one.summary,
            one.approved_by or say("riskrep-not-approved"),
        )
        for one in it.study.versions
    ]  # fmt: skip
    yield _table(say("riskrep-versions"), heads, rows)
    levels = (*it.scales.gravity, *it.scales.likelihood, *it.scales.risk)
    yield _table(
        say("riskrep-scales"), [say("riskrep-level"), say("riskrep-meaning")],
        [(one.name, one.meaning) for one in levels],
    )  # fmt: skip
    yield _text(say("riskrep-method"))


def _day(it: _Writing, day: Any) -> str:
    return it.say("report-day", day=day.day, month=day.month, year=str(day.year))
