"""LinkedIn posts captured with Zeeschuimer, as 4CAT writes them.

LinkedIn shows only "18 hours ago", from which 4CAT guesses a time: all posts of two days ago
would look simultaneous. The time is taken from the post's id instead, which holds it.
"""

from datetime import datetime

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import (
    Field,
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
from guetteur.readers.row import Unreadable
from guetteur.readers.times import read_epoch
from guetteur.readers.values import identifier

NAME = "4cat-linkedin"
SIGNATURE = ("post_url", "timestamp_ago", "is_promoted")
IGNORED = frozenset(
    {
        "collected_from_url",
        "thread_id",
        "timestamp",
        "timestamp_ago",
        "is_promoted",
        "author_name_mentions",
        "image_urls",
        "video_thumb_url",
        "inclusion_context",
        "unix_timestamp",
        "author_pronouns",
        "author_avatar_url",
        "author_is_company",
        "reaction_like",
        "reaction_empathy",
        "reaction_praise",
        "reaction_entertainment",
        "reaction_appreciation",
        "reaction_interest",
    }
)


def time_in_id(value: object) -> datetime:
    """The time that a LinkedIn id holds: its first 41 bits are milliseconds since 1970."""
    found = identifier(value)
    if not found.isascii() or not found.isdigit() or len(found) > 20:
        raise Unreadable("issue-time", value)
    return read_epoch(int(found) >> 22, unit="milliseconds")


PLAN = Plan(
    name=NAME,
    platform="linkedin",
    fields={
        "post_id": native("id"),
        "account_id": native("author", "author_url", "author_name"),
        "created_at": Field(("id",), time_in_id),
        "account_handle": user("author"),
        "account_name": words("author_name"),
        "text": words("body"),
        "url": address("post_url"),
        "links": links("link_url"),
        "hashtags": tags("hashtags", split=","),
        "mentions": people("author_mentions", split=","),
        "likes": number("reactions"),
        "reposts": number("shares"),
        "replies": number("comments"),
        "collected_at": utc("unix_timestamp_collected", "timestamp_collected"),
    },
    account={"description": words("author_description"), "url": address("author_url")},
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat-linkedin", "unsure")
