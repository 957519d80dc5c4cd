"""Xiaohongshu (RedNote) notes as 4CAT writes them. The author is known by a name only."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, joined, native, number, tags, user, utc
from guetteur.readers.plan_read import table_format

NAME = "4cat-xiaohongshu"
SIGNATURE = ("author_avatar_url", "title", "body", "likes")
IGNORED = frozenset({"collected_from_url", "author_avatar_url", "image_urls", "video_url"})


PLAN = Plan(
    name=NAME,
    platform="xiaohongshu",
    fields={
        "post_id": native("id"),
        "account_id": native("author"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "text": joined("title", "body"),
        "url": address("url"),
        "hashtags": tags("hashtags", split=","),
        "conversation_id": native("thread_id"),
        "likes": number("likes"),
    },
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
