"""What was posted, by whom, and where that was read. Unknown is None, never 0 or ""."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RowRef:
    """Where a record was read: the file's digest and the line (or index) in it, from 1."""

    sha256: str
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post on one platform.

    Ids are `platform:native`. Times are UTC and aware. `links` are canonical URLs and `domains`
    their registered domains; `media` are platform media keys or image hashes; `objects` are
    opaque things shared, for tables that hold only "who shared what, when".
    A tuple that is None means that the export cannot tell; an empty one means "none".
    """

    post_id: str
    platform: str
    account_id: str
    created_at: datetime
    ref: RowRef
    account_handle: str | None = None
    account_name: str | None = None
    text: str | None = None
    lang: str | None = None
    url: str | None = None
    links: tuple[str, ...] | None = None
    domains: tuple[str, ...] | None = None
    hashtags: tuple[str, ...] | None = None
    mentions: tuple[str, ...] | None = None
    media: tuple[str, ...] | None = None
    objects: tuple[str, ...] | None = None
    reposted_id: str | None = None
    reposted_account: str | None = None
    quoted_id: str | None = None
    reply_to_id: str | None = None
    reply_to_account: str | None = None
    conversation_id: str | None = None
    channel_id: str | None = None
    channel_name: str | None = None
    likes: int | None = None
    reposts: int | None = None
    replies: int | None = None
    quotes: int | None = None
    views: int | None = None
    source_app: str | None = None
    collected_at: datetime | None = None
    edited_at: datetime | None = None
    is_repost: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account as a platform described it at `seen_at`."""

    account_id: str
    platform: str
    ref: RowRef
    handle: str | None = None
    name: str | None = None
    created_at: datetime | None = None
    description: str | None = None
    followers: int | None = None
    following: int | None = None
    posts_count: int | None = None
    verified: bool | None = None
    location: str | None = None
    url: str | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RowIssue:
    """A row, or a field of it, that could not be read as meant; nothing is dropped silently.

    `reason` is a message key (`issue-…`) and `found` the offending value, shortened to 200
    characters. `lost` tells whether the whole row was left out.
    """

    file: str
    row: int
    field: str | None
    reason: str
    found: str | None
    lost: bool


@dataclass(frozen=True, slots=True)
class FieldReport:
    """Every field met in a file, with the number of rows that had it: used, ignored by name
    (we know it and do not need it) or unknown (reported to the user)."""

    used: dict[str, int]
    ignored: dict[str, int]
    unknown: dict[str, int]


Record = Post | Account | RowIssue | FieldReport
