"""Who shared what and when, from a few facts, for tests of group statistics."""

from collections.abc import Iterable, Sequence
from random import Random

import duckdb
import numpy as np
import pyarrow as pa

from guetteur.stats.coaction_types import Longs
from guetteur.stats.cosharing import Firsts, firsts
from guetteur.stats.encode import Encoded, encode

Trace = tuple[str, str, int]  # account, object, at (ms)
SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000


class Debate:
    """Traces as the statistics read them, and the codes that they gave to accounts."""

    def __init__(self, rows: Sequence[Trace]) -> None:
        self.con = duckdb.connect()
        accounts, objects, at = (list(column) for column in zip(*rows, strict=True))
        table = pa.table({"account_id": accounts, "object_id": objects, "at_ms": at})
        self.con.register("traces", table)
        self.encoded: Encoded = encode(self.con, "traces", "t")
        self.firsts: Firsts = firsts(self.encoded)
        self.accounts = self._names("account")
        self.objects = self._names("object")

    def _names(self, kind: str) -> list[str]:
        rows = self.con.sql(f"SELECT {kind}_id FROM t_{kind}s ORDER BY {kind}").fetchall()
        return [name for (name,) in rows]

    def codes(self, accounts: Iterable[str]) -> Longs:
        """The codes of these accounts, ascending."""
        code = {name: number for number, name in enumerate(self.accounts)}
        return np.sort(np.array([code[name] for name in accounts], np.int64))

    def objects_of(self, objects: Iterable[str]) -> Longs:
        """The codes of these objects."""
        code = {name: number for number, name in enumerate(self.objects)}
        return np.array([code[name] for name in objects], np.int64)


def lived(random: Random, born: int, mean: int = 2 * HOUR) -> int:
    """A time after `born`, with delays as an ordinary debate has them."""
    return born + int(random.expovariate(1 / mean))


def ordinary(random: Random, *, objects: int = 200, accounts: int = 150) -> list[Trace]:
    """Things that three to twelve accounts each share, as they come across them, in a month."""
    rows = []
    for thing in range(objects):
        born = random.randrange(30 * DAY)
        for account in random.sample(range(accounts), random.randint(3, 12)):
            rows.append((f"o{account:03}", f"thing{thing:03}", lived(random, born)))
    return rows


def renamed(rows: Sequence[Trace], random: Random) -> tuple[list[Trace], dict[str, str]]:
    """The same under other names, in another order; and the new name of each account."""
    accounts, objects = sorted({a for a, _, _ in rows}), sorted({o for _, o, _ in rows})
    new_accounts = dict(zip(accounts, random.sample(accounts, len(accounts)), strict=True))
    new_objects = dict(zip(objects, random.sample(objects, len(objects)), strict=True))
    other = [(new_accounts[a], new_objects[o], at) for a, o, at in rows]
    random.shuffle(other)
    return other, new_accounts
