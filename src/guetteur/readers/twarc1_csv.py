"""Tweets as the first twarc's `json2csv` writes them.

One id column serves reposts and quotes; `tweet_type` tells which.
"""

from guetteur.readers.html_text import html
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    address,
    dated,
    language,
    link,
    links,
    many,
    native,
    number,
    tags,
    user,
    words,
    yes,
)
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row
from guetteur.readers.values import identifier

NAME = "twarc1-csv"
SIGNATURE = ("parsed_created_at", "tweet_type", "retweet_or_quote_id")
IGNORED = frozenset(
    {
        "parsed_created_at",
        "coordinates",
        "in_reply_to_screen_name",
        "place",
        "possibly_sensitive",
        "retweet_or_quote_screen_name",
        "user_default_profile_image",
        "user_favourites_count",
        "user_listed_count",
        "user_time_zone",
    }
)


def _adjust(values: Values, row: Row) -> None:
    kind = row.get("tweet_type")
    other = row.maybe("retweet_or_quote_id", identifier)
    author = row.maybe("retweet_or_quote_user_id", identifier)
    # A reply that quotes is written as a reply, with the id of what it quotes.
    values["is_repost"] = kind == "retweet"
    if kind == "retweet":
        values["reposted_id"] = None if other is None else f"x:{other}"
        values["reposted_account"] = None if author is None else f"x:{author}"
    elif other is not None:
        values["quoted_id"] = f"x:{other}"


PLAN = Plan(
    name=NAME,
    platform="x",
    fields={
        "post_id": native("id"),
        "account_id": native("user_id"),
        "created_at": dated("%a %b %d %H:%M:%S %z %Y", "created_at"),
        "account_handle": user("user_screen_name"),
        "account_name": words("user_name"),
        "text": words("text"),
        "lang": language("lang"),
        "url": address("tweet_url"),
        "links": links("urls", split=" "),
        "hashtags": tags("hashtags", split=" "),
        "media": many("media", split=" ", one=link),
        "reply_to_id": native("in_reply_to_status_id"),
        "reply_to_account": native("in_reply_to_user_id"),
        "likes": number("favorite_count"),
        "reposts": number("retweet_count"),
        "source_app": html("source"),
    },
    account={
        "created_at": dated("%a %b %d %H:%M:%S %z %Y", "user_created_at"),
        "description": words("user_description"),
        "followers": number("user_followers_count"),
        "following": number("user_friends_count"),
        "posts_count": number("user_statuses_count"),
        "verified": yes("user_verified"),
        "location": words("user_location"),
        "url": address("user_urls"),
    },
    ignored=IGNORED,
    also=frozenset({"tweet_type", "retweet_or_quote_id", "retweet_or_quote_user_id"}),
    makes=("reposted_id", "reposted_account", "quoted_id", "is_repost"),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "twarc1", "code")
