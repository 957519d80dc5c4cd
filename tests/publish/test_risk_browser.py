"""The page of a risk study in a real Chromium: for everybody, on a phone, on paper, hostile."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.publish.risk_studies import STUDIES, TYPST, gaps, hostile, page_of
from tests.publish.test_publish_browser import AXE, RULES, WATCH

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages by name."""
    folder = tmp_path_factory.mktemp("risk")
    made = {f"{name}-{lang}": page_of(study, lang) for (name, lang), study in STUDIES.items()}
    made |= {"hostile": page_of(hostile(TYPST)), "gaps": page_of(gaps())}
    for name, page in made.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    """A tab without network, of a phone's width."""
    context = browser.new_context(offline=True, viewport={"width": 375, "height": 740})
    page = context.new_page()
    page.add_init_script(WATCH)
    yield page
    context.close()


@pytest.mark.parametrize("name", ["campaign-fr", "gaps"])
def test_it_reads_well_for_everybody(name: str, files: dict[str, Path], browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(files[name].as_uri())
    page.add_script_tag(path=AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (375, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


@pytest.mark.parametrize("name", ["campaign-fr", "authority-en", "hostile"])
def test_it_fits_a_phone_and_loads_nothing(name: str, shown: Page, files: dict[str, Path]) -> None:
    asked: list[Any] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(files[name].as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") <= 375
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert shown.evaluate("violations") == []


def test_hostile_texts_are_only_texts(shown: Page, files: dict[str, Path]) -> None:
    shown.goto(files["hostile"].as_uri())
    assert shown.evaluate("window.pwned") is None
    assert shown.evaluate("document.images.length") == 0
    assert shown.evaluate("document.querySelectorAll('script, base, iframe').length") == 0
    assert shown.evaluate("document.querySelectorAll('style').length") == 1
    assert shown.locator("h1").inner_text().startswith("</script>")


def test_every_explanation_opens_without_a_script(browser: Browser, files: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["campaign-en"].as_uri())
    one = page.locator("#why-level-R8")
    assert not one.locator("li").first.is_visible()
    one.locator("summary").click()
    assert one.locator("li").first.is_visible()
    context.close()


def test_a_baseline_folds_without_a_script(browser: Browser, files: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["campaign-en"].as_uri())
    one = page.locator("details.fold").first
    assert one.locator("td").first.is_visible()
    one.locator("summary").click()
    assert not one.locator("td").first.is_visible()
    context.close()


def test_the_marking_is_on_paper_too(shown: Page, files: dict[str, Path]) -> None:
    shown.goto(files["campaign-en"].as_uri())
    marking = STUDIES["campaign", "en"].protection
    margins = shown.evaluate(
        "[...document.styleSheets[0].cssRules].filter(r => r instanceof CSSPageRule)"
        ".map(r => r.cssText).join()"
    )
    assert margins.count(marking) == 2, "at the head and at the foot of each page"
    shown.emulate_media(media="print")
    hidden = (
        "[...document.querySelectorAll('main details *')].filter(e => !e.checkVisibility()).length"
    )
    assert shown.evaluate(hidden) == 0, "explanations are open on paper"
    assert shown.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert shown.pdf(format="A4").startswith(b"%PDF")
