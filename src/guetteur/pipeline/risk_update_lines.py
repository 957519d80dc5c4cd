"""`guetteur risk update` as lines for people."""

from collections.abc import Iterable, Iterator
from datetime import date

from guetteur.knowledge import Messages
from guetteur.knowledge.legal_windows import LegalWindow, is_open
from guetteur.model.assessment import AssessedRisk
from guetteur.model.study_scope import Level, Scales
from guetteur.pipeline.risk_maps import map_lines
from guetteur.pipeline.risk_update import Update
from guetteur.publish.visible import visible
from guetteur.risk.levers import Lever
from guetteur.risk.proposals import Counted, Proposal
from guetteur.risk.updating import ONGOING_DAYS, RULE, Evidence


def update_lines(found: Update, messages: Messages) -> list[str]:
    """Everything: the calendar, proposals with their evidence, decisions, both maps, measures."""
    study, say = found.force.study, messages.text
    lines = [
        say(
            "risk-update-head",
            title=study.title,
            id=study.id,
            version=study.versions[-1].number,
            protection=study.protection,
        )
    ]
    parts = {
        "risk-update-calendar": _calendar(found, messages),
        "risk-update-proposals": _proposals(found, messages),
        "risk-update-decisions": _decisions(found, messages),
        "risk-update-moves": _moves(found, messages),
        "risk-update-map-before": map_lines(found.before, found.scales, messages),
        "risk-update-map-after": (
            map_lines(found.after, found.scales, messages) if _moved(found) else ()
        ),
        "risk-update-levers": _levers(found, messages),
    }
    for title, content in parts.items():
        if told := list(content):
            lines += ["", say(title), *(f"  {line}" for line in told)]
    return [visible(line).replace("\n", " ⏎ ") for line in lines]


def _calendar(found: Update, messages: Messages) -> Iterator[str]:
    say, votes = messages.text, found.force.study.votes
    if not votes:
        yield say("risk-update-no-vote")
        return
    if found.vote is None:
        yield say("risk-update-voted", on=found.on.isoformat(), last=max(votes).isoformat())
    else:
        days = (found.vote - found.on).days
        yield say(
            "risk-update-days", on=found.on.isoformat(), vote=found.vote.isoformat(), days=days
        )
    for window in found.windows:
        yield from _window(window, found.on, max(votes), messages)
    yield say("risk-update-calendar-use")


def _window(window: LegalWindow, on: date, last: date, messages: Messages) -> Iterator[str]:
    state = {True: "open", False: "shut", None: "unsure"}[is_open(window, on, last)]
    closes = window.closes
    yield messages.text(
        f"risk-update-window-{window.id}",
        state=messages.text(f"risk-update-window-{state}"),
        opens=window.opens.isoformat(),
        closes=closes.isoformat() if closes else messages.text("risk-update-window-result"),
    )
    yield "  " + messages.text(
        "risk-update-source" if window.sure else "risk-update-source-unsure",
        source=window.source,
        version=messages.text("risk-update-version", since=window.since.isoformat())
        if window.since
        else messages.text("risk-update-version-unknown"),
        address=window.address,
        read=window.read_on.isoformat(),
    )


def _proposals(found: Update, messages: Messages) -> Iterator[str]:
    say = messages.text
    if not found.proposals:
        yield say(_why_none(found))
        return
    for one in found.proposals:
        yield from _proposal(one, messages)
    yield say("risk-update-rule", rule=RULE)


def _why_none(found: Update) -> str:
    if not found.evidence:
        return "risk-update-none"
    express = found.force.study.rating == "express"
    return "risk-update-none-express" if express else "risk-update-none-more"


def _proposal(one: Proposal, messages: Messages) -> Iterator[str]:
    say, place = messages.text, one.place
    yield say(
        f"risk-update-proposal-{one.rating}",
        step=place.step.id,
        name=place.step.name,
        mode=place.mode,
        path=place.path,
        risk=place.risk,
        before=say("risk-update-unrated") if one.before is None else str(one.before),
        proposed=str(one.proposed),
    )
    yield "  " + say(f"risk-update-because-{one.rating}-{one.reason}", days=ONGOING_DAYS)
    if not place.selected:
        yield "  " + say("risk-update-not-selected", path=place.path)
    for each in one.evidence:
        yield "  " + _evidence(each, messages)
    for measure in one.despite:
        yield "  " + say("risk-update-despite", measure=measure, step=place.step.id)
    if one.refused is not None:
        said = one.refused.said
        yield "  " + say(
            "risk-update-refused", seq=said.seq, who=said.who, reason=said.facts.reason
        )


def _evidence(one: Evidence, messages: Messages) -> str:
    say = messages.text
    unsaid = say("risk-update-unsaid")
    text = say(
        "risk-update-evidence" if one.finding else "risk-update-evidence-inferred",
        case=one.case,
        finding=one.finding or "–",
        through=", ".join((*_titles(one, messages), *one.techniques)),
        who=", ".join(one.confirmed_by) or unsaid,
        inferred=one.inferred_by or "–",
        last=one.last.date().isoformat() if one.last else unsaid,
    )
    strength = say(f"risk-update-strength-{one.strength}")
    sure = say(f"case-confidence-{one.confidence}") if one.confidence else unsaid
    return say("risk-update-evidence-weight", text=text, strength=strength, confidence=sure)


def _titles(one: Evidence, messages: Messages) -> Iterator[str]:
    for detector in one.detectors:
        yield messages.text(f"detector-{detector.replace('_', '-')}")


def _decisions(found: Update, messages: Messages) -> Iterator[str]:
    for one in found.force.decisions:
        yield _decision(one, messages)
        if one.decision.said.seq in found.groundless:
            yield "  " + messages.text("risk-update-groundless", seq=one.decision.said.seq)


def _decision(one: Counted, messages: Messages) -> str:
    say, said = messages.text, one.decision.said
    facts = said.facts
    return say(
        "risk-update-decision",
        seq=said.seq,
        step=facts.step,
        rating=say(f"risk-update-{facts.rating}"),
        before=say("risk-update-unrated") if facts.before is None else str(facts.before),
        value=str(facts.proposed if facts.value is None else facts.value),
        who=said.who,
        on=said.at.date().isoformat(),
        reason=facts.reason,
        state=say(f"risk-update-state-{one.state}", version=one.decision.written or "–"),
    )


def _moved(found: Update) -> list[tuple[AssessedRisk, AssessedRisk]]:
    """The risks that would stand elsewhere, as they are and as they would be."""
    return [
        (one, other)
        for one, other in zip(found.before.risks, found.after.risks, strict=True)
        if (one.likelihood.value, one.level.value) != (other.likelihood.value, other.level.value)
    ]


def _moves(found: Update, messages: Messages) -> Iterator[str]:
    moved = _moved(found)
    if not moved and any(one.refused is None for one in found.proposals):
        yield messages.text("risk-update-move-none")
    for one, other in moved:
        yield messages.text(
            "risk-update-move",
            risk=one.id,
            name=one.name,
            before=_rated(one, found.scales, messages),
            after=_rated(other, found.scales, messages),
        )


def _rated(one: AssessedRisk, scales: Scales, messages: Messages) -> str:
    likelihood, level = one.likelihood.value, one.level.value
    if likelihood is None or level is None:
        return messages.text("risk-update-unrated")
    return messages.text(
        "risk-update-rated",
        likelihood=_name(scales.likelihood, likelihood),
        level=_name(scales.risk, level),
    )


def _name(levels: Iterable[Level], level: int) -> str:
    return next((one.name for one in levels if one.id == level), str(level))


def _levers(found: Update, messages: Messages) -> Iterator[str]:
    say, names = messages.text, {one.id: one.name for one in found.force.study.measures}
    if not found.levers:
        return
    for place, lever in enumerate(found.levers, start=1):
        yield say(
            "risk-update-lever" if lever.moved else "risk-update-lever-none",
            place=place,
            measure=lever.measure,
            name=names[lever.measure],
            levels=lever.levels,
            likelihoods=lever.likelihoods,
            cost=say("risk-update-cost-unknown") if lever.cost is None else "+" * lever.cost,
        )
        yield from (f"  {line}" for line in _details(lever, messages))
    levels, likelihoods = found.together
    yield say("risk-update-together", levels=levels, likelihoods=likelihoods)
    yield say("risk-update-levers-how")


def _details(lever: Lever, messages: Messages) -> Iterator[str]:
    say = messages.text
    for moved in lever.moved:
        yield say(
            "risk-update-lever-risk",
            risk=moved.risk,
            before=_pair(moved.likelihood[0], moved.level[0], messages),
            after=_pair(moved.likelihood[1], moved.level[1], messages),
        )
    if lever.others:
        yield say("risk-update-lever-others", targets=", ".join(lever.others))
    if lever.due is None:
        yield say("risk-update-lever-undated")
    elif lever.late:
        yield say("risk-update-lever-late", due=lever.due.isoformat())


def _pair(likelihood: int | None, level: int | None, messages: Messages) -> str:
    if likelihood is None or level is None:
        return messages.text("risk-update-unrated")
    return messages.text("risk-update-pair", likelihood=str(likelihood), level=str(level))
