"""Telegram messages as the library Telethon writes them (`to_json`), one object a message.

Ids are written as Telegram Desktop's export does, so that one message in both is one post.
"""

from collections.abc import Iterator

from guetteur.readers.base import Recognition
from guetteur.readers.entities import links_in
from guetteur.readers.json_rows import dicts, dig
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import native, number, utc, words
from guetteur.readers.plan_read import Chosen, Object, json_format
from guetteur.readers.row import LostRow, Row
from guetteur.readers.urls import canonical
from guetteur.readers.values import distinct, identifier

NAME = "telethon-json"
_MESSAGE = frozenset({"_", "id", "peer_id", "date"})
_PEERS = {"user_id": "user", "chat_id": "chat", "channel_id": "channel"}


def peer(row: Row, place: str) -> str | None:
    """`channel42`, from `{"_": "PeerChannel", "channel_id": 42}`."""
    for key, prefix in _PEERS.items():
        if (found := row.maybe(f"{place}.{key}", identifier)) is not None:
            return f"telegram:{prefix}{found}"
    return None


def _adjust(values: Values, row: Row) -> None:
    chat = peer(row, "peer_id")
    if chat is None:
        row.note("peer_id", "issue-missing-value", None, lost=True)
        raise LostRow
    number = row.need("id", identifier)
    values["post_id"] = f"{chat}/{number}"
    values["channel_id"] = chat
    values["account_id"] = peer(row, "from_id") or chat
    answered = row.maybe("reply_to.reply_to_msg_id", identifier)
    values["reply_to_id"] = None if answered is None else f"{chat}/{answered}"
    _forwarded(values, row)
    _links(values, row)


def _forwarded(values: Values, row: Row) -> None:
    values["is_repost"] = row.get("fwd_from") is not None
    source = peer(row, "fwd_from.from_id")
    post = row.maybe("fwd_from.channel_post", identifier)
    name = row.get("fwd_from.from_name")
    values["reposted_id"] = f"{source}/{post}" if source and post else None
    by_name = None if name is None else f"telegram:name:{name}"
    values["reposted_account"] = source or by_name


def _links(values: Values, row: Row) -> None:
    """The links hidden under words, and that of the card, beside those of the text."""
    hidden = [one.get("url") for one in dicts(row.get("entities"))]
    card = row.get("media.webpage.url")
    told = distinct(canonical(str(one)) for one in [*hidden, card] if one)
    if told:
        from_text = links_in(str(values["text"] or ""))
        values["links"] = distinct([*from_text, *told])


PLAN = Plan(
    name="message",
    platform="telegram",
    fields={
        "post_id": native("id"),
        "account_id": native("id"),
        "created_at": utc("date"),
        "account_name": words("post_author"),
        "text": words("message"),
        "reposts": number("forwards"),
        "replies": number("replies.replies"),
        "views": number("views"),
        "edited_at": utc("edit_date"),
    },
    also=frozenset({"peer_id", "from_id", "reply_to", "fwd_from", "entities", "media.webpage.url"}),
    ignored=frozenset(
        [
            "_",
            "out",
            "mentioned",
            "media_unread",
            "silent",
            "post",
            "from_scheduled",
            "legacy",
            "edit_hide",
            "pinned",
            "noforwards",
            "invert_media",
            "offline",
            "via_bot_id",
            "via_business_bot_id",
            "saved_peer_id",
            "reply_markup",
            "grouped_id",
            "reactions",
            "restriction_reason",
            "ttl_period",
            "quick_reply_shortcut_id",
            "effect",
            "factcheck",
            "from_boosts_applied",
            "media",
            "replies",
            "video_processing_pending",
            "report_delivery_until_date",
            "paid_message_stars",
            "from_rank",
        ]
    ),
    makes=("reposted_id", "reposted_account", "reply_to_id", "channel_id", "is_repost"),
    adjust=_adjust,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by a message with its peer."""
    for sample in peek.samples:
        if sample.keys() >= _MESSAGE and isinstance(sample["peer_id"], dict):
            return Recognition(NAME, "reason-keys", {"keys": "_, id, peer_id, date"})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """A message; service messages (someone joined) are counted."""
    if found.get("_") == "MessageService" or dig(found, "action") is not None:
        yield "action", found
    else:
        yield PLAN, found


FORMAT = json_format(NAME, recognise, (PLAN,), choose, "telethon", "unsure")
