"""Ratings changed in the text of a study: exactly there, and nowhere else."""

import pytest

from guetteur.model import InputError
from guetteur.readers.study_ratings import Ratings, with_ratings

TEXT = """\
# A study
measures:
  - {id: AE1, success: 9}  # no step
scenarios:
  - id: SS1
    paths:
      - id: CA1
        operational:
          modes:
            - id: MO1
              steps:
                - id: AE1  # the first one
                  success: 2   # seen elsewhere
                  difficulty: 3
                - {id: AE2, success: 1, name: Leak}
                - name: "Last: one"
                  id: AE3
                - {name: x, id: AE4}
                - id: "AE5"
                - id: AE6
                  success:
                - id: AE7
                  success: null
"""


@pytest.mark.parametrize(
    ("ratings", "old", "new"),
    [
        ({("AE1", "success"): 3}, "success: 2   # seen", "success: 3   # seen"),
        ({("AE1", "difficulty"): 0}, "difficulty: 3\n", "difficulty: 0\n"),
        ({("AE2", "success"): 4}, "{id: AE2, success: 1,", "{id: AE2, success: 4,"),
        (
            {("AE2", "difficulty"): 1},
            "{id: AE2, success",
            "{id: AE2, difficulty: 1, success",
        ),
        ({("AE3", "success"): 3}, "  id: AE3\n", f"  id: AE3\n{' ' * 18}success: 3\n"),
        ({("AE4", "success"): 3}, "id: AE4}", "id: AE4, success: 3}"),
        ({("AE7", "success"): 12}, "success: null", "success: 12"),
        ({("AE9", "success"): 3}, "", ""),
    ],
)
def test_one_rating(ratings: Ratings, old: str, new: str) -> None:
    assert with_ratings(TEXT, ratings) == TEXT.replace(old, new, 1)


def test_several_at_once() -> None:
    ratings: Ratings = {
        ("AE3", "difficulty"): 1,
        ("AE1", "success"): 4,
        ("AE3", "success"): 3,
        ("AE2", "difficulty"): 0,
        ("AE2", "success"): 2,
    }
    made = with_ratings(TEXT, ratings)
    assert made.replace(f"{' ' * 18}success: 3\n", "").replace(
        f"{' ' * 18}difficulty: 1\n", ""
    ) == TEXT.replace("success: 2 ", "success: 4 ").replace(
        "{id: AE2, success: 1,", "{id: AE2, difficulty: 0, success: 2,"
    )


def test_the_last_line_may_end_without_a_line_end() -> None:
    text = TEXT[: TEXT.index("  id: AE3")] + "  id: AE3"
    assert with_ratings(text, {("AE3", "success"): 3}) == f"{text}\n{' ' * 18}success: 3\n"


@pytest.mark.parametrize(("step", "line"), [("AE5", 19), ("AE6", 21)])
def test_where_it_cannot_be_put_is_said(step: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        with_ratings(TEXT, {(step, "success"): 3})
    assert caught.value.key == "error-rating-place"
    assert caught.value.params["line"] == line
