"""Bulletins and lessons in a real Chromium: for everybody, on a phone, on paper, without script."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from guetteur.knowledge.lessons import lessons
from guetteur.publish import lesson as pages
from guetteur.publish.bulletin import Making, contents
from guetteur.publish.lesson_scores import score
from tests.publish.bulletin_forms import with_
from tests.publish.test_bulletin_files import CORRECTED
from tests.publish.test_publish_browser import AXE, RULES, WATCH

pytestmark = pytest.mark.browser
LESSONS = lessons()[:3]
EACH = 6
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important }"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A bulletin with corrections and a page of three lessons, in each language."""
    folder = tmp_path_factory.mktemp("public")
    made = {}
    for lang in ("fr", "en"):
        making = Making(version="1", other=True, lesson="x.html", during_silence="to be said")
        form = with_(lang, corrections=CORRECTED)
        made[f"bulletin-{lang}"] = contents(form, making)["html"]
        made[f"lesson-{lang}"] = pages.page_bytes(LESSONS, lang, "1")
        made[f"all-{lang}"] = pages.page_bytes(lessons(), lang, "1")
    for name, content in made.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab without network."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    made = context.new_page()
    made.add_init_script(WATCH)
    yield made
    context.close()


@pytest.mark.parametrize(("name", "lang"), [*product(("bulletin", "lesson"), ("fr", "en"))])
def test_it_reads_well_for_everybody(
    name: str, lang: str, files: dict[str, Path], browser: Browser
) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(files[f"{name}-{lang}"].as_uri())
    page.add_script_tag(path=AXE)
    for scheme, width in product(("light", "dark"), (320, 375, 1280)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], (scheme, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    if name == "lesson":
        for button in page.locator(".choice button").all()[::2]:
            button.click()
        found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


@pytest.mark.parametrize("name", ["bulletin-fr", "lesson-fr", "all-en"])
def test_it_loads_nothing_and_breaks_no_rule(name: str, page: Page, files: dict[str, Path]) -> None:
    asked: list[Any] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(files[name].as_uri())
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert page.evaluate("violations") == []
    assert page.evaluate("document.cookie") == ""


@pytest.mark.parametrize("name", ["bulletin-fr", "lesson-fr"])
def test_wide_spacing_keeps_the_page_whole(
    name: str, browser: Browser, files: dict[str, Path]
) -> None:
    context = browser.new_context(bypass_csp=True, viewport={"width": 320, "height": 740})
    page = context.new_page()
    page.goto(files[name].as_uri())
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("name", ["bulletin-fr", "lesson-en"])
def test_the_first_key_leads_to_the_text(name: str, page: Page, files: dict[str, Path]) -> None:
    page.goto(files[name].as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_without_a_script_each_answer_opens(browser: Browser, files: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["lesson-en"].as_uri())
    assert page.locator("button").count() == 0
    assert page.locator(".item").count() == 2 * EACH
    first = page.locator(".item details").first
    assert not first.locator(".feedback").is_visible()
    first.locator("summary").click()
    assert first.locator(".feedback").is_visible()
    assert page.locator("#by-hand table").is_visible()
    assert page.locator("#by-hand tbody tr").count() == EACH + 1
    context.close()


def answered(page: Page, right: dict[str, bool]) -> None:
    """Answer every item by keyboard; right: whether rightly, by what the item is."""
    for item in page.locator(".item").all():
        kind = str(item.get_attribute("data-answer"))
        other = {"true": "misleading", "misleading": "true"}[kind]
        choice = kind if right[kind] else other
        item.locator(".choice button").nth(["true", "misleading"].index(choice)).focus()
        page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("right", "hits", "alarms", "lean"),
    [
        ({"true": True, "misleading": True}, EACH, 0, "neither side"),
        ({"true": False, "misleading": True}, EACH, EACH, "lean to doubt"),
        ({"true": True, "misleading": False}, 0, 0, "lean to trust"),
    ],
)
def test_the_script_tells_the_score(
    right: dict[str, bool], hits: int, alarms: int, lean: str, page: Page, files: dict[str, Path]
) -> None:
    page.goto(files["lesson-en"].as_uri())
    assert page.locator("#result").inner_text() == f"Items left: {2 * EACH}."
    answered(page, right)
    said = page.locator("#result").inner_text()
    expected = score(hits, EACH, alarms, EACH)
    assert f"You caught {hits} misleading items, and called {alarms} true ones" in said
    assert f"(d′): {expected.d_prime + 0.0:.1f}." in said
    assert f"(c): {expected.bias + 0.0:.1f}." in said
    assert lean in said
    assert page.locator(".item details[open]").count() == 2 * EACH
    wanted = sum(EACH for kind in right if right[kind])
    assert page.locator(".item.right").count() == wanted
    assert page.locator(".item.wrong").count() == 2 * EACH - wanted


def test_an_answer_counts_once(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["lesson-fr"].as_uri())
    item = page.locator(".item").first
    for n in (0, 1, 0):
        item.locator(".choice button").nth(n).dispatch_event("click")
    assert page.locator("#result").inner_text() == f"Encore {2 * EACH - 1} à voir."
    assert item.locator("button[aria-pressed='true']").count() == 1
    assert item.locator(".verdict").inner_text() in {"C’est ça.", "Pas cette fois."}


def test_the_script_and_the_program_agree_on_every_outcome(
    page: Page, files: dict[str, Path]
) -> None:
    page.goto(files["lesson-en"].as_uri())
    for each in (2, 6, 24):
        for hits, alarms in product(range(each + 1), repeat=2):
            there = page.evaluate("([h, f, n]) => lessonScore(h, f, n)", [hits, alarms, each])
            here = score(hits, each, alarms, each)
            assert there["d"] == pytest.approx(here.d_prime, abs=1e-7)
            assert there["c"] == pytest.approx(here.bias, abs=1e-7)


@pytest.mark.parametrize("name", ["bulletin-fr", "lesson-fr"])
def test_it_prints(name: str, page: Page, files: dict[str, Path]) -> None:
    page.goto(files[name].as_uri())
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(255, 255, 255)"
    if name == "lesson-fr":
        assert page.locator(".boxes").first.is_visible()
        assert page.locator(".answers li").count() == 2 * EACH
        assert page.locator(".answers").is_visible()
        assert not page.locator(".choice").first.is_visible()
        assert not page.locator(".item details").first.is_visible()
