"""Clones of which a report names the model are found, and legitimate hosts are left alone."""

from benchmarks.lookalikes import clones, flagged, listed_hosts, media, of_sites
from guetteur.detectors.lookalike import Parameters, decide, measure, score
from guetteur.knowledge import watch_lists
from guetteur.model.watch import Likeness, Target


def test_clones_are_found_with_the_right_model() -> None:
    counts, missed = clones()
    right = sum(count for (_, result), count in counts.items() if result == "right")
    assert right / sum(counts.values()) >= 0.95, missed


def test_legitimate_hosts_are_left_alone() -> None:
    """All of French media protected: at most one legitimate host in a thousand is flagged."""
    hosts = watch_lists.rows("fr-public-sector")
    assert len(hosts) > 30_000
    assert len(flagged(of_sites(media(), listed_hosts()))) <= len(hosts) / 1000


def test_the_rates_are_those_of_the_lists() -> None:
    """What chance.csv says of a way is counted again."""
    found = of_sites(media(), listed_hosts())
    words = [one for one in found if one.how == "word" and 9 <= len(one.target.flat) < 12]
    rate = watch_lists.rate("site", "word", 10)
    assert rate is not None
    assert rate.hits == len(words) > 0


def test_what_was_never_measured_is_not_reported() -> None:
    short = Likeness(Target("account", "abc", "abc"), "hyphen")
    assert measure([short]) == [short]
    assert decide([short], Parameters(most_chance=0.5)) == []


def test_the_score() -> None:
    assert [score(chance) for chance in (1.0, 1e-4, 1e-6, 1e-8, 1e-12)] == [0, 0.5, 0.75, 1, 1]


def test_every_list_has_the_rows_that_it_says() -> None:
    for name, one in watch_lists.watch_lists().items():
        assert len(watch_lists.rows(name)) == one.rows, name
        assert {*one.title} == {*one.note} == {"en", "fr"}
