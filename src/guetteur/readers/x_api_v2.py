"""X's API v2: pages as X sends them (`data`, `includes`), or twarc2's flattened posts.

Posts that others repost, quote or answer come along in `includes`: they are posts too, and are
given once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from guetteur.model import Account, InputError, Record, RowIssue, RowRef
from guetteur.readers.base import Format, Options, Recognition
from guetteur.readers.counts import FieldCounts
from guetteur.readers.descriptions import Descriptions
from guetteur.readers.json_rows import dicts, dig, events_of, objects_at, objects_of
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.row import Row, Unreadable, records_of
from guetteur.readers.text_files import listed, name_of, seen, shorten
from guetteur.readers.times import read_iso
from guetteur.readers.values import identifier, text
from guetteur.readers.x_objects import IGNORED, USED, Context, account_of, post_of

NAME = "x-api-v2"
Object = dict[str, object]
_FLAT = frozenset({"id", "text"})
_POST_KEYS = frozenset({"author_id", "author", "created_at", "edit_history_tweet_ids"})
# Users that twarc2 writes inside a flattened post.
_INLINED = ("author", "in_reply_to_user")


def recognise(peek: Peek) -> Recognition | None:
    """Known by the shape of its first objects."""
    for sample in peek.samples:
        data = sample.get("data")
        results = dicts(data if isinstance(data, list) else [data])
        if results and _is_post(results[0]):
            return Recognition(NAME, "reason-x-pages", {"keys": listed(list(sample)[:6])})
        if _is_post(sample):
            return Recognition(NAME, "reason-x-flat", {"keys": listed(list(sample)[:6])})
    return None


def _is_post(sample: dict[str, object]) -> bool:
    return sample.keys() >= _FLAT and bool(sample.keys() & _POST_KEYS)


def _is_page(sample: dict[str, object]) -> bool:
    return not sample.keys() >= _FLAT and bool(
        sample.keys() & {"data", "includes", "meta", "errors"}
    )


@dataclass(slots=True)
class _Reading:
    """One file being read. A post met as context is not given again when met as a result."""

    file: str
    sha256: str
    counts: FieldCounts = field(default_factory=lambda: FieldCounts(USED, IGNORED))
    known: Descriptions = field(default_factory=Descriptions)
    given: set[str] = field(default_factory=set)
    as_context: set[str] = field(default_factory=set)
    is_empty: bool = True

    def row(self, number: int, record: object) -> Row:
        """The row of one of X's objects."""
        return Row(self.file, RowRef(self.sha256, number), partial(dig, record))


def read(path: Path, options: Options) -> Iterator[Record]:
    """Posts, and accounts when their description is new, then the FieldReport."""
    reading = _Reading(name_of(path), options.sha256)
    peek = look_at(path)
    if not peek.kind.startswith("json"):
        raise InputError("error-not-json", file=path.name, format=NAME)
    if peek.kind == "json-object" and _is_page(peek.samples[0]):
        yield from _document(reading, path)
    else:
        for found in objects_of(peek):
            if isinstance(found, RowIssue):
                reading.is_empty = False
                yield found
            else:
                yield from _object(reading, *found)
    if reading.is_empty:
        raise InputError("error-no-rows", file=path.name, **seen(peek.columns))
    yield reading.counts.report()


def _object(reading: _Reading, number: int, record: Object) -> Iterator[Record]:
    """One line: a page, all of whose posts have its number, or a flattened post."""
    if not _is_page(record):
        yield from _flat(reading, number, record)
        return
    retrieved_at = _retrieved_at(reading.row(number, record))
    users, posts = (dicts(dig(record, f"includes.{name}")) for name in ("users", "tweets"))
    yield from _beside(reading, number, record)
    for user in users:
        yield from _user(reading, number, user, retrieved_at)
    context = _context(users, posts, retrieved_at)
    results = record.get("data")
    for post in dicts(results if isinstance(results, list) else [results]):
        yield from _post(reading, number, post, context)
    for post in posts:
        yield from _referenced(reading, number, post, context)


def _document(reading: _Reading, path: Path) -> Iterator[Record]:
    """One page that may be too large to hold; `includes` may come last, so it is read first."""
    head: Object = dict.fromkeys(_keys(path), "…")
    for key, prefix in (("__twarc", "__twarc"), ("errors", "errors.item")):
        if found := list(_part(path, prefix)):
            head[key] = found if key == "errors" else found[0]
    retrieved_at = _retrieved_at(reading.row(1, head))
    yield from _beside(reading, 1, head)
    for number, user in enumerate(_part(path, "includes.users.item"), start=1):
        yield from _user(reading, number, user, retrieved_at)
    users, posts = _part(path, "includes.users.item"), _part(path, "includes.tweets.item")
    context = _context(users, posts, retrieved_at)
    is_list = any(True for _ in _part(path, "data.item"))
    for one in objects_at(path, "data.item" if is_list else "data"):
        if not isinstance(one, RowIssue):
            yield from _post(reading, *one, context)
        elif is_list:
            # Else `data` is an empty list, not a damaged post.
            yield one
    for number, post in enumerate(_part(path, "includes.tweets.item"), start=1):
        yield from _referenced(reading, number, post, context)


def _flat(reading: _Reading, number: int, record: Object) -> Iterator[Record]:
    """A post of twarc2 flatten: users and the posts it refers to are inside it."""
    retrieved_at = _retrieved_at(reading.row(number, record))
    referenced = [post for post in dicts(record.get("referenced_tweets")) if _is_post(post)]
    context = Context(retrieved_at=retrieved_at)
    for post in (record, *referenced):
        for key in _INLINED:
            if isinstance(user := post.get(key), dict):
                yield from _user(reading, number, user, retrieved_at)
    yield from _post(reading, number, record, context)
    for post in referenced:
        yield from _referenced(reading, number, post, context)


def _post(reading: _Reading, number: int, post: Object, context: Context) -> Iterator[Record]:
    reading.is_empty = False
    if str(post.get("id")) in reading.as_context:
        return
    reading.given.add(str(post.get("id")))
    reading.counts.meet({key: post[key] for key in post if key not in _INLINED})
    yield from records_of(reading.row(number, post), lambda row: [post_of(row, context)])


def _referenced(reading: _Reading, number: int, post: Object, context: Context) -> Iterator[Record]:
    """The post, once. Without author or time it is a mere reference, not a post lost."""
    native = str(post.get("id"))
    has_author = "author_id" in post or "author" in post
    if native not in reading.given and has_author and "created_at" in post:
        yield from _post(reading, number, post, context)
        reading.as_context.add(native)


def _user(
    reading: _Reading, number: int, user: Object, retrieved_at: datetime | None
) -> Iterator[Record]:
    reading.counts.meet(user, "author")
    row = reading.row(number, user)
    for found in records_of(row, lambda row: [account_of(row, retrieved_at)]):
        yield from reading.known.new(found) if isinstance(found, Account) else [found]


def _beside(reading: _Reading, number: int, page: Object) -> Iterator[RowIssue]:
    """The issue of a page that X could not give whole: deleted or protected posts, usually."""
    others = {key: page[key] for key in page if key not in ("data", "includes")}
    included = dig(page, "includes")
    if isinstance(included, dict):
        kept = {key: included[key] for key in included if key not in ("users", "tweets")}
        others["includes"] = kept
    reading.counts.meet(others)
    if errors := dicts(page.get("errors")):
        found = shorten(f"{len(errors)}: {errors[0].get('title')}")
        yield RowIssue(reading.file, number, "errors", "issue-x-errors", found, False)


def _context(
    users: Iterable[Object], posts: Iterable[Object], retrieved_at: datetime | None
) -> Context:
    names = {text(user.get("id")): (_name(user, "username"), _name(user, "name")) for user in users}
    authors = {
        text(post.get("id")): author for post in posts if (author := _author(post)) is not None
    }
    return Context(names, authors, retrieved_at)


def _author(post: Object) -> str | None:
    """The author's id; one that cannot be read is an issue where the post itself is read."""
    try:
        return identifier(post.get("author_id"))
    except Unreadable:
        return None


def _name(user: Object, key: str) -> str | None:
    value = user.get(key)
    return text(value) if value else None


def _retrieved_at(row: Row) -> datetime | None:
    """When twarc fetched the page; pages without it do not say."""
    return row.maybe("__twarc.retrieved_at", read_iso)


def _part(path: Path, prefix: str) -> Iterator[Object]:
    """The objects at a prefix; damage is reported once, where the results are read."""
    try:
        for found in objects_at(path, prefix):
            if not isinstance(found, RowIssue):
                yield found[1]
    except InputError:
        return


def _keys(path: Path) -> list[str]:
    """The keys beside the results, those of `includes` as dotted paths."""
    found = dict.fromkeys(
        f"{prefix}.{key}".lstrip(".")
        for prefix, event, key in events_of(path)
        if event == "map_key" and prefix in ("", "includes")
    )
    inside = ("data", "includes", "includes.users", "includes.tweets")
    return [key for key in found if key not in inside]


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="x-api-v2",
    sure="ran",
    used=USED,
    ignored=IGNORED,
    lacks=("objects", "channel_id", "channel_name"),
    files=("json", "jsonl"),
)
