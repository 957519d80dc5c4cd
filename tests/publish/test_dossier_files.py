"""Dossiers as page, PDF, Word document and data: each kind, both languages, hostile texts."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from pypdf import PdfReader

from guetteur.knowledge import LANGUAGES, Messages
from guetteur.knowledge.dossier_kinds import common_fields, dossier_kinds
from guetteur.knowledge.elections import election
from guetteur.model.case import Case, CaseFinding, Said
from guetteur.model.judgement import CaseOpened
from guetteur.pipeline import dossier
from guetteur.publish.docx import MAIN, docx_bytes
from guetteur.publish.dossier import data_bytes, html_bytes, pdf_bytes, report
from guetteur.publish.dossier_seen import Seen, post_ids
from guetteur.publish.dossier_told import Told
from guetteur.publish.masking import masked
from guetteur.publish.pseudonyms import Pseudonyms
from guetteur.publish.risk_blocks import Heading, Table
from guetteur.readers.dossier import read_form
from tests.pipeline.dossiers import filled

OPEN = datetime(2027, 2, 10, 8, 0, tzinfo=UTC)
KEY = Pseudonyms(b"k" * 32)
HOSTILE = (
    "#set page() $x$ ]]} *b* <script>pwned=1</script> =cmd|' /C calc'!A0 &amp; \u202eabc \x00 😀"
)
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "dossier.schema.json").read_text(encoding="utf-8")
)
EVERY = [(kind, lang) for kind in dossier_kinds() for lang in LANGUAGES]
W = f"{{{MAIN}}}"
JUDGED = re.compile(r"\b(illegal\w*|illégal\w*|illicite\w*|bots?)\b", re.IGNORECASE)


def case_of(run: Any) -> Case:
    """A case of all findings of a run."""
    said = Said(1, OPEN, "Ana Exemple", CaseOpened(title="Copied texts", run=run.id))
    findings = tuple(CaseFinding(one.id, run.id) for one in run.findings)
    return Case(
        id="case-1", opened=said, withdrawn=False, findings=findings, judgements=(), verdicts=(),
        disagreement=False, hypotheses=(), ratings=(), sources=(), abcde=(), techniques=(),
        breakouts=(), attributions=(), tlp=None, notes=(), history=(),
    )  # fmt: skip


def told(kind: str, lang: str, text: str = "answer", run: Any = None) -> Told:
    """A dossier from a full form, about an invented run if one is given."""
    vote = election("fr-presidential-2027-a")
    seen = Seen(posts={}, election=vote)
    if run is not None:
        shown = masked(run, KEY)
        posts = post_ids((run,), KEY, named=False)
        seen = Seen(case=case_of(shown), runs=(shown,), posts=posts, election=vote)
    return dossier.made(filled(kind, text), seen, OPEN, Messages(lang))


@cache
def pdf_of(kind: str, lang: str, text: str = "answer") -> bytes:
    return pdf_bytes(told(kind, lang, text))


def structure(reader: PdfReader) -> Iterator[Any]:
    """Every element of the structure tree."""
    root: Any = reader.trailer["/Root"]
    waiting: list[Any] = [root["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, list):
            waiting += one
        elif hasattr(one, "get"):
            if "/S" in one:
                yield one
            if "/K" in one:
                waiting.append(one["/K"])


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_each_pdf_is_tagged_titled_and_in_its_language(kind: str, lang: str) -> None:
    reader = PdfReader(io.BytesIO(pdf_of(kind, lang)))
    root: Any = reader.trailer["/Root"]
    title = dossier_kinds()[kind].title.of(lang)
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith(lang)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == f"{kind.upper()}. {title}"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    tags = [str(one["/S"]) for one in structure(reader)]
    assert {"/H1", "/Table", "/TH", "/TD"} <= set(tags)
    blocks = report(told(kind, lang)).blocks
    assert tags.count("/Table") >= sum(isinstance(one, Table) for one in blocks)
    headings = sum(isinstance(one, Heading) for one in blocks)
    assert sum(bool(re.fullmatch(r"/H[1-6]", tag)) for tag in tags) == headings
    figures = [one for one in structure(reader) if one["/S"] == "/Figure"]
    assert all("/Alt" in one for one in figures)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_missing_is_on_the_first_page(lang: str) -> None:
    form = read_form(b"dossier: d1\n", "f.yml", dossier_kinds(), common_fields())
    vote = election("fr-presidential-2027-a")
    made = dossier.made(form, Seen(posts={}, election=vote), OPEN, Messages(lang))
    first = PdfReader(io.BytesIO(pdf_bytes(made))).pages[0].extract_text()
    assert {"en": "NOT READY", "fr": "PAS PRÊT"}[lang] in first
    plain = " ".join(first.replace("\u00a0", " ").split())
    assert {"en": "Missing: Who asks", "fr": "Manque : Qui demande"}[lang] in plain
    page = html_bytes(made).decode()
    assert page.index('class="stamp"') < page.index('id="missing"') < page.index('id="head"')


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_each_word_document_has_its_structure(kind: str, lang: str) -> None:
    dossier_ = told(kind, lang)
    made = report(dossier_)
    with zipfile.ZipFile(io.BytesIO(docx_bytes(made, "made"))) as archive:
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    body = parts["word/document.xml"]
    styles = [one.get(f"{W}val", "") for one in body.iter(f"{W}pStyle")]
    headings = [one for one in made.blocks if isinstance(one, Heading)]
    assert styles.count("Title") == 1
    assert sum(one.startswith("Heading") for one in styles) == len(headings)
    tables = [one for one in made.blocks if isinstance(one, Table)]
    assert len(list(body.iter(f"{W}tblHeader"))) == len(tables)
    assert [one.get(f"{W}val") for one in body.iter(f"{W}tblCaption")] == [
        one.caption for one in tables
    ]
    language = next(parts["word/styles.xml"].iter(f"{W}lang")).get(f"{W}val", "")
    assert language.startswith(lang)
    title = "{http://purl.org/dc/elements/1.1/}title"
    assert next(parts["docProps/core.xml"].iter(title)).text == made.title
    known = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
    assert set(styles) <= known


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_the_data_follow_their_schema(kind: str, lang: str) -> None:
    document = json.loads(data_bytes(told(kind, lang)))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["ready"] is True
    assert document["missing"] == []


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_no_output_says_what_a_judge_says(kind: str, lang: str) -> None:
    made = told(kind, lang)
    pages = PdfReader(io.BytesIO(pdf_of(kind, lang))).pages
    texts = [html_bytes(made).decode(), data_bytes(made).decode()]
    texts += [page.extract_text() for page in pages]
    assert [found[0] for text in texts for found in JUDGED.finditer(text)] == []


@pytest.mark.parametrize("kind", list(dossier_kinds()))
def test_hostile_texts_are_only_texts(kind: str) -> None:
    made = told(kind, "fr", HOSTILE)
    assert pdf_bytes(made).startswith(b"%PDF-")
    page = html_bytes(made).decode()
    assert "<script" not in page
    assert "&lt;script&gt;pwned=1&lt;/script&gt;" in page
    with zipfile.ZipFile(io.BytesIO(docx_bytes(report(made), HOSTILE))) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
        text = archive.read("word/document.xml").decode()
    assert "<script" not in text
    assert "instr" not in text, "no field"
    jsonschema.validate(json.loads(data_bytes(made)), SCHEMA)


def test_the_same_dossier_gives_the_same_bytes() -> None:
    for make in (html_bytes, pdf_bytes, data_bytes, lambda one: docx_bytes(report(one), "x")):
        assert make(told("d1", "fr")) == make(told("d1", "fr"))


def test_measures_and_counter_evidence_come_from_the_findings(run: Any) -> None:
    made = told("d1", "en", run=run)
    page = " ".join(re.sub(r"<[^>]+>", " ", html_bytes(made).decode()).split())
    accounts = {one.account_id for each in run.findings for one in each.members}
    assert f"{len(accounts)} distinct accounts" in page
    assert "Group 1: competing explanations" in page
    assert "made-up debates without any operation" in page
    assert run.id in page
    for each in run.findings:
        for member in each.members:
            assert member.account_id not in page
            assert member.handle is None or f"@{member.handle}" not in page
