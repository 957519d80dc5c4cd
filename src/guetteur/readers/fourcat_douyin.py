"""Douyin videos as 4CAT writes them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, joined, native, number, people, tags, utc, words
from guetteur.readers.plan_read import table_format

NAME = "4cat-douyin"
SIGNATURE = ("post_url", "author_nickname", "digg_count")
IGNORED = frozenset(
    {
        "collected_from_url",
        "region",
        "video_tags",
        "prevent_download",
        "video_url",
        "video_thumbnail",
        "video_duration",
        "image_urls",
        "music_author",
        "music_title",
        "music_url",
        "collect_count",
        "download_count",
        "forward_count",
        "count_total_streams_viewers",
        "count_current_stream_viewers",
        "author_thumbnail_url",
        "author_is_ad_fake",
        "part_of_collection",
        "4CAT_first_video_displayed",
        "collection_id",
        "collection_name",
        "place_in_collection",
    }
)


PLAN = Plan(
    name=NAME,
    platform="douyin",
    fields={
        "post_id": native("id"),
        "account_id": native("author_user_id"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_name": words("author_nickname"),
        "text": joined("subject", "body"),
        "url": address("post_url"),
        "hashtags": tags("hashtags", split=","),
        "mentions": people("mentions", split=","),
        "conversation_id": native("thread_id"),
        "likes": number("digg_count"),
        "reposts": number("share_count"),
        "replies": number("comment_count"),
        "views": number("play_count"),
    },
    account={"url": address("author_profile_url"), "location": words("author_region")},
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
