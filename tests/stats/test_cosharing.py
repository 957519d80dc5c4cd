"""Who shares the same rare things: against slow, obvious counts, and planted truth."""

from collections import defaultdict
from itertools import combinations
from math import log, pi
from random import Random
from statistics import median

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur.stats.coaction_types import Pairs
from guetteur.stats.communities import dense
from guetteur.stats.cosharing import (
    FEWEST_SHARED,
    ONE_OF,
    RARE,
    _samples,
    among,
    completed,
    cosharing,
    unlikely,
)
from tests.stats.sharing import DAY, Debate, Trace, ordinary, renamed

traces = st.lists(
    st.tuples(st.sampled_from("ABCDE"), st.sampled_from("xyz"), st.integers(-30, 30)),
    min_size=1,
    max_size=40,
)


@given(rows=traces)
@settings(max_examples=40)
def test_firsts_are_each_accounts_first_post_about_each_object(rows: list[Trace]) -> None:
    first: dict[tuple[str, str], int] = {}
    for account, thing, at in rows:
        first[account, thing] = min(at, first.get((account, thing), at))
    debate = Debate(rows)
    once = debate.firsts
    who = [debate.accounts[code] for code in once.accounts]
    what = [debate.objects[code] for code in once.objects]
    found = list(zip(who, what, once.at.tolist(), strict=True))
    assert sorted(found) == sorted((a, o, at) for (a, o), at in first.items())
    assert [(o, at) for _, o, at in found] == sorted((o, at) for _, o, at in found)
    for code, thing in enumerate(debate.objects):
        assert set(what[once.start[code] : once.start[code + 1]]) == {thing}
        assert once.sizes[code] == sum(o == thing for _, o in first)
    for code, account in enumerate(debate.accounts):
        assert [found[row] for row in once.of(code)] == [f for f in found if f[0] == account]
        assert once.activity[code] == len(once.of(code))


def sharing(seed: int) -> list[Trace]:
    """Noise, five accounts that share ten things at any time, and two things of sixty accounts."""
    random = Random(seed)
    rows = ordinary(random, objects=80, accounts=100)
    rows += [(f"g{i}", f"own{n}", random.randrange(30 * DAY)) for n in range(10) for i in range(5)]
    for n in range(2):
        rows += [(f"o{i:03}", f"crowd{n}", random.randrange(30 * DAY)) for i in range(60)]
    return rows + random.sample(rows, 50)  # the same again changes nothing


def obvious(rows: list[Trace]) -> tuple[dict[tuple[str, str], int], float]:
    """Every pair of accounts is looked at: what rare things do both share?"""
    who: dict[str, set[str]] = defaultdict(set)
    for account, thing, _ in rows:
        who[thing].add(account)
    rare: dict[str, set[str]] = {account: set() for account, _, _ in rows}
    for thing, accounts in who.items():
        if 2 <= len(accounts) <= RARE:
            for account in accounts:
                rare[account].add(thing)
    shared = {(a, b): len(rare[a] & rare[b]) for a, b in combinations(sorted(rare), 2)}
    scale = 2 * sum(shared.values()) / sum(map(len, rare.values())) ** 2
    cut = unlikely(len(rare))
    found = {
        (a, b): k
        for (a, b), k in shared.items()
        if k >= FEWEST_SHARED and _may_be_unlikely(k, scale * len(rare[a]) * len(rare[b]), cut)
    }
    return found, scale * median(map(len, rare.values())) ** 2


def _may_be_unlikely(k: int, expected: float, cut: float) -> bool:
    """The first term of a Poisson tail, k! no larger than Robbins' bound, is at most the cut."""
    factorial = k * log(k) - k + log(2 * pi * k) / 2 + 1 / (12 * k)
    return k > expected and k * log(expected) - expected - factorial <= log(cut)


def named(debate: Debate, pairs: Pairs) -> dict[tuple[str, str], int]:
    """The objects of each pair, under names."""
    return {
        (min(ends), max(ends)): int(k)
        for a, b, k in zip(pairs.a, pairs.b, pairs.objects, strict=True)
        if (ends := (debate.accounts[a], debate.accounts[b]))
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pairs_are_those_of_the_obvious_count(seed: int) -> None:
    rows = sharing(seed)
    debate = Debate(rows)
    found = cosharing(debate.con, debate.firsts, "kernel")
    pairs, chance = obvious(rows)
    assert named(debate, found.pairs) == pairs
    assert {pair for pair in pairs if pair[0][0] == pair[1][0] == "g"} == set(
        combinations([f"g{i}" for i in range(5)], 2)
    )
    assert found.chance == pytest.approx(chance)


def test_time_says_nothing() -> None:
    rows = sharing(4)
    other = [(a, o, (at * 7919) % (90 * DAY)) for a, o, at in rows]
    one, two = Debate(rows), Debate(other)
    assert named(one, cosharing(one.con, one.firsts, "kernel").pairs) == named(
        two, cosharing(two.con, two.firsts, "kernel").pairs
    )


def test_engines_find_the_same_pairs_and_samples() -> None:
    random = Random(5)
    rows = [*sharing(5), *many(random, "o", 600, 300)]
    debate = Debate(rows)
    kernel = cosharing(debate.con, debate.firsts, "kernel")
    sql = cosharing(debate.con, debate.firsts, "sql")
    assert kernel.chance == sql.chance
    assert len(kernel.samples) == len(sql.samples) == 1
    assert len(kernel.samples[0]) > 0
    for one, two in zip((kernel.pairs, *kernel.samples), (sql.pairs, *sql.samples), strict=True):
        for column in ("a", "b", "objects", "pairs", "gap"):
            np.testing.assert_array_equal(getattr(one, column), getattr(two, column))


def test_where_nothing_is_rare_nobody_shares_it() -> None:
    debate = Debate([("a", "x", 1), ("b", "y", 2), ("a", "x", 3)])
    for engine in ("kernel", "sql"):
        found = cosharing(debate.con, debate.firsts, engine)
        assert (len(found.pairs), found.chance, found.samples) == (0, 0.0, ())


def many(random: Random, name: str, accounts: int, things: int) -> list[Trace]:
    """Accounts that each share 24 of so many things: when these are few, none of them is rare."""
    return [
        (f"{name}{i:04}", f"{name}{thing}", random.randrange(30 * DAY))
        for i in range(accounts)
        for thing in random.sample(range(things), 24)
    ]


def test_a_group_too_big_to_share_rare_things_is_found_from_a_sample() -> None:
    random = Random(6)
    debate = Debate([*many(random, "o", 4000, 2000), *many(random, "big", 1000, 100)])
    found = cosharing(debate.con, debate.firsts, "kernel")
    whole = {code for code, name in enumerate(debate.accounts) if name.startswith("big")}
    assert not whole & {*found.pairs.a.tolist(), *found.pairs.b.tolist()}
    (sample, _) = found.samples
    group = dense(sample.a, sample.b, sample.objects.astype(np.float64))[0]
    assert set(group.tolist()) <= whole
    assert len(group) > 80  # of 125
    assert set(completed(debate.firsts, group, ONE_OF).tolist()) == whole


def test_what_a_sampled_group_shares_with_a_crowd_completes_nothing() -> None:
    rows = [(f"c{i:03}", "crowd", i) for i in range(400)]
    rows += [(f"c{i:03}", f"own{i}", i) for i in range(400)]
    debate = Debate(rows)
    assert completed(debate.firsts, debate.codes(["c001", "c002", "c003"]), ONE_OF).tolist() == []


def test_samples_do_not_depend_on_names() -> None:
    random = Random(7)
    rows = ordinary(random, objects=2000, accounts=1500)
    debate = Debate(rows)
    (sample,) = _samples(debate.firsts)
    assert 1500 / ONE_OF / 1.5 < sample.sum() < 1.5 * 1500 / ONE_OF
    chosen = {name for name, drawn in zip(debate.accounts, sample, strict=True) if drawn}
    later, new = renamed([(a, o, at + 400 * DAY) for a, o, at in rows], Random(8))
    other = Debate(later)
    (again,) = _samples(other.firsts)
    assert {new[name] for name in chosen} == {
        name for name, drawn in zip(other.accounts, again, strict=True) if drawn
    }


def test_small_debates_are_not_sampled() -> None:
    assert list(_samples(Debate(ordinary(Random(9))).firsts)) == []


def pairs(*ends: tuple[int, int]) -> Pairs:
    """Pairs of these accounts."""
    a, b = (np.array([pair[i] for pair in ends], np.int64) for i in (0, 1))
    return Pairs(a, b, a, a, a, 0)


def test_among_says_which_pairs_share() -> None:
    shared = pairs((3, 1), (4, 2), (9, 0))
    assert among(shared, pairs((3, 1), (3, 2), (4, 1), (9, 0)), 10).tolist() == [
        True, False, False, True,
    ]  # fmt: skip
    assert among(pairs(), pairs((3, 1)), 10).tolist() == [False]
    assert among(shared, pairs(), 10).tolist() == []
