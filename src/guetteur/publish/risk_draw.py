"""Pieces of SVG for the drawings of a risk report: black on white, by shape and label.

The same drawing stands in the page and in the PDF, so it carries its own colours and needs no
style sheet. Texts are measured by their number of characters, on the safe side, so that a line
fits in whatever font the reader has.
"""

from collections.abc import Iterable, Sequence
from html import escape
from textwrap import wrap

from guetteur.publish.visible import visible

# the first that is found: a system's own, then the one that the PDF embeds
FONTS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Libertinus Serif', serif"
WIDTH = 760
SIZE = 13.0
LINE = 16.0
# of the size of a font: the mean width of a character, with room to spare
WIDE, WIDE_BOLD = 0.56, 0.63
INK, SOFT, PALE, PAPER = "#1d2530", "#4e5661", "#8a93a0", "#ffffff"
GRAVITY = ("#ffffff", "#42c7c4", "#fbf082", "#ffc586", "#ee7b86")
RISK = ("#ffffff", "#dff2e1", "#ffd7a3", "#ee7b86")

Point = tuple[float, float]


def drawing(id_: str, size: Point, title: str, description: str, parts: Iterable[str]) -> str:
    """An SVG picture with its title and its description; `id_` is unique in the page."""
    width, height = (f"{value:.0f}" for value in size)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" aria-labelledby="{id_}-t {id_}-d" focusable="false" '
        f'font-family="{FONTS}" font-size="{SIZE:g}" fill="{INK}">'
        f'<title id="{id_}-t">{_safe(title)}</title><desc id="{id_}-d">{_safe(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _safe(text: str) -> str:
    return escape(visible(text))


def text(
    at: Point,
    content: str,
    *,
    anchor: str = "middle",
    size: float = SIZE,
    bold: bool = False,
    fill: str = INK,
    halo: bool = False,
) -> str:
    """A line of text. halo: a white edge, where it crosses lines."""
    more = ' font-weight="700"' if bold else ""
    if halo:
        more += f' stroke="{PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
    return (
        f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{anchor}" font-size="{size:g}" '
        f'fill="{fill}"{more}>{_safe(content)}</text>'
    )


def fitted(
    content: str, width: float, most: int, size: float = SIZE, *, bold: bool = False
) -> list[str]:
    """The text in lines that fit a width; more than `most` lines end in an ellipsis."""
    letters = max(4, int(width / (size * (WIDE_BOLD if bold else WIDE))))
    lines = wrap(visible(content), letters, break_on_hyphens=False) or [""]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], lines[most - 1][: letters - 1].rstrip() + "…"]


def lines_of(
    at: Point,
    lines: Sequence[str],
    *,
    anchor: str = "middle",
    size: float = SIZE,
    bold: bool = False,
    fill: str = INK,
) -> str:
    """Lines of text, the first at `at`."""
    return "".join(
        text((at[0], at[1] + n * LINE), line, anchor=anchor, size=size, bold=bold, fill=fill)
        for n, line in enumerate(lines)
    )


def box(
    at: Point,
    size: Point,
    *,
    fill: str = PAPER,
    stroke: str = INK,
    width: float = 1.2,
    dashed: bool = False,
    round_: float = 4,
) -> str:
    """A rectangle."""
    dash = ' stroke-dasharray="6 4"' if dashed else ""
    return (
        f'<rect x="{at[0]:.1f}" y="{at[1]:.1f}" width="{size[0]:.1f}" height="{size[1]:.1f}" '
        f'rx="{round_:g}" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}"{dash}/>'
    )


def line(
    points: Sequence[Point],
    *,
    width: float = 1.2,
    dashed: bool = False,
    stroke: str = INK,
    arrow: bool = False,
) -> str:
    """A line through points; with an arrow, its last part must not be shorter than the head."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    drawn = (
        f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="{width:g}" '
        f'stroke-linejoin="round"{dash}/>'
    )
    return drawn + (head(points[-2], points[-1], stroke) if arrow else "")


def head(start: Point, end: Point, fill: str = INK) -> str:
    """The head of an arrow that comes from `start`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    ux, uy = dx / length, dy / length
    back = (end[0] - 9 * ux, end[1] - 9 * uy)
    sides = [(back[0] - 4.5 * uy, back[1] + 4.5 * ux), (back[0] + 4.5 * uy, back[1] - 4.5 * ux)]
    return polygon([end, *sides], fill=fill)


def polygon(points: Sequence[Point], *, fill: str = INK, stroke: str = INK) -> str:
    """A closed shape."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polygon points="{path}" fill="{fill}" stroke="{stroke}" stroke-width="1.2"/>'


def circle(at: Point, radius: float, *, fill: str = PAPER, width: float = 1.6) -> str:
    """A circle."""
    return (
        f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}" fill="{fill}" '
        f'stroke="{INK}" stroke-width="{width:g}"/>'
    )


def diamond(at: Point, radius: float, *, fill: str = INK) -> str:
    """A square on its corner."""
    x, y = at
    return polygon([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], fill=fill)
