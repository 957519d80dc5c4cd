"""The drawings of the risk report: nothing covers anything, and what they say is to be seen."""

import re
from datetime import date
from itertools import combinations, pairwise, product
from typing import Literal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.model.study_scope import Scales
from guetteur.model.study_threats import Phase, Step
from guetteur.publish.risk_blocks import Figure
from guetteur.publish.risk_draw import drawing, fitted, text
from guetteur.publish.risk_draw_map import Grid, Square, risk_maps
from guetteur.publish.risk_draw_paths import Event, Lane, scenario
from guetteur.publish.risk_draw_plan import Moment, Task, plan
from guetteur.publish.risk_draw_radar import Dot, Ring, Sign, radar
from guetteur.publish.risk_draw_steps import Action, StepWords, steps
from guetteur.publish.risk_layout import PHASES, spots
from guetteur.publish.risk_part_ecosystem import outward
from tests.publish.risk_studies import STUDIES, TYPST, gaps, hostile, report_of
from tests.risk.made import SCALES

Box = tuple[float, float, float, float]
WORDS = StepWords(PHASES, {"and": "AND", "or": "OR"}, "critical")


def parsed(svg: str) -> ElementTree.Element:
    """The drawing as XML; a wrong one cannot be read."""
    return ElementTree.fromstring(svg)


def boxes(svg: str, *, least: float = 30) -> list[Box]:
    """The rectangles of a drawing that are wide enough to hold words."""
    found = re.findall(r'<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"', svg)
    every = [tuple(map(float, one)) for one in found]
    return [(x, y, w, h) for x, y, w, h in every if w > least and h > least]


def apart(one: Box, other: Box) -> bool:
    """Whether two rectangles have nothing in common."""
    (x, y, w, h), (u, v, a, b) = one, other
    return x >= u + a or u >= x + w or y >= v + b or v >= y + h


def step(id_: str, phase: Phase = "enter", after: tuple[str, ...] = (), join: str = "or") -> Step:
    """A step with a long name."""
    kind: Literal["and", "or"] = "and" if join == "and" else "or"
    return Step(id=id_, name=f"Action {id_} " * 6, phase=phase, asset="BS1", after=after, join=kind)


def action(
    one: Step, *, easiest: bool = False, critical: bool = False, rated: bool = True
) -> Action:
    """A step as it is drawn."""
    return Action(step=one, figures="3 → 2", easiest=easiest, critical=critical, rated=rated)


@given(st.data())
def test_steps_never_share_a_place_and_arrows_go_down(data: st.DataObject) -> None:
    made: list[Step] = []
    for n in range(data.draw(st.integers(1, 12))):
        phase = data.draw(st.sampled_from(PHASES))
        before = data.draw(st.sets(st.sampled_from([one.id for one in made]))) if made else set()
        made.append(step(f"AE{n}", phase, tuple(sorted(before))))
    found = spots(made)
    assert len(set(found.values())) == len(made)
    for one in made:
        assert all(found[before][0] < found[one.id][0] for before in one.after)
        assert PHASES[found[one.id][1]] == one.phase
    svg, width = steps("g", "Graph", "A graph", [action(one) for one in made], WORDS)
    drawn = boxes(svg)
    assert len(drawn) == len(made)
    assert all(apart(one, other) for one, other in combinations(drawn, 2))
    assert all(x >= 0 and x + w <= width for x, _, w, _ in drawn)


@given(st.data())
def test_no_arrow_crosses_the_words_of_a_step(data: st.DataObject) -> None:
    made = [step("AE0", "know")]
    for n in range(1, data.draw(st.integers(2, 9))):
        before = data.draw(st.sets(st.sampled_from([one.id for one in made]), min_size=1))
        made.append(step(f"AE{n}", data.draw(st.sampled_from(PHASES)), tuple(sorted(before))))
    svg, _ = steps("g", "Graph", "A graph", [action(one) for one in made], WORDS)
    lines = re.findall(r'<polyline points="([^"]+)" fill="none" stroke="#1d2530"', svg)
    assert lines
    for line in lines:
        points = [tuple(map(float, one.split(","))) for one in line.split()]
        for (x1, y1), (x2, y2) in pairwise(points):
            place = (min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
            for x, y, w, h in boxes(svg):
                assert apart(place, (x + 1, y + 1, w - 2, h - 2)), (line, x, y)


def test_a_circle_of_steps_ends() -> None:
    with pytest.raises(ValueError, match="lead back"):
        spots([step("A", after=("B",)), step("B", after=("A",))])


def test_a_step_shows_what_it_is_without_colour() -> None:
    first, second = step("AE1"), step("AE2")
    last = step("AE3", "exploit", ("AE1", "AE2"), "and")
    drawn = [action(first, easiest=True), action(second, rated=False), action(last, critical=True)]
    svg, _ = steps("g", "Graph", "A graph", drawn, WORDS)
    assert svg.count('stroke-width="3.2"') == 1
    assert svg.count('stroke-dasharray="6 4"') == 1
    assert len(boxes(svg)) == 4, "a critical step has a double border"
    texts = [one.text for one in parsed(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert "AND" in texts
    assert "critical" in texts


def test_the_graver_is_nearer_to_the_centre() -> None:
    scales: Scales = SCALES
    places = [outward(value, scales) for value in (0.0, 0.2, 0.5, 0.9, 2.0, 2.5, 9.0, 16.0, 99.0)]
    assert places == sorted(places, key=lambda one: -(one or 0))
    assert [places[n] for n in (0, 1, 3, 5)] == [1.0, 0.8, 0.55, 0.3]
    assert places[-1] == places[-2] == 0.06
    assert outward(None, scales) is None


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12, 24, 40])
def test_names_at_the_rim_cover_nothing(count: int) -> None:
    dots = [Dot(id=f"PP{n}", label=f"PP{n} The name of somebody", at=0.5) for n in range(count)]
    svg, width = radar("r", "Radar", "A radar", dots, [Ring(1.0, "outside")], [])
    found = re.findall(r'<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(start|end)"', svg)
    for side in ("start", "end"):
        lines = sorted(float(y) for _, y, anchor in found if anchor == side)
        assert all(later - one >= 15.9 for one, later in pairwise(lines))
    root = parsed(svg)
    assert all(0 <= float(y) <= float(root.attrib["height"]) for _, y, _ in found)
    assert width == 760


def test_a_radar_tells_kinds_apart_by_shape() -> None:
    dots = [
        Dot(id="A", label="A", at=0.9, later=0.3, diamond=True, forced=True),
        Dot(id="B", label="B", at=None),
        Dot(id="C", label="C", at=0.5, filled=False),
    ]
    signs = [Sign("unrated", "unrated"), Sign("forced", "forced")]
    svg, _ = radar("r", "Radar", "A radar", dots, [Ring(1.0, "outside")], signs)
    assert svg.count("<polygon") == 3, "two diamonds and the head of the arrow"
    assert svg.count('stroke-dasharray="4 3"') == 2, "one forced, one in the legend"
    assert svg.count(">?<") == 2, "one unrated, one in the legend"


def test_a_crowded_cell_of_the_map_grows() -> None:
    ids = tuple(f"R{n}" for n in range(1, 31))
    low, full = Square(1, "Low", ()), Square(3, "High", ids)
    grid = Grid("Today", (("V2", (low, full)), ("V1", (low, low))))
    svg, width = risk_maps("m", "Map", "A map", [grid, grid], ["G1", "G2"], ("V", "G"))
    texts = " ".join(one.text or "" for one in parsed(svg).iter() if one.tag.endswith("text"))
    assert texts.split().count("R22") == 2
    assert texts.count("+ 8") == 2, "the others are counted"
    assert texts.count("High") == 2
    cells = boxes(svg)
    assert all(apart(one, other) for one, other in combinations(cells, 2))
    assert max(x + w for x, _, w, _ in cells) <= width


@pytest.mark.parametrize(("events", "kept"), [*product((0, 1, 3, 4, 8), (True, False))])
def test_events_of_a_path_never_overlap(events: int, kept: bool) -> None:
    told = tuple(
        Event(f"Something long happens {n}", "PP1 Somebody", n == 7) for n in range(events)
    )
    lanes = [Lane("CA1 A path", told, kept), Lane("CA2 Another", told[:2], True)]
    svg, width = scenario("s", "Scenario", "A scenario", (["SR1"], ["ER1 A leak"]), lanes)
    parsed(svg)
    drawn = boxes(svg)
    assert len(drawn) == 2 + events + min(2, events)
    assert all(apart(one, other) for one, other in combinations(drawn, 2))
    assert all(x >= 0 and x + w <= width for x, _, w, _ in drawn)


def test_a_plan_of_one_day_can_be_drawn() -> None:
    on = date(2027, 1, 1)
    tasks = [
        Task(label="M1 Keys", percent=None, said="–", due=on, note="1 January", done=False),
        Task(label="M2 Talks", percent=50, said="50 %", due=None, note="–", done=True),
    ]
    svg, _ = plan("p", "Plan", "A plan", tasks, [Moment(on, "version 1.0")])
    parsed(svg)
    assert svg.count("<polygon") == 1, "a deadline for the one that has one"


def test_long_words_are_broken_and_long_texts_end_in_an_ellipsis() -> None:
    assert fitted("x" * 40, 12 * 13 * 0.56, 9) == ["x" * 12, "x" * 12, "x" * 12, "x" * 4]
    assert fitted("one two three four five six", 8 * 13 * 0.56, 2) == ["one two", "three…"]
    assert fitted("", 100, 2) == [""]


def test_a_text_is_only_a_text() -> None:
    svg = drawing("d", (10, 10), '<b a="1">', "&", [text((0, 0), "</svg><script>\u202e")])
    root = parsed(svg)
    assert [one.tag.split("}")[1] for one in root] == ["title", "desc", "text"]
    assert root[2].text == "</svg><script>⟦U+202E⟧"


def test_every_drawing_of_a_report_is_well_made_and_as_it_was() -> None:
    studies = [*STUDIES.items(), (("gaps", "en"), gaps()), (("hostile", "en"), hostile(TYPST))]
    for (_, lang), study in studies:
        figures = [one for one in report_of(study, lang).blocks if isinstance(one, Figure)]
        again = [one for one in report_of(study, lang).blocks if isinstance(one, Figure)]
        assert figures == again
        for one in figures:
            tags = {each.tag.split("}")[1] for each in parsed(one.svg).iter()}
            assert tags <= {"svg", "title", "desc", "rect", "text", "polyline", "polygon", "circle"}
