"""Messages of public Telegram channels as minet reads them from t.me.

The channel is the author: the page does not tell who wrote in it. Views are rounded (`1.2K`)."""

import re

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import Field, address, links, tags, when, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Unreadable
from guetteur.readers.values import count

NAME = "minet-telegram"
SIGNATURE = ("link_to_message", "could_be_displayed")
IGNORED = frozenset(
    {
        "could_be_displayed",
        "user_link",
        "user_img",
        "nb_hashtags",
        "is_reply_img",
        "is_reply_user",
        "is_reply_text",
        "stickers",
        "nb_photos",
        "photos",
        "nb_videos",
        "videos",
        "videos_times",
        "nb_files",
        "nb_links",
        "link_site",
        "link_title",
        "link_description",
        "edited",
    }
)

_MESSAGE = re.compile(r"(?:https?://)?t\.me/(?:s/)?([A-Za-z0-9_]+)/(\d+)")
_SHORT = re.compile(r"(\d+(?:\.\d+)?)([KM])")
_TIMES = {"K": 1_000, "M": 1_000_000}


def message_in(value: object) -> str:
    """`channel/17`, from the address of a message."""
    found = _MESSAGE.match(str(value).strip())
    if found is None:
        raise Unreadable("issue-url", value)
    return f"{found[1].lower()}/{found[2]}"


def channel_in(value: object) -> str:
    """`channel`, from the address of a message."""
    return message_in(value).partition("/")[0]


def short_count(value: object) -> int:
    """The count that Telegram's page shows as `1.2K` or `3M`."""
    found = _SHORT.fullmatch(str(value).strip().upper())
    return count(value) if found is None else round(float(found[1]) * _TIMES[found[2]])


PLAN = Plan(
    name=NAME,
    platform="telegram",
    fields={
        "post_id": Field(("link_to_message",), message_in),
        "account_id": Field(("link_to_message",), channel_in),
        "created_at": when("datetime"),
        "account_name": words("user"),
        "text": words("text"),
        "url": address("link_to_message"),
        "links": links("links", "link_img", split="|"),
        "hashtags": tags("hashtags", split="|"),
        "channel_id": Field(("link_to_message",), channel_in),
        "channel_name": words("user"),
        "views": Field(("views",), short_count),
    },
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
