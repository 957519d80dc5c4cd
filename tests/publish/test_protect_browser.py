"""The page of guetteur protect in a real Chromium: for everybody, on a phone, hostile names."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guetteur.publish.protect_page import Page, Part, Row, page_bytes
from tests.publish.test_publish_browser import AXE, RULES

pytestmark = pytest.mark.browser
HOSTILE = '<img src=x onerror="document.title=1">.example'
PAGE = Page(
    campaign="Valmont",
    at=datetime(2027, 3, 1, 12, tzinfo=UTC),
    version="0",
    who=None,
    todo=("Look at lemonde.live",),
    parts=(
        Part(
            name="hosts",
            looked=2,
            rows=(
                Row(shown=HOSTILE, target="lemonde.fr", how="a", chance="b", use=None),
                Row(shown="x" * 60 + ".example", target="y" * 60, how="a", chance="b", use="c"),
            ),
        ),
        Part(name="sites", looked=3, rows=()),
        Part(name="accounts"),
    ),
    listed=("presse.example: listed by Meta",),
    measured={"hosts": 1, "media": 2, "elected": 3},
)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_reads_well_for_everybody_and_fits_a_phone(
    lang: str, browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page_bytes(PAGE, lang))
    context = browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert "Valmont" in page.title()
    assert page.locator("img").count() == 0
    page.add_script_tag(path=AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


def test_what_was_not_looked_at_is_said() -> None:
    html = page_bytes(PAGE, "en").decode()
    assert "Nothing here looks like yours (3 looked at)." in html
    assert "so no accounts were looked at" in html
