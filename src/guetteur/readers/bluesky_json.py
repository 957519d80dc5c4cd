"""Bluesky's own JSON (AT protocol): posts, search results, an author's feed.

`createdAt` is what the author's program says; the time is `indexedAt`, when Bluesky saw the post.
"""

from collections.abc import Iterator

from guetteur.model import native_id
from guetteur.readers.base import Recognition
from guetteur.readers.entities import mentions_in
from guetteur.readers.json_rows import dicts, dig
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import language, native, number, user, utc, words
from guetteur.readers.plan_read import Chosen, Object, json_format, shown
from guetteur.readers.row import Row
from guetteur.readers.urls import canonical
from guetteur.readers.values import distinct, hashtag

NAME = "bluesky-json"
_POST = frozenset({"uri", "record", "author"})
_EMBEDDED = ("record.uri", "record.record.uri")


def address_of(uri: str, handle: object) -> str | None:
    """The public page of a post, from its `at://` address."""
    parts = uri.split("/")
    if len(parts) < 5 or parts[3] != "app.bsky.feed.post":
        return None
    return canonical(f"https://bsky.app/profile/{handle or parts[2]}/post/{parts[4]}")


def links_in_record(record: object) -> tuple[str, ...]:
    """The links marked in the text, then that of the card."""
    found = [feature.get("uri") for feature in _features(record)]
    cards = [dig(record, "embed.external.uri"), dig(record, "embed.media.external.uri")]
    return distinct(canonical(str(one)) for one in [*found, *cards] if one)


def tags_in_record(record: object) -> tuple[str, ...]:
    """The hashtags marked in the text, then those beside it."""
    beside = dig(record, "tags")
    others = beside if isinstance(beside, list) else []
    found = [feature.get("tag") for feature in _features(record)]
    return distinct(hashtag(one) for one in [*found, *others] if one)


def quoted_in_record(record: object) -> str | None:
    """The post that a post quotes; a list or a feed shown below it is no post."""
    for place in _EMBEDDED:
        uri = dig(dig(record, "embed"), place)
        if isinstance(uri, str) and "/app.bsky.feed.post/" in uri:
            return uri
    return None


def _features(record: object) -> list[dict[str, object]]:
    return [
        feature
        for facet in dicts(dig(record, "facets"))
        for feature in dicts(facet.get("features"))
    ]


def author_in(post_id: object) -> str | None:
    """The account in a post's `bluesky:at://…` id: its address begins with the author's DID."""
    parts = str(post_id or "").split("/")
    return f"bluesky:{parts[2]}" if len(parts) > 3 and parts[2].startswith("did:") else None


def from_record(values: Values, record: object) -> None:
    """What a post's record says beside its text."""
    values["links"], values["hashtags"] = links_in_record(record), tags_in_record(record)
    values["mentions"] = mentions_in(str(values["text"] or ""), dots=True)
    values["reply_to_account"] = author_in(values.get("reply_to_id"))
    quoted = quoted_in_record(record)
    values["quoted_id"] = None if quoted is None else f"bluesky:{quoted}"


def _adjust(values: Values, row: Row) -> None:
    from_record(values, row.get("record"))
    values["url"] = address_of(native_id(str(values["post_id"])), row.get("author.handle"))
    values["is_repost"] = False


def _reposted(values: Values, row: Row) -> None:
    """A repost in a feed: by whom, when, of what."""
    post = values["reposted_id"]
    by = native_id(str(values["account_id"]))
    values["post_id"] = f"{post}#repost-{by}"
    values["is_repost"] = True
    from_record(values, row.get("post.record"))
    values["quoted_id"] = None


PLAN = Plan(
    name="post",
    platform="bluesky",
    fields={
        "post_id": native("uri"),
        "account_id": native("author.did"),
        "created_at": utc("indexedAt", "record.createdAt"),
        "account_handle": user("author.handle"),
        "account_name": words("author.displayName"),
        "text": words("record.text"),
        "lang": language("record.langs"),
        "reply_to_id": native("record.reply.parent.uri"),
        "conversation_id": native("record.reply.root.uri"),
        "likes": number("likeCount"),
        "reposts": number("repostCount"),
        "replies": number("replyCount"),
        "quotes": number("quoteCount"),
    },
    account={"created_at": utc("author.createdAt"), "description": words("author.description")},
    also=frozenset({"record.facets", "record.embed", "record.tags"}),
    ignored=frozenset(
        [
            "$type",
            "cid",
            "record.$type",
            "record.createdAt",
            "record.reply",
            "record.labels",
            "record.bridgyOriginalText",
            "record.bridgyOriginalUrl",
            "record.via",
            "embed",
            "viewer",
            "labels",
            "threadgate",
            "bookmarkCount",
            "author.avatar",
            "author.viewer",
            "author.labels",
            "author.associated",
            "author.verification",
            "author.status",
            "author.pronouns",
            "author.debug",
            "debug",
        ]
    ),
    makes=("url", "quoted_id", "reply_to_account", "is_repost"),
    adjust=_adjust,
)
REPOST = Plan(
    name="repost",
    platform="bluesky",
    fields={
        "post_id": native("post.uri"),
        "account_id": native("reason.by.did"),
        "created_at": utc("reason.indexedAt"),
        "account_handle": user("reason.by.handle"),
        "account_name": words("reason.by.displayName"),
        "text": words("post.record.text"),
        "lang": language("post.record.langs"),
        "reposted_id": native("post.uri"),
        "reposted_account": native("post.author.did"),
    },
    also=frozenset({"post.record.facets", "post.record.embed", "post.record.tags"}),
    ignored=frozenset({"reason", "reply", "feedContext", "reqId", "post"}),
    adjust=_reposted,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by a post, a feed's item, or a page of them."""
    for one in shown(peek, "posts", "feed"):
        inside = one.get("post")
        if _is_post(one) or (isinstance(inside, dict) and _is_post(inside)):
            return Recognition(NAME, "reason-keys", {"keys": "uri, author, record"})
    return None


def _is_post(item: Object) -> bool:
    return item.keys() >= _POST and str(item["uri"]).startswith("at://")


def choose(found: Object) -> Iterator[Chosen]:
    """The post; for a feed's item its repost, if it is one, and the post below it."""
    inside = found.get("post")
    if not isinstance(inside, dict):
        yield PLAN, found
        return
    if str(dig(found, "reason.$type")).endswith("reasonRepost"):
        yield REPOST, found
    yield PLAN, inside


FORMAT = json_format(
    NAME, recognise, (PLAN, REPOST), choose, "bluesky", "unsure", lists=("posts", "feed")
)
