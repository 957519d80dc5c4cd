"""TikTok videos as minet writes them. The handle is the account, as in other exports of TikTok."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import named, native, number, stamped, tags, user, words, yes
from guetteur.readers.plan_read import table_format

NAME = "minet-tiktok"
SIGNATURE = ("author_unique_id", "digg_count", "video_id")
IGNORED = frozenset(
    {
        "utc_time",
        "original_item",
        "video_id",
        "video_height",
        "video_width",
        "video_duration",
        "video_ratio",
        "video_cover",
        "video_origin_cover",
        "video_dynamic_cover",
        "video_reflow_cover",
        "video_bitrate",
        "video_format",
        "video_quality",
        "author_id",
        "author_avatar",
        "author_secret",
        "author_heart_count",
        "author_digg_count",
        "music_id",
        "music_title",
        "music_author_name",
        "music_original",
        "music_play_url",
        "music_duration",
        "music_album",
        "duet_from_video_id",
        "duet_from_user_id",
        "duet_from_user_name",
        "duet_from_user_is_commerce",
        "challenges_descriptions",
        "stickers_texts",
        "effect_stickers_names",
        "duet_enabled",
        "stitch_enabled",
        "share_enabled",
        "is_ad",
    }
)


PLAN = Plan(
    name=NAME,
    platform="tiktok",
    fields={
        "post_id": native("id"),
        "account_id": named("author_unique_id"),
        "created_at": stamped("timestamp"),
        "account_handle": user("author_unique_id"),
        "account_name": words("author_nickname"),
        "text": words("description"),
        "hashtags": tags("challenges_titles", split="|"),
        "likes": number("digg_count"),
        "reposts": number("share_count"),
        "replies": number("comment_count"),
        "views": number("play_count"),
    },
    account={
        "description": words("author_signature"),
        "followers": number("author_follower_count"),
        "following": number("author_following_count"),
        "posts_count": number("author_video_count"),
        "verified": yes("author_verified"),
    },
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
