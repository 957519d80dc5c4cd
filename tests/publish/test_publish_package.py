"""The exchange package, opened as a partner would: with the standard library alone."""

import csv
import hashlib
import html
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest

from guetteur.cases.replay import replay
from guetteur.model import InputError, Run
from guetteur.model.case import Case
from guetteur.model.judgement import TLPS, CaseOpened, Judged, NoteAdded, TlpSet
from guetteur.publish import Pseudonyms
from guetteur.publish.package import package
from guetteur.publish.package_page import Making
from guetteur.publish.stix_scope import Sharing
from tests.cases.histories import entries
from tests.publish.test_publish_misp import SEEN, case_of, said

TLP_NAME = re.compile(r"TLP:([A-Z+]+)")
MAKING = Making(
    by="Ana Exemple", organisation="Cell of Valmont", at=datetime(2027, 4, 1, 9, tzinfo=UTC),
    version="0.1.0", names=False, analysts=False,
)  # fmt: skip


@pytest.fixture
def case(run: Run) -> Case:
    """A case of two of the four groups."""
    whole = case_of(run, *said(run)[:-1], TlpSet(case="case-1", level="green"))
    return replace(whole, findings=whole.findings[:2])


@pytest.fixture
def sharing(key: Pseudonyms) -> Sharing:
    return Sharing(pseudonyms=key, observed=SEEN, tlp="green")


@pytest.fixture
def content(case: Case, run: Run, sharing: Sharing) -> bytes:
    return package(case, [run], sharing, MAKING)


def files_in(content: bytes) -> dict[str, bytes]:
    """What is in the zip, without the folder's name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_it_is_one_folder_with_a_readme_in_both_languages(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(names)
    assert {name.partition("/")[0] for name in names} == {"guetteur-case-1-green"}
    found = files_in(content)
    assert set(found) == {
        "README.txt", "LISEZ-MOI.txt", "bagit.txt", "bag-info.txt", "manifest-sha256.txt",
        "tagmanifest-sha256.txt", "data/summary.html", "data/resume.html", "data/about.json",
        "data/exports.csv", "data/stix/bundle.json",
        *(f"data/findings/run-4b1f0c2d9e7a6538/{name}.csv"
          for name in ("groups", "accounts", "ties", "evidence")),
    }  # fmt: skip
    english, french = (found[name].decode() for name in ("README.txt", "LISEZ-MOI.txt"))
    assert "Made by Ana Exemple (organisation: Cell of Valmont)" in english
    assert "Produit par Ana Exemple (organisation\u00a0: Cell of Valmont)" in french
    for text in (english, french):
        assert "TLP:GREEN" in text
        assert text.count("\r\n") == text.count("\n")


def test_every_digest_is_right_and_every_file_has_one(content: bytes) -> None:
    found = files_in(content)
    listed: set[str] = set()
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        for line in found[manifest].decode().splitlines():
            digest, name = line.split("  ", 1)  # as sha256sum writes and reads it
            assert hashlib.sha256(found[name]).hexdigest() == digest
            listed.add(name)
    assert listed == set(found) - {"tagmanifest-sha256.txt"}
    payload = [name for name in found if name.startswith("data/")]
    size = sum(len(found[name]) for name in payload)
    assert f"Payload-Oxum: {size}.{len(payload)}" in found["bag-info.txt"].decode()
    assert found["bagit.txt"].startswith(b"BagIt-Version: 1.0\n")


def test_nothing_above_the_level_is_inside(content: bytes) -> None:
    found = files_in(content)
    for name, part in found.items():
        assert set(TLP_NAME.findall(part.decode("utf-8-sig"))) <= {"GREEN"}, name
    bundle = json.loads(found["data/stix/bundle.json"])
    green = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
    for one in bundle["objects"]:
        if one["type"] not in ("marking-definition", "extension-definition"):
            assert one["object_marking_refs"] == [green], one["id"]


def test_no_account_post_or_analyst_is_named(content: bytes, run: Run) -> None:
    whole = b"\n".join(files_in(content).values()).decode("utf-8", "replace")
    for finding in run.findings:
        assert finding.id not in whole
        for member in finding.members:
            assert f"x:{member.account_id.removeprefix('x:')}" not in whole
            assert str(member.handle) not in whole
            assert str(member.name) not in whole
        for pair in finding.evidence:
            for post in (pair.first, pair.second):
                assert post.post_id.removeprefix("x:") not in whole
                assert str(post.url) not in whole
    assert "jdoe" not in whole
    assert not re.search(r"\bAna\b(?! Exemple)", whole), "only who made the package is named"


def test_only_the_findings_of_the_case_are_inside(content: bytes, case: Case, run: Run) -> None:
    found = files_in(content)
    folder = f"data/findings/{run.id}"
    groups = rows(found[f"{folder}/groups.csv"])
    assert sorted(int(row["accounts"]) for row in groups) == [9, 18]
    names = {row["finding"] for row in groups}
    accounts = rows(found[f"{folder}/accounts.csv"])
    assert len(accounts) == 27
    assert {row["finding"] for row in accounts} == names
    inside = {row["account_id"] for row in accounts}
    ties = rows(found[f"{folder}/ties.csv"])
    assert len(ties) == 18 * 17 // 2 + 9 * 8 // 2
    assert {end for row in ties for end in (row["account_a"], row["account_b"])} == inside
    evidence = rows(found[f"{folder}/evidence.csv"])
    assert {row["finding"] for row in evidence} == names
    assert len(case.findings) == 2


def test_the_exports_are_known_by_their_digests(content: bytes, run: Run) -> None:
    (export,) = rows(files_in(content)["data/exports.csv"])
    assert export["sha256"] == run.sources[0].sha256
    assert (export["bytes"], export["posts"]) == ("81000", "12480")
    about = json.loads(files_in(content)["data/about.json"])
    assert about == {
        "form": "guetteur-package-1", "case": "case-1", "title": "Copied texts", "tlp": "GREEN",
        "made_by": "Ana Exemple", "organisation": "Cell of Valmont",
        "made_at": "2027-04-01T09:00:00Z", "version": "0.1.0", "accounts": "pseudonyms",
        "analysts": "pseudonyms", "runs": ["run-4b1f0c2d9e7a6538"],
    }  # fmt: skip


class Page(HTMLParser):
    """The words of a page, its elements, and whatever it would load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One element."""
        self.tags.append(tag)
        self.loads += [str(value) for name, value in attrs if name in ("src", "href", "action")]

    def handle_data(self, data: str) -> None:
        """The text between elements."""
        self.words += data


@pytest.mark.parametrize("name", ["summary", "resume"])
def test_the_page_needs_no_script_and_no_network(content: bytes, name: str) -> None:
    text = files_in(content)[f"data/{name}.html"].decode()
    page = Page(text)
    assert "script" not in page.tags
    assert page.loads == ["data:,"]
    assert "url(" not in text
    assert "@import" not in text
    assert "default-src 'none'; script-src 'none';" in html.unescape(text)


def test_the_page_says_what_was_said(content: bytes) -> None:
    english = Page(files_in(content)["data/summary.html"].decode()).words
    french = Page(files_in(content)["data/resume.html"].decode()).words
    for words in (english, french):
        for text in ("Copied texts", "same minute", "The vote is rigged", "Gazette of Valmont",
                     "T0084.001", "T0085.001", "a reseller", "TLP:GREEN",
                     "sha256sum -c manifest-sha256.txt"):  # fmt: skip
            assert text in words
    assert "27 accounts in all" in english
    assert "27 comptes en tout" in french
    assert re.search(r"\banalyst [A-Z2-7]{4}-", english)
    assert re.search(r"\banalyste [A-Z2-7]{4}-", french)
    assert not re.search(r"\banalyst\b", french)
    assert "What people concluded: confirmed." in english
    # likelihood and confidence never stand in one sentence
    assert "roughly even chance" in english
    assert not re.search(r"roughly even[^.]*moderate", english)


def test_people_who_disagree_are_shown(run: Run, sharing: Sharing) -> None:
    opened = CaseOpened(title="t", run=run.id, findings=(run.findings[0].id,))
    judged = (
        ("Ana", Judged(case="case-1", target="case-1", verdict="confirm", reason="so")),
        ("Bob", Judged(case="case-1", target="case-1", verdict="dismiss", reason="so")),
    )
    case = replay(entries(opened, *judged, TlpSet(case="case-1", level="clear")))["case-1"]
    content = package(case, [run], sharing, MAKING)
    words = Page(files_in(content)["data/summary.html"].decode()).words
    assert "What people concluded: people disagree." in words
    assert "Not everybody agrees" in words


def test_hostile_words_stay_words(run: Run, sharing: Sharing) -> None:
    hostile = "</style><script>alert(1)</script>\u202e\r\nContact-Name: forged"
    opened = CaseOpened(title=hostile, run=run.id, findings=(run.findings[0].id,))
    noted = NoteAdded(case="case-1", text=hostile)
    case = replay(entries(opened, noted, TlpSet(case="case-1", level="green")))["case-1"]
    found = files_in(package(case, [run], sharing, replace(MAKING, organisation=hostile)))
    for name in ("summary", "resume"):
        text = found[f"data/{name}.html"].decode()
        assert "<script" not in text
        assert "\u202e" not in text
    info = found["bag-info.txt"].decode().splitlines()
    assert [line for line in info if line.startswith("Contact-Name")] == [
        "Contact-Name: Ana Exemple"
    ]
    assert len(info) == 5


def test_the_same_case_gives_the_same_bytes(
    content: bytes, case: Case, run: Run, sharing: Sharing
) -> None:
    assert package(case, [run], sharing, MAKING) == content
    assert package(case, [run], replace(sharing, tlp="red"), MAKING) != content


def test_a_package_is_never_more_open_than_its_case(case: Case, run: Run, sharing: Sharing) -> None:
    with pytest.raises(InputError, match="error-stix-tlp"):
        package(case, [run], replace(sharing, tlp="clear"), MAKING)
    with pytest.raises(InputError, match="error-stix-names"):
        package(case, [run], replace(sharing, pseudonyms=None), MAKING)
    with pytest.raises(InputError, match="error-stix-no-tlp"):
        package(replace(case, tlp=None), [run], replace(sharing, tlp=None), MAKING)


@pytest.mark.parametrize("level", TLPS)
def test_every_level_is_written_on_it(level: Any, run: Run, sharing: Sharing) -> None:
    found = files_in(package(case_of(run), [run], replace(sharing, tlp=level), MAKING))
    word = level.replace("_", "+").upper()
    assert json.loads(found["data/about.json"])["tlp"] == word
    assert set(TLP_NAME.findall(found["data/resume.html"].decode())) == {word}


def test_a_revealed_package_says_so(case: Case, run: Run, sharing: Sharing) -> None:
    named = replace(sharing, tlp="amber", pseudonyms=None)
    making = replace(MAKING, names=True, analysts=True)
    found = files_in(package(case, [run], named, making))
    assert json.loads(found["data/about.json"])["accounts"] == "named"
    assert "Accounts are named. Treat this file as personal data." in found["README.txt"].decode()
    assert b"handle_0_3" in found[f"data/findings/{run.id}/accounts.csv"]
