"""Tumblr posts as 4CAT writes them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import (
    address,
    links,
    named,
    native,
    number,
    tags,
    user,
    utc,
    words,
    yes,
)
from guetteur.readers.plan_read import table_format

NAME = "4cat-tumblr"
SIGNATURE = ("post_slug", "reblog_key", "note_count")
IGNORED = frozenset(
    {
        "type",
        "author_avatar_url",
        "author_subject",
        "author_uuid",
        "author_last_updated",
        "post_slug",
        "reblog_key",
        "body_markdown",
        "body_reblogged",
        "reblog_trail",
        "parent_post_url",
        "body_ask",
        "author_ask",
        "content_order",
        "note_count",
        "authors_replied",
        "replies",
        "link_titles",
        "link_descriptions",
        "image_urls",
        "image_urls_reblogged",
        "video_urls",
        "video_thumb_urls",
        "audio_urls",
        "audio_artist",
        "poll_question",
        "poll_answers",
        "unknown_blocks",
    }
)


PLAN = Plan(
    name=NAME,
    platform="tumblr",
    fields={
        "post_id": native("id"),
        "account_id": named("author"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "text": words("body"),
        "url": address("post_url"),
        "links": links("link_urls", split=","),
        "hashtags": tags("tags", split=","),
        "reposted_account": native("parent_post_author"),
        "conversation_id": native("thread_id"),
        "likes": number("like_count"),
        "reposts": number("reblog_count"),
        "replies": number("reply_count"),
        "is_repost": yes("is_reblog"),
    },
    account={"description": words("author_description"), "url": address("author_url")},
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
