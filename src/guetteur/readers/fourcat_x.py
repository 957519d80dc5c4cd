"""X posts captured with Zeeschuimer, as 4CAT writes them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import (
    address,
    by_handle,
    language,
    link,
    links,
    many,
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

NAME = "4cat-x"
SIGNATURE = ("collected_from_url", "is_quote_tweet", "author_banner_url")
IGNORED = frozenset(
    {
        "collected_from_url",
        "author_avatar_url",
        "author_banner_url",
        "possibly_sensitive",
        "is_quote_tweet",
        "quote_author",
        "quote_body",
        "quote_images",
        "quote_videos",
        "is_quote_withheld",
        "is_reply",
        "is_withheld",
        "long_lat",
        "place_name",
    }
)


PLAN = Plan(
    name=NAME,
    platform="x",
    fields={
        "post_id": native("id"),
        "account_id": native("author_id"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "account_name": words("author_fullname"),
        "text": words("body"),
        "lang": language("language_guess"),
        "url": address("link"),
        "links": links("urls", split=","),
        "hashtags": tags("hashtags", split=","),
        "mentions": people("mentions", split=","),
        "media": many("images", "videos", split=",", one=link),
        "reposted_account": by_handle("retweeted_user"),
        "quoted_id": native("quote_tweet_id"),
        "reply_to_account": by_handle("replied_author"),
        "conversation_id": native("thread_id"),
        "likes": number("like_count"),
        "reposts": number("retweet_count"),
        "replies": number("reply_count"),
        "quotes": number("quote_count"),
        "views": number("impression_count"),
        "source_app": words("source"),
        "is_repost": yes("is_retweet"),
    },
    account={"verified": yes("verified")},
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
