"""What people decided on the ratings of a risk study, from the ledger: a pure fold.

The entries must be those that `replay` accepts.
"""

from collections.abc import Iterable

from guetteur.model.case import RatingSaid, Said
from guetteur.model.judgement import Entry, RatingDecided, RatingsWritten, Undone


def decided(entries: Iterable[Entry], study: str) -> tuple[RatingSaid, ...]:
    """The decisions on this study that stand, in the order in which they were made."""
    said: dict[int, Said[RatingDecided]] = {}
    written: dict[int, RatingsWritten] = {}
    for entry in entries:
        facts = entry.facts
        if isinstance(facts, RatingDecided) and facts.study == study:
            said[entry.seq] = Said(entry.seq, entry.at, entry.who, facts)
        elif isinstance(facts, RatingsWritten) and facts.study == study:
            written[entry.seq] = facts
        elif isinstance(facts, Undone):
            said.pop(facts.seq, None)
            written.pop(facts.seq, None)
    kept = {seq: one.version for one in written.values() for seq in one.decisions}
    return tuple(RatingSaid(one, kept.get(seq)) for seq, one in said.items())
