"""One page for a campaign's team: what looks like its own, and what to do today."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.wording import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One look-alike as the page shows it."""

    shown: str
    target: str
    how: str
    chance: str
    use: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One place that was looked at; `rows` None: it was not."""

    name: str
    looked: int = 0
    rows: tuple[Row, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that the page shows. `who`: who decided to show accounts by name; None: codes."""

    campaign: str
    at: datetime
    version: str
    who: str | None
    todo: tuple[str, ...]
    parts: tuple[Part, ...]
    listed: tuple[str, ...] | None
    measured: dict[str, int]


def page_bytes(page: Page, lang: str) -> bytes:
    """The page in one language, with no script and nothing to load."""
    words = Words(lang, pseudonymised=page.who is None)
    style = "\n".join(asset(f"templates/{name}.css") for name in ("tokens", "case", "protect"))
    html = (
        environment(words)
        .get_template("protect.html.j2")
        .render(
            page=page,
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")
