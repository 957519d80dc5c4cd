"""The form on data protection and the list of public figures, as people write them."""

from datetime import date
from pathlib import Path

import pytest

from guetteur.knowledge import Messages
from guetteur.knowledge.protection_bases import form
from guetteur.model import InputError
from guetteur.model.protection import CaseClock, Protection, PublicFigure
from guetteur.readers.protection import read_form, read_public_figures, written_form


def test_the_empty_form_answers_nothing() -> None:
    assert read_form(form().encode(), "en", "f") == Protection()


def test_answers_are_written_into_the_form_and_read_again() -> None:
    answers = Protection(
        purpose='Référé: L. 163-2 # « urgent »\n- "two" lines',
        basis="legal_claims",
        keep_until=date(2027, 9, 30),
        cases=(CaseClock(case="case-1", keep_until=date(2027, 6, 30)),),
    )
    text = written_form(answers, form())
    assert read_form(text.encode(), "fr", "f") == answers
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        line for line in form().splitlines() if line.startswith("#")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("basis: nothing", "Line 1, basis: “nothing” was found; one of these was expected: made_"),
        ("purpos: x", "Did you mean “purpose”?"),
        ("keep_until: soon", "a date was expected"),
        ("cases: [{case: case-1}]", "missing. Add the field keep_until"),
        ("a: [", "this is no YAML"),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_form(text.encode(), "en", "f.yml")
    assert said in Messages("en").of(caught.value)


def test_a_form_that_is_no_text() -> None:
    with pytest.raises(InputError) as caught:
        read_form(b"purpose: \xff", "en", "f.yml")
    assert "Line 1: not UTF-8 text" in Messages("en").of(caught.value)


@pytest.mark.parametrize("sign", [",", ";"])
def test_public_figures_are_read(tmp_path: Path, sign: str) -> None:
    rows = ["\ufeffWhy,Platform,Handle,Name", "mayor,X,@Valmont,Mairie de Valmont", ",,,"]
    file = tmp_path / "f.csv"
    file.write_text("\n".join(rows).replace(",", sign), encoding="utf-8")
    assert read_public_figures(file) == (
        PublicFigure(platform="x", handle="Valmont", name="Mairie de Valmont", why="mayor"),
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"platform,handle\nx,a\n", "lacks these columns: name, why"),
        (b"platform,handle,name,why\nx,a,b,\n", "line 2 lacks: why"),
        (b"", "lacks these columns"),
        (b"\xff\xfe", "no UTF-8 text"),
    ],
)
def test_a_list_that_is_not_whole_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "f.csv"
    file.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_public_figures(file)
    assert said in Messages("en").of(caught.value)
