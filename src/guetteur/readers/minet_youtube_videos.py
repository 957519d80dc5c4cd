"""YouTube videos as minet writes them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import joined, language, native, number, when, words
from guetteur.readers.plan_read import table_format

NAME = "minet-youtube-videos"
SIGNATURE = ("video_id", "channel_id", "has_captions")
IGNORED = frozenset({"duration", "has_captions", "category_id", "category", "topics", "tags"})


PLAN = Plan(
    name=NAME,
    platform="youtube",
    fields={
        "post_id": native("video_id"),
        "account_id": native("channel_id"),
        "created_at": when("published_at"),
        "account_name": words("channel_title"),
        "text": joined("title", "description"),
        "lang": language("default_language"),
        "likes": number("like_count"),
        "replies": number("comment_count"),
        "views": number("view_count"),
    },
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
