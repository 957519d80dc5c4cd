"""Who may come in: passwords, and a brake on guessing them.

A password is kept as its scrypt digest with a salt of its own (RFC 7914). The digest takes a while
on purpose, and is made at most twice at once: 16 MiB each. A password that was right is remembered
in memory, as a keyed hash, so that the next page of a long reading does not pay again.
"""

import hashlib
import hmac
import re
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from guetteur.model import InputError
from guetteur.model.taxii import User
from guetteur.pipeline.taxii_audit import note
from guetteur.pipeline.taxii_query import Refusal
from guetteur.store import Workspace, taxii, taxii_users

SHORTEST, LONGEST = 12, 256
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
COST, BLOCK, LANES = 1 << 14, 8, 1  # 16 MiB, about 50 ms
WINDOW = 60.0  # seconds in which wrong passwords count
PER_NAME, PER_ADDRESS = 5, 30  # wrong passwords for one name, or of any name, from one address
REMEMBERED = 10_000  # addresses: beyond, the oldest are forgotten
_turns = threading.Semaphore(2)


def new_password() -> str:
    """A password that nobody guesses: 128 random bits."""
    return secrets.token_urlsafe(16)


def check_name(name: str) -> str:
    """The name, if it can be one. Raises InputError."""
    if not NAME.fullmatch(name):
        raise InputError("error-taxii-user-name", found=name)
    return name


def digest(password: str) -> str:
    """The password as it is kept. Raises InputError if it is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError("error-taxii-password", shortest=SHORTEST, longest=LONGEST)
    salt = secrets.token_bytes(16)
    return f"scrypt${salt.hex()}${_scrypt(password, salt).hex()}"


def _scrypt(password: str, salt: bytes) -> bytes:
    text = password.encode("utf-8", "surrogatepass")
    with _turns:
        return hashlib.scrypt(text, salt=salt, n=COST, r=BLOCK, p=LANES, maxmem=64 << 20)


def _is(password: str, kept: str) -> bool:
    _, salt, expected = kept.split("$")
    return hmac.compare_digest(_scrypt(password, bytes.fromhex(salt)), bytes.fromhex(expected))


# Compared with when there is no such user: it takes as long, and nothing matches it.
NOBODY = f"scrypt${secrets.token_hex(16)}${secrets.token_hex(64)}"


class Gate:
    """Lets users in. It has a memory, of this process: right passwords, and wrong ones of late."""

    def __init__(self, workspace: Workspace, clock: Callable[[], float] = time.monotonic) -> None:
        self._workspace = workspace
        self._clock = clock
        self._key = secrets.token_bytes(32)
        self._right: dict[str, tuple[str, bytes]] = {}
        self._wrong: OrderedDict[tuple[str, ...], list[float]] = OrderedDict()
        self._lock = threading.Lock()

    def user(self, name: str, password: str, address: str) -> User:
        """The user of this name and password. Raises Refusal: 401, or 429 after many wrong ones."""
        brakes = (((address, name[:64]), PER_NAME), ((address,), PER_ADDRESS))
        if any(self._tried(key) >= most for key, most in brakes):
            raise Refusal(429, "taxii-refused-often", seconds=round(WINDOW))
        with taxii.opened(self._workspace) as con:
            known = taxii_users.user(con, name)
        if known is not None and self._remembered(known, password):
            return known
        # also for a name that nobody has, so that the time taken does not tell
        right = len(password) <= LONGEST and _is(password, known.password if known else NOBODY)
        if known is None or not right:
            for key, _ in brakes:
                self._count(key)
            self._note_wrong(name)
            raise Refusal(401, "taxii-refused-password")
        with self._lock:
            self._right[name] = (known.password, self._keyed(password))
        return known

    def _keyed(self, password: str) -> bytes:
        text = password.encode("utf-8", "surrogatepass")
        return hmac.digest(self._key, text, "sha256")

    def _remembered(self, user: User, password: str) -> bool:
        kept, keyed = self._right.get(user.name, ("", b""))
        return kept == user.password and hmac.compare_digest(keyed, self._keyed(password))

    def _tried(self, key: tuple[str, ...]) -> int:
        since = self._clock() - WINDOW
        with self._lock:
            return sum(at > since for at in self._wrong.get(key, ()))

    def _count(self, key: tuple[str, ...]) -> None:
        with self._lock:
            times = [*self._wrong.pop(key, ()), self._clock()]
            self._wrong[key] = times[-PER_ADDRESS:]
            while len(self._wrong) > REMEMBERED:
                self._wrong.popitem(last=False)

    def _note_wrong(self, name: str) -> None:
        note(self._workspace, user=name[:64], what="login", result=401)
