"""Two filled-in bulletins that pass every check, and how to break them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from guetteur.model.bulletin import Bulletin
from guetteur.readers.bulletin import read_bulletin

FORMS = Path(__file__).parent / "bulletins"
GOOD: dict[str, Bulletin] = {
    lang: read_bulletin((FORMS / f"{lang}.yml").read_bytes(), f"{lang}.yml")
    for lang in ("fr", "en")
}


def with_(lang: str = "en", **changes: Any) -> Bulletin:
    """The good bulletin of a language with some fields changed."""
    return replace(GOOD[lang], **changes)
