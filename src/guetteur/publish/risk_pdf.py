"""The report of a risk study as a tagged PDF (PDF/UA-1), for those who approve it.

Texts go to the typesetter as data, never as markup. It refuses a figure without words.
"""

import json
import re
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import typst
from markupsafe import Markup

from guetteur.knowledge import Messages
from guetteur.model.assessment import Assessment
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales
from guetteur.publish.report import asset
from guetteur.publish.risk_document import Block, blocks
from guetteur.publish.visible import visible

# On paper: black on white, as the page's own style has no meaning for the typesetter.
PAPER = """
text{font-family:"Libertinus Serif",serif;font-size:14px;fill:#000}
.axis,.strong{font-weight:700}.halo{fill:#000}.ringname{font-size:12px}
.cell{stroke:#555;stroke-width:1}.level-1{fill:#fff}.level-2{fill:#eee}.level-3{fill:#ccc}
.hatch{fill:none}.hatch-2{fill:url(#dots)}.hatch-3{fill:url(#lines)}
.ring{fill:none;stroke:#555;stroke-dasharray:4 4}.full{fill:#000;stroke:#000}
.hollow{fill:#fff;stroke:#000;stroke-width:2}.move{stroke:#000;fill:none}
.box{fill:#fff;stroke:#555;stroke-width:1.2}.box.thick{stroke:#000;stroke-width:3}
.box.dashed{stroke-dasharray:6 4}.inner{fill:none;stroke:#000}
.arrow{fill:none;stroke:#555;stroke-width:1.2}.arrow.thick{stroke:#000;stroke-width:3}
.join{fill:#fff;stroke:#000;stroke-width:1.5}
"""
SHAPES = (
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" '
    'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#000"/></marker>'
    '<pattern id="dots" width="10" height="10" patternUnits="userSpaceOnUse">'
    '<circle cx="2" cy="2" r="1.1" fill="#888"/></pattern>'
    '<pattern id="lines" width="10" height="10" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="1.5" height="10" fill="#777"/></pattern></defs>'
)
# Width of a page in the units of a figure, at which it is as large as on screen.
FULL = 760.0
NARROWEST, WIDEST = 4, 30


def risk_pdf(
    study: Study, scales: Scales, assessment: Assessment, messages: Messages, at: datetime,
    version: str,
) -> bytes:  # fmt: skip
    """The report as PDF; the same study and moment give the same bytes."""
    parts, figures = blocks(study, scales, assessment, messages)
    last = study.versions[-1]
    day = messages.text("report-day", day=last.on.day, month=last.on.month, year=str(last.on.year))
    made = messages.text("report-day", day=at.day, month=at.month, year=str(at.year))
    approved = last.approved_by
    about: dict[str, Any] = {
        "lang": messages.lang,
        "title": study.title,
        "author": last.author,
        "marking": study.protection,
        "contents": messages.text("riskrep-contents"),
        "lines": [
            messages.text("riskrep-version", number=last.number, day=day, author=last.author),
            messages.text("riskrep-approved", who=approved, day=day)
            if approved
            else messages.text("riskrep-not-approved"),
            messages.text("riskrep-made", at=made, version=version),
        ],
        "blocks": [_ready(block, figures) for block in parts],
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "main.typ").write_text(asset("templates/document.typ"), encoding="utf-8")
        (folder / "about.json").write_text(_json(about), encoding="utf-8")
        for file, drawn in figures.items():
            (folder / file).write_text(_on_paper(drawn), encoding="utf-8")
        return bytes(
            typst.compile(
                str(folder / "main.typ"), root=str(folder), format="pdf", pdf_standards=["ua-1"],
                ignore_system_fonts=True, timestamp=at,
            )
        )  # fmt: skip


def _json(about: dict[str, Any]) -> str:
    """The data, without characters that hide what they do."""
    return json.dumps(_shown(about), ensure_ascii=False)


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, list):
        return [_shown(one) for one in value]
    if isinstance(value, dict):
        return {key: _shown(one) for key, one in value.items()}
    return value


def _ready(block: Block, figures: dict[str, Markup]) -> Block:
    if block["kind"] == "table":
        return block | {"widths": _widths([block["head"], *block["rows"]])}
    if block["kind"] == "figure":
        width = re.search(r'viewBox="0 0 (\d+) ', figures[block["file"]])
        return block | {"width": 100 * float(width[1]) / FULL if width else 100}
    return block


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Shares of the width for columns, by the root of the longest text of each."""
    columns = zip(*rows, strict=True)
    return [
        int(min(max(max(map(len, column)) ** 0.6, NARROWEST), WIDEST) * 10) for column in columns
    ]


def _on_paper(drawn: Markup) -> str:
    """A figure that stands alone: with its style and its shapes."""
    text = str(drawn).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return text.replace("</desc>", f"</desc><style>{PAPER}</style>{SHAPES}", 1)
