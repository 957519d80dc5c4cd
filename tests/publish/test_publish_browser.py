"""report.html in a real Chromium: hostile texts, accessibility, keyboard, phone, paper."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Dialog, Page

from guetteur.model import Finding, Run
from guetteur.publish import Pseudonyms, publish_run

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective));
"""
NO_WEBGL = """
const context = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  return kind.startsWith('webgl') ? null : context.call(this, kind, ...rest);
};
"""
HOSTILE = (
    "</script><script>window.pwned=1;alert(1)</script>",
    '"><img src=x onerror="window.pwned=1;alert(2)">',
    "javascript:window.pwned=1;alert(3)",
    "{{7*7}}{% raw %}${7*7}<!--",
    "abc\u202egnp.exe\u2066",
    "<svg/onload=alert(4)><style>*{display:none}</style><base href=//evil.example.org>",
)


@pytest.fixture(scope="module")
def reports(
    run: Run,
    untied_run: Run,
    silent_runs: dict[str, Run],
    key: Pseudonyms,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """Reports by name: `found-en` and `found-fr`, `untied-en`..., and the silent ones."""
    small = replace(
        run,
        findings=run.findings[2:],
        ties=tuple(tie for tie in run.ties if tie.account_a >= "x:3"),
        nodes=tuple(node for node in run.nodes if node.account_id >= "x:3"),
    )
    runs = {"found": run, "small": small, "untied": untied_run, **silent_runs}
    return {
        f"{name}-{lang}": publish_run(
            each, tmp_path_factory.mktemp(name), lang=lang, pseudonyms=key
        )["report"]
        for name, each in runs.items()
        for lang in ("en", "fr")
    }


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a report in a fresh context; keyword arguments are those of the context."""
    contexts = []

    def open_(path: Path, *, script: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(WATCH + script)
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()


def hostile(run: Run) -> Run:
    """The run with a hostile text wherever a text of the export can be."""

    def finding_(finding: Finding) -> Finding:
        return replace(
            finding,
            members=tuple(
                replace(m, handle=HOSTILE[n % 6], name=HOSTILE[(n + 1) % 6])
                for n, m in enumerate(finding.members)
            ),
            objects=tuple(
                replace(finding.objects[0], object_id=text, accounts=18 - n)
                for n, text in enumerate(HOSTILE)
            ),
            evidence=tuple(
                replace(
                    pair,
                    object_id=HOSTILE[n % 6],
                    first=replace(pair.first, text=HOSTILE[n % 6], url=HOSTILE[n % 6]),
                    second=replace(pair.second, text=HOSTILE[(n + 1) % 6], url=HOSTILE[2]),
                )
                for n, pair in enumerate(finding.evidence)
            ),
        )

    return replace(
        run,
        id=HOSTILE[0],
        sources=tuple(
            replace(s, name=HOSTILE[1], unknown={HOSTILE[0]: 1, HOSTILE[5]: 2}) for s in run.sources
        ),
        parameters={"alpha": 0.01, HOSTILE[1]: HOSTILE[0]},
        platforms=("x", HOSTILE[3]),
        findings=tuple(map(finding_, run.findings)),
        nodes=tuple(
            replace(node, handle=HOSTILE[n % 6], name=HOSTILE[n % 6])
            for n, node in enumerate(run.nodes)
        ),
    )


def test_hostile_texts_are_only_texts(run: Run, browser: Browser, tmp_path: Path) -> None:
    made = publish_run(hostile(run), tmp_path, lang="en", pseudonyms=None)["report"]
    page = browser.new_page()
    asked, dialogs, errors = list[str](), list[str](), list[str]()

    def dismissed(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", dismissed)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.add_init_script(WATCH)
    page.goto(made.as_uri())
    page.wait_for_selector("#stage[data-drawn='210']")
    page.focus("#stage")
    for _ in range(8):  # the labels of hostile accounts go through the scripts too
        page.keyboard.press("n")
    assert page.locator("#details h3").count() == 1
    assert page.evaluate("[window.pwned, window.violations.length]") == [None, 0]
    assert dialogs == []
    assert errors == []
    assert [url for url in asked if url not in (made.as_uri(), "data:,")] == []
    words = page.inner_text("body")
    assert "abc⟦U+202E⟧gnp.exe⟦U+2066⟧" in words
    assert "{{7*7}}" in words
    assert "</script><script>window.pwned=1" in words
    assert page.locator("a[href^='javascript'], img, base, svg[onload]").count() == 0
    page.close()


@pytest.mark.parametrize("name", ["small-en", "small-fr", "untied-fr", "not_found-fr", "error-en"])
def test_no_accessibility_violation(
    name: str, reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports[name])
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    # the two languages have one structure: all four looks in English, two of them in French
    every = list(product(schemes, (1280, 375)))
    looks = every if name[-2:] == "en" else every[::3]
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        result = page.evaluate(
            f"axe.run(document, {{runOnly: {RULES}, resultTypes: ['violations']}})"
        )
        assert result["passes"]
        found = [(v["id"], v["nodes"][0]["html"][:200]) for v in result["violations"]]
        assert found == [], (scheme, width)
    assert page.evaluate("document.documentElement.lang") == name[-2:]


@pytest.mark.parametrize("name", ["found-en", "found-fr", "untied-fr", "not_found-fr", "error-en"])
def test_no_sideways_scroll_on_a_phone(
    name: str, reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    for width in (375, 320):
        page = opened(reports[name], viewport={"width": width, "height": 700})
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_first_tab_is_the_skip_link(reports: dict[str, Path], opened: Callable[..., Page]) -> None:
    page = opened(reports["found-en"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#answer"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "answer"


def test_table_sorts_by_keyboard_and_says_so(
    reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports["found-en"])
    table = page.locator("table[data-filter=groups]")
    column = table.locator("thead th").nth(1)
    column.locator("button").focus()
    page.keyboard.press("Enter")
    assert column.get_attribute("aria-sort") == "ascending"
    assert column_of(page, 2) == ["4", "6", "9", "18"]
    page.keyboard.press("Enter")
    assert column.get_attribute("aria-sort") == "descending"
    assert column_of(page, 2) == ["18", "9", "6", "4"]
    assert page.inner_text("#announce") == "Sorted by “Accounts”, falling"


def column_of(page: Page, place: int) -> list[str]:
    return page.locator(
        f"table[data-filter=groups] tbody tr :nth-child({place}).n"
    ).all_inner_texts()


def test_filter_hides_rows_and_says_how_many(
    reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports["found-en"])
    page.get_by_label("Filter the rows").nth(1).fill("group 4")
    page.locator("#announce", has_text="Rows shown: 4 / 37").wait_for(state="attached")
    assert page.locator("table[data-filter=accounts] tbody tr:visible").count() == 4


def test_network_is_reached_by_keyboard(
    reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports["found-en"])
    page.wait_for_selector("#stage[data-drawn='210']")
    assert page.locator("#still").is_hidden()
    page.focus("#stage")
    page.keyboard.press("n")
    first = page.inner_text("#details h3")
    page.keyboard.press("n")
    assert page.inner_text("#details h3") != first
    page.keyboard.press("p")
    assert page.inner_text("#details h3") == first
    page.select_option("#pick-group", "4")
    page.focus("#stage")
    page.keyboard.press("n")
    assert page.inner_text("#details dd >> nth=0") == "4"
    page.fill("#find-account", first.split()[-1])
    page.click("#find-go")
    assert page.inner_text("#details h3") == first
    page.focus("#stage")
    page.keyboard.press("Escape")
    assert page.inner_text("#details") == "Nothing is selected."
    assert page.evaluate("violations") == []


def test_network_without_ties_is_drawn_and_reached(
    reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports["untied-en"])
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.wait_for_selector("#stage[data-drawn='0']")
    assert page.locator("#still").is_hidden()
    page.focus("#stage")
    page.keyboard.press("n")
    assert page.locator("#details h3").count() == 1
    assert page.locator("#details dt").all_inner_texts() == ["Group", "Ties drawn"]
    assert page.locator("#details dd").all_inner_texts() == ["1", "0"]
    assert errors == []


def test_without_webgl_a_still_picture_and_a_word(
    reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports["found-en"], script=NO_WEBGL)
    assert page.locator("#no-webgl").is_visible()
    assert page.locator("#still svg").is_visible()
    assert page.locator("#live").is_hidden()


def test_without_scripts_everything_is_open(
    reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports["found-en"], java_script_enabled=False)
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("#still svg").is_visible()
    assert page.locator("#live").is_hidden()
    assert page.locator("thead button").count() == 0
    assert page.locator("blockquote").count() == 2 * (10 + 8 + 5 + 3)


def test_on_paper_all_is_shown_and_nothing_moves(
    reports: dict[str, Path], opened: Callable[..., Page]
) -> None:
    page = opened(reports["found-en"])
    page.wait_for_selector("#stage[data-drawn='210']")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#still svg").is_visible()
    assert page.locator("#stage").is_hidden()
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("blockquote").last.is_visible()
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    assert page.pdf(format="A4")[:5] == b"%PDF-"
