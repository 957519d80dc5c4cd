"""Times: what is read, what is refused, and the two hours a year that are special."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.model import InputError
from guetteur.readers.row import Unreadable
from guetteur.readers.times import parser, read_any, read_epoch, read_iso, zone_of
from tests.readers.reading import at

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-06-09T20:00:00Z", "2024-06-09 20:00:00"),
        ("2024-06-09T20:00:00.250Z", "2024-06-09 20:00:00.250000"),
        ("2024-06-09 20:00:00+02:00", "2024-06-09 18:00:00"),
        ("2024-06-09 20:00 UTC", "2024-06-09 20:00:00"),
        (" 2024-06-09T20:00:00+0200 ", "2024-06-09 18:00:00"),
        ("2024-06-09 20:00:00", "2024-06-09 18:00:00"),
        ("2024-01-09 20:00:00", "2024-01-09 19:00:00"),
        ("2024-10-27 02:30:00", "2024-10-27 00:30:00"),
        ("2024-03-31 02:30:00", "2024-03-31 01:30:00"),
    ],
)
def test_iso_in_paris(text: str, expected: str) -> None:
    assert read_iso(text, PARIS) == at(expected)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("2024-06-09 20:00:00", "issue-naive-time"),
        (datetime(2024, 6, 9, 20), "issue-naive-time"),
        ("2024-06-09", "issue-date-only"),
        (date(2024, 6, 9), "issue-date-only"),
        ("hier", "issue-time"),
        ("", "issue-time"),
        ("0001-01-01T00:00:00+05:00", "issue-time-range"),
        ("1989-12-31T00:00:00Z", "issue-time-range"),
        ("2101-01-01T00:00:00Z", "issue-time-range"),
    ],
)
def test_refused(value: object, reason: str) -> None:
    with pytest.raises(Unreadable) as error:
        read_iso(value)
    assert error.value.reason == reason


def test_epochs() -> None:
    assert read_epoch(1623881091) == at("2021-06-16 22:04:51")
    assert read_epoch("1623881091.5") == at("2021-06-16 22:04:51.500000")
    assert parser("epoch_ms", None)("1623881091500") == at("2021-06-16 22:04:51.500000")
    assert read_any("1623881091") == read_any(1623881091.0) == at("2021-06-16 22:04:51")
    assert read_any("2021-06-16T22:04:51Z") == at("2021-06-16 22:04:51")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (1623881091000, "issue-time-range"),
        (10**30, "issue-time-range"),
        (-5, "issue-time-range"),
        ("abc", "issue-time"),
        (float("nan"), "issue-time"),
        (None, "issue-time"),
    ],
)
def test_refused_epochs(value: object, reason: str) -> None:
    with pytest.raises(Unreadable) as error:
        read_epoch(value)
    assert error.value.reason == reason


def test_patterns() -> None:
    assert parser("%d/%m/%Y %H:%M", PARIS)("09/06/2024 20:00") == at("2024-06-09 18:00:00")
    with_zone = parser("%a %b %d %H:%M:%S %z %Y", None)
    assert with_zone("Sun Jun 09 20:00:00 +0200 2024") == at("2024-06-09 18:00:00")
    with pytest.raises(Unreadable) as error:
        parser("%d/%m/%Y %H:%M", None)("09/06/2024 20:00")
    assert error.value.reason == "issue-naive-time"


@given(
    st.datetimes(datetime(1990, 1, 2), datetime(2100, 12, 30)),
    st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)
def test_what_isoformat_writes_is_read_back(moment: datetime, zone: timezone) -> None:
    aware = moment.replace(tzinfo=zone)
    found = read_iso(aware.isoformat())
    assert found == aware
    assert found.tzinfo is UTC


@given(st.text())
def test_any_text_is_a_time_or_a_reason(text: str) -> None:
    for kind in ("iso", "epoch_s", "epoch_ms", "%d/%m/%Y %H:%M"):
        with suppress(Unreadable):
            assert parser(kind, PARIS)(text).tzinfo is UTC


@pytest.mark.parametrize("name", ["Paris", "", "../etc", "Europe"])
def test_unknown_zone(name: str) -> None:
    with pytest.raises(InputError) as error:
        zone_of(name)
    assert error.value.key == "error-timezone"
