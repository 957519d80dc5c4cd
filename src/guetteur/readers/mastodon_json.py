"""Posts of Mastodon (and what speaks its language) as its API gives them.

The same post has another id on each server: its `uri`, which is one, stands for it. An account of
another server is `name@server`; those of the server asked have no server in the file.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from guetteur.readers.base import Recognition
from guetteur.readers.html_text import html, html_links
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    Field,
    address,
    found_in,
    language,
    native,
    number,
    user,
    utc,
    words,
)
from guetteur.readers.plan_read import Chosen, Object, json_format, shown
from guetteur.readers.row import Row
from guetteur.readers.urls import canonical
from guetteur.readers.values import distinct, hashtag, mention

NAME = "mastodon-json"
_STATUS = frozenset({"id", "content", "account", "visibility"})


def _account(row: Row, place: str) -> str:
    """`mastodon:name@server`, whichever server was asked."""
    acct = mention(row.get(f"{place}.acct"))
    server = urlsplit(str(row.get(f"{place}.url"))).hostname
    return f"mastodon:{acct if '@' in acct or not server else f'{acct}@{server}'}"


def _adjust(values: Values, row: Row) -> None:
    values["account_id"] = _account(row, "account")
    if row.get("reblog.account.acct") is not None:
        values["reposted_account"] = _account(row, "reblog.account")
    values["text"] = (
        "\n".join(str(part) for part in (row.get("spoiler_text"), values["text"]) if part) or None
    )
    reposted = row.get("reblog.uri")
    values["is_repost"] = reposted is not None
    card = row.get("card.url")
    if card is not None and isinstance(values["links"], tuple):
        values["links"] = distinct([*values["links"], canonical(str(card))])


PLAN = Plan(
    name="status",
    platform="mastodon",
    fields={
        "post_id": native("uri", "url", "id"),
        "account_id": Field(("account.acct",), mention),
        "created_at": utc("created_at"),
        "account_handle": user("account.acct"),
        "account_name": words("account.display_name"),
        "text": html("content"),
        "lang": language("language"),
        "url": address("url"),
        "links": html_links("content"),
        "hashtags": found_in("tags", "name", hashtag),
        "mentions": found_in("mentions", "acct", mention),
        "reposted_id": native("reblog.uri"),
        "reposted_account": native("reblog.account.acct"),
        "likes": number("favourites_count"),
        "reposts": number("reblogs_count"),
        "replies": number("replies_count"),
        "quotes": number("quotes_count"),
        "source_app": words("application.name"),
        "edited_at": utc("edited_at"),
    },
    account={
        "created_at": utc("account.created_at"),
        "description": html("account.note"),
        "followers": number("account.followers_count"),
        "following": number("account.following_count"),
        "posts_count": number("account.statuses_count"),
        "url": address("account.url"),
    },
    also=frozenset({"card.url", "spoiler_text", "reblog"}),
    ignored=frozenset(
        [
            "id",
            "visibility",
            "sensitive",
            "in_reply_to_id",
            "in_reply_to_account_id",
            "media_attachments",
            "emojis",
            "card",
            "poll",
            "pinned",
            "muted",
            "bookmarked",
            "favourited",
            "reblogged",
            "filtered",
            "application",
            "quote",
            "quote_approval",
            "tags",
            "mentions",
            "account.id",
            "account.username",
            "account.avatar",
            "account.avatar_static",
            "account.header",
            "account.header_static",
            "account.emojis",
            "account.fields",
            "account.bot",
            "account.locked",
            "account.discoverable",
            "account.indexable",
            "account.group",
            "account.last_status_at",
            "account.uri",
            "account.hide_collections",
            "account.noindex",
            "account.roles",
            "account.avatar_description",
            "account.header_description",
            "account.moved",
        ]
    ),
    makes=("is_repost",),
    adjust=_adjust,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by a status with its account inside."""
    if any(one.keys() >= _STATUS for one in shown(peek, "statuses")):
        return Recognition(NAME, "reason-keys", {"keys": ", ".join(sorted(_STATUS))})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """The post, then the one it reposts."""
    yield PLAN, found
    inside = found.get("reblog")
    if isinstance(inside, dict):
        yield PLAN, inside


FORMAT = json_format(NAME, recognise, (PLAN,), choose, "mastodon", "unsure", lists=("statuses",))
