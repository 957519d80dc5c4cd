"""Texts as they are compared, and what was undone on the way."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from guetteur.model.family import EVASIONS
from guetteur.stats.letters import letters
from guetteur.stats.text_kernel import BIDI, CLOSER, INVISIBLE, STYLED, TAGS, fold, keys
from guetteur.stats.undoing import undone

Bytes = NDArray[np.uint8]
Longs = NDArray[np.int64]
# Shorter texts, counted in letters, and lists of hashtags are copies only if they are the same:
# much is said in few words.
FLOOR = 30
_BIT = {name: 1 << number for number, name in enumerate(EVASIONS)}
_SEEN = ((INVISIBLE, _BIT["invisible"]), (BIDI, _BIT["bidi"]), (STYLED, _BIT["styled"]))


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts of UTF-8 bytes one after the other; `starts`: where each begins, and the end."""

    data: Bytes
    starts: Longs

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of(self, number: int) -> str:
        """One text."""
        return bytes(self.data[self.starts[number] : self.starts[number + 1]]).decode()


@dataclass(frozen=True, slots=True)
class Normal:
    """For each text how it is compared, a digest of its letters, its length, what was undone.

    `keys`: 64 bits of the letters and digits alone: texts that differ by spaces have the same;
    `whole`: of the text with its spaces.
    `lengths`: characters, of which an ideograph, a kana or a Hangul syllable counts twice; less
    than FLOOR where there are only hashtags.
    """

    texts: Texts
    keys: NDArray[np.uint64]
    whole: NDArray[np.uint64]
    lengths: NDArray[np.int32]
    undone: NDArray[np.uint8]


def names_of(bits: int) -> tuple[str, ...]:
    """The names of what was undone."""
    return tuple(name for name in EVASIONS if bits & _BIT[name])


def normalised(texts: pa.Array) -> Normal:
    """How texts are compared; null is the empty text."""
    given = _texts(texts)
    out, seen = _folded(given)
    bits = np.zeros(len(given), np.uint8)
    for mark, bit in _SEEN:
        bits[seen & mark != 0] |= bit
    closer = np.flatnonzero(seen & CLOSER)
    if len(closer):
        read = [undone(given.of(int(row))) for row in closer]
        changed = [row for row, (_, found) in zip(closer, read, strict=True) if found]
        bits[changed] |= np.array([_bits(found) for _, found in read if found], np.uint8)
        better, _ = _folded(_texts(pa.array([text for text, _ in read], pa.large_string())))
        out = _replaced(out, closer, better)
    with np.errstate(over="ignore"):  # where numba is missing NumPy would warn of every digest
        digests, whole, lengths = keys(out.data, out.starts)
    tags = seen & TAGS != 0
    lengths[tags] = np.minimum(lengths[tags], FLOOR - 1)
    return Normal(out, digests, whole, lengths, bits)


def _bits(found: Iterable[str]) -> int:
    return sum(_BIT[name] for name in found)


def _folded(texts: Texts) -> tuple[Texts, Bytes]:
    table = letters()
    out, starts, seen = fold(
        texts.data, texts.starts, table.kind, table.bits, table.becomes, table.more
    )
    return Texts(out, starts), seen


def _texts(column: pa.Array) -> Texts:
    """The bytes of an Arrow array of strings, without a copy where it can be."""
    plain = column.cast(pa.large_string()).fill_null("")
    _, places, data = plain.buffers()
    starts = np.frombuffer(places, np.int64)[plain.offset : plain.offset + len(plain) + 1]
    return Texts(np.frombuffer(data or b"", np.uint8), starts)


def _replaced(texts: Texts, rows: Longs, by: Texts) -> Texts:
    """The texts with some rows exchanged; `rows` ascends."""
    lengths = np.diff(texts.starts)
    lengths[rows] = np.diff(by.starts)
    starts = np.append(0, np.cumsum(lengths))
    data = np.empty(starts[-1], np.uint8)
    done = 0
    for number, row in enumerate(rows):
        data[starts[done] : starts[row]] = texts.data[texts.starts[done] : texts.starts[row]]
        data[starts[row] : starts[row + 1]] = by.data[by.starts[number] : by.starts[number + 1]]
        done = row + 1
    data[starts[done] :] = texts.data[texts.starts[done] :]
    return Texts(data, starts)
