"""Tweets as X's API v1.1 and X's own archives write them, to posts."""

import re

from guetteur.model import native_id
from guetteur.readers.html_text import html
from guetteur.readers.json_rows import dicts
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    address,
    dated,
    found_in,
    language,
    native,
    number,
    user,
    words,
    yes,
)
from guetteur.readers.row import Row
from guetteur.readers.urls import canonical
from guetteur.readers.values import distinct, hashtag, mention, text

TIME = "%a %b %d %H:%M:%S %z %Y"
_OWN_MEDIA = re.compile(r"/status/\d+/(?:photo|video)/\d+")
# A repost's own links are cut with its text; those of the post reposted are whole.
_ENTITIES = ("extended_tweet.entities", "entities")
FIELDS = {
    "post_id": native("id_str", "id"),
    "account_id": native("user.id_str", "user.id"),
    "created_at": dated(TIME, "created_at"),
    "account_handle": user("user.screen_name"),
    "account_name": words("user.name"),
    "text": words("extended_tweet.full_text", "full_text", "text"),
    "lang": language("lang"),
    "hashtags": found_in("entities.hashtags", "text", hashtag),
    "mentions": found_in("entities.user_mentions", "screen_name", mention),
    "media": found_in("extended_entities.media", "id_str", text),
    "reposted_id": native("retweeted_status.id_str"),
    "reposted_account": native("retweeted_status.user.id_str"),
    "quoted_id": native("quoted_status_id_str", "quoted_status.id_str"),
    "reply_to_id": native("in_reply_to_status_id_str"),
    "reply_to_account": native("in_reply_to_user_id_str"),
    "likes": number("favorite_count"),
    "reposts": number("retweet_count"),
    "replies": number("reply_count"),
    "quotes": number("quote_count"),
    "source_app": html("source"),
}
ACCOUNT = {
    "created_at": dated(TIME, "user.created_at"),
    "description": words("user.description"),
    "followers": number("user.followers_count"),
    "following": number("user.friends_count"),
    "posts_count": number("user.statuses_count"),
    "verified": yes("user.verified"),
    "location": words("user.location"),
    "url": address("user.url"),
}
ALSO = frozenset(
    {"entities.urls", "extended_tweet.entities.urls", "retweeted_status", "quoted_status"}
)
_TWEET = """
contributors coordinates display_text_range edit_info entities.media entities.symbols entities.polls
entities.hashtags entities.user_mentions extended_tweet.display_text_range
extended_tweet.extended_entities extended_tweet.entities favorited filter_level geo
in_reply_to_screen_name in_reply_to_status_id in_reply_to_user_id is_quote_status
matching_rules place possibly_sensitive possibly_sensitive_editable quoted_status_id
quoted_status_permalink retweeted scopes timestamp_ms truncated withheld_copyright
withheld_in_countries withheld_scope extended_entities.media
"""
_USER = """
contributors_enabled default_profile default_profile_image entities favourites_count
follow_request_sent following geo_enabled has_extended_profile id is_translation_enabled
is_translator lang listed_count notifications profile_background_color
profile_background_image_url profile_background_image_url_https profile_background_tile
profile_banner_url profile_image_url profile_image_url_https profile_link_color
profile_sidebar_border_color profile_sidebar_fill_color profile_text_color
profile_use_background_image protected time_zone translator_type utc_offset withheld_in_countries
"""
IGNORED = frozenset([*_TWEET.split(), *(f"user.{name}" for name in _USER.split())])


def complete(values: Values, row: Row) -> None:
    """The address, the links as X followed them, and whether it is a repost."""
    values["url"] = f"https://x.com/i/status/{native_id(str(values['post_id']))}"
    values["links"] = _links(row)
    values["is_repost"] = row.get("retweeted_status") is not None


def _links(row: Row) -> tuple[str, ...] | None:
    """None when the tweet lists no links at all: the text is then looked into."""
    for place in _ENTITIES:
        found = row.get(f"{place}.urls")
        if isinstance(found, list):
            told = (str(one.get("expanded_url") or one.get("url") or "") for one in dicts(found))
            return distinct(canonical(one) for one in told if not _OWN_MEDIA.search(one))
    return None


PLAN = Plan(
    name="tweet",
    platform="x",
    fields=FIELDS,
    account=ACCOUNT,
    ignored=IGNORED,
    also=ALSO,
    makes=("url", "is_repost"),
    adjust=complete,
)
