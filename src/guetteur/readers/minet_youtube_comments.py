"""YouTube comments as minet writes them. `updated_at` is used only when it differs."""

from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import native, number, when, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row
from guetteur.readers.times import read_any

NAME = "minet-youtube-comments"
SIGNATURE = ("video_id", "comment_id", "author_channel_id")


def _adjust(values: Values, row: Row) -> None:
    if row.get("updated_at") not in (None, row.get("published_at")):
        values["edited_at"] = row.maybe("updated_at", read_any)


PLAN = Plan(
    name=NAME,
    platform="youtube",
    fields={
        "post_id": native("comment_id"),
        "account_id": native("author_channel_id"),
        "created_at": when("published_at"),
        "account_name": words("author_name"),
        "text": words("text"),
        "reply_to_id": native("parent_comment_id", "video_id"),
        "conversation_id": native("video_id"),
        "likes": number("like_count"),
        "replies": number("reply_count"),
    },
    also=frozenset({"updated_at"}),
    makes=("edited_at",),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
