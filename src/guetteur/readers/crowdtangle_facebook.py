"""CrowdTangle's CSV of Facebook pages' or groups' posts.

In a group the file tells the group, never who wrote: a group then stands for its members.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from guetteur.model import Account, Post, Record, platform_id
from guetteur.readers.base import Format, Options, Recognition, by_columns
from guetteur.readers.crowdtangle import (
    canonical_needed,
    counted,
    last_part,
    moment,
    overperforming,
    views,
)
from guetteur.readers.descriptions import Descriptions
from guetteur.readers.entities import hashtags_in, links_in, mentions_in
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.row import Row
from guetteur.readers.tables import read_table
from guetteur.readers.times import Parser, parser, zone_of
from guetteur.readers.urls import canonical, domains_of
from guetteur.readers.values import distinct, handle, identifier, text

NAME = "crowdtangle-facebook"
SIGNATURE = ("Facebook Id", "Post Created", "URL", "Total Interactions")
REQUIRED = ("Facebook Id", "Post Created", "URL", "Message", "Link")
USED = frozenset(
    {
        *REQUIRED,
        "Page Name",
        "Group Name",
        "User Name",
        "Page Description",
        "Followers at Posting",
        "Type",
        "Likes",
        "Comments",
        "Shares",
        "Post Views",
        "Final Link",
    }
)
IGNORED = frozenset(
    {
        "Page Category",
        "Page Admin Top Country",
        "Likes at Posting",
        "Post Created Date",
        "Post Created Time",
        "Total Interactions",
        "Love",
        "Wow",
        "Haha",
        "Sad",
        "Angry",
        "Care",
        "Video Share Status",
        "Is Video Owner?",
        "Total Views",
        "Total Views For All Crossposts",
        "Video Length",
        "Image Text",
        "Link Text",
        "Description",
        "Sponsor Id",
        "Sponsor Name",
        "Sponsor Category",
    }
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by the columns that pages and groups share."""
    return by_columns(NAME, SIGNATURE, peek)


def read(path: Path, options: Options) -> Iterator[Record]:
    """A post for each row, and each page or group when its description is new.

    `Page Created` has no zone: it is used only when --timezone is given.
    """
    zone = zone_of(options.timezone)
    created = None if zone is None else parser("iso", zone)
    known = Descriptions()

    def build(row: Row) -> Iterator[Post | Account]:
        post = _post(row, partial(moment, zone=zone))
        yield post
        yield from known.new(_account(row, post, created))

    page_created = frozenset({"Page Created"})
    return read_table(
        path,
        options,
        build,
        required=REQUIRED,
        used=USED | page_created if zone else USED,
        ignored=IGNORED | page_created | overperforming(look_at(path)),
    )


def _post(row: Row, when: Parser) -> Post:
    owner = row.need("Facebook Id", identifier)
    created_at = row.need("Post Created", when)
    url = row.need("URL", canonical_needed)
    name = row.maybe("Page Name", text) or row.maybe("Group Name", text)
    in_group = row.get("Page Name") is None and row.get("Group Name") is not None
    words = row.maybe("Message", text)
    links = _links(row, words, url)
    account_id = platform_id("facebook", owner)
    return Post(
        post_id=platform_id("facebook", f"{owner}_{row.need('URL', last_part)}"),
        platform="facebook",
        account_id=account_id,
        created_at=created_at,
        ref=row.ref,
        account_handle=row.maybe("User Name", handle),
        account_name=name,
        text=words,
        url=url,
        links=links,
        domains=domains_of(links),
        hashtags=hashtags_in(words or ""),
        mentions=mentions_in(words or "", dots=True),
        channel_id=account_id if in_group else None,
        channel_name=name if in_group else None,
        likes=counted(row, "Likes"),
        reposts=counted(row, "Shares"),
        replies=counted(row, "Comments"),
        views=views(row, "Post Views"),
    )


def _account(row: Row, post: Post, created: Parser | None) -> Account:
    return Account(
        account_id=post.account_id,
        platform="facebook",
        ref=row.ref,
        handle=post.account_handle,
        name=post.account_name,
        created_at=None if created is None else row.maybe("Page Created", created),
        description=row.maybe("Page Description", text),
        followers=counted(row, "Followers at Posting"),
        seen_at=post.created_at,
    )


def _links(row: Row, words: str | None, own_url: str) -> tuple[str, ...]:
    """The shared link where it finally leads, then those of the text, without the post's own.

    `Link` is the same address before redirections, and often stands in the text as well.
    """
    first = canonical(str(row.get("Link") or ""))
    final = canonical(str(row.get("Final Link") or "")) or first
    others = (link for link in links_in(words or "") if link != first)
    return tuple(link for link in distinct([final, *others]) if link != own_url)


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="crowdtangle",
    sure="code",
    used=USED,
    ignored=IGNORED,
    lacks=(
        "lang",
        "media",
        "objects",
        "reposted_id",
        "reposted_account",
        "quoted_id",
        "reply_to_id",
        "reply_to_account",
        "conversation_id",
        "quotes",
        "source_app",
        "collected_at",
        "edited_at",
        "is_repost",
    ),
    files=("csv",),
)
