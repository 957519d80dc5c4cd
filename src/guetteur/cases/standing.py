"""What still holds of a case: each person's last words, put together."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from operator import attrgetter
from typing import TypeVar

from guetteur.cases.breakout import level
from guetteur.cases.rules import TECHNIQUE
from guetteur.model.case import (
    Breakout,
    Case,
    CaseFinding,
    HistoryLine,
    InferredTechnique,
    Letter,
    Said,
    Standing,
)
from guetteur.model.judgement import (
    LETTERS,
    AbcdeWritten,
    AttributionClaimed,
    BreakoutScored,
    CaseOpened,
    Entry,
    Facts,
    FindingAdded,
    FindingRemoved,
    HypothesisRated,
    HypothesisStated,
    Judged,
    NoteAdded,
    SourceRated,
    TechniqueInferred,
    TlpSet,
    Verdict,
)
from guetteur.model.technique import TechniqueRef

F = TypeVar("F", bound=Facts)
ByKind = Mapping[type, list[Entry]]


def case_of(
    case_id: str,
    opened: Said[CaseOpened],
    standing: Mapping[int, Entry],
    entries: Iterable[Entry],
    undone: Mapping[int, int],
) -> Case:
    """The case with what stands. entries: all that concern it; undone: by which entry each is."""
    kinds: dict[type, list[Entry]] = {}
    for entry in standing.values():
        kinds.setdefault(type(entry.facts), []).append(entry)
    findings = _findings(kinds)
    judgements = _judgements(kinds, {case_id, *(one.finding for one in findings)})
    verdicts = _verdicts(judgements)
    return Case(
        id=case_id,
        opened=opened,
        withdrawn=opened.seq not in standing,
        findings=findings,
        judgements=judgements,
        verdicts=verdicts,
        disagreement=any(one.disagreement for one in verdicts),
        hypotheses=_all(kinds, HypothesisStated),
        ratings=_last(_all(kinds, HypothesisRated), _cell),
        sources=_last(_all(kinds, SourceRated), lambda said: (said.who, said.facts.source)),
        abcde=_letters(_all(kinds, AbcdeWritten)),
        techniques=_techniques(_all(kinds, TechniqueInferred)),
        breakouts=tuple(
            Breakout(level(said.facts), said)
            for said in _last(_all(kinds, BreakoutScored), attrgetter("who"))
        ),
        attributions=_all(kinds, AttributionClaimed),
        tlp=next(reversed(_all(kinds, TlpSet)), None),
        notes=_all(kinds, NoteAdded),
        history=tuple(
            HistoryLine(one.what, Said(one.seq, one.at, one.who, one.facts), undone.get(one.seq))
            for one in entries
        ),
    )


def _all(kinds: ByKind, kind: type[F]) -> tuple[Said[F], ...]:
    return tuple(
        Said(one.seq, one.at, one.who, one.facts)
        for one in kinds.get(kind, ())
        if isinstance(one.facts, kind)
    )


def _last(said: Iterable[Said[F]], key: Callable[[Said[F]], Hashable]) -> tuple[Said[F], ...]:
    """The last of each key, in the order in which they were said."""
    kept = {key(one): one for one in said}
    return tuple(sorted(kept.values(), key=attrgetter("seq")))


def _cell(said: Said[HypothesisRated]) -> tuple[str, str, str]:
    return said.who, said.facts.hypothesis, said.facts.evidence


def _findings(kinds: ByKind) -> tuple[CaseFinding, ...]:
    found: dict[str, CaseFinding] = {}
    moves = [
        entry
        for kind in (CaseOpened, FindingAdded, FindingRemoved)
        for entry in kinds.get(kind, ())
    ]
    for entry in sorted(moves, key=attrgetter("seq")):
        match entry.facts:
            case CaseOpened(findings=names, run=run):
                found |= {name: CaseFinding(name, run) for name in names}
            case FindingAdded(finding=name, run=run):
                found[name] = CaseFinding(name, run)
            case FindingRemoved(finding=name):
                del found[name]
    return tuple(found.values())


def _judgements(kinds: ByKind, inside: set[str]) -> tuple[Said[Judged], ...]:
    """Each person's last judgement on each target; those on findings taken out are left out."""
    last = _last(_all(kinds, Judged), lambda said: (said.who, said.facts.target))
    return tuple(
        said
        for said in last
        if said.facts.target in inside or TECHNIQUE.fullmatch(said.facts.target)
    )


def _verdicts(judgements: Iterable[Said[Judged]]) -> tuple[Standing, ...]:
    """One a target: what all say, or that they differ. Duplicates of different things differ."""
    said: dict[str, set[tuple[Verdict, str | None]]] = {}
    for one in judgements:
        words = said.setdefault(one.facts.target, set())
        words.add((one.facts.verdict, one.facts.duplicate_of))
    return tuple(
        Standing(target, None if len(words) > 1 else min(words)[0], len(words) > 1)
        for target, words in said.items()
    )


def _letters(written: Iterable[Said[AbcdeWritten]]) -> tuple[Letter, ...]:
    last: dict[str, Letter] = {}
    for one in written:
        texts = {name: getattr(one.facts, name) for name in LETTERS}
        last |= {name: Letter(name, text, one) for name, text in texts.items() if text is not None}
    return tuple(last[name] for name in LETTERS if name in last)


def _techniques(inferred: Iterable[Said[TechniqueInferred]]) -> tuple[InferredTechnique, ...]:
    last = _last(inferred, lambda said: (said.who, said.facts.technique, said.facts.version))
    return tuple(
        InferredTechnique(
            TechniqueRef(one.facts.technique, one.facts.version, one.who, "inferred"), one
        )
        for one in last
    )
