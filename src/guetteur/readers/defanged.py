"""What an indicator is, from how a partner wrote it: `hxxps://example[.]org/a`, `37 Pages`.

Reports write addresses so that nobody opens one by mistake. They are made whole here to be
compared with, and shown as they were written.
"""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from guetteur.model.indicator import IndicatorKind
from guetteur.readers.urls import canonical

_DOT = re.compile(r"\s*[\[({]\s*(?:\.|dot)\s*[\])}]\s*|\[\.|\.\]", re.IGNORECASE)
_AT = re.compile(r"\s*[\[({]\s*(?:@|at)\s*[\])}]\s*", re.IGNORECASE)
_COLON = re.compile(r"\[:(?://)?\]")
_SLASH = re.compile(r"\[/\]")
_SCHEME = re.compile(r"^h(?:xx|tt|XX)p(s?)\b", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AMOUNT = re.compile(
    r"(?:about|around|approximately|nearly|over|more than|at least)?\s*(\d[\d,\u202f\u00a0]*)\s+"
    r"(?:[\w/]+\s+){0,2}(?:accounts?|pages?|groups?|channels?|profiles?|events?|assets?|ads?)\b",
    re.IGNORECASE,
)
# Where the path of an address is one account, by canonical host; {} when an @ goes before it.
_ACCOUNT_HOSTS = {
    "x.com": ("x", ""),
    "t.me": ("telegram", ""),
    "instagram.com": ("instagram", ""),
    "facebook.com": ("facebook", ""),
    "tiktok.com": ("tiktok", "@"),
    "youtube.com": ("youtube", "@"),
}
_NOT_ACCOUNTS = frozenset({
    "about", "events", "explore", "groups", "hashtag", "home", "i", "intent", "joinchat", "login",
    "marketplace", "p", "pages", "reel", "s", "search", "share", "sharer", "stories", "watch",
})  # fmt: skip
_NAME = re.compile(r"[^\s/?#&=]{1,100}")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a text names: kind, value to compare with, platform of an account, number in an amount.

    rest: what stood behind it in the same cell, such as `(hosted a copy of a newspaper)`.
    """

    kind: IndicatorKind
    value: str
    platform: str | None = None
    count: int | None = None
    rest: str | None = None


def refanged(text: str) -> str:
    """The text with its addresses whole again."""
    whole = _SLASH.sub("/", _COLON.sub(lambda found: found[0].strip("[]"), text))
    whole = _AT.sub("@", _DOT.sub(".", whole))
    return _SCHEME.sub(r"http\1", whole)


def meant(text: str) -> Meant:
    """What a cell names. A sentence that mentions an address is `other`: it may name anything."""
    shown = text.strip()
    if found := _AMOUNT.match(shown):
        return Meant("amount", shown, count=int(re.sub(r"\D", "", found[1])))
    whole = refanged(shown)
    if known := _address(whole):
        return known
    first, rest = _first(whole)
    known = _address(first) if rest else None
    if known is not None and (rest.startswith("(") or refanged(shown) != shown):
        return Meant(known.kind, known.value, known.platform, known.count, rest)
    return Meant("other", shown)


def _first(text: str) -> tuple[str, str]:
    """The first word, and what follows a blank or a comma; a dash or colon alone is left out."""
    first, _, rest = text.partition(" ")
    return first.rstrip(",;"), rest.strip().lstrip("-–: ")


def _address(text: str) -> Meant | None:
    if not text or re.search(r"\s", text):
        return None
    if _EMAIL.fullmatch(text):
        return Meant("email", text.lower())
    try:
        return Meant("ip", str(ipaddress.ip_address(text)))
    except ValueError:
        pass
    link = canonical(text)
    return of_link(link) if link else None


def of_link(link: str) -> Meant:
    """What a canonical address names: an account of a platform, a whole site, or one page."""
    parts = urlsplit(link)
    host, path = parts.hostname or "", parts.path
    if account := _account(host, path.strip("/"), parts.query):
        return account
    bare = not path.strip("/") and not parts.query and parts.port is None
    return Meant("domain", host) if bare else Meant("url", link)


def _account(host: str, path: str, query: str) -> Meant | None:
    platform, sign = _ACCOUNT_HOSTS.get(host, (None, ""))
    name = unquote(path)
    if platform is None or query or not name.startswith(sign):
        return None
    name = name.removeprefix("@")
    if not _NAME.fullmatch(name) or name.lower() in _NOT_ACCOUNTS or name.endswith(".php"):
        return None
    return Meant("account", handle_form(name), platform)


def handle_form(handle: str) -> str:
    """A handle as handles are compared: in lower case, without its @."""
    return handle.strip().lstrip("@").casefold()


def host_form(host: str) -> str | None:
    """A host as hosts are compared; None if it is none that the web could have."""
    link = canonical(f"https://{refanged(host.strip())}")
    return urlsplit(link).hostname if link else None
