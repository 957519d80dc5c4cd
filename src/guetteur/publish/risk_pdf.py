"""A risk report as a tagged PDF (PDF/UA-1), made by typst with the fonts that it brings.

What people wrote reaches typst as data, never as its markup, so it can neither run nor draw
anything. No network, no font of the machine, no clock: the same report gives the same bytes.
"""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import msgspec

from guetteur.knowledge import Messages
from guetteur.model import GuetteurError
from guetteur.publish.risk_blocks import Block, Figure, Heading, Report, Table
from guetteur.publish.visible import visible

# Room for a drawing on a page, in points.
ACROSS, DOWN = 493.0, 610.0
PER_PIXEL = 0.75
# Characters that the embedded fonts surely have, by DejaVu Sans Mono 2.37; PDF/UA refuses others.
DRAWN = (
    (0x20, 0x7E), (0xA0, 0x1C3), (0x1CD, 0x1E3), (0x1FC, 0x221), (0x224, 0x241), (0x250, 0x2B9),
    (0x300, 0x33F), (0x384, 0x38A), (0x38E, 0x3A1), (0x3A3, 0x3CE), (0x3F0, 0x45F), (0x490, 0x49B),
    (0x621, 0x63A), (0x640, 0x655), (0x1E00, 0x1E13), (0x1E18, 0x1E2D), (0x1E30, 0x1E4D),
    (0x1F00, 0x1F15), (0x1F20, 0x1F45), (0x2010, 0x2023), (0x2026, 0x2026), (0x202F, 0x2037),
    (0x2039, 0x203A), (0x2074, 0x208E), (0x20A0, 0x20B5), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2213), (0x2241, 0x2269), (0x226D, 0x228B), (0x2500, 0x262F), (0x2638, 0x268B),
    (0x270C, 0x2727), (0x27E6, 0x27EB),
)  # fmt: skip
HEIGHT = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
# In a table: the room around a cell and for a letter, in points; the letters that count.
PADDING, LETTER, LONGEST_WORD, MOST_READ = 14.0, 4.4, 16, 90


def pdf_bytes(report: Report, version: str) -> bytes:
    """The PDF. version: that of the program. Raises GuetteurError if typst cannot make it."""
    import typst  # the typesetter is large

    source = (resources.files("guetteur.publish") / "templates" / "risk_page.typ").read_bytes()
    try:
        made = typst.compile(
            source,
            sys_inputs={"data": json.dumps(document(report, version), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            timestamp=datetime(*report.on, tzinfo=UTC),
        )
    except RuntimeError as error:
        raise GuetteurError("error-risk-report-typst", found=str(error)) from error
    return bytes(made)


def document(report: Report, version: str) -> dict[str, Any]:
    """The report as the data that the template of the PDF reads."""
    messages = Messages(report.lang)
    page = messages.text("study-page", page="\x00", pages="\x00").split("\x00")
    words = {
        "contents": messages.text("study-contents"),
        "forced": messages.text("study-forced"),
        "kind": messages.text("study-kind"),
        "annex": messages.text("study-why-annex"),
        "made": messages.text("study-made", version=version),
        "page": page,
        "why": messages.text("study-why-page", page="\x00").split("\x00"),
    }
    made: dict[str, Any] = printable(
        {
            "lang": report.lang,
            "title": report.title,
            "object": report.object,
            "marking": report.marking,
            "author": report.author,
            "words": words,
            "blocks": _blocks(report.blocks),
        }
    )
    return made


def _blocks(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """The parts; what leads up to a drawing stays on its page."""
    made = [_block(one) for one in blocks]
    leads = False
    for one in reversed(made):
        leads = one["kind"] == "Figure" or (leads and one["kind"] in ("Para", "Why"))
        one["sticky"] = leads and one["kind"] != "Figure"
    return made


def _block(block: Any) -> dict[str, Any]:
    made: dict[str, Any] = msgspec.to_builtins(block)
    made["kind"] = type(block).__name__
    if isinstance(block, Heading):
        made["level"] = block.level - 1
    if isinstance(block, Figure):
        made["width"] = _width(block)
        made["alt"] = f"{block.title}. {block.description}"
    if isinstance(block, Table):
        made["widths"] = table_widths(block)
    return made


def _width(figure: Figure) -> float:
    """How wide a drawing stands, in points, so that it fits on a page."""
    found = HEIGHT.search(figure.svg)
    width, height = (float(found[1]), float(found[2])) if found else (1.0, 1.0)
    return round(min(ACROSS, width * PER_PIXEL, DOWN * width / height), 1)


def table_widths(table: Table) -> list[float]:
    """How wide each column is, in points: its longest word fits, and who has more to read has more.

    Columns whose words need more than the page share it by their needs.
    """
    least, wished = [], []
    for n, head in enumerate(table.columns):
        cells = [row[n] for row in table.rows]
        words = [word for text in (head, *(one.text for one in cells)) for word in text.split()]
        least.append(PADDING + LETTER * min(LONGEST_WORD, max(map(len, words), default=1)))
        read = [len(one.text) + sum(map(len, (one.forced or "", *one.notes))) for one in cells]
        wished.append(float(min(MOST_READ, sum(read) / max(1, len(read)))) + 1)
    left = ACROSS - sum(least)
    if left < 0:
        return [round(one * ACROSS / sum(least), 1) for one in least]
    return [
        round(one + left * wish / sum(wished), 1) for one, wish in zip(least, wished, strict=True)
    ]


def printable(value: Any) -> Any:
    """The data with each character that no font has written as ⟦U+1F600⟧."""
    if isinstance(value, str):
        return "".join(map(_letter, visible(value).replace("\t", " ")))
    if isinstance(value, list | tuple):
        return [printable(one) for one in value]
    if isinstance(value, dict):
        return {key: printable(one) for key, one in value.items()}
    return value


def _letter(letter: str) -> str:
    code = ord(letter)
    if letter == "\n" or any(first <= code <= last for first, last in DRAWN):
        return letter
    return f"⟦U+{code:04X}⟧"
