"""Documents on data protection as a page, as Markdown, and for a word processor."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from guetteur.publish.docx import docx_bytes
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.risk_blocks import Block, Bullets, Facts, Heading, Para, Report, Table
from guetteur.publish.risk_html import paper
from guetteur.publish.visible import visible
from guetteur.publish.wording import Words

STYLES = ("tokens", "risk_page")


def page_bytes(report: Report, footer: str) -> bytes:
    """The page: no script, nothing to load."""
    style = "\n".join((*(asset(f"templates/{name}.css") for name in STYLES), paper(report)))
    html = (
        environment(Words(report.lang, pseudonymised=True))
        .get_template("protection.html.j2")
        .render(
            report=report,
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
            footer=footer,
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")


def markdown_bytes(report: Report, footer: str) -> bytes:
    """The same as Markdown."""
    lines = [f"**{_plain(report.marking)}**", f"# {_plain(report.title)}", _plain(report.object)]
    for block in report.blocks:
        lines += _lines(block)
    return ("\n\n".join([*lines, "---", _plain(footer)]) + "\n").encode("utf-8", "replace")


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level=level, text=text):
            yield f"{'#' * level} {_plain(text)}"
        case Para(text=text):
            yield _plain(text)
        case Bullets(items=items):
            yield "\n".join(f"- {_plain(item)}" for item in items)
        case Facts(rows=rows):
            yield "\n".join(f"- **{_plain(term)}** {_plain(text)}" for term, text in rows)
        case Table():
            yield "\n".join(_rows(block))


def _rows(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(map(_cell, table.columns)) + " |"
    yield "|" + " --- |" * len(table.columns)
    for row in table.rows:
        yield "| " + " | ".join(_cell(one.text) for one in row) + " |"


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")


def _plain(text: str) -> str:
    """On one line, with nothing that Markdown or a page would act on."""
    line = re.sub(r"[ \t\r\n]+", " ", visible(text)).strip()
    for sign in "\\`*_[]<>#":
        line = line.replace(sign, "\\" + sign)
    return line


WRITERS = {".html": page_bytes, ".md": markdown_bytes, ".docx": docx_bytes}
