"""What received STIX files list: hosts, addresses, accounts, each with who listed it and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from guetteur.model.stix import Object
from guetteur.publish.addresses import MEDIA_HOSTS, PLATFORM_HOSTS, SHORTENERS
from guetteur.readers.urls import canonical
from guetteur.store import Workspace
from guetteur.store import stix as kept

Kind = Literal["host", "link", "account"]
# The first part of the path names an account there.
PLATFORMS = {
    "twitter.com": "x", "x.com": "x", "t.me": "telegram", "facebook.com": "facebook",
    "instagram.com": "instagram", "youtube.com": "youtube", "tiktok.com": "tiktok", "vk.com": "vk",
}  # fmt: skip
# How STIX and OpenCTI name a platform.
TYPES = {"twitter": "x"} | {name: name for name in PLATFORMS.values()}
_HANDLE = re.compile(r"@?([\w.-]{2,64})")
ABOUT = frozenset({"campaign", "intrusion-set", "threat-actor", "narrative", "incident"})
MOST_ABOUT = 3
# Everybody is there: who lists one of these lists every post.
TOO_BROAD = frozenset((*PLATFORM_HOSTS, *MEDIA_HOSTS, *SHORTENERS))


@dataclass(frozen=True, slots=True)
class Listing:
    """That somebody listed something. It says who and when, never what the thing is.

    `on`: the day, from the object or else the report it is in. `about`: what the file links it to.
    """

    by: str
    on: str
    file: str
    sha256: str
    object_id: str
    type: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing as it can be looked for. `platform`: of an account, None if the file does not say."""

    kind: Kind
    value: str
    platform: str | None
    listing: Listing


def listed(workspace: Workspace) -> list[Listed]:
    """Everything that can be looked for in posts, from all files received."""
    return [
        Listed(kind, value, platform, _listing(made, source))
        for source in sources(workspace)
        for made in source.objects
        for kind, value, platform in _things(made)
    ]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file received. `names`: of the objects that have one; `reports`: the one each object is in;
    `links`: what relationships join each object to."""

    report: dict[str, Any]
    objects: list[Object]
    names: dict[str, str]
    reports: dict[str, Object]
    links: dict[str, list[str]]


def sources(workspace: Workspace) -> Iterator[SourceFile]:
    """Every file received, ready to be asked."""
    for report in kept.reports(workspace):
        objects = kept.bundle_of(workspace, report["sha256"])["objects"]
        yield SourceFile(report, objects, _names(objects), _reports(objects), _links(objects))


def _names(objects: list[Object]) -> dict[str, str]:
    return {one["id"]: one["name"] for one in objects if isinstance(one.get("name"), str)}


def _reports(objects: list[Object]) -> dict[str, Object]:
    found: dict[str, Object] = {}
    for one in objects:
        if one["type"] == "report":
            for ref in one["object_refs"]:
                found.setdefault(ref, one)
    return found


def _links(objects: list[Object]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in objects:
        if one["type"] == "relationship":
            found.setdefault(one["source_ref"], []).append(one["target_ref"])
            found.setdefault(one["target_ref"], []).append(one["source_ref"])
    return found


def listing(made: Object, source: SourceFile) -> Listing:
    """Who lists the object, and when."""
    return _listing(made, source)


def _listing(made: Object, source: SourceFile) -> Listing:
    inside = source.reports.get(made["id"], {})
    makers = [one.get(name) for one in (made, inside)
              for name in ("created_by_ref", "x_opencti_created_by_ref")]  # fmt: skip
    names = [source.names[ref] for ref in makers if ref in source.names]
    days = [made.get("created"), inside.get("published"), source.report["read_at"]]
    return Listing(
        by=names[0] if names else str(inside.get("name") or source.report["file"]),
        on=next(str(day)[:10] for day in days if isinstance(day, str)),
        file=str(source.report["file"]),
        sha256=str(source.report["sha256"]),
        object_id=str(made["id"]),
        type=str(made["type"]),
        about=_about(made, source),
    )


def _about(made: Object, source: SourceFile) -> tuple[str, ...]:
    refs = source.links.get(made["id"], ())
    named = [ref for ref in refs if ref.split("--")[0] in ABOUT and ref in source.names]
    names = {source.names[ref] for ref in named}
    return tuple(sorted(names)[:MOST_ABOUT])


def _things(made: Object) -> Iterator[tuple[Kind, str, str | None]]:
    kind = made["type"]
    if kind in ("domain-name", "url", "text"):
        yield from _address(made.get("value"))
    elif kind == "media-content":
        yield from _address(made.get("url"))
    elif kind == "channel":
        yield from _channel(made)
    elif kind == "user-account":
        yield from _account(made)


def _address(value: object) -> Iterator[tuple[Kind, str, str | None]]:
    whole = canonical(value) if isinstance(value, str) else None
    if whole is None:
        return
    parts = urlsplit(whole)
    if (account := _on_platform(parts.netloc, parts.path)) is not None:
        yield account
    if parts.path or parts.query:
        yield "link", whole, None
    elif parts.netloc not in TOO_BROAD:
        yield "host", parts.netloc, None


def _on_platform(netloc: str, path: str) -> tuple[Kind, str, str | None] | None:
    platform = PLATFORMS.get(netloc)
    first = unquote(path).strip("/").split("/")
    if platform is None or len(first) != 1 or not _HANDLE.fullmatch(first[0]):
        return None
    return "account", _folded(first[0]), platform


def _channel(made: Object) -> Iterator[tuple[Kind, str, str | None]]:
    """A channel is named by an address, or by a handle on a platform."""
    name = made.get("name")
    found = list(_address(name))
    yield from found
    types = [str(one).lower() for one in made.get("channel_types", ())]
    platform = next((TYPES[one] for one in types if one in TYPES), None)
    if not found and isinstance(name, str) and (platform or name.startswith("@")):
        yield from _handle(name, platform)


def _account(made: Object) -> Iterator[tuple[Kind, str, str | None]]:
    """An account is named by its login or its id. A display name is nobody's alone."""
    platform = TYPES.get(str(made.get("account_type", "")).lower())
    for field in ("account_login", "user_id"):
        value = made.get(field)
        if isinstance(value, str):
            found = list(_address(value)) if "/" in value else []
            yield from found
            if not found:
                yield from _handle(value, platform)


def _handle(value: str, platform: str | None) -> Iterator[tuple[Kind, str, str | None]]:
    match = _HANDLE.fullmatch(value.strip())
    if match:
        yield "account", _folded(match[1]), platform


def _folded(handle: str) -> str:
    return handle.removeprefix("@").lower()
