"""The clues and what they say: one small debate for each explanation.

Each debate has sixty ordinary accounts (`o0`…) and five members (`m0`…), of twelve posts each.
"""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from guetteur.detectors.explanations import hypotheses, hypotheses_of
from guetteur.detectors.explanations.thresholds import READINGS
from guetteur.detectors.findings import EXPLANATIONS
from guetteur.model import Clue, Hypothesis
from guetteur.store.tables import ACCOUNT_SCHEMA
from tests.detectors.posts import START, connect, post

DAY = 86_400
MEMBERS = [f"x:m{i}" for i in range(5)]

Facts = Callable[[int, int], dict[str, Any]]


def nothing(_who: int, _nth: int) -> dict[str, Any]:
    """No fact but the time."""
    return {}


def account(name: str, number: int, **facts: Any) -> dict[str, Any]:
    """One row about an account."""
    row = {"account_id": f"x:{name}", "platform": "x", "sha256": "b" * 64, "row": number}
    return row | facts


def debate(
    *,
    members: Facts = nothing,
    others: Facts = nothing,
    at: Callable[[int, int], float] | None = None,
    member_accounts: Facts | None = None,
    other_accounts: Facts | None = None,
    more: Sequence[dict[str, Any]] = (),
) -> duckdb.DuckDBPyConnection:
    """The debate over twenty days; the facts given are those of the nth post of an account."""
    random = Random(5)
    posts: list[dict[str, Any]] = []
    for who in range(60):
        for nth in range(12):
            seconds = random.randrange(20 * DAY) + 0.25
            posts.append(post(len(posts), f"o{who}", seconds, **others(who, nth)))
    for who in range(5):
        for nth in range(12):
            seconds = at(who, nth) if at else random.randrange(20 * DAY) + 0.25
            posts.append(post(1000 + len(posts), f"m{who}", seconds, **members(who, nth)))
    con = connect([*posts, *more])
    rows = [account(f"m{w}", w, **member_accounts(w, 0)) for w in range(5) if member_accounts]
    rows += [account(f"o{w}", 100 + w, **other_accounts(w, 0)) for w in range(60) if other_accounts]
    con.register("accounts", pa.Table.from_pylist(rows, ACCOUNT_SCHEMA))
    return con


def measured(
    con: duckdb.DuckDBPyConnection, behaviours: Sequence[str] = ("co_text",)
) -> tuple[Hypothesis, ...]:
    """The hypotheses where all that members posted is coordinated."""
    posts = [
        id_
        for (id_,) in con.sql("SELECT post_id FROM posts WHERE account_id LIKE 'x:m%'").fetchall()
    ]
    return hypotheses(con, MEMBERS, posts, behaviours)


def clues(found: tuple[Hypothesis, ...], explanation: str) -> dict[str, Clue]:
    """The clues of one explanation, by name."""
    [one] = [each for each in found if each.name == f"explain-{explanation}"]
    return {clue.name: clue for clue in one.clues}


def test_every_explanation_has_its_clues_and_none_is_a_verdict() -> None:
    found = measured(debate())
    names = [each.name for each in found]
    assert names == list(READINGS)
    assert {*names} == {*EXPLANATIONS, "explain-operation"}
    assert all(each.clues for each in found)


def test_without_profiles_apps_or_links_these_clues_are_unknown() -> None:
    every = {clue.name: clue for each in measured(debate()) for clue in each.clues}
    unknown = {name for name, clue in every.items() if clue.value is None}
    assert unknown == {
        "originals", "same-app", "age", "creation-burst", "profile-word", "names-member",
        "says-automatic", "one-site", "own-site", "one-target", "among-members", "followers",
        "platforms",
    }  # fmt: skip
    assert {every[name].speaks for name in unknown} == {"unknown"}


def test_a_tool_posts_on_the_minute_with_one_app() -> None:
    con = debate(
        at=lambda who, nth: nth * DAY + who * 900,
        members=lambda _who, _nth: {"source_app": "Planner"},
        others=lambda who, _nth: {"source_app": ("Phone", "Web", "Planner")[who % 3]},
    )
    tool = clues(measured(con), "scheduling-tool")
    assert (tool["exact-second"].value, tool["exact-second"].speaks) == (1.0, "for")
    assert tool["exact-second"].others == pytest.approx(1 / 60, abs=0.02)
    assert (tool["quarter-hour"].value, tool["quarter-hour"].speaks) == (1.0, "for")
    assert tool["same-app"].value == 1.0
    assert tool["same-app"].others == pytest.approx(1 / 3, abs=1e-6)
    assert tool["same-app"].speaks == "for"
    assert (tool["gaps"].value, tool["gaps"].speaks) == (0.0, "for")
    assert tool["gaps"].others == pytest.approx(1.0, abs=0.2)


def test_an_export_without_seconds_does_not_tell_them() -> None:
    con = debate(at=lambda who, nth: nth * DAY + 60 * who)
    con.execute("UPDATE posts SET created_at = date_trunc('minute', created_at)")
    assert clues(measured(con), "scheduling-tool")["exact-second"].speaks == "unknown"


def test_fans_relay_one_account_and_say_so() -> None:
    con = debate(
        members=lambda _who, _nth: {"reposted_account": "x:star", "is_repost": True},
        others=lambda _who, nth: {"reposted_account": f"x:o{nth}", "is_repost": nth % 2 == 0},
        member_accounts=lambda who, _nth: {"description": "Zorblax forever" if who < 4 else "cats"},
        other_accounts=lambda _who, _nth: {"description": "likes cats and dogs forever"},
    )
    fans = clues(measured(con), "fans")
    assert (fans["one-target"].value, fans["one-target"].others) == (1.0, 0.0)
    assert (fans["profile-word"].value, fans["profile-word"].others) == (0.8, 0.0)
    assert (fans["originals"].value, fans["originals"].others) == (0.0, 0.5)
    assert [fans[name].speaks for name in ("one-target", "profile-word", "originals")] == [
        "for"
    ] * 3
    assert fans["coordinated"].value == 1.0
    assert fans["coordinated"].speaks == "against"
    operation = clues(measured(con), "operation")
    assert operation["profile-word"].speaks == "against"


def test_common_words_are_not_shared_profiles() -> None:
    con = debate(
        member_accounts=lambda _who, _nth: {"description": "likes cats"},
        other_accounts=lambda who, _nth: {"description": "likes cats" if who % 3 else "dogs"},
    )
    word = clues(measured(con), "operation")["profile-word"]
    assert (word.value, word.others, word.speaks) == (0.0, None, "for")


def test_few_known_profiles_say_nothing() -> None:
    con = debate(
        member_accounts=lambda who, _nth: {"description": "Zorblax" if who < 2 else None},
        other_accounts=lambda _who, _nth: {"description": "cats"},
    )
    assert clues(measured(con), "fans")["profile-word"].speaks == "unknown"


def test_a_newsroom_bears_the_site_it_links_to() -> None:
    con = debate(
        members=lambda _who, _nth: {"domains": ["gazette.example.org"]},
        others=lambda who, _nth: {"domains": [f"site{who}.example.com"]},
        member_accounts=lambda _who, _nth: {
            "url": "https://www.gazette.example.org/desk",
            "followers": 9000,
        },
        other_accounts=lambda who, _nth: {
            "description": "notgazette.example.org",
            "followers": 100 + who,
        },
    )
    news = clues(measured(con), "newsroom")
    assert (news["one-site"].value, news["one-site"].others) == (1.0, 0.0)
    assert (news["own-site"].value, news["own-site"].others) == (1.0, 0.0)
    assert (news["followers"].value, news["followers"].others) == (9000.0, 129.5)
    assert {news[name].speaks for name in ("one-site", "own-site", "followers")} == {"for"}


def test_one_owner_names_its_other_accounts() -> None:
    con = debate(
        members=lambda who, _nth: {"account_handle": f"Brand{who}"},
        member_accounts=lambda who, _nth: {"description": f"see also @brand{(who + 1) % 4}"},
        other_accounts=lambda who, _nth: {"description": "thanks @brand1" if who == 7 else "cats"},
    )
    owner = clues(measured(con), "same-owner")["names-member"]
    assert (owner.value, owner.speaks) == (1.0, "for")
    assert owner.others == pytest.approx(1 / 60, abs=1e-6)


@pytest.mark.parametrize(
    ("description", "said"),
    [
        ("I am a bot. Weather every hour", True),
        ("Compte automatisé, flux RSS", True),
        ("#robot des alertes", True),
        ("NOT A BOT, just busy", False),
        ("Pas un robot !", False),
        ("botany and feedback", False),
    ],
)
def test_accounts_that_say_they_are_automatic(description: str, said: bool) -> None:
    con = debate(
        member_accounts=lambda _who, _nth: {"description": description},
        other_accounts=lambda _who, _nth: {"description": "cats"},
    )
    clue = clues(measured(con), "automation-disclosed")["says-automatic"]
    assert (clue.value, clue.others) == (float(said), 0.0)
    assert clue.speaks == ("for" if said else "against")


def test_accounts_created_together_a_month_before() -> None:
    con = debate(
        member_accounts=lambda who, _nth: {"created_at": START.replace(month=2, day=1 + who)},
        other_accounts=lambda who, _nth: {"created_at": START.replace(year=1960 + who)},
    )
    operation = clues(measured(con), "operation")
    assert (operation["creation-burst"].value, operation["creation-burst"].others) == (1.0, 0.0)
    assert operation["age"].value is not None
    assert 24 <= operation["age"].value <= 48
    assert (operation["creation-burst"].speaks, operation["age"].speaks) == ("for", "for")
    assert clues(measured(con), "fans")["age"].speaks == "against"


def test_the_last_description_seen_is_the_one_read() -> None:
    con = debate(other_accounts=lambda _who, _nth: {"description": "cats"})
    rows = [
        account(f"m{who}", 1, description=text, seen_at=START.replace(day=day))
        for who in range(5)
        for text, day in (("a bot", 2), ("a person", 3))
    ]
    rows += [account(f"o{who}", 1, description="cats") for who in range(60)]
    con.register("accounts", pa.Table.from_pylist(rows, ACCOUNT_SCHEMA))
    assert clues(measured(con), "operation")["says-automatic"].value == 0.0


def test_members_that_amplify_one_another() -> None:
    con = debate(
        members=lambda who, _nth: {
            "mentions": [f"brand{(who + 1) % 5}"], "account_handle": f"Brand{who}",
        },
        others=lambda _who, nth: {"mentions": [f"someone{nth}"]},
    )  # fmt: skip
    among = clues(measured(con), "operation")["among-members"]
    assert (among.value, among.others, among.speaks) == (1.0, 0.0, "for")
    assert clues(measured(con), "fans")["one-target"].value == 0.2


def test_a_live_event_draws_the_crowd_too() -> None:
    evening = 5 * DAY + 72_000
    crowd = [post(9000 + n, f"o{n % 60}", evening + 11 * n) for n in range(300)]
    con = debate(at=lambda who, nth: evening + 300 * nth + who, more=crowd)
    event = clues(measured(con, ["co_hashtag", "co_hashtag_sequence"]), "event")
    assert (event["busiest-hour"].value, event["busiest-hour"].speaks) == (1.0, "for")
    assert event["crowd"].value is not None
    assert event["crowd"].value > 100
    assert event["crowd"].speaks == "for"
    assert (event["behaviours"].value, event["behaviours"].speaks) == (1.0, "for")
    assert clues(measured(con), "operation")["crowd"].speaks == "against"


def test_office_hours_are_narrow() -> None:
    con = debate(
        at=lambda who, nth: (nth // 5 * 7 + nth % 5) * DAY + 3600 * (9 + (who + nth) % 3) + 7
    )
    staff = clues(measured(con), "party-staff")
    assert staff["hours"].value == pytest.approx(3.0, abs=0.2)
    assert staff["hours"].speaks == "for"
    assert (staff["weekdays"].value, staff["weekdays"].speaks) == (1.0, "for")


def test_findings_measured_together_are_compared_with_accounts_in_none() -> None:
    con = debate(
        others=lambda _who, _nth: {"source_app": "Web"},
        members=lambda _who, _nth: {"source_app": "A"},
    )
    first = [f"x:o{i}" for i in range(5)]
    both = hypotheses_of(con, {0: (MEMBERS, [], ["co_text"]), 4: (first, [], ["co_text"])})
    assert sorted(both) == [0, 4]
    app = clues(both[4], "scheduling-tool")["same-app"]
    assert (app.value, app.others, app.speaks) == (1.0, 1.0, "neither")
    alone = clues(hypotheses(con, MEMBERS, [], ["co_text"]), "scheduling-tool")["same-app"]
    assert alone == clues(both[0], "scheduling-tool")["same-app"]
    assert hypotheses_of(con, {}) == {}


def test_others_are_those_of_the_same_platform() -> None:
    con = debate(
        others=lambda _who, _nth: {"source_app": "Web"},
        members=lambda _who, _nth: {"source_app": "Web"},
    )
    con.execute("""INSERT INTO posts SELECT * REPLACE (
        'vk' AS platform, 'vk:' || post_id AS post_id, 'vk:' || account_id AS account_id,
        'Other' AS source_app)
        FROM posts WHERE account_id LIKE 'x:o%'""")
    found = measured(con)
    assert clues(found, "scheduling-tool")["same-app"].others == 1.0
    platforms = clues(found, "newsroom")["platforms"]
    assert (platforms.value, platforms.others, platforms.speaks) == (1.0, 2.0, "neither")


def test_the_name_of_a_site_does_not_decide_which_is_looked_at() -> None:
    def shares(mine: str, theirs: str) -> Clue:
        con = debate(
            members=lambda _who, nth: {"domains": [mine if nth % 2 else theirs]},
            others=lambda _who, _nth: {"domains": [theirs]},
        )
        return clues(measured(con), "event")["one-site"]

    assert shares("a.example.org", "b.example.org") == shares("b.example.org", "a.example.org")


def test_nothing_is_left_behind_in_the_database() -> None:
    con = debate()
    before = con.sql("SELECT table_name FROM duckdb_tables()").fetchall()
    measured(con)
    assert con.sql("SELECT table_name FROM duckdb_tables()").fetchall() == before


def test_new_names_change_no_clue() -> None:
    con = debate(
        members=lambda who, _nth: {"mentions": ["blue_party"], "account_handle": f"Brand{who}"},
        others=lambda who, _nth: {"mentions": ["red_party" if who % 2 else "blue_party"]},
        member_accounts=lambda _who, _nth: {"description": "votes Zorblax, bot"},
        other_accounts=lambda who, _nth: {
            "description": "votes for Quux" if who % 2 else "for Zorblax"
        },
    )
    before = measured(con)
    con.execute("""UPDATE posts SET mentions = list_transform(mentions, lambda m:
        CASE m WHEN 'blue_party' THEN 'red_party' WHEN 'red_party' THEN 'blue_party' ELSE m END)""")
    rows = con.sql("SELECT * FROM accounts").to_arrow_table().to_pylist()
    swap = {"Zorblax": "Quux", "Quux": "Zorblax"}
    for row in rows:
        row["description"] = re.sub("Zorblax|Quux", lambda m: swap[m[0]], row["description"])
    con.register("accounts", pa.Table.from_pylist(rows, ACCOUNT_SCHEMA))
    assert measured(con) == before
