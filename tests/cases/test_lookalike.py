"""Names of sites that could be taken for others."""

import pytest

from guetteur.cases.lookalike import imitated, resembles


@pytest.mark.parametrize(
    ("site", "known"),
    [
        ("gazette-valmont.example", "gazette-valmont.test"),  # another ending
        ("gazettevalmont.example", "gazette-valmont.example"),  # without the hyphen
        ("la-gazette-valmont.example", "gazette-valmont.example"),  # something before
        ("gazette-valmont-info.example", "gazette-valmont.example"),  # something after
        ("gazette-valmomt.example", "gazette-valmont.example"),  # one letter changed
        ("gazete-valmont.example", "gazette-valmont.example"),  # dropped
        ("gazetttevalmont.example", "gazette-valmont.example"),  # added
        ("gaztete-valmont.example", "gazette-valmont.example"),  # two swapped
        ("gazettes.example", "gazette.example"),
    ],
)
def test_a_copy_is_seen(site: str, known: str) -> None:
    assert resembles(site, known)


@pytest.mark.parametrize(
    ("site", "known"),
    [
        ("gazette-valmont.example", "gazette-valmont.example"),  # the site itself
        ("gazette-valmont.example", "courrier-du-soir.example"),
        ("gazette-valmont.example", "la-gazette-valmont.example"),  # the copy is the longer one
        ("cercle-1.example", "cercle-2.example"),  # a series
        ("presse-du-val-0.example", "presse-du-val-11.example"),
        ("soir.example", "noir.example"),  # too short to tell
        ("gazette-valmont.example", "gazelle-vaumont.example"),  # too far
    ],
)
def test_another_site_is_not(site: str, known: str) -> None:
    assert not resembles(site, known)


def test_the_site_imitated_is_named() -> None:
    known = ("courrier-du-soir.example", "gazette.example")
    assert imitated("gazette-actu.example", known) == "gazette.example"
    assert imitated("vieux-trains.example", known) is None
