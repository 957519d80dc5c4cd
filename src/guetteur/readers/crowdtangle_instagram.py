"""CrowdTangle's CSV of Instagram posts."""

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
from guetteur.readers.times import Parser, zone_of
from guetteur.readers.urls import domains_of
from guetteur.readers.values import mention, text

NAME = "crowdtangle-instagram"
SIGNATURE = ("Account", "User Name", "Post Created", "URL", "Total Interactions")
REQUIRED = ("User Name", "Post Created", "URL", "Description")
USED = frozenset(
    {
        *REQUIRED,
        "Account",
        "Followers at Posting",
        "Type",
        "Likes",
        "Comments",
        "Views",
    }
)
IGNORED = frozenset(
    {
        "Post Created Date",
        "Post Created Time",
        "Total Interactions",
        "Link",
        "Photo",
        "Title",
        "Image Text",
        "Sponsor Id",
        "Sponsor Name",
    }
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by `Account`, which the Facebook table does not have."""
    return by_columns(NAME, SIGNATURE, peek)


def read(path: Path, options: Options) -> Iterator[Record]:
    """A post for each row, and each account when its description is new."""
    when = partial(moment, zone=zone_of(options.timezone))
    known = Descriptions()

    def build(row: Row) -> Iterator[Post | Account]:
        post = _post(row, when)
        yield post
        yield from known.new(
            Account(
                account_id=post.account_id,
                platform="instagram",
                ref=row.ref,
                handle=post.account_handle,
                name=post.account_name,
                followers=counted(row, "Followers at Posting"),
                seen_at=post.created_at,
            )
        )

    ignored = IGNORED | overperforming(look_at(path))
    return read_table(path, options, build, required=REQUIRED, used=USED, ignored=ignored)


def _post(row: Row, when: Parser) -> Post:
    # The export has no account id; a handle is what Instagram itself puts in addresses.
    user = row.need("User Name", mention)
    created_at = row.need("Post Created", when)
    words = row.maybe("Description", text)
    links = links_in(words or "")
    return Post(
        post_id=platform_id("instagram", row.need("URL", last_part)),
        platform="instagram",
        account_id=platform_id("instagram", user),
        created_at=created_at,
        ref=row.ref,
        account_handle=user,
        account_name=row.maybe("Account", text),
        text=words,
        url=row.need("URL", canonical_needed),
        links=links,
        domains=domains_of(links),
        hashtags=hashtags_in(words or ""),
        mentions=mentions_in(words or "", dots=True),
        likes=counted(row, "Likes"),
        replies=counted(row, "Comments"),
        views=views(row, "Views"),
    )


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
        "channel_id",
        "channel_name",
        "reposts",
        "quotes",
        "source_app",
        "collected_at",
        "edited_at",
        "is_repost",
    ),
    files=("csv",),
)
