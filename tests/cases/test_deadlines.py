"""Deadlines, at every edge."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from guetteur.cases.deadlines import deadline_state, deadlines, event_names
from guetteur.knowledge.elections import election
from guetteur.knowledge.law_texts import rules
from guetteur.model.election import Deadline, Election, State
from tests.cases.test_windows import vote

SECOND = timedelta(seconds=1)
ONE = replace(
    vote("2027-04-11", "2027-04-25", decisive=(False, True)), candidacies_open=date(2027, 2, 25)
)


def counted(key: str, event: str | None, of: Election = ONE) -> Deadline:
    """The deadline of this rule, its event at a moment."""
    name = rules()[key].event
    assert name
    events = {name: datetime.fromisoformat(event)} if event else {}
    (found,) = (one for one in deadlines(of, events) if one.key == key)
    return found


def ends(key: str, event: str, of: Election = ONE) -> str | None:
    """When it ends."""
    found = counted(key, event, of).ends
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("event", "end"),
    [
        ("2027-01-15T23:59:59+01:00", "2027-04-15T00:00:00+02:00"),
        ("2027-01-15T00:00:00+01:00", "2027-04-15T00:00:00+02:00"),
        # Still the 14th in UTC, the 15th in Paris.
        ("2027-01-14T23:30:00+00:00", "2027-04-15T00:00:00+02:00"),
        ("2027-01-31T12:00:00+01:00", "2027-04-30T00:00:00+02:00"),
        ("2026-11-30T12:00:00+01:00", "2027-02-28T00:00:00+01:00"),
        ("2027-11-30T12:00:00+01:00", "2028-02-29T00:00:00+01:00"),
        ("2027-11-29T12:00:00+01:00", "2028-02-29T00:00:00+01:00"),
    ],
)
def test_press_offences_are_barred_after_three_calendar_months(event: str, end: str) -> None:
    assert ends("press-limitation", event) == end
    assert ends("reply-request", event) == end


def test_a_deadline_is_over_at_its_last_moment() -> None:
    found = counted("press-limitation", "2027-01-15T10:00:00+01:00")
    assert found.ends is not None
    assert found.starts is not None
    assert deadline_state(found, found.ends - SECOND) == State("open", SECOND)
    assert deadline_state(found, found.ends) == State("closed")
    assert deadline_state(found, found.starts - SECOND) == State("not_yet", SECOND)
    assert deadline_state(found, found.starts).name == "open"


def test_the_judges_have_48_real_hours_each() -> None:
    assert ends("l163-2-first", "2027-03-27T10:00:00+01:00") == "2027-03-29T11:00:00+02:00"
    assert ends("l163-2-appeal", "2027-04-23T18:30:00+02:00") == "2027-04-25T18:30:00+02:00"


@pytest.mark.parametrize(
    ("seized", "why"),
    [
        ("2026-12-31T23:59:59+01:00", "window_closed"),
        ("2027-01-01T00:00:00+01:00", None),
        ("2027-04-25T23:59:59+02:00", None),
        ("2027-04-26T00:00:00+02:00", "window_closed"),
    ],
)
def test_the_judge_is_seized_within_the_window_only(seized: str, why: str | None) -> None:
    found = counted("l163-2-first", seized)
    assert (found.why, found.applies, found.ends is None) == (why, why is None, why is not None)


def test_a_seizure_after_a_round_that_may_have_decided_is_unknown() -> None:
    found = counted("l163-2-first", "2027-04-13T10:00Z", vote("2027-04-11", "2027-04-25"))
    assert (found.applies, found.ends, found.why) == (True, None, "window_unknown")
    assert deadline_state(found, datetime(2027, 4, 13, tzinfo=UTC)).name == "unknown"


@pytest.mark.parametrize("kind", ["municipal", "departmental", "regional", "other"])
def test_an_unlisted_election_has_no_such_judge(kind: str) -> None:
    one = replace(ONE, kind=kind)  # type: ignore[arg-type]
    for key in ("l163-2-first", "l163-2-appeal", "protest-legislative", "protest-presidential"):
        found = counted(key, "2027-02-01T10:00Z", one)
        assert (found.applies, found.why, found.ends) == (False, "unlisted", None)
        state = deadline_state(found, datetime(2030, 1, 1, tzinfo=UTC))
        assert state == State("not_applicable", why="unlisted")


def test_a_candidate_is_heard_24_hours_after_the_summons_in_the_electoral_period() -> None:
    found = counted("press-citation", "2027-03-27T10:00:00+01:00")
    assert found.ends == datetime.fromisoformat("2027-03-28T11:00:00+02:00")
    assert deadline_state(found, found.ends - SECOND) == State("not_yet", SECOND)
    assert deadline_state(found, found.ends) == State("open")


def test_before_candidatures_open_or_where_that_is_not_known_it_does_not_hold() -> None:
    early = counted("press-citation", "2027-02-24T23:59:59+01:00")
    assert (early.applies, early.why) == (False, "window_closed")
    assert counted("press-citation", "2027-02-25T00:00:00+01:00").applies
    unknown = counted("press-citation", "2027-03-01T00:00Z", replace(ONE, candidacies_open=None))
    assert (unknown.applies, unknown.ends, unknown.why) == (True, None, "window_unknown")


def test_a_notice_has_no_fixed_time() -> None:
    for event in (None, "2027-02-01T10:00Z"):
        found = counted("dsa-notice", event)
        assert found.ends is None
        state = deadline_state(found, datetime(2027, 2, 2, tzinfo=UTC))
        assert state == State("no_fixed_time", why="no_fixed_time")


@pytest.mark.parametrize(
    ("event", "end"),
    [
        ("2027-02-03T10:00:00+01:00", "2027-08-03T00:00:00+02:00"),
        ("2027-08-31T10:00:00+02:00", "2028-02-29T00:00:00+01:00"),
        ("2026-08-31T10:00:00+02:00", "2027-02-28T00:00:00+01:00"),
    ],
)
def test_a_decision_can_be_contested_for_six_months(event: str, end: str) -> None:
    assert ends("dsa-appeal", event) == end


def test_a_breach_is_notified_within_72_real_hours() -> None:
    assert ends("gdpr-breach", "2027-03-26T22:00:00+01:00") == "2027-03-29T23:00:00+02:00"
    assert ends("gdpr-breach", "2027-10-30T10:00:00+02:00") == "2027-11-02T09:00:00+01:00"


def test_the_publisher_has_the_whole_third_day() -> None:
    assert ends("reply-inserted", "2027-02-26T00:00:00+01:00") == "2027-03-02T00:00:00+01:00"
    assert ends("reply-inserted", "2028-02-26T23:59:59+01:00") == "2028-03-01T00:00:00+01:00"


def test_a_notice_about_advertising_is_handled_in_48_hours_in_the_last_month_only() -> None:
    assert ends("ad-notice", "2027-03-11T00:00:00+01:00") == "2027-03-13T00:00:00+01:00"
    assert counted("ad-notice", "2027-03-10T23:59:59+01:00").why == "window_closed"
    assert rules()["ad-notice"].certainty == "unchecked"
    old = counted("ad-notice", "2024-06-01T10:00Z", election("fr-european-2024"))
    assert (old.applies, old.why) == (False, "not_in_force")


def test_a_member_of_parliament_is_contested_until_the_tenth_day_at_18() -> None:
    one = replace(ONE, kind="legislative")
    event = "2027-03-21T23:30:00+01:00"
    assert ends("protest-legislative", event, one) == "2027-03-31T18:00:00+02:00"
    assert ends("protest-legislative", "2028-02-20T10:00+01:00", one) == "2028-03-01T18:00:00+01:00"
    assert counted("protest-legislative", event).why == "unlisted"


def test_a_presidential_election_is_contested_for_48_hours_and_said_to_be_checked() -> None:
    assert ends("protest-presidential", "2027-04-25T20:00+02:00") == "2027-04-27T20:00:00+02:00"
    assert rules()["protest-presidential"].certainty == "unchecked"


def test_without_its_event_a_deadline_has_no_date() -> None:
    found = deadlines(ONE, {})
    open_ones = [one for one in found if one.applies]
    assert all(one.ends is None and one.starts is None for one in found)
    assert {one.why for one in open_ones} == {"event_unknown", "no_fixed_time"}
    unknown = deadline_state(counted("gdpr-breach", None), datetime(2027, 1, 1, tzinfo=UTC))
    assert unknown == State("unknown", why="event_unknown")


def test_events_are_known_by_name_and_aware() -> None:
    with pytest.raises(ValueError, match="first-publicaton"):
        deadlines(ONE, {"first-publicaton": datetime(2027, 1, 1, tzinfo=UTC)})
    with pytest.raises(ValueError, match="2027"):
        deadlines(ONE, {"first-publication": datetime(2027, 1, 1)})
    assert len(set(event_names())) == len(event_names()) == 12


def test_a_deadline_is_shown_in_the_zone_of_the_election() -> None:
    found = counted("gdpr-breach", "2027-01-01T00:00Z", replace(ONE, zone="America/Cayenne"))
    assert found.starts
    assert found.starts.isoformat() == "2026-12-31T21:00:00-03:00"
