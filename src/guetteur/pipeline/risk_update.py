"""The live link: what confirmed cases change in a risk study, once a person accepts it.

The study in force is its file with the accepted decisions of the ledger on top; the file itself
is changed only when somebody asks for a new version of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from guetteur import store
from guetteur.cases.ratings import decided
from guetteur.knowledge import Messages
from guetteur.knowledge.legal_windows import LegalWindow, windows
from guetteur.model import InputError
from guetteur.model.assessment import Assessment
from guetteur.model.judgement import Decision, Rateable, RatingDecided, RatingsWritten
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales
from guetteur.pipeline import risk
from guetteur.pipeline.judging import Written, case_named, write
from guetteur.pipeline.risk_evidence import evidence_of
from guetteur.readers.study import read_study, with_version
from guetteur.readers.study_ratings import with_ratings
from guetteur.risk import assess, next_version
from guetteur.risk.levers import Lever, all_together, levers, next_vote
from guetteur.risk.proposals import InForce, Proposal, proposals
from guetteur.risk.proposals import in_force as fold
from guetteur.risk.proposals import with_ratings as rated
from guetteur.risk.updating import RULE, Evidence
from guetteur.store import Workspace

COUNTING = {"applied", "written", "said"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A study in the light of the cases of a workspace, on one day.

    before: the study in force; after: the same if every open proposal is accepted; the levers are
    of that one. proposals: refused ones too. groundless: entries whose rating counts although
    none of their cases calls for it any more. together: what all levers at once would lower.
    """

    scales: Scales
    force: InForce
    on: date
    evidence: tuple[Evidence, ...]
    proposals: tuple[Proposal, ...]
    before: Assessment
    after: Assessment
    levers: tuple[Lever, ...]
    together: tuple[int, int]
    vote: date | None
    windows: tuple[LegalWindow, ...]
    groundless: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person decides: on one step or (step None) on all open proposals; on both ratings or
    (rating given) on one; taking the value proposed or another one."""

    decision: Decision
    reason: str
    step: str | None = None
    rating: Rateable | None = None
    value: int | None = None


def in_force(workspace: Workspace, study: Study) -> InForce:
    """The study with what people accepted, and every decision with what it is worth now."""
    return fold(study, decided(store.ledger.read(workspace.ledger).entries, study.id))


def assessed(
    path: Path, lang: str, workspace: Workspace | None
) -> tuple[Study, Scales, Assessment]:
    """As `risk.assessed`, of the study in force in a workspace; None: of the file alone."""
    study, scales = risk.read(path, lang)
    if workspace is not None:
        study = in_force(workspace, study).study
    return study, scales, assess(study, scales)


def update(
    workspace: Workspace, study: Study, scales: Scales, on: date, case: str | None = None
) -> Update:
    """What the cases of a workspace, or one of them, propose for the study of a file.

    Raises InputError when the case named does not exist.
    """
    if case is not None:
        case_named(workspace, case)
    force = in_force(workspace, study)
    evidence = evidence_of(workspace, study, case)
    found = proposals(force, scales, evidence, on)
    later = rated(
        force.study,
        {(one.place.step.id, one.rating): one.proposed for one in found if one.refused is None},
    )
    return Update(
        scales=study.scales or scales,
        force=force,
        on=on,
        evidence=evidence,
        proposals=found,
        before=assess(force.study, scales),
        after=assess(later, scales),
        levers=levers(later, scales, on),
        together=all_together(later, scales),
        vote=next_vote(study, on),
        windows=windows(study.votes),
        groundless=_groundless(force, evidence) if case is None else (),
    )


def _groundless(force: InForce, evidence: Iterable[Evidence]) -> tuple[int, ...]:
    shown = {(one.step, one.case) for one in evidence}
    return tuple(
        one.decision.said.seq
        for one in force.decisions
        if one.state in COUNTING
        and shown.isdisjoint(
            (one.decision.said.facts.step, case) for case in one.decision.said.facts.cases
        )
    )


def decide(
    workspace: Workspace, found: Update, choices: Iterable[Choice], *, who: str, at: datetime
) -> tuple[Written, ...]:
    """Write what a person decides into the ledger, one entry a proposal.

    Raises InputError, and writes nothing, when there is no such proposal or a value is none that
    may be taken.
    """
    facts = [_decision(found, one, choice) for choice in choices for one in _chosen(found, choice)]
    return tuple(write(workspace, one, who=who, at=at) for one in dict.fromkeys(facts))


def _chosen(found: Update, choice: Choice) -> tuple[Proposal, ...]:
    chosen = tuple(
        one
        for one in found.proposals
        if choice.step in (None, one.place.step.id)
        and choice.rating in (None, one.rating)
        # what was refused is taken up again by naming it only
        and (one.refused is None or (choice.step is not None and choice.decision == "accept"))
    )
    if not chosen:
        raise InputError("error-risk-update-none", found=choice.step or "–")
    if choice.value is not None and len(chosen) > 1:
        raise InputError("error-risk-update-value-which", found=choice.value)
    return chosen


def _decision(found: Update, one: Proposal, choice: Choice) -> RatingDecided:
    value = None
    if choice.decision == "accept":
        value = one.proposed if choice.value is None else choice.value
        _refuse_value(found, one, value)
    study = found.force.study
    return RatingDecided(
        study=study.id,
        version=study.versions[-1].number,
        step=one.place.step.id,
        rating=one.rating,
        before=one.before,
        proposed=one.proposed,
        decision=choice.decision,
        value=value,
        reason=choice.reason,
        rule=RULE,
        cases=tuple(dict.fromkeys(each.case for each in one.evidence)),
        findings=tuple(dict.fromkeys(each.finding for each in one.evidence if each.finding)),
    )


def _refuse_value(found: Update, one: Proposal, value: int) -> None:
    scale = found.scales.success if one.rating == "success" else found.scales.difficulty
    levels = [level.id for level in scale]
    if value not in levels:
        raise InputError("error-risk-update-value", found=value, least=levels[0], most=levels[-1])
    easier = value if one.rating == "success" else -value
    if one.before is not None and easier <= (
        one.before if one.rating == "success" else -one.before
    ):
        raise InputError(
            "error-rating-lowered",
            line=0,
            step=one.place.step.id,
            found=value,
            before=one.before,
        )


def write_version(
    workspace: Workspace,
    path: Path,
    messages: Messages,
    *,
    who: str,
    at: datetime,
    on: date | None = None,
    summary: str | None = None,
) -> str:
    """Write the accepted ratings into the file of the study, as a new operational version of it,
    of this day (None: that of `at`); then note in the ledger that the file holds them. Returns
    what was done, in words.

    The new text is read again before it takes the place of the old one. Raises InputError when
    nothing waits to be written.
    """
    text = path.read_bytes().decode("utf-8-sig")
    study = read_study(text.encode(), messages.lang, str(path)).study
    force = in_force(workspace, study)
    ratings = _waiting(force)
    if not ratings:
        raise InputError("error-risk-update-nothing", file=str(path))
    told = ", ".join(f"{step} {_word(name, messages)} {n}" for (step, name), n in ratings.items())
    version = next_version(
        study.versions[-1],
        "operational",
        (4,),
        summary=summary or messages.text("risk-update-summary", ratings=told),
        author=who,
        on=on or at.date(),
    )
    made = with_version(with_ratings(text, ratings), version)
    expected = replace(force.study, versions=(*study.versions, version))
    if read_study(made.encode(), messages.lang, str(path)).study != expected:
        raise InputError("error-risk-update-text", file=str(path))
    store.write_text(path, made)
    entries = tuple(
        one.decision.said.seq for one in force.decisions if one.state in {"applied", "said"}
    )
    facts = RatingsWritten(study=study.id, version=version.number, decisions=entries)
    write(workspace, facts, who=who, at=at)
    return messages.text(
        "say-risk-update-written",
        file=str(path),
        version=version.number,
        count=len(ratings),
        ratings=told,
    )


def _waiting(force: InForce) -> dict[tuple[str, Rateable], int]:
    """The ratings that count and are not in the file yet; the last of each."""
    said = [one.decision.said.facts for one in force.decisions if one.state == "applied"]
    return {(one.step, one.rating): one.value for one in said if one.value is not None}


def _word(rating: Rateable, messages: Messages) -> str:
    return messages.text(f"risk-update-{rating}")


def study_in(path: Path, lang: str) -> tuple[Study, Scales]:
    """The study of a file, and the scales that it is rated with."""
    return risk.read(path, lang)
