"""One form for each URL, so that the same link shared in different guises is one object.

No network: shorteners are not followed. Only the registered domain comes from courlan: its own
cleaning drops parameters by broad patterns (`source`, `uid`...), which on some news sites name
the article, and would make different articles one.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import SplitResult, unquote, urlsplit

from courlan import extract_domain

from guetteur.readers.url_rules import (
    DROPPED_SUBDOMAINS,
    SHORTENERS,
    is_tracking,
    is_wrapper,
    kept_query,
    on_platform,
    wrapped,
)

_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)+")
_SCHEME = re.compile(r"(?:https?:)?//", re.IGNORECASE)
# "example.org:8080/x" has a port, not a scheme.
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d{1,5}(?:/|$))", re.IGNORECASE)
_UNSAFE = re.compile(r"%([0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/-]")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_DOTS = str.maketrans("。.。", "...")
# Endings that can belong to nobody (RFC 2606), as in exercises: the public suffix list has none.
_RESERVED = frozenset({"example", "test", "invalid"})


@lru_cache(maxsize=65536)
def canonical(url: str) -> str | None:
    """The canonical form of a URL, or None if it leads to no public web page.

    canonical(canonical(url)) == canonical(url), and no text raises.
    """
    current: str | None = url
    while current is not None and (parts := _split(current)) is not None:
        netloc = _netloc(parts)
        if netloc is None:
            return None
        host, path, query = on_platform(netloc, _path(parts.path))
        if not is_wrapper(host, path):
            if query is None:
                query = kept_query(host, path, _query(parts.query, host))
            return f"https://{host}{path}{'?' + query if query else ''}"
        # Each wrapper holds a shorter address, so this ends.
        current = wrapped(host, path, parts.query)
    return None


@lru_cache(maxsize=65536)
def domain(url: str) -> str | None:
    """The registered domain of a URL; None if it has none, or if a shortener hides it."""
    whole = canonical(url)
    host = urlsplit(whole).hostname if whole else None
    found = _registered(host) if host else None
    return None if host in SHORTENERS or found in SHORTENERS else found


def domains_of(links: Iterable[str]) -> tuple[str, ...] | None:
    """The registered domains of links; None when there are links but all hide their domain."""
    given = tuple(links)
    found = tuple(dict.fromkeys(name for link in given if (name := domain(link))))
    return None if given and not found else found


def _split(url: str) -> SplitResult | None:
    text = url.strip()
    bare = not _SCHEME.match(text)
    if bare and (_OTHER_SCHEME.match(text) or "@" in text.split("/")[0]):
        return None
    try:
        parts = urlsplit("https://" + (text if bare else _SCHEME.sub("", text, count=1)))
        _ = parts.port
    except ValueError:
        return None
    # Without "https://" in front, only a known ending (.org, .fr) tells an address from words.
    known = not bare or _registered((parts.hostname or "").strip(".")) is not None
    return parts if known else None


def _netloc(parts: SplitResult) -> str | None:
    """The host in ASCII (so that look-alike letters show), without www, m, mobile or amp."""
    folded = unicodedata.normalize("NFKC", parts.hostname or "").translate(_DOTS).lower()
    host = ".".join(_ascii_label(label) for label in folded.strip(".").split("."))
    if not _HOST.fullmatch(host) or len(host) > 253:
        return None
    registered = _registered(host)
    if registered is not None and host.endswith("." + registered):
        outer = host.removesuffix("." + registered).split(".")
        host = ".".join([*(x for x in outer if x not in DROPPED_SUBDOMAINS), registered])
    return host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    return "xn--" + label.encode("punycode", "replace").decode("ascii")


@lru_cache(maxsize=65536)
def _registered(host: str) -> str | None:
    labels = host.split(".")
    if labels[-1] in _RESERVED and len(labels) > 1:
        return ".".join(labels[-2:])
    found = extract_domain(f"https://{host}/")
    # Of www.watch, a name under the ending .watch, courlan would leave the ending alone.
    return found if isinstance(found, str) and "." in found else None


def _path(path: str) -> str:
    """The path escaped in one way, without AMP's marks and without a slash at the end."""
    before, after = None, _escape(path)
    while before != after:
        before = after
        after = after.rstrip("/").removesuffix("/amp").removesuffix(".amp")
        if after.endswith(".amp.html"):
            after = after.removesuffix(".amp.html") + ".html"
    return after


def _query(query: str, host: str) -> str:
    pieces = set()
    for piece in query.split("&"):
        name, _, value = (_escape(part) for part in piece.replace("+", " ").partition("="))
        while name.startswith("amp;"):
            name = name.removeprefix("amp;")
        if name and not is_tracking(unquote(name), unquote(value), host):
            pieces.add(f"{name}={value}" if value else name)
    return "&".join(sorted(pieces))


def _escape(text: str) -> str:
    """The text with every character percent-encoded that must be, and no other."""

    def one(match: re.Match[str]) -> str:
        if match[1] is None:
            return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))
        plain = chr(int(match[1], 16))
        return plain if plain in _UNRESERVED else f"%{match[1].upper()}"

    return _UNSAFE.sub(one, text)
