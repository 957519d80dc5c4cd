"""The table of competing explanations: each clue in words, sorted by what it speaks for."""

from collections.abc import Callable
from dataclasses import dataclass

from guetteur.model import Clue, Hypothesis
from guetteur.publish.wording import Words

YEARS = 2 * 365

# What each clue is counted in; a clue that is not here is a plain number.
SHARES = frozenset({
    "originals", "coordinated", "weekdays", "exact-second", "quarter-hour", "same-app",
    "creation-burst", "profile-word", "names-member", "says-automatic", "one-site", "own-site",
    "busiest-hour", "one-target", "among-members",
})  # fmt: skip
HOURS = frozenset({"hours"})
DAYS = frozenset({"age"})


@dataclass(frozen=True)
class Row:
    """One explanation: clues for it, against it, neither way; and how many are not known."""

    name: str
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]
    neither: tuple[str, ...]
    unknown: int


def rows(hypotheses: tuple[Hypothesis, ...], words: Words) -> list[Row]:
    """The rows of the table, in the order of the hypotheses: nothing is ranked."""
    return [
        Row(
            name=each.name,
            speaks_for=_lines(each, "for", words),
            against=_lines(each, "against", words),
            neither=_lines(each, "neither", words),
            unknown=sum(clue.speaks == "unknown" for clue in each.clues),
        )
        for each in hypotheses
    ]


def unknown(hypotheses: tuple[Hypothesis, ...], words: Words) -> list[str]:
    """The clues that are not known, once each: the table only counts them."""
    clues = [clue for each in hypotheses for clue in each.clues if clue.speaks == "unknown"]
    return [words.text(f"clue-{name}") for name in dict.fromkeys(clue.name for clue in clues)]


def _lines(hypothesis: Hypothesis, way: str, words: Words) -> tuple[str, ...]:
    return tuple(clue_line(clue, words) for clue in hypothesis.clues if clue.speaks == way)


def clue_line(clue: Clue, words: Words) -> str:
    """`posts exactly on the minute: 82% (others: 3%)`."""
    name, said = words.text(f"clue-{clue.name}"), _unit(clue.name, words)
    if clue.value is None:
        return name
    if clue.others is None:
        return words.text("clue-line-alone", clue=name, value=said(clue.value))
    return words.text("clue-line", clue=name, value=said(clue.value), others=said(clue.others))


def _unit(name: str, words: Words) -> Callable[[float], str]:
    if name in SHARES:
        return words.share
    if name in HOURS:
        return lambda value: words.text("report-hours", value=round(value, 1))
    if name in DAYS:
        return lambda value: _age(value, words)
    return lambda value: words.number(round(value) if value >= 100 else value)


def _age(days: float, words: Words) -> str:
    if days >= YEARS:
        return words.text("report-years", value=round(days / 365.25, 1))
    return words.text("report-days", value=round(days))
