"""YouTube videos as YouTube Data Tools lists them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import joined, language, native, number, when, words
from guetteur.readers.plan_read import table_format

NAME = "ytdt-videos"
SIGNATURE = ("videoId", "channelId", "publishedAt", "videoDescription")
IGNORED = frozenset(
    {
        "position",
        "publishedAtSQL",
        "tags",
        "videoCategoryId",
        "videoCategoryLabel",
        "duration",
        "durationSec",
        "dimension",
        "definition",
        "caption",
        "defaultLAudioLanguage",
        "thumbnail_maxres",
        "licensedContent",
        "dislikeCount",
        "favoriteCount",
    }
)


PLAN = Plan(
    name=NAME,
    platform="youtube",
    fields={
        "post_id": native("videoId"),
        "account_id": native("channelId"),
        "created_at": when("publishedAt"),
        "account_name": words("channelTitle"),
        "text": joined("videoTitle", "videoDescription"),
        "lang": language("defaultLanguage"),
        "likes": number("likeCount"),
        "replies": number("commentCount"),
        "views": number("viewCount"),
    },
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "ytdt", "unsure")
