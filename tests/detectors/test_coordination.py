"""Planted groups are found, ordinary debates are not, and every outcome is said."""

from datetime import timedelta
from random import Random
from typing import Any

import duckdb
import pytest

from guetteur.detectors import DETECTORS, CoAction, Parameters, coordination, measuring
from guetteur.detectors.findings import Found, findings
from guetteur.detectors.standing import FEWEST_SHUFFLES, FINE
from guetteur.model import DetectorReport, Finding, Tie
from guetteur.stats.coaction import Engine
from tests.detectors.posts import connect, debate, post

BY_ID = {detector.id: detector for detector in DETECTORS}
PLANTED = {f"x:p{i}" for i in range(6)}


def run(
    con: duckdb.DuckDBPyConnection,
    *detectors: CoAction,
    engine: Engine = "kernel",
    **changes: Any,
) -> tuple[list[Tie], list[DetectorReport], Found]:
    params = Parameters(**changes)
    prepared = [measuring.prepare(con, d, params, engine) for d in detectors]
    keep = measuring.screen(prepared, params)
    measured = [measuring.measure(con, p, params, engine, keep) for p in prepared]
    ties, reports = coordination.decide(con, measured, params)
    return ties, reports, findings(con, ties, measured, params)


def found_in(posts: list[dict[str, Any]], *ids: str) -> list[Finding]:
    _, _, found = run(connect(posts), *(BY_ID[name] for name in ids))
    return found.findings


@pytest.mark.parametrize(
    ("detector", "column", "many"),
    [
        ("co_share_url", "links", True),
        ("co_share_domain", "domains", True),
        ("co_reshare", "reposted_id", False),
        ("co_hashtag", "hashtags", True),
        ("co_reply", "reply_to_id", False),
        ("co_mention", "mentions", True),
        ("co_media", "media", True),
        ("co_share_object", "objects", True),
    ],
)
def test_a_planted_group_is_found_and_nobody_else(detector: str, column: str, many: bool) -> None:
    (finding,) = found_in(debate(column, planted=6, events=8, many=many), detector)
    assert {member.account_id for member in finding.members} == PLANTED
    assert finding.detector == detector
    assert finding.ties == finding.possible_ties == 15
    assert finding.object_count == 8
    assert finding.q_value <= 0.01


@pytest.mark.parametrize("detector", sorted(BY_ID))
def test_an_ordinary_debate_gives_nothing(detector: str) -> None:
    columns = BY_ID[detector].needs
    many = columns[0] not in ("reposted_id", "reply_to_id", "text")
    con = connect(debate(columns[0], planted=0, events=0, many=many))
    ties, _, found = run(con, BY_ID[detector])
    assert (ties, found.findings) == ([], [])


def test_pasted_text_is_found_whatever_its_links_mentions_case_and_marks() -> None:
    posts = [
        row | {"text": f"{row['text']} is what I keep thinking about, post {n}"}
        for n, row in enumerate(debate("text", planted=0, events=0, many=False))
    ]
    for event in range(8):
        for i in range(6):
            text = f"@friend{i} WE must all say « no » to plan {event}, now!! https://e.example/{i}"
            posts.append(post(len(posts), f"p{i}", event * 90_000 + i, text=text))
    (finding,) = found_in(posts, "co_text")
    assert {member.account_id for member in finding.members} == PLANTED
    assert finding.objects[0].object_id.startswith("we must all say no to plan")


def test_the_same_hashtags_in_another_order_are_another_sequence() -> None:
    posts = debate("hashtags", planted=0, events=0)
    for event in range(8):
        for i in range(6):
            tags = ["vote", f"tag{event}", "now"]
            order = tags if i < 3 else tags[::-1]
            posts.append(post(len(posts), f"p{i}", event * 90_000 + i, hashtags=order))
    found = found_in([*posts, *debate_of_sequences(len(posts))], "co_hashtag_sequence")
    groups = sorted(sorted(m.account_id for m in finding.members) for finding in found)
    assert groups == [["x:p0", "x:p1", "x:p2"], ["x:p3", "x:p4", "x:p5"]]


def debate_of_sequences(start: int) -> list[dict[str, Any]]:
    posts = debate("hashtags", planted=0, events=0, seed=11)
    return [
        row | {"post_id": f"x:{start + n}", "hashtags": [*row["hashtags"], "debate"]}
        for n, row in enumerate(posts)
    ]


def test_engines_decide_the_same() -> None:
    posts = debate("links", planted=6, events=8)
    kernel, _, found = run(connect(posts), BY_ID["co_share_url"], engine="kernel")
    sql, _, again = run(connect(posts), BY_ID["co_share_url"], engine="sql")
    assert kernel == sql != []
    assert found.findings == again.findings != []


def test_each_tie_keeps_as_many_meetings_as_it_counted() -> None:
    con = connect(debate("links", planted=6, events=8))
    ties, _, found = run(con, BY_ID["co_share_url"])
    meetings = found.meetings.to_pylist()
    for tie in ties:
        pair = {tie.account_a, tie.account_b}
        own = [
            m
            for m in meetings
            if {m["first_account"], m["second_account"]} == pair and m["window"] == tie.window
        ]
        assert len(own) == tie.pairs
        assert len({m["object_id"] for m in own}) == tie.objects


def test_a_flood_of_one_object_is_not_a_pattern() -> None:
    posts = debate("links", planted=0, events=0)
    for n in range(200):  # two accounts throw one link at each other all day
        posts.append(post(len(posts), f"p{n % 2}", n * 5, links=["https://e.example/one"]))
    ties, _, found = run(connect(posts), BY_ID["co_share_url"])
    assert (ties, found.findings) == ([], [])


def test_a_viral_moment_is_not_coordination() -> None:
    """Two hundred strangers share three things within the same minute of a broadcast."""
    posts = debate("links", planted=0, events=0)
    for moment in range(3):
        for i in range(200):
            at = 100_000 * moment + (i * 37 % 60)
            posts.append(post(len(posts), f"s{i}", at, links=[f"https://e.example/{moment}"]))
    ties, _, found = run(connect(posts), BY_ID["co_share_url"], density=None)
    assert (ties, found.findings) == ([], [])


def test_reposts_are_left_to_the_reshare_detector() -> None:
    posts = [row | {"is_repost": True} for row in debate("links", planted=6, events=8)]
    _, (report,), _ = run(connect(posts), BY_ID["co_share_url"])
    assert (report.outcome, report.traces) == ("not_enough_data", 0)


def test_replies_to_oneself_do_not_count() -> None:
    posts = [
        row | {"reply_to_account": row["account_id"]}
        for row in debate("reply_to_id", planted=6, events=8, many=False)
    ]
    _, (report,), _ = run(connect(posts), BY_ID["co_reply"])
    assert (report.outcome, report.traces) == ("not_enough_data", 0)


def test_an_unknown_column_is_not_applicable_and_never_not_found() -> None:
    _, (report,), _ = run(connect(debate("links", planted=6, events=8)), BY_ID["co_media"])
    assert (report.outcome, report.reason_key) == ("not_applicable", "reason-field-absent")
    assert report.reason_params == {"fields": "media"}


def test_too_few_posts_are_not_enough_data() -> None:
    posts = [post(n, f"a{n % 3}", n, links=["https://e.example/1"]) for n in range(20)]
    _, (report,), _ = run(connect(posts), BY_ID["co_share_url"])
    assert (report.outcome, report.reason_key) == ("not_enough_data", "reason-too-few")
    assert report.reason_params["traces"] == 20


def test_nothing_found_says_so_with_the_rate_it_holds_for() -> None:
    _, (report,), _ = run(connect(debate("links", planted=0, events=0)), BY_ID["co_share_url"])
    assert (report.outcome, report.reason_key) == ("not_found", "reason-no-tie")
    assert report.reason_params == {"alpha": 0.01}
    assert all(window.tests == 300 * 299 // 2 for window in report.windows)


def test_what_the_density_bound_left_out_is_counted() -> None:
    posts = debate("links", planted=0, events=0)
    posts += [
        post(len(posts) + n, f"s{n}", 500_000 + n / 100, links=["https://e.example/burst"])
        for n in range(80)
    ]
    _, (report,), _ = run(connect(posts), BY_ID["co_share_url"], windows=(10,))
    (window,) = report.windows
    assert window.dense_posts == 30
    assert window.counted <= window.met - 30 * 29 // 2


def test_the_same_posts_in_another_order_give_the_same_finding() -> None:
    posts = debate("links", planted=6, events=8)
    assert found_in(posts, "co_share_url") == found_in(posts[::-1], "co_share_url")


@pytest.mark.parametrize("alpha", [0.0005, 0.001, 0.05])
def test_a_clear_group_stands_at_any_rate_one_may_ask_for(alpha: float) -> None:
    con = connect(debate("links", planted=6, events=8))
    _, _, found = run(con, BY_ID["co_share_url"], alpha=alpha)
    (finding,) = found.findings
    assert {member.account_id for member in finding.members} >= PLANTED
    assert finding.group_p is not None
    assert finding.group_p <= alpha / 5
    assert finding.shuffles >= max(FINE / alpha, FEWEST_SHUFFLES)


def test_a_member_who_meets_nobody_often_but_the_group_always_joins_it() -> None:
    posts, random = debate("links", planted=6, events=24), Random(5)
    first: dict[str, dict[str, Any]] = {}
    for row in posts:
        if row["links"][0].startswith("planted"):
            first.setdefault(row["links"][0], row)
    kept = [r for r in posts if r["links"][0] not in first or random.random() < 0.5]
    for number, row in enumerate(first.values()):  # each time beside whoever is there
        moment = row["created_at"] + timedelta(seconds=3)
        beside = post(9000 + number, "late", 0, links=row["links"])
        kept.append(beside | {"created_at": moment})
    (finding,) = found_in(kept, "co_share_url")
    assert {member.account_id for member in finding.members} == PLANTED | {"x:late"}


def test_two_things_within_one_hour_count_once_and_untie_nobody() -> None:
    posts = debate("links", planted=0, events=0)
    for event in range(8):
        moment = 90_000 * min(event, 6) + 600 * event  # the last two in the same hour
        for i in range(6):
            posts.append(
                post(len(posts), f"p{i}", moment + i, links=[f"https://e.example/{event}"])
            )
    ties, _, _ = run(connect(posts), BY_ID["co_share_url"], windows=(10,))
    assert len(ties) == 15
    assert {(tie.objects, tie.occasions) for tie in ties} == {(8, 7)}


def test_names_do_not_matter() -> None:
    """Swapping what is said for something else changes no finding but its names."""
    posts = debate("links", planted=6, events=8)
    swapped = [row | {"links": [link[::-1] for link in row["links"]]} for row in posts]
    one, two = found_in(posts, "co_share_url"), found_in(swapped, "co_share_url")
    assert [f.members for f in one] == [f.members for f in two]
    assert [f.q_value for f in one] == [f.q_value for f in two]


def test_fans_who_share_the_same_niche_within_hours_are_not_coordinated() -> None:
    posts, random = debate("links", planted=0, events=0), Random(3)
    for page in range(15):
        published = random.uniform(0, 800_000)
        for fan in range(10):
            at = published + random.uniform(0, 6 * 3600)
            posts.append(post(len(posts), f"f{fan}", at, links=[f"https://niche.example/{page}"]))
    ties, _, found = run(connect(posts), BY_ID["co_share_url"])
    assert (ties, found.findings) == ([], [])


def test_over_many_ordinary_debates_chance_is_hardly_ever_shown() -> None:
    """At a false discovery rate of 1 %, at most about one debate in a hundred shows anything."""
    shown = 0
    for seed in range(25):
        con = connect(debate("links", planted=0, events=0, seed=seed))
        ties, _, found = run(con, BY_ID["co_share_url"])
        shown += bool(ties or found.findings)
    assert shown <= 1
