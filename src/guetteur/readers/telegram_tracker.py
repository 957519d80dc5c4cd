"""Messages as telegram-tracker (on Telethon) writes them in `msgs_dataset.csv`; its times are in
UTC..



Ids are written as Telegram Desktop's export does (`channel42/17`), so that one message in both is
one post.
"""

import re

from guetteur.model import native_id
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import address, links, native, number, utc, words, yes
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row

NAME = "telegram-tracker"
SIGNATURE = ("msg_link", "msg_from_peer", "is_forward")
IGNORED = frozenset(
    {
        "signature",
        "cleaned_message",
        "grouped_id",
        "forward_msg_date",
        "forward_msg_date_string",
        "is_reply",
        "reply_msg_link",
        "contains_media",
        "media_type",
        "has_url",
        "domain",
        "url_title",
        "url_description",
        "document_type",
        "document_id",
        "document_video_duration",
        "document_filename",
        "poll_id",
        "poll_question",
        "poll_total_voters",
        "poll_results",
        "contact_phone_number",
        "contact_name",
        "contact_userid",
        "geo_type",
        "lat",
        "lng",
        "venue_type",
        "venue_id",
        "venue_title",
        "venue_address",
        "venue_provider",
    }
)

_PREFIXES = {"PeerUser": "user", "PeerChat": "chat", "PeerChannel": "channel"}
_LINKED = re.compile(r"t\.me/[^/]+/(\d+)")


def _adjust(values: Values, row: Row) -> None:
    channel = f"telegram:channel{native_id(str(values['channel_id']))}"
    values["channel_id"] = channel
    for field in ("post_id", "reply_to_id"):
        if values[field] is not None:
            values[field] = f"{channel}/{native_id(str(values[field]))}"
    if row.get("msg_from_id") is None:
        values["account_id"], values["account_name"] = channel, values["channel_name"]
    else:
        values["account_id"] = _peer(row, "msg_from_peer", values["account_id"])
    _forwarded(values, row)


def _forwarded(values: Values, row: Row) -> None:
    source = values["reposted_account"]
    if source is None:
        return
    if row.get("forward_msg_from_peer_id") is None:
        values["reposted_account"] = f"telegram:name:{native_id(str(source))}"
        return
    peer = _peer(row, "forward_msg_from_peer_type", source)
    values["reposted_account"] = peer
    linked = _LINKED.search(str(row.get("forward_msg_link")))
    values["reposted_id"] = f"{peer}/{linked[1]}" if linked else None


def _peer(row: Row, column: str, account: object) -> str:
    prefix = _PREFIXES.get(str(row.get(column)), "")
    return f"telegram:{prefix}{native_id(str(account))}"


PLAN = Plan(
    name=NAME,
    platform="telegram",
    fields={
        "post_id": native("msg_id"),
        "account_id": native("msg_from_id", "channel_id"),
        "created_at": utc("date"),
        "text": words("message"),
        "url": address("msg_link"),
        "links": links("url"),
        "reposted_account": native("forward_msg_from_peer_id", "forward_msg_from_peer_name"),
        "reply_to_id": native("reply_to_msg_id"),
        "channel_id": native("channel_id"),
        "channel_name": words("channel_name"),
        "reposts": number("number_forwards"),
        "replies": number("number_replies"),
        "views": number("views"),
        "is_repost": yes("is_forward"),
    },
    ignored=IGNORED,
    also=frozenset({"msg_from_peer", "forward_msg_from_peer_type", "forward_msg_link"}),
    makes=("account_name", "reposted_id"),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "telegram-tracker", "code")
