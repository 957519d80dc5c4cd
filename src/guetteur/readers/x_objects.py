"""X API v2's objects, post and user, to our records; and which of their fields are known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from guetteur.model import Account, Post, platform_id
from guetteur.readers.entities import hashtags_in, links_in, mentions_in
from guetteur.readers.json_rows import dicts, dig
from guetteur.readers.languages import known_language
from guetteur.readers.row import Row
from guetteur.readers.times import read_iso
from guetteur.readers.urls import canonical, domains_of
from guetteur.readers.values import (
    count,
    distinct,
    flag,
    handle,
    hashtag,
    identifier,
    mention,
    text,
)

REFERENCES = "referenced_tweets"
_USER_USED = (
    "id",
    "username",
    "name",
    "created_at",
    "description",
    "location",
    "url",
    "verified",
    "entities.url",
    "public_metrics.followers_count",
    "public_metrics.following_count",
    "public_metrics.tweet_count",
)
_USER_IGNORED = (
    "affiliation",
    "connection_status",
    "entities.description",
    "is_identity_verified",
    "most_recent_tweet_id",
    "parody",
    "pinned_tweet_id",
    "profile_banner_url",
    "profile_image_url",
    "protected",
    "public_metrics.like_count",
    "public_metrics.listed_count",
    "public_metrics.media_count",
    "receives_your_dm",
    "subscription",
    "subscription_type",
    "verified_followers_count",
    "verified_type",
    "withheld",
)
USED = frozenset(
    {
        "id",
        "text",
        "note_tweet.text",
        "author_id",
        "created_at",
        "conversation_id",
        "in_reply_to_user_id",
        "lang",
        "source",
        "edit_history_tweet_ids",
        REFERENCES,
        "attachments.media_keys",
        "attachments.media",
        "public_metrics.like_count",
        "public_metrics.retweet_count",
        "public_metrics.reply_count",
        "public_metrics.quote_count",
        "public_metrics.impression_count",
        *(
            f"{place}entities.{name}"
            for place in ("", "note_tweet.")
            for name in ("urls", "hashtags", "mentions")
        ),
        *(f"author.{name}" for name in _USER_USED),
        "__twarc.retrieved_at",
        "errors",
    }
)
IGNORED = frozenset(
    {
        "article",
        "attachments.media_source_tweet_id",
        "attachments.poll",
        "attachments.poll_ids",
        "card_uri",
        "community_id",
        "context_annotations",
        "display_text_range",
        "edit_controls",
        "entities.annotations",
        "entities.cashtags",
        "entities.note",
        "geo",
        "matching_rules",
        "media_metadata",
        "non_public_metrics",
        "note_tweet.entities.annotations",
        "note_tweet.entities.cashtags",
        "organic_metrics",
        "paid_partnership",
        "possibly_sensitive",
        "promoted_metrics",
        "public_metrics.bookmark_count",
        "reply_settings",
        "scopes",
        "suggested_source_links",
        "suggested_source_links_with_counts",
        # twarc2 writes how a post is referred to inside the post referred to.
        "type",
        "withheld",
        *(f"author.{name}" for name in _USER_IGNORED),
        "__twarc.url",
        "__twarc.version",
        "includes.media",
        "includes.places",
        "includes.polls",
        "includes.topics",
        "meta",
    }
)
_OWN_MEDIA = re.compile(r"/status/\d+/(?:photo|video)/\d+")


@dataclass(frozen=True, slots=True)
class Context:
    """What a page says beside its posts: users' names, authors of the posts referred to."""

    users: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)
    authors: Mapping[str, str] = field(default_factory=dict)
    retrieved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _References:
    """The native ids of the posts that a post reposts, quotes and answers."""

    reposted: str | None
    reposted_author: str | None
    quoted: str | None
    answered: str | None
    is_repost: bool


def post_of(row: Row, context: Context) -> Post:
    """The post in a row whose fields are X's, with or without `author` inlined."""
    native = row.need("id", identifier)
    author = row.need("author_id" if row.get("author_id") is not None else "author.id", identifier)
    created_at = row.need("created_at", read_iso)
    known_handle, known_name = context.users.get(author, (None, None))
    refers_to = _references(row, context)
    is_long = row.get("note_tweet.text") is not None
    links = _links(row, refers_to.quoted, is_long=is_long)
    return Post(
        post_id=platform_id("x", native),
        platform="x",
        account_id=platform_id("x", author),
        created_at=created_at,
        ref=row.ref,
        account_handle=row.maybe("author.username", handle) or known_handle,
        account_name=row.maybe("author.name", text) or known_name,
        text=row.maybe("note_tweet.text" if is_long else "text", text),
        lang=row.maybe("lang", known_language),
        url=f"https://x.com/i/status/{native}",
        links=links,
        domains=None if links is None else domains_of(links),
        hashtags=_hashtags(row, is_long=is_long),
        mentions=_mentions(row, is_long=is_long),
        media=_media(row),
        reposted_id=_x(refers_to.reposted),
        reposted_account=_x(refers_to.reposted_author),
        quoted_id=_x(refers_to.quoted),
        reply_to_id=_x(refers_to.answered),
        reply_to_account=_x(row.maybe("in_reply_to_user_id", identifier)),
        conversation_id=_x(row.maybe("conversation_id", identifier)),
        likes=row.maybe("public_metrics.like_count", count),
        reposts=row.maybe("public_metrics.retweet_count", count),
        replies=row.maybe("public_metrics.reply_count", count),
        quotes=row.maybe("public_metrics.quote_count", count),
        views=row.maybe("public_metrics.impression_count", count),
        source_app=row.maybe("source", text),
        collected_at=context.retrieved_at,
        # Each edit is a post with an id and a time of its own.
        edited_at=created_at if _is_edit(row, native) else None,
        is_repost=refers_to.is_repost,
    )


def account_of(row: Row, retrieved_at: datetime | None) -> Account:
    """The account in a row whose fields are those of X's user."""
    links = dicts(row.get("entities.url.urls"))
    expanded = links[0].get("expanded_url") if links else None
    return Account(
        account_id=platform_id("x", row.need("id", identifier)),
        platform="x",
        ref=row.ref,
        handle=row.maybe("username", handle),
        name=row.maybe("name", text),
        created_at=row.maybe("created_at", read_iso),
        description=row.maybe("description", text),
        followers=row.maybe("public_metrics.followers_count", count),
        following=row.maybe("public_metrics.following_count", count),
        posts_count=row.maybe("public_metrics.tweet_count", count),
        verified=row.maybe("verified", flag),
        location=row.maybe("location", text),
        url=canonical(str(expanded or row.get("url") or "")),
        seen_at=retrieved_at,
    )


def _x(native: str | None) -> str | None:
    return None if native is None else platform_id("x", native)


def _references(row: Row, context: Context) -> _References:
    found = {str(item.get("type")): item for item in dicts(row.get(REFERENCES)) if "id" in item}
    retweeted, quoted, answered = (
        row.understood(REFERENCES, found.get(kind, {}).get("id"), identifier)
        for kind in ("retweeted", "quoted", "replied_to")
    )
    reposted = found.get("retweeted", {})
    inlined = reposted.get("author_id") or dig(reposted, "author.id")
    author = row.understood(REFERENCES, inlined, identifier)
    author = author or context.authors.get(retweeted or "")
    return _References(retweeted, author, quoted, answered, "retweeted" in found)


def _is_edit(row: Row, native: str) -> bool:
    versions = row.get("edit_history_tweet_ids")
    return isinstance(versions, list) and bool(versions) and text(versions[0]) != native


def _items(row: Row, kind: str, *, is_long: bool) -> list[dict[str, object]] | None:
    """The entities of a kind; None when the post has no entities: it is X's way to write both
    "none" and "not asked for", so the text decides."""
    place = "note_tweet.entities" if is_long and row.get("note_tweet.entities") else "entities"
    return None if row.get(place) is None else dicts(row.get(f"{place}.{kind}"))


def _words(row: Row, *, is_long: bool) -> str | None:
    found = row.get("note_tweet.text" if is_long else "text")
    return None if found is None else text(found)


def _links(row: Row, quoted: str | None, *, is_long: bool) -> tuple[str, ...] | None:
    """Where the links lead, without those that X adds for the post's own pictures and quote."""
    items = _items(row, "urls", is_long=is_long)
    if items is None:
        words = _words(row, is_long=is_long)
        return None if words is None else links_in(words)
    addresses = (
        str(item.get("unwound_url") or item.get("expanded_url") or item.get("url") or "")
        for item in items
        if "media_key" not in item
    )
    found = distinct(canonical(one) for one in addresses if not _OWN_MEDIA.search(one))
    return tuple(link for link in found if link != f"https://x.com/i/status/{quoted}")


def _hashtags(row: Row, *, is_long: bool) -> tuple[str, ...] | None:
    items = _items(row, "hashtags", is_long=is_long)
    if items is None:
        words = _words(row, is_long=is_long)
        return None if words is None else hashtags_in(words)
    return distinct(hashtag(item.get("tag") or "") for item in items)


def _mentions(row: Row, *, is_long: bool) -> tuple[str, ...] | None:
    items = _items(row, "mentions", is_long=is_long)
    if items is None:
        words = _words(row, is_long=is_long)
        return None if words is None else mentions_in(words)
    return distinct(mention(item.get("username") or "") for item in items)


def _media(row: Row) -> tuple[str, ...] | None:
    """X's keys of the pictures and videos. X writes no `attachments` for "none" as for "not
    asked for", so their absence tells nothing."""
    keys = row.get("attachments.media_keys")
    listed = [text(key) for key in keys] if isinstance(keys, list) else []
    inlined = [text(item.get("media_key") or "") for item in dicts(row.get("attachments.media"))]
    return distinct([*listed, *inlined]) or None
