"""Windows of an election, at every edge."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from guetteur.cases.days import possible_sundays
from guetteur.cases.windows import state, windows
from guetteur.knowledge.elections import election, elections
from guetteur.knowledge.law_texts import rules
from guetteur.model.election import KINDS, EarlyPlace, Election, Kind, Round, State, Why, Window
from guetteur.model.text import Text

LISTED = {"presidential", "legislative", "senatorial", "european", "referendum"}
SECOND = timedelta(seconds=1)


def vote(
    *days: str, kind: Kind = "presidential", decisive: tuple[bool | None, ...] = (None, True),
    zone: str = "Europe/Paris", country: str = "FR",
) -> Election:  # fmt: skip
    """An invented election; nobody votes the day before."""
    rounds = tuple(
        Round(day=date.fromisoformat(day), status="official", decisive=decides)
        for day, decides in zip(days, decisive, strict=False)
    )
    name = Text("Invented", "Inventée")
    return Election(
        id="x", kind=kind, country=country, name=name, zone=zone, rounds=rounds, early=()
    )


def window(of: Election, key: str) -> Window:
    """The window of this key."""
    (found,) = (one for one in windows(of) if one.key == key)
    return found


def dates(of: Election, key: str) -> list[str | None]:
    """When a window opens and closes."""
    found = window(of, key)
    return [moment.isoformat() if moment else None for moment in (found.opens, found.closes)]


def at(text: str) -> datetime:
    """A moment."""
    return datetime.fromisoformat(text)


def names(of: Election, key: str, *moments: str) -> list[str]:
    """The states of a window at moments."""
    return [state(window(of, key), at(moment)).name for moment in moments]


def test_the_window_opens_on_1_january_2027_for_both_possible_sundays() -> None:
    for name, sunday in zip("ab", possible_sundays(date(2027, 5, 13)), strict=True):
        found = election(f"fr-presidential-2027-{name}")
        assert found.rounds[0].day == sunday
        assert found.rounds[1].day == sunday + timedelta(days=14)
        opened = window(found, "l163-2")
        assert opened.opens == datetime(2026, 12, 31, 23, tzinfo=UTC)
        assert opened.opens.isoformat() == "2027-01-01T00:00:00+01:00"
        assert opened.status == "hypothesis"


def test_the_window_is_entered_at_its_first_moment_and_left_at_its_last() -> None:
    one = vote("2027-04-11", "2027-04-25", decisive=(False, True))
    assert dates(one, "l163-2") == ["2027-01-01T00:00:00+01:00", "2027-04-26T00:00:00+02:00"]
    assert names(
        one, "l163-2",
        "2026-12-31T23:59:59+01:00", "2027-01-01T00:00:00+01:00", "2026-12-31T23:00:00Z",
        "2026-12-31T22:59:59Z", "2027-04-25T23:59:59+02:00", "2027-04-26T00:00:00+02:00",
        "2027-04-25T22:00:00Z", "2027-04-25T21:59:59Z",
    ) == ["not_yet", "open", "open", "not_yet", "open", "closed", "closed", "open"]  # fmt: skip


def test_the_time_left_counts_the_hour_that_the_clocks_skip() -> None:
    one = vote("2027-04-11", "2027-04-25", decisive=(False, True))
    found = window(one, "l163-2")
    before = datetime(2027, 3, 27, tzinfo=ZoneInfo("Europe/Paris"))
    assert state(found, before) == State("open", timedelta(days=30) - timedelta(hours=1))
    assert state(found, at("2026-12-31T23:59:59+01:00")) == State("not_yet", SECOND)


@pytest.mark.parametrize(
    ("first", "opens"),
    [
        ("2027-05-01", "2027-02-01T00:00:00+01:00"),
        ("2027-05-31", "2027-02-01T00:00:00+01:00"),
        ("2027-03-31", "2026-12-01T00:00:00+01:00"),
        ("2027-01-10", "2026-10-01T00:00:00+02:00"),
        ("2028-02-29", "2027-11-01T00:00:00+01:00"),
    ],
)
def test_the_month_of_the_first_round_counts(first: str, opens: str) -> None:
    assert dates(vote(first, decisive=(True,)), "l163-2")[0] == opens


def test_a_second_round_in_the_next_month_does_not_move_the_opening() -> None:
    one = vote("2027-04-18", "2027-05-02", decisive=(False, True))
    assert dates(one, "l163-2") == ["2027-01-01T00:00:00+01:00", "2027-05-03T00:00:00+02:00"]


def test_a_first_round_that_decides_closes_the_window() -> None:
    one = vote("2027-04-11", "2027-04-25", decisive=(True, None))
    assert window(one, "l163-2").closes == at("2027-04-12T00:00:00+02:00")
    assert window(one, "l163-2").may_close is None
    assert {each.round for each in windows(one)} == {None, 1}


def test_a_first_round_whose_result_is_not_known_leaves_it_open_then_unknown() -> None:
    one = vote("2027-04-11", "2027-04-25", decisive=(None, True))
    assert window(one, "l163-2").may_close == at("2027-04-12T00:00:00+02:00")
    moments = ["2027-04-11T23:59:59+02:00", "2027-04-12T00:00:00+02:00", "2027-04-26T00:00+02:00"]
    assert names(one, "l163-2", *moments) == ["open", "unknown", "closed"]
    assert state(window(one, "l163-2"), at(moments[1])).why == "decisive_unknown"


def test_without_a_decisive_round_the_end_is_not_known() -> None:
    one = vote("2027-04-11", decisive=(False,))
    assert dates(one, "l163-2") == ["2027-01-01T00:00:00+01:00", None]
    moments = ["2027-04-11T12:00+02:00", "2027-04-12T00:00+02:00"]
    assert names(one, "l163-2", *moments) == ["open", "unknown"]
    assert state(window(one, "l163-2"), at(moments[0])) == State("open", why="decisive_unknown")


@pytest.mark.parametrize("kind", KINDS)
def test_only_listed_elections_have_the_window(kind: Kind) -> None:
    found = window(vote("2027-04-11", kind=kind, decisive=(True,)), "l163-2")
    assert found.applies == (kind in LISTED)
    if kind not in LISTED:
        assert (found.why, found.opens, found.closes) == ("unlisted", None, None)
        for moment in ("2026-01-01T00:00Z", "2027-02-01T00:00Z", "2028-01-01T00:00Z"):
            assert state(found, at(moment)) == State("not_applicable", why="unlisted")


def test_a_text_that_was_not_there_yet_does_not_apply() -> None:
    found = window(election("fr-presidential-2017"), "l163-2")
    assert state(found, at("2017-04-01T00:00Z")) == State("not_applicable", why="not_in_force")
    ads = window(election("fr-european-2024"), "ads-last-month")
    assert (ads.applies, ads.why) == (False, "not_in_force")


def test_a_text_that_came_within_a_window_opens_it_then() -> None:
    one = vote("2025-11-30", decisive=(True,))
    assert dates(one, "ads-third-country")[0] == "2025-10-10T00:00:00+02:00"
    assert dates(one, "ads-last-month")[0] == "2025-10-30T00:00:00+01:00"


def test_french_texts_do_not_hold_elsewhere_and_european_ones_do_in_the_union() -> None:
    german = vote("2027-04-11", decisive=(True,), country="DE", zone="Europe/Berlin")
    swiss = vote("2027-04-11", decisive=(True,), country="CH", zone="Europe/Zurich")
    why = {one.rule.id: one.why for one in windows(german) if not one.applies}
    french = {"l163-2", "electoral-period", "official-campaign", "silence", "polls-ban"}
    assert why == dict.fromkeys(french, "elsewhere")
    assert not any(one.applies for one in windows(swiss))


def test_the_ruling_of_2019_fell_in_its_window() -> None:
    found = election("fr-european-2019")
    assert dates(found, "l163-2") == ["2019-02-01T00:00:00+01:00", "2019-05-27T00:00:00+02:00"]
    assert names(found, "l163-2", "2019-05-17T12:00:00+02:00") == ["open"]


def test_silence_begins_on_the_eve_of_each_round_at_midnight() -> None:
    one = vote("2027-04-11", "2027-04-25")
    assert dates(one, "silence-1") == ["2027-04-10T00:00:00+02:00", "2027-04-12T00:00:00+02:00"]
    assert dates(one, "silence-2") == ["2027-04-24T00:00:00+02:00", "2027-04-26T00:00:00+02:00"]
    assert names(
        one, "silence-1", "2027-04-09T23:59:59+02:00", "2027-04-10T00:00:00+02:00",
        "2027-04-11T23:59:59+02:00", "2027-04-12T00:00:00+02:00",
    ) == ["not_yet", "open", "open", "closed"]  # fmt: skip


def test_silence_begins_on_friday_in_local_time_where_people_vote_on_saturday() -> None:
    found = election("fr-presidential-2022")
    assert dates(found, "silence-1-guadeloupe") == [
        "2022-04-08T00:00:00-04:00", "2022-04-10T00:00:00-04:00",
    ]  # fmt: skip
    assert dates(found, "silence-2-polynesia") == [
        "2022-04-22T00:00:00-10:00", "2022-04-24T00:00:00-10:00",
    ]  # fmt: skip
    # Midnight between Thursday and Friday in Guadeloupe: six in the morning in Paris.
    edge = at("2022-04-08T06:00:00+02:00")
    guadeloupe = window(found, "silence-1-guadeloupe")
    assert [state(guadeloupe, edge - SECOND).name, state(guadeloupe, edge).name] == [
        "not_yet", "open",
    ]  # fmt: skip
    assert state(window(found, "silence-1"), edge).name == "not_yet"


def test_a_place_of_several_zones_and_places_not_known_are_unknown() -> None:
    consulates = window(election("fr-presidential-2022"), "silence-1-americas")
    assert state(consulates, at("2022-04-09T12:00Z")) == State("unknown", why="zone_unknown")
    places = window(election("fr-municipal-2026"), "silence-2-early")
    assert state(places, at("2026-03-21T12:00Z")) == State("unknown", why="early_unknown")
    assert [one.key for one in windows(vote("2027-04-11")) if one.place] == []


def test_silence_over_the_change_of_the_clocks_lasts_47_hours() -> None:
    found = window(vote("2027-03-28", decisive=(True,)), "silence-1")
    assert found.opens == at("2027-03-27T00:00:00+01:00")
    assert found.closes == at("2027-03-29T00:00:00+02:00")
    assert state(found, at("2027-03-26T23:00Z")) == State("open", timedelta(hours=47))


def test_polls_are_banned_on_the_eve_and_the_day_for_the_whole_country() -> None:
    found = election("fr-presidential-2022")
    assert [one.key for one in windows(found) if one.rule.id == "polls-ban"] == [
        "polls-ban-1", "polls-ban-2",
    ]  # fmt: skip
    assert dates(found, "polls-ban-1") == ["2022-04-09T00:00:00+02:00", "2022-04-11T00:00:00+02:00"]
    assert rules()["polls-ban"].certainty == "unchecked"


def test_advertising_is_counted_in_calendar_months_from_the_first_round() -> None:
    one = vote("2027-05-31", "2027-06-13", kind="regional", decisive=(False, True))
    assert dates(one, "ads-third-country") == [
        "2027-02-28T00:00:00+01:00", "2027-06-14T00:00:00+02:00",
    ]  # fmt: skip
    assert dates(one, "ads-last-month")[0] == "2027-04-30T00:00:00+02:00"


@pytest.mark.parametrize(
    ("key", "why"),
    [("electoral-period", "filing_unknown"), ("official-campaign", "campaign_unknown")],
)
def test_periods_of_unknown_days_are_unknown_then_closed(key: str, why: Why) -> None:
    found = window(vote("2027-04-11", decisive=(True,)), key)
    assert found.opens is None
    assert state(found, at("2027-04-01T00:00Z")) == State("unknown", why=why)
    assert state(found, at("2027-04-12T00:00Z")) == State("closed")


def test_the_days_that_a_file_gives_open_and_close_the_campaign() -> None:
    one = replace(
        vote("2027-04-11", decisive=(True,)), candidacies_open=date(2027, 2, 25),
        campaign_starts=date(2027, 3, 29),
    )  # fmt: skip
    assert dates(one, "electoral-period")[0] == "2027-02-25T00:00:00+01:00"
    assert dates(one, "official-campaign") == [
        "2027-03-29T00:00:00+02:00", "2027-04-10T00:00:00+02:00",
    ]  # fmt: skip
    longer = replace(one, campaign_ends=date(2027, 4, 10))
    assert dates(longer, "official-campaign")[1] == "2027-04-11T00:00:00+02:00"


def test_the_zone_is_that_of_the_election() -> None:
    one = vote("2027-04-11", decisive=(True,), zone="Pacific/Noumea")
    assert dates(one, "l163-2")[0] == "2027-01-01T00:00:00+11:00"


def test_a_round_that_is_a_hypothesis_makes_its_windows_one() -> None:
    one = vote("2027-04-11", "2027-04-25")
    guessed = replace(one, rounds=(one.rounds[0], replace(one.rounds[1], status="hypothesis")))
    found = {each.key: each.status for each in windows(guessed)}
    assert (found["silence-1"], found["silence-2"]) == ("official", "hypothesis")
    assert found["l163-2"] == "hypothesis"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="2027"):
        state(window(vote("2027-04-11"), "l163-2"), datetime(2027, 1, 1))


@pytest.mark.parametrize("one", elections(), ids=lambda one: one.id)
def test_keys_are_unique_and_windows_open_before_they_close(one: Election) -> None:
    found = windows(one)
    assert len({each.key for each in found}) == len(found)
    for each in found:
        assert each.opens is None or each.closes is None or each.opens < each.closes
        assert each.applies or each.why


def test_a_place_of_ones_own_is_counted_in_its_own_zone() -> None:
    place = EarlyPlace(id="far", name=Text("Far", "Loin"), zone="Pacific/Auckland")
    one = replace(vote("2027-04-04", decisive=(True,)), early=(place,))
    # The clocks of Auckland go back on Sunday 4 April 2027, after this silence.
    assert dates(one, "silence-1-far") == ["2027-04-02T00:00:00+13:00", "2027-04-04T00:00:00+13:00"]
