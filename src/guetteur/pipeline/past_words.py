"""Past cases in words: the list, one case, and what findings resemble."""

from collections.abc import Iterable
from datetime import date
from functools import reduce
from typing import Any

import msgspec

from guetteur.cases.likeness import Feature, Likeness
from guetteur.knowledge import Messages
from guetteur.knowledge.disarm_framework import name_in, technique
from guetteur.knowledge.past_cases import past_case, past_cases
from guetteur.model.past_case import (
    Attribution,
    Certainty,
    Figure,
    PastActor,
    PastCase,
    PastEvent,
)
from guetteur.model.text import Text
from guetteur.pipeline.past import MAPPER, Compared, compared
from guetteur.pipeline.past_campaigns import Beside
from guetteur.pipeline.stix_match import Use
from guetteur.store import Workspace

# Proper names, the same in both languages; others are written with a capital.
NAMES = {"tiktok": "TikTok", "youtube": "YouTube"}
# Of these, it must be told who says so.
ACCUSED = frozenset({"operator", "intrusion_set", "suspected_sponsor", "financier", "beneficiary"})
NEXT = 2
# Of campaigns received, and of what is listed, so many are shown; --json has all.
MOST_RECEIVED, MOST_USED = 3, 5
BEFORE = "before "


def list_document() -> list[dict[str, Any]]:
    """Every past case, whole, as documents."""
    return [case_document(case.id) for case in past_cases()]


def case_document(identifier: str) -> dict[str, Any]:
    """One past case as a document, in both languages."""
    document: dict[str, Any] = msgspec.to_builtins(past_case(identifier), order="sorted")
    return document


def list_lines(messages: Messages) -> list[str]:
    """Every past case on one line, in the order of its start."""
    return [
        messages.text(
            "past-line", id=case.id, title=case.title.of(messages.lang),
            kind=case.kind.of(messages.lang), period=_period(case, messages),
        )
        for case in past_cases()
    ]  # fmt: skip


def case_lines(identifier: str, messages: Messages) -> list[str]:
    """One past case for people to read."""
    case, say, lang = past_case(identifier), messages.text, messages.lang
    lines = [
        f"{case.title.of(lang)} ({case.id})",
        case.summary.of(lang),
        say("past-period", period=_period(case, messages), countries=_countries(case, messages)),
    ]
    if case.election:
        lines.append(say("past-vote", kind=case.election.kind.of(lang), date=case.election.date))
    lines += _part("past-actors", [_actor(one, messages) for one in case.actors], messages)
    lines += _part("past-vectors", [text.of(lang) for text in case.vectors], messages)
    lines += _part("past-timeline", [_event(one, messages) for one in case.timeline], messages)
    lines += _part("past-figures", [_figure(one, messages) for one in case.figures], messages)
    lines += _part("past-techniques", _techniques(case, messages), messages)
    for key, statements in (("past-impacts", case.impacts), ("past-caveats", case.caveats)):
        lines += _part(key, [_sure(one.text, one.certainty, messages) for one in statements],
                       messages)  # fmt: skip
    lines += _part(
        "past-sources", [_source(one.title, one.url, messages) for one in case.sources], messages
    )
    return [*lines, say("past-checked", date=case.checked)]


def _part(key: str, items: list[str], messages: Messages) -> list[str]:
    return [messages.text(key), *(f"  - {item}" for item in items)] if items else []


def _period(case: PastCase, messages: Messages) -> str:
    period = case.period
    if period.ongoing:
        return messages.text("past-since", start=period.start)
    if period.end is None:
        return messages.text("past-from", start=period.start)
    return period.start if period.start == period.end else f"{period.start} – {period.end}"


def _countries(case: PastCase, messages: Messages) -> str:
    more = [messages.text("past-others")] if case.other_countries else []
    return ", ".join([*case.countries, *more])


def _sure(text: Text, certainty: Certainty, messages: Messages) -> str:
    """Words with how sure they are, where they are not plainly read in a source."""
    words = text.of(messages.lang)
    if certainty == "sourced":
        return words
    return f"{words} [{messages.text(f'past-certainty-{certainty}')}]"


def _actor(actor: PastActor, messages: Messages) -> str:
    """An actor with its part, then what was claimed of it, a line each."""
    role = messages.text(f"past-role-{actor.role.replace('_', '-')}")
    lines = [f"{_sure(actor.name, actor.certainty, messages)} ({role})"]
    lines += [_attribution(one, messages) for one in actor.attributions]
    if actor.role in ACCUSED and not actor.attributions:
        lines.append(messages.text("past-unattributed"))
    return "\n    ".join(lines)


def _attribution(one: Attribution, messages: Messages) -> str:
    text = messages.text(
        "past-attributed", by=one.by.of(messages.lang), date=one.date,
        to=_sure(one.to, one.certainty, messages),
    )  # fmt: skip
    if one.confidence:
        text += " " + messages.text(f"past-confidence-{one.confidence}")
    return _noted(text, one.note, messages)


def _noted(text: str, note: Text | None, messages: Messages) -> str:
    if note is None:
        return text
    return messages.text("past-noted", text=text, note=note.of(messages.lang))


def _event(one: PastEvent, messages: Messages) -> str:
    when = f"{one.date} – {one.until}" if one.until else one.date
    return messages.text("past-event", date=when, what=_sure(one.what, one.certainty, messages))


def _figure(one: Figure, messages: Messages) -> str:
    value = messages.text(
        "past-figure",
        name=one.name.of(messages.lang),
        sign=f"{one.sign}\N{NO-BREAK SPACE}" if one.sign else "",
        value=one.value,
        most=-1 if one.most is None else one.most,
        unit=one.unit or "none",
    )
    value = _sure(Text(value, value), one.certainty, messages)
    return _noted(value, one.note, messages)


def _techniques(case: PastCase, messages: Messages) -> list[str]:
    groups: dict[tuple[str, str], list[str]] = {}
    for one in case.techniques:
        groups.setdefault((one.mapped_by, one.version), []).append(one.id)
    return [
        messages.text(
            "past-mapped",
            by=messages.text("past-ours") if by == MAPPER else by,
            version=_version(version, messages),
            ids=", ".join(ids),
        )
        for (by, version), ids in groups.items()
    ]


def _version(version: str, messages: Messages) -> str:
    if version.startswith(BEFORE):
        return messages.text("past-before", version=version.removeprefix(BEFORE))
    return version


def _source(title: str, url: str | None, messages: Messages) -> str:
    return messages.text("past-source", title=title, url=url) if url else title


def compared_lines(
    workspace: Workspace, messages: Messages, finding: str | None = None, vote: date | None = None
) -> list[str]:
    """What each finding of the last run resembles, for people."""
    _, found = compared(workspace, finding, vote)
    if not found:
        return [messages.text("past-no-finding")]
    return [line for one in found for line in _compared_lines(one, messages)]


def _compared_lines(one: Compared, messages: Messages) -> list[str]:
    say, found = messages.text, one.found
    lines = [
        say(
            "past-finding", id=one.finding.id, accounts=len(one.finding.members),
            first=one.finding.first.date().isoformat(), last=one.finding.last.date().isoformat(),
        )
    ]  # fmt: skip
    if not found.ranking:
        return [*lines, "  " + say("past-none-little"), *_received(one, messages)]
    first, others = found.ranking[0], found.ranking[1 : 1 + NEXT]
    if found.why_none:
        lines.append("  " + say(f"past-none-{found.why_none}"))
        lines.append("  " + say("past-nearest", case=_named(first.case, messages)))
    else:
        lines.append("  " + say("past-resembles", case=_named(first.case, messages)))
        lines.append("  " + say("past-not-who"))
    if found.close:
        close = _listed([_named(name, messages) for name in found.close], messages)
        lines.append("  " + say("past-close", cases=close))
    lines.append("  " + say("past-points", points=_points(first.score),
                            techniques=_points(first.techniques), shape=_points(first.shape),
                            percent=_percent(found.chance)))  # fmt: skip
    lines += [f"  {line}" for line in _why(first, messages)]
    ranked = [
        say("past-feature", what=_named(each.case, messages), points=_points(each.score))
        for each in others
    ]
    lines.append("  " + say("past-next", cases=_listed(ranked, messages)))
    return [*lines, *_received(one, messages)]


def _received(one: Compared, messages: Messages) -> list[str]:
    """The campaigns that others described: those that share most, and how many more there are."""
    if not one.received:
        return []
    lines = ["  " + messages.text("past-received")]
    for each in one.received[:MOST_RECEIVED]:
        lines += [f"    {line}" for line in _campaign(each, messages)]
    if (more := len(one.received) - MOST_RECEIVED) > 0:
        lines.append("    " + messages.text("past-received-more", count=more))
    return lines


def _campaign(each: Beside, messages: Messages) -> Iterable[str]:
    source = each.campaign.source
    yield messages.text(
        "past-received-campaign",
        name=each.campaign.name,
        by=source.by,
        date=source.on,
        file=source.file,
        points=_points(each.likeness.score),
        resembles=str(each.resembles).lower(),
    )
    if each.used:
        used = [_use(use, messages) for use in each.used[:MOST_USED]]
        yield "  " + messages.text(
            "past-received-used", things=_listed(used, messages), count=len(each.used)
        )
    for side in ("both", "near"):
        features = [_feature(one, messages) for one in each.likeness.features if one.side == side]
        if features:
            yield "  " + messages.text(f"past-side-{side}", features=_listed(features, messages))


def _use(use: Use, messages: Messages) -> str:
    value = f"@{use.value}" if use.kind == "account" else use.value
    return messages.text("past-received-use", value=value, posts=use.posts)


def _listed(items: list[str], messages: Messages) -> str:
    return reduce(lambda one, two: messages.text("past-list", one=one, two=two), items)


def _points(value: float) -> float:
    return round(value, 1) + 0.0  # no minus in front of nothing


def _percent(chance: float | None) -> float:
    return round(100 * (chance or 0), 2)


def _why(one: Likeness, messages: Messages) -> Iterable[str]:
    """What matches, what is near, what only one side has, and what is not known of the case."""
    for side in ("both", "near", "finding", "case"):
        features = [each for each in one.features if each.side == side]
        features.sort(key=lambda each: (-abs(each.points), each.kind, each.value))
        if features:
            words = _listed([_feature(each, messages) for each in features], messages)
            yield messages.text(f"past-side-{side}", features=words)
    for key, names in (("past-unknown", one.unknown), ("past-unmeasured", one.unmeasured)):
        kinds = [messages.text(f"past-kind-{name.replace('_', '-')}") for name in names]
        if kinds:
            yield messages.text(key, kinds=", ".join(kinds))


def _feature(one: Feature, messages: Messages) -> str:
    return messages.text("past-feature", what=_value(one, messages), points=_points(one.points))


def _value(one: Feature, messages: Messages) -> str:
    if one.kind == "techniques":
        known = technique(one.value)
        name = name_in(one.value, known.name, messages.lang) if known else ""
        return f"{one.value} {name}".strip()
    if one.kind == "behaviours":
        return messages.text(f"detector-{one.value.replace('_', '-')}")
    if one.kind == "platforms":
        return NAMES.get(one.value, one.value.capitalize())
    return messages.text(f"past-{one.kind.replace('_', '-')}-{one.value}")


def _named(identifier: str, messages: Messages) -> str:
    return past_case(identifier).title.of(messages.lang)
