"""Analysis of competing hypotheses: the sheet, and what speaks against each hypothesis.

Source: Richards J. Heuer, Psychology of Intelligence Analysis, 1999, chapter 8: what is consistent
with a hypothesis proves little, since it may be consistent with others; count what is not. The
fewest inconsistencies do not make a hypothesis true: there is no verdict here.
Weights of credibility and relevance: the ACH 1.1 program of PARC with Heuer (low 1/√2, medium 1,
high √2, multiplied). Where people differ on a cell, its weight is the mean of theirs: our choice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

from guetteur.cases.rules import hypothesis_id
from guetteur.model.case import Case, Said
from guetteur.model.judgement import HypothesisRated, Rating, Weight

WEIGHT: dict[Weight, float] = {"low": 1 / sqrt(2), "medium": 1.0, "high": sqrt(2)}


@dataclass(frozen=True, slots=True)
class Cell:
    """What people say of one item of evidence under one hypothesis; `disputed`: they differ."""

    ratings: tuple[Rating, ...]
    inconsistency: float
    disputed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An item of evidence, with its cell for each hypothesis; None: nobody rated it.

    diagnostic: whether it tells hypotheses apart at all; None until two of them were rated.
    """

    evidence: str
    cells: tuple[Cell | None, ...]
    diagnostic: bool | None


@dataclass(frozen=True, slots=True)
class Score:
    """Of one hypothesis: items of evidence rated, how many of them anybody calls inconsistent,
    and the same weighted; cells in which people differ."""

    hypothesis: str
    text: str
    rated: int
    inconsistent: int
    weighted: float
    disputed: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hypotheses in the order stated, evidence in the order first rated."""

    scores: tuple[Score, ...]
    rows: tuple[Row, ...]


def sheet(case: Case) -> Sheet:
    """The ACH sheet of a case; empty while no hypothesis was stated."""
    names = [hypothesis_id(said.seq) for said in case.hypotheses]
    cells: dict[str, dict[str, list[Said[HypothesisRated]]]] = {}
    for said in case.ratings:
        row = cells.setdefault(said.facts.evidence, {})
        row.setdefault(said.facts.hypothesis, []).append(said)
    rows = tuple(
        _row(evidence, [row.get(name) for name in names]) for evidence, row in cells.items()
    )
    scores = tuple(
        _score(name, said.facts.text, [row.cells[place] for row in rows])
        for place, (name, said) in enumerate(zip(names, case.hypotheses, strict=True))
    )
    return Sheet(scores, rows)


def _row(evidence: str, ratings: Iterable[list[Said[HypothesisRated]] | None]) -> Row:
    cells = tuple(None if said is None else _cell(said) for said in ratings)
    rated = [cell.ratings for cell in cells if cell is not None]
    return Row(evidence, cells, len(set(rated)) > 1 if len(rated) > 1 else None)


def _cell(said: list[Said[HypothesisRated]]) -> Cell:
    ratings = tuple(sorted({one.facts.rating for one in said}))
    return Cell(ratings, fmean(_against(one.facts) for one in said), len(ratings) > 1)


def _against(rated: HypothesisRated) -> float:
    if rated.rating != "inconsistent":
        return 0.0
    return WEIGHT[rated.credibility] * WEIGHT[rated.relevance]


def _score(name: str, text: str, column: Iterable[Cell | None]) -> Score:
    cells = [cell for cell in column if cell is not None]
    return Score(
        hypothesis=name,
        text=text,
        rated=len(cells),
        inconsistent=sum("inconsistent" in cell.ratings for cell in cells),
        weighted=round(sum(cell.inconsistency for cell in cells), 6),
        disputed=sum(cell.disputed for cell in cells),
    )
