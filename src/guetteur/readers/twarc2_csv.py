"""X posts as twarc2's CSV plugin writes them: lists are JSON in a cell."""

from guetteur.model import native_id
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    address,
    found_in,
    language,
    link,
    native,
    number,
    user,
    when,
    words,
    yes,
)
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row
from guetteur.readers.values import hashtag, mention, text

NAME = "twarc2-csv"
SIGNATURE = ("author_id", "conversation_id", "public_metrics.retweet_count")
IGNORED = frozenset(
    {
        "in_reply_to_username",
        "retweeted_username",
        "quoted_user_id",
        "quoted_username",
        "public_metrics.bookmark_count",
        "reply_settings",
        "edit_history_tweet_ids",
        "edit_controls.edits_remaining",
        "edit_controls.editable_until",
        "edit_controls.is_edit_eligible",
        "possibly_sensitive",
        "withheld.scope",
        "withheld.copyright",
        "withheld.country_codes",
        "entities.annotations",
        "entities.cashtags",
        "context_annotations",
        "attachments.media_keys",
        "attachments.poll.duration_minutes",
        "attachments.poll.end_datetime",
        "attachments.poll.id",
        "attachments.poll.options",
        "attachments.poll.voting_status",
        "attachments.poll_ids",
        "author.entities.description.cashtags",
        "author.entities.description.hashtags",
        "author.entities.description.mentions",
        "author.entities.description.urls",
        "author.entities.url.urls",
        "author.pinned_tweet_id",
        "author.profile_image_url",
        "author.protected",
        "author.public_metrics.listed_count",
        "author.verified_type",
        "author.withheld.scope",
        "author.withheld.copyright",
        "author.withheld.country_codes",
        "geo.coordinates.coordinates",
        "geo.coordinates.type",
        "geo.country",
        "geo.country_code",
        "geo.full_name",
        "geo.geo.bbox",
        "geo.geo.type",
        "geo.id",
        "geo.name",
        "geo.place_id",
        "geo.place_type",
        "matching_rules",
        "__twarc.url",
        "__twarc.version",
    }
)


def _adjust(values: Values, row: Row) -> None:  # noqa: ARG001
    values["url"] = f"https://x.com/i/status/{native_id(str(values['post_id']))}"
    values["is_repost"] = values["reposted_id"] is not None


PLAN = Plan(
    name=NAME,
    platform="x",
    fields={
        "post_id": native("id"),
        "account_id": native("author_id", "author.id"),
        "created_at": when("created_at"),
        "account_handle": user("author.username"),
        "account_name": words("author.name"),
        "text": words("text"),
        "lang": language("lang"),
        "links": found_in("entities.urls", "expanded_url", link),
        "hashtags": found_in("entities.hashtags", "tag", hashtag),
        "mentions": found_in("entities.mentions", "username", mention),
        "media": found_in("attachments.media", "media_key", text),
        "reposted_id": native("referenced_tweets.retweeted.id"),
        "reposted_account": native("retweeted_user_id"),
        "quoted_id": native("referenced_tweets.quoted.id"),
        "reply_to_id": native("referenced_tweets.replied_to.id"),
        "reply_to_account": native("in_reply_to_user_id"),
        "conversation_id": native("conversation_id"),
        "likes": number("public_metrics.like_count"),
        "reposts": number("public_metrics.retweet_count"),
        "replies": number("public_metrics.reply_count"),
        "quotes": number("public_metrics.quote_count"),
        "views": number("public_metrics.impression_count"),
        "source_app": words("source"),
        "collected_at": when("__twarc.retrieved_at"),
    },
    account={
        "created_at": when("author.created_at"),
        "description": words("author.description"),
        "followers": number("author.public_metrics.followers_count"),
        "following": number("author.public_metrics.following_count"),
        "posts_count": number("author.public_metrics.tweet_count"),
        "verified": yes("author.verified"),
        "location": words("author.location"),
        "url": address("author.url"),
    },
    ignored=IGNORED,
    makes=("url", "is_repost"),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "twarc2", "ran")
