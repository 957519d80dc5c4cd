"""Families agree with a slow, obvious reading; planted ones are found; chance makes none."""

import subprocess
import sys
from itertools import combinations
from random import Random

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from benchmarks.texts import KINDS, posts
from guetteur.stats import minhash
from guetteur.stats.families import families
from guetteur.stats.minhash import bands_without_numba, candidates
from guetteur.stats.minhash_kernel import bands
from guetteur.stats.normal import FLOOR, normalised
from guetteur.stats.origins import origins

BASE = "The polling stations of our town will close early and nobody told the people who work late"
COPIES = (
    BASE,
    BASE.upper() + "!!! https://example.org/1",
    "RT @ana: " + BASE.replace("early", "at noon"),
    BASE.replace("town", "city").replace("nobody", "no one"),
    BASE.replace("o", "о"),
    "".join(letter + "\u200b" if letter == "e" else letter for letter in BASE),
    "Read this please: " + BASE,
)
OTHERS = (
    "I am going to the market this morning because the weather is finally good again in the valley",
    "Our choir sings on Saturday in the old church and everybody who likes music is most welcome",
)


def labels(texts: list[str], parts: int = 1) -> list[int]:
    """The family of each text, given in parts."""
    size = -(-len(texts) // parts) or 1
    slices = [texts[at : at + size] for at in range(0, len(texts), size)]
    found = families(pa.array(part, pa.string()) for part in slices)
    return [int(label) for label in found.family[found.variant]]


def groups(texts: list[str], of: list[int]) -> set[frozenset[str]]:
    """The families as sets of texts."""
    return {
        frozenset(text for text, other in zip(texts, of, strict=True) if other == label)
        for label in of
    }


def test_copies_are_one_family_and_other_texts_are_not() -> None:
    found = labels([*COPIES, *OTHERS])
    assert len(set(found[: len(COPIES)])) == 1
    assert len(set(found)) == 1 + len(OTHERS)


def test_short_texts_are_copies_only_if_they_are_the_same() -> None:
    first, second, third = labels(
        ["Good morning to all!", "good morning to all", "good morning all"]
    )
    assert first == second != third


def test_the_order_of_posts_and_the_slices_play_no_part() -> None:
    texts = [text for text, _, _ in posts(600, 5)]
    shuffled = texts.copy()
    Random(3).shuffle(shuffled)
    one, two = labels(texts), labels(shuffled, parts=7)
    assert groups(texts, one) == groups(shuffled, two)
    by_text = dict(zip(texts, one, strict=True))
    assert two == [by_text[text] for text in shuffled]


def pieces(text: str) -> set[str]:
    """All stretches of four characters."""
    return {text[at : at + 4] for at in range(max(1, len(text) - 3))}


def obviously_alike(one: str, two: str) -> bool:
    """The rule as docs/families.md words it, for Latin texts."""
    if min(len(one), len(two)) < FLOOR:
        return one.replace(" ", "") == two.replace(" ", "")
    ours, theirs = pieces(one), pieces(two)
    smaller, both = min(len(ours), len(theirs)), len(ours & theirs)
    index = both / len(ours | theirs)
    more = 0.2 * min(max((80 - smaller) / 50, 0), 1)
    same = Levenshtein.normalized_similarity(one, two)
    contained = smaller >= 40 and both >= 0.7 * smaller
    return index >= 0.4 + more or contained or (index >= 0.15 and same >= 0.65 + more / 2)


WORDS = [
    "ballot",
    "town",
    "close",
    "early",
    "people",
    "station",
    "market",
    "choir",
    "again",
    "nobody",
    "vote",
    "count",
]
sentences = st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(sentences, max_size=5), st.data())
def test_the_exact_comparison_is_the_rule(texts: list[str], data: st.DataObject) -> None:
    edited = [data.draw(st.sampled_from(texts)) + " and more" for _ in range(2)] if texts else []
    every = sorted({*texts, *edited})
    compared = normalised(pa.array(every, pa.string()))
    long = [n for n in range(len(every)) if compared.lengths[n] >= FLOOR]
    pairs = list(combinations(long, 2))
    first, second = (np.array([pair[i] for pair in pairs], np.int64) for i in (0, 1))
    found = minhash.verified(compared.texts, minhash.joined(first, second))
    kept = set(zip(found.first.tolist(), found.second.tolist(), strict=True))
    assert kept == {(a, b) for a, b in pairs if obviously_alike(every[a], every[b])}


def test_nearly_all_alike_pairs_meet_in_a_band() -> None:
    texts = sorted({text for text, family, _ in posts(3_000, 8) if family >= 0})
    compared = normalised(pa.array(texts))
    rows = np.flatnonzero(compared.lengths >= FLOOR)
    plain = [compared.texts.of(n) for n in range(len(texts))]
    alike = {
        (a, b)
        for a, b in combinations(rows.tolist(), 2)
        if len(pieces(plain[a]) & pieces(plain[b]))
        >= 0.6 * len(pieces(plain[a]) | pieces(plain[b]))
    }
    found = families([pa.array(texts)])
    family = found.family[found.variant]
    missed = [pair for pair in alike if family[pair[0]] != family[pair[1]]]
    assert len(alike) > 50
    assert len(missed) <= 0.02 * len(alike)


def test_planted_families_are_found_and_no_others() -> None:
    texts, truth, kinds = zip(*posts(3_000, 11), strict=True)
    found = np.array(labels(list(texts)))
    of = np.array(truth)
    original = {
        f: label for f, label, kind in zip(of, found, kinds, strict=True) if kind == "original"
    }
    beside = np.array([original.get(f) == label for f, label in zip(of, found, strict=True)])
    for kind in KINDS:
        assert beside[np.array(kinds) == kind].mean() >= 0.8, kind
    sizes = np.bincount(found)
    assert (sizes[found[np.array(kinds) == "filler"]] == 1).all()


def test_a_chain_of_chance_is_cut_and_its_ends_part() -> None:
    """Each text shares half of its words with the next, the ends share nothing."""
    words = [f"{a}{b}ork{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in "aeiou"]
    chain = [" ".join(words[at : at + 14]) for at in range(0, 200, 6)]
    assert len(set(labels(chain))) > 3


def test_numba_is_not_needed() -> None:
    program = """
import sys, warnings
warnings.simplefilter("error")
sys.modules["numba"] = None
from tests.stats.test_families import COPIES, OTHERS, labels
print(labels([*COPIES, *OTHERS]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == str(labels([*COPIES, *OTHERS])), done.stderr


def test_bands_are_the_same_without_numba() -> None:
    compared = normalised(pa.array([*COPIES, *OTHERS])).texts
    rows = np.arange(len(compared))
    factors = np.arange(3, 19, 2, dtype=np.uint32) * np.uint32(2_654_435)
    shifts = np.arange(8, dtype=np.uint32)
    given = (compared.data, compared.starts, rows, minhash.own_names(), factors, shifts)
    with np.errstate(over="ignore"):
        assert (bands(*given) == bands_without_numba(*given)).all()


@pytest.mark.parametrize("size", [2, 5, 40])
def test_candidates_grow_with_the_texts_not_with_their_pairs(size: int) -> None:
    texts = [f"{BASE} {'abcdefgh'[n % 8] * (1 + n // 8)}" for n in range(size)]
    compared = normalised(pa.array(texts)).texts
    found = candidates(compared, np.arange(size), minhash.own_names())
    assert size - 1 <= len(found) <= 20 * size


def test_no_texts_make_no_families() -> None:
    assert labels([]) == []
    assert labels([""]) == [0]


def test_the_closest_earlier_version_is_named() -> None:
    found = origins([BASE, f"{BASE} today", f"{BASE} today or tomorrow", BASE])
    assert [one and one[0] for one in found] == [None, 0, 1, 0]
    assert found[3] == (0, 1.0)
