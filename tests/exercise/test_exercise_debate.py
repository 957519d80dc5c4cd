"""A simulated debate: what is promised of its size, its marks, its order and its truth."""

import json
import re
from collections import Counter, defaultdict
from datetime import timedelta
from functools import cache
from itertools import pairwise

import pytest

from guetteur.exercise.debate import (
    STYLES,
    Debate,
    Knobs,
    Post,
    telegram_document,
    truth_document,
    x_lines,
)
from guetteur.exercise.debate.moments import VOTE, moment
from guetteur.exercise.debate.words import LOOKALIKES, OUTLETS, lookalike
from guetteur.exercise.scenarios import SCENARIOS, debate
from guetteur.model import InputError

SMALL = Knobs(posts=4_000, accounts=400)


@cache
def made(scenario: str, knobs: Knobs = SMALL, seed: int = 1) -> Debate:
    return debate(scenario, knobs, seed)


def planted(whole: Debate) -> list[Post]:
    """The posts of all operations."""
    ids = {post_id for one in whole.truth.operations for post_id in one.posts}
    return [post for post in whole.posts if post.post_id in ids]


def actions(whole: Debate) -> list[list[Post]]:
    """The operation's posts by what they share: a link, the hashtags, or the post passed on."""
    found: dict[object, list[Post]] = defaultdict(list)
    for post in planted(whole):
        shared = post.draft.of or post.draft.links or post.draft.hashtags
        if shared:
            found[shared].append(post)
    return [posts for posts in found.values() if len(posts) > 1]


def spread(posts: list[Post]) -> float:
    """Seconds between the first post and the last."""
    times = [post.draft.at for post in posts]
    return (max(times) - min(times)) / 1000


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_same_seed_gives_the_same_bytes_and_another_does_not(scenario: str) -> None:
    def written(seed: int) -> tuple[list[str], str | None, str]:
        whole = debate(scenario, SMALL, seed)
        return list(x_lines(whole)), telegram_document(whole), truth_document(whole)

    first, again, other = written(1), written(1), written(2)
    assert first == again
    assert first[0] != other[0]


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize(
    "knobs",
    [
        SMALL,
        Knobs(posts=2_000, accounts=200, intensity=0.3, stealth=3),
        Knobs(posts=2_000, accounts=500, intensity=0),
        Knobs(posts=6_001, accounts=777, french=0, platforms=("x",)),
    ],
)
def test_a_debate_has_the_size_asked_for(scenario: str, knobs: Knobs) -> None:
    whole = made(scenario, knobs)
    assert len(whole.posts) == knobs.posts
    assert len({one.account_id for one in whole.accounts}) == knobs.accounts
    assert len({post.post_id for post in whole.posts}) == knobs.posts
    assert {one.platform for one in whole.accounts} == set(knobs.platforms)
    assert bool(whole.truth.operations) == (knobs.intensity > 0)


@pytest.mark.parametrize("scenario", ["interference", "activism"])
@pytest.mark.parametrize("intensity", [0.02, 0.05, 0.2])
def test_intensity_is_the_share_of_the_operation(scenario: str, intensity: float) -> None:
    whole = made(scenario, Knobs(posts=8_000, accounts=1_000, intensity=intensity))
    assert len(planted(whole)) / 8_000 == pytest.approx(intensity, rel=0.2)


@pytest.mark.parametrize(("french", "langs"), [(1.0, {"fr"}), (0.0, {"en"})])
def test_languages_are_as_asked_for(french: float, langs: set[str]) -> None:
    whole = made("interference", Knobs(posts=2_000, accounts=200, french=french))
    assert {post.draft.lang for post in whole.posts} == langs


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_row_says_that_it_is_simulated(scenario: str) -> None:
    whole = made(scenario)
    for line in x_lines(whole):
        row = json.loads(line)
        assert row["text"].endswith(("[simulé]", "[simulated]"))
        assert row["source"] == "Guetteur exercise"
        assert row["author"]["name"].startswith(("Simulé ", "Simulated "))
        assert re.search("[Ss]imul", row["author"]["description"])
    for chat in json.loads(telegram_document(whole) or "")["chats"]["list"]:
        assert chat["name"].startswith(("Simulé ", "Simulated ", "Valmont [simulé]"))
        for message in chat["messages"]:
            assert message["text_entities"][-1]["text"] in {"[simulé]", "[simulated]"}
            assert message["from"].startswith(("Simulé ", "Simulated "))
    assert json.loads(truth_document(whole))["simulated"] is True


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_sites_can_belong_to_nobody(scenario: str) -> None:
    links = {link for post in made(scenario).posts for link in post.draft.links}
    assert len(links) > 100
    assert [link for link in links if not re.match(r"https://[a-z0-9-]+\.example/", link)] == []


def test_a_look_alike_is_never_the_outlet_itself() -> None:
    names = [lookalike(number) for number in range(3 * len(OUTLETS) * len(LOOKALIKES))]
    assert len(set(names)) == len(names)
    assert not set(names) & set(OUTLETS)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_is_passed_on_or_answered_before_it_was_posted(scenario: str) -> None:
    posts = made(scenario).posts
    known = {id(post.draft) for post in posts}
    assert all(one.draft.at <= two.draft.at for one, two in pairwise(posts))
    for post in posts:
        for other in (post.draft.of, post.draft.to):
            if other is not None:
                assert id(other) in known
                assert other.at <= post.draft.at
                assert other.author.platform == post.draft.author.platform


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_truth_names_who_posted_for_the_operation(scenario: str) -> None:
    whole = made(scenario)
    posts = {post.post_id: post for post in whole.posts}
    for one in whole.truth.operations:
        own = [posts[post_id] for post_id in one.posts]
        assert {post.draft.author.account_id for post in own} == set(one.accounts)
        assert one.first == moment(min(post.draft.at for post in own))
        assert one.last == moment(max(post.draft.at for post in own))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_account_has_two_parts(scenario: str) -> None:
    truth = made(scenario).truth
    groups = [*(one.accounts for one in truth.operations), *truth.negatives.values()]
    assert all(groups)
    assert max(Counter(account for group in groups for account in group).values()) == 1


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_operation_also_posts_as_others_do_and_the_more_the_better_it_hides(
    scenario: str,
) -> None:
    def ordinary(stealth: int) -> int:
        whole = made(scenario, Knobs(posts=8_000, accounts=800, stealth=stealth))
        members = {account for one in whole.truth.operations for account in one.accounts}
        total = sum(post.draft.author.account_id in members for post in whole.posts)
        return total - len(planted(whole))

    assert 0 < ordinary(0) < ordinary(3)


@pytest.mark.parametrize("stealth", range(len(STYLES)))
def test_stealth_spreads_actions_and_lets_fewer_take_part(stealth: int) -> None:
    whole, style = made("interference", Knobs(posts=8_000, accounts=800, stealth=stealth)), STYLES
    found, (operation,) = actions(whole), whole.truth.operations
    most = max(len({post.draft.author for post in posts}) for posts in found)
    shift = len(operation.accounts) / style[stealth].shifts
    assert most == pytest.approx(style[stealth].participation * shift, abs=1)
    assert style[stealth].jitter / 2_000 < max(map(spread, found)) <= style[stealth].jitter / 1_000


def test_accounts_of_an_operation_rotate_when_it_hides() -> None:
    def early_and_late(stealth: int) -> tuple[set[str], set[str]]:
        posts = planted(made("activism", Knobs(posts=8_000, accounts=800, stealth=stealth)))
        fifth = len(posts) // 5
        parts = posts[:fifth], posts[-fifth:]
        early, late = ({post.draft.author.account_id for post in part} for part in parts)
        return early, late

    assert early_and_late(3)[0].isdisjoint(early_and_late(3)[1])
    assert early_and_late(0)[0] == early_and_late(0)[1]


def test_interference_pushes_the_same_links_on_two_platforms_with_copied_text() -> None:
    pushed = [posts for posts in actions(made("interference")) if posts[0].draft.links]
    assert pushed
    for posts in pushed:
        assert {post.draft.author.platform for post in posts} == {"x", "telegram"}
        assert len({post.draft.body for post in posts}) == 1
    reshared = [posts for posts in actions(made("interference")) if posts[0].draft.of]
    assert reshared


def test_activism_rewords_one_message_under_the_same_hashtags() -> None:
    for posts in actions(made("activism")):
        assert len({post.draft.body for post in posts}) > len(posts) / 2
        assert not any(post.draft.links for post in posts)
    open_calls = made("activism").truth.negatives["activists"]
    assert len(open_calls) == 2 * len(made("leak").truth.negatives["activists"])


def test_copypasta_pastes_six_texts_under_a_hashtag_of_its_own() -> None:
    whole = made("copypasta")
    posts = planted(whole)
    assert 2 <= len({post.draft.body for post in posts}) <= 6
    assert all("ParolesDeValmont" in post.draft.hashtags for post in posts)
    assert len({post.draft.hashtags for post in posts}) > 6
    assert {post.draft.author.platform for post in posts} == {"x"}
    ordinary = [post for post in whole.posts if post not in posts]
    assert not any("ParolesDeValmont" in post.draft.hashtags for post in ordinary)


def test_a_leak_starts_with_one_post_three_days_before_the_vote_and_comes_in_waves() -> None:
    whole = made("leak")
    source, second = planted(whole)[:2]
    assert timedelta(days=2) < VOTE - moment(source.draft.at) < timedelta(days=3)
    assert second.draft.of is source.draft
    assert second.draft.at - source.draft.at >= 120_000
    (operation,) = whole.truth.operations
    assert operation.last - operation.first > timedelta(hours=20)
    before = [post for post in whole.posts if post.draft.at < source.draft.at]
    assert not any("ArchivesValmont" in post.draft.hashtags for post in before)


def test_a_leak_stays_the_work_of_few() -> None:
    whole = made("leak", Knobs(posts=40_000, accounts=2_000, intensity=0.2))
    (operation,) = whole.truth.operations
    assert len(operation.accounts) == 60


@pytest.mark.parametrize(
    ("knobs", "name"),
    [
        (Knobs(posts=10), "posts"),
        (Knobs(accounts=199), "accounts"),
        (Knobs(intensity=0.31), "intensity"),
        (Knobs(intensity=-0.1), "intensity"),
        (Knobs(stealth=4), "stealth"),
        (Knobs(french=1.1), "french"),
    ],
)
def test_a_knob_turned_too_far_is_refused(knobs: Knobs, name: str) -> None:
    with pytest.raises(InputError, match="error-exercise-knob") as refused:
        debate("leak", knobs, 1)
    assert refused.value.params["name"] == name


@pytest.mark.parametrize("platforms", [(), ("telegram",), ("x", "radio")])
def test_other_platforms_are_refused(platforms: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="error-exercise-platforms"):
        debate("leak", Knobs(platforms=platforms), 1)


def test_too_many_accounts_for_the_posts_are_refused() -> None:
    with pytest.raises(InputError, match="error-exercise-size"):
        debate("leak", Knobs(posts=4_000, accounts=1_001), 1)
