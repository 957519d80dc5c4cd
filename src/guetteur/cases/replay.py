"""Entries of the ledger → cases: a pure fold. Same entries, same cases, byte for byte.

An undone entry has no effect, but stays in the history of its case. Nothing can be undone while a
later entry rests on it: so the cases are always those of the same ledger without what was undone
and without the undoing. A change of mind on an undo is written anew.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from guetteur.cases.rules import TECHNIQUE, case_id, refuse_if_malformed
from guetteur.cases.standing import case_of
from guetteur.model import InputError
from guetteur.model.case import Case, Said
from guetteur.model.evidence import Custody
from guetteur.model.judgement import (
    CaseOpened,
    Entry,
    FindingAdded,
    FindingRemoved,
    HypothesisRated,
    HypothesisStated,
    InCase,
    Judged,
    OnStudy,
    RatingDecided,
    RatingsWritten,
    Revealed,
    Undone,
)
from guetteur.model.protection import OnData


@dataclass(slots=True)
class _Draft:
    """A case being replayed.

    standing: entries not undone, by number. inside: for each finding ever in it, the entries that
    put it in or took it out, the last one being what holds; an even number means out.
    """

    opened: Said[CaseOpened]
    standing: dict[int, Entry] = field(default_factory=dict)
    inside: dict[str, list[int]] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    undone: dict[int, int] = field(default_factory=dict)

    def has(self, finding: str) -> bool:
        """Whether the finding is in the case now."""
        return len(self.inside.get(finding, ())) % 2 == 1


@dataclass(slots=True)
class _State:
    """All cases being replayed. home: each entry's case; basis: what it rests on; load: how many
    standing entries rest on each; apart: entries on studies, of no case; gone: those of them
    undone, by which entry."""

    drafts: dict[str, _Draft] = field(default_factory=dict)
    home: dict[int, str] = field(default_factory=dict)
    apart: dict[int, OnStudy] = field(default_factory=dict)
    gone: dict[int, int] = field(default_factory=dict)
    basis: dict[int, tuple[int, ...]] = field(default_factory=dict)
    load: Counter[int] = field(default_factory=Counter)


def replay(entries: Iterable[Entry]) -> dict[str, Case]:
    """Each case by its id, in the order of opening.

    Raises InputError, with the line of the ledger, at an entry that makes no sense where it
    stands: an unknown case or target, a finding added twice, an undo of what others rest on.
    """
    state = _State()
    for entry in entries:
        _step(state, entry)
    return {
        name: case_of(name, draft.opened, draft.standing, draft.entries, draft.undone)
        for name, draft in state.drafts.items()
    }


def _step(state: _State, entry: Entry) -> None:
    facts = entry.facts
    if isinstance(facts, Revealed | Custody):
        return
    refuse_if_malformed(entry)
    if isinstance(facts, OnData):
        return
    if isinstance(facts, CaseOpened):
        _open(state, entry, facts)
    elif isinstance(facts, Undone):
        _undo(state, entry, facts)
    elif isinstance(facts, RatingDecided | RatingsWritten):
        _set_apart(state, entry, facts)
    else:
        _add(state, entry, facts)


def _open(state: _State, entry: Entry, facts: CaseOpened) -> None:
    opened = Said(entry.seq, entry.at, entry.who, facts)
    draft = _Draft(opened, inside={finding: [entry.seq] for finding in facts.findings})
    state.drafts[case_id(entry.seq)] = draft
    _keep(state, case_id(entry.seq), entry, ())


def _add(state: _State, entry: Entry, facts: InCase) -> None:
    draft = _case(state, facts.case, entry)
    basis = (draft.opened.seq, *_rests_on(state, draft, entry, facts))
    _keep(state, facts.case, entry, basis)
    if isinstance(facts, FindingAdded | FindingRemoved):
        draft.inside.setdefault(facts.finding, []).append(entry.seq)


def _keep(state: _State, case: str, entry: Entry, basis: tuple[int, ...]) -> None:
    draft = state.drafts[case]
    draft.standing[entry.seq] = entry
    draft.entries.append(entry)
    state.home[entry.seq] = case
    state.basis[entry.seq] = basis
    for one in basis:
        state.load[one] += 1


def _case(state: _State, case: str, entry: Entry) -> _Draft:
    draft = state.drafts.get(case)
    if draft is None or draft.opened.seq not in draft.standing:
        raise InputError("error-case-unknown", line=entry.seq, found=case)
    return draft


def _rests_on(state: _State, draft: _Draft, entry: Entry, facts: InCase) -> tuple[int, ...]:
    """What must stand for this entry to make sense, beside the opening of its case."""
    if isinstance(facts, FindingAdded):
        if draft.has(facts.finding):
            raise InputError(
                "error-case-twice", line=entry.seq, found=facts.finding, case=facts.case
            )
        return tuple(draft.inside.get(facts.finding, ())[-1:])
    if isinstance(facts, FindingRemoved):
        return (_inside(draft, facts.finding, entry, facts.case),)
    if isinstance(facts, HypothesisRated):
        return (_hypothesis(draft, facts, entry),)
    if isinstance(facts, Judged):
        return (*_target(draft, facts, entry), *_repeated(state, facts, entry))
    return ()


def _inside(draft: _Draft, finding: str, entry: Entry, case: str) -> int:
    if not draft.has(finding):
        raise InputError("error-case-finding", line=entry.seq, found=finding, case=case)
    return draft.inside[finding][-1]


def _hypothesis(draft: _Draft, facts: HypothesisRated, entry: Entry) -> int:
    number = facts.hypothesis.removeprefix("hypothesis-")
    stated = draft.standing.get(int(number)) if number.isdecimal() else None
    if stated is None or not isinstance(stated.facts, HypothesisStated):
        raise InputError(
            "error-case-hypothesis", line=entry.seq, found=facts.hypothesis, case=facts.case
        )
    return stated.seq


def _target(draft: _Draft, facts: Judged, entry: Entry) -> tuple[int, ...]:
    if facts.target == facts.case or TECHNIQUE.fullmatch(facts.target):
        return ()
    if not draft.has(facts.target):
        raise InputError("error-case-target", line=entry.seq, found=facts.target, case=facts.case)
    return (draft.inside[facts.target][-1],)


def _repeated(state: _State, facts: Judged, entry: Entry) -> tuple[int, ...]:
    """The opening of the case that a case repeats. What a finding repeats may be anywhere."""
    if facts.duplicate_of is None or facts.target != facts.case:
        return ()
    return (_case(state, facts.duplicate_of, entry).opened.seq,)


def _set_apart(state: _State, entry: Entry, facts: OnStudy) -> None:
    """A decision rests on the opening of its cases, and what was written on the decisions."""
    if isinstance(facts, RatingDecided):
        basis = tuple(_case(state, case, entry).opened.seq for case in facts.cases)
    else:
        basis = tuple(_accepted(state, facts, seq, entry) for seq in facts.decisions)
    state.apart[entry.seq] = facts
    state.basis[entry.seq] = basis
    for one in basis:
        state.load[one] += 1


def _accepted(state: _State, facts: RatingsWritten, seq: int, entry: Entry) -> int:
    decided = None if seq in state.gone else state.apart.get(seq)
    if (
        not isinstance(decided, RatingDecided)
        or decided.decision != "accept"
        or decided.study != facts.study
    ):
        raise InputError("error-rating-decision", line=entry.seq, found=seq, study=facts.study)
    return seq


def _undo(state: _State, entry: Entry, facts: Undone) -> None:
    seq = facts.seq
    if not 1 <= seq < entry.seq:
        raise InputError("error-case-undo-unknown", line=entry.seq, found=seq)
    if seq not in state.home and seq not in state.apart:
        raise InputError("error-case-undo-kind", line=entry.seq, found=seq)
    draft = state.drafts[state.home[seq]] if seq in state.home else None
    before = (draft.undone if draft else state.gone).get(seq)
    if before is not None:
        raise InputError("error-case-undo-twice", line=entry.seq, found=seq, before=before)
    if state.load[seq]:
        first = next(n for n in state.basis if seq in state.basis[n] and _stands(state, n))
        raise InputError("error-case-undo-rests", line=entry.seq, found=seq, resting=first)
    state.load.subtract(state.basis[seq])
    if draft is None:
        state.gone[seq] = entry.seq
    else:
        _take_out(draft, entry, seq)


def _take_out(draft: _Draft, entry: Entry, seq: int) -> None:
    undone = draft.standing.pop(seq)
    draft.undone[seq] = entry.seq
    draft.entries.append(entry)
    if isinstance(undone.facts, FindingAdded | FindingRemoved):
        draft.inside[undone.facts.finding].pop()


def _stands(state: _State, seq: int) -> bool:
    if seq in state.apart:
        return seq not in state.gone
    return seq in state.drafts[state.home[seq]].standing
