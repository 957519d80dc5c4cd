"""The files of a bulletin: order of the page, PDF/UA, picture, feed, what is never published."""

import json
import re
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from guetteur.model import Run
from guetteur.model.bulletin import AllowedName, Bulletin, Correction
from guetteur.publish.bulletin import Making, contents, names_of
from guetteur.publish.bulletin_feed import feed_bytes
from guetteur.publish.bulletin_names import links, of_case
from guetteur.publish.bulletin_texts import said_digest
from tests.publish.bulletin_forms import GOOD, with_
from tests.publish.test_risk_pdf import opened

MAKING = Making(version="1")
MADE = {lang: contents(form, MAKING) for lang, form in GOOD.items()}
CORRECTED = (
    Correction(on=date(2027, 3, 3), what="We wrote 30 accounts; there were 40."),
    Correction(on=date(2027, 3, 5), what="The hour was wrong."),
)
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = ("</title><script>window.pwned=1</script>", '#eval("1") $x$ {{7*7}} \u202egnp')


def text_of(page: bytes) -> str:
    """The words of a page without its head and tags."""
    body = page.decode().partition("<body>")[2]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_how_the_vote_is_secured_comes_first(lang: str) -> None:
    titles = re.findall(r'<h2 id="([a-z]+)"', MADE[lang]["html"].decode())
    assert titles == [
        "secured", "happened", "known", "trick", "check", "unknown", "advice", "words", "about",
    ]  # fmt: skip
    assert MADE[lang]["html"].count(b"<h1>") == 1


def test_the_label_is_plain_language_and_never_the_other() -> None:
    assert "Langage clair" in text_of(MADE["fr"]["html"])
    assert "Plain language" in text_of(MADE["en"]["html"])
    for made in MADE.values():
        assert not any(
            b"FALC" in content or b"Easy to Read" in content for content in made.values()
        )


def test_the_page_says_how_sure_in_two_sentences() -> None:
    text = text_of(MADE["en"]["html"])
    assert "It is very likely that these accounts acted together." in text
    assert "Our evidence is fair, but not complete." in text


def test_the_page_is_small_and_without_script() -> None:
    for made in MADE.values():
        assert len(made["html"]) < 100_000
        assert b"<script" not in made["html"]
        assert b"script-src &#39;none&#39;" in made["html"]
        assert not re.search(rb'(?:src|srcset)="', made["html"])


def test_law_has_its_source_its_day_and_its_doubt() -> None:
    text = text_of(MADE["fr"]["html"]).replace("\u00a0", " ")
    assert "Code électoral, articles L. 65 et suivants" in text
    assert "version lue le 25 novembre 2026" in text
    assert "Version ancienne du texte : celle en vigueur est à vérifier." in text
    assert "À vérifier." in text  # L. 67 was not read word for word


def test_what_serves_the_checks_is_not_published() -> None:
    secret = with_(
        claim="zebras count the votes", claim_links=("https://zebra.example",),
        not_to_name=("Zebra Party",), workspace="/home/zebra", election="/home/zebra/e.yml",
        names=(AllowedName(name="Zebra Hall", why="zebra"),),
    )  # fmt: skip
    made = contents(secret, MAKING)
    for kind, content in made.items():
        whole = opened(content) if kind == "pdf" else content
        assert b"ebra" not in whole, kind


def test_the_pdf_is_tagged_titled_and_dated() -> None:
    inside = opened(MADE["fr"]["pdf"])
    assert b"<pdfuaid:part>1</pdfuaid:part>" in inside
    assert re.search(rb"/Marked\s+true", inside)
    assert re.search(rb"/Lang\s*\(fr\)", inside)
    assert GOOD["fr"].headline.encode() in inside
    assert b"2027-03-02" in inside


def test_the_picture_has_its_size_and_its_words() -> None:
    made = MADE["fr"]
    assert struct.unpack(">II", made["png"][16:24]) == (1200, 630)
    svg = Xml.fromstring(made["svg"])
    assert (svg.get("role"), svg.get("aria-label")) == ("img", GOOD["fr"].headline)
    title = svg.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == made["alt"].decode().strip()
    assert GOOD["fr"].headline in made["alt"].decode()
    page = made["html"].decode()
    assert 'property="og:image" content="https://bulletin.example.org/2027/' in page
    assert 'property="og:image:alt"' in page


def test_the_same_bulletin_gives_the_same_bytes() -> None:
    assert contents(GOOD["en"], MAKING) == MADE["en"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_only_texts(text: str) -> None:
    form = with_(
        headline=text, happened=(text,), publisher=text, funding=text, contact=text,
        signed_by=text, corrections=(Correction(on=date(2027, 3, 4), what=text),),
        advice={"citizen": (text,)},
    )  # fmt: skip
    made = contents(form, Making(version="1", during_silence=text))
    page = made["html"].decode()
    assert "<script" not in page
    assert "\u202e" not in page
    assert made["pdf"].startswith(b"%PDF-")
    Xml.fromstring(made["svg"])
    Xml.fromstring(feed_bytes([json.loads(made["json"])], "en", "feed.en.atom"))


def test_corrections_are_at_the_top_newest_first() -> None:
    page = text_of(contents(with_(corrections=CORRECTED), MAKING)["html"])
    first, second = page.index("The hour was wrong."), page.index("We wrote 30 accounts")
    assert first < second < page.index("How your vote is secured")
    assert "5 March 2027: The hour was wrong." in page


def test_a_silent_change_can_be_told() -> None:
    before = said_digest(GOOD["en"])
    assert said_digest(with_(corrections=CORRECTED)) == before
    assert said_digest(with_(claim="other", workspace="w", names=(), address=None)) == before
    for change in ({"trick": ("Other.",)}, {"facts": ()}, {"confidence": "low"}, {"headline": "A"}):
        assert said_digest(with_(**change)) != before, change


def feed_of(*forms: Bulletin) -> Xml.Element:
    """The feed of these bulletins as a tree."""
    documents = [json.loads(contents(form, MAKING)["json"]) for form in forms]
    return Xml.fromstring(feed_bytes(documents, "en", "feed.en.atom"))


def one(tree: Xml.Element, name: str) -> Xml.Element:
    """The only child of this name."""
    (found,) = tree.findall(f"{ATOM}{name}")
    return found


def test_the_feed_is_atom() -> None:
    other = with_(id="second", headline="Another", signed_on=date(2027, 3, 9))
    tree = feed_of(GOOD["en"], other)
    assert tree.tag == f"{ATOM}feed"
    entries = tree.findall(f"{ATOM}entry")
    assert [one(entry, "title").text for entry in entries] == ["Another", GOOD["en"].headline]
    ids = [one(tree, "id").text, *(one(entry, "id").text for entry in entries)]
    assert len(set(ids)) == 3
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", id_ or "") for id_ in ids)
    for part in (tree, *entries):
        assert datetime.fromisoformat(one(part, "updated").text or "").tzinfo
        assert one(one(part, "author"), "name").text == "Lake Institute"
        assert one(part, "title").text
    for entry in entries:
        rels = [link.get("rel") for link in entry.findall(f"{ATOM}link")]
        assert rels == ["alternate", "enclosure"]
        assert one(entry, "summary").get("type") == "text"
        content = one(entry, "content")
        assert content.get("type") == "xhtml"
        assert [child.tag for child in content] == ["{http://www.w3.org/1999/xhtml}div"]
    assert one(tree, "updated").text == "2027-03-09T00:00:00Z"
    self_ = one(tree, "link")
    assert (self_.get("rel"), self_.get("href")) == (
        "self",
        "https://bulletin.example.org/2027/feed.en.atom",
    )


def test_a_correction_moves_the_entry_up_and_is_told_in_it() -> None:
    later = with_(id="second", signed_on=date(2027, 3, 3))
    tree = feed_of(with_(corrections=CORRECTED), later)
    first = tree.findall(f"{ATOM}entry")[0]
    assert one(first, "published").text == "2027-03-02T00:00:00Z"
    assert one(first, "updated").text == "2027-03-05T00:00:00Z"
    words = "".join(one(first, "content").itertext())
    assert words.index("The hour was wrong.") < words.index("How your vote is secured")


def test_without_an_address_the_feed_names_files() -> None:
    entry = feed_of(with_(address=None)).findall(f"{ATOM}entry")[0]
    hrefs = [link.get("href") for link in entry.findall(f"{ATOM}link")]
    assert hrefs == [names_of(GOOD["en"])["html"], names_of(GOOD["en"])["pdf"]]


def test_both_languages_lead_to_each_other() -> None:
    page = contents(GOOD["en"], Making(version="1", other=True))["html"].decode()
    assert '<a href="votes-par-correspondance.fr.html" lang="fr" hreflang="fr">' in page
    assert "hreflang" not in MADE["en"]["html"].decode()


def test_a_lesson_beside_it_is_linked() -> None:
    page = contents(GOOD["en"], Making(version="1", lesson="lesson.en.html"))["html"].decode()
    assert 'href="lesson.en.html"' in page


def names_in(run: Run) -> list[str]:
    """Every handle and name of the run."""
    members = [member for finding in run.findings for member in finding.members]
    return [name for one in members for name in (one.handle, one.name) if name]


def test_every_name_of_the_case_is_found_wherever_it_is(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    for name in names_in(run):
        form = with_(unknown=(f"We asked {name.upper()} about it.",))
        assert [one.key for one in of_case(form, [run])] == ["bulletin-account"], name
    contact = with_(headline="Seen by handle_0_3", contact="invented person 0.3")
    assert {one.field for one in of_case(contact, [run])} == {"headline"}


def test_a_name_that_is_an_everyday_word_may_be_allowed(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    finding = run.findings[0]
    named = replace(finding.members[0], handle="crowd", name=None)
    run = replace(run, findings=(replace(finding, members=(named, *finding.members[1:])),))
    form = with_(trick=("It then sounds like a crowd.",))
    assert [dict(one.params)["found"] for one in of_case(form, [run])] == ["crowd."]
    allowed: Any = (AllowedName(name="crowd", why="an everyday word"),)
    assert list(of_case(with_(trick=form.trick, names=allowed), [run])) == []


def test_links_of_the_case_are_found(make_run: Callable[..., Run]) -> None:
    findings = make_run(1).findings
    form = with_(happened=("It was at news.example.org first.",))
    assert [dict(one.params)["found"] for one in links(form, findings)] == ["news.example.org"]
    assert list(links(GOOD["en"], findings)) == []


def test_the_page_says_that_people_judged_only_if_there_is_a_case() -> None:
    said = "People judged what it found"
    assert said not in text_of(MADE["en"]["html"])
    assert said in text_of(contents(with_(case="case-1"), MAKING)["html"])
