"""A debate's Telegram posts as Telegram Desktop exports a whole account: result.json."""

import json
from collections.abc import Iterable
from itertools import groupby

from guetteur.exercise.debate.moments import ZONE, moment
from guetteur.exercise.debate.records import Debate, Draft, Post
from guetteur.exercise.debate.words import MARK
from guetteur.exercise.debate.world import DISCUSSION, chat_of
from guetteur.exercise.debate.written import SOURCE, own_words

Piece = dict[str, str]


def telegram_document(debate: Debate) -> str | None:
    """The export as JSON text, one chat after the other; None when nobody is on Telegram."""
    here = [post for post in debate.posts if post.draft.author.platform == "telegram"]
    if not here:
        return None
    ids = {id(post.draft): post.native.split("/")[1] for post in here}
    here.sort(key=lambda post: chat_of(post.draft))  # stable: each chat stays in order of time
    chats = [
        _chat(native, list(posts), ids)
        for native, posts in groupby(here, key=lambda post: chat_of(post.draft))
    ]
    about = f"{SOURCE}: {MARK['fr']} {MARK['en']}"
    document = {"about": about, "chats": {"about": about, "list": chats}}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _chat(native: str, posts: list[Post], ids: dict[int, str]) -> dict[str, object]:
    is_discussion = native == DISCUSSION
    name = f"Valmont {MARK['fr']}" if is_discussion else posts[0].draft.author.name
    return {
        "name": name,
        "type": "public_supergroup" if is_discussion else "public_channel",
        "id": int(native.removeprefix("channel")),
        "messages": [_message(post.draft, ids) for post in posts],
    }


def _message(draft: Draft, ids: dict[int, str]) -> dict[str, object]:
    pieces = _pieces(own_words(draft))
    message: dict[str, object] = {
        "id": int(ids[id(draft)]),
        "type": "message",
        # the local time of the computer that exports, and the same moment as a number
        "date": moment(draft.at).astimezone(ZONE).strftime("%Y-%m-%dT%H:%M:%S"),
        "date_unixtime": str(draft.at // 1000),
        "from": draft.author.name,
        "from_id": draft.author.native,
        "text": [piece["text"] if piece["type"] == "plain" else piece for piece in pieces],
        "text_entities": pieces,
    }
    if draft.of is not None:
        message["forwarded_from"] = draft.of.author.name
        message["forwarded_from_id"] = draft.of.author.native
    if draft.to is not None:
        message["reply_to_message_id"] = int(ids[id(draft.to)])
        if chat_of(draft) != chat_of(draft.to):
            message["reply_to_peer_id"] = chat_of(draft.to)
    return message


def _pieces(draft: Draft) -> list[Piece]:
    """The text in pieces as Telegram writes it, ending with the mark of simulated posts."""
    mentions = [_piece("mention", f"@{one.handle}") for one in draft.mentions]
    tags = [_piece("hashtag", f"#{tag}") for tag in draft.hashtags]
    links = [_piece("link", link) for link in draft.links]
    parts = [*mentions, _piece("plain", draft.body), *tags, *links]
    return [*_spaced(parts), _piece("plain", MARK[draft.lang])]


def _spaced(parts: Iterable[Piece]) -> list[Piece]:
    return [piece for part in parts for piece in (part, _piece("plain", " "))]


def _piece(kind: str, text: str) -> Piece:
    return {"type": kind, "text": text}
