"""The PDF of a risk study: tagged, with words for each figure, the same bytes, nothing run."""

import io
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from guetteur.knowledge import Messages
from guetteur.model.study import Study
from guetteur.pipeline import risk
from guetteur.publish.risk_document import blocks
from guetteur.publish.risk_pdf import risk_pdf
from guetteur.risk import assess
from tests.publish.test_risk_report import AT, hostile


def pdf_of(study: Study, lang: str) -> bytes:
    scales = risk.default_scales(lang)
    return risk_pdf(study, scales, assess(study, scales), Messages(lang), AT, "1")


def structure(reader: PdfReader) -> list[Any]:
    """Every element of the structure tree."""
    root: Any = reader.trailer["/Root"]
    found, waiting = [], [root["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, list):
            waiting += one
        elif hasattr(one, "keys"):
            if "/S" in one:
                found.append(one)
            if "/K" in one and not isinstance(one["/K"], int):
                waiting.append(one["/K"])
    return found


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_tagged_for_everybody(lang: str) -> None:
    study = risk.default_study("authority", lang)
    reader = PdfReader(io.BytesIO(pdf_of(study, lang)))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == lang
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == study.title
    tree = structure(reader)
    figures = [one for one in tree if one["/S"] == "/Figure"]
    modes = sum(len(p.operational.modes) for s in study.scenarios for p in s.paths if p.operational)
    assert len(figures) == 4 + len(study.scenarios) + modes
    assert all(len(one["/Alt"]) > 20 for one in figures)
    assert sum(one["/S"] == "/TH" for one in tree) > 40
    assert {"/H1", "/H2", "/H3"} <= {one["/S"] for one in tree}


def test_the_marking_is_on_each_page() -> None:
    study = risk.default_study("campaign", "en")
    for page in PdfReader(io.BytesIO(pdf_of(study, "en"))).pages:
        assert page.extract_text().count("RESTRICTED: campaign management only") >= 2


def test_the_same_study_gives_the_same_bytes() -> None:
    study = risk.default_study("authority", "fr")
    assert pdf_of(study, "fr") == pdf_of(study, "fr")


def test_texts_are_never_markup() -> None:
    study = hostile()
    wrong = '#panic("x") $ ] } \\ `a` #read("main.typ") <label> @ref */ // = title'
    study = replace(study, title=wrong, object=wrong, protection=wrong)
    text = "".join(p.extract_text() for p in PdfReader(io.BytesIO(pdf_of(study, "en"))).pages)
    assert '#panic("x")' in text
    assert '#read("main.typ")' in text


def test_everything_that_the_page_shows_of_a_study_is_in_the_blocks() -> None:
    study = risk.default_study("campaign", "fr")
    scales = risk.default_scales("fr")
    found, figures = blocks(study, scales, assess(study, scales), Messages("fr"))
    told = repr(found)
    steps = [s for sc in study.scenarios for p in sc.paths if p.operational
             for m in p.operational.modes for s in m.steps]  # fmt: skip
    things: tuple[Any, ...] = (*study.measures, *study.stakeholders, *study.feared_events, *steps)
    assert [one.id for one in things if repr(one.name)[1:-1] not in told] == []
    aside = [one.why for one in study.pairs if not one.selected]
    assert [why for why in aside if repr(why)[1:-1] not in told] == []
    assert len(figures) == sum(block["kind"] == "figure" for block in found)
