"""Short names that stand for accounts and posts: keyed, stable, and unreadable without the key."""

import base64
import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from guetteur.publish.folding import folded

SHORT = 8
LONGEST = 48


@dataclass(frozen=True)
class Pseudonyms:
    """The secret key: the same key gives an account the same pseudonym in every report.

    public: the public figures, who keep their names, as `platform:handle`, folded by `public_key`.

    Whoever has the key can find out which pseudonym stands for a known account, so it must
    stay outside of what is published.
    """

    key: bytes
    public: frozenset[str] = frozenset()


def public_key(platform: str, handle: str) -> str:
    """A public figure's account as it is looked up."""
    return f"{platform.casefold()}:{folded(handle).text.lstrip('@')}"


def code(pseudonyms: Pseudonyms, kind: str, value: str, length: int = SHORT) -> str:
    """`K7QF-2M9X`: the keyed code (HMAC-SHA256, base32) of a value, in groups of four.

    `kind` keeps an account and a post with the same id apart.
    """
    message = f"{kind}\x00{value}".encode("utf-8", "backslashreplace")
    digest = hmac.new(pseudonyms.key, message, hashlib.sha256).digest()
    letters = base64.b32encode(digest).decode()[:length]
    return "-".join(letters[start : start + 4] for start in range(0, length, 4))


def codes(
    pseudonyms: Pseudonyms, kind: str, values: Iterable[str], length: int = SHORT
) -> dict[str, str]:
    """Each value's code, no two alike: codes that collide get four more characters."""
    pending, done = sorted(set(values)), dict[str, str]()
    while pending and length <= LONGEST:
        made = {value: code(pseudonyms, kind, value, length) for value in pending}
        times = Counter(made.values())
        done |= {value: name for value, name in made.items() if times[name] == 1}
        pending = [value for value in pending if times[made[value]] > 1]
        length += 4
    return done
