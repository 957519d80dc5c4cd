"""Threads posts as 4CAT writes them."""

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

NAME = "4cat-threads"
SIGNATURE = ("is_paid_partnership", "author_is_verified", "reposts")
IGNORED = frozenset(
    {
        "collected_from_url",
        "author_avatar",
        "image_url",
        "video_url",
        "audio_url",
        "link_thumbnail_url",
        "is_paid_partnership",
    }
)


PLAN = Plan(
    name=NAME,
    platform="threads",
    fields={
        "post_id": native("id"),
        "account_id": named("author"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "text": words("body"),
        "url": address("url"),
        "links": links("link_url"),
        "hashtags": tags("hashtags", split=","),
        "conversation_id": native("thread_id"),
        "likes": number("likes"),
        "reposts": number("reposts"),
        "replies": number("replies"),
        "quotes": number("quotes"),
    },
    account={"verified": yes("author_is_verified")},
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
