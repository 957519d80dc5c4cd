"""VK posts and comments as 4CAT writes them. `source` is a kind of device, not an application."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, joined, links, native, number, user, utc, words
from guetteur.readers.plan_read import table_format

NAME = "4cat-vk"
SIGNATURE = ("author_screen_name", "author_privacy_is_closed")
IGNORED = frozenset(
    {
        "item_type",
        "author_type",
        "author_sex",
        "author_country",
        "author_photo",
        "author_is_admin",
        "author_is_advertiser",
        "author_deactivated",
        "author_privacy_is_closed",
        "source",
        "edited",
        "photos",
        "videos",
        "audio",
        "docs",
    }
)


PLAN = Plan(
    name=NAME,
    platform="vk",
    fields={
        "post_id": native("id"),
        "account_id": native("author_id"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author_screen_name"),
        "account_name": words("author_name"),
        "text": joined("subject", "body"),
        "url": address("link"),
        "links": links("links", split=","),
        "reply_to_id": native("in_reply_to_comment_id"),
        "reply_to_account": native("in_reply_to_user"),
        "conversation_id": native("thread_id"),
        "likes": number("likes"),
        "replies": number("post_comments"),
        "views": number("views"),
    },
    account={"followers": number("author_followers"), "location": words("author_city")},
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
