"""The likeness to past cases: what counts, how much, and what does not matter."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from guetteur.cases.chance import (
    CLOSE,
    DRAWS,
    FEWEST_POINTS,
    RARE,
    Resemblance,
    resemblance,
    resemblance_to_campaigns,
)
from guetteur.cases.likeness import (
    KIN,
    LAST_DAYS,
    LAST_MONTH,
    UNSHARED,
    Able,
    Likeness,
    Profile,
    compare,
    memory,
    profile,
    values_of,
    with_campaigns,
)
from guetteur.detectors import DETECTORS
from guetteur.knowledge.past_cases import past_case, past_cases
from guetteur.model import TechniqueRef
from guetteur.model.past_case import PastCase, Shape

BY = {one.id: tuple(each.id for each in one.disarm) for one in DETECTORS}
ABLE = Able(frozenset(BY), frozenset({"x", "telegram"}))
PATTERN = past_case("macronleaks-2017")


def case(name: str, *techniques: str, **shape: object) -> PastCase:
    """A made-up past case."""
    refs = tuple(TechniqueRef(one, "1.7", "a test") for one in techniques)
    return replace(PATTERN, id=name, techniques=refs, shape=Shape(**shape))  # type: ignore[arg-type]


def found(**shape: object) -> Profile:
    """What was measured of a made-up finding."""
    return profile(Shape(**shape), ABLE, BY)  # type: ignore[arg-type]


def several(*names: str) -> frozenset[str]:
    return frozenset(names)


def points(one: Likeness) -> dict[tuple[str, str], tuple[str, float]]:
    return {(each.kind, each.value): (each.side, each.points) for each in one.features}


CASES = [
    case("a", "T0084.001", "T0049", behaviours=several("co_text"), platforms=several("x")),
    case("b", "T0049", "T0149.003", behaviours=several("co_share_url"), platforms=several("x")),
    case("c", "T0049.003", behaviours=several("co_reshare"), platforms=several("tiktok")),
    case("nothing known", "T0049"),
]


def test_what_a_case_has_in_common_counts_and_what_it_lacks_counts_against() -> None:
    first, *_ = compare(found(behaviours=several("co_text"), platforms=several("x")), memory(CASES))
    assert first.case == "a"
    assert first.score == first.techniques + first.shape
    given = points(first)
    side, given_points = given["behaviours", "co_text"]
    # of three cases with known behaviours, one has the same text: (1 + 1) / (3 + 2)
    assert (side, round(given_points, 4)) == ("both", 1.3219)
    side, taken = given["techniques", "T0049"]
    # all four have T0049 or a kind of it: (4 + 1) / (4 + 2); the finding does not show it
    assert (side, round(taken, 4)) == ("case", round(-0.2630 * UNSHARED, 4))


def test_a_common_technique_weighs_less_than_a_rare_one() -> None:
    past = memory(past_cases())
    techniques = {name: weight for (kind, name), weight in past.weights.items() if name}
    having = {
        name: sum(name in each.get("techniques", ()) for each in past.values.values())
        for name in ("T0097.202", "T0143.002", "T0015.001")
    }
    assert having == {"T0097.202": 6, "T0143.002": 7, "T0015.001": 1}
    assert techniques["T0143.002"] < techniques["T0097.202"] < techniques["T0015.001"]
    assert all(weight > 0 for weight in past.weights.values())


def test_a_kind_of_a_technique_agrees_by_half() -> None:
    one = found(behaviours=several("co_share_url"))
    by_case = {each.case: points(each) for each in compare(one, memory(CASES))}
    whole, half = (by_case[name]["techniques", "T0049"] for name in ("b", "c"))
    assert (whole[0], half[0]) == ("both", "near")
    assert half[1] == pytest.approx(whole[1] / 2)
    assert ("techniques", "T0049.003") not in by_case["c"]


def test_what_is_not_known_does_not_count() -> None:
    one = found(behaviours=several("co_text"), rhythm="steady", days_before_vote=2)
    first = compare(one, memory(CASES))[0]
    assert first.unknown == ("days_before_vote", "rhythm")
    assert first.unmeasured == ("platforms",)
    assert {each.kind for each in first.features} == {"behaviours", "techniques"}
    assert "nothing known" not in [each.case for each in compare(one, memory(CASES))]


def test_what_the_export_could_not_show_does_not_count() -> None:
    blind = profile(
        Shape(behaviours=several("co_share_url")),
        Able(several("co_share_url"), several("telegram")),
        BY,
    )
    a = next(each for each in compare(blind, memory(CASES)) if each.case == "a")
    assert [each for each in a.features if each.side == "case"] == []


def test_size_pace_and_languages_are_never_compared() -> None:
    shape = Shape(size=3, pace=2.0, languages=several("fr"), days_active=4, busiest_day=0.5)
    assert values_of(shape) == {}


@pytest.mark.parametrize(
    ("days", "said"), [(0, "last-days"), (3, "last-days"), (4, "last-month"), (32, "earlier")]
)
def test_the_days_before_the_vote_are_compared_in_three_steps(days: int, said: str) -> None:
    assert values_of(Shape(days_before_vote=days)) == {"days_before_vote": {said}}


LEAK = Shape(
    behaviours=several("co_share_url"),
    platforms=several("x"),
    lookalike=False,
    new_hashtag=True,
    release=True,
    rhythm="burst",
    days_before_vote=2,
)


def of(shape: Shape, cases: tuple[PastCase, ...] | None = None) -> Resemblance:
    return resemblance(profile(shape, ABLE, BY), cases or past_cases(), BY)


def test_the_order_of_the_cases_does_not_matter() -> None:
    shuffled = list(past_cases())
    Random(3).shuffle(shuffled)
    assert shuffled != list(past_cases())
    assert of(LEAK, tuple(shuffled)) == of(LEAK)


def test_names_do_not_matter() -> None:
    """New names for cases, persons and places change the names in the answer and nothing else."""
    swapped = tuple(
        replace(
            one,
            id=f"case-{one.id}",
            title=PATTERN.kind,
            actors=(),
            countries=("XX",),
            election=None,
        )
        for one in past_cases()
    )
    plain, other = of(LEAK), of(LEAK, swapped)
    assert other.case == f"case-{plain.case}"
    assert other.chance == plain.chance
    assert [each.score for each in other.ranking] == [each.score for each in plain.ranking]


@pytest.mark.parametrize(
    "name",
    ["macronleaks-2017", "doppelganger-rrn", "big-azerbaijan-2024", "matriochka-overload",
     "romania-2024"],
)  # fmt: skip
def test_a_case_resembles_itself(name: str) -> None:
    own = past_case(name).shape
    platforms = own.platforms or frozenset()
    one = profile(own, Able(frozenset(BY), platforms), BY)
    answer = resemblance(one, past_cases(), BY)
    assert (answer.case, answer.why_none) == (name, None)


ORGANIC = {
    "lookalike": False, "new_hashtag": False, "release": False, "platforms": several("x"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("behaviours", "rhythm"),
    [
        (("co_share_url",), "steady"),  # fans of the same pages
        (("co_share_url", "co_reshare"), "steady"),  # fans who also pass posts on
        (("co_text", "co_share_url"), "steady"),  # newsrooms of one group
        (("co_hashtag", "co_reshare"), "burst"),  # a live event
        (("co_reply",), "steady"),  # a crowd under posts
        (("co_text",), "steady"),  # a petition
        (("co_text", "co_hashtag"), "steady"),  # an open campaign under known hashtags
    ],
)
def test_organic_behaviour_resembles_none(behaviours: tuple[str, ...], rhythm: str) -> None:
    shape = Shape(behaviours=frozenset(behaviours), rhythm=rhythm, **ORGANIC)  # type: ignore[arg-type]
    assert of(shape).case is None
    assert of(shape).why_none in {"little", "chance"}


def test_a_group_that_says_what_it_is_resembles_none() -> None:
    answer = of(replace(LEAK, says_so=True))
    assert (answer.case, answer.why_none) == (None, "says-so")
    assert answer.ranking[0].case == "macronleaks-2017"


def test_chance_says_none_where_much_is_alike() -> None:
    """Thirty cases that all do the same: being like one of them is no news."""
    twins = tuple(
        case(f"twin-{n}", "T0084.001", behaviours=several("co_text"), release=True, rhythm="burst")
        for n in range(30)
    )
    odd = case("odd", "T0149.003", behaviours=several("co_media"), release=False, rhythm="steady")
    alike = Shape(behaviours=several("co_text"), release=True, rhythm="burst")
    answer = of(alike, (*twins, odd))
    assert answer.case is None
    assert answer.chance is not None
    assert answer.chance > 0.5
    assert len(answer.close) == 29


def test_nothing_to_compare_with_is_none() -> None:
    assert of(LEAK, (case("unknown"),)) == Resemblance(None, "little", None, (), ())


def test_the_page_gives_the_numbers_in_use() -> None:
    page = (Path(__file__).parents[2] / "docs" / "past-cases.md").read_text(encoding="utf-8")
    assert (UNSHARED, KIN, CLOSE) == (1 / 4, 1 / 2, 1.0)
    assert f"fewer than {FEWEST_POINTS:g} points" in page
    assert f"{DRAWS:,} made-up findings" in page
    assert f"more than {RARE:.0%}".replace("%", " %") in page
    assert f"the last {LAST_DAYS}, the last {LAST_MONTH}, or earlier" in page


CAMPAIGN = {
    "copies": (
        Shape(platforms=several("x")),
        several("T0084.001", "T0049.002", "T0015.002", "T0149.003"),
    ),
    "voices": (Shape(), several("T0166.001")),
}


def test_a_campaign_that_others_describe_must_pass_the_same_bars() -> None:
    alike = found(
        behaviours=several("co_text", "co_hashtag"),
        platforms=several("x"),
        lookalike=True,
        new_hashtag=True,
    )
    answer = resemblance_to_campaigns(alike, CAMPAIGN, past_cases(), BY)
    assert (answer.case, [each.case for each in answer.ranking]) == ("copies", ["copies", "voices"])
    assert answer.ranking[0].score >= FEWEST_POINTS
    for other, why in (
        (replace(alike.shape, says_so=True), "says-so"),
        (Shape(behaviours=several("co_reply"), platforms=several("x")), "little"),
    ):
        one = profile(other, ABLE, BY)
        answer = resemblance_to_campaigns(one, CAMPAIGN, past_cases(), BY)
        assert (answer.case, answer.why_none) == (None, why)


def test_campaigns_of_others_move_no_weight() -> None:
    past = memory(past_cases())
    joined = with_campaigns(past, CAMPAIGN)
    assert joined.weights == past.weights
    assert joined.values.keys() == past.values.keys() | CAMPAIGN.keys()
