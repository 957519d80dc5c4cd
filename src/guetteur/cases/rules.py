"""What an entry must hold, whatever came before it."""

import re

from guetteur.model import InputError
from guetteur.model.judgement import (
    LETTERS,
    AbcdeWritten,
    AttributionClaimed,
    BreakoutScored,
    Entry,
    HypothesisRated,
    Judged,
    RatingDecided,
    RatingsWritten,
    TechniqueInferred,
)

TECHNIQUE = re.compile(r"T\d{4}(\.\d{3})?")
HYPOTHESIS = re.compile(r"hypothesis-[1-9]\d{0,17}")
SOURCED = ("media", "prominent", "response")


def case_id(seq: int) -> str:
    """The id of the case that the entry of this number opens."""
    return f"case-{seq}"


def hypothesis_id(seq: int) -> str:
    """The id of the hypothesis that the entry of this number states."""
    return f"hypothesis-{seq}"


def refuse_if_malformed(entry: Entry) -> None:
    """Raises InputError, with the line, when a record lacks what gives it a meaning."""
    facts, line = entry.facts, entry.seq
    if not entry.who.strip():
        raise InputError("error-case-who", line=line)
    for name in type(facts).__slots__:
        if _blank(getattr(facts, name)):
            raise InputError("error-case-blank", line=line, field=name)
    if isinstance(facts, Judged):
        _refuse_judged(facts, line)
    elif isinstance(facts, BreakoutScored):
        _refuse_breakout(facts, line)
    elif isinstance(facts, AttributionClaimed) and not facts.alternatives:
        raise InputError("error-case-alternatives", line=line)
    elif isinstance(facts, AbcdeWritten) and not any(getattr(facts, name) for name in LETTERS):
        raise InputError("error-case-abcde", line=line)
    elif isinstance(facts, TechniqueInferred) and not TECHNIQUE.fullmatch(facts.technique):
        raise InputError("error-case-technique", line=line, found=facts.technique)
    elif isinstance(facts, RatingDecided):
        _refuse_rating(facts, line)
    elif isinstance(facts, RatingsWritten) and not facts.decisions:
        raise InputError("error-rating-decision", line=line, found=0, study=facts.study)
    elif isinstance(facts, HypothesisRated) and not HYPOTHESIS.fullmatch(facts.hypothesis):
        raise InputError(
            "error-case-hypothesis", line=line, found=facts.hypothesis, case=facts.case
        )


def _blank(value: object) -> bool:
    if isinstance(value, str):
        return not value or value.isspace()
    return isinstance(value, tuple) and any(map(_blank, value))


def _refuse_judged(facts: Judged, line: int) -> None:
    """A duplicate says of what: another thing of its kind."""
    if (facts.verdict == "duplicate") != (facts.duplicate_of is not None):
        raise InputError("error-case-duplicate", line=line)
    if facts.duplicate_of == facts.target or (
        facts.duplicate_of is not None and TECHNIQUE.fullmatch(facts.target)
    ):
        raise InputError("error-case-duplicate", line=line)


def _refuse_breakout(facts: BreakoutScored, line: int) -> None:
    if not facts.platforms or facts.communities < 1:
        raise InputError("error-case-breakout-none", line=line)
    for name in SOURCED:
        if (getattr(facts, name) is None) != (getattr(facts, f"{name}_source") is None):
            raise InputError("error-case-breakout-source", line=line, option=name)


def _refuse_rating(facts: RatingDecided, line: int) -> None:
    """Cases may make a step easier, never harder: that is done by hand, in the study's file."""
    if not facts.cases:
        raise InputError("error-rating-cases", line=line, step=facts.step)
    if (facts.decision == "accept") != (facts.value is not None):
        raise InputError("error-rating-value", line=line, step=facts.step)
    if facts.value is None or facts.before is None:
        return
    easier = facts.value - facts.before if facts.rating == "success" else facts.before - facts.value
    if easier <= 0:
        raise InputError(
            "error-rating-lowered",
            line=line,
            step=facts.step,
            found=facts.value,
            before=facts.before,
        )
