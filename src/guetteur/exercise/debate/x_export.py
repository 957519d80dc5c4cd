"""A debate's X posts as X's API v2 gives them: one flattened post a line, author inside."""

import json
from collections import Counter
from collections.abc import Iterator

from guetteur.exercise.debate.moments import moment
from guetteur.exercise.debate.records import Debate, Draft, Person, Post
from guetteur.exercise.debate.written import SOURCE, marked, own_words

TIME = "%Y-%m-%dT%H:%M:%S.000Z"
# How often a simulated post was seen and liked for each time it was passed on.
VIEWS, LIKES = 120, 3


def x_lines(debate: Debate) -> Iterator[str]:
    """One JSON object a post, in order of time."""
    here = [post for post in debate.posts if post.draft.author.platform == "x"]
    ids = {id(post.draft): post.native for post in here}
    reposts = Counter(id(post.draft.of) for post in here if post.draft.of is not None)
    replies = Counter(id(post.draft.to) for post in here if post.draft.to is not None)
    authors = {one.native: _author(one) for one in debate.accounts if one.platform == "x"}
    for post in here:
        counted = {
            "retweet_count": reposts[id(post.draft.of or post.draft)],
            "reply_count": replies[id(post.draft)],
        }
        row = _row(post, ids, counted) | {"author": authors[post.draft.author.native]}
        yield json.dumps(row, ensure_ascii=False)


def _row(post: Post, ids: dict[int, str], counted: dict[str, int]) -> dict[str, object]:
    draft = post.draft
    passed_on = counted["retweet_count"]
    row: dict[str, object] = {
        "id": post.native,
        "author_id": draft.author.native,
        "created_at": moment(draft.at).strftime(TIME),
        "text": _text(draft),
        "lang": draft.lang,
        "source": SOURCE,
        "edit_history_tweet_ids": [post.native],
        "conversation_id": ids[id(_root(draft))],
        "entities": _entities(draft),
        "public_metrics": counted
        | {
            "like_count": 0 if draft.of else LIKES * passed_on,
            "quote_count": 0,
            "impression_count": 0 if draft.of else VIEWS * (1 + passed_on),
        },
    }
    if draft.of or draft.to:
        row["referenced_tweets"] = _references(draft, ids)
    if draft.to:
        row["in_reply_to_user_id"] = draft.to.author.native
    return row


def _text(draft: Draft) -> str:
    """The words as X writes them: a repost repeats those of the post passed on."""
    if draft.of is not None:
        return f"RT @{draft.of.author.handle}: {marked(draft.of)}"
    return marked(draft)


def _root(draft: Draft) -> Draft:
    while draft.to is not None:
        draft = draft.to
    return draft


def _references(draft: Draft, ids: dict[int, str]) -> list[dict[str, str]]:
    found = (("retweeted", draft.of), ("replied_to", draft.to))
    return [
        {"type": kind, "id": ids[id(other)], "author_id": other.author.native}
        for kind, other in found
        if other is not None
    ]


def _entities(draft: Draft) -> dict[str, list[dict[str, str]]]:
    words = own_words(draft)
    named = (*((draft.of.author,) if draft.of else ()), *words.mentions)
    return {
        "urls": [
            {"url": link, "expanded_url": link, "display_url": link.removeprefix("https://")}
            for link in words.links
        ],
        "hashtags": [{"tag": tag} for tag in words.hashtags],
        "mentions": [{"username": one.handle, "id": one.native} for one in named],
    }


def _author(one: Person) -> dict[str, object]:
    return {
        "id": one.native,
        "username": one.handle,
        "name": one.name,
        "created_at": one.created_at.strftime(TIME),
        "description": one.description,
        "verified": False,
        "public_metrics": {
            "followers_count": one.followers,
            "following_count": one.following,
        },
    }
