"""Tweets as DMI-TCAT exports them.

Lists are cut at semicolons; reposts are known by their text only.
"""

from guetteur.readers.html_text import html
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    Field,
    address,
    by_handle,
    language,
    link,
    many,
    native,
    number,
    people,
    stamped,
    tags,
    user,
    words,
    yes,
)
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row
from guetteur.readers.values import distinct

NAME = "dmi-tcat"
SIGNATURE = ("from_user_name", "from_user_id", "to_user_name")
IGNORED = frozenset(
    {
        "created_at",
        "filter_level",
        "possibly_sensitive",
        "withheld_copyright",
        "withheld_scope",
        "truncated",
        "lat",
        "lng",
        "from_user_profile_image_url",
        "from_user_utcoffset",
        "from_user_timezone",
        "from_user_lang",
        "from_user_favourites_count",
        "from_user_listed",
        "from_user_withheld_scope",
        "from_user_created_at",
        "domains",
        "HTTP status code",
        "media_urls",
        "media_type",
        "media_indice_start",
        "media_indice_end",
        "photo_sizes_width",
        "photo_sizes_height",
        "photo_resize",
    }
)


def several(value: object) -> tuple[str, ...]:
    """The addresses of a cell."""
    return distinct(link(piece.strip()) for piece in str(value).split(";"))


def _adjust(values: Values, row: Row) -> None:  # noqa: ARG001
    values["is_repost"] = str(values["text"] or "").startswith("RT @")


PLAN = Plan(
    name=NAME,
    platform="x",
    fields={
        "post_id": native("id"),
        "account_id": native("from_user_id"),
        "created_at": stamped("time"),
        "account_handle": user("from_user_name"),
        "account_name": words("from_user_realname"),
        "text": words("text"),
        "lang": language("lang"),
        "links": Field(("urls_followed", "urls_expanded", "urls"), several),
        "hashtags": tags("hashtags", split=";"),
        "mentions": people("mentions", split=";"),
        "media": many("media_id", split=";"),
        "quoted_id": native("quoted_status_id"),
        "reply_to_id": native("in_reply_to_status_id"),
        "reply_to_account": by_handle("to_user_name"),
        "likes": number("favorite_count"),
        "reposts": number("retweet_count"),
        "source_app": html("source"),
    },
    account={
        "description": words("from_user_description"),
        "followers": number("from_user_followercount"),
        "following": number("from_user_friendcount"),
        "posts_count": number("from_user_tweetcount"),
        "verified": yes("from_user_verified"),
        "location": words("location"),
        "url": address("from_user_url"),
    },
    ignored=IGNORED,
    makes=("is_repost",),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "tcat", "unsure")
