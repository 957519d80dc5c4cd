"""What was done to a text so that filters miss it, undone: only where it looks deliberate.

Russian stays Russian, and covid19 stays covid19: a word is changed only if it makes no sense in any
one script, or hides signs between its letters.
"""

import re
from collections import Counter
from itertools import pairwise
from unicodedata import normalize

from guetteur.stats.lookalikes import GREEK, LATIN, OTHER, ambiguous, script_of, to_latin, towards

HOMOGLYPH, LEET, SPACED, BIDI = "homoglyph", "leet", "spaced", "bidi"
# Links, mail addresses, names and hashtags are nobody's disguised words.
_LEFT_ALONE = re.compile(r"(https?://\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)[@#]\w+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_LEET_WORD = re.compile(r"[^\W_](?:[^\W_]|(?<=[^\W\d_])[@$](?=[^\W\d_]))*")
_LEET = str.maketrans("013457@$", "oieastas")
_DISGUISED = re.compile(r"[^\W\d_][013457@$]{1,2}[^\W\d_]")
# Digits that are no letters, numbers, ordinals (au1er), a name glued to a word (les@monde).
_OTHERWISE = re.compile(
    r"[26-9]|\d{3}|\d(?:er|re|e|ème|eme|st|nd|rd|th)$|[^\W_]{2}@[^\W_]{5}|^[aày]@", re.IGNORECASE
)
_FEWEST_LETTERS, _MOST_SIGNS = 3, 0.4
# Four letters or more, the same sign between each two: f r a u d, f.r.a.u.d
_SPACED = re.compile(
    r"(?<![^\W_])[^\W\d_]([ .\-_*·•|~+])[^\W\d_](?![^\W_])(?:\1[^\W\d_](?![^\W_])){2,}"
)
_OVERRIDDEN = re.compile("[\u202d\u202e]([^\u202c\n]*)[\u202c\n]?")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u2066-\u2069\u202a-\u202c\u061c]")


def undone(text: str) -> tuple[str, frozenset[str]]:
    """The text as it was meant to be read, and what had to be undone."""
    found: set[str] = set()
    text = _OVERRIDDEN.sub(lambda part: _turned(part, found), normalize("NFKC", text))
    pieces = _LEFT_ALONE.split(_INVISIBLE.sub("", text))
    free = pieces[::2]
    free = [_joined(piece, found) for piece in free]
    free = _in_one_script(free, found)
    free = [_LEET_WORD.sub(lambda word: _unleeted(word[0], found), piece) for piece in free]
    pieces[::2] = free
    return "".join(pieces), frozenset(found)


def _turned(part: re.Match[str], found: set[str]) -> str:
    """Text that an override shows backwards; an ordinary reader sees it forwards."""
    found.add(BIDI)
    return part[1][::-1] if part[0][0] == "\u202e" else part[1]


def _joined(text: str, found: set[str]) -> str:
    return _SPACED.sub(lambda run: _without_gaps(run[0], found), text)


def _without_gaps(run: str, found: set[str]) -> str:
    letters = run[::2]
    points = [ord(letter) for letter in letters.lower()]
    steps = {b - a for a, b in pairwise(points)}
    if steps == {1} or len(set(points)) < 2:  # a b c d; x x x x
        return run
    found.add(SPACED)
    return letters


def _in_one_script(pieces: list[str], found: set[str]) -> list[str]:
    """Words that mix scripts, and words of lookalikes among words of another script."""
    words = [word for piece in pieces for word in _WORD.findall(piece)]
    target = _script(words)
    if target in (0, OTHER):
        return pieces
    foreign = target == LATIN and not any(_is_genuine(word) for word in words)
    return [
        _WORD.sub(lambda word: _unmasked(word[0], target, foreign, found), piece)
        for piece in pieces
    ]


def _scripts(word: str) -> int:
    scripts = 0
    for letter in word:
        scripts |= 0 if letter.isdigit() else script_of(letter)
    return scripts


def _script(words: list[str]) -> int:
    """The script that the text is in: the letters that exist in one only decide."""
    telling: Counter[int] = Counter()
    every: Counter[int] = Counter()
    for letter in "".join(words):
        script = script_of(letter)
        if script:
            every[script] += 1
            telling[script] += letter not in ambiguous(script)
    ranked = sorted(every, key=lambda script: (-telling[script], -every[script], script))
    return ranked[0] if ranked else 0


def _is_genuine(word: str) -> bool:
    """Whether a word is of one other script, and not only of letters that look Latin."""
    scripts = _scripts(word)
    return not scripts & LATIN and any(
        script_of(letter) and letter not in to_latin() for letter in word
    )


def _unmasked(word: str, target: int, foreign: bool, found: set[str]) -> str:
    scripts = _scripts(word)
    mixed = scripts & (scripts - 1)
    lonely = foreign and scripts != LATIN and scripts
    if not (mixed or lonely) or (scripts & GREEK and len(word) < _FEWEST_LETTERS):  # α, kΩ
        return word
    table = towards(target) if mixed and (foreign or target != LATIN) else to_latin()
    letters = [c if script_of(c) in (0, target) else table.get(c, "") for c in word]
    if not all(letters):
        return word
    found.add(HOMOGLYPH)
    return "".join(letters)


def _unleeted(word: str, found: set[str]) -> str:
    """vote for v0te: digits or signs between letters, few, and none that stands for no letter."""
    letters = sum(letter.isalpha() for letter in word)
    few = len(word) - letters <= _MOST_SIGNS * len(word)
    if letters < _FEWEST_LETTERS or not few or not _DISGUISED.search(word):
        return word
    if _OTHERWISE.search(word) or not (word.islower() or word.isupper() or word[1:].islower()):
        return word
    found.add(LEET)
    return word.translate(_LEET)
