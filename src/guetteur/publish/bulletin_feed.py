"""The feed of the bulletins of a folder: Atom (RFC 4287), with their corrections in it."""

import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from guetteur.knowledge import Messages
from guetteur.publish.visible import xml_text

# Any fixed namespace does: what matters is that an id never changes.
SPACE = uuid.UUID("6f5e9d3c-0c0f-5d39-9a3f-5b7a6b1f6d10")


def feed_bytes(documents: Sequence[dict[str, Any]], lang: str, feed: str) -> bytes:
    """The feed of these bulletins, all in one language, the last updated first.

    documents: as `bulletin.document` makes them, at least one. feed: the name of the feed's file.
    """
    newest = sorted(documents, key=lambda one: (one["updated"], one["id"]), reverse=True)
    first = newest[0]["form"]
    address = _address(first["address"], feed)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        _tag('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">', lang),
        _tag("<id>{}</id>", _id(f"feed/{lang}/{first['publisher']}")),
        _tag("<title>{}</title>", Messages(lang).text("bulletin-feed-title")),
        _tag("<updated>{}</updated>", newest[0]["updated"]),
        _tag("<author><name>{}</name></author>", first["publisher"]),
        _tag('<link rel="self" type="application/atom+xml" href="{}"/>', address),
        "<generator>Guetteur</generator>",
        *(line for one in newest for line in _entry(one)),
        "</feed>\n",
    ]
    return "\n".join(lines).encode()


def _entry(one: dict[str, Any]) -> Iterator[str]:
    form, files = one["form"], one["files"]
    yield "<entry>"
    yield _tag("<id>{}</id>", _id(f"{one['id']}/{one['lang']}"))
    yield _tag("<title>{}</title>", one["headline"])
    yield _tag("<published>{}</published>", one["published"])
    yield _tag("<updated>{}</updated>", one["updated"])
    yield _tag("<author><name>{}</name></author>", form["publisher"])
    page = form["address"] or files["html"]
    yield _tag(
        '<link rel="alternate" type="text/html" hreflang="{}" href="{}"/>', one["lang"], page
    )
    pdf = _address(form["address"], files["pdf"])
    yield _tag('<link rel="enclosure" type="application/pdf" href="{}"/>', pdf)
    yield _tag('<summary type="text">{}</summary>', one["summary"])
    yield '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
    yield from _body(one)
    yield "</div></content>"
    yield "</entry>"


def _body(one: dict[str, Any]) -> Iterator[str]:
    """Corrections first, then the page in short."""
    page, t = one["page"], Messages(one["lang"])
    if page["corrections"]:
        yield _tag("<p><strong>{}</strong></p>", t.text("bulletin-corrections-title"))
        yield from _list(page["corrections"])
    yield _tag("<p><strong>{}</strong></p>", page["secured"])
    yield from _list([fact["text"] for fact in page["facts"]])
    for part in page["parts"]:
        yield _tag("<p><strong>{}</strong></p>", part["title"])
        yield from (_tag("<p>{}</p>", text) for text in part["paragraphs"])
        yield from _list(part["points"])
        for title, lines in part["groups"]:
            yield _tag("<p>{}</p>", title)
            yield from _list(lines)


def _list(lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield "<ul>" + "".join(_tag("<li>{}</li>", line) for line in lines) + "</ul>"


def _tag(form: str, *texts: str) -> str:
    return str(Markup(form).format(*map(xml_text, texts)))  # noqa: S704


def _id(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(SPACE, name)}"


def _address(page: str | None, name: str) -> str:
    """The address of a file beside a page; its bare name where the page has none."""
    return page.rpartition("/")[0] + "/" + name if page and "/" in page[8:] else name
