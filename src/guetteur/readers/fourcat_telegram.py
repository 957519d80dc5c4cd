"""Telegram messages as 4CAT writes them.

A message's number is that of its chat: the post's id is both. A forward whose source is only
known by its name says so (`telegram:name:...`).
"""

from guetteur.model import native_id
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import links, native, number, people, user, utc, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row

NAME = "4cat-telegram"
SIGNATURE = ("author_forwarded_from_id", "entities_linked", "chat")
IGNORED = frozenset(
    {
        "thread_id",
        "author_is_bot",
        "body_markdown",
        "is_reply",
        "reactions",
        "restriction_reason",
        "chat_restriction_reason",
        "message_noforwards",
        "chat_noforwards",
        "all_connections",
        "timestamp_forwarded_from",
        "unix_timestamp_forwarded_from",
        "link_title",
        "link_description",
        "attachment_type",
        "attachment_data",
        "attachment_filename",
    }
)

_FORWARDED = ("author_forwarded_from_id", "author_forwarded_from_username")


def _adjust(values: Values, row: Row) -> None:
    chat = str(values["channel_id"])
    for field in ("post_id", "reply_to_id"):
        if values[field] is not None:
            values[field] = f"{chat}/{native_id(str(values[field]))}"
    forwarded = values["reposted_account"]
    values["is_repost"] = forwarded is not None
    by_name = row.get(_FORWARDED[0]) is None and row.get(_FORWARDED[1]) is None
    if forwarded is not None and by_name:
        values["reposted_account"] = f"telegram:name:{native_id(str(forwarded))}"


PLAN = Plan(
    name=NAME,
    platform="telegram",
    fields={
        "post_id": native("id"),
        "account_id": native("author", "author_username", "chat"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author_username"),
        "account_name": words("author_name"),
        "text": words("body"),
        "links": links("entities_linked", "link_attached", split=","),
        "mentions": people("entities_mentioned", split=","),
        "reposted_account": native(
            "author_forwarded_from_id",
            "author_forwarded_from_username",
            "author_forwarded_from_name",
        ),
        "reply_to_id": native("reply_to"),
        "channel_id": native("chat"),
        "channel_name": words("chat"),
        "views": number("views"),
        "edited_at": utc("unix_timestamp_edited", "timestamp_edited"),
    },
    ignored=IGNORED,
    makes=("is_repost",),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
