"""Data protection: what a person must answer, and what the ledger keeps of it.

`Protection` is the form `protection.yml` of a workspace. None: nobody answered, and nothing is
ever filled in for them. The other records are facts of the ledger.
"""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal, get_args

from guetteur.model.election import Certainty, Trap
from guetteur.model.text import Text

# The letters of article 9(2) of the GDPR that our sources name for political opinions.
BasisId = Literal["made_public", "legal_claims", "consent", "members", "research"]
BASES: tuple[BasisId, ...] = get_args(BasisId)
Action = Literal["delete", "reduce"]
Part = Literal["raw", "tables", "runs", "evidence", "received", "outputs"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """A basis of article 9(2), in words; law: the id of its legal text; traps: how it fails."""

    id: BasisId
    article: str
    name: Text
    says: Text
    law: str
    certainty: Certainty
    traps: tuple[Trap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClock:
    """Until when the accounts of one case are kept: that day is the last."""

    case: str
    keep_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """The answers about a workspace. keep_until: the last day on which its data are kept."""

    purpose: str | None = None
    basis: BasisId | None = None
    basis_reason: str | None = None
    lawfulness: str | None = None
    controller: str | None = None
    contact: str | None = None
    representative: str | None = None
    officer: str | None = None
    origin: str | None = None
    information: str | None = None
    recipients: str | None = None
    transfers: str | None = None
    security: str | None = None
    necessity: str | None = None
    risks: str | None = None
    measures: str | None = None
    advice: str | None = None
    views: str | None = None
    keep_until: date | None = None
    keep_reason: str | None = None
    cases: tuple[CaseClock, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFigure:
    """An account that is shown by name in outputs; why: the public role that justifies it."""

    platform: str
    handle: str
    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionSet:
    """Somebody answered; sha256: of protection.yml as it was written then."""

    sha256: str
    purpose: str | None = None
    basis: str | None = None
    keep_until: date | None = None
    case: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFiguresSet:
    """The list of public figures was replaced; count: accounts in it."""

    sha256: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Objected:
    """A person objected (GDPR, article 21), or took the objection back.

    digests: of the account, salted: the ledger is kept for good, so it names nobody.
    """

    digests: tuple[str, ...]
    reason: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """Data were deleted; sha256: of the statement in the proof, plan: its id."""

    plan: str
    sha256: str
    items: int
    bytes: int
    reason: str
    case: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A copy of the case was made for one recipient.

    copy: its watermark. key: the start of the digest of the recipient's key. profile: what was
    taken out.
    """

    case: str
    recipient: str
    copy: str
    tlp: str
    sha256: str
    key: str
    profile: str
    names: bool = False


OnData = ProtectionSet | PublicFiguresSet | Objected | Purged
DATA_KINDS: MappingProxyType[str, type[OnData]] = MappingProxyType(
    {
        "protect": ProtectionSet,
        "public_figures": PublicFiguresSet,
        "objection": Objected,
        "purge": Purged,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeItem:
    """One file to delete or to reduce. sha256, bytes: before; after: of what is left of it."""

    path: str
    part: Part
    action: Action
    sha256: str
    bytes: int
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgePlan:
    """All that one purge does, written down before the first file goes.

    case: the case it is about; None: the whole workspace. finished: None while files remain.
    """

    id: str
    at: str
    who: str
    reason: str
    case: str | None
    findings: tuple[str, ...]
    due: str | None
    items: tuple[PurgeItem, ...]
    finished: str | None = None
