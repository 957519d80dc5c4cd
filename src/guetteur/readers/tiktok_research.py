"""TikTok's Research API: videos and comments, as JSON or as a table with the same names.

A comment does not say who wrote it: each gets an account of its own.
"""

from collections.abc import Iterator
from pathlib import Path

from guetteur.model import Record, native_id
from guetteur.readers.base import Format, Options, Recognition
from guetteur.readers.json_rows import dicts
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    Field,
    named,
    native,
    number,
    stamped,
    tags,
    user,
    words,
)
from guetteur.readers.plan_read import Chosen, Object, json_format, read_plan
from guetteur.readers.row import Row

NAME = "tiktok-research"
_VIDEO = frozenset({"video_description", "create_time", "region_code"})
_COMMENT = frozenset({"video_id", "parent_comment_id", "create_time", "text"})


def _video(values: Values, row: Row) -> None:
    handle = row.get("username")
    values["url"] = f"https://tiktok.com/@{handle}/video/{native_id(str(values['post_id']))}"


def _comment(values: Values, row: Row) -> None:
    values["account_id"] = f"tiktok:author-of-{native_id(str(values['post_id']))}"
    # A comment on the video names the video as its parent.
    if row.get("parent_comment_id") == row.get("video_id"):
        values["reply_to_id"] = values["conversation_id"]


VIDEO = Plan(
    name="video",
    platform="tiktok",
    fields={
        "post_id": native("id"),
        "account_id": named("username"),
        "created_at": stamped("create_time"),
        "account_handle": user("username"),
        "text": words("video_description"),
        "hashtags": tags("hashtag_names", split=","),
        "likes": number("like_count"),
        "reposts": number("share_count"),
        "replies": number("comment_count"),
        "views": number("view_count"),
    },
    ignored=frozenset(
        [
            "region_code",
            "music_id",
            "effect_ids",
            "playlist_id",
            "voice_to_text",
            "is_stem_verified",
            "favorites_count",
            "favourites_count",
            "video_duration",
            "hashtag_info_list",
            "sticker_info_list",
            "effect_info_list",
            "video_mention_list",
            "video_label",
            "video_tag",
            "cursor",
            "has_more",
            "search_id",
            "error",
        ]
    ),
    dots=True,
    makes=("url",),
    adjust=_video,
)
COMMENT = Plan(
    name="comment",
    platform="tiktok",
    fields={
        "post_id": native("id"),
        "account_id": Field(("id",), native("id").parse),
        "created_at": stamped("create_time"),
        "text": words("text"),
        "reply_to_id": native("parent_comment_id", "video_id"),
        "conversation_id": native("video_id"),
        "likes": number("like_count"),
        "replies": number("reply_count"),
    },
    ignored=frozenset({"cursor", "has_more"}),
    dots=True,
    adjust=_comment,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by names of TikTok's own, in a table, in objects, or in a page's `data`."""
    data = peek.samples[0].get("data") if peek.samples else None
    shown = [set(peek.columns), *(set(one) for one in peek.samples)]
    inner = data[0] if isinstance(data, list) and data else data
    if isinstance(inner, dict):
        shown += [set(inner), *(set(one) for key in inner for one in dicts(inner[key]))]
    for keys in (_VIDEO, _COMMENT):
        if any(keys <= one for one in shown):
            return Recognition(NAME, "reason-columns", {"columns": ", ".join(sorted(keys))})
    is_page = peek.kind == "json-object" and isinstance(inner, dict)
    if is_page and isinstance(inner, dict) and inner.keys() & {"videos", "comments"}:
        return Recognition(NAME, "reason-keys", {"keys": "data.videos, data.comments"})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """A video or a comment."""
    yield (COMMENT if "video_id" in found else VIDEO), found


_JSON = json_format(
    NAME,
    recognise,
    (VIDEO, COMMENT),
    choose,
    "tiktok-research",
    "documented",
    lists=("data.videos", "data.comments", "videos", "comments"),
)


def read(path: Path, options: Options) -> Iterator[Record]:
    """The records of a table or of JSON."""
    peek = look_at(path)
    if peek.kind.startswith("json"):
        yield from _JSON.read(path, options)
    else:
        plan = COMMENT if "video_id" in peek.columns else VIDEO
        yield from read_plan(path, options, plan)


FORMAT = Format(
    NAME,
    recognise,
    read,
    family=_JSON.family,
    sure=_JSON.sure,
    mapped=_JSON.mapped,
    used=_JSON.used,
    ignored=_JSON.ignored,
    lacks=_JSON.lacks,
    files=("json", "jsonl", "csv"),
)
