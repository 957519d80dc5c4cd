"""YouTube comments as YouTube Data Tools lists them.

Without `authorChannelId`, the name stands for the account.
"""

from guetteur.model import native_id
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import Field, native, number, when, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row
from guetteur.readers.values import identifier

NAME = "ytdt-comments"
SIGNATURE = ("isReplyTo", "authorName", "publishedAt")
IGNORED = frozenset({"authorChannelUrl", "isReply", "isReplyToName"})


def _adjust(values: Values, row: Row) -> None:
    if row.get("authorChannelId") is None:
        values["account_id"] = f"youtube:name:{native_id(str(values['account_id']))}"


PLAN = Plan(
    name=NAME,
    platform="youtube",
    fields={
        "post_id": native("id"),
        "account_id": Field(("authorChannelId", "authorName"), identifier),
        "created_at": when("publishedAt"),
        "account_name": words("authorName"),
        "text": words("text"),
        "reply_to_id": native("isReplyTo"),
        "likes": number("likeCount"),
        "replies": number("replyCount"),
    },
    ignored=IGNORED,
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "ytdt", "unsure")
