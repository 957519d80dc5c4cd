"""The text and the links of a post that is written in HTML."""

from html.parser import HTMLParser

from guetteur.readers.plan_fields import Field, link
from guetteur.readers.values import distinct, text

# What stands between two of these is on lines of its own.
_LINES = frozenset({"p", "div", "li", "br", "tr", "h1", "h2", "h3", "h4", "blockquote"})
_HIDDEN = frozenset({"script", "style", "template"})
# Mastodon marks so the links that are mentions and hashtags, which lead to accounts and searches.
_OWN = frozenset({"mention", "hashtag", "u-url"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.links: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new line, or a link."""
        self._hidden += tag in _HIDDEN
        if tag in _LINES:
            self.pieces.append("\n")
        given = dict(attrs)
        if tag == "a" and given.get("href") and not _OWN & set((given.get("class") or "").split()):
            self.links.append(given["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        """The end of what is hidden."""
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        if tag in _LINES:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._hidden:
            self.pieces.append(data)


def plain(written: object) -> str:
    """The words of an HTML text, its paragraphs on lines of their own."""
    lines = (" ".join(line.split()) for line in "".join(_read(written).pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def links_of(written: object) -> tuple[str, ...]:
    """The canonical links of an HTML text, without those that are mentions or hashtags."""
    return distinct(link(found) for found in _read(written).links)


def html(*columns: str) -> Field:
    """A text written in HTML."""
    return Field(columns, plain)


def html_links(*columns: str) -> Field:
    """The links of a text written in HTML."""
    return Field(columns, links_of, every=True)


def _read(written: object) -> _Reader:
    reader = _Reader()
    reader.feed(text(written))
    reader.close()
    return reader
