"""The elections shipped, and the reading of one's own file."""

import re

import pytest

from guetteur.knowledge.elections import FOLDER, election, election_of, elections, template
from guetteur.model import InputError
from guetteur.model.election import Election

FILE = b"""
id: mine
kind: regional
country: FR
name: {en: Mine, fr: La mienne}
zone: Indian/Reunion
rounds: [{day: 2028-03-12, status: hypothesis}]
"""


def test_files_have_the_name_of_their_election() -> None:
    names = {file.name.removesuffix(".yml") for file in FOLDER.iterdir()}
    assert names == {one.id for one in elections()}


def test_past_elections_have_the_days_they_had() -> None:
    days = {one.id: [str(each.day) for each in one.rounds] for one in elections()}
    assert days == {
        "fr-presidential-2017": ["2017-04-23", "2017-05-07"],
        "fr-european-2019": ["2019-05-26"],
        "fr-presidential-2022": ["2022-04-10", "2022-04-24"],
        "fr-european-2024": ["2024-06-09"],
        "fr-municipal-2026": ["2026-03-15", "2026-03-22"],
        "fr-presidential-2027-a": ["2027-04-11", "2027-04-25"],
        "fr-presidential-2027-b": ["2027-04-18", "2027-05-02"],
    }


@pytest.mark.parametrize("one", elections(), ids=lambda one: one.id)
def test_days_are_sundays_with_a_source_and_2027_is_a_hypothesis(one: Election) -> None:
    for each in one.rounds:
        assert each.day.weekday() == 6
        assert each.source
        assert each.source.url
        assert (each.status == "hypothesis") == ("2027" in one.id)
    assert one.name.en != one.name.fr
    assert "2027" not in one.id or one.note


def test_a_file_may_leave_out_what_is_not_known() -> None:
    found = election_of(FILE, "mine.yml")
    assert (found.early, found.candidacies_open, found.rounds[0].decisive) == (None, None, None)


def test_the_template_is_an_election() -> None:
    found = election_of(template().encode(), "template")
    assert found.early
    assert found.rounds[0].status == "hypothesis"


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        ("regional", "royal", "error-election-file", "royal"),
        ("2028-03-12", "12/03/2028", "error-election-file", "rounds"),
        ("zone: Indian/Reunion\n", "", "error-election-file", "zone"),
        ("id: mine", "id: [", "error-election-file", ""),
        ("Indian/Reunion", "Indian/Paris", "error-election-zone", "Indian/Paris"),
        ("Indian/Reunion", "../etc", "error-election-zone", "../etc"),
        ("[{day: 2028-03-12, status: hypothesis}]", "[]", "error-election-no-round", ""),
        ("}]", "}, {day: 2028-03-05, status: official}]", "error-election-order", "2028-03-05"),
        ("}]", "}, {day: 2028-03-12, status: official}]", "error-election-order", "2028-03-12"),
    ],
)
def test_a_wrong_file_is_refused_with_its_reason(old: str, new: str, key: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        election_of(FILE.decode().replace(old, new).encode(), "mine.yml")
    assert caught.value.key == key
    assert caught.value.params["file"] == "mine.yml"
    assert said in str(caught.value.params.get("found", ""))


def test_a_day_may_stand_in_quotation_marks() -> None:
    quoted = FILE.replace(b"2028-03-12", b'"2028-03-12"')
    assert election_of(quoted, "mine.yml") == election_of(FILE, "mine.yml")


@pytest.mark.parametrize("content", [b"", b"- a", b"a: &a [*a]", b"id: 1\nkind: 2", b"\x00"])
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match="error-election-file"):
        election_of(content, "mine.yml")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(InputError, match="error-election-file"):
        election_of(b"\xff\xfe\x00", "mine.yml")


def test_an_unknown_election_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(InputError) as caught:
        election("fr-presidential-2032")
    assert re.search(r"fr-presidential-2022.*fr-municipal-2026", str(caught.value.params["known"]))
