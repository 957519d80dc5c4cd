"""Accounts described once, not with every post."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, field

from guetteur.model import Account


@dataclass(slots=True)
class Descriptions:
    """Remembers which descriptions were given (their hashes: a file may name millions)."""

    given: set[int] = field(default_factory=set)

    def new(self, account: Account) -> Iterator[Account]:
        """The account, unless it was already described in these very terms."""
        mark = hash((*astuple(account)[:2], *astuple(account)[3:-1]))
        if mark not in self.given:
            self.given.add(mark)
            yield account
