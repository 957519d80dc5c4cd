"""Short ways to write ledgers in tests."""

from collections.abc import Sequence
from datetime import UTC, datetime

from guetteur.model.judgement import Entry, Facts

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


def entries(*said: Facts | tuple[str, Facts]) -> tuple[Entry, ...]:
    """Entries 1, 2, 3… by Ana, or by whoever is named."""
    pairs = [one if isinstance(one, tuple) else ("Ana", one) for one in said]
    return tuple(
        Entry(seq, AT, who, facts, "0" * 64) for seq, (who, facts) in enumerate(pairs, start=1)
    )


def added(before: Sequence[Entry], who: str, facts: Facts) -> tuple[Entry, ...]:
    """The entries with one more."""
    return (*before, Entry(len(before) + 1, AT, who, facts, "0" * 64))
