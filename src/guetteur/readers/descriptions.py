"""Accounts described once, not with every post."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from operator import attrgetter

from guetteur.model import Account

# Where and when an account was described is not part of its description.
_described = attrgetter(*(f.name for f in fields(Account) if f.name not in ("ref", "seen_at")))


@dataclass(slots=True)
class Descriptions:
    """Remembers which descriptions were given (their hashes: a file may name millions)."""

    given: set[int] = field(default_factory=set)

    def new(self, account: Account) -> Iterator[Account]:
        """The account, unless it was already described in these very terms."""
        mark = hash(_described(account))
        if mark not in self.given:
            self.given.add(mark)
            yield account
