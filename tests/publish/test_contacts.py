"""Numbers and addresses of people are taken out of texts; dates, ids and digests stay."""

import pytest

from guetteur.publish.contacts import without_contacts


@pytest.mark.parametrize(
    "written",
    [
        "06 39 98 12 34",
        "0639981234",
        "06.39.98.12.34",
        "+33 6 39 98 12 34",
        "+33 (0)6 39 98 12 34",
        "0033 6 39 98 12 34",
        "06\u00a039\u00a098\u00a012\u00a034",
        "+44 20 7946 0958",
        "(555) 010-4477",
        "FR76 3000 6000 0112 3456 7890 189",
        "FR7630006000011234567890189",
        "4970 1234 5678 9012",
        "1 85 05 78 006 084 36",
        "12 rue des Lilas, 75011 Valmont",
        "12 bis, avenue de la République",
        "12 rue des lilas 75011 valmont",
    ],
)
def test_what_leads_to_a_person_is_taken_out(written: str) -> None:
    assert without_contacts(f"Voir {written}, merci.") == "Voir […], merci."


@pytest.mark.parametrize(
    "text",
    [
        "Le 2027-03-01 à 20:15, 12 345 678 voix.",
        "https://gazette.example/2027/03/01/article-1234567",
        "run-fc12abcd34567890 et 64ca0d1e0123456789abcdef01234567",
        "2 cours de maths ce soir",
        "10.1177/14614448241254126",
        "T0084.001",
        "99,5 % des 2027 places",
        "Aucun chiffre",
    ],
)
def test_what_does_not_stays(text: str) -> None:
    assert without_contacts(text) == text
