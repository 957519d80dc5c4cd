"""How much of what was planted was found, and how much of what was found was planted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, fields
from typing import Any

from scipy.special import betaincinv  # scipy.stats takes a second to import

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts at four levels; a share of nothing is None. An operation is found when half of its
    accounts are; a group is right when most of its accounts are of one operation. `groups_found`
    is None for a rule that gives no groups."""

    accounts_found: int
    accounts_right: int
    accounts_planted: int
    pairs_found: int
    pairs_right: int
    pairs_planted: int
    operations_found: int
    operations_planted: int
    groups_found: int | None = None
    groups_right: int | None = None

    @property
    def precision(self) -> float | None:
        """Share of the accounts found that were planted."""
        return ratio(self.accounts_right, self.accounts_found)

    @property
    def recall(self) -> float | None:
        """Share of the planted accounts that were found."""
        return ratio(self.accounts_right, self.accounts_planted)

    @property
    def f1(self) -> float | None:
        """Precision and recall of accounts in one figure, their harmonic mean."""
        return ratio(2 * self.accounts_right, self.accounts_found + self.accounts_planted)

    @property
    def pair_precision(self) -> float | None:
        """Share of the pairs found that are of one operation."""
        return ratio(self.pairs_right, self.pairs_found)

    @property
    def pair_recall(self) -> float | None:
        """Share of the pairs of one operation that were found."""
        return ratio(self.pairs_right, self.pairs_planted)

    @property
    def group_precision(self) -> float | None:
        """Share of the groups found that are mostly of one operation."""
        if self.groups_found is None or self.groups_right is None:
            return None
        return ratio(self.groups_right, self.groups_found)


def score(
    accounts: Set[str],
    pairs: Iterable[Pair],
    planted: Mapping[str, int],
    groups: Sequence[Sequence[str]] | None = None,
) -> Score:
    """The score of accounts, pairs and groups found, against each planted account's operation."""
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
        pairs_planted=sum(len(own) * (len(own) - 1) // 2 for own in operations.values()),
        operations_found=sum(2 * len(accounts & own) >= len(own) for own in operations.values()),
        operations_planted=len(operations),
        groups_found=None if groups is None else len(groups),
        groups_right=None if groups is None else sum(_mostly(g, planted) for g in groups),
    )


def _mostly(group: Sequence[str], planted: Mapping[str, int]) -> bool:
    """Whether most accounts of a group are of one operation."""
    counts = Counter(planted[account] for account in group if account in planted)
    return bool(counts) and 2 * max(counts.values()) > len(group)


def added(scores: Sequence[Score]) -> Score:
    """The scores of several worlds as one."""
    sums: dict[str, Any] = {}
    for each in fields(Score):
        counts = [getattr(one, each.name) for one in scores]
        sums[each.name] = None if None in counts else sum(counts)
    return Score(**sums)


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
