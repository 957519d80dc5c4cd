"""Texts as they are compared, from UTF-8 bytes to UTF-8 bytes in one pass.

Links, mentions and emoji go, numbers become 0, hashtags at either end go, words are parted by one
space. On the way it is noted what looks disguised, for `undoing` to look at the few such rows.
"""

from typing import Any

import numpy as np

from guetteur.stats.compiled import compiled

Array = Any  # numba compiles for the arrays it is given
Number = Any  # and for the widths of numbers

# What was seen in a row; the first three are facts, the others only say "have a closer look".
INVISIBLE, BIDI, STYLED = 1, 2, 4
CLOSER, TAGS = 8, 16
# As in `letters` and `lookalikes`, which numba cannot read.
_LETTER, _DIGIT, _DROPPED = 1, 2, 3
_LATIN, _SCRIPTS, _STYLED, _ZERO_WIDTH, _OVERRIDE, _JAMO = 1, 15, 16, 32, 64, 128
_CONTROL = 256
_SINGLES = 4  # letters one by one, before anybody looks whether a word was spaced out


@compiled
def fold(
    data: Array, offsets: Array, kind: Array, bits: Array, becomes: Array, more: Array
) -> tuple[Array, Array, Array]:
    """The folded texts of all rows, one after the other, where each begins, and what was seen."""
    rows = len(offsets) - 1
    out = np.empty(len(data) + 4096, np.uint8)
    starts, seen = np.zeros(rows + 1, np.int64), np.zeros(rows, np.uint8)
    at = 0
    for row in range(rows):
        wanted = at + 20 * (offsets[row + 1] - offsets[row]) + 64
        if wanted > len(out):
            wider = np.empty(max(wanted, len(out) + len(out) // 2), np.uint8)
            wider[:at] = out[:at]
            out = wider
        at, seen[row] = _fold_row(
            data, offsets[row], offsets[row + 1], kind, bits, becomes, more, out, at
        )
        starts[row + 1] = at
    return out[:at].copy(), starts, seen


@compiled
def _fold_row(
    data: Array,
    start: int,
    end: int,
    kind: Array,
    bits: Array,
    becomes: Array,
    more: Array,
    out: Array,
    base: int,
) -> tuple[int, int]:
    """Where the folded row ends in `out`, and what was seen."""
    at, i, seen = base, start, 0
    first, last = -1, base  # where the plain words begin and end, hashtags left out
    token, scripts, row_scripts, length, singles = base, 0, 0, 0, 0  # the word being written
    in_token = hashtag = after_letter = after_digit = arabic = False
    doubt = hidden = words = first_length = 0
    while i <= end:
        point, step = 32, 1
        if i < end:
            point, step = decoded(data, i)
        what = kind[point]
        if what == _DROPPED:
            mark = bits[point]
            if mark & _OVERRIDE:
                seen |= BIDI | CLOSER
            if after_letter and mark & _ZERO_WIDTH and not (arabic and _is_joiner(point)):
                hidden |= INVISIBLE
            if after_letter and mark & _CONTROL:
                hidden |= BIDI
            i += step
            continue
        if what == _LETTER:
            mark = bits[point]
            arabic = 0x590 <= point <= 0x6FF
            alphabet = mark & 7 != 0 or arabic
            if not in_token:
                in_token, token, scripts, length, doubt = True, at, 0, 0, 0
            if point == 104 and i + 7 < end and _is_link(data, i):
                at, i = token, _skip(data, i, end)
                in_token = after_letter = after_digit = hashtag = False
                continue
            if length == 0 and _is_bare_link(data, i, end):
                i = _skip(data, i, end)
                in_token = after_letter = after_digit = hashtag = False
                continue
            if hidden and alphabet:
                seen |= hidden
            hidden = 0
            if mark & _STYLED:
                seen |= STYLED
            if mark & _JAMO or doubt:
                seen |= CLOSER
            scripts |= mark & _SCRIPTS
            plain = becomes[point]
            if plain >= 0:
                at = encoded(out, at, plain)
            else:
                for k in range(-plain, -plain + more[-1 - plain]):
                    at = encoded(out, at, more[k])
            length += 1
            after_letter, after_digit, doubt = alphabet, False, 0
            i += step
            continue
        if what == _DIGIT:
            if not in_token:
                in_token, token, scripts, length, doubt = True, at, 0, 0, 0
            if not after_digit:
                out[at] = 48
                at += 1
                length += 1
            if bits[point] & _STYLED and length > 1:
                seen |= STYLED
            doubt = 1 if (after_letter or doubt) and not hashtag else 0
            after_letter, after_digit, hidden = False, True, 0
            i += step
            continue
        # a separator
        if after_digit and _goes_on(data, i, end):  # 1,234.56 and 12:30
            i += 1
            continue
        doubt = 1 if in_token and after_letter and (point == 64 or point == 36) else 0
        if in_token and doubt and i + 1 < end and kind[decoded(data, i + step)[0]] == _LETTER:
            seen |= CLOSER  # a letter, a sign, a letter: leet or a mail address
        if in_token:
            row_scripts |= scripts
            if row_scripts & (row_scripts - 1):
                seen |= CLOSER
            singles = singles + 1 if length == 1 and at > token and out[at - 1] != 48 else 0
            if singles >= _SINGLES:
                seen |= CLOSER
            words += 1
            if not hashtag:
                if first < 0:
                    first, first_length = token, length
                last = at
            out[at] = 32
            at += 1
        in_token = after_letter = after_digit = hashtag = False
        hidden = doubt = 0
        if (point == 64 or point == 0xFF20 or point == 0xFE6B) and i + step < end:
            past = _past_name(data, i + step, end, kind)
            if past > i + step and not (i > start and _is_word(data, i - 1)):
                if words == 1 and first_length == 2:
                    at, first, last, words = base, -1, base, 0  # RT @name
                i = past
                continue
        if point == 35 or point == 0xFF03:
            hashtag = True
        if point == 38:
            step = _entity(data, i, end)
        i += step
    if first < 0:  # nothing but hashtags, or nothing
        return (at - 1 if at > base else base), seen | TAGS
    for k in range(last - first):
        out[base + k] = out[first + k]
    return base + last - first, seen


@compiled
def decoded(data: Array, i: int) -> tuple[Number, int]:
    """The code point at a byte, and how many bytes it takes."""
    lead = np.int64(data[i])
    if lead < 0x80:
        return lead, 1
    if lead < 0xE0:
        return (lead & 31) << 6 | data[i + 1] & 63, 2
    if lead < 0xF0:
        return (lead & 15) << 12 | (np.int64(data[i + 1]) & 63) << 6 | data[i + 2] & 63, 3
    high = (lead & 7) << 18 | (np.int64(data[i + 1]) & 63) << 12
    return high | (np.int64(data[i + 2]) & 63) << 6 | data[i + 3] & 63, 4


@compiled
def encoded(out: Array, at: int, point: int) -> int:
    """Write a code point; where the next one goes."""
    if point < 0x80:
        out[at] = point
        return at + 1
    if point < 0x800:
        out[at], out[at + 1] = 0xC0 | point >> 6, 0x80 | point & 63
        return at + 2
    if point < 0x10000:
        out[at], out[at + 1] = 0xE0 | point >> 12, 0x80 | point >> 6 & 63
        out[at + 2] = 0x80 | point & 63
        return at + 3
    out[at], out[at + 1] = 0xF0 | point >> 18, 0x80 | point >> 12 & 63
    out[at + 2], out[at + 3] = 0x80 | point >> 6 & 63, 0x80 | point & 63
    return at + 4


@compiled
def _is_joiner(point: int) -> bool:
    """Whether it is one of the two that Arabic script needs."""
    return point == 0x200C or point == 0x200D


@compiled
def _is_link(data: Array, i: int) -> bool:
    """Whether http:// or https:// begins here; eight bytes are there."""
    if not (data[i + 1] == 116 and data[i + 2] == 116 and data[i + 3] == 112):
        return False
    colon = i + 5 if data[i + 4] | 32 == 115 else i + 4
    return bool(data[colon] == 58 and data[colon + 1] == 47 and data[colon + 2] == 47)


@compiled
def _is_bare_link(data: Array, i: int, end: int) -> bool:
    """Whether a site and a path begin here: letters, a point, letters, a slash."""
    pointed = False
    while i < end and (_is_word(data, i) or data[i] == 45 or data[i] == 46):
        pointed = pointed or data[i] == 46
        i += 1
    return bool(pointed and i < end and data[i] == 47 and data[i - 1] != 46)


@compiled
def _skip(data: Array, i: int, end: int) -> int:
    """Past a link: to the next space, or byte that is not ASCII."""
    while i < end and 32 < data[i] < 128:
        i += 1
    return i


@compiled
def _past_name(data: Array, i: int, end: int, kind: Array) -> int:
    """Past a handle."""
    while i < end:
        point, step = decoded(data, i)
        if kind[point] != _LETTER and kind[point] != _DIGIT and point != 95:
            break
        i += step
    return i


@compiled
def _is_word(data: Array, i: int) -> bool:
    """Whether this byte belongs to an ASCII word, after which an @ is no mention."""
    byte = data[i]
    return bool(48 <= byte <= 57 or 65 <= byte <= 90 or 97 <= byte <= 122)


@compiled
def _goes_on(data: Array, i: int, end: int) -> bool:
    """Whether a sign inside a number is here: a digit follows."""
    sign = data[i] == 44 or data[i] == 46 or data[i] == 58
    return bool(sign and i + 1 < end and 48 <= data[i + 1] <= 57)


@compiled
def _entity(data: Array, i: int, end: int) -> int:
    """How long an HTML entity such as &amp; is; 1 if there is none."""
    for k in range(2, 7):
        if i + k < end and data[i + k] == 59:
            return k + 1
        if i + k >= end or not 97 <= data[i + k] <= 122:
            break
    return 1


@compiled
def keys(data: Array, starts: Array) -> tuple[Array, Array, Array]:
    """For each folded text a digest without and one with its spaces (FNV-1a), and its length."""
    rows = len(starts) - 1
    found, whole = np.empty(rows, np.uint64), np.empty(rows, np.uint64)
    lengths = np.zeros(rows, np.int32)
    for row in range(rows):
        digest = full = np.uint64(0xCBF29CE484222325)
        length = 0
        for i in range(starts[row], starts[row + 1]):
            byte = data[i]
            if byte & 0xC0 != 0x80:
                length += 2 if byte >= 0xE2 and is_wide(decoded(data, i)[0]) else 1
            if byte != 32:
                digest = (digest ^ np.uint64(byte)) * np.uint64(0x100000001B3)
            full = (full ^ np.uint64(byte)) * np.uint64(0x100000001B3)
        digest = (digest ^ (digest >> np.uint64(33))) * np.uint64(0xFF51AFD7ED558CCD)
        found[row], lengths[row] = digest ^ (digest >> np.uint64(33)), length
        whole[row] = full
    return found, whole, lengths


@compiled
def is_wide(point: int) -> bool:
    """Whether a character says about as much as two letters: ideographs, kana, Hangul."""
    return (0x2E80 <= point <= 0xD7FF and not 0xA4D0 <= point < 0xAC00) or point >= 0x20000


@compiled
def picked(data: Array, starts: Array, rows: Array) -> tuple[Array, Array]:
    """Some of the texts, in the order given, and where each begins."""
    places = np.zeros(len(rows) + 1, np.int64)
    for number in range(len(rows)):
        row = rows[number]
        places[number + 1] = places[number] + starts[row + 1] - starts[row]
    out = np.empty(places[-1], np.uint8)
    place(data, starts, rows, out, places)
    return out, places


@compiled
def place(data: Array, starts: Array, rows: Array, out: Array, places: Array) -> None:
    """Copy some of the texts to their places in `out`."""
    for number in range(len(rows)):
        start, end = starts[rows[number]], starts[rows[number] + 1]
        out[places[number] : places[number] + end - start] = data[start:end]


@compiled
def count(data: Array, starts: Array, rows: Array, counts: Array, places: Array) -> None:
    """Add up how often each character is in some of the texts, and how far from their beginning."""
    for row in rows:
        i, far = starts[row], 0
        while i < starts[row + 1]:
            point, step = decoded(data, i)
            counts[point] += 1
            places[point] += far
            i += step
            far += 1


@compiled
def nameless(data: Array, starts: Array, rows: Array, names: Array) -> Array:
    """A digest of each of some texts in which characters are called by other names."""
    found = np.empty(len(rows), np.uint64)
    for number in range(len(rows)):
        digest = np.uint64(0xCBF29CE484222325)
        i = starts[rows[number]]
        while i < starts[rows[number] + 1]:
            point, step = decoded(data, i)
            digest = (digest ^ np.uint64(names[point])) * np.uint64(0x9E3779B97F4A7C15)
            digest ^= digest >> np.uint64(32)
            i += step
        found[number] = digest
    return found
