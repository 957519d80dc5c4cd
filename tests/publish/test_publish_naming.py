"""Known names and handles, found in texts and file names however they are written."""

from collections.abc import Callable
from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.model import Finding, Run
from guetteur.publish import Pseudonyms
from guetteur.publish.folding import folded
from guetteur.publish.masking import masked, masked_object, masked_text
from guetteur.publish.masks import Masks, masks_of
from guetteur.publish.naming import without_names

# (handle, name) of the four accounts
PEOPLE = (
    ("martine", "Jürgen Großmann"),
    ("bob", "Işık Łęcki"),
    ("_li_", "山田太郎"),
    ("o2", "Zoé d’Ys"),
)


def called(finding: Finding) -> Finding:
    members = zip(finding.members, PEOPLE, strict=False)
    return replace(
        finding, members=tuple(replace(m, handle=who[0], name=who[1]) for m, who in members)
    )


@pytest.fixture
def people(make_run: Callable[..., Run]) -> Run:
    """The fourth group of the plan, its four members called as above."""
    run = make_run(4)
    return replace(run, findings=(called(run.findings[3]),), nodes=())


@pytest.fixture
def masks(people: Run, key: Pseudonyms) -> Masks:
    return masks_of(people, key)


@pytest.fixture
def made_codes(people: Run, masks: Masks) -> list[str]:
    """The codes of Martine, Bob, Li and O2."""
    return [masks.accounts[m.account_id].removeprefix("x:") for m in people.findings[0].members]


@pytest.mark.parametrize(
    "written",
    [
        "Jürgen Großmann",
        "JÜRGEN GROSSMANN",
        normalize("NFD", "Jürgen Großmann"),
        "Jürgen\xa0Großmann",
        "Jürgen  Großmann",
        "Jürgen\u202f\u200bGroß\u00admann",
        "Jurgen-Grossmann",
        "ｊürgen großmann",
        "IŞIK ŁĘCKI",
        normalize("NFD", "Işık Łęcki"),
        "Zoe d'Ys",
    ],
)
def test_a_name_is_masked_however_it_is_written(written: str, masks: Masks) -> None:
    assert without_names(f"says {written}, today", masks) == "says […], today"


def test_a_name_is_masked_where_words_are_not_parted(masks: Masks) -> None:
    assert without_names("昨日山田太郎さんは", masks) == "昨日[…]さんは"


def test_short_handles_are_masked_as_words_only(masks: Masks, made_codes: list[str]) -> None:
    martine, bob, _, o2 = made_codes
    assert without_names("Martine and BOB: bobsleigh, o2", masks) == (
        f"{martine} and {bob}: bobsleigh, o2"
    )
    assert without_names("https://blog0.example.org/author/martine/0", masks) == (
        f"https://blog0.example.org/author/{martine}/0"
    )
    assert without_names("https://example.org/u/o2?by=O2 #o2 o2x", masks) == (
        f"https://example.org/u/{o2}?by={o2} #{o2} o2x"
    )
    assert masked_text("@o2 RT@bob: hi", masks) == f"@{o2} RT@{bob}: hi"


def test_underscores_of_a_handle_go_with_it(masks: Masks, made_codes: list[str]) -> None:
    assert masked_text("@_li_", masks) == f"@{made_codes[2]}"
    assert without_names("__bob__!", masks) == f"{made_codes[1]}!"


def test_names_are_masked_inside_tags(masks: Masks, made_codes: list[str]) -> None:
    assert without_names("#JeSuisMartine2027 #JürgenGroßmann #bobsleigh", masks) == (
        f"#JeSuis{made_codes[0]}2027 #[…] #bobsleigh"
    )
    assert masked_object("co_hashtag", "jesuismartine", masks) == f"jesuis{made_codes[0]}"


def test_a_name_in_an_encoded_address_is_masked(masks: Masks) -> None:
    made = masked_text("https://wiki.example.org/J%C3%BCrgen_Gro%C3%9Fmann", masks)
    assert made.startswith("wiki.example.org/…")
    assert masked_text("J%C3%BCrgen_Gro%C3%9Fmann", masks).startswith("…/…")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("export_martine_2027.csv", "export_{0}_2027.csv"),
        ("bob.json", "{1}.json"),
        ("o2.csv", "{3}.csv"),
        ("tweetsmartine.csv", "tweets{0}.csv"),
        ("Jürgen Großmann.csv", "[…].csv"),
        ("xJÜRGENGROSSMANNx.csv", "x[…]x.csv"),
        ("posts.csv", "posts.csv"),
    ],
)
def test_a_file_name_loses_its_names(
    name: str, shown: str, people: Run, key: Pseudonyms, made_codes: list[str]
) -> None:
    run = replace(people, sources=(replace(people.sources[0], name=name),))
    assert masked(run, key).sources[0].name == shown.format(*made_codes)


def test_ordinary_words_and_numbers_stay(masks: Masks) -> None:
    text = "Le 4000 et 2027, Jürgen et Großmanns, 山田, o2"
    assert without_names(text, masks) == text


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    made = folded(text)
    assert len(made.places) == len(made.text) + 1
    assert list(made.places) == sorted(made.places)
    assert made.places[-1] == len(text)
    assert folded(made.text).text == folded(normalize("NFC", made.text)).text
