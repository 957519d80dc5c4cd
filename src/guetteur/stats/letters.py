"""What each character is worth when texts are compared: one table, made once.

Case, accents, styled and fullwidth forms, vowel points and stretching strokes fall away; letters
stay; digits become 0; emoji and punctuation separate words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import category, name, normalize

import numpy as np
from numpy.typing import NDArray

from guetteur.stats.lookalikes import CYRILLIC, OTHER, script_of

SEPARATOR, LETTER, DIGIT, DROPPED = 0, 1, 2, 3
# The low bits are the script's.
STYLED, ZERO_WIDTH, OVERRIDE, JAMO, CONTROL = 16, 32, 64, 128, 256
POINTS = 0x110000
# Marks that change how a letter is read aloud or dressed, not which letter it is.
_MARKS = (
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670),
    (0x6D6, 0x6ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F), (0xE0100, 0xE01EF),
)  # fmt: skip
_STYLED = ((0x2460, 0x24FF), (0x1D400, 0x1D7FF), (0x1F110, 0x1F189))
_ENCLOSED = ((0x249C, 0x24E9), (0x1F110, 0x1F189))
_ALSO_DROPPED = "\u0640\u115f\u1160\u3164\uffa0"  # Arabic stretching, Hangul fillers
_OVERRIDES = "\u202d\u202e"
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e"
_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_PLAIN = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ё": "е", "ς": "σ"}
# Ranges of letters that are worth themselves: no need to ask of each.
_AS_THEY_ARE = ((0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xAC00, 0xD7A3), (0x10000, 0x1CFFF),
                (0x20000, 0x323AF))  # fmt: skip
# Everything else beyond is emoji and other signs, which separate.
_ASKED = ((0, 0x3400), (0xA4D0, 0xAC00), (0xF900, 0x10000), (0x1D400, 0x1D800), (0x1F110, 0x1F18A),
          (0xE0001, 0xE0080), (0xE0100, 0xE01F0))  # fmt: skip
_SMALL_CAPITALS = ((0x250, 0x2AF), (0x1D00, 0x1D7F), (0xA730, 0xA7FF))
# Letters in black circles and squares, which Unicode does not decompose.
_BLACK = ((0x1F150, 0x1F169), (0x1F170, 0x1F189))


@dataclass(frozen=True, slots=True)
class Letters:
    """For each code point its kind, its bits, and what it becomes.

    `becomes`: a code point, or -1 - i where `more[i]` says how many follow it in `more`.
    """

    kind: NDArray[np.uint8]
    bits: NDArray[np.uint16]
    becomes: NDArray[np.int32]
    more: NDArray[np.int32]


@cache
def letters() -> Letters:
    """The table, from Python's own Unicode data."""
    kind, bits = np.zeros(POINTS, np.uint8), np.zeros(POINTS, np.uint16)
    becomes = np.arange(POINTS, dtype=np.int32)
    more: list[int] = []
    for low, high in _AS_THEY_ARE:
        kind[low : high + 1] = LETTER
    for point in _asked():
        letter = chr(point)
        if category(letter)[0] in "ZPCS" and not _within(point, _ENCLOSED):
            kind[point], bits[point] = _kind(letter, letter), _bits(letter)
            continue
        plain = folded(letter)
        kind[point], bits[point] = _kind(letter, plain), _bits(letter)
        if kind[point] == DIGIT:
            becomes[point] = ord("0")
        elif kind[point] == LETTER and len(plain) == 1:
            becomes[point] = ord(plain)
        elif kind[point] == LETTER:
            becomes[point] = -1 - len(more)
            more += [len(plain), *map(ord, plain)]
    return Letters(kind, bits, becomes, np.array(more or [0], np.int32))


def folded(letter: str) -> str:
    """A letter without case, accent and style; the empty text for a mark."""
    for low, high in _BLACK:
        if low <= ord(letter) <= high:
            return chr(ord("a") + ord(letter) - low)
    if script_of(letter) == CYRILLIC:  # й and и are two letters
        plain = normalize("NFKC", letter.casefold())
    else:
        apart = normalize("NFKD", normalize("NFKC", letter).casefold())
        kept = "".join(c for c in apart if not _within(ord(c), _MARKS))
        plain = normalize("NFC", kept)
    if _is_small_capital(letter):
        plain = ordinary(letter) or plain
    plain = "".join(_PLAIN.get(c, c) for c in plain)
    return "".join(c for c in plain if category(c)[0] in "LMN") if len(plain) > 1 else plain


def ordinary(letter: str) -> str | None:
    """The ordinary letter for a small capital: a for ᴀ."""
    last = name(letter).rpartition(" ")[2]
    return last.lower() if len(last) == 1 else None


def _is_small_capital(letter: str) -> bool:
    return _within(ord(letter), _SMALL_CAPITALS) and "SMALL CAPITAL" in name(letter, "")


def _asked() -> Iterator[int]:
    for low, high in _ASKED:
        yield from (point for point in range(low, high) if category(chr(point)) != "Cn")


def _kind(letter: str, plain: str) -> int:
    what = category(letter)
    if letter in _ALSO_DROPPED or what == "Cf" or _within(ord(letter), _MARKS):
        return DROPPED
    if what[0] in "LM" or _within(ord(letter), _ENCLOSED):
        return LETTER if plain else DROPPED
    if what[0] == "N":
        return LETTER if plain.isalpha() else DIGIT
    return SEPARATOR


def _bits(letter: str) -> int:
    point = ord(letter)
    bits = script_of(letter) if category(letter)[0] == "L" else 0
    if bits == OTHER and _within(point, _STYLED):
        bits = 0
    if _within(point, _STYLED) or _is_small_capital(letter):
        bits |= STYLED
    if letter in _ZERO_WIDTH or 0xE0001 <= point <= 0xE007F:
        bits |= ZERO_WIDTH
    if letter in _OVERRIDES:
        bits |= OVERRIDE
    if letter in _CONTROLS:
        bits |= CONTROL
    if 0x1100 <= point <= 0x11FF:
        bits |= JAMO
    return bits


def _within(point: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= point <= high for low, high in ranges)
