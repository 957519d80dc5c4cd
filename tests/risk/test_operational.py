"""Likelihoods of modes: ANSSI's vectors, a slow oracle, and the laws that must hold."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur.model import InputError
from guetteur.model.study import RatingMethod
from guetteur.risk.operational import assess_mode
from tests.risk import oracle
from tests.risk.made import SCALES, Drawn, chain, mode_of


def likelihood(drawn: Drawn, rating: RatingMethod = "standard") -> int | None:
    """The likelihood of a mode with these steps."""
    return assess_mode(mode_of(drawn), rating, SCALES).likelihood.value


def diamond(join: str, left: int, right: int) -> Drawn:
    """A root of success 3, two branches, an end of success 3."""
    return {
        "a": ([], "or", 3, None),
        "b": (["a"], "or", left, None),
        "c": (["a"], "or", right, None),
        "d": (["b", "c"], join, 3, None),
    }


def two_roots(join: str) -> Drawn:
    """Two roots of success 1 and 4 that join."""
    return {
        "x": ([], "or", 1, None),
        "y": ([], "or", 4, None),
        "c": (["x", "y"], join, 4, None),
    }


def leak(join: str) -> Drawn:
    """A phishing mail or an insider, before a leak."""
    return {
        "phish": ([], "or", 4, 1),
        "mail": (["phish"], "or", 3, 2),
        "exfil": (["mail"], "or", 3, 1),
        "insider": ([], "or", 1, 1),
        "leak": (["exfil", "insider"], join, 4, 0),
    }


# two branches, each with what the other lacks
OVERSTATED: Drawn = {
    "a": ([], "or", 4, 4),
    "b": ([], "or", 1, 0),
    "end": (["a", "b"], "or", 4, 0),
}


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (chain(3, 1, 2), 1),
        (diamond("or", 1, 2), 2),
        (diamond("and", 1, 2), 1),
        (chain(3, None, 2), None),
        (two_roots("or"), 4),
        (two_roots("and"), 1),
    ],
)
def test_the_standard_method_gives_the_figures_of_the_sheet(
    drawn: Drawn, expected: int | None
) -> None:
    assert likelihood(drawn) == expected


@pytest.mark.parametrize(("join", "cell", "expected"), [("or", (3, 1), 3), ("and", (1, 2), 2)])
def test_the_advanced_method_gives_the_figures_of_the_sheet(
    join: str, cell: tuple[int, int], expected: int
) -> None:
    found = assess_mode(mode_of(leak(join)), "advanced", SCALES)
    assert (found.steps[-1].success, found.steps[-1].difficulty) == cell
    assert found.likelihood.value == expected


def test_the_best_single_way_may_be_less_likely_than_the_sheet_says() -> None:
    found = assess_mode(mode_of(OVERSTATED), "advanced", SCALES)
    assert (found.likelihood.value, found.exact) == (4, 2)
    assert found.way == ("b", "end")
    assert [step.easiest for step in found.steps] == [False, True, True]


def test_the_standard_method_looks_at_no_difficulty() -> None:
    found = assess_mode(mode_of(OVERSTATED), "standard", SCALES)
    assert (found.likelihood.value, found.exact, found.way) == (4, 4, ("a", "end"))
    assert {step.difficulty for step in found.steps} == {None}


def test_the_express_method_takes_the_rating_given_and_keeps_the_others_for_later() -> None:
    mode = mode_of(leak("or"), likelihood=2)
    found = assess_mode(mode, "express", SCALES)
    assert (found.likelihood.value, found.exact, found.way) == (2, None, ())
    assert [step.id for step in found.steps if step.critical] == ["leak"]
    assert assess_mode(mode, "advanced", SCALES).likelihood.value == 3


def test_of_two_ways_of_one_likelihood_the_easier_counts_then_the_shorter() -> None:
    # V3 by (3, 1) and by (2, 1): the first has more success
    drawn: Drawn = {
        "low": ([], "or", 2, 1),
        "long": ([], "or", 3, 1),
        "long2": (["long"], "or", 3, 1),
        "short": ([], "or", 3, 1),
        "end": (["low", "long2", "short"], "or", 4, 0),
    }
    assert assess_mode(mode_of(drawn), "advanced", SCALES).way == ("short", "end")


def test_an_and_takes_every_step_before_it_into_the_way_once() -> None:
    found = assess_mode(mode_of(diamond("and", 1, 2)), "standard", SCALES)
    assert found.way == ("a", "b", "c", "d")


def test_a_critical_step_is_one_without_which_the_mode_is_less_likely() -> None:
    found = assess_mode(mode_of(diamond("or", 1, 2)), "standard", SCALES)
    assert [step.id for step in found.steps if step.critical] == ["a", "c", "d"]


def test_without_steps_nothing_is_known() -> None:
    found = assess_mode(mode_of({}), "standard", SCALES)
    assert (found.likelihood.value, found.exact, found.way, found.steps) == (None, None, (), ())


def test_an_unrated_step_leaves_what_follows_unrated_and_no_more() -> None:
    found = assess_mode(mode_of(chain(3, None, 2)), "standard", SCALES)
    assert [step.success for step in found.steps] == [3, None, None]
    assert (found.exact, found.way) == (None, ())


def test_a_missing_difficulty_counts_with_the_advanced_method_only() -> None:
    drawn: Drawn = {"a": ([], "or", 3, None)}
    assert (likelihood(drawn, "standard"), likelihood(drawn, "advanced")) == (3, None)


def test_a_circle_is_refused_with_its_steps_in_order() -> None:
    drawn: Drawn = {
        "in": ([], "or", 1, 1),
        "a": (["in", "c"], "or", 1, 1),
        "b": (["a"], "or", 1, 1),
        "c": (["b"], "or", 1, 1),
        "out": (["c"], "or", 1, 1),
    }
    with pytest.raises(InputError) as caught:
        likelihood(drawn)
    assert caught.value.params == {"found": "a → b → c → a"}


def test_the_steps_may_be_written_in_any_order() -> None:
    drawn = dict(reversed(leak("or").items()))
    found = assess_mode(mode_of(drawn), "advanced", SCALES)
    assert found.likelihood.value == 3
    assert [step.id for step in found.steps] == list(drawn)
    assert found.way == ("phish", "mail", "exfil", "leak")


def drawn_at_random(rng: random.Random) -> Drawn:
    """A graph of at most eight steps, written in any order, with shared steps and several ends."""
    names = [f"s{n}" for n in range(rng.randint(1, 8))]
    made: Drawn = {}
    for place, name in enumerate(names):
        before = rng.sample(names[:place], rng.randint(0, min(place, 3)))
        made[name] = (before, rng.choice(("or", "and")), rng.randint(0, 4), rng.randint(0, 4))
    shuffled = list(made.items())
    rng.shuffle(shuffled)
    return dict(shuffled)


@pytest.mark.parametrize("rating", ["standard", "advanced"])
def test_all_agrees_with_listing_every_way(rating: RatingMethod) -> None:
    rng, advanced = random.Random(5), rating == "advanced"
    differing = 0
    for _ in range(3000):
        drawn = drawn_at_random(rng)
        found = assess_mode(mode_of(drawn), rating, SCALES)
        assert found.likelihood.value == oracle.anssi(drawn, advanced), drawn
        assert found.exact == oracle.exact(drawn, advanced), drawn
        way = frozenset(found.way)
        assert any(way in oracle.ways_to(drawn, end) for end in oracle.finals(drawn)), drawn
        assert oracle.likelihood_of(drawn, way, advanced) == found.exact, drawn
        for step in found.steps:
            success, difficulty = oracle.cumulative(drawn, step.id) or (None, None)
            assert step.success == success, drawn
            assert step.difficulty == (difficulty if advanced else None), drawn
        assert {s.id for s in found.steps if s.critical} == oracle.critical(drawn, advanced), drawn
        differing += found.exact != found.likelihood.value
    # with one figure a step the two are the same; with two they are not always
    assert (differing > 0) is advanced


graphs = st.integers(0, 2**32).map(lambda seed: drawn_at_random(random.Random(seed)))
ratings = st.sampled_from(("standard", "advanced"))


def value(drawn: Drawn, rating: RatingMethod) -> int:
    """The likelihood of a mode that is rated all over."""
    found = likelihood(drawn, rating)
    assert found is not None
    return found


@settings(deadline=None, max_examples=200)
@given(graphs, ratings, st.data())
def test_an_easier_step_never_makes_a_mode_less_likely(
    drawn: Drawn, rating: RatingMethod, data: st.DataObject
) -> None:
    id_ = data.draw(st.sampled_from(sorted(drawn)))
    before, join, success, difficulty = drawn[id_]
    easier = data.draw(st.integers(success or 0, 4)), data.draw(st.integers(0, difficulty or 0))
    eased = drawn | {id_: (before, join, *easier)}
    first = assess_mode(mode_of(drawn), rating, SCALES)
    second = assess_mode(mode_of(eased), rating, SCALES)
    assert (first.likelihood.value or 0) <= (second.likelihood.value or 0)
    assert (first.exact or 0) <= (second.exact or 0)


@settings(deadline=None, max_examples=200)
@given(graphs, ratings, st.data())
def test_needing_all_is_never_likelier_than_needing_one(
    drawn: Drawn, rating: RatingMethod, data: st.DataObject
) -> None:
    id_ = data.draw(st.sampled_from(sorted(drawn)))
    before, _, success, difficulty = drawn[id_]
    by_and, by_or = (drawn | {id_: (before, j, success, difficulty)} for j in ("and", "or"))
    assert value(by_and, rating) <= value(by_or, rating)


@settings(deadline=None, max_examples=200)
@given(graphs, ratings)
def test_the_best_way_is_never_likelier_than_the_sheet_says(
    drawn: Drawn, rating: RatingMethod
) -> None:
    found = assess_mode(mode_of(drawn), rating, SCALES)
    assert found.exact is not None
    assert found.likelihood.value is not None
    assert found.exact <= found.likelihood.value


@settings(deadline=None, max_examples=200)
@given(graphs, ratings, st.data())
def test_one_unrated_step_leaves_the_mode_unrated(
    drawn: Drawn, rating: RatingMethod, data: st.DataObject
) -> None:
    id_ = data.draw(st.sampled_from(sorted(drawn)))
    before, join, _, difficulty = drawn[id_]
    assert likelihood(drawn | {id_: (before, join, None, difficulty)}, rating) is None


def test_a_graph_with_more_ways_than_could_be_listed_is_assessed() -> None:
    drawn: Drawn = {"a0": ([], "or", 4, 0), "b0": ([], "or", 4, 0)}
    for n in range(1, 500):  # 2 to the power of 500 ways
        drawn[f"a{n}"] = ([f"a{n - 1}", f"b{n - 1}"], "or", 4, n % 3)
        drawn[f"b{n}"] = ([f"a{n - 1}", f"b{n - 1}"], "or", 3, 0)
    found = assess_mode(mode_of(drawn), "advanced", SCALES)
    assert (found.likelihood.value, found.exact, len(found.way)) == (4, 4, 500)
