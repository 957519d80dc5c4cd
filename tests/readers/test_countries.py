"""Codes of countries, by names in two languages."""

import pytest

from guetteur.readers.countries import country_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("France", "FR"),
        ("fr", "FR"),
        ("Royaume-Uni", "GB"),
        ("United Kingdom", "GB"),
        ("Russian Federation", "RU"),
        ("United States of America", "US"),
        ("États-Unis", "US"),
        ("ETATS UNIS", "US"),
        ("Moldova", "MD"),
        ("Côte d’Ivoire", "CI"),
        ("Turquie", "TR"),
        ("Turkey", "TR"),
        ("Kosovo", None),  # no code of ISO 3166-1
        ("European Union", None),
        ("Congo", None),  # of two countries
        ("Valmontie", None),
        ("", None),
    ],
)
def test_a_name_has_one_code_or_none(name: str, code: str | None) -> None:
    assert country_code(name) == code
