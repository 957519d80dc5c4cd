"""What the values of an unknown table tell, where the names of its columns do not."""

import re
from collections.abc import Callable, Mapping
from statistics import mean
from urllib.parse import urlsplit

from guetteur.readers.urls import canonical

Samples = Mapping[str, list[str]]
# Where a post's own address leads: its platform.
_SITES = {
    "x.com": "x",
    "facebook.com": "facebook",
    "instagram.com": "instagram",
    "tiktok.com": "tiktok",
    "youtube.com": "youtube",
    "t.me": "telegram",
    "bsky.app": "bluesky",
    "reddit.com": "reddit",
    "threads.com": "threads",
    "threads.net": "threads",
    "linkedin.com": "linkedin",
    "vk.com": "vk",
}
# How published data sets mark the platform of an id.
PREFIXES = {
    "fb_": "facebook",
    "tw_": "x",
    "ig_": "instagram",
    "yt_": "youtube",
    "tg_": "telegram",
    "tt_": "tiktok",
}
_ADDRESS = re.compile(r"https?://\S+")
_SHORTEST_TEXT = 25


def platform_of_address(samples: list[str]) -> str | None:
    """The platform that all these addresses are on."""
    hosts = {urlsplit(canonical(one) or "").netloc for one in samples}
    names = {_SITES.get(host) for host in hosts}
    return names.pop() if len(names) == 1 else None


def has_prefixes(samples: list[str]) -> bool:
    """True when every id begins with the mark of a platform."""
    return bool(samples) and all(one.startswith(tuple(PREFIXES)) for one in samples)


def guessed(samples: Samples, missing: set[str], is_time: Callable[[list[str]], bool]) -> Samples:
    """The columns, by field, that hold what a missing field holds: one column a field at most."""
    tests: tuple[tuple[str, Callable[[list[str]], bool]], ...] = (
        ("created_at", is_time),
        ("url", lambda found: platform_of_address(found) is not None),
        ("links", lambda found: all(_ADDRESS.fullmatch(one) for one in found)),
        ("account_id", lambda found: all(re.fullmatch(r"@\w[\w.]*", one) for one in found)),
    )
    free = {name: found for name, found in samples.items() if found}
    chosen: dict[str, list[str]] = {}
    for field, test in tests:
        name = next((name for name, found in free.items() if test(found)), None)
        if field in missing and name is not None:
            chosen[field] = [name]
            del free[name]
    texts = {name: mean(map(len, found)) for name, found in free.items() if _is_text(found)}
    if "text" in missing and texts:
        chosen["text"] = [max(texts, key=lambda name: texts[name])]
    return chosen


def _is_text(found: list[str]) -> bool:
    spaced = sum(" " in one for one in found)
    return spaced * 2 > len(found) and mean(map(len, found)) >= _SHORTEST_TEXT
