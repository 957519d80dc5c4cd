"""Ids: `platform:native` for what a platform named, content hashes for what we derived."""

import hashlib

UNKNOWN_PLATFORM = "unknown"


def platform_id(platform: str, native: str) -> str:
    """The project-wide id of a platform's own id: `x:123`, `telegram:channel42`."""
    return f"{platform}:{native}"


def native_id(identifier: str) -> str:
    """The id as the export wrote it, without the platform's prefix."""
    return identifier.split(":", 1)[1]


def platform_of(identifier: str) -> str:
    """The platform's name in front of an id."""
    return identifier.split(":", 1)[0]


def derived_id(prefix: str, *parts: str) -> str:
    """A content hash: the same parts always give the same id."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{prefix}-{digest[:16]}"
