"""The page of a dossier in a real Chromium: for everybody, on a phone, hostile."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from guetteur.model import Run
from guetteur.publish.dossier import html_bytes
from tests.publish.test_dossier_files import HOSTILE, told
from tests.publish.test_publish_browser import AXE, RULES, WATCH

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, run: Run) -> dict[str, Path]:
    """Pages by name."""
    folder = tmp_path_factory.mktemp("dossiers")
    made = {
        "d1-fr": told("d1", "fr", run=run),
        "d6-en": told("d6", "en", run=run),
        "hostile": told("d2", "fr", HOSTILE),
    }
    for name, one in made.items():
        (folder / f"{name}.html").write_bytes(html_bytes(one))
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    """A tab without network, of a phone's width."""
    context = browser.new_context(offline=True, viewport={"width": 375, "height": 740})
    page = context.new_page()
    page.add_init_script(WATCH)
    yield page
    context.close()


@pytest.mark.parametrize("name", ["d1-fr", "d6-en"])
def test_it_reads_well_for_everybody(name: str, files: dict[str, Path], browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(files[name].as_uri())
    page.add_script_tag(path=AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


@pytest.mark.parametrize("name", ["d1-fr", "d6-en", "hostile"])
def test_it_fits_a_phone_and_loads_nothing(name: str, shown: Page, files: dict[str, Path]) -> None:
    asked: list[Any] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(files[name].as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") <= 375
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert shown.evaluate("violations") == []


def test_hostile_texts_are_only_texts(shown: Page, files: dict[str, Path]) -> None:
    shown.goto(files["hostile"].as_uri())
    assert shown.evaluate("typeof window.pwned") == "undefined"
    assert shown.evaluate("document.querySelectorAll('script, base, iframe, img').length") == 0
