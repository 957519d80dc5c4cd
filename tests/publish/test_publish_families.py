"""The report shows the versions of shared texts, without the names of accounts."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from guetteur.model import Run, TextFamily, TextVariant
from guetteur.publish import Pseudonyms
from guetteur.publish.findings import document_of, findings_document
from guetteur.publish.masking import masked
from guetteur.publish.report import report_bytes
from guetteur.publish.wording import Words
from tests.publish.test_publish_report import page_text

AT = datetime(2027, 3, 1, tzinfo=UTC)
TEXTS = ("@handle_0_3 says that polls will close", "@handle_0_3 says that all polls will close <b>")


def with_family(run: Run) -> Run:
    """The run whose first finding shares a text in two versions, one of them disguised."""
    variants = tuple(
        TextVariant(
            text=text,
            posts=3 - n,
            accounts=2,
            first=AT,
            first_post=f"x:9{n}",
            undone=("homoglyph",) if n else (),
        )
        for n, text in enumerate(TEXTS)
    )
    family = TextFamily(
        object_id="family-0123456789abcdef handle says that polls will close",
        posts=5,
        accounts=4,
        first=AT,
        last=AT,
        representative=TEXTS[0],
        variants=variants,
        variant_count=3,
    )
    first, *others = run.findings
    return replace(run, findings=(replace(first, families=(family,)), *others))


def test_versions_are_shown_with_what_differs_marked(run: Run) -> None:
    html = report_bytes(with_family(run), Words("en", False), "digest").decode()
    assert "Versions of the same text" in html
    assert "@handle_0_3 says that […] polls will close […]" in html
    assert "<mark>all</mark>" in html
    assert "<mark>&lt;b&gt;</mark>" in html
    assert "Disguised in some posts: letters of another alphabet that look the same" in html
    assert "1 more version is in the data." in html


def test_without_families_the_part_is_left_out(run: Run) -> None:
    assert "Versions of the same text" not in page_text(run)
    assert "families" not in str(document_of(run, lang="en", pseudonymised=False).keys())


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_name_is_left_in_a_pseudonymised_report(lang: str, run: Run, key: Pseudonyms) -> None:
    html = page_text(masked(with_family(run), key), lang, pseudonymised=True)
    document = findings_document(with_family(run), lang=lang, pseudonyms=key)
    for shown in (html, str(document)):
        assert "polls will close" in shown
        assert "handle_0_3" not in shown
        assert "family-0123456789abcdef" not in shown
        assert "x:91" not in shown
