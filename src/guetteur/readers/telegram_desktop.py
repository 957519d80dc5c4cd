"""Telegram Desktop's `result.json`: one chat or channel, or the whole account.

The export has no view counts, no usernames and no file contents: pictures are named by their
place in the export (photo_1...), which says nothing of what they show, so `media` is unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from guetteur.model import InputError, Post, Record, RowIssue, RowRef, platform_id
from guetteur.readers.base import Format, Options, Recognition
from guetteur.readers.counts import FieldCounts
from guetteur.readers.json_rows import dicts, dig, events_of, objects_at
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.row import Row, Unreadable, records_of
from guetteur.readers.text_files import name_of, seen, shorten
from guetteur.readers.times import Parser, parser, read_epoch, zone_of
from guetteur.readers.urls import canonical, domains_of
from guetteur.readers.values import distinct, hashtag, identifier, mention, text

NAME = "telegram-desktop"
USED = frozenset(
    {
        "id",
        "type",
        "date",
        "date_unixtime",
        "edited",
        "edited_unixtime",
        "from",
        "from_id",
        "forwarded_from",
        "forwarded_from_id",
        "reply_to_message_id",
        "reply_to_peer_id",
        "text",
        "text_entities",
    }
)
IGNORED = frozenset(
    {
        # A service message ("X joined the group") has an action and is no post.
        "action",
        "actor",
        "actor_id",
        "author",
        "contact_information",
        "contact_vcard",
        "duration_seconds",
        "file",
        "file_name",
        "file_size",
        "game_description",
        "game_link",
        "game_message_id",
        "game_title",
        "giveaway_information",
        "giveaway_results",
        "height",
        "inline_bot_buttons",
        "invoice_information",
        "live_location_period_seconds",
        "location_information",
        "media_spoiler",
        "media_type",
        "mime_type",
        "paid_media",
        "performer",
        "photo",
        "photo_file_size",
        "place_name",
        "address",
        "poll",
        "reactions",
        "saved_from",
        "self_destruct_period_seconds",
        "sticker_emoji",
        "thumbnail",
        "thumbnail_file_size",
        "title",
        "todo_list",
        "via_bot",
        "width",
    }
)
# How Telegram prefixes the ids of each kind of chat in `from_id`.
_PREFIXES = {
    "public_channel": "channel",
    "private_channel": "channel",
    "public_supergroup": "channel",
    "private_supergroup": "channel",
    "private_group": "chat",
}
_CHAT_KEYS = frozenset({"messages", "type", "id"})


@dataclass(frozen=True, slots=True)
class _Chat:
    native: str
    name: str | None
    is_channel: bool


def recognise(peek: Peek) -> Recognition | None:
    """Known by a chat's keys at the top, or by the account's list of chats."""
    if peek.kind not in ("json-object", "json-lines") or not peek.samples:
        return None
    keys = peek.samples[0].keys()
    if keys >= _CHAT_KEYS:
        return Recognition(NAME, "reason-telegram-chat", {"keys": "type, id, messages"})
    if keys & {"chats", "left_chats"} and "messages" not in keys:
        return Recognition(NAME, "reason-telegram-account", {"keys": "chats"})
    return None


def read(path: Path, options: Options) -> Iterator[Record]:
    """The messages as posts, numbered from 1 in the file, then the FieldReport."""
    peek = look_at(path)
    if not peek.kind.startswith("json"):
        raise InputError("error-not-json", file=path.name, format=NAME)
    zone = zone_of(options.timezone)
    counts = FieldCounts(USED, IGNORED)
    number = 0
    for number, (chat, found) in enumerate(_messages(path), start=1):
        if isinstance(found, RowIssue):
            yield found
        elif found.get("type") == "service":
            counts.add("action")
        else:
            counts.meet(found)
            row = Row(name_of(path), RowRef(options.sha256, number), partial(dig, found))
            yield from records_of(row, partial(_posts, message=found, chat=chat, zone=zone))
    if number == 0:
        raise InputError("error-no-rows", file=path.name, **seen(peek.columns))
    yield counts.report()


def _messages(path: Path) -> Iterator[tuple[_Chat, dict[str, object] | RowIssue]]:
    """Each message with its chat. One chat is streamed; an account, chat by chat."""
    head = _head(path)
    if "id" in head:
        chat = _chat(path, head)
        for found in objects_at(path, "messages.item"):
            yield chat, found if isinstance(found, RowIssue) else found[1]
        return
    for prefix in ("chats.list.item", "left_chats.list.item"):
        if prefix.split(".")[0] not in head:
            continue
        for found in objects_at(path, prefix):
            if isinstance(found, RowIssue):
                yield _Chat("", None, False), found
                continue
            chat = _chat(path, found[1])
            for message in dicts(found[1].get("messages")):
                yield chat, message


def _head(path: Path) -> dict[str, object]:
    """The values at the top of the document; Telegram writes them before the messages."""
    head: dict[str, object] = {}
    for prefix, event, value in events_of(path):
        if event == "map_key" and prefix == "":
            head.setdefault(str(value), None)
        elif prefix in ("id", "name", "type"):
            head[prefix] = value
        else:
            continue
        if "messages" in head and None not in (head.get(key) for key in ("id", "name", "type")):
            break
    return head


def _chat(path: Path, head: dict[str, object]) -> _Chat:
    kind = str(head.get("type"))
    try:
        number = identifier(head.get("id"))
    except Unreadable as problem:
        raise InputError("error-telegram-chat", file=path.name, found=shorten(head)) from problem
    name = head.get("name")
    prefix = _PREFIXES.get(kind, "user")
    return _Chat(prefix + number, text(name) if name else None, kind.endswith("_channel"))


def _posts(row: Row, message: dict[str, object], chat: _Chat, zone: ZoneInfo | None) -> list[Post]:
    native = f"{chat.native}/{row.need('id', identifier)}"
    # Old exports do not say who wrote in a channel: the channel itself.
    by_channel = chat.is_channel and row.get("from_id") is None
    author = chat.native if by_channel else row.need("from_id", identifier)
    local = parser("iso", zone)
    has_stamp = row.get("date_unixtime") is not None
    words = _text_of(row.get("text"))
    entities = dicts(row.get("text_entities")) or dicts(row.get("text"))
    links = _links(entities)
    post = Post(
        post_id=platform_id("telegram", native),
        platform="telegram",
        account_id=platform_id("telegram", author),
        # `date` is the local time of the computer that exported, without zone.
        created_at=row.need("date_unixtime", read_epoch) if has_stamp else row.need("date", local),
        ref=row.ref,
        account_name=row.maybe("from", text) or (chat.name if by_channel else None),
        text=words or None,
        links=links,
        domains=domains_of(links),
        hashtags=distinct(hashtag(word) for word in _of_type(entities, "hashtag")),
        mentions=distinct(mention(word) for word in _of_type(entities, "mention")),
        reposted_account=_forwarded_from(row),
        reply_to_id=_reply_to(row, chat),
        channel_id=platform_id("telegram", chat.native),
        channel_name=chat.name,
        edited_at=_edited_at(row, local),
        # The key alone tells: its value is null when the source has deleted its account.
        is_repost=bool(message.keys() & {"forwarded_from", "forwarded_from_id"}),
    )
    return [post]


def _edited_at(row: Row, local: Parser) -> datetime | None:
    """None also for 1970, which old exports write for "never"."""
    if row.get("edited_unixtime") is not None:
        return (
            None if row.get("edited_unixtime") == "0" else row.maybe("edited_unixtime", read_epoch)
        )
    return None if str(row.get("edited")).startswith("1970") else row.maybe("edited", local)


def _text_of(value: object) -> str:
    """The plain text of a string, or of a list of strings and formatted pieces."""
    if isinstance(value, list):
        return "".join(
            _text_of(dig(part, "text") if isinstance(part, dict) else part) for part in value
        )
    return "" if value is None else text(value)


def _of_type(entities: list[dict[str, object]], kind: str) -> list[object]:
    return [entity.get("text") or "" for entity in entities if entity.get("type") == kind]


def _links(entities: list[dict[str, object]]) -> tuple[str, ...]:
    addresses = (
        entity.get("href") if entity.get("type") == "text_link" else entity.get("text")
        for entity in entities
        if entity.get("type") in ("link", "text_link")
    )
    return distinct(canonical(str(address or "")) for address in addresses)


def _forwarded_from(row: Row) -> str | None:
    """The source of a forward. Most exports give only its name, which two sources may share:
    such an id says so (`telegram:name:...`)."""
    if (source := row.maybe("forwarded_from_id", identifier)) is not None:
        return platform_id("telegram", source)
    name = row.maybe("forwarded_from", text)
    return None if name is None else platform_id("telegram", f"name:{name}")


def _reply_to(row: Row, chat: _Chat) -> str | None:
    answered = row.maybe("reply_to_message_id", identifier)
    if answered is None:
        return None
    place = row.maybe("reply_to_peer_id", identifier) or chat.native
    return platform_id("telegram", f"{place}/{answered}")


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="telegram-desktop",
    sure="code",
    used=USED,
    ignored=IGNORED,
    lacks=(
        "account_handle",
        "lang",
        "url",
        "media",
        "objects",
        "reposted_id",
        "quoted_id",
        "reply_to_account",
        "conversation_id",
        "likes",
        "reposts",
        "replies",
        "quotes",
        "views",
        "source_app",
        "collected_at",
    ),
    files=("json",),
)
