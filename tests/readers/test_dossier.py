"""A dossier's form as people write it: what is taken, and each mistake with its line."""

import pytest

from guetteur.knowledge.dossier_kinds import common_fields, dossier_kinds
from guetteur.model import InputErrors
from guetteur.model.dossier import Entity, Form
from guetteur.readers.dossier import read_form


def read(text: str) -> Form:
    return read_form(text.encode(), "d1.yml", dossier_kinds(), common_fields())


def mistakes(text: str) -> list[tuple[str, object]]:
    with pytest.raises(InputErrors) as caught:
        read(text)
    return [(one.key, one.params.get("line")) for one in caught.value.mistakes]


def test_what_is_empty_is_not_there() -> None:
    form = read("dossier: d1\nfields:\n  author: null\n  hosts: []\n  counter: ''\n  urls:\n")
    assert (form.kind, form.case, form.answers, form.facts) == ("d1", None, {}, ())


def test_answers_keep_their_line_and_their_kind() -> None:
    form = read(
        "dossier: D1\ncase: case-1\nfields:\n"
        "  standing: candidate\n"
        "  urls: |\n    https://a.example/1\n    https://a.example/2\n"
        "  hosts:\n    - Hôte SA\n    - {name: Autre, role: host, source: CGU}\n"
    )
    assert form.case == "case-1"
    assert form.answers["standing"].line == 4
    assert form.answers["urls"].value == ("https://a.example/1", "https://a.example/2")
    assert form.answers["hosts"].value == (
        Entity(name="Hôte SA"), Entity(name="Autre", role="host", source="CGU"),
    )  # fmt: skip


def test_no_is_a_word() -> None:
    assert read("dossier: d9\nfields: {direct: no}\n").answers["direct"].value == "no"


def test_facts_criteria_and_evidence_are_read() -> None:
    form = read(
        "dossier: d1\nfacts:\n  - fact: One.\n    evidence: [A1]\n  - Two.\n"
        "criteria:\n  C2: {grade: partly, why: so, evidence: [A1], author: Ana Exemple}\n"
        "evidence:\n  - {id: A1, what: a letter}\n"
    )
    assert [(one.text, one.evidence) for one in form.facts] == [("One.", ("A1",)), ("Two.", ())]
    (graded,) = form.graded
    assert (graded.criterion, graded.grade, graded.author) == ("C2", "partly", "Ana Exemple")
    assert [(one.id, one.what) for one in form.items] == [("A1", "a letter")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("error-dossier-empty", None)]),
        ("dossier: d12\n", [("error-study-choice", 1)]),
        ("dossier: d1\nfield: {}\n", [("error-study-unknown", 2)]),
        ("dossier: d1\nfields:\n  autor: A\n", [("error-study-unknown", 3)]),
        ("dossier: d1\nfields:\n  standing: king\n", [("error-study-choice", 3)]),
        ("dossier: d1\nfields:\n  author: [A, B]\n", [("error-dossier-text", 3)]),
        ("dossier: d1\nfields:\n  hosts:\n    - {role: host}\n", [("error-study-missing", 4)]),
        ("dossier: d1\nfacts: one\n", [("error-study-list", 2)]),
        ("dossier: d1\ncriteria:\n  C2: {grade: yes}\n", [("error-study-choice", 3)]),
        ("dossier: d1\ncriteria:\n  C12: {}\n", [("error-study-unknown", 3)]),
        ("dossier: d1\nfields: &a {}\n", [("error-study-anchor", 2)]),
        ("dossier: d1\nfields: {\n", [("error-study-yaml", 3)]),
        (
            "dossier: d5\nfields:\n  offences: [l97, theft]\n  contact: [x]\n",
            [("error-study-choice", 3), ("error-dossier-text", 4)],
        ),
    ],
)
def test_each_mistake_says_where(text: str, found: list[tuple[str, object]]) -> None:
    assert mistakes(text) == found


def test_what_is_no_text_is_said() -> None:
    with pytest.raises(InputErrors) as caught:
        read_form(b"dossier: d1\n\xff", "d1.yml", dossier_kinds(), common_fields())
    assert caught.value.mistakes[0].key == "error-study-utf8"
