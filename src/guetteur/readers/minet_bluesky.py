"""Bluesky posts as minet writes them (`user_diplay_name` is minet's spelling).

A row with `repost_by_user_did` is a repost: its author is the one who reposts, and its time that
of the repost. What an account's description says then is not about that account, and is left
out.
"""

from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    address,
    language,
    link,
    links,
    many,
    native,
    number,
    people,
    stamped,
    tags,
    user,
    utc,
    when,
    words,
)
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row
from guetteur.readers.times import read_epoch
from guetteur.readers.values import handle, identifier

NAME = "minet-bluesky"
SIGNATURE = ("cid", "user_handle", "to_root_post_uri")
IGNORED = frozenset(
    {
        "cid",
        "local_time",
        "original_text",
        "bookmark_count",
        "bridgy_original_url",
        "user_avatar",
        "user_created_at",
        "to_post_cid",
        "to_post_did",
        "to_post_url",
        "to_root_post_cid",
        "to_root_post_did",
        "to_root_post_url",
        "to_root_user_did",
        "repost_created_at",
        "quoted_cid",
        "quoted_did",
        "quoted_url",
        "quoted_user_did",
        "quoted_user_handle",
        "quoted_created_at",
        "quoted_timestamp_utc",
        "quoted_status",
        "domains",
        "card_title",
        "card_description",
        "card_thumbnail",
        "media_thumbnails",
        "media_types",
        "media_alt_texts",
        "mentioned_user_dids",
        "replies_rules",
        "replies_rules_created_at",
        "replies_rules_timestamp_utc",
        "hidden_replies_uris",
        "collected_via",
        "match_query",
    }
)

# Of the post that is reposted, not of the repost.
_OF_THE_ORIGINAL = (
    "account_name",
    "url",
    "likes",
    "reposts",
    "replies",
    "quotes",
    "reply_to_id",
    "reply_to_account",
    "conversation_id",
    "quoted_id",
)


def _adjust(values: Values, row: Row) -> None:
    by = row.maybe("repost_by_user_did", identifier)
    values["is_repost"] = by is not None
    if by is None:
        return
    values["reposted_id"], values["reposted_account"] = values["post_id"], values["account_id"]
    values["account_id"] = f"bluesky:{by}"
    values["post_id"] = f"{values['post_id']}#repost-{by}"
    values["created_at"] = row.need("repost_timestamp_utc", read_epoch)
    values["account_handle"] = row.maybe("repost_by_user_handle", handle)
    values.update(dict.fromkeys(_OF_THE_ORIGINAL))


PLAN = Plan(
    name=NAME,
    platform="bluesky",
    fields={
        "post_id": native("uri"),
        "account_id": native("user_did", "did"),
        "created_at": utc("indexed_at_utc", "timestamp_utc"),
        "account_handle": user("user_handle"),
        "account_name": words("user_diplay_name"),
        "text": words("text"),
        "lang": language("user_langs"),
        "url": address("url"),
        "links": links("links", "card_link", split="|"),
        "hashtags": tags("hashtags", split="|"),
        "mentions": people("mentioned_user_handles", split="|"),
        "media": many("media_urls", split="|", one=link),
        "quoted_id": native("quoted_uri"),
        "reply_to_id": native("to_post_uri"),
        "reply_to_account": native("to_user_did"),
        "conversation_id": native("to_root_post_uri"),
        "likes": number("like_count"),
        "reposts": number("repost_count"),
        "replies": number("reply_count"),
        "quotes": number("quote_count"),
        "collected_at": when("collection_time"),
    },
    account={"created_at": stamped("user_timestamp_utc"), "url": address("user_url")},
    ignored=IGNORED,
    also=frozenset({"repost_by_user_did", "repost_by_user_handle", "repost_timestamp_utc"}),
    dots=True,
    makes=("reposted_id", "reposted_account", "is_repost"),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
