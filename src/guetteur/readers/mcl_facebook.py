"""Facebook posts of the Meta Content Library.

In a group, the owner of a post is not its surface.
"""

from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import language, links, native, number, user, when, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row

NAME = "mcl-facebook"
SIGNATURE = ("creation_time", "post_owner.id", "surface.id")
IGNORED = frozenset(
    {
        "multimedia",
        "is_branded_content",
        "content_type",
        "statistics.love_count",
        "statistics.wow_count",
        "statistics.haha_count",
        "statistics.sad_count",
        "statistics.angry_count",
        "statistics.care_count",
        "statistics.reaction_count",
        "statistics.views_date_last_refreshed",
        "post_owner.type",
        "surface.type",
    }
)


def _adjust(values: Values, row: Row) -> None:
    values["is_repost"] = True if values["reposted_id"] is not None else None
    if values["channel_id"] == values["account_id"]:
        values["channel_id"] = values["channel_name"] = None
    # The library writes the time of creation there when nothing was modified.
    if row.get("modified_time") == row.get("creation_time"):
        values["edited_at"] = None


PLAN = Plan(
    name=NAME,
    platform="facebook",
    fields={
        "post_id": native("id"),
        "account_id": native("post_owner.id"),
        "created_at": when("creation_time"),
        "account_handle": user("post_owner.username"),
        "account_name": words("post_owner.name"),
        "text": words("text"),
        "lang": language("lang"),
        "links": links("link_url"),
        "reposted_id": native("shared_post_id"),
        "channel_id": native("surface.id"),
        "channel_name": words("surface.name"),
        "likes": number("statistics.like_count"),
        "reposts": number("statistics.share_count"),
        "replies": number("statistics.comment_count"),
        "views": number("statistics.views"),
        "edited_at": when("modified_time"),
    },
    ignored=IGNORED,
    dots=True,
    makes=("is_repost",),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "mcl", "documented")
