"""Months, midnights and hours at every edge."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.cases.days import end_of, later, midnight, months_after, possible_sundays, utc

PARIS = "Europe/Paris"


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        ("2027-01-15", 3, "2027-04-15"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2027-10-31", 6, "2028-04-30"),
        ("2027-04-01", -3, "2027-01-01"),
        ("2027-01-01", -3, "2026-10-01"),
        ("2027-03-31", -1, "2027-02-28"),
        ("2028-05-31", -3, "2028-02-29"),
        ("2027-12-31", 0, "2027-12-31"),
    ],
)
def test_months_end_on_the_last_day_of_a_short_one(day: str, months: int, found: str) -> None:
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(found)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-40, 40))
def test_months_move_the_month_and_keep_the_day_where_it_exists(day: date, months: int) -> None:
    found = months_after(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    last = (found + timedelta(days=1)).month != found.month
    assert found.day == day.day or (last and found.day < day.day)


def test_a_day_lasts_23_hours_where_the_clocks_go_forward_and_25_where_they_go_back() -> None:
    for day, hours in ((date(2027, 3, 28), 23), (date(2027, 10, 31), 25), (date(2027, 4, 1), 24)):
        assert utc(end_of(day, PARIS)) - utc(midnight(day, PARIS)) == timedelta(hours=hours)


def test_hours_are_real_hours_where_the_clocks_change() -> None:
    before = datetime(2027, 3, 27, 12, tzinfo=ZoneInfo(PARIS))
    assert later(before, 48, PARIS).isoformat() == "2027-03-29T13:00:00+02:00"
    autumn = datetime(2027, 10, 30, 12, tzinfo=ZoneInfo(PARIS))
    assert later(autumn, 72, PARIS).isoformat() == "2027-11-02T11:00:00+01:00"


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="2027"):
        utc(datetime(2027, 1, 1))
    assert utc(datetime(2027, 1, 1, tzinfo=UTC)) == datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expire", "sundays"),
    [
        ("2027-05-13", ["2027-04-11", "2027-04-18"]),
        ("2022-05-13", ["2022-04-10", "2022-04-17"]),
        ("2017-05-14", ["2017-04-09", "2017-04-16", "2017-04-23"]),
    ],
)
def test_the_sundays_that_the_constitution_leaves(expire: str, sundays: list[str]) -> None:
    found = possible_sundays(date.fromisoformat(expire))
    assert [str(day) for day in found] == sundays
