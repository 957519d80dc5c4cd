"""The PDF of a risk study: tagged, in its language, the same each time; texts are only texts."""

import re
import zlib

import pytest

from guetteur.publish.risk_blocks import Cell, Figure, Heading, Table
from guetteur.publish.risk_pdf import ACROSS, DRAWN, document, pdf_bytes
from tests.publish.risk_studies import STUDIES, TYPST, gaps, hostile, report_of

FRENCH = pdf_bytes(report_of(STUDIES["authority", "fr"], "fr"), "1")


def opened(pdf: bytes) -> bytes:
    """The bytes of a PDF with its compressed streams unpacked, where the structure is."""
    found = [pdf]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, flags=re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            found.append(stream)
    return b"\n".join(found)


INSIDE = opened(FRENCH)


def test_it_is_tagged_titled_and_in_its_language() -> None:
    assert FRENCH.startswith(b"%PDF-")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in INSIDE
    assert re.search(rb"/Marked\s+true", INSIDE)
    assert b"/StructTreeRoot" in INSIDE
    assert re.search(rb"/Lang\s*\(fr\)", INSIDE)
    title = STUDIES["authority", "fr"].title
    assert title.encode() in INSIDE, "in its metadata"
    assert re.search(rb"/DisplayDocTitle\s+true", INSIDE)
    assert re.search(rb"/Outlines\s+\d+ 0 R", INSIDE), "its bookmarks"


def test_each_figure_has_its_text_and_each_table_its_heads() -> None:
    blocks = report_of(STUDIES["authority", "fr"], "fr").blocks
    figures = sum(isinstance(one, Figure) for one in blocks)
    assert len(re.findall(rb"/S\s*/Figure\b", INSIDE)) == figures
    assert len(re.findall(rb"/Alt\s*[(<]", INSIDE)) >= figures
    heads = sum(len(one.columns) for one in blocks if isinstance(one, Table))
    assert len(re.findall(rb"/S\s*/TH\b", INSIDE)) >= heads


def test_the_same_study_gives_the_same_bytes() -> None:
    assert pdf_bytes(report_of(STUDIES["authority", "fr"], "fr"), "1") == FRENCH
    on = STUDIES["authority", "fr"].versions[-1].on
    assert on.isoformat().encode() in INSIDE, "the day of the version"


def test_hostile_texts_neither_run_nor_stop_it() -> None:
    assert pdf_bytes(report_of(hostile(TYPST)), "1").startswith(b"%PDF-")


def test_what_no_font_has_is_written_out() -> None:
    made = str(document(report_of(hostile(TYPST)), "1"))
    assert "⟦U+1F600⟧" in made
    assert "⟦U+4E2D⟧" in made
    assert "😀" not in made
    assert "\x00" not in made


def test_every_character_said_to_be_drawn_can_be() -> None:
    letters = "".join(chr(code) for first, last in DRAWN for code in range(first, last + 1))
    report = report_of(gaps())
    title = Heading(2, "Letters", "letters")
    table = Table("Letters", ("One", "Two"), ((Cell(text="a"), Cell(text=letters)),))
    pdf = pdf_bytes(type(report)(
        lang="en", title="T", object="O", marking="M", author="A", on=(2027, 1, 1),
        blocks=(title, table),
    ), "1")  # fmt: skip
    assert pdf.startswith(b"%PDF-")


def test_columns_fill_the_page_and_no_more() -> None:
    for one in document(report_of(STUDIES["campaign", "fr"], "fr"), "1")["blocks"]:
        if one["kind"] == "Table":
            assert sum(one["widths"]) == pytest.approx(ACROSS, abs=1)
            assert min(one["widths"]) > 15
