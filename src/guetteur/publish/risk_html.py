"""A risk report as one HTML page: no network, no script, the protection on every page of paper."""

from markupsafe import Markup

from guetteur.knowledge import Messages
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.risk_blocks import Heading, Report
from guetteur.publish.visible import visible
from guetteur.publish.wording import Words

STYLES = ("tokens", "risk_page")


def page_bytes(report: Report, version: str) -> bytes:
    """The page. version: that of the program."""
    style = "\n".join((*(asset(f"templates/{name}.css") for name in STYLES), paper(report)))
    headings = [one for one in report.blocks if isinstance(one, Heading)]
    html = (
        environment(Words(report.lang, pseudonymised=False))
        .get_template("risk_page.html.j2")
        .render(
            report=report,
            contents=[one for one in headings if one.level == 2],
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
            drawn=Markup,
            version=version,
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")


def paper(report: Report) -> str:
    """The rules for pages of paper, which carry the protection at the head and at the foot."""
    marking, pages = css_text(report.marking), Messages(report.lang)
    first, between, last = _around(pages)
    number = f"{css_text(first)} counter(page) {css_text(between)} counter(pages) {css_text(last)}"
    return (
        "@page { size: A4; margin: 20mm 14mm 18mm;\n"
        f"  @top-center {{ content: {marking}; font: 700 9pt sans-serif }}\n"
        f"  @bottom-left {{ content: {marking}; font: 700 9pt sans-serif }}\n"
        f"  @bottom-right {{ content: {number}; font: 9pt sans-serif }}\n"
        "}"
    )


def _around(messages: Messages) -> tuple[str, str, str]:
    """What stands before, between and after the two numbers of a page."""
    said = messages.text("study-page", page="\x00", pages="\x00")
    first, between, last = said.split("\x00")
    return first, between, last


def css_text(text: str) -> str:
    """A text as a string of CSS in which every character is escaped: it can end nothing."""
    return '"' + "".join(f"\\{ord(letter):06x}" for letter in visible(text)) + '"'
