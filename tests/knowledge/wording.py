"""The texts of a data file that are given in several languages, each with its place."""

from collections.abc import Iterator
from typing import Any

import msgspec


def texts_of(content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Every mapping of languages to texts; and every text of a kind that others have in two."""
    yield from _below(msgspec.yaml.decode(content), "")


# Fields whose texts a user reads: a plain string there would be in one language only.
READ = frozenset(
    {"name", "meaning", "description", "why", "text", "kind", "what", "summary", "role"}
)


def _below(value: Any, place: str) -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(value, dict):
        if value.keys() & {"en", "fr"}:
            yield place, value
            return
        for key, one in value.items():
            if key in READ and isinstance(one, str):
                yield f"{place}.{key}", {"one language": one}
            yield from _below(one, f"{place}.{key}")
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from _below(one, f"{place}[{n}]")
