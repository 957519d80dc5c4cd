"""report.html: one file that needs no network, runs no script but ours, and reads without any."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from guetteur.model import Run, Tie
from guetteur.publish import page as pages
from guetteur.publish import versions
from guetteur.publish.again import commands
from guetteur.publish.charts import bar_chart, still_network
from guetteur.publish.clues import rows, unknown
from guetteur.publish.documents import script_json, stamp
from guetteur.publish.findings import reason_text
from guetteur.publish.network import network_data
from guetteur.publish.ranking import ratio
from guetteur.publish.uncertainty import (
    closeness_text,
    expected_posts,
    interval_text,
    power_text,
)
from guetteur.publish.visible import shortened, visible
from guetteur.publish.wording import Words

LIBRARIES = ("assets/graphology.umd.min.js", "assets/sigma.min.js")
PAGE_SCRIPTS = ("templates/page.js", "templates/table.js")
NETWORK_SCRIPTS = ("templates/picture.js", "templates/network.js")
STYLES = tuple(f"templates/{name}.css" for name in ("tokens", "page", "parts", "print"))
NEXT_STEPS = {
    "found": ("check", "explain", "share", "prudence"),
    "not_found": ("cover", "untested", "keep"),
    "cannot_tell": ("fields", "export", "wait"),
    "error": ("error", "wait"),
}
NUMERIC_COLUMNS = (
    "accounts", "all-shares", "coordinated", "expected", "gap", "in-common", "occasions", "posts",
    "q", "shares", "ties", "window",
)  # fmt: skip
LONGEST_TEXT, LONGEST_OBJECT = 700, 160


def report_bytes(run: Run, words: Words, findings_digest: str) -> bytes:
    """The report of a run that is already as it may be shown.

    findings_digest: sha256 of the findings.json beside it.
    """
    page = pages.page(run, words)
    names = (*LIBRARIES, *NETWORK_SCRIPTS) if page.network.nodes else ()
    scripts = [asset(name) for name in (*PAGE_SCRIPTS, *names)]
    style = "\n".join(asset(name) for name in STYLES)
    html = (
        environment(words)
        .get_template("report.html.j2")
        .render(
            page=page,
            pages=pages,
            csp=content_policy(scripts, style),
            scripts=[Markup(script) for script in scripts],  # noqa: S704
            style=Markup(style),  # noqa: S704
            network_json=_network_json(page),
            words_json=Markup(script_json(script_words(words))),  # noqa: S704
            still=_still(page),
            findings_digest=findings_digest,
            commands=commands(run),
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")


def environment(words: Words) -> Environment:
    """The templates, in which every text printed is escaped and has no hidden character."""
    made = Environment(
        loader=PackageLoader("guetteur.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.globals |= {
        "w": words,
        "t": words.text,
        "bar_chart": bar_chart,
        "changes": versions.changes,
        "closeness_text": lambda each: closeness_text(each, words),
        "expected_posts": lambda each: expected_posts(each, words),
        "hypotheses": lambda finding: rows(finding.hypotheses, words),
        "interval_text": lambda behaviour: interval_text(behaviour, words),
        "object_label": pages.object_label,
        "pattern": versions.pattern,
        "power_text": lambda run: power_text(run, words),
        "ratio": ratio,
        "reason_text": reason_text,
        "stamp": stamp,
        "tie_group": tie_group,
        "undone": lambda names: versions.undone(names, words),
        "unknown_clues": lambda finding: unknown(finding.hypotheses, words),
        "titles": lambda reports: words.listed(
            [words.text("report-quoted", text=words.detector(each.detector)) for each in reports]
        ),
        "durations": lambda windows: [words.duration(window) for window in sorted(set(windows))],
        "behaviours": lambda finding: words.listed(
            [words.detector(each.detector) for each in finding.behaviours]
        ),
        "parameter": lambda value: _parameter(value, words),
        "meanings": lambda names: {
            name: text
            for name in names
            if (text := words.optional(f"parameter-{name.replace('_', '-')}"))
        },
        "platforms": lambda names: [words.platform(name) for name in names],
        "parts": parts,
        "numeric": NUMERIC_COLUMNS,
        "infinite": float("inf"),
        "steps": NEXT_STEPS,
        "short_text": lambda text: shortened(text, LONGEST_TEXT),
        "short_object": lambda text: shortened(text, LONGEST_OBJECT),
    }
    return made


def parts(page: pages.Page) -> tuple[str, ...]:
    """The parts of the page; with nothing found, only the answer and how it was reached."""
    if page.groups or page.run.ties:
        return ("answer", "groups", "network", "time", "tables", "method")
    return ("answer", "method")


def _parameter(value: str | int | float | list[int], words: Words) -> str:
    """A setting's value in words: `none` and `default` are the pipeline's own."""
    if isinstance(value, list):
        return ", ".join(words.number(each) for each in value)
    if isinstance(value, str):
        return words.optional(f"report-value-{value}") or value
    return words.number(value)


def _shown(value: object) -> object:
    """A text with its hidden characters made visible; our own markup as it is."""
    return visible(value) if type(value) is str else value


def tie_group(tie: Tie, page: pages.Page) -> pages.Group | None:
    """The group that both accounts of a tie belong to."""
    first, second = page.group_of.get(tie.account_a), page.group_of.get(tie.account_b)
    return page.groups[first - 1] if first and first == second else None


@cache
def asset(name: str) -> str:
    """A script or style of ours or of the pinned libraries, without its link to a source map."""
    text = (resources.files("guetteur.publish") / name).read_text(encoding="utf-8")
    return text.partition("//# sourceMappingURL=")[0].strip()


def content_policy(scripts: list[str], style: str) -> str:
    """The Content-Security-Policy: only these scripts and this style, and no network at all."""
    allowed = " ".join(_source_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_source_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _source_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _still(page: pages.Page) -> Markup | None:
    shown = page.network
    if not shown.nodes:
        return None
    colours = {group.finding.id: group.colour for group in page.groups}
    ends = {end for edge in shown.still for end in (edge.account_a, edge.account_b)}
    alone = set(shown.nodes[len(shown.nodes) - shown.alone :])
    nodes = [node for node in shown.nodes if node.account_id in ends or node in alone]
    return still_network(nodes, shown.still, colours)


def _network_json(page: pages.Page) -> Markup:
    if not page.network.nodes:
        return Markup("{}")
    labels = {id_: visible(shortened(label, 60)) for id_, label in page.labels.items()}
    return Markup(script_json(network_data(page.network, page.numbers, labels)))  # noqa: S704


def script_words(words: Words) -> dict[str, object]:
    """The few words that the scripts say."""
    names = (
        "table-filter", "table-sorted", "table-up", "table-down", "table-rows",
        "network-details", "network-nothing", "network-drawn", "network-closest",
        "network-not-found", "network-progress", "network-outside", "col-group",
    )  # fmt: skip
    return {name: words.text(f"report-{name}") for name in names}
