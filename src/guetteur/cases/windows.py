"""In which times a rule of law holds around an election, and how things stand at a moment.

This is here, and not in `knowledge`, because it computes: `knowledge` holds the texts and the
rules as data, `model` the records, and `cases` is the pure room above both. It reads no clock.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from guetteur.cases.days import end_of, midnight, months_after, utc
from guetteur.knowledge.law_texts import legal_text, rules
from guetteur.model.election import Election, Round, Rule, State, Status, Why, Window

# Members of the European Union, ISO 3166-1.
UNION = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip
THREE_MONTHS, ONE_MONTH = 3, 1
A_DAY = timedelta(days=1)


def windows(election: Election) -> tuple[Window, ...]:
    """Every window of an election, in the order of the rules; those of rounds and places apart."""
    return tuple(window for name, make in _MAKERS.items() for window in _of(election, name, make))


def state(window: Window, moment: datetime) -> State:
    """How a window stands at a moment (aware). Raises ValueError if the moment has no zone."""
    now = utc(moment)
    if not window.applies:
        return State("not_applicable", why=window.why)
    if window.closes and now >= utc(window.closes):
        return State("closed")
    if window.opens is None:
        return State("unknown", why=window.why)
    if now < utc(window.opens):
        return State("not_yet", utc(window.opens) - now)
    if window.may_close and now >= utc(window.may_close):
        return State("unknown", why="decisive_unknown")
    if window.closes is None:
        return State("open", why=window.why)
    return State("open", utc(window.closes) - now)


def reason_against(rule: Rule, election: Election) -> Why | None:
    """Why a rule does not apply to an election by its country and kind; None if it does."""
    where = UNION if rule.country == "EU" else {rule.country or election.country}
    if election.country not in where:
        return "elsewhere"
    if rule.kinds is not None and election.kind not in rule.kinds:
        return "unlisted"
    return None


Maker = Callable[[Election, Rule], Iterator[Window]]


def _of(election: Election, name: str, make: Maker) -> Iterator[Window]:
    rule = rules()[name]
    why = reason_against(rule, election)
    if why:
        yield Window(key=name, rule=rule, applies=False, why=why)
        return
    for window in make(election, rule):
        yield _in_force(replace(window, status=_status(election, window)), election)


def _in_force(window: Window, election: Election) -> Window:
    """The window cut at the day from which its law holds."""
    start = legal_text(window.rule.law).in_force_from
    if start is None:
        return window
    if start > election.rounds[-1].day:
        return Window(key=window.key, rule=window.rule, applies=False, why="not_in_force")
    first = midnight(start, election.zone)
    if window.opens and utc(window.opens) < utc(first):
        return replace(window, opens=first)
    return window


def _status(election: Election, window: Window) -> Status:
    """Hypothesis, if a day that the window is counted from is one."""
    counted = election.rounds if window.round is None else [election.rounds[window.round - 1]]
    return "hypothesis" if any(one.status == "hypothesis" for one in counted) else "official"


def _until_decided(election: Election, window: Window) -> Window:
    """The window closed at the end of the day of the round that decides, as far as it is known."""
    may: datetime | None = None
    for one in election.rounds:
        end = end_of(one.day, election.zone)
        if one.decisive:
            return replace(window, closes=end, may_close=may)
        if one.decisive is None and may is None:
            may = end
    last = end_of(election.rounds[-1].day, election.zone)
    return replace(window, may_close=may or last, why=window.why or "decisive_unknown")


def _emergency(election: Election, rule: Rule) -> Iterator[Window]:
    month = election.rounds[0].day.replace(day=1)
    opens = midnight(months_after(month, -THREE_MONTHS), election.zone)
    yield _until_decided(election, Window(key=rule.id, rule=rule, opens=opens))


def _since(day: date | None, unknown: Why, election: Election, rule: Rule) -> Window:
    opens = midnight(day, election.zone) if day else None
    window = Window(key=rule.id, rule=rule, opens=opens, why=None if day else unknown)
    return _until_decided(election, window)


def _electoral(election: Election, rule: Rule) -> Iterator[Window]:
    yield _since(election.candidacies_open, "filing_unknown", election, rule)


def _campaign(election: Election, rule: Rule) -> Iterator[Window]:
    window = _since(election.campaign_starts, "campaign_unknown", election, rule)
    if election.campaign_ends:
        yield replace(window, closes=end_of(election.campaign_ends, election.zone))
        return
    if window.closes is None:
        yield window
        return
    decisive = next(one for one in election.rounds if one.decisive)
    yield replace(window, closes=midnight(decisive.day - A_DAY, election.zone))


def _ads_third_country(election: Election, rule: Rule) -> Iterator[Window]:
    first = months_after(election.rounds[0].day, -THREE_MONTHS)
    yield _since(first, "decisive_unknown", election, rule)


def _ads_last_month(election: Election, rule: Rule) -> Iterator[Window]:
    first = months_after(election.rounds[0].day, -ONE_MONTH)
    yield _since(first, "decisive_unknown", election, rule)


def _held(election: Election) -> tuple[Round, ...]:
    """The rounds up to the one that decided: there is none after it."""
    for number, one in enumerate(election.rounds, start=1):
        if one.decisive:
            return election.rounds[:number]
    return election.rounds


def _silence(election: Election, rule: Rule) -> Iterator[Window]:
    for number, one in enumerate(_held(election), start=1):
        yield _eve_and_day(rule, number, one.day, election.zone)
        yield from _early(election, rule, number, one)


def _early(election: Election, rule: Rule, number: int, one: Round) -> Iterator[Window]:
    if election.early is None:
        key = f"{rule.id}-{number}-early"
        yield Window(key=key, rule=rule, round=number, why="early_unknown")
    for place in election.early or ():
        key = f"{rule.id}-{number}-{place.id}"
        if place.zone is None:
            yield Window(key=key, rule=rule, round=number, place=place.name, why="zone_unknown")
        else:
            window = _eve_and_day(rule, number, one.day - A_DAY, place.zone)
            yield replace(window, key=key, place=place.name)


def _polls(election: Election, rule: Rule) -> Iterator[Window]:
    for number, one in enumerate(_held(election), start=1):
        yield _eve_and_day(rule, number, one.day, election.zone)


def _eve_and_day(rule: Rule, number: int, day: date, zone: str) -> Window:
    opens, closes = midnight(day - A_DAY, zone), end_of(day, zone)
    return Window(key=f"{rule.id}-{number}", rule=rule, opens=opens, closes=closes, round=number)


_MAKERS: dict[str, Maker] = {
    "l163-2": _emergency,
    "electoral-period": _electoral,
    "ads-third-country": _ads_third_country,
    "ads-last-month": _ads_last_month,
    "official-campaign": _campaign,
    "silence": _silence,
    "polls-ban": _polls,
}
