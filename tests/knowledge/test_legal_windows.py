"""The periods that the law counts from a vote, against days worked out by hand."""

from datetime import date

import pytest

from guetteur.knowledge.legal_windows import LegalWindow, is_open, months_before, windows

FIRST, SECOND = date(2027, 4, 11), date(2027, 4, 25)


def named(id_: str) -> list[LegalWindow]:
    return [one for one in windows([SECOND, FIRST]) if one.id == id_]


def test_three_months_before_the_first_day_of_the_month_of_the_first_round() -> None:
    (window,) = named("l163-2")
    assert (window.opens, window.closes) == (date(2027, 1, 1), None)


def test_silence_begins_on_the_eve_of_each_round() -> None:
    assert [(one.opens, one.closes) for one in named("l49")] == [
        (date(2027, 4, 10), FIRST),
        (date(2027, 4, 24), SECOND),
    ]


def test_without_a_vote_there_is_none() -> None:
    assert windows([]) == ()


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 3, 16), 3, date(2026, 12, 1)),
        (date(2027, 1, 31), 1, date(2026, 12, 1)),
        (date(2027, 12, 31), 0, date(2027, 12, 1)),
        (date(2027, 6, 1), 18, date(2025, 12, 1)),
    ],
)
def test_months_are_counted_over_years(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 12, 31), False),
        (date(2027, 1, 1), True),
        (SECOND, True),
        (date(2027, 4, 26), None),
    ],
)
def test_when_the_result_is_acquired_is_not_known(on: date, expected: bool | None) -> None:
    (window,) = named("l163-2")
    assert is_open(window, on, SECOND) is expected


def test_a_period_with_an_end_is_over_after_it() -> None:
    first = named("l49")[0]
    days = [date(2027, 4, day) for day in (9, 10, 11, 12)]
    assert [is_open(first, day, SECOND) for day in days] == [False, True, True, False]


def test_every_window_has_its_source() -> None:
    for window in windows([FIRST]):
        assert window.source
        assert window.address.startswith("https://www.legifrance.gouv.fr/")
        assert window.read_on <= date(2026, 11, 23)
