"""The page on explanations has every threshold and reading as the code has it."""

import re
from pathlib import Path

import pytest

from guetteur.detectors.explanations import thresholds
from guetteur.detectors.explanations.hypotheses import level
from guetteur.detectors.explanations.thresholds import READINGS, THRESHOLDS, Threshold

PAGE = Path(__file__).parents[2] / "docs" / "explanations.md"


@pytest.mark.parametrize(
    ("clue", "value", "others", "said"),
    [
        ("exact-second", 0.2, 0.05, "high"),
        ("exact-second", 0.2, 0.07, "middle"),
        ("exact-second", 0.05, 0.0, "low"),
        ("exact-second", 0.2, None, None),
        ("age", 90.0, 360.0, "low"),
        ("age", 90.0, 350.0, "middle"),
        ("behaviours", 3.0, None, "high"),
        ("behaviours", None, None, None),
        ("platforms", 1.0, 3.0, "middle"),
    ],
)
def test_a_clue_is_high_or_low_by_its_threshold(
    clue: str, value: float | None, others: float | None, said: str | None
) -> None:
    assert level(clue, value, others) == said


def bound(limit: float | None, times: float | None, sign: str, way: str) -> str:
    """`≥ 0.2 and 3 × the others`, as the page writes it."""
    if limit is None:
        return "never"
    return f"{sign} {limit:g}" + (f", {times:g} times {way} than others" if times else "")


def threshold_row(one: Threshold) -> str:
    """The start of a row of the page: all that the code says of a clue."""
    high = bound(one.high, one.high_times, "≥", "more")
    low = bound(one.low, one.low_times, "≤", "less")
    return f"| `{one.clue}` | {one.unit} | {high} | {low} | {one.source} | "


def test_the_page_has_every_threshold_as_it_is() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    table = [
        line for line in lines if re.match(r"\| `[a-z-]+` \| (share|hours|days|count|ratio) ", line)
    ]
    assert len(table) == len(THRESHOLDS)
    for line, one in zip(table, THRESHOLDS, strict=True):
        assert line.startswith(threshold_row(one))
        assert len(line) > len(threshold_row(one)) + 10, "what it is and its limits"


def test_the_page_has_every_other_number_as_it_is() -> None:
    listed = re.findall(r"^\| `([A-Z_]+)` \| ([\d.]+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    numbers = {
        name: value for name, value in vars(thresholds).items() if isinstance(value, int | float)
    }
    assert {name: float(value) for name, value in listed} == numbers


def reading_rows() -> list[str]:
    """The rows of the page's second table: what each clue says of each explanation."""
    return [
        f"| `{name}` | `{each.clue}` | {each.high} | {each.low} |"
        for name, readings in READINGS.items()
        for each in readings
    ]


def test_the_page_has_every_reading_as_it_is() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("| `explain-")] == reading_rows()


def test_every_clue_is_read_somewhere_and_can_speak_both_ways() -> None:
    used = {each.clue for readings in READINGS.values() for each in readings}
    assert used == {one.clue for one in THRESHOLDS}
    for name, readings in READINGS.items():
        said = {way for each in readings for way in (each.high, each.low)}
        assert {"for", "against"} <= said, name
