"""Bluesky posts as 4CAT writes them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import (
    address,
    language,
    links,
    native,
    number,
    people,
    tags,
    user,
    utc,
    words,
)
from guetteur.readers.plan_read import table_format

NAME = "4cat-bluesky"
SIGNATURE = ("replies_allowed", "quoted_post", "author_display_name")
IGNORED = frozenset(
    {
        "query",
        "rank",
        "quoted_user",
        "replies_allowed",
        "images",
        "labels",
        "has_poll",
        "author_avatar",
    }
)


PLAN = Plan(
    name=NAME,
    platform="bluesky",
    fields={
        "post_id": native("id"),
        "account_id": native("author_id"),
        "created_at": utc("created_at", "timestamp"),
        "account_handle": user("author"),
        "account_name": words("author_display_name"),
        "text": words("body"),
        "lang": language("languages"),
        "url": address("link"),
        "links": links("links", split=","),
        "hashtags": tags("tags", split=","),
        "mentions": people("mentions", split=","),
        "quoted_id": native("quoted_post"),
        "reply_to_id": native("replied_to_post"),
        "reply_to_account": native("replied_to_user"),
        "conversation_id": native("thread_id"),
        "likes": number("like_count"),
        "reposts": number("repost_count"),
        "replies": number("reply_count"),
        "quotes": number("quote_count"),
        "collected_at": utc("collected_at"),
    },
    account={"created_at": utc("author_created_at"), "url": address("author_profile")},
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
