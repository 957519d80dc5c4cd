"""Who shares the same rare things, whenever it was? Says nothing of time, on purpose.

Communities drawn from this can be tested for closeness in time, as the choice did not look at it.
What a thousand accounts share is not rare; so the question is put again to samples of the
accounts, in which it is, and what is found there is then completed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from guetteur.stats.coaction import Engine, Screen, coaction, expected_scale
from guetteur.stats.coaction_types import Longs, Pairs
from guetteur.stats.encode import Encoded, Ints, by_account
from guetteur.stats.hashing import mixed
from guetteur.stats.significance import poisson_tail

# An object of more accounts than this says little about who belongs together.
RARE = 50
# Two accounts share enough rare things if chance (the configuration null of `significance`, on
# rare things) joins no more than so many strangers to each account. A choice of what to look at,
# not a decision.
STRANGERS = 0.5
FEWEST_SHARED = 2
# Samples: one account of 8, then one of 64, each with its own rare things.
SAMPLES, ONE_OF = 2, 8
FEWEST_SAMPLED = 50
# Of an object that is a group's own, members share at least this much.
OWN = 1 / 4
# As good as no window: milliseconds beyond any debate, and below what the engines can add.
ALWAYS = 2**60


@dataclass(frozen=True, slots=True)
class Firsts:
    """The first post of each account about each object, sorted by (object, at).

    `start`: where each object's posts begin; one more than there are objects. `by_account`: the
    rows sorted by account, in which `account_start` says where each account's begin.
    """

    encoded: Encoded
    objects: Ints
    accounts: Ints
    at: Longs
    start: Longs
    by_account: Longs
    account_start: Longs

    @property
    def sizes(self) -> Longs:
        """Accounts of each object."""
        return np.diff(self.start)

    @property
    def activity(self) -> Longs:
        """Objects of each account."""
        return np.diff(self.account_start)

    def of(self, account: int) -> Longs:
        """The rows of an account's first posts."""
        return self.by_account[self.account_start[account] : self.account_start[account + 1]]


@dataclass(frozen=True, slots=True)
class Cosharing:
    """The account pairs that share more rare objects than chance, at any time.

    `chance`: how many two accounts of median activity would. `cut`: the p-value it takes.
    `samples`: the pairs in each sample.
    """

    pairs: Pairs
    chance: float
    cut: float
    samples: tuple[Pairs, ...]


def firsts(encoded: Encoded) -> Firsts:
    """The traces without an account's later ones about the same object."""
    rows, _ = by_account(encoded.accounts, encoded.account_count)  # and each one's by object
    accounts, objects = encoded.accounts[rows], encoded.objects[rows]
    first = np.ones(len(rows), np.bool_)
    first[1:] = (accounts[1:] != accounts[:-1]) | (objects[1:] != objects[:-1])
    kept = np.zeros(len(rows), np.bool_)
    kept[rows[first]] = True
    objects = encoded.objects[kept]
    return Firsts(
        encoded,
        objects,
        encoded.accounts[kept],
        encoded.at[kept],
        np.searchsorted(objects, np.arange(encoded.object_count + 1)),
        (np.cumsum(kept) - 1)[rows[first]],
        np.searchsorted(accounts[first], np.arange(encoded.account_count + 1)),
    )


def cosharing(con: duckdb.DuckDBPyConnection, once: Firsts, engine: Engine) -> Cosharing:
    """Who shares the same rare things, among all accounts and in samples of them."""
    everybody = np.ones(once.encoded.account_count, np.bool_)
    pairs, chance = _sharing(con, once, everybody, engine)
    samples = [_sharing(con, once, sample, engine)[0] for sample in _samples(once)]
    return Cosharing(pairs, chance, unlikely(len(everybody)), tuple(samples))


def unlikely(accounts: int) -> float:
    """The p-value at which chance joins STRANGERS to each of so many accounts."""
    return min(STRANGERS / max(accounts, 1), STRANGERS / 10)


def _samples(once: Firsts) -> Iterator[NDArray[np.bool_]]:
    """Whether each account is in a sample. What it did and when decides, not what it is called."""
    if len(once.at) == 0:
        return
    at = once.at[once.by_account] - once.at.min()
    starts = once.account_start[:-1]
    did = np.stack(
        [once.activity, np.minimum.reduceat(at, starts), np.maximum.reduceat(at, starts)]
    ).astype(np.uint64)
    drawn = mixed(did[0] ^ mixed(did[1] ^ mixed(did[2])))
    for number in range(1, SAMPLES + 1):
        sample = drawn % np.uint64(ONE_OF**number) == 0
        if sample.sum() >= FEWEST_SAMPLED:
            yield sample


def _sharing(
    con: duckdb.DuckDBPyConnection, once: Firsts, who: NDArray[np.bool_], engine: Engine
) -> tuple[Pairs, float]:
    rare = _rare(con, once, who, engine)
    screen = Screen(log_cut=log(unlikely(int(who.sum()))), fewest=FEWEST_SHARED)
    met, pairs = coaction(con, rare, window=ALWAYS, density=None, screen=screen, engine=engine)
    usual = float(np.median(rare.activity[who])) if who.any() else 0.0
    return pairs, expected_scale(rare, met) * max(usual, 1.0) ** 2


def _rare(
    con: duckdb.DuckDBPyConnection, once: Firsts, who: NDArray[np.bool_], engine: Engine
) -> Encoded:
    """The traces of some accounts about what is rare among them; as tables where SQL needs them."""
    chosen = who[once.accounts]
    sizes = np.bincount(once.objects[chosen], minlength=once.encoded.object_count)
    keep = chosen & ((sizes > 1) & (sizes <= RARE))[once.objects]
    rare = replace(
        once.encoded,
        name=f"{once.encoded.name}_rare",
        objects=once.objects[keep],
        accounts=once.accounts[keep],
        at=once.at[keep],
        activity=np.bincount(once.accounts[keep], minlength=once.encoded.account_count),
    )
    if engine == "sql":
        rows = {"object": rare.objects, "account": rare.accounts, "at_ms": rare.at}
        con.register("rare_arrow", pa.table(rows))
        con.execute(f"CREATE OR REPLACE TABLE {rare.name}_rows AS SELECT * FROM rare_arrow")
        con.unregister("rare_arrow")
        con.execute(f"""
            CREATE OR REPLACE TABLE {rare.name}_activity AS
            SELECT account, count(*) AS activity FROM {rare.name}_rows GROUP BY account""")
    return rare


def among(shared: Pairs, pairs: Pairs, accounts: int) -> NDArray[np.bool_]:
    """For each of `pairs`, whether it is one of `shared`. accounts: how many there are."""
    return np.isin(pairs.a * accounts + pairs.b, shared.a * accounts + shared.b)


def completed(once: Firsts, group: Longs, one_of: int) -> Longs:
    """All accounts that share what this group of a sample shares, more than chance.

    one_of: how many accounts each one of the sample stands for.
    """
    rows = np.concatenate([once.of(int(account)) for account in group])
    objects, count = np.unique(once.objects[rows], return_counts=True)
    own = objects[(count > 1) & (count * one_of >= OWN * once.sizes[objects])]
    if len(own) == 0:
        return np.empty(0, np.int64)
    sharing = np.concatenate([once.accounts[once.start[o] : once.start[o + 1]] for o in own])
    accounts, shared = np.unique(sharing, return_counts=True)
    expected = once.activity[accounts] * (len(sharing) / len(once.at))
    cut = unlikely(once.encoded.account_count)
    surprising = poisson_tail(shared.astype(np.int64), expected) <= cut
    return accounts[surprising & (shared >= FEWEST_SHARED)].astype(np.int64)
