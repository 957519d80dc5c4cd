"""The secret key that signs packages: kept outside every workspace, readable by its owner alone."""

import os
import secrets
import sys
from pathlib import Path

from platformdirs import user_config_path

from guetteur.model import InputError

LENGTH = 32


def signing_seed(path: Path | None = None) -> bytes:
    """The Ed25519 seed in this file, made at first use.

    Raises InputError if the file holds none, or others than its owner may read it. The place is
    GUETTEUR_SIGNING_KEY_FILE, or the user's configuration folder.
    """
    place = path or _default_place()
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(LENGTH) + "\n")
    if sys.platform != "win32" and place.stat().st_mode & 0o077:
        raise InputError("error-signing-key-open", file=str(place))
    try:
        seed = bytes.fromhex(place.read_text(encoding="ascii").strip())
    except ValueError:
        seed = b""
    if len(seed) != LENGTH:
        raise InputError("error-signing-key", file=str(place))
    return seed


def _default_place() -> Path:
    given = os.environ.get("GUETTEUR_SIGNING_KEY_FILE")
    return Path(given) if given else user_config_path("guetteur") / "signing.key"
