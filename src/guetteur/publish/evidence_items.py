"""Items of evidence as they may be shown, and which of their files may leave the workspace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guetteur.model import Run
from guetteur.model.evidence import C2pa, EvidenceItem, FoundIn
from guetteur.publish.documents import stamp
from guetteur.publish.masking import masked_text
from guetteur.publish.masks import Masks, masks_of
from guetteur.publish.naming import file_name_without_names
from guetteur.publish.pseudonyms import Pseudonyms, code


@dataclass(frozen=True, slots=True)
class Veil:
    """How texts are shown: with every account that runs know replaced, or, without masks, as is."""

    masks: tuple[Masks, ...] = ()

    @property
    def named(self) -> bool:
        """Whether accounts are named."""
        return not self.masks

    def text(self, text: str | None) -> str | None:
        """The text as it may be shown."""
        for masks in self.masks:
            text = masked_text(text, masks) if text else text
        return text

    def name(self, name: str) -> str:
        """A file's name as it may be shown."""
        for masks in self.masks:
            name = file_name_without_names(name, masks)
        return name

    def post(self, post_id: str | None) -> str | None:
        """A post's id as it may be shown: the same pseudonym as in the tables of findings."""
        if post_id is None or not self.masks:
            return post_id
        known = (masks.posts[post_id] for masks in self.masks if post_id in masks.posts)
        return next(known, code(self.masks[0].pseudonyms, "post", post_id))


def veil_of(runs: Iterable[Run], pseudonyms: Pseudonyms | None) -> Veil:
    """The veil that hides what these runs know of accounts; none without pseudonyms."""
    if pseudonyms is None:
        return Veil()
    known = tuple(masks_of(run, pseudonyms) for run in runs)
    return Veil(known or (_no_names(pseudonyms),))


def _no_names(pseudonyms: Pseudonyms) -> Masks:
    """Masks that know nobody: links to accounts, mentions and mail addresses are masked still."""
    return Masks(
        pseudonyms=pseudonyms, accounts={}, posts={}, findings={}, handles={}, short={}, names={},
        glued={}, longest=0,
    )  # fmt: skip


def withheld(item: EvidenceItem, named: bool, redactions: Mapping[str, list[str]]) -> str | None:
    """Why an item's file stays out of a package; None: it is in it.

    `redacted`: a redacted copy goes instead; `personal`: nobody said that it shows no personal
    data of private persons.
    """
    if named or item.open or item.redaction_of:
        return None
    return "redacted" if redactions.get(item.id) else "personal"


def given(items: Iterable[EvidenceItem], named: bool) -> tuple[str, ...]:
    """The items whose files go into a package."""
    items = tuple(items)
    redactions = redactions_of(items)
    return tuple(one.id for one in items if withheld(one, named, redactions) is None)


def redactions_of(items: Iterable[EvidenceItem]) -> dict[str, list[str]]:
    """The redacted copies of each item that has any."""
    found: dict[str, list[str]] = {}
    for item in items:
        if item.redaction_of:
            found.setdefault(item.redaction_of, []).append(item.id)
    return found


def file_name(item: EvidenceItem) -> str:
    """Where an item's file is in a package. Its own name is not used: it may be anything."""
    suffix = Path(item.name).suffix.lower()
    plain = suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= 8
    return f"data/evidence/{item.id}{suffix if plain else ''}"


def item_document(
    item: EvidenceItem, veil: Veil, redactions: Mapping[str, list[str]]
) -> dict[str, Any]:
    """What items.json says of an item."""
    reason = withheld(item, veil.named, redactions)
    row = item.origin.row
    return {
        "id": item.id,
        "sha256": item.sha256,
        "bytes": item.bytes,
        "file": None if reason else file_name(item),
        "withheld": reason,
        "name": veil.name(item.name),
        "url": veil.text(item.origin.url),
        "export": {"sha256": row.sha256, "row": row.row} if row else None,
        "post": veil.post(item.origin.post_id),
        "captured_at": stamp(item.captured_at),
        "tool": item.tool,
        "operator": item.operator,
        "added_at": stamp(item.added_at),
        "redaction_of": item.redaction_of,
        "redacted_by": redactions.get(item.id, []),
        "why": veil.text(item.why),
        "kind": item.reading.kind,
        "found": [_found(one, veil) for one in item.reading.found],
        "not_listed": item.reading.more,
        "problems": list(item.reading.problems),
        "c2pa": _c2pa(item.reading.c2pa, veil),
    }


def _found(one: FoundIn, veil: Veil) -> dict[str, str]:
    return {
        "kind": one.kind,
        "value": veil.text(one.value) or "",
        "place": veil.text(one.place) or "",
    }


def _c2pa(found: C2pa | None, veil: Veil) -> dict[str, Any] | None:
    """A signer may be a private person: shown where people are."""
    if found is None:
        return None
    return {
        "state": found.state,
        "signer": found.signer if veil.named else None,
        "digital_source": list(found.digital_source),
        "problems": list(found.problems),
    }
