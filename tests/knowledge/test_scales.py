"""The scales are those of their sources, and every step has its words."""

from itertools import pairwise
from typing import get_args

import pytest

from guetteur.knowledge import LANGUAGES, Messages
from guetteur.knowledge.scales import scales
from guetteur.model import judgement
from guetteur.model.evidence import CUSTODY
from guetteur.model.protection import DATA_KINDS

STEPS = {
    "likelihood": judgement.LIKELIHOODS,
    "confidence": judgement.CONFIDENCES,
    "reliability": get_args(judgement.Reliability),
    "credibility": get_args(judgement.Credibility),
    "breakout": tuple("123456"),
    "tlp": judgement.TLPS,
}


def test_steps_are_those_that_records_hold() -> None:
    assert {name: tuple(t.id for t in scale.terms) for name, scale in scales().items()} == STEPS


def test_likelihoods_are_those_of_icd_203() -> None:
    terms = scales()["likelihood"].terms
    assert [(term.low, term.high) for term in terms] == [
        (1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99),
    ]  # fmt: skip
    assert all(one.high == other.low for one, other in pairwise(terms)), "no gap, no overlap"


@pytest.mark.parametrize("name", STEPS)
def test_a_scale_says_where_it_is_from(name: str) -> None:
    scale = scales()[name]
    assert all((scale.source, scale.date, scale.licence, scale.note))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_step_has_words_of_its_own(lang: str) -> None:
    for name, steps in {
        **STEPS,
        "verdict": judgement.VERDICTS,
        "rating": judgement.RATINGS,
    }.items():
        keys = [f"case-{name}-{step.lower().replace('_', '-')}" for step in steps]
        words = [Messages(lang).text(key) for key in keys]
        assert len(set(words)) == len(steps), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_entry_has_words_but_those_that_are_not_on_cases(lang: str) -> None:
    for what in judgement.KINDS:
        if what not in {"reveal", "rating", "rating_written", *DATA_KINDS, *CUSTODY}:
            assert Messages(lang).text(f"case-what-{what}", number=1)
