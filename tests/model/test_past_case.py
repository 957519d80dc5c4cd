"""Dates that are as precise as they are known."""

import pytest

from guetteur.model.past_case import precision
from guetteur.model.text import Text


@pytest.mark.parametrize(
    ("date", "known"), [("2017", "year"), ("2017-05", "month"), ("2017-05-05", "day")]
)
def test_a_date_says_how_precise_it_is(date: str, known: str) -> None:
    assert precision(date) == known


@pytest.mark.parametrize("date", ["", "17", "2017-5", "05/05/2017", "2017-05-05T10:00"])
def test_another_form_is_refused(date: str) -> None:
    with pytest.raises(ValueError, match=f"^{date}$"):
        precision(date)


def test_a_text_is_given_in_the_language_asked_for() -> None:
    assert [Text("vote", "scrutin").of(lang) for lang in ("en", "fr")] == ["vote", "scrutin"]
