"""Groups that stand as a whole: loose ones are found, ordinary and brief ones are not."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import Any

import duckdb
import pytest

from guetteur.detectors import DETECTORS, Parameters, coordination, measuring
from guetteur.detectors.findings import Found, findings
from guetteur.detectors.grouping import _apart, _merged, _with_tied
from guetteur.detectors.standing import Standing
from guetteur.model import Finding, Tie
from tests.detectors.loose import HOUR, MINUTE, World
from tests.detectors.posts import connect, post

BY_ID = {detector.id: detector for detector in DETECTORS}
TEAM = {f"x:t{i}" for i in range(20)}


def run(posts: Sequence[dict[str, Any]], *ids: str) -> tuple[Found, list[Tie]]:
    con: duckdb.DuckDBPyConnection = connect(posts)
    params = Parameters()
    prepared = [measuring.prepare(con, BY_ID[name], params, "kernel") for name in ids]
    keep = measuring.screen(prepared, params)
    measured = [measuring.measure(con, one, params, "kernel", keep) for one in prepared]
    ties, _ = coordination.decide(con, measured, params)
    return findings(con, ties, measured, params), ties


def accounts(finding: Finding) -> set[str]:
    return {member.account_id for member in finding.members}


def test_a_loose_group_is_found_without_a_single_tie() -> None:
    found, ties = run(World().campaign(25, delay=5 * MINUTE, joining=0.3).posts, "co_share_url")
    assert ties == []
    [finding] = found.findings
    assert accounts(finding) <= TEAM
    assert len(finding.members) >= 14
    assert (finding.ties, finding.detector) == (0, "co_share_url")
    [close] = finding.closeness
    assert close.close > 1.5 * close.expected
    assert finding.q_value == close.q_value <= 0.01
    assert finding.group_p == close.p_value
    assert {member.role for member in finding.members} == {"joined"}
    table = found.meetings
    met = {*table["first_account"].to_pylist(), *table["second_account"].to_pylist()}
    assert accounts(finding) <= met
    assert finding.evidence


def test_the_same_accounts_as_slow_as_everybody_are_not_found() -> None:
    found, _ = run(World().campaign(25, delay=6 * HOUR, joining=0.3).posts, "co_share_url")
    assert found.findings == []
    assert found.candidates >= 1, "they share the same rare things, and were looked at"


def test_a_crowd_of_one_evening_is_not_found() -> None:
    world = World().campaign(25, delay=MINUTE, joining=0.5, over=HOUR)
    found, _ = run(world.posts, "co_share_url")
    assert found.findings == []


def test_three_accounts_need_three_occasions() -> None:
    brief = World().campaign(2, delay=5, joining=1.0, size=3)
    assert run(brief.posts, "co_share_url")[0].findings == []
    longer = World().campaign(8, delay=5, joining=1.0, size=3)
    [finding] = run(longer.posts, "co_share_url")[0].findings
    assert accounts(finding) == {"x:t0", "x:t1", "x:t2"}


def test_one_group_in_two_behaviours_is_one_finding() -> None:
    world = World().campaign(25, delay=2 * MINUTE, joining=0.6)
    own = [each | {"hashtags": [f"tag{each['links'][0]}"]} for each in world.posts]
    found, _ = run(own, "co_share_url", "co_hashtag")
    [finding] = found.findings
    assert accounts(finding) == TEAM
    assert {each.detector for each in finding.closeness} == {"co_share_url", "co_hashtag"}


def test_names_do_not_matter() -> None:
    posts = World().campaign(25, delay=5 * MINUTE, joining=0.3).posts
    other = {each["account_id"]: f"x:{Random(each['account_id']).random()}" for each in posts}
    renamed = [each | {"account_id": other[each["account_id"]]} for each in posts]
    [before] = run(posts, "co_share_url")[0].findings
    [after] = run(renamed, "co_share_url")[0].findings
    assert {other[account] for account in accounts(before)} == accounts(after)
    assert [(each.close, each.expected, each.p_value) for each in before.closeness] == [
        (each.close, each.expected, each.p_value) for each in after.closeness
    ]


def test_the_date_does_not_matter() -> None:
    posts = World().campaign(25, delay=5 * MINUTE, joining=0.3).posts
    later = [each | {"created_at": each["created_at"] + timedelta(days=1)} for each in posts]
    [before], [after] = (run(each, "co_share_url")[0].findings for each in (posts, later))
    assert accounts(before) == accounts(after)
    assert before.closeness == after.closeness


def test_shuffles_are_enough_for_the_level() -> None:
    found, _ = run(World().campaign(25, delay=5 * MINUTE, joining=0.3).posts, "co_share_url")
    [close] = found.findings[0].closeness
    assert close.shuffles >= found.candidates / 0.01
    assert close.p_value == pytest.approx(1 / (1 + close.shuffles))


def test_nothing_to_test_is_nothing_found() -> None:
    found, ties = run([post(n, f"a{n}", n, links=[f"l{n}"]) for n in range(40)], "co_share_url")
    assert (found.findings, found.candidates, ties) == ([], 0, [])


def stood(*names: str, detector: str = "co_text", p: float = 0.001) -> Standing:
    return Standing(detector, 60, names, p, p, 999, 9.0, 1.0, 1.0)


def test_groups_that_share_half_of_the_smaller_one_are_one() -> None:
    one, two, other = stood("a", "b", "c", "d"), stood("c", "d", "e"), stood("x", "y", "z")
    assert _merged([two, other, one]) == [(one, two), (other,)]
    assert _merged([stood("a", "b", "c", "d"), stood("d", "e", "f")]) == [
        (stood("a", "b", "c", "d"),),
        (stood("d", "e", "f"),),
    ]


def test_an_account_of_two_groups_is_in_the_larger_one() -> None:
    assert _apart([{"d", "e", "f"}, {"a", "b", "c", "d"}]) == [("e", "f"), ("a", "b", "c", "d")]


def test_an_account_tied_to_members_is_with_those_it_has_most_ties_to() -> None:
    def tie(a: str, b: str) -> Tie:
        return Tie(
            detector="co_text", window=60, account_a=a, account_b=b, objects=5, pairs=5,
            mean_gap=1.0, expected=0.1, p_value=1e-9, q_value=1e-6,
        )  # fmt: skip

    groups = [("a", "b", "c"), ("x", "y", "z")]
    ties = [tie("a", "n"), tie("n", "x"), tie("n", "y"), tie("p", "q")]
    assert _with_tied(groups, ties) == [("a", "b", "c"), ("n", "x", "y", "z")]
