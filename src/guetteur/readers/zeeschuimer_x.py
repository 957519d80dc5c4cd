"""X's own web objects, as Zeeschuimer captures them."""

import re

from guetteur.model import native_id
from guetteur.readers.html_text import html
from guetteur.readers.json_rows import dicts, dig
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    dated,
    found_in,
    language,
    native,
    number,
    stamped,
    user,
    words,
    yes,
)
from guetteur.readers.row import Row
from guetteur.readers.urls import canonical
from guetteur.readers.values import distinct, hashtag, mention, text
from guetteur.readers.x_v1_objects import TIME

_USER = "core.user_results.result"
_RESULTS = ("retweeted_status_result.result", "legacy.retweeted_status_result.result")
_OWN_MEDIA = re.compile(r"/status/\d+/(?:photo|video)/\d+")


def _adjust(values: Values, row: Row) -> None:
    values["url"] = f"https://x.com/i/status/{native_id(str(values['post_id']))}"
    urls = row.get("legacy.entities.urls")
    if isinstance(urls, list):
        told = (str(one.get("expanded_url") or one.get("url") or "") for one in dicts(urls))
        values["links"] = distinct(canonical(one) for one in told if not _OWN_MEDIA.search(one))
    reposted = next((found for place in _RESULTS if (found := row.get(place)) is not None), None)
    # A post that only some may see is wrapped once more.
    inside = dig(reposted, "tweet") if dig(reposted, "tweet") is not None else reposted
    values["is_repost"] = reposted is not None
    for field, place in (("reposted_id", "rest_id"), ("reposted_account", f"{_USER}.rest_id")):
        found = dig(inside, place)
        values[field] = None if found is None else f"x:{text(found)}"


X = Plan(
    name="x",
    platform="x",
    fields={
        "post_id": native("rest_id", "legacy.id_str"),
        "account_id": native(f"{_USER}.rest_id", "legacy.user_id_str"),
        "created_at": dated(TIME, "legacy.created_at"),
        "account_handle": user(f"{_USER}.core.screen_name", f"{_USER}.legacy.screen_name"),
        "account_name": words(f"{_USER}.core.name", f"{_USER}.legacy.name"),
        "text": words("note_tweet.note_tweet_results.result.text", "legacy.full_text"),
        "lang": language("legacy.lang"),
        "hashtags": found_in("legacy.entities.hashtags", "text", hashtag),
        "mentions": found_in("legacy.entities.user_mentions", "screen_name", mention),
        "media": found_in("legacy.extended_entities.media", "media_key", text),
        "quoted_id": native("legacy.quoted_status_id_str", "quoted_status_result.result.rest_id"),
        "reply_to_id": native("legacy.in_reply_to_status_id_str"),
        "reply_to_account": native("legacy.in_reply_to_user_id_str"),
        "conversation_id": native("legacy.conversation_id_str"),
        "likes": number("legacy.favorite_count"),
        "reposts": number("legacy.retweet_count"),
        "replies": number("legacy.reply_count"),
        "quotes": number("legacy.quote_count"),
        "views": number("views.count"),
        "source_app": html("source"),
        "collected_at": stamped("timestamp_collected", unit="milliseconds"),
    },
    account={
        "created_at": dated(TIME, f"{_USER}.core.created_at", f"{_USER}.legacy.created_at"),
        "description": words(f"{_USER}.legacy.description"),
        "followers": number(f"{_USER}.legacy.followers_count"),
        "following": number(f"{_USER}.legacy.friends_count"),
        "posts_count": number(f"{_USER}.legacy.statuses_count"),
        "verified": yes(f"{_USER}.verification.verified", f"{_USER}.legacy.verified"),
        "location": words(f"{_USER}.location.location", f"{_USER}.legacy.location"),
    },
    also=frozenset({"legacy.entities.urls", *_RESULTS}),
    ignored=frozenset(
        [
            "__typename",
            "id",
            "type",
            "card",
            "edit_control",
            "is_translatable",
            "unmention_data",
            "unmention_info",
            "views",
            "quick_promote_eligibility",
            "unified_card",
            "previous_counts",
            "note_tweet",
            "quoted_status_result",
            "has_birdwatch_notes",
            "birdwatch_pivot",
            "legacy",
            "core",
            "source",
            "grok_analysis_button",
            "grok_analysis_followups",
            "grok_share_attachment",
            "post_image_description",
            "post_video_description",
            "quotedRefResult",
            "superFollowsReplyUserResult",
            "community_results",
            "tweet",
        ]
    ),
    makes=("url", "links", "reposted_id", "reposted_account", "is_repost"),
    adjust=_adjust,
)
