"""How much of what was planted was found, and how much of what was found was planted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from scipy.special import betaincinv  # scipy.stats takes a second to import

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts at three levels; precision is None when nothing was found, recall when nothing was
    planted. An operation is found when half of its accounts are."""

    accounts_found: int
    accounts_right: int
    accounts_planted: int
    pairs_found: int
    pairs_right: int
    operations_found: int
    operations_planted: int

    @property
    def precision(self) -> float | None:
        """Share of the accounts found that were planted."""
        return ratio(self.accounts_right, self.accounts_found)

    @property
    def recall(self) -> float | None:
        """Share of the planted accounts that were found."""
        return ratio(self.accounts_right, self.accounts_planted)

    @property
    def pair_precision(self) -> float | None:
        """Share of the pairs found that are of one operation."""
        return ratio(self.pairs_right, self.pairs_found)


def score(accounts: Set[str], pairs: Iterable[Pair], planted: Mapping[str, int]) -> Score:
    """The score of accounts and pairs found, against each planted account's operation."""
    operations: dict[int, set[str]] = defaultdict(set)
    for account, operation in planted.items():
        operations[operation].add(account)
    listed = list(pairs)
    return Score(
        accounts_found=len(accounts),
        accounts_right=len(accounts & planted.keys()),
        accounts_planted=len(planted),
        pairs_found=len(listed),
        pairs_right=sum(planted.get(a, -1) == planted.get(b, -2) for a, b in listed),
        operations_found=sum(2 * len(accounts & own) >= len(own) for own in operations.values()),
        operations_planted=len(operations),
    )


def ratio(part: int, whole: int) -> float | None:
    """A share, None of nothing."""
    return part / whole if whole else None


def interval(successes: int, trials: int, level: float = 0.95) -> tuple[float, float]:
    """Exact confidence interval of a share (Clopper & Pearson 1934, Biometrika 26(4))."""
    tail = (1 - level) / 2
    failures = trials - successes
    low = float(betaincinv(successes, failures + 1, tail)) if successes else 0.0
    high = float(betaincinv(successes + 1, failures, 1 - tail)) if failures else 1.0
    return low, high
