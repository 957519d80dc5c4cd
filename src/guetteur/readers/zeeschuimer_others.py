"""TikTok's and LinkedIn's own web objects, as Zeeschuimer captures them."""

import re
from datetime import datetime

from guetteur.model import native_id
from guetteur.readers.fourcat_linkedin import time_in_id
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    Field,
    address,
    found_in,
    language,
    link,
    links,
    named,
    native,
    number,
    stamped,
    user,
    words,
    yes,
)
from guetteur.readers.row import Row, Unreadable
from guetteur.readers.values import distinct, hashtag

_COLLECTED = stamped("timestamp_collected", unit="milliseconds")
_ACTIVITY = re.compile(r"urn:li:(?:activity|ugcPost|share):(\d{15,20})")
_MEMBER = re.compile(r"linkedin\.com/((?:in|company|school|showcase)/[^/?#]+)")


def _video(values: Values, row: Row) -> None:
    handle = row.get("author.uniqueId") or row.get("author")
    values["url"] = link(f"https://tiktok.com/@{handle}/video/{native_id(str(values['post_id']))}")
    listed = [row.maybe(f.columns[0], f.parse) for f in _TAGS]
    found = [tag for part in listed if isinstance(part, tuple) for tag in part]
    values["hashtags"] = distinct(found) if row.get("textExtra") is not None or found else None


_TAGS = (
    found_in("textExtra", "hashtagName", hashtag),
    found_in("challenges", "title", hashtag),
)
TIKTOK = Plan(
    name="tiktok",
    platform="tiktok",
    fields={
        "post_id": native("id"),
        "account_id": named("author.uniqueId", "author"),
        "created_at": stamped("createTime"),
        "account_handle": user("author.uniqueId", "author"),
        "account_name": words("author.nickname", "nickname"),
        "text": words("desc"),
        "lang": language("textLanguage"),
        "likes": number("stats.diggCount", "statsV2.diggCount"),
        "reposts": number("stats.shareCount", "statsV2.shareCount"),
        "replies": number("stats.commentCount", "statsV2.commentCount"),
        "views": number("stats.playCount", "statsV2.playCount"),
        "collected_at": _COLLECTED,
    },
    account={
        "description": words("author.signature"),
        "followers": number("authorStats.followerCount"),
        "following": number("authorStats.followingCount"),
        "posts_count": number("authorStats.videoCount"),
        "verified": yes("author.verified"),
    },
    also=frozenset({"textExtra", "challenges"}),
    ignored=frozenset(
        [
            "AIGCDescription",
            "CategoryType",
            "author",
            "authorStats",
            "authorStatsV2",
            "authorId",
            "authorSecId",
            "backendSourceEventTracking",
            "collected",
            "contents",
            "diversificationId",
            "diversificationLabels",
            "digged",
            "duetDisplay",
            "duetEnabled",
            "duetInfo",
            "forFriend",
            "isAd",
            "isReviewing",
            "item_control",
            "itemCommentStatus",
            "itemMute",
            "locationCreated",
            "music",
            "officalItem",
            "originalItem",
            "poi",
            "privateItem",
            "secret",
            "shareEnabled",
            "showNotPass",
            "stats",
            "statsV2",
            "stickersOnItem",
            "stitchDisplay",
            "stitchEnabled",
            "suggestedWords",
            "video",
            "videoSuggestWordsList",
            "vl1",
            "warnInfo",
            "anchors",
            "effectStickers",
            "imagePost",
            "isPinnedItem",
            "moderationAIGC",
            "playlistId",
            "IsAigc",
            "BAInfo",
            "adAuthorization",
            "adLabelVersion",
            "aigcLabelType",
            "indexEnabled",
            "maskType",
            "takeDown",
            "isECVideo",
            "isActivityItem",
            "stickers",
        ]
    ),
    dots=True,
    makes=("url",),
    adjust=_video,
)


def _comment(values: Values, row: Row) -> None:
    # 0: an answer to the video itself.
    if str(row.get("reply_id")) == "0":
        values["reply_to_id"] = values["conversation_id"]


TIKTOK_COMMENT = Plan(
    name="tiktok-comment",
    platform="tiktok",
    fields={
        "post_id": native("cid"),
        "account_id": named("user.unique_id"),
        "created_at": stamped("create_time"),
        "account_handle": user("user.unique_id"),
        "account_name": words("user.nickname"),
        "text": words("text"),
        "lang": language("comment_language"),
        "url": address("share_info.url"),
        "reply_to_id": native("reply_id"),
        "conversation_id": native("aweme_id"),
        "likes": number("digg_count"),
        "replies": number("reply_comment_total"),
        "collected_at": _COLLECTED,
    },
    ignored=frozenset(
        [
            "author_pin",
            "collect_stat",
            "comment_post_item_ids",
            "image_list",
            "is_author_digged",
            "is_comment_translatable",
            "is_high_purchase_intent",
            "label_list",
            "label_text",
            "label_type",
            "no_show",
            "reply_comment",
            "reply_to_reply_id",
            "share_info",
            "status",
            "stick_position",
            "text_extra",
            "trans_btn_style",
            "user",
            "user_buried",
            "user_digged",
            "allow_download_photo",
            "sort_extra_score",
            "sort_tags",
        ]
    ),
    dots=True,
    adjust=_comment,
)


def activity(value: object) -> str:
    """The number in a LinkedIn `urn:li:activity:...`; of several, the first."""
    found = _ACTIVITY.search(str(value))
    if found is None:
        raise Unreadable("issue-id", value)
    return found[1]


def member(value: object) -> str:
    """`in/somebody` or `company/something`, from an address on LinkedIn."""
    found = _MEMBER.search(str(value))
    if found is None:
        raise Unreadable("issue-id", value)
    return found[1].lower()


def activity_time(value: object) -> datetime:
    """The time that the number holds."""
    return time_in_id(activity(value))


def _linkedin(values: Values, row: Row) -> None:  # noqa: ARG001
    number = native_id(str(values["post_id"]))
    values["url"] = link(f"https://www.linkedin.com/feed/update/urn:li:activity:{number}")


_URN = ("updateMetadata.urn", "preDashEntityUrn", "entityUrn")
_SOCIAL = "*socialDetail.*totalSocialActivityCounts"
LINKEDIN = Plan(
    name="linkedin",
    platform="linkedin",
    fields={
        "post_id": Field(_URN, activity),
        "account_id": Field(("actor.navigationContext.actionTarget",), member),
        "created_at": Field(_URN, activity_time),
        "account_name": words("actor.name.text"),
        "text": words("commentary.text.text"),
        "links": links(
            "content.navigationContext.actionTarget",
            "content.articleComponent.navigationContext.actionTarget",
        ),
        "likes": number(f"{_SOCIAL}.numLikes", "*socialDetail.likes.paging.total"),
        "reposts": number(f"{_SOCIAL}.numShares", "*socialDetail.totalShares"),
        "replies": number(f"{_SOCIAL}.numComments", "*socialDetail.comments.paging.total"),
        "collected_at": _COLLECTED,
    },
    account={"description": words("actor.description.text")},
    ignored=frozenset(
        [
            "$recipeTypes",
            "$type",
            "actor",
            "content",
            "commentary",
            "header",
            "footer",
            "*socialDetail",
            "socialContent",
            "updateMetadata",
            "preDashEntityUrn",
            "entityUrn",
            "dashEntityUrn",
            "resharedUpdate",
            "*resharedUpdate",
            "annotation",
            "additionalContents",
            "aggregatedContent",
            "carouselContent",
            "contextualHeader",
            "contextualDescription",
            "desktopPromoUpdate",
            "detailHeader",
            "highlightedComments",
            "interstitial",
            "leadGenFormContent",
            "leadGenFormContentV2",
            "relatedContent",
            "showSocialDetail",
            "metadata",
            "lastModified",
            "rootShare",
        ]
    ),
    makes=("url",),
    adjust=_linkedin,
)
