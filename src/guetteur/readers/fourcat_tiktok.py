"""TikTok videos as 4CAT writes them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, named, native, number, tags, user, utc, words
from guetteur.readers.plan_read import table_format

NAME = "4cat-tiktok"
SIGNATURE = ("tiktok_url", "author_full", "unix_timestamp")
IGNORED = frozenset(
    {
        "collected_from_url",
        "thread_id",
        "author_likes",
        "author_avatar",
        "stickers",
        "is_duet",
        "is_ad",
        "is_paid_partnership",
        "is_sensitive",
        "is_photosensitive",
        "music_name",
        "music_id",
        "music_url",
        "music_thumbnail",
        "music_author",
        "video_url",
        "thumbnail_url",
        "challenges",
        "diversification_labels",
        "location_created",
        "effects",
        "warning",
    }
)


PLAN = Plan(
    name=NAME,
    platform="tiktok",
    fields={
        "post_id": native("id"),
        "account_id": named("author"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "account_name": words("author_full"),
        "text": words("body"),
        "url": address("tiktok_url"),
        "hashtags": tags("hashtags", split=","),
        "likes": number("likes"),
        "replies": number("comments"),
        "reposts": number("shares"),
        "views": number("plays"),
    },
    account={"followers": number("author_followers"), "posts_count": number("author_videos")},
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
