"""Names of hosts in their parts, as the public suffix list divides them. No network."""

import re
from functools import cache

from tldextract import TLDExtract

from guetteur.model.watch import HostName
from guetteur.readers.defanged import refanged

_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_LABEL = re.compile(r"[^\s/?#@:\[\]\"'<>\\,;|()]{1,63}")
_PLAIN = re.compile(r"(?:[a-z0-9_-]{1,63}\.){1,20}[a-z][a-z0-9-]{1,62}")
_DOTS = str.maketrans("。．｡", "...")
_RESERVED_WORDS = frozenset({"gov", "gouv", "gob", "gub", "govt", "go", "mil", "police"})
_RESERVED_ENDINGS = frozenset({"gov", "mil", "int", "edu"})


def host_of(text: str) -> HostName | None:
    """The host that an address, a link or a line of a list names; None if it names none.

    `hxxps://lemonde[.]example/a` is understood; the `*.` of certificates and a last dot go.
    """
    if _PLAIN.fullmatch(text):  # most lines of a list: quick
        return _parts(text)
    plain = _SCHEME.sub("", refanged(text.strip())).translate(_DOTS).lower()
    plain = re.split(r"[/?#\s]", plain, maxsplit=1)[0].rsplit("@", 1)[-1]
    plain = re.sub(r":\d{1,5}$", "", plain).removeprefix("*.").strip(".")
    labels = plain.split(".")
    if len(labels) < 2 or len(plain) > 253 or not all(map(_LABEL.fullmatch, labels)):
        return None
    if labels[-1].isdigit():  # 192.0.2.1
        return None
    return _parts(plain)


def _parts(host: str) -> HostName | None:
    found = _suffixes()(host, include_psl_private_domains=True)
    outer, label, ending = found.subdomain, found.domain, found.suffix
    if not ending and "." in host:  # of no known ending, such as .example or .onion
        *before, label, ending = host.split(".")
        outer = ".".join(before)
    if not label:  # the ending itself
        return None
    return HostName(host, outer, _own_letters(label), ending, _is_reserved(ending))


@cache
def _suffixes() -> TLDExtract:
    """The list that comes with the library: nothing is fetched, nothing is kept on disk."""
    return TLDExtract(suffix_list_urls=(), cache_dir=None)


def _own_letters(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return label


@cache
def _is_reserved(ending: str) -> bool:
    first, *more = ending.split(".")
    return ending in _RESERVED_ENDINGS or (first in _RESERVED_WORDS and len(more) == 1)
