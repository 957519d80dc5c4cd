"""The input table of QUT's coordination-network-toolkit. It names no platform."""

from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import links, native, user, when, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row

NAME = "coordination-network-toolkit"
SIGNATURE = ("message_id", "user_id", "repost_id", "timestamp")


def _adjust(values: Values, row: Row) -> None:  # noqa: ARG001
    values["is_repost"] = values["reposted_id"] is not None


PLAN = Plan(
    name=NAME,
    platform="unknown",
    fields={
        "post_id": native("message_id"),
        "account_id": native("user_id"),
        "created_at": when("timestamp"),
        "account_handle": user("username"),
        "text": words("message"),
        "links": links("urls", split=" "),
        "reposted_id": native("repost_id"),
        "reply_to_id": native("reply_id"),
    },
    makes=("is_repost",),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "qut", "code")
