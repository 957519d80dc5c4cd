"""The summary of a package in a real Chromium: without scripts, on a phone, on paper, for all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from guetteur.model import Run
from guetteur.model.judgement import TlpSet
from guetteur.publish import Pseudonyms
from guetteur.publish.package import package
from guetteur.publish.stix_scope import Sharing
from tests.publish.test_publish_browser import AXE, RULES
from tests.publish.test_publish_misp import SEEN, case_of, said
from tests.publish.test_publish_package import MAKING, files_in

pytestmark = pytest.mark.browser
NAMES = {"en": "summary", "fr": "resume"}


@pytest.fixture(scope="module")
def pages(run: Run, key: Pseudonyms, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page in each language, as a partner finds it once unzipped."""
    folder = tmp_path_factory.mktemp("package")
    case = case_of(run, *said(run)[:-1], TlpSet(case="case-1", level="green"))
    found = files_in(package(case, [run], Sharing(pseudonyms=key, observed=SEEN), MAKING))
    made = {}
    for lang, name in NAMES.items():
        made[lang] = folder / f"{name}.html"
        made[lang].write_bytes(found[f"data/{name}.html"])
    return made


@pytest.fixture(params=["en", "fr"])
def shown(request: Any, pages: dict[str, Path], browser: Browser) -> Iterator[Page]:
    """A tab without network."""
    context = browser.new_context(offline=True, viewport={"width": 1100, "height": 900})
    page = context.new_page()
    page.goto(pages[request.param].as_uri())
    yield page
    context.close()


def test_it_reads_well_for_everybody(pages: dict[str, Path], browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    for path in pages.values():
        page.goto(path.as_uri())
        page.add_script_tag(path=AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


def test_it_fits_a_phone(shown: Page) -> None:
    shown.set_viewport_size({"width": 360, "height": 740})
    width = shown.evaluate("document.documentElement.scrollWidth")
    assert width <= 360


def test_it_prints_in_full(shown: Page) -> None:
    paper = shown.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    shown.emulate_media(media="print")
    background = shown.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(255, 255, 255)"
    assert shown.locator(".tlp").count() == 2
    hidden = shown.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => !e.checkVisibility()).length"
    )
    assert hidden == 0
