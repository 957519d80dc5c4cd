"""Instagram posts of the Meta Content Library."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import language, native, number, tags, user, when, words, yes
from guetteur.readers.plan_read import table_format

NAME = "mcl-instagram"
SIGNATURE = ("creation_time", "post_owner.id", "match_type")
IGNORED = frozenset(
    {
        "modified_time",
        "match_type",
        "is_branded_content",
        "media_type",
        "content_type",
        "post_owner.type",
        "view_date_last_refreshed",
    }
)


PLAN = Plan(
    name=NAME,
    platform="instagram",
    fields={
        "post_id": native("id"),
        "account_id": native("post_owner.id"),
        "created_at": when("creation_time"),
        "account_handle": user("post_owner.username"),
        "account_name": words("post_owner.name"),
        "text": words("text"),
        "lang": language("lang"),
        "hashtags": tags("hashtags", split=","),
        "likes": number("statistics.like_count"),
        "replies": number("statistics.comment_count"),
        "views": number("statistics.views"),
    },
    account={"verified": yes("is_verified")},
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "mcl", "documented")
