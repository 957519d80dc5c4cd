"""The table of competing explanations: every clue in its column, with its values; no verdict."""

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from guetteur.detectors.explanations.thresholds import THRESHOLDS
from guetteur.knowledge import LANGUAGES
from guetteur.model import Clue, Hypothesis, Run
from guetteur.publish.clues import DAYS, HOURS, SHARES, clue_line, rows, unknown
from guetteur.publish.report import report_bytes
from guetteur.publish.wording import Words

EN, FR = Words("en", pseudonymised=False), Words("fr", pseudonymised=False)


def clue(name: str, value: float | None, others: float | None) -> Clue:
    """A clue that speaks neither way."""
    return Clue(name=name, value=value, others=others, speaks="neither")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (clue("exact-second", 0.823, 0.031), "posts exactly on the minute: 82% (others: 3.1%)"),
        (clue("coordinated", 1, None), "posts that take part, out of all their posts: 100%"),
        (clue("exact-second", 0.9996, 0.0), "posts exactly on the minute: 99.9% (others: 0%)"),
        (clue("platforms", 2, 3), "platforms they are on: 2 (others: 3)"),
        (clue("followers", 12480.5, 99.5), "followers of an account (half have more): 12,480 (ot"),
        (clue("hours", 7.82, 20.28), "use (24: round the clock): 7.8 h (others: 20.3 h)"),
        (clue("age", 42.4, 2_310.4), "together (half are older): 42 days (others: 6.3 years)"),
        (clue("gaps", 0.214, 1.31), "at random): 0.214 (others: 1.31)"),
    ],
)
def test_a_clue_is_worded_with_its_unit(given: Clue, said: str) -> None:
    assert said in " ".join(clue_line(given, EN).split())


def test_a_clue_is_worded_in_french() -> None:
    assert clue_line(clue("exact-second", 0.823, 0.031), FR) == (
        "messages à la minute pile\xa0: 82\xa0% (les autres\xa0: 3,1\xa0%)"
    )


def test_a_clue_has_the_unit_it_is_measured_in() -> None:
    units = {each.clue: each.unit for each in THRESHOLDS}
    assert {name for name, unit in units.items() if unit == "share"} == SHARES
    assert {name for name, unit in units.items() if unit == "hours"} == HOURS
    assert {name for name, unit in units.items() if unit == "days"} == DAYS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_clue_has_its_text(lang: str) -> None:
    texts = {Words(lang, pseudonymised=False).text(f"clue-{each.clue}") for each in THRESHOLDS}
    assert len(texts) == len(THRESHOLDS)


def test_clues_are_sorted_by_what_they_say() -> None:
    said = (
        Clue(name="originals", value=0.5, others=0.1, speaks="for"),
        Clue(name="hours", value=0.5, others=0.1, speaks="against"),
        Clue(name="weekdays", value=0.5, others=0.1, speaks="neither"),
        Clue(name="same-app", value=0.5, others=0.1, speaks="unknown"),
    )
    [row] = rows((Hypothesis(name="explain-fans", clues=said),), EN)
    assert (len(row.speaks_for), len(row.against), len(row.neither)) == (1, 1, 1)
    assert row.speaks_for[0].startswith("posts of their own")
    assert row.against[0].startswith("hours of the day")
    assert row.unknown == 1
    assert unknown((Hypothesis(name="explain-fans", clues=said),) * 2, EN) == [
        "posts sent with one same application"
    ]


def cells(run: Run) -> list[list[str]]:
    """The rows of the first table of explanations, as text."""
    made = report_bytes(run, EN, "digest").decode()
    [table, *_] = re.findall(r'<table class="hypotheses".*?</table>', made, flags=re.DOTALL)
    found = re.findall(r"<tr.*?</tr>", table, flags=re.DOTALL)
    return [
        [
            " ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).split())
            for cell in re.findall(r"<t[hd].*?</t[hd]>", row, flags=re.DOTALL)
        ]
        for row in found
    ]


def test_the_table_shows_each_clue_in_its_column(make_run: Callable[..., Run]) -> None:
    head, *body = cells(make_run(1))
    assert head == [
        "Explanation to rule out",
        "Speaks for it",
        "Speaks against it",
        "Neither, or not known",
    ]
    assert len(body) == 4
    tool = body[2]
    assert tool[0].startswith("A tool that posts at set times")
    assert "posts exactly on the minute: 82% (others: 3.1%)" in tool[1]
    assert tool[2].startswith("unevenness of the time between posts")
    assert tool[3].endswith("one clue not known")
    operation = body[3]
    assert operation[1:3] == ["none", "none"]


def test_the_table_keeps_the_order_given_whatever_speaks(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    [found] = run.findings
    turned = replace(run, findings=(replace(found, hypotheses=found.hypotheses[::-1]),))
    assert [row[0] for row in cells(turned)[1:]] == [row[0] for row in cells(run)[1:]][::-1]


def test_the_list_stands_where_no_clue_was_measured(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    bare = replace(run, findings=(replace(run.findings[0], hypotheses=()),))
    made = report_bytes(bare, EN, "digest").decode()
    assert 'class="hypotheses"' not in made
    assert made.count("<li>Fans or followers of one account") == 1
