"""The secret key of pseudonyms: kept outside every workspace, readable by its owner alone."""

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


def _default_place() -> Path:
    given = os.environ.get("GUETTEUR_KEY_FILE")
    return Path(given) if given else user_config_path("guetteur") / "pseudonyms.key"
