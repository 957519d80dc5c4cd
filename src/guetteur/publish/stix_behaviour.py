"""What detectors measured: techniques seen, the posts and accounts that show them, and the set."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from guetteur.knowledge import disarm_framework
from guetteur.model import Finding, Member, PostRef, Run, TechniqueRef, platform_of
from guetteur.model.stix import Object, Seen, extension_id, object_id, observable_id
from guetteur.publish.documents import finite
from guetteur.publish.stix_scope import (
    OPENCTI_MITRE,
    OPENCTI_SCO,
    OPENCTI_SDO,
    Scope,
    domain_object,
    known,
    observable,
    ours,
    stamp,
)

DISARM_PAGE = "https://github.com/DISARMFoundation/DISARMframeworks/blob/main/generated_pages"
# STIX has words for these two platforms only; the others are told by the start of the id.
ACCOUNT_TYPES = {"x": "twitter", "facebook": "facebook"}
# Platforms on which an account is a channel that others subscribe to.
CHANNELS = {"telegram": "Telegram"}
LINKS = frozenset({"co_share_url", "co_share_object", "co_share_domain"})
MOST = 999_999_999
_URL = re.compile(r"https?://[a-z0-9][a-z0-9.-]*\.[a-z0-9-]+(?::\d{1,5})?(?:[/?#].*)?", re.I)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)

Located = tuple[Run, Finding]


def attack_pattern(scope: Scope, one: TechniqueRef) -> Object:
    """A technique, as cited: its id is that of the version cited, and STIX ids of DISARM, which
    change with every version, are not used."""
    resolved = disarm_framework.resolve(one.id, one.version)
    current = disarm_framework.technique(one.id)
    reference = {
        "source_name": "DISARM",
        "description": f"DISARM {one.version}",
        "url": f"{DISARM_PAGE}/techniques/{one.id}.md",
        "external_id": one.id,
    }
    phases = (
        [{"kill_chain_name": "disarm", "phase_name": _phase(current.tactic)}] if current else []
    )
    made = domain_object(
        scope, "attack-pattern", (one.id, one.version), scope.program,
        (scope.opened, scope.opened),
        name=resolved.name or one.id,
        kill_chain_phases=phases,
        external_references=[reference],
        extensions=ours("fimi-technique", "property-extension", framework="DISARM",
                        framework_version=one.version, technique=one.id),
    )  # fmt: skip
    return _for_opencti(made, one.id) if scope.profile == "opencti" else made


def _for_opencti(made: Object, technique: str) -> Object:
    """With the id where OpenCTI looks for it, and the extension that declares it."""
    extensions = made["extensions"] | {
        OPENCTI_MITRE: {"extension_type": "property-extension", "id": technique},
        extension_id("opencti"): {"extension_type": "toplevel-property-extension"},
    }
    return made | {"x_mitre_id": technique, "extensions": extensions}


def _phase(tactic: str) -> str:
    name = next(one.name for one in disarm_framework.tactics() if one.id == tactic)
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def observations(scope: Scope, found: Sequence[Located], seen: Sequence[Seen]) -> list[Object]:
    """For each finding its observed-data with what it holds, then a sighting for each technique."""
    made: list[Object] = []
    for run, finding in found:
        parts = _parts(scope, finding)
        made += [*parts, _observed_data(scope, run, finding, parts)]
    for one in seen:
        for run, finding in found:
            if finding.id in one.findings:
                made.append(_sighting(scope, run, finding, one))
    return made


def observed_data_id(scope: Scope, run: str, finding: str) -> str:
    """The id of the observed-data of a finding."""
    return object_id("observed-data", *scope.key, run, finding)


def _parts(scope: Scope, finding: Finding) -> list[Object]:
    """The accounts, posts, links and sites of a finding, each once."""
    posts = {post.post_id: post for pair in finding.evidence for post in (pair.first, pair.second)}
    made = [_account(scope, member) for member in finding.members]
    made += [_post(scope, post) for post in posts.values()]
    links = [_link(scope, one.object_id) for one in finding.objects if one.detector in LINKS]
    made += [one for one in links if one is not None]
    return list({one["id"]: one for one in made}.values())


def _account(scope: Scope, member: Member) -> Object:
    return observable(
        scope, "user-account", ("account_type", "user_id", "account_login"),
        user_id=member.account_id,
        account_login=member.handle,
        account_type=ACCOUNT_TYPES.get(member.platform),
        display_name=member.name,
    )  # fmt: skip


def _post(scope: Scope, post: PostRef) -> Object:
    """A post as OpenCTI's media-content. Without its address, our name of it stands in its id."""
    extensions: dict[str, Any] = ours("media-content", "new-sco")
    if scope.profile == "opencti":
        extensions[OPENCTI_SCO] = {"extension_type": "new-sco", "type": "Media-Content"}
    extensions |= ours(
        "fimi-observation", "property-extension",
        post=post.post_id, account=post.account_id, file_sha256=post.sha256, row=post.row,
    )  # fmt: skip
    return observable(
        scope, "media-content", ("url",),
        title=post.post_id, content=post.text, url=_uri(post.url) or f"urn:guetteur:{_plain(post)}",
        publication_date=stamp(post.at), extensions=extensions,
    )  # fmt: skip


def _plain(post: PostRef) -> str:
    return quote(post.post_id, safe=":")


def _uri(url: str | None) -> str | None:
    if url is None or not _URL.fullmatch(url):
        return None
    return (
        quote(url, safe=";,/?:@&=+$!~*'()%#") if url.count("#") < 2 and not _percent(url) else None
    )


def _percent(url: str) -> bool:
    return re.search(r"%(?![0-9A-Fa-f]{2})", url) is not None


def _link(scope: Scope, thing: str) -> Object | None:
    """A shared link or site; None for what is neither, which is told in the observed-data only."""
    if (uri := _uri(thing)) is not None:
        return observable(scope, "url", ("value",), value=uri)
    if _HOST.fullmatch(thing):
        return observable(scope, "domain-name", ("value",), value=thing.lower())
    return None


def _observed_data(scope: Scope, run: Run, finding: Finding, parts: Sequence[Object]) -> Object:
    members = [
        {"account": one.account_id, "role": one.role, "posts": one.posts,
         "coordinated_posts": one.coordinated_posts}
        for one in finding.members
    ]  # fmt: skip
    things = [
        {"detector": one.detector, "object": one.object_id, "accounts": one.accounts,
         "shares": one.shares, "all_shares": one.all_shares}
        for one in finding.objects
    ]  # fmt: skip
    return domain_object(
        scope, "observed-data", (run.id, finding.id), scope.program, (run.made_at, run.made_at),
        first_observed=stamp(finding.first),
        last_observed=stamp(finding.last),
        number_observed=min(max(finding.coordinated_posts, 1), MOST),
        object_refs=[one["id"] for one in parts],
        extensions=ours(
            "fimi-observation", "property-extension",
            finding=finding.id, run=run.id, ties=finding.ties, possible_ties=finding.possible_ties,
            q_value=finite(finding.q_value), members=members, objects=things,
        ),
    )  # fmt: skip


def _sighting(scope: Scope, run: Run, finding: Finding, one: Seen) -> Object:
    """A detector saw the trace of a technique. Nobody concluded anything from it yet."""
    pattern = attack_pattern(scope, one.technique)["id"]
    version = next((d.version for d in run.detectors if d.detector == one.detector), None)
    return domain_object(
        scope, "sighting", (run.id, finding.id, one.detector, pattern), scope.program,
        (run.made_at, run.made_at),
        description=scope.say.text("stix-out-sighting", detector=one.detector,
                                   accounts=len(finding.members)),
        first_seen=stamp(finding.first),
        last_seen=stamp(finding.last),
        count=min(max(finding.coordinated_posts, 1), MOST),
        sighting_of_ref=pattern,
        observed_data_refs=[observed_data_id(scope, run.id, finding.id)],
        where_sighted_refs=[scope.program],
        extensions=ours(
            "fimi-observation", "property-extension",
            finding=finding.id, run=run.id, detector=one.detector, detector_version=version,
            technique=one.technique.id, framework_version=one.technique.version,
            mapped_by=one.technique.mapped_by,
        ),
    )  # fmt: skip


def channels(scope: Scope, found: Sequence[Located]) -> list[Object]:
    """The members that are channels, as OpenCTI's type of that name."""
    members = {
        one.account_id: one
        for _, finding in found
        for one in finding.members
        if platform_of(one.account_id) in CHANNELS
    }
    return [
        custom(
            scope, "channel", one.handle or one.account_id,
            channel_types=[CHANNELS[platform_of(one.account_id)]],
        )
        for one in members.values()
    ]  # fmt: skip


def custom(scope: Scope, kind: str, name: str, **properties: Any) -> Object:
    """An object of one of OpenCTI's own types, declared by our extension; for OpenCTI, with the id
    and the flag that it would give."""
    extensions: dict[str, Any] = ours(kind, "new-sdo")
    if scope.profile == "opencti":
        extensions[OPENCTI_SDO] = {"extension_type": "new-sdo", "type": kind.capitalize()}
    made = domain_object(
        scope, kind, (name,), scope.cell, (scope.opened, scope.latest),
        name=name, **known(properties), extensions=extensions,
    )  # fmt: skip
    if scope.profile == "opencti":
        made["id"] = observable_id(kind, {"name": name.strip().lower()})
    return made


def period(found: Sequence[Located]) -> tuple[datetime | None, datetime | None]:
    """The first and the last moment of all findings."""
    return (
        min((finding.first for _, finding in found), default=None),
        max((finding.last for _, finding in found), default=None),
    )
