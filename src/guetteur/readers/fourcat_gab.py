"""Gab posts as 4CAT writes them; their text is HTML."""

from guetteur.readers.html_text import html
from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import (
    address,
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

NAME = "4cat-gab"
SIGNATURE = ("account_username", "favourites_count", "group_is_private")
IGNORED = frozenset(
    {
        "collected_from_url",
        "reaction_count",
        "group_description",
        "group_member_count",
        "group_is_private",
        "group_url",
        "group_created_at",
        "account_account",
        "link_id",
        "link_title",
        "link_description",
        "link_type",
        "link_image",
        "image_urls",
        "video_urls",
    }
)


PLAN = Plan(
    name=NAME,
    platform="gab",
    fields={
        "post_id": native("id"),
        "account_id": native("account_id"),
        "created_at": utc("created_at", "timestamp"),
        "account_handle": user("account_username"),
        "account_name": words("account_display_name"),
        "text": html("body"),
        "url": address("url"),
        "links": links("link_url"),
        "hashtags": tags("tags", split=","),
        "mentions": people("mentions", split=","),
        "conversation_id": native("thread_id"),
        "channel_id": native("group_id"),
        "channel_name": words("group_title"),
        "likes": number("favourites_count"),
        "reposts": number("reblogs_count"),
        "replies": number("replies_count"),
        "collected_at": utc("collected_at"),
    },
    account={"description": html("account_note")},
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
