"""The group test: planted truth is found, everybody's delays are not, and names do not matter."""

from collections import Counter
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from guetteur.stats import closeness as module
from guetteur.stats.closeness import (
    PRIOR_DONORS,
    Closeness,
    Group,
    close_accounts,
    closeness,
    donors,
    farther,
    group_of,
    hours_of,
    posts_of,
    prior_donors,
)
from guetteur.stats.coaction_types import Longs
from guetteur.stats.significance import PRIOR_LIFE
from tests.stats.sharing import DAY, HOUR, MINUTE, SECOND, Debate, Trace, lived, ordinary, renamed

WINDOWS = (10 * SECOND, MINUTE, 10 * MINUTE, HOUR)
FOUR = ("a", "b", "c", "d")


def judged(
    debate: Debate,
    accounts: tuple[str, ...] | list[str],
    *,
    shuffles: int = 199,
    enough: int = 10_000,
    windows: tuple[int, ...] = WINDOWS,
) -> Closeness:
    """The test of these accounts; nothing that is their own lends its delays."""
    group = ready(debate, debate.codes(accounts))
    own = group.posts.object[group.posts.own]
    lending = donors(debate.firsts, own, len(accounts))
    return closeness(group, lending, windows, shuffles=shuffles, enough=enough)


def ready(debate: Debate, group: Longs) -> Group:
    return group_of(debate.firsts, group, hours_of(debate.firsts.at))


def own_things(
    random: Random, accounts: tuple[str, ...], things: int, gap: int | None, name: str = "own"
) -> list[Trace]:
    """What accounts share among themselves: within `gap`, or with everybody's delays."""
    rows = []
    for thing in range(things):
        born = random.randrange(30 * DAY)
        for account in accounts:
            at = lived(random, born) if gap is None else born + random.randrange(gap)
            rows.append((account, f"{name}{thing}", at))
    return rows


def test_a_group_within_seconds_is_never_matched() -> None:
    random = Random(1)
    rows = [*ordinary(random), *own_things(random, FOUR, 8, 10 * SECOND)]
    test = judged(Debate(rows), FOUR)
    assert test.p == 1 / 200
    assert test.accounts.tolist() == [1 / 200] * 4
    assert (test.shuffles, test.occasions) == (199, 8)
    assert test.seen.tolist() == [32, 32, 32, 32]
    assert (test.expected[:3] < 16).all()


def test_a_loose_group_of_which_a_third_takes_part_each_time_is_never_matched() -> None:
    random = Random(2)
    group = tuple(f"g{i:02}" for i in range(20))
    rows = ordinary(random)
    for thing in range(25):
        rows += own_things(random, tuple(random.sample(group, 7)), 1, 10 * MINUTE, f"own{thing}-")
    test = judged(Debate(rows), group)
    assert test.p == 1 / 200
    assert (test.accounts <= 0.05).all()


def test_everybodys_delays_are_everybodys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a hundred groups with the delays of all others, p-values are spread from 0 to 1."""
    monkeypatch.setattr(module, "MARGIN", 1.0)
    random = Random(3)
    groups = [tuple(f"g{n}-{i}" for i in range(4)) for n in range(100)]
    rows = ordinary(random)
    for n, group in enumerate(groups):
        rows += own_things(random, group, 8, None, f"own{n}-")
    debate = Debate(rows)
    lending = donors(debate.firsts, debate.objects_of({o for _, o, _ in rows if "own" in o}), 4)
    p = np.array(
        [
            closeness(ready(debate, debate.codes(g)), lending, WINDOWS, shuffles=99, enough=100).p
            for g in groups
        ]
    )
    for level in (0.05, 0.1, 0.25, 0.5, 0.75):
        sure = 2.6 * (level * (1 - level) / len(p)) ** 0.5  # 99 % of binomial counts
        assert (p <= level).mean() <= level + sure
        assert (p <= level).mean() >= level - sure - 0.05  # shuffles that tie with the group


def test_with_the_margin_a_group_must_be_a_quarter_closer(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(4)
    debate = Debate([*ordinary(random), *own_things(random, FOUR, 12, 80 * MINUTE)])
    with_margin = judged(debate, FOUR)
    monkeypatch.setattr(module, "MARGIN", 1.0)
    assert judged(debate, FOUR).p < with_margin.p


def test_a_viral_moment_of_strangers_is_nothing() -> None:
    """Eight broadcasts, after each of which two hundred people share a thing within minutes."""
    random = Random(5)
    rows = ordinary(random)
    for moment in range(8):
        rows += [
            (f"s{i:03}", f"moment{moment}", moment * DAY + random.randrange(5 * MINUTE))
            for i in range(200)
        ]
    test = judged(Debate(rows), [f"s{i:03}" for i in range(10)])
    assert test.p > 0.1
    assert test.seen[3] == 80  # close they were


def test_what_others_shared_falls_on_the_times_of_all_who_shared_it() -> None:
    """Of ten posts two are close: of the 45 ways to draw two, one is."""
    rows = [("a", "x", 0), ("b", "x", SECOND)] + [(f"o{i}", "x", i * DAY) for i in range(1, 9)]
    rows += [("o1", "y", 0), ("o2", "y", 0)]  # what could lend nothing but closeness
    test = judged(Debate(rows), ("a", "b"), shuffles=20_000, enough=10**6)
    assert test.expected[0] == pytest.approx(2 / 45, abs=0.01)
    assert test.seen[0] == 2


def test_what_is_the_groups_own_is_lent_the_delays_of_something_else() -> None:
    """Of fifteen lending objects all are close at once; of the prior's five nearly none is."""
    rows = [("a", "x", 0), ("b", "x", 5 * DAY)]
    rows += [(f"o{i}", f"y{thing}", DAY * thing + i) for thing in range(15) for i in (0, 1)]
    test = judged(Debate(rows), ("a", "b"), shuffles=20_000, enough=10**6)
    by_prior = 2 * (1 - np.exp(-10 * SECOND / PRIOR_LIFE))
    assert test.expected[0] == pytest.approx((15 * 2 + 5 * by_prior) / 20, abs=0.02)
    assert test.seen[0] == 0


def test_names_do_not_matter() -> None:
    """To twenty minutes: many posts are at the same time, and only names could order them."""
    random = Random(16)
    rows = [*ordinary(random), *own_things(random, FOUR, 12, None)]
    rows += [(a, f"thing{random.randrange(200):03}", random.randrange(30 * DAY)) for a in FOUR * 5]
    rows = [(a, o, at // (20 * MINUTE) * 20 * MINUTE) for a, o, at in rows]
    one = judged(Debate(rows), FOUR)
    assert 0.05 < one.p < 0.95
    for seed in range(8):
        other, new = renamed(rows, Random(seed))
        two = judged(Debate(other), [new[account] for account in FOUR])
        assert (two.p, two.shuffles, two.occasions) == (one.p, one.shuffles, one.occasions)
        np.testing.assert_allclose(two.expected, one.expected)
        assert sorted(two.accounts) == sorted(one.accounts)


def test_shuffling_stops_once_it_has_seen_enough() -> None:
    random = Random(7)
    debate = Debate([*ordinary(random), *own_things(random, FOUR, 8, None)])
    test = judged(debate, FOUR, shuffles=100_000, enough=3)
    assert test.shuffles < 500
    assert test.p == 4 / (1 + test.shuffles)


def test_what_is_shared_within_one_hour_is_one_occasion() -> None:
    """Ten things of one hour, and one of another day, are as much as two things."""
    rows = [(a, f"x{n}", n * SECOND) for n in range(10) for a in FOUR]
    rows += [(a, "y", 5 * DAY) for a in FOUR]
    test = judged(Debate([*ordinary(Random(8)), *rows]), FOUR)
    assert test.occasions == 2
    assert test.seen == pytest.approx([8, 8, 8, 8])


def test_two_hours_alone_prove_nothing_however_close_and_many() -> None:
    group = [f"g{i:02}" for i in range(30)]
    rows = [(a, f"x{day}", day * DAY) for day in range(2) for a in group]
    assert judged(Debate([*ordinary(Random(9)), *rows]), group).p == 1.0
    rows += [(a, "x3", 3 * DAY) for a in group]
    assert judged(Debate([*ordinary(Random(9)), *rows]), group).p == 1 / 200


def test_accounts_are_not_drawn_at_hours_at_which_they_sleep() -> None:
    """Lent delays are close at midnight only: for those who post at noon alone, they never are."""
    rows = []
    for thing in range(40):  # born at noon; two of the four posts are close, twelve hours later
        for i, delay in enumerate((0, 12 * HOUR, 12 * HOUR + SECOND, 24 * HOUR)):
            rows.append((f"o{thing}-{i}", f"y{thing:02}", 12 * HOUR + thing * 3 * DAY + delay))
    for n in range(60):
        rows += [(name, f"x{n:02}", 12 * HOUR + n * DAY + far)
                 for name, far in (("a", 0), ("b", 4 * DAY))]  # fmt: skip
        rows += [(name, f"z{n:02}", n * DAY + n * HOUR + far) for name, far in
                 (("c", 0), ("d", 4 * DAY))]  # fmt: skip
    debate = Debate(rows)
    own = debate.objects_of({o for _, o, _ in rows if o[0] in "xz"})
    lending = donors(debate.firsts, own, 2)
    at_noon, always = (
        closeness(ready(debate, debate.codes(g)), lending, (MINUTE,), shuffles=200, enough=1000)
        for g in (("a", "b"), ("c", "d"))
    )
    assert at_noon.expected[0] < 0.2 * always.expected[0]


def test_a_group_that_shares_nothing_cannot_be_close() -> None:
    rows = [*ordinary(Random(10)), ("a", "x", 0), ("b", "y", 0), ("c", "z", 0)]
    test = judged(Debate(rows), ("a", "b", "c"))
    assert (test.p, test.shuffles, test.occasions) == (1.0, 0, 0)
    assert test.accounts.tolist() == [1.0, 1.0, 1.0]


def test_posts_of_a_group_are_those_about_what_two_members_share() -> None:
    rows = [
        ("a", "x", 9),
        ("b", "x", 5),
        ("a", "y", 1),
        ("a", "z", 2),
        ("c", "z", 4),
        ("o", "z", 3),
    ]
    debate = Debate([*rows, ("b", "x", 50)])
    posts = posts_of(debate.firsts, debate.codes("abc"))
    names = [debate.objects[code] for code in posts.object]
    assert names == ["z", "x"]  # by the time of the first one
    members = [debate.accounts[debate.codes("abc")[place]] for place in posts.who]
    assert list(zip(members, posts.at.tolist(), strict=True)) == [
        ("a", 2), ("c", 4), ("b", 5), ("a", 9),
    ]  # fmt: skip
    assert (posts.start.tolist(), posts.sizes.tolist()) == ([0, 2, 4], [3, 2])
    assert posts.own.tolist() == [True, True]
    assert close_accounts(posts, 3).tolist() == sorted(
        np.searchsorted(debate.codes("abc"), debate.codes("ac")).tolist()
    )


def test_an_object_is_a_groups_own_when_it_shared_most_of_it() -> None:
    rows = [(f"g{i}", "x", i) for i in range(3)] + [(f"o{i}", "x", i) for i in range(2)]
    debate = Debate(rows)
    assert posts_of(debate.firsts, debate.codes(("g0", "g1", "g2"))).own.tolist() == [True]
    assert posts_of(debate.firsts, debate.codes(("g0", "g1"))).own.tolist() == [False]


def test_donors_ascend_in_size_and_the_priors_are_last() -> None:
    rows = [(f"o{i}", "big", 100 + 7 * i) for i in range(5)] + [("o1", "alone", 3)]
    rows += [("o1", "mine", 0), ("o2", "mine", 1), ("o1", "two", 50), ("o2", "two", 54)]
    debate = Debate(rows)
    lending = donors(debate.firsts, debate.objects_of(["mine"]), 2)
    sizes = np.diff(lending.start).tolist()
    assert sizes == [2, 5] + [module.PRIOR_DELAYS] * PRIOR_DONORS
    assert lending.delays[:7].tolist() == [0, 4, 0, 7, 14, 21, 28]
    assert lending.start[-1] == len(lending.delays)
    assert hours_of(debate.firsts.at).tolist() == [10, *[0] * 23]
    assert np.diff(prior_donors(300).start).tolist() == [300] * PRIOR_DONORS


def test_the_priors_delays_are_spread_as_the_prior_says() -> None:
    delays = prior_donors(3).delays[: module.PRIOR_DELAYS]
    for share in (0.1, 0.5, 0.9):
        within = -PRIOR_LIFE * np.log1p(-share)
        assert (delays <= within).mean() == pytest.approx(share, abs=0.01)


def test_the_less_telling_of_two_tests_counts_for_each_account_too() -> None:
    nothing = np.zeros(1)
    one = Closeness(0.01, 99, 5, np.array([0.01, 0.5]), nothing, nothing, nothing)
    two = replace(one, p=0.2, shuffles=49, accounts=np.array([0.3, 0.02]))
    for both in (farther(one, two), farther(two, one)):
        assert (both.p, both.shuffles, both.accounts.tolist()) == (0.2, 49, [0.3, 0.5])


def test_renaming_keeps_who_shared_what_together() -> None:
    rows = ordinary(Random(12), objects=20, accounts=15)
    other, new = renamed(rows, Random(1))
    assert Counter((new[a], at) for a, _, at in rows) == Counter((a, at) for a, _, at in other)
