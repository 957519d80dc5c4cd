"""YouTube's Data API: videos, search results, playlists and comments, as JSON."""

from collections.abc import Iterator

from guetteur.model import native_id
from guetteur.readers.base import Recognition
from guetteur.readers.html_text import html
from guetteur.readers.json_rows import dicts, dig
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import joined, language, native, number, utc, words
from guetteur.readers.plan_read import Chosen, Object, json_format, shown
from guetteur.readers.row import Row
from guetteur.readers.times import read_iso

NAME = "youtube-api"
_KINDS = ("youtube#video", "youtube#searchResult", "youtube#playlistItem", "youtube#comment")


def _video(values: Values, row: Row) -> None:  # noqa: ARG001
    values["url"] = f"https://youtube.com/watch?v={native_id(str(values['post_id']))}"


def _comment(values: Values, row: Row) -> None:
    # The text as typed is given to some callers only; the other one is HTML.
    if row.get("snippet.textOriginal") is not None:
        values["text"] = row.maybe("snippet.textOriginal", str)
    if row.get("snippet.updatedAt") not in (None, row.get("snippet.publishedAt")):
        values["edited_at"] = row.maybe("snippet.updatedAt", read_iso)


VIDEO = Plan(
    name="video",
    platform="youtube",
    fields={
        "post_id": native(
            "id.videoId", "contentDetails.videoId", "snippet.resourceId.videoId", "id"
        ),
        "account_id": native("snippet.videoOwnerChannelId", "snippet.channelId"),
        "created_at": utc("contentDetails.videoPublishedAt", "snippet.publishedAt"),
        "account_name": words("snippet.videoOwnerChannelTitle", "snippet.channelTitle"),
        "text": joined("snippet.title", "snippet.description"),
        "lang": language("snippet.defaultAudioLanguage", "snippet.defaultLanguage"),
        "likes": number("statistics.likeCount"),
        "replies": number("statistics.commentCount"),
        "views": number("statistics.viewCount"),
    },
    ignored=frozenset(
        [
            "kind",
            "etag",
            "id",
            "id.kind",
            "id.channelId",
            "id.playlistId",
            "snippet.thumbnails",
            "snippet.tags",
            "snippet.categoryId",
            "snippet.liveBroadcastContent",
            "snippet.localized",
            "snippet.publishTime",
            "snippet.playlistId",
            "snippet.position",
            "snippet.resourceId",
            "contentDetails",
            "status",
            "statistics.dislikeCount",
            "statistics.favoriteCount",
            "player",
            "topicDetails",
            "recordingDetails",
            "liveStreamingDetails",
            "fileDetails",
            "processingDetails",
            "suggestions",
            "localizations",
            "paidProductPlacementDetails",
            "nextPageToken",
            "prevPageToken",
            "regionCode",
            "pageInfo",
        ]
    ),
    makes=("url",),
    adjust=_video,
)
COMMENT = Plan(
    name="comment",
    platform="youtube",
    fields={
        "post_id": native("id"),
        "account_id": native("snippet.authorChannelId.value", "snippet.authorDisplayName"),
        "created_at": utc("snippet.publishedAt"),
        "account_name": words("snippet.authorDisplayName"),
        "text": html("snippet.textDisplay"),
        "reply_to_id": native("snippet.parentId", "snippet.videoId"),
        "conversation_id": native("snippet.videoId"),
        "likes": number("snippet.likeCount"),
    },
    also=frozenset({"snippet.textOriginal", "snippet.updatedAt"}),
    ignored=frozenset(
        [
            "kind",
            "etag",
            "snippet.authorProfileImageUrl",
            "snippet.authorChannelUrl",
            "snippet.canRate",
            "snippet.viewerRating",
            "snippet.moderationStatus",
            "snippet.channelId",
        ]
    ),
    makes=("edited_at",),
    adjust=_comment,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by the `kind` that each of Google's objects tells."""
    for one in shown(peek, "items"):
        if str(one.get("kind")).startswith(_KINDS):
            return Recognition(NAME, "reason-keys", {"keys": f"kind = {one['kind']}"})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """A video; or a thread's comments, the first one and its answers."""
    kind = str(found.get("kind"))
    top = dig(found, "snippet.topLevelComment")
    if isinstance(top, dict):
        for one in (top, *dicts(dig(found, "replies.comments"))):
            yield COMMENT, one
    elif kind == "youtube#comment":
        yield COMMENT, found
    elif kind == "youtube#searchResult" and dig(found, "id.videoId") is None:
        yield "channel or playlist", found
    elif kind.startswith(_KINDS):
        yield VIDEO, found
    else:
        yield kind[:100], found


FORMAT = json_format(
    NAME, recognise, (VIDEO, COMMENT), choose, "youtube-api", "unsure", lists=("items",)
)
