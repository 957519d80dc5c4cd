"""Cases follow from the entries, each rule by an example, all of them against a slow model."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.cases.replay import replay
from guetteur.model import InputError, TechniqueRef
from guetteur.model.case import Case
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
    Revealed,
    SourceRated,
    TechniqueInferred,
    TlpSet,
    Undone,
)
from tests.cases.histories import added, entries

OPEN = CaseOpened(title="Copied texts", run="run-1", findings=("f1", "f2"))


def judged(target: str = "case-1", verdict: Any = "confirm", **more: Any) -> Judged:
    return Judged(case="case-1", target=target, verdict=verdict, reason="so", **more)


def note(text: str = "x", case: str = "case-1") -> NoteAdded:
    return NoteAdded(case=case, text=text)


def one(*said: Facts | tuple[str, Facts]) -> Case:
    """The only case of a ledger."""
    (case,) = replay(entries(*said)).values()
    return case


def test_a_case_is_what_was_opened() -> None:
    case = one(OPEN)
    assert (case.id, case.opened.facts.title, case.opened.who) == ("case-1", "Copied texts", "Ana")
    assert [(found.finding, found.run) for found in case.findings] == [
        ("f1", "run-1"),
        ("f2", "run-1"),
    ]
    assert (case.verdicts, case.disagreement, case.tlp, case.withdrawn) == ((), False, None, False)


def test_findings_come_and_go() -> None:
    case = one(
        OPEN,
        FindingRemoved(case="case-1", finding="f1", reason="other"),
        FindingAdded(case="case-1", finding="f3", run="run-2"),
        FindingAdded(case="case-1", finding="f1", run="run-2"),
    )
    assert [(found.finding, found.run) for found in case.findings] == [
        ("f2", "run-1"),
        ("f3", "run-2"),
        ("f1", "run-2"),
    ]


def test_two_people_who_differ_are_both_kept_and_it_shows() -> None:
    case = one(OPEN, judged("f1"), ("Bob", judged("f1", "dismiss")), judged())
    assert [(said.who, said.facts.verdict) for said in case.judgements] == [
        ("Ana", "confirm"),
        ("Bob", "dismiss"),
        ("Ana", "confirm"),
    ]
    assert [(on.target, on.verdict, on.disagreement) for on in case.verdicts] == [
        ("f1", None, True),
        ("case-1", "confirm", False),
    ]
    assert case.disagreement


def test_a_changed_mind_ends_the_disagreement_and_stays_in_the_history() -> None:
    case = one(OPEN, judged(), ("Bob", judged(verdict="dismiss")), ("Bob", judged()))
    assert (case.disagreement, case.verdicts[0].verdict) == (False, "confirm")
    assert [(line.said.seq, line.what) for line in case.history] == [
        (1, "open"),
        (2, "judge"),
        (3, "judge"),
        (4, "judge"),
    ]


def test_last_words_are_in_the_order_said() -> None:
    case = one(OPEN, judged("f1"), judged("f2"), judged("f1", "dismiss"))
    assert [(said.seq, said.facts.target) for said in case.judgements] == [(3, "f2"), (4, "f1")]


def test_each_cell_keeps_each_persons_last_rating() -> None:
    def rated(evidence: str, rating: Any) -> HypothesisRated:
        return HypothesisRated(
            case="case-1", hypothesis="hypothesis-2", evidence=evidence, rating=rating
        )

    case = one(
        OPEN,
        HypothesisStated(case="case-1", text="h"),
        rated("e", "neutral"),
        rated("g", "neutral"),
        ("Bob", rated("e", "consistent")),
        rated("e", "inconsistent"),
    )
    assert [(said.who, said.facts.evidence, said.facts.rating) for said in case.ratings] == [
        ("Ana", "g", "neutral"),
        ("Bob", "e", "consistent"),
        ("Ana", "e", "inconsistent"),
    ]


def test_duplicates_of_different_things_differ() -> None:
    first = judged("f1", "duplicate", duplicate_of="f8")
    second = judged("f1", "duplicate", duplicate_of="f9")
    assert one(OPEN, first, ("Bob", second)).disagreement
    assert not one(OPEN, first, ("Bob", first)).disagreement


def test_a_verdict_on_a_finding_goes_with_it_and_comes_back_with_it() -> None:
    removed = FindingRemoved(case="case-1", finding="f1", reason="other")
    again = FindingAdded(case="case-1", finding="f1", run="run-1")
    assert one(OPEN, judged("f1"), removed).judgements == ()
    assert len(one(OPEN, judged("f1"), removed, again).judgements) == 1


def test_an_inferred_technique_names_who_infers_it() -> None:
    said = TechniqueInferred(case="case-1", technique="T0060", version="1.7", reason="so")
    case = one(OPEN, ("Bob", said))
    assert [found.technique for found in case.techniques] == [
        TechniqueRef("T0060", "1.7", "Bob", "inferred")
    ]


def test_letters_are_filled_in_one_after_the_other() -> None:
    case = one(
        OPEN,
        AbcdeWritten(case="case-1", effect="none seen", actor="unknown"),
        ("Bob", AbcdeWritten(case="case-1", actor="one team")),
    )
    assert [(found.letter, found.text, found.said.who) for found in case.abcde] == [
        ("actor", "one team", "Bob"),
        ("effect", "none seen", "Ana"),
    ]


def test_what_is_undone_has_no_effect_and_stays_in_the_history() -> None:
    case = one(OPEN, note("wrong"), note("right"), ("Bob", Undone(seq=2, reason="wrong")))
    assert [said.facts.text for said in case.notes] == ["right"]
    assert [(line.said.seq, line.undone_by) for line in case.history] == [
        (1, None),
        (2, 4),
        (3, None),
        (4, None),
    ]


def test_an_undone_removal_brings_the_finding_back() -> None:
    removed = FindingRemoved(case="case-1", finding="f1", reason="other")
    case = one(OPEN, removed, Undone(seq=2, reason="no"), judged("f1"))
    assert [found.finding for found in case.findings] == ["f1", "f2"]


def test_a_withdrawn_case_has_only_its_history() -> None:
    case = one(OPEN, Undone(seq=1, reason="test"))
    assert (case.withdrawn, case.findings) == (True, ())
    assert [line.what for line in case.history] == ["open", "undo"]


def test_other_entries_are_no_business_of_cases() -> None:
    assert replay(entries(Revealed(run="run-1", lang="fr"))) == {}
    assert list(replay(entries(Revealed(run="run-1", lang="fr"), OPEN))) == ["case-2"]


RATED = HypothesisRated(case="case-1", hypothesis="hypothesis-2", evidence="e", rating="neutral")
CLAIM = AttributionClaimed(
    case="case-1", by="Valmont watch", to="an agency", confidence="low", basis="invoice",
    alternatives=(), claimed_on=date(2027, 2, 28),
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "key", "line"),
    [
        ([note()], "error-case-unknown", 1),
        ([OPEN, note(case="case-2")], "error-case-unknown", 2),
        ([OPEN, Undone(seq=1, reason="x"), note()], "error-case-unknown", 3),
        ([OPEN, judged("f3")], "error-case-target", 2),
        ([OPEN, judged("case-2")], "error-case-target", 2),
        ([OPEN, FindingAdded(case="case-1", finding="f1", run="r")], "error-case-twice", 2),
        (
            [OPEN, FindingRemoved(case="case-1", finding="f3", reason="x")],
            "error-case-finding",
            2,
        ),
        ([OPEN, RATED], "error-case-hypothesis", 2),
        ([OPEN, note(), RATED], "error-case-hypothesis", 3),
        ([OPEN, judged("f1", "duplicate")], "error-case-duplicate", 2),
        ([OPEN, judged("f1", "duplicate", duplicate_of="f1")], "error-case-duplicate", 2),
        ([OPEN, judged("f1", "confirm", duplicate_of="f2")], "error-case-duplicate", 2),
        ([OPEN, judged("T0060", "duplicate", duplicate_of="T0061")], "error-case-duplicate", 2),
        ([OPEN, judged(verdict="duplicate", duplicate_of="case-9")], "error-case-unknown", 2),
        ([OPEN, note(" \n")], "error-case-blank", 2),
        ([CaseOpened(title="")], "error-case-blank", 1),
        ([CaseOpened(title="a", findings=("f1", ""))], "error-case-blank", 1),
        ([("  ", OPEN)], "error-case-who", 1),
        ([OPEN, CLAIM], "error-case-alternatives", 2),
        ([OPEN, AbcdeWritten(case="case-1")], "error-case-abcde", 2),
        (
            [OPEN, TechniqueInferred(case="case-1", technique="T6", version="1", reason="x")],
            "error-case-technique",
            2,
        ),
        (
            [OPEN, BreakoutScored(case="case-1", platforms=(), communities=1)],
            "error-case-breakout-none",
            2,
        ),
        (
            [OPEN, BreakoutScored(case="case-1", platforms=("x",), communities=0)],
            "error-case-breakout-none",
            2,
        ),
        (
            [OPEN, BreakoutScored(case="case-1", platforms=("x",), communities=1, media="m")],
            "error-case-breakout-source",
            2,
        ),
        ([OPEN, Undone(seq=2, reason="x")], "error-case-undo-unknown", 2),
        ([OPEN, Undone(seq=0, reason="x")], "error-case-undo-unknown", 2),
        ([OPEN, Undone(seq=9, reason="x")], "error-case-undo-unknown", 2),
        (
            [OPEN, note(), Undone(seq=2, reason="x"), Undone(seq=3, reason="y")],
            "error-case-undo-kind",
            4,
        ),
        ([Revealed(run="r", lang="fr"), Undone(seq=1, reason="x")], "error-case-undo-kind", 2),
        (
            [OPEN, note(), Undone(seq=2, reason="x"), Undone(seq=2, reason="y")],
            "error-case-undo-twice",
            4,
        ),
        ([OPEN, note(), Undone(seq=1, reason="x")], "error-case-undo-rests", 3),
        (
            [OPEN, HypothesisStated(case="case-1", text="h"), RATED, Undone(seq=2, reason="x")],
            "error-case-undo-rests",
            4,
        ),
        (
            [
                OPEN,
                FindingRemoved(case="case-1", finding="f1", reason="x"),
                FindingAdded(case="case-1", finding="f1", run="r"),
                Undone(seq=2, reason="x"),
            ],
            "error-case-undo-rests",
            4,
        ),
        (
            [
                OPEN,
                FindingAdded(case="case-1", finding="f3", run="r"),
                judged("f3"),
                Undone(seq=2, reason="x"),
            ],
            "error-case-undo-rests",
            4,
        ),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(
    said: list[Facts | tuple[str, Facts]], key: str, line: int
) -> None:
    ledger = entries(*said)
    replay(ledger[:-1])
    with pytest.raises(InputError) as caught:
        replay(ledger)
    assert (caught.value.key, caught.value.params["line"]) == (key, line)


def test_who_is_in_the_way_of_an_undo_is_named_and_can_be_undone_first() -> None:
    other = CaseOpened(title="the same again")
    repeats = Judged(
        case="case-1", target="case-1", verdict="duplicate", reason="same", duplicate_of="case-2"
    )
    ledger = entries(OPEN, other, repeats)
    with pytest.raises(InputError, match="resting=3"):
        replay(added(ledger, "Ana", Undone(seq=2, reason="x")))
    ledger = added(ledger, "Ana", Undone(seq=3, reason="x"))
    assert replay(added(ledger, "Ana", Undone(seq=2, reason="x")))["case-2"].withdrawn


# The slow model: leave out what was undone and the undoing, and look through what is left anew
# for each question.


def slow(ledger: Sequence[Entry]) -> dict[str, dict[str, Any]]:
    undone = {e.facts.seq for e in ledger if isinstance(e.facts, Undone)}
    left = [e for e in ledger if not isinstance(e.facts, Undone) and e.seq not in undone]
    return {
        f"case-{e.seq}": slow_case(f"case-{e.seq}", e, left)
        for e in left
        if isinstance(e.facts, CaseOpened)
    }


def slow_case(name: str, opened: Entry, left: Sequence[Entry]) -> dict[str, Any]:
    about = [e for e in left if getattr(e.facts, "case", None) == name]
    assert isinstance(opened.facts, CaseOpened)
    findings = list(opened.facts.findings)
    for e in about:
        if isinstance(e.facts, FindingAdded):
            findings.append(e.facts.finding)
        if isinstance(e.facts, FindingRemoved):
            findings.remove(e.facts.finding)

    def last(kind: type, *names: str) -> dict[tuple[str, ...], Facts]:
        return {
            (e.who, *(getattr(e.facts, n) for n in names)): e.facts
            for e in about
            if isinstance(e.facts, kind)
        }

    said = {
        key: facts
        for key, facts in last(Judged, "target").items()
        if key[1] in (*findings, name) or key[1].startswith("T0")
    }
    words = {
        target: {(f.verdict, f.duplicate_of) for (_, t), f in said.items() if t == target}  # type: ignore[union-attr]
        for _, target in said
    }
    levels = [e.facts.level for e in about if isinstance(e.facts, TlpSet)]
    letters = {
        letter: getattr(e.facts, letter)
        for e in about
        for letter in LETTERS
        if isinstance(e.facts, AbcdeWritten) and getattr(e.facts, letter)
    }
    return {
        "findings": findings,
        "judgements": said,
        "disagreement": {target for target, said_of in words.items() if len(said_of) > 1},
        "hypotheses": [e.seq for e in about if isinstance(e.facts, HypothesisStated)],
        "ratings": last(HypothesisRated, "hypothesis", "evidence"),
        "sources": last(SourceRated, "source"),
        "techniques": last(TechniqueInferred, "technique", "version"),
        "breakouts": last(BreakoutScored),
        "letters": letters,
        "tlp": levels[-1] if levels else None,
        "notes": [e.facts.text for e in about if isinstance(e.facts, NoteAdded)],
    }


def shown(case: Case) -> dict[str, Any]:
    """The same, from what the replay gives."""
    return {
        "findings": [found.finding for found in case.findings],
        "judgements": {(s.who, s.facts.target): s.facts for s in case.judgements},
        "disagreement": {on.target for on in case.verdicts if on.disagreement},
        "hypotheses": [s.seq for s in case.hypotheses],
        "ratings": {(s.who, s.facts.hypothesis, s.facts.evidence): s.facts for s in case.ratings},
        "sources": {(s.who, s.facts.source): s.facts for s in case.sources},
        "techniques": {
            (t.technique.mapped_by, t.technique.id, t.technique.version): t.said.facts
            for t in case.techniques
        },
        "breakouts": {(b.said.who,): b.said.facts for b in case.breakouts},
        "letters": {found.letter: found.text for found in case.abcde},
        "tlp": case.tlp.facts.level if case.tlp else None,
        "notes": [s.facts.text for s in case.notes],
    }


CASES = st.sampled_from(["case-1"] * 8 + ["case-2", "case-4"])  # mostly one that is there
FINDINGS = st.sampled_from(["f1", "f2", "f3"])
REASON = st.just("so")
TARGETS = st.one_of(CASES, FINDINGS, st.just("T0060"))
FACTS = st.one_of(
    st.builds(CaseOpened, title=st.just("t"), run=st.just("run-1"), findings=st.just(("f1",))),
    st.builds(FindingAdded, case=CASES, finding=FINDINGS, run=st.just("run-2")),
    st.builds(FindingRemoved, case=CASES, finding=FINDINGS, reason=REASON),
    st.builds(
        Judged,
        case=CASES,
        target=TARGETS,
        verdict=st.sampled_from(["confirm", "dismiss", "needs_work"]),
        reason=REASON,
    ),
    st.builds(
        Judged,
        case=CASES,
        target=TARGETS,
        verdict=st.just("duplicate"),
        reason=REASON,
        duplicate_of=TARGETS,
    ),
    st.builds(HypothesisStated, case=CASES, text=st.just("h")),
    st.builds(
        HypothesisRated,
        case=CASES,
        hypothesis=st.integers(2, 8).map("hypothesis-{}".format),
        evidence=st.sampled_from(["e", "g"]),
        rating=st.sampled_from(["consistent", "inconsistent"]),
    ),
    st.builds(
        SourceRated,
        case=CASES,
        source=st.sampled_from(["s", "t"]),
        reliability=st.sampled_from("AF"),
        credibility=st.sampled_from("16"),
    ),
    st.builds(
        AbcdeWritten, case=CASES, actor=st.none() | st.just("a"), effect=st.none() | st.just("e")
    ),
    st.builds(
        TechniqueInferred,
        case=CASES,
        technique=st.sampled_from(["T0060", "T0049.001"]),
        version=st.just("1.7"),
        reason=REASON,
    ),
    st.builds(BreakoutScored, case=CASES, platforms=st.just(("x",)), communities=st.integers(0, 2)),
    st.builds(TlpSet, case=CASES, level=st.sampled_from(["clear", "red"])),
    st.builds(NoteAdded, case=CASES, text=st.sampled_from(["n", "o"])),
    st.builds(Undone, seq=st.integers(1, 8), reason=REASON),
    st.builds(Undone, seq=st.integers(1, 4), reason=REASON),
)
SAID = st.lists(st.tuples(st.sampled_from(["Ana", "Bob"]), FACTS), min_size=25, max_size=40)


def fitted(facts: Facts, ledger: Sequence[Entry]) -> Facts:
    """The facts, with a number drawn without knowing the ledger made one that is likely there."""
    if isinstance(facts, Undone):
        return replace(facts, seq=max(len(ledger) + 1 - facts.seq, 1))
    stated = [e.seq for e in ledger if isinstance(e.facts, HypothesisStated)]
    if isinstance(facts, HypothesisRated) and stated:
        return replace(facts, hypothesis=f"hypothesis-{stated[len(ledger) % len(stated)]}")
    return facts


def growing(said: list[tuple[str, Facts]]) -> Iterator[tuple[Entry, ...]]:
    """A ledger after each entry of these that it takes; what it does not take is left out."""
    ledger = entries(OPEN)
    for who, facts in said:
        longer = added(ledger, who, fitted(facts, ledger))
        with suppress(InputError):
            replay(longer)
            ledger = longer
            yield ledger


@given(SAID)
def test_replay_is_the_slow_model_after_every_entry(said: list[tuple[str, Facts]]) -> None:
    for ledger in growing(said):
        cases = replay(iter(ledger))
        standing = {name: shown(case) for name, case in cases.items() if not case.withdrawn}
        assert standing == slow(ledger)


@given(SAID)
def test_every_entry_on_a_case_is_in_its_history_once(said: list[tuple[str, Facts]]) -> None:
    for ledger in growing(said):
        lines = [line for case in replay(ledger).values() for line in case.history]
        assert sorted(line.said.seq for line in lines) == list(range(1, len(ledger) + 1))
        undoing = {e.facts.seq: e.seq for e in ledger if isinstance(e.facts, Undone)}
        assert {line.said.seq: line.undone_by for line in lines if line.undone_by} == undoing
