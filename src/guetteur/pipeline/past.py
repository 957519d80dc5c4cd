"""Past cases: those there are, and which of them the last run's findings resemble."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from guetteur import store
from guetteur.cases.chance import Resemblance, resemblance
from guetteur.cases.likeness import ALIKE, Able, Likeness, profile
from guetteur.knowledge.disarm_framework import version
from guetteur.knowledge.past_cases import past_cases
from guetteur.model import Finding, InputError, Run, TechniqueRef
from guetteur.model.past_case import Shape
from guetteur.pipeline.past_campaigns import Beside, Campaign, beside, campaigns
from guetteur.pipeline.past_shape import BY_BEHAVIOUR, known_platforms, shape_of
from guetteur.pipeline.stix_listed import Listed
from guetteur.pipeline.stix_match import Use, used
from guetteur.store import Workspace

MAPPER = "Guetteur"
SEEN = frozenset({"found", "not_found"})


@dataclass(frozen=True, slots=True)
class Compared:
    """A finding, what was measured of it, and the past cases it resembles.

    `received`: the campaigns of STIX files received, beside it.
    """

    finding: Finding
    shape: Shape
    techniques: tuple[TechniqueRef, ...]
    found: Resemblance
    received: tuple[Beside, ...]


def compared(
    workspace: Workspace, finding: str | None = None, vote: date | None = None
) -> tuple[Run, list[Compared]]:
    """The last run, and each of its findings (or the one asked for) beside the past cases.

    vote: the day of the vote, if it is known; without it, the days before it are not compared.
    Raises InputError when there is no such finding.
    """
    run = store.last_run(workspace)
    able, others = _able(run), campaigns(workspace)
    every = [one for campaign in others for one in campaign.listed]
    with store.opened(workspace) as database:
        measured = [
            # the shape first: it leaves the finding's posts in the table `own`
            (one, shape_of(workspace, database, run, one, vote), used(database, every, "own"))
            for one in _asked(run, finding)
        ]
    return run, [_compared(one, shape, able, others, uses) for one, shape, uses in measured]


def _asked(run: Run, finding: str | None) -> Sequence[Finding]:
    found = [one for one in run.findings if finding in (None, one.id)]
    if finding is not None and not found:
        raise InputError(
            "error-past-finding",
            found=finding,
            known=", ".join(one.id for one in run.findings) or "–",
        )
    return found


def _able(run: Run) -> Able:
    ran = {one.detector for one in run.detectors if one.outcome in SEEN}
    behaviours = frozenset(ALIKE.get(name, name) for name in ran)
    return Able(behaviours, known_platforms(run.platforms) or frozenset())


def _compared(
    finding: Finding,
    shape: Shape,
    able: Able,
    others: Sequence[Campaign] = (),
    uses: Sequence[tuple[Use, list[Listed]]] = (),
) -> Compared:
    one = profile(shape, able, BY_BEHAVIOUR)
    found = resemblance(one, past_cases(), BY_BEHAVIOUR)
    techniques = [TechniqueRef(name, version(), MAPPER) for name in sorted(one.techniques)]
    return Compared(finding, shape, tuple(techniques), found, beside(one, others, uses))


def compared_document(
    workspace: Workspace, finding: str | None = None, vote: date | None = None
) -> dict[str, Any]:
    """What `guetteur cases compare --json` writes."""
    run, found = compared(workspace, finding, vote)
    return {
        "schema": "guetteur-resembles-1",
        "run": run.id,
        "vote": vote.isoformat() if vote else None,
        "findings": [{"id": one.finding.id, "resembles": resembles(one)} for one in found],
    }


def resembles(one: Compared) -> dict[str, Any]:
    """What one finding resembles, as a document. It names past cases, never who is behind it."""
    return {
        "case": one.found.case,
        "why_none": one.found.why_none,
        "chance": one.found.chance,
        "close": list(one.found.close),
        "techniques": [
            {"id": each.id, "version": each.version, "mapped_by": each.mapped_by,
             "basis": each.basis}
            for each in one.techniques
        ],
        "shape": plain(one.shape),
        "cases": [{"case": each.case} | _likeness(each) for each in one.found.ranking],
        "received": [_received(each) for each in one.received],
    }  # fmt: skip


def _likeness(each: Likeness) -> dict[str, Any]:
    return {
        "points": round(each.score, 3),
        "techniques": round(each.techniques, 3),
        "shape": round(each.shape, 3),
        "features": [
            {"kind": f.kind, "value": f.value, "side": f.side, "points": round(f.points, 3)}
            for f in each.features
        ],
        "unknown": list(each.unknown),
        "unmeasured": list(each.unmeasured),
    }


def _received(each: Beside) -> dict[str, Any]:
    """A campaign that somebody else described, always with who, when and in which file."""
    source = each.campaign.source
    return {
        "campaign": each.campaign.name,
        "by": source.by,
        "on": source.on,
        "file": source.file,
        "sha256": source.sha256,
        "object": source.object_id,
        "resembles": each.resembles,
        "used": [
            {"kind": one.kind, "value": one.value, "platform": one.platform, "posts": one.posts,
             "accounts": one.accounts}
            for one in each.used
        ],
    } | _likeness(each.likeness)  # fmt: skip


def plain(shape: Shape) -> dict[str, Any]:
    """A shape as a document; sets become sorted lists, what is not known is null."""
    values = {name: getattr(shape, name) for name in Shape.__dataclass_fields__}
    return {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in values.items()
    }
