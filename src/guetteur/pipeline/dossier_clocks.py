"""The windows and deadlines of a dossier in words, counted down at its moment."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from guetteur.cases.deadlines import deadline_state, deadlines
from guetteur.cases.windows import state, windows
from guetteur.knowledge import Messages
from guetteur.knowledge.law_texts import legal_text, rules
from guetteur.model.dossier import Answer, Clock, DossierKind
from guetteur.model.election import Deadline, Election, Rule, State, Window
from guetteur.pipeline.calendar import moment_of
from guetteur.pipeline.calendar_words import moment_text, state_text
from guetteur.publish.calendar import certainty_text, law_line


def events(
    kind: DossierKind, answers: Mapping[str, Answer], election: Election
) -> dict[str, datetime]:
    """What the form says happened when. Raises InputError where it is no moment."""
    found: dict[str, datetime] = {}
    for field in kind.fields:
        answer = answers.get(field.key)
        if field.event and answer and isinstance(answer.value, str):
            found[field.event] = moment_of(answer.value, election, f"fields.{field.key}")
    return found


def clocks(
    kind: DossierKind,
    election: Election | None,
    happened: Mapping[str, datetime],
    at: datetime,
    messages: Messages,
) -> tuple[Clock, ...]:
    """The kind's windows, then its deadlines; none where the election is not known."""
    if election is None:
        return ()
    return tuple(_clocks(kind, election, happened, at, messages))


def _clocks(
    kind: DossierKind, election: Election, happened: Mapping[str, datetime], at: datetime,
    messages: Messages,
) -> Iterator[Clock]:  # fmt: skip
    for window in windows(election):
        if window.rule.id in kind.windows and window.place is None and not _early(window):
            yield _clock(window.rule, _window_dates(window, messages), state(window, at), messages)
    known = {name: moment for name, moment in happened.items() if name in _events()}
    for deadline in deadlines(election, known):
        if deadline.rule.id in kind.deadlines:
            dates = _deadline_dates(deadline, messages)
            yield _clock(deadline.rule, dates, deadline_state(deadline, at), messages)


def _early(window: Window) -> bool:
    """Whether it is the window of places that are not known."""
    return window.why == "early_unknown"


def _events() -> set[str]:
    return {rule.event for rule in rules().values() if rule.event}


def _clock(rule: Rule, dates: str, found: State, messages: Messages) -> Clock:
    lang = messages.lang
    sure = certainty_text(rule.certainty, messages)
    return Clock(
        what=rule.what.of(lang) + (f" [{sure}]" if sure else ""),
        dates=dates,
        state=state_text(found, messages),
        counted=rule.counted.of(lang) if rule.counted else "",
        law=law_line(legal_text(rule.law), messages),
    )


def _window_dates(window: Window, messages: Messages) -> str:
    moments = {"opens": window.opens, "may-close": window.may_close, "closes": window.closes}
    dates = _listed(moments, messages)
    if window.round is None:
        return dates
    return messages.text("calendar-place-round", round=window.round, dates=dates)


def _deadline_dates(deadline: Deadline, messages: Messages) -> str:
    last = "earliest" if deadline.rule.earliest else "ends"
    return _listed({"starts": deadline.starts, last: deadline.ends}, messages)


def _listed(moments: Mapping[str, datetime | None], messages: Messages) -> str:
    return ", ".join(
        messages.text(f"calendar-date-{name}", at=moment_text(moment))
        for name, moment in moments.items()
        if moment
    )
