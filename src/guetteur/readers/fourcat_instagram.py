"""Instagram posts as 4CAT writes them.

The people tagged in a picture are not those named in the text.
"""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, native, number, tags, user, utc, words, yes
from guetteur.readers.plan_read import table_format

NAME = "4cat-instagram"
SIGNATURE = ("usertags", "num_likes", "media_type")
IGNORED = frozenset(
    {
        "collected_from_url",
        "collected_from_view",
        "partial_item",
        "parent_id",
        "author_avatar_url",
        "coauthors",
        "coauthor_fullnames",
        "coauthor_ids",
        "media_type",
        "num_media",
        "image_urls",
        "media_urls",
        "usertags",
        "likes_hidden",
        "location_name",
        "location_id",
        "location_latlong",
        "location_city",
        "missing_media",
    }
)


PLAN = Plan(
    name=NAME,
    platform="instagram",
    fields={
        "post_id": native("id"),
        "account_id": native("author_id", "author"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "account_name": words("author_fullname"),
        "text": words("body"),
        "url": address("url"),
        "hashtags": tags("hashtags", split=","),
        "conversation_id": native("thread_id"),
        "likes": number("num_likes"),
        "replies": number("num_comments"),
        "views": number("play_count"),
    },
    account={"verified": yes("verified")},
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
