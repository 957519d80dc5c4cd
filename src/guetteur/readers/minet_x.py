"""Tweets as minet writes them. `collection_time` is in the zone of the computer that collected."""

from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    address,
    language,
    link,
    links,
    many,
    native,
    number,
    people,
    stamped,
    tags,
    user,
    when,
    words,
    yes,
)
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row

NAME = "minet-x"
SIGNATURE = ("timestamp_utc", "user_screen_name", "retweeted_id")
IGNORED = frozenset(
    {
        "local_time",
        "possibly_sensitive",
        "to_username",
        "source_url",
        "lat",
        "lng",
        "user_image",
        "user_likes",
        "user_lists",
        "user_created_at",
        "collected_via",
        "match_query",
        "retweeted_user",
        "retweeted_timestamp_utc",
        "quoted_user",
        "quoted_user_id",
        "quoted_timestamp_utc",
        "place_country_code",
        "place_name",
        "place_type",
        "place_coordinates",
        "domains",
        "media_files",
        "media_types",
        "media_alt_texts",
        "mentioned_ids",
    }
)


def _adjust(values: Values, row: Row) -> None:  # noqa: ARG001
    values["is_repost"] = values["reposted_id"] is not None


PLAN = Plan(
    name=NAME,
    platform="x",
    fields={
        "post_id": native("id"),
        "account_id": native("user_id"),
        "created_at": stamped("timestamp_utc"),
        "account_handle": user("user_screen_name"),
        "account_name": words("user_name"),
        "text": words("text"),
        "lang": language("lang"),
        "url": address("url"),
        "links": links("links", split="|"),
        "hashtags": tags("hashtags", split="|"),
        "mentions": people("mentioned_names", split="|"),
        "media": many("media_urls", split="|", one=link),
        "reposted_id": native("retweeted_id"),
        "reposted_account": native("retweeted_user_id"),
        "quoted_id": native("quoted_id"),
        "reply_to_id": native("to_tweetid"),
        "reply_to_account": native("to_userid"),
        "likes": number("like_count"),
        "reposts": number("retweet_count"),
        "replies": number("reply_count"),
        "views": number("impression_count"),
        "source_app": words("source_name"),
        "collected_at": when("collection_time"),
    },
    account={
        "created_at": stamped("user_timestamp_utc"),
        "description": words("user_description"),
        "followers": number("user_followers"),
        "following": number("user_friends"),
        "posts_count": number("user_tweets"),
        "verified": yes("user_verified"),
        "location": words("user_location"),
        "url": address("user_url"),
    },
    ignored=IGNORED,
    makes=("is_repost",),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
