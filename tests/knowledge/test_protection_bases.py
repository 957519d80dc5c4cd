"""The legal bases: all those of the form, in both languages, with traps and known texts of law."""

import pytest

from guetteur.knowledge.law_texts import legal_texts
from guetteur.knowledge.protection_bases import bases
from guetteur.model.protection import BASES
from guetteur.publish.protection_documents import LAWS


def test_every_basis_of_the_form_is_explained() -> None:
    assert tuple(bases()) == BASES
    assert [one.article for one in bases().values()] == [
        "9(2)(e)", "9(2)(f)", "9(2)(a)", "9(2)(d)", "9(2)(j)",
    ]  # fmt: skip


@pytest.mark.parametrize("basis", BASES)
def test_a_basis_says_how_it_fails(basis: str) -> None:
    found = next(one for one in bases().values() if one.id == basis)
    assert found.law in legal_texts()
    assert found.traps
    for text in (found.name, found.says, *(trap.text for trap in found.traps)):
        assert text.en
        assert text.fr


def test_the_documents_cite_known_texts_of_law() -> None:
    assert {law for names in LAWS.values() for law in names} <= legal_texts().keys()
