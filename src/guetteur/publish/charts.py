"""Drawings made on the server, so that the report is complete on paper and without scripts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from markupsafe import Markup

from guetteur.model import Finding, Node
from guetteur.publish.ranking import Edge

MOST_BARS = 96
COLOURS = 10
WIDTH, HEIGHT = 960, 100
SIDE = 1000
OTHER, OUTSIDE = "gx", "gn"


@dataclass(frozen=True)
class Bars:
    """Posts per bar of `seconds` each, from `start`; zero is a bar in which none took part."""

    start: datetime
    seconds: int
    counts: tuple[int, ...]

    @property
    def peak(self) -> int:
        """The highest bar."""
        return max(self.counts)

    @property
    def peak_start(self) -> datetime:
        """When the highest bar begins."""
        return self.start + timedelta(seconds=self.counts.index(self.peak) * self.seconds)

    @property
    def end(self) -> datetime:
        """When the last bar ends."""
        return self.start + timedelta(seconds=len(self.counts) * self.seconds)


def group_class(number: int) -> str:
    """The colour class of a group: one for each of the first ten, one for all the others."""
    return f"g{number - 1}" if number <= COLOURS else OTHER


def bars(findings: Sequence[Finding], over: Sequence[Finding] | None = None) -> Bars | None:
    """The timelines of the findings added up; `over`: findings whose whole span is shown.

    Bars are made wider until there are at most 96. None without any dated post.
    """
    span = [moment for each in over or findings for moment, _ in each.timeline]
    if not span:
        return None
    start = min(span)
    bucket = max(1, min(each.bucket_seconds for each in over or findings))
    whole = (max(span) - start).total_seconds() + bucket
    seconds = bucket * ceil(ceil(whole / bucket) / MOST_BARS)
    counts = [0] * ceil(whole / seconds)
    for each in findings:
        for moment, posts in each.timeline:
            counts[int((moment - start).total_seconds() // seconds)] += posts
    return Bars(start, seconds, tuple(counts)) if any(counts) else None


def bar_chart(drawn: Bars, colour: str) -> Markup:
    """The bars as SVG; words and dates stand around it, in HTML, so that they never shrink."""
    step = WIDTH / len(drawn.counts)
    width = max(step * 0.82, 1.0)
    rects = "".join(
        f'<rect x="{place * step + (step - width) / 2:.1f}" y="{HEIGHT - tall:.1f}" '
        f'width="{width:.1f}" height="{tall:.1f}"/>'
        for place, count in enumerate(drawn.counts)
        if count
        for tall in [max(2.0, HEIGHT * count / drawn.peak)]
    )
    box = f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none"'
    return Markup(f'<svg class="bars {colour}" {box} aria-hidden="true">{rects}</svg>')  # noqa: S704


def still_network(nodes: Sequence[Node], drawn: Sequence[Edge], classes: dict[str, str]) -> Markup:
    """The network as SVG: edges by group, then dots. `classes`: finding → colour class."""
    places = {
        id_: (round(SIDE * x), round(SIDE * (1 - y))) for id_, (x, y) in unit_places(nodes).items()
    }
    by_class: dict[str, list[str]] = {}
    for edge in drawn:
        (x1, y1), (x2, y2) = places[edge.account_a], places[edge.account_b]
        by_class.setdefault(_colour(edge.finding, classes), []).append(f"M{x1} {y1}L{x2} {y2}")
    lines = "".join(
        f'<path class="{colour}" d="{"".join(paths)}"/>' for colour, paths in by_class.items()
    )
    dots = "".join(
        f'<circle class="{_colour(node.finding, classes)}" cx="{x}" cy="{y}" r="7"/>'
        for node in nodes
        for x, y in [places[node.account_id]]
    )
    return Markup(  # noqa: S704
        f'<svg class="still" viewBox="-12 -12 {SIDE + 24} {SIDE + 24}" aria-hidden="true">'
        f"<g>{lines}</g>{dots}</svg>"
    )


def _colour(finding: str | None, classes: dict[str, str]) -> str:
    return classes.get(finding, OUTSIDE) if finding else OUTSIDE


def unit_places(nodes: Sequence[Node]) -> dict[str, tuple[float, float]]:
    """Each account's place between 0 and 1, the shape of the layout kept, y upwards."""
    left, low = min(node.x for node in nodes), min(node.y for node in nodes)
    width = max(node.x for node in nodes) - left
    height = max(node.y for node in nodes) - low
    side = max(width, height) or 1.0
    # The shorter side is centred, so that the picture fills its frame.
    right, up = (1 - width / side) / 2, (1 - height / side) / 2
    return {
        node.account_id: (right + (node.x - left) / side, up + (node.y - low) / side)
        for node in nodes
    }
