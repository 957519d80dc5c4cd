"""Items of evidence of a case, and the entries of their custody log.

The custody log of a case is a ledger of its own (`store.evidence`). It can be shown to anybody: it
holds digests, not the addresses and names that an item may have. Those are in the item's
description, whose digest the log holds; the description has a nonce, so that nobody can find out
an address by trying.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from guetteur.model.post import RowRef

ITEM = re.compile(r"E[1-9][0-9]*")
FoundKind = Literal["url", "date", "software", "digest"]
# Credentials of a medium: none in it, intact, intact and by a known signer, broken, nobody looked.
C2paState = Literal["none", "valid", "trusted", "invalid", "not_read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an item comes from: an address, a row of an export, both, or nobody said (all None)."""

    url: str | None = None
    row: RowRef | None = None
    post_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundIn:
    """A thing read in a file, and where: `record 3`, `EXIF`, `datapackage.json`…"""

    kind: FoundKind
    value: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class C2pa:
    """What the content credentials of a medium say. `none` proves nothing: most media have none.

    digital_source: the kinds of source claimed, such as `trainedAlgorithmicMedia`.
    """

    state: C2paState
    signer: str | None = None
    digital_source: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """What became of a file when it was read as evidence; nothing in it is executed.

    kind: `warc`, `wacz`, `png`, `jpeg`, `pdf`, `html`, `text`…, or `other`. found: cut to the
    first ones; `more` says how many were left out. problems: message keys of what is not as its
    own format wants it, such as a record whose digest differs.
    """

    kind: str
    found: tuple[FoundIn, ...] = ()
    more: int = 0
    problems: tuple[str, ...] = ()
    c2pa: C2pa | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """One item: its file's digest, where it comes from, when, with which tool and by whom.

    id: `E1`, `E2`…, in the order of the case's custody log. captured_at: None, nobody said.
    redaction_of: the item that this is a redacted copy of; the original stays. open: the person
    who added it says that it shows no personal data of private persons. why: reason of a redaction.
    """

    id: str
    case: str
    sha256: str
    bytes: int
    name: str
    origin: Origin
    captured_at: datetime | None
    tool: str | None
    operator: str
    added_at: datetime
    reading: FileReading
    nonce: str
    redaction_of: str | None = None
    open: bool = False
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceAdded:
    """An item joined the case. sha256: of its file; record: of its description."""

    case: str
    item: str
    sha256: str
    bytes: int
    record: str
    captured_at: datetime | None = None
    redaction_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceTaken:
    """A copy of an item's file was taken out."""

    case: str
    item: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePacked:
    """A package was made. It holds the log up to here, so its own digests cannot be in it.

    items: whose files are in it; named: whether accounts are named in it.
    """

    case: str
    items: tuple[str, ...]
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceSigned:
    """The package of entry `packed` was signed. statement: digest of the signed envelope."""

    case: str
    packed: int
    statement: str
    root: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceStamped:
    """A time-stamp token on a signed envelope verified. at: the time that it holds."""

    case: str
    statement: str
    token: str
    stamped_at: datetime
    authority: str


Custody = EvidenceAdded | EvidenceTaken | EvidencePacked | EvidenceSigned | EvidenceStamped

# The words of the field `what` in custody logs. They are in files: never rename one.
CUSTODY: MappingProxyType[str, type[Custody]] = MappingProxyType(
    {
        "evidence": EvidenceAdded,
        "evidence_taken": EvidenceTaken,
        "evidence_packed": EvidencePacked,
        "evidence_signed": EvidenceSigned,
        "evidence_stamped": EvidenceStamped,
    }
)
