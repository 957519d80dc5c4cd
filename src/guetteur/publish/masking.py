"""A run with every account, post and handle replaced: all that is published is made from it."""

import re
from dataclasses import replace

from guetteur.model import (
    DetectorReport,
    Finding,
    Member,
    Node,
    PostPair,
    PostRef,
    Run,
    SharedObject,
    Source,
    TextFamily,
    Tie,
)
from guetteur.publish.addresses import (
    ADDRESS,
    ENCODED,
    LINK_PATTERNS,
    decoded,
    has_link,
    site_of,
)
from guetteur.publish.contacts import without_contacts
from guetteur.publish.masks import Masks, handle_key, is_public_handle, masks_of
from guetteur.publish.naming import file_name_without_names, without_names
from guetteur.publish.pseudonyms import Pseudonyms, code

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Also glued to a word, as in RT@name: mail addresses are gone by then.
_MENTION = re.compile(r"[@＠﹫]([\w][\w.-]*)(?:@[\w-]+(?:\.[\w-]+)+)?")

# Detectors whose objects are ids: what an unknown one is taken for.
_OPAQUE = {
    "co_media": "media",
    "co_mention": "account",
    "co_reply": "post",
    "co_reshare": "post",
    "co_share_object": "object",
    # A text without its punctuation hides links and mentions from us, but not from a reader.
    "co_text": "text",
    "co_text_family": "text",
}


def masked(run: Run, pseudonyms: Pseudonyms) -> Run:
    """The run with pseudonyms: no id, handle, name or address of an account or a post is left.

    File digests and row numbers stay, so that whoever holds the export can check each item.
    """
    masks = masks_of(run, pseudonyms)
    ties = (_tie(tie, masks) for tie in run.ties)
    nodes = (_node(node, masks) for node in run.nodes)
    # Sorted again: the order of the real ids would tell which pseudonym comes first.
    return replace(
        run,
        parameters={
            name: masked_text(value, masks) if isinstance(value, str) else value
            for name, value in run.parameters.items()
        },
        sources=tuple(_source(source, masks) for source in run.sources),
        detectors=tuple(_report(report, masks) for report in run.detectors),
        findings=tuple(_finding(finding, masks) for finding in run.findings),
        ties=tuple(sorted(ties, key=_tie_order)),
        nodes=tuple(sorted(nodes, key=lambda node: node.account_id)),
        named=(),
    )


def masked_text(text: str, masks: Masks) -> str:
    """The text without links to accounts or posts, mentions, contact details or known names."""
    if "%" in text:
        text = ENCODED.sub(lambda found: _without_hidden(found, masks), text)
    for pattern in LINK_PATTERNS:
        text = pattern.sub(lambda found: _link(site_of(found), found[0], masks), text)
    text = without_contacts(_EMAIL.sub("…@…", text))
    text = _MENTION.sub(lambda found: "@" + mention_code(found[1], masks), text)
    return without_names(text, masks)


def _without_hidden(found: re.Match[str], masks: Masks) -> str:
    """The encoded address cut to its site, if it hides a link to an account or a known name."""
    hidden = any(has_link(text) or without_names(text, masks) != text for text in decoded(found[0]))
    site = found[1] if "." in found[1] else "…"
    return _link(site, found[0], masks) if hidden else found[0]


def _link(site: str, address: str, masks: Masks) -> str:
    """`x.com/…K7QF-2M9X`: the site, and a code that keeps two links apart."""
    return f"{site}/…{code(masks.pseudonyms, 'link', address.rstrip('/.,;:!?)'))}"


def mention_code(handle: str, masks: Masks) -> str:
    """The code of the account that a handle names, or the handle's own when we do not know it."""
    if is_public_handle(handle, masks.pseudonyms):
        return handle
    key = handle_key(handle)
    return masks.handles.get(key) or code(masks.pseudonyms, "handle", key)


def masked_object(detector: str, object_id: str, masks: Masks) -> str:
    """What stands for a shared thing: a code where it is an id, else its text without names."""
    known = masks.accounts.get(object_id) or masks.posts.get(object_id)
    if known:
        return known
    if detector == "co_hashtag":
        return masked_text(f"#{object_id}", masks).removeprefix("#")
    kind = _OPAQUE.get(detector)
    if kind is None or (kind == "object" and ADDRESS.match(object_id)):
        return masked_text(object_id, masks)
    handle = object_id.rpartition("@")[2] if "@" in object_id else object_id
    if kind == "account" and ":" not in handle:
        return "@" + mention_code(handle, masks)
    return code(masks.pseudonyms, kind, object_id)


def _source(source: Source, masks: Masks) -> Source:
    return replace(
        source,
        name=file_name_without_names(source.name, masks),
        mapping=masked_text(source.mapping, masks) if source.mapping else None,
        reason_params={
            name: file_name_without_names(value, masks)
            for name, value in source.reason_params.items()
        },
    )


def _report(report: DetectorReport, masks: Masks) -> DetectorReport:
    params = {
        name: masked_text(value, masks) if isinstance(value, str) else value
        for name, value in report.reason_params.items()
    }
    return replace(report, reason_params=params, traceback=None)


def _finding(finding: Finding, masks: Masks) -> Finding:
    members = (_member(member, masks) for member in finding.members)
    return replace(
        finding,
        # The real id is a digest of the members' ids: whoever guesses them could confirm it.
        id=masks.findings[finding.id],
        members=tuple(sorted(members, key=lambda member: member.account_id)),
        objects=tuple(_object(item, masks) for item in finding.objects),
        evidence=tuple(_pair(pair, masks) for pair in finding.evidence),
        families=tuple(_family(family, masks) for family in finding.families),
    )


def _family(family: TextFamily, masks: Masks) -> TextFamily:
    variants = tuple(
        replace(
            variant,
            text=masked_text(variant.text, masks),
            first_post=code(masks.pseudonyms, "post", variant.first_post),
        )
        for variant in family.variants
    )
    return replace(
        family,
        object_id=masked_object("co_text_family", family.object_id, masks),
        representative=masked_text(family.representative, masks),
        variants=variants,
    )


def _member(member: Member, masks: Masks) -> Member:
    if member.account_id in masks.public:
        return member
    return replace(member, account_id=masks.accounts[member.account_id], handle=None, name=None)


def _object(item: SharedObject, masks: Masks) -> SharedObject:
    return replace(item, object_id=masked_object(item.detector, item.object_id, masks))


def _pair(pair: PostPair, masks: Masks) -> PostPair:
    return replace(
        pair,
        object_id=masked_object(pair.detector, pair.object_id, masks),
        first=_post(pair.first, masks),
        second=_post(pair.second, masks),
    )


def _post(post: PostRef, masks: Masks) -> PostRef:
    return replace(
        post,
        post_id=masks.posts[post.post_id],
        account_id=masks.accounts[post.account_id],
        text=masked_text(post.text, masks) if post.text else post.text,
        url=None,
    )


def _tie(tie: Tie, masks: Masks) -> Tie:
    first, second = sorted((masks.accounts[tie.account_a], masks.accounts[tie.account_b]))
    return replace(tie, account_a=first, account_b=second)


def _tie_order(tie: Tie) -> tuple[str, int, str, str]:
    return tie.detector, tie.window, tie.account_a, tie.account_b


def _node(node: Node, masks: Masks) -> Node:
    public = node.account_id in masks.public
    return replace(
        node,
        account_id=masks.accounts[node.account_id],
        handle=node.handle if public else None,
        name=node.name if public else None,
        finding=masks.findings.get(node.finding) if node.finding else None,
    )
