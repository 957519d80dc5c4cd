"""Instagram posts as minet writes them. There is no account id: the handle stands for it."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import (
    address,
    named,
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

NAME = "minet-instagram"
SIGNATURE = ("shortcode", "taken_at_timestamp", "usertags_medias")
IGNORED = frozenset(
    {
        "media_type",
        "like_and_view_counts_disabled",
        "main_thumbnail_url",
        "medias_type",
        "medias_url",
        "usertags_medias",
        "utc_time",
        "coauthor_usernames",
    }
)


PLAN = Plan(
    name=NAME,
    platform="instagram",
    fields={
        "post_id": native("shortcode", "id"),
        "account_id": named("username"),
        "created_at": stamped("taken_at_timestamp"),
        "account_handle": user("username"),
        "account_name": words("full_name"),
        "text": words("caption"),
        "url": address("url"),
        "hashtags": tags("hashtags", split="|"),
        "mentions": people("mentioned_names", split="|"),
        "likes": number("like_count"),
        "replies": number("comment_count"),
    },
    account={"verified": yes("is_verified")},
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
