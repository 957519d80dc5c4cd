"""Truth Social posts as 4CAT writes them; their text is HTML."""

from guetteur.readers.html_text import html, html_links
from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import (
    address,
    native,
    number,
    people,
    tags,
    user,
    utc,
    words,
    yes,
)
from guetteur.readers.plan_read import table_format

NAME = "4cat-truthsocial"
SIGNATURE = ("account_username", "reblogs_count", "video_thumbs")
IGNORED = frozenset(
    {
        "collected_from_url",
        "account_avatar",
        "images",
        "video_thumbs",
        "video_urls",
        "group_avatar",
        "group_note",
        "group_members_count",
    }
)


PLAN = Plan(
    name=NAME,
    platform="truthsocial",
    fields={
        "post_id": native("id"),
        "account_id": native("account_id"),
        "created_at": utc("created_at", "timestamp"),
        "account_handle": user("account_username"),
        "account_name": words("account_display_name"),
        "text": html("body"),
        "url": address("url"),
        "links": html_links("body"),
        "hashtags": tags("hashtags", split=","),
        "mentions": people("mentions", split=","),
        "conversation_id": native("thread_id"),
        "channel_id": native("group_id"),
        "channel_name": words("group_display_name"),
        "reposts": number("reblogs_count"),
        "replies": number("replies_count"),
    },
    account={
        "followers": number("account_followers"),
        "following": number("account_following"),
        "verified": yes("account_verified"),
    },
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
