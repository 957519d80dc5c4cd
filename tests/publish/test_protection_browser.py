"""Register entry, impact assessment, answer to a person and copy, in a real Chromium."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guetteur.knowledge import Messages
from guetteur.model import Run
from guetteur.model.judgement import TlpSet
from guetteur.model.protection import Protection
from guetteur.pipeline import subject, subject_words
from guetteur.publish import Pseudonyms
from guetteur.publish.copies import copy_bytes
from guetteur.publish.protection_documents import Measured, document
from guetteur.publish.protection_pages import page_bytes
from guetteur.publish.stix_scope import Sharing
from tests.publish.test_publish_browser import AXE, RULES
from tests.publish.test_publish_misp import SEEN, case_of, said
from tests.publish.test_publish_package import MAKING, files_in

pytestmark = pytest.mark.browser
AT = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
FOUND = Protection(purpose="Référé", basis="legal_claims", keep_until=date(2027, 9, 30))
MEASURED = Measured(
    posts=4000, accounts=449, platforms=("telegram", "x"), first=date(2027, 3, 1),
    last=date(2027, 3, 9), exports=(("302dd6219c21", "x-api-v2", 4000),), runs=1, cases=2,
    public_figures=1, objections=1, copies=(("Platform X", "case-1", "2027-03-10"),), purges=0,
)  # fmt: skip
POST = {
    "account_id": "x:1", "account_handle": "martine", "post_id": "x:9", "created_at": "2027-03-01",
    "text": "word " * 60, "url": "https://x.com/martine/status/" + "9" * 40, "sha256": "a" * 64,
}  # fmt: skip
HELD = subject.Held(
    asked="@martine", accounts=("x:1",), posts=(POST,),
    profiles=({"account_id": "x:1", "handle": "martine", "description": "text " * 40},),
    others=3, files=({"sha256": "a" * 64, "name": "posts.jsonl", "format": "x", "rows": 1},),
    findings=({"run": "run-1", "finding": "finding-1", "others": 5, "self": {"role": "core"}},),
    cases=(), sent=(), objected=False, public=False,
)  # fmt: skip


@pytest.fixture(scope="module")
def pages(run: Run, key: Pseudonyms, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Each page in both languages."""
    folder = tmp_path_factory.mktemp("protection")
    for lang in ("en", "fr"):
        messages = Messages(lang)
        for kind in ("register", "dpia"):
            report = document(kind, FOUND, MEASURED, messages, AT.date())
            (folder / f"{kind}_{lang}.html").write_bytes(page_bytes(report, "–"))
        page = folder / f"subject_{lang}.html"
        subject_words.write(HELD, page, FOUND, messages, AT.date())
    case = case_of(run, *said(run)[:-1], TlpSet(case="case-1", level="green"))
    making = replace(MAKING, copy="X2BI-VKN6-TL7Y", recipient="Platform X, trust and safety")
    made = files_in(copy_bytes(case, [run], Sharing(pseudonyms=key, observed=SEEN), making, ()))
    (folder / "copy_fr.html").write_bytes(made["data/resume.html"])
    return sorted(folder.iterdir())


def test_they_read_well_for_everybody(pages: list[Path], browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    for path in pages:
        page.goto(path.as_uri())
        page.add_script_tag(path=AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
            assert [(path.name, one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


def test_they_fit_a_phone_and_paper(pages: list[Path], browser: Browser) -> None:
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    for path in pages:
        page.emulate_media(media="screen")
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path.name
        assert page.pdf(format="A4").startswith(b"%PDF")
    context.close()
