"""Invented cases to share: one to check by eye, and any that Hypothesis makes."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from guetteur.cases.replay import replay
from guetteur.model import Run, TechniqueRef
from guetteur.model.case import Case
from guetteur.model.judgement import (
    CONFIDENCES,
    LIKELIHOODS,
    RATINGS,
    TLPS,
    AbcdeWritten,
    AttributionClaimed,
    BreakoutScored,
    CaseOpened,
    Credibility,
    Entry,
    Facts,
    HypothesisRated,
    HypothesisStated,
    Judged,
    NoteAdded,
    Reliability,
    SourceRated,
    TechniqueInferred,
    TlpSet,
)
from guetteur.model.stix import Seen
from tests.cases.histories import entries

CASE = "case-1"


def full_case(run: Run) -> Case:
    """A case of the first two findings, with everything that people can say."""
    first, second = run.findings[0].id, run.findings[1].id
    said: tuple[Facts | tuple[str, Facts], ...] = (
        CaseOpened(title="Copied by handle_0_3", run=run.id, findings=(first, second)),
        Judged(case=CASE, target=CASE, verdict="confirm", reason="as @handle_0_3 did",
               likelihood="very_likely", confidence="moderate"),
        ("Bob", Judged(case=CASE, target=CASE, verdict="dismiss", reason="fans")),
        ("Bob", Judged(case=CASE, target=first, verdict="needs_work", reason="unread")),
        HypothesisStated(case=CASE, text="A fan club"),
        HypothesisRated(case=CASE, hypothesis="hypothesis-5", evidence="posts all night",
                        rating="inconsistent", credibility="high"),
        SourceRated(case=CASE, source="Gazette of Valmont", reliability="B", credibility="2"),
        AbcdeWritten(case=CASE, behaviour="one link", content="The vote is stolen\nthey say"),
        AbcdeWritten(case=CASE, behaviour="one link within a minute"),
        TechniqueInferred(case=CASE, technique="T0060", version="1.7", reason="goes on after"),
        BreakoutScored(case=CASE, platforms=("x",), communities=2, media="evening news",
                       media_source="https://valmont.example/news"),
        AttributionClaimed(case=CASE, by="Valmont watch", to="an unnamed agency",
                           confidence="low", basis="same invoice", claimed_on=date(2027, 2, 28),
                           alternatives=("a reseller", "nobody")),
        TlpSet(case=CASE, level="green"),
        NoteAdded(case=CASE, text="asked the platform"),
    )  # fmt: skip
    return replay(entries(*said))[CASE]


def full_seen(run: Run) -> tuple[Seen, ...]:
    """What detectors saw in both findings of that case."""
    return (
        Seen(TechniqueRef("T0049", "1.7", "Guetteur"), "co_share_url", (run.findings[0].id,)),
        Seen(TechniqueRef("T0084.001", "1.7", "Guetteur"), "co_text", (run.findings[1].id,)),
    )


TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).filter(
    lambda text: not text.isspace()
)
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
TECHNIQUES = st.sampled_from(("T0060", "T0084.001", "T0099.002"))
VERSIONS = st.sampled_from(("1.4", "1.6", "1.7"))


def _facts(findings: Sequence[str], hypotheses: Sequence[str]) -> st.SearchStrategy[Facts]:
    targets = st.sampled_from((CASE, *findings))
    kinds: list[st.SearchStrategy[Any]] = [
        st.builds(
            Judged, case=st.just(CASE), target=targets, reason=TEXT,
            verdict=st.sampled_from(("confirm", "dismiss", "needs_work")),
            likelihood=st.none() | st.sampled_from(LIKELIHOODS),
            confidence=st.none() | st.sampled_from(CONFIDENCES), duplicate_of=st.none(),
        ),
        st.builds(HypothesisStated, case=st.just(CASE), text=TEXT),
        st.builds(SourceRated, case=st.just(CASE), source=TEXT,
                  reliability=st.sampled_from(get_args(Reliability)),
                  credibility=st.sampled_from(get_args(Credibility))),
        st.builds(AbcdeWritten, case=st.just(CASE), actor=TEXT, behaviour=st.none() | TEXT,
                  content=st.none() | TEXT, degree=st.none() | TEXT, effect=st.none() | TEXT),
        st.builds(TechniqueInferred, case=st.just(CASE), technique=TECHNIQUES, version=VERSIONS,
                  reason=TEXT),
        st.builds(BreakoutScored, case=st.just(CASE),
                  platforms=st.lists(TEXT, min_size=1, max_size=3).map(tuple),
                  communities=st.integers(1, 10**6), media=st.none(), media_source=st.none(),
                  prominent=TEXT, prominent_source=TEXT, response=st.none(),
                  response_source=st.none()),
        st.builds(AttributionClaimed, case=st.just(CASE), by=TEXT, to=TEXT, basis=TEXT,
                  confidence=st.sampled_from(CONFIDENCES), claimed_on=st.dates(date(1900, 1, 1)),
                  alternatives=st.lists(TEXT, min_size=1, max_size=3).map(tuple),
                  likelihood=st.none() | st.sampled_from(LIKELIHOODS)),
        st.builds(TlpSet, case=st.just(CASE), level=st.sampled_from(TLPS)),
        st.builds(NoteAdded, case=st.just(CASE), text=TEXT),
    ]  # fmt: skip
    if hypotheses:
        kinds.append(
            st.builds(HypothesisRated, case=st.just(CASE), evidence=TEXT,
                      hypothesis=st.sampled_from(hypotheses), rating=st.sampled_from(RATINGS))
        )  # fmt: skip
    return st.one_of(kinds)


@st.composite
def any_case(draw: st.DrawFn, run: Run) -> Case:
    """A case of some of the run's findings, on which several people said several things."""
    findings = [finding.id for finding in run.findings[: draw(st.integers(0, 2))]]
    opened = CaseOpened(title=draw(TEXT), run=run.id if findings else None,
                        findings=tuple(findings))  # fmt: skip
    at = draw(TIMES)
    made = [Entry(1, at, draw(TEXT), opened, "0" * 64)]
    hypotheses: list[str] = []
    for seq in range(2, 2 + draw(st.integers(0, 12))):
        facts = draw(_facts(findings, hypotheses))
        if isinstance(facts, HypothesisStated):
            hypotheses.append(f"hypothesis-{seq}")
        at += timedelta(microseconds=draw(st.integers(0, 10**12)))
        made.append(Entry(seq, at, draw(st.sampled_from(("Ana", "Bob", "Ç. Ÿ"))), facts, "0" * 64))
    return replay(made)[CASE]
