"""The tweets of the Internet Research Agency as published by Clemson University's researchers
with FiveThirtyEight (2018).

`account_type` and `account_category` are the researchers' judgements: they are ignored, so that
nothing measured here rests on them.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from guetteur.model import Account, Post, Record, platform_id
from guetteur.readers.base import Format, Options, Recognition, by_columns
from guetteur.readers.entities import hashtags_in, links_in, mentions_in
from guetteur.readers.languages import language_code
from guetteur.readers.peek import Peek
from guetteur.readers.row import Row, Unreadable
from guetteur.readers.tables import read_table
from guetteur.readers.times import Parser, read_format, zone_of
from guetteur.readers.urls import canonical, domains_of
from guetteur.readers.values import count, distinct, flag, handle, identifier, text

NAME = "ira-csv"
SIGNATURE = ("external_author_id", "publish_date", "account_category")
REQUIRED = ("external_author_id", "author", "content", "publish_date", "tweet_id")
STEPS = ("tco1_step1", "tco2_step1", "tco3_step1")
USED = frozenset(
    {
        *REQUIRED,
        *STEPS,
        "language",
        "harvested_date",
        "following",
        "followers",
        "updates",
        "retweet",
        "alt_external_id",
        "article_url",
    }
)
IGNORED = frozenset({"region", "post_type", "account_type", "account_category", "new_june_2018"})
_ARTICLE = re.compile(r"https?://twitter\.com/(\d+)/statuses/(\d+)")
_OWN_MEDIA = re.compile(r"/status/\d+/(?:photo|video)/\d+")
# 9.06E+17 written out: a spreadsheet keeps at most 15 digits and fills up with zeros.
_FILLED = re.compile(r"\d{3,15}0{9,}|\d{15}0{3,}")
_DATE = "%m/%d/%Y %H:%M"


def recognise(peek: Peek) -> Recognition | None:
    """Known by three columns that no other export has together."""
    return by_columns(NAME, SIGNATURE, peek)


def read(path: Path, options: Options) -> Iterator[Record]:
    """An account description and a post for each row."""
    moment = partial(read_format, pattern=_DATE, zone=zone_of(options.timezone))

    def build(row: Row) -> Iterator[Post | Account]:
        return _records(row, moment)

    return read_table(path, options, build, required=REQUIRED, used=USED, ignored=IGNORED)


def _records(row: Row, moment: Parser) -> Iterator[Post | Account]:
    account_id = platform_id("x", _account_of(row))
    post_id = _tweet_of(row)
    created_at = row.need("publish_date", moment)
    author = row.need("author", handle)
    words = row.maybe("content", text)
    links = _links(row, words or "")
    yield Post(
        post_id=platform_id("x", post_id),
        platform="x",
        account_id=account_id,
        created_at=created_at,
        ref=row.ref,
        account_handle=author,
        text=words,
        lang=row.maybe("language", language_code),
        url=f"https://x.com/i/status/{post_id}",
        links=links,
        domains=domains_of(links),
        hashtags=hashtags_in(words or ""),
        mentions=mentions_in(words or ""),
        collected_at=row.maybe("harvested_date", moment),
        is_repost=row.maybe("retweet", flag),
    )
    yield Account(
        account_id=account_id,
        platform="x",
        ref=row.ref,
        handle=author,
        followers=row.maybe("followers", count),
        following=row.maybe("following", count),
        posts_count=row.maybe("updates", count),
        seen_at=created_at,
    )


def _account_of(row: Row) -> str:
    """The account's id: `external_author_id` is rounded in the published file for newer
    accounts, so `alt_external_id` goes first, then the id inside `article_url`."""
    if row.get("alt_external_id") is not None:
        return row.need("alt_external_id", identifier)
    article = _ARTICLE.match(str(row.get("article_url")))
    return article[1] if article else row.need("external_author_id", _sound_id)


def _tweet_of(row: Row) -> str:
    article = _ARTICLE.match(str(row.get("article_url")))
    if article is None:
        return row.need("tweet_id", _sound_id)
    try:
        return _sound_id(row.get("tweet_id"))
    except Unreadable as problem:
        row.note("tweet_id", "issue-id-replaced", problem.found)
        return article[2]


def _sound_id(value: object) -> str:
    found = identifier(value)
    if _FILLED.fullmatch(found):
        raise Unreadable("issue-id-rounded", found)
    return found


def _links(row: Row, words: str) -> tuple[str, ...]:
    """Where the t.co links led, as the researchers followed them; else the t.co links."""
    steps = [str(value) for name in STEPS if (value := row.get(name)) is not None]
    if steps:
        return distinct(canonical(step) for step in steps if not _OWN_MEDIA.search(step))
    return links_in(words)


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="ira-csv",
    sure="ran",
    used=USED,
    ignored=IGNORED,
    lacks=(
        "account_name",
        "media",
        "objects",
        "reposted_id",
        "reposted_account",
        "quoted_id",
        "reply_to_id",
        "reply_to_account",
        "conversation_id",
        "channel_id",
        "channel_name",
        "likes",
        "reposts",
        "replies",
        "quotes",
        "views",
        "source_app",
        "edited_at",
    ),
    files=("csv",),
)
