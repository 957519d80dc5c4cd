"""RSS and Atom feeds: each item is a post of its site.

The link of an item is the post's own address; those of its text are what it shares.
"""

from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError
from zoneinfo import ZoneInfo

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from guetteur.model import InputError, Post, Record, RowIssue, RowRef
from guetteur.readers.base import Format, Options, Recognition
from guetteur.readers.brief import briefly, name_of, told
from guetteur.readers.counts import FieldCounts
from guetteur.readers.html_text import html, html_links
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.plan import Plan, Values, reader_of
from guetteur.readers.plan_fields import Field, address, language, tags, words
from guetteur.readers.row import Row, Unreadable, records_of
from guetteur.readers.text_files import Watched, open_utf8
from guetteur.readers.times import read_iso, to_utc, zone_of
from guetteur.readers.urls import canonical
from guetteur.readers.values import text

NAME = "feed"
_ITEMS = frozenset({"item", "entry"})
_HEADS = frozenset({"title", "link", "language", "lang", "id"})


def moment(value: object, zone: ZoneInfo | None) -> datetime:
    """The time of an item: as in mail (RSS) or ISO 8601 (Atom)."""
    try:
        return to_utc(parsedate_to_datetime(str(value).strip()), zone, value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return read_iso(value, zone)


def site(value: object) -> str:
    """The host of an address."""
    whole = canonical(str(value))
    if whole is None:
        raise Unreadable("issue-url", value)
    return urlsplit(whole).netloc


def _adjust(values: Values, row: Row) -> None:
    title = row.maybe("title", text)
    words = [str(part) for part in (title, values["text"]) if part]
    values["text"] = "\n".join(dict.fromkeys(words)) or None
    links = values["links"]
    if isinstance(links, tuple):
        values["links"] = tuple(one for one in links if one != values["url"])


PLAN = Plan(
    name=NAME,
    platform="web",
    fields={
        "post_id": words("link", "guid", "id"),
        "account_id": Field(("feed.link", "link"), site),
        "created_at": Field(
            ("pubDate", "published", "date", "updated"),
            zoned=lambda zone: partial(moment, zone=zone),
        ),
        "account_name": words("feed.title"),
        "text": html("encoded", "content", "description", "summary"),
        "lang": language("language", "feed.language", "feed.lang"),
        "url": address("link", "guid", "id"),
        "links": html_links("encoded", "content", "description", "summary"),
        "hashtags": tags("category"),
    },
    also=frozenset({"title"}),
    ignored=frozenset(
        [
            "author",
            "creator",
            "comments",
            "source",
            "enclosure",
            "thumbnail",
            "rights",
            "contributor",
            "commentRss",
            "commentsCount",
            "total",
            "credit",
            "subtitle",
            "generator",
            "isPermaLink",
        ]
    ),
    adjust=_adjust,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by its first tag."""
    return (
        Recognition(NAME, "reason-feed", {"tag": peek.columns[0]}) if peek.kind == "xml" else None
    )


def read(path: Path, options: Options) -> Iterator[Record]:
    """A post for each item. Raises InputError for what is no feed, is unsafe, or holds none."""
    if look_at(path).kind != "xml":
        raise InputError("error-not-feed", file=path.name, format=NAME)
    counts = FieldCounts(PLAN.used, PLAN.ignored)
    make = reader_of(PLAN, zone_of(options.timezone), frozenset())
    number = 0
    for number, found in enumerate(_items(path), start=1):
        if isinstance(found, RowIssue):
            yield found
            continue
        counts.meet({key: value for key, value in found.items() if not key.startswith("feed.")})
        row = Row(name_of(path), RowRef(options.sha256, number), found.get)
        yield from (one for one in records_of(row, make) if isinstance(one, Post | RowIssue))
    if number == 0:
        raise InputError("error-no-rows", file=path.name, found="–", total=0)
    yield counts.report()


def _items(path: Path) -> Iterator[dict[str, object] | RowIssue]:
    """The items with what the feed says of itself; damage ends them with an issue."""
    number, head, item_depth = 0, dict[str, object](), 0
    depth = 0
    try:
        with open_utf8(path) as file:
            watched = Watched(file, path, b"<")
            for event, element in iterparse(watched, events=("start", "end"), forbid_external=True):
                name = _name(element)
                if event == "start":
                    depth += 1
                    item_depth = item_depth or (depth if name in _ITEMS else 0)
                    continue
                if name in _ITEMS and depth == item_depth:
                    number += 1
                    yield {**head, **_fields(element)}
                    element.clear()
                    item_depth = 0
                elif not item_depth and name in _HEADS and f"feed.{name}" not in head:
                    found = _told(element)
                    head |= {f"feed.{name}": found} if found else {}
                depth -= 1
    except DefusedXmlException as error:
        raise InputError("error-xml-unsafe", file=path.name, found=briefly(str(error))) from error
    except ParseError as error:
        if number == 0:
            raise InputError("error-xml", file=path.name, found=told(error)) from error
        yield RowIssue(name_of(path), number + 1, None, "issue-xml-cut", told(error), True)


def _fields(item: Element) -> dict[str, object]:
    """The texts of an item by the names of their tags; categories as a list."""
    found: dict[str, object] = {}
    categories: list[object] = []
    for child in item:
        name, value = _name(child), _told(child)
        if name == "category":
            categories.append(child.get("term") or value)
        elif value and (name not in found or child.get("rel") == "alternate"):
            found[name] = value
    return {**found, "category": categories} if categories else found


def _told(element: Element) -> str:
    """The text of a tag, or the address that Atom puts in an attribute."""
    whole = "".join(element.itertext()).strip()
    return whole or (element.get("href") or element.get("url") or "").strip()


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="feed",
    sure="documented",
    mapped={name: field.columns for name, field in PLAN.fields.items()},
    used=PLAN.used,
    ignored=PLAN.ignored,
    lacks=PLAN.lacks,
    files=("xml",),
)
