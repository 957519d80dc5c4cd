"""One imported file, as the workspace remembers it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file's digest, how it was recognised, and what came out of it.

    `order` counts the imports of a workspace. `reason_key` and `reason_params` say in a message
    why the format was chosen.
    """

    sha256: str
    name: str
    bytes: int
    format: str
    forced: bool
    reason_key: str
    reason_params: dict[str, str]
    timezone: str | None
    mapping: str | None
    posts: int
    accounts: int
    rows_lost: int
    issues: int
    first: datetime | None
    last: datetime | None
    used: dict[str, int]
    ignored: dict[str, int]
    unknown: dict[str, int]
    order: int = 0
