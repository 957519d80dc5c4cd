"""The secret key of pseudonyms: kept outside every workspace, readable by its owner alone."""

import hashlib
import os
import secrets
from pathlib import Path

from platformdirs import user_config_path

from guetteur.model import InputError

LENGTH = 32


def pseudonym_key(path: Path | None = None) -> bytes:
    """The key in this file, made at first use. Raises InputError if the file is no key.

    Whoever holds it can tell which account a pseudonym stands for, so it never goes into a
    workspace or a report. The place is GUETTEUR_KEY_FILE, or the user's configuration folder.
    """
    place = path or _default_place()
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(LENGTH) + "\n")
    try:
        key = bytes.fromhex(place.read_text(encoding="ascii").strip())
    except ValueError:
        key = b""
    if len(key) < LENGTH:
        raise InputError("error-key", file=str(place))
    return key


def recipient_key(recipient: str, *, make: bool = True) -> bytes | None:
    """The key of one recipient, beside the user's own; None: there is none, and none is made.

    Take the file away, and nobody can undo the pseudonyms of what that recipient was given.
    """
    name = " ".join(recipient.split()).casefold()
    digest = hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest()
    place = _default_place().parent / "recipients" / f"{digest[:24]}.key"
    return pseudonym_key(place) if make or place.exists() else None


def _default_place() -> Path:
    given = os.environ.get("GUETTEUR_KEY_FILE")
    return Path(given) if given else user_config_path("guetteur") / "pseudonyms.key"
