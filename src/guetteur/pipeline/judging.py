"""Judge: findings → cases, by what people say; every word of it goes into the ledger."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from guetteur import store
from guetteur.cases.replay import replay
from guetteur.cases.rules import TECHNIQUE, case_id, hypothesis_id
from guetteur.detectors import EVERY
from guetteur.knowledge import disarm_framework
from guetteur.model import UNKNOWN_PLATFORM, Finding, InputError, Run, TechniqueRef
from guetteur.model.case import Case
from guetteur.model.judgement import (
    KINDS,
    CaseOpened,
    Entry,
    Facts,
    FindingAdded,
    HypothesisStated,
    Judged,
    TechniqueInferred,
)
from guetteur.store import Workspace

GRADE = re.compile(r"[A-F][1-6]")


@dataclass(frozen=True, slots=True)
class Written:
    """An entry that is in the ledger now. made: the id of the case or hypothesis it makes, if any.

    mended: the ledger ended with an interrupted write, and was put right.
    """

    entry: Entry
    made: str | None
    mended: bool


@dataclass(frozen=True, slots=True)
class Observed:
    """A technique that a detector's findings are a trace of, and in which findings of the case."""

    technique: TechniqueRef
    detector: str
    findings: tuple[str, ...]


def cases_of(workspace: Workspace) -> dict[str, Case]:
    """Every case by id, replayed from the ledger."""
    return replay(store.ledger.read(workspace.ledger).entries)


def case_named(workspace: Workspace, name: str) -> Case:
    """One case. Raises InputError if there is none of this id."""
    case = cases_of(workspace).get(name)
    if case is None:
        raise InputError("error-case-unknown", line=0, found=name)
    return case


def write(workspace: Workspace, facts: Facts, *, who: str, at: datetime) -> Written:
    """Add what a person says to the ledger, once it was tried on the cases as they stand.

    Raises InputError, and writes nothing, if it makes no sense there.
    """
    entry, state = store.ledger.append(
        workspace.ledger,
        facts,
        at=at,
        who=who.strip(),
        check=lambda entries, new: _try(workspace, entries, new),
    )
    made = None
    if isinstance(facts, CaseOpened):
        made = case_id(entry.seq)
    elif isinstance(facts, HypothesisStated):
        made = hypothesis_id(entry.seq)
    return Written(entry, made, state != "whole")


def facts_of(workspace: Workspace, what: str, given: Mapping[str, Any]) -> Facts:
    """The record of what was given on the command line; what may be counted or looked up is.

    what: the kind of entry; given: its fields, None or empty where not given. Raises InputError.
    """
    fields = {name: value for name, value in given.items() if value not in (None, ())}
    if what == "open":
        return open_case(workspace, fields["title"], tuple(fields.get("findings", ())))
    if what == "add":
        return add_finding(workspace, fields["case"], fields["finding"])
    if what == "breakout":
        return score_breakout(workspace, fields)
    if what == "judge":
        fields.setdefault("target", fields["case"])
    if what == "technique":
        fields.setdefault("version", disarm_framework.version())
    if what == "source":
        fields |= _grade(fields.pop("grade"))
    return _record(what, fields)


def _grade(text: str) -> dict[str, str]:
    if not GRADE.fullmatch(text.upper()):
        raise InputError("error-case-grade", found=text)
    return {"reliability": text[0].upper(), "credibility": text[1]}


def _record(what: str, fields: Mapping[str, Any]) -> Facts:
    return msgspec.convert(fields, KINDS[what])


def open_case(workspace: Workspace, title: str, findings: tuple[str, ...]) -> CaseOpened:
    """A case of these findings of the last run; none given: of all of them."""
    run = store.last_run(workspace)
    known = [finding.id for finding in run.findings]
    if not known:
        raise InputError("error-case-nothing", run=run.id)
    if lacking := [name for name in findings if name not in known]:
        raise InputError("error-case-no-finding", found=lacking[0])
    return CaseOpened(title=title, run=run.id, findings=findings or tuple(known))


def add_finding(workspace: Workspace, case: str, finding: str) -> FindingAdded:
    """A finding joins a case: of the last run that has it."""
    return FindingAdded(case=case, finding=finding, run=_run_with(workspace, finding).id)


def score_breakout(workspace: Workspace, given: Mapping[str, Any]) -> Facts:
    """The inputs, with platforms and communities counted in the case's findings if not given."""
    found = list(findings_in(workspace, case_named(workspace, given["case"])))
    platforms = {member.platform for finding in found for member in finding.members}
    known = tuple(sorted(platforms - {UNKNOWN_PLATFORM}))
    counted = {"platforms": known, "communities": len(found)}
    return _record("breakout", counted | dict(given))


def observed(workspace: Workspace, case: Case) -> tuple[Observed, ...]:
    """What detectors saw in the findings of a case; people's inferences are in the case itself."""
    techniques = {detector.id: detector.disarm for detector in EVERY}
    seen: dict[tuple[str, str], list[str]] = {}
    refs: dict[tuple[str, str], TechniqueRef] = {}
    for finding in findings_in(workspace, case):
        for behaviour in finding.behaviours:
            for one in techniques.get(behaviour.detector, ()):
                key = one.id, behaviour.detector
                refs[key] = one
                seen.setdefault(key, []).append(finding.id)
    return tuple(Observed(refs[key], key[1], tuple(seen[key])) for key in sorted(seen))


def findings_in(workspace: Workspace, case: Case) -> Iterator[Finding]:
    """The findings of a case, each as the run that it was taken from has it."""
    runs: dict[str, Run] = {}
    for one in case.findings:
        if one.run is None:
            continue
        if one.run not in runs:
            runs[one.run] = store.run_of(workspace, one.run)
        for finding in runs[one.run].findings:
            if finding.id == one.finding:
                yield finding


def _try(workspace: Workspace, entries: tuple[Entry, ...], new: Entry) -> None:
    """Raises InputError if the entry cannot follow these. It has no line yet: that is 0."""
    try:
        cases = replay((*entries, new))
    except InputError as error:
        if error.params.get("line") != new.seq:
            raise
        raise InputError(error.key, **{**error.params, "line": 0}) from error
    facts = new.facts
    if isinstance(facts, TechniqueInferred):
        _refuse_unknown_technique(facts)
    elif isinstance(facts, Judged) and TECHNIQUE.fullmatch(facts.target):
        case = cases[facts.case]
        known = {one.technique.id for one in case.techniques}
        known |= {one.technique.id for one in observed(workspace, case)}
        if facts.target not in known:
            raise InputError("error-case-target", line=0, found=facts.target, case=facts.case)


def _refuse_unknown_technique(facts: TechniqueInferred) -> None:
    if disarm_framework.resolve(facts.technique, facts.version).how == "unknown":
        raise InputError("error-case-no-technique", found=facts.technique, version=facts.version)


def _run_with(workspace: Workspace, finding: str) -> Run:
    last = store.last_run(workspace)
    others = (store.run_of(workspace, name) for name in store.run_ids(workspace))
    newest = sorted(others, key=lambda run: run.made_at, reverse=True)
    for run in (last, *newest):
        if finding in {one.id for one in run.findings}:
            return run
    raise InputError("error-case-no-finding", found=finding)
