"""The notebook for the commissaire de justice in a real Chromium: for all, and on a phone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guetteur.model import Run
from guetteur.model.evidence import EvidenceItem, FileReading, Origin
from guetteur.model.judgement import TlpSet
from guetteur.publish.evidence_constat import notebook_bytes, steps
from guetteur.publish.evidence_items import Veil
from tests.publish.test_publish_browser import AXE, RULES
from tests.publish.test_publish_misp import case_of, said
from tests.publish.test_publish_package import MAKING

pytestmark = pytest.mark.browser
AT = datetime(2027, 3, 1, 18, tzinfo=UTC)


@pytest.fixture(scope="module")
def pages(run: Run, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The notebook in each language; one item whose address would be markup if not escaped."""
    folder = tmp_path_factory.mktemp("notebook")
    case = case_of(run, *said(run)[:-1], TlpSet(case="case-1", level="green"))
    item = EvidenceItem(
        id="E1", case="case-1", sha256="a" * 64, bytes=3, name="a.png", captured_at=AT,
        origin=Origin(url="https://valmont.example/<script>alert(1)</script>"), tool=None,
        operator="Ana Exemple", added_at=AT, reading=FileReading(kind="png"), nonce="0",
    )  # fmt: skip
    listed = steps([item], [run], [run], Veil())
    made = []
    for lang in ("en", "fr"):
        made.append(folder / f"{lang}.html")
        made[-1].write_bytes(notebook_bytes(case, "Copied texts", listed, MAKING, lang, "green"))
    return made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def test_it_reads_well_for_everybody(pages: list[Path], page: Page) -> None:
    for path in pages:
        page.goto(path.as_uri())
        page.add_script_tag(path=AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_it_fits_a_phone_and_runs_nothing(pages: list[Path], browser: Browser) -> None:
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    for path in pages:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.evaluate("document.scripts.length") == 0
        assert "<script>alert(1)</script>" in page.inner_text("main")
    context.close()
