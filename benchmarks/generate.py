"""A made-up log of shares, with planted groups of accounts that act together.

    python benchmarks/generate.py 1000000 --seed 42 --out data

writes data/traces_1000000.parquet (object_id, account_id, content_id as text, timestamp_share in
whole seconds since 1970; sorted by time) and, beside it, .truth_accounts.parquet (group,
account_id) and .truth_objects.parquet (group, object_id, fresh, start).

The model, for N rows:
- N/10 objects and N/20 accounts of heavy-tailed popularity: the k-th takes a share that falls like
  (k + q)^-s, q being such that the first object has 1/200 of all rows and the first account 1/1000.
- An object appears at a random moment of 90 days; each share of it follows after a lognormal delay
  (median 6 hours, sigma 1.6) and re-enters at the other end if it falls past the 90 days.
- 1 % of rows are planted: groups of 20 accounts out of the nine tenths that are less active, 20
  events a group; in an event each member shares the same object within 10 seconds. Every second
  event is about a fresh object that nobody else shares, the others about ordinary, unpopular ones.

In such a log pairs grow faster than rows, since popular objects get more popular. With --stretch,
every million rows has objects of its own and 90 days of its own, so that the pairs within a window,
per row, stay those of one million; accounts are drawn from one population of N/20 throughout. That
is the log to measure cost per row on. ROWS is best a multiple of a million there.

The same arguments give the same bytes, under the same versions of NumPy and PyArrow. 50 million
rows took 36 CPU s and 2.1 GB of memory, with --stretch 26 CPU s and 0.4 GB.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

Integers = npt.NDArray[np.int32]

START = 1_704_067_200  # 2024-01-01T00:00:00Z
DAY = 86_400
SPAN = 90 * DAY
STRETCH = 1_000_000
CHUNK = 1_000_000
LEAST_ROWS = 1_000

ROWS_PER_OBJECT = 10
ROWS_PER_ACCOUNT = 20
OBJECT_EXPONENT, TOP_OBJECT = 1.1, 1 / 200
ACCOUNT_EXPONENT, TOP_ACCOUNT = 1.01, 1 / 1000
DELAY_MEDIAN, DELAY_SIGMA = 6 * 3600, 1.6
PLANTED_ROWS = 100  # one row in so many
MEMBERS = 20
EVENTS = 20
SPREAD = 10  # seconds: delays of 0 to 9

TRACES = pa.schema(
    [
        ("object_id", pa.string()),
        ("account_id", pa.string()),
        ("content_id", pa.string()),
        ("timestamp_share", pa.int64()),
    ]
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the log with objects and groups of its own; numbers count from the first."""

    number: int
    rows: int
    first_row: int

    @property
    def start(self) -> int:
        return START + self.number * SPAN

    @property
    def objects(self) -> int:
        return self.rows // ROWS_PER_OBJECT

    @property
    def planted(self) -> int:
        return self.rows // PLANTED_ROWS

    @property
    def events(self) -> int:
        return -(-self.planted // MEMBERS)

    @property
    def groups(self) -> int:
        return -(-self.events // EVENTS)


@dataclass(frozen=True, slots=True)
class People:
    """Account numbers: of each activity rank, and of each group's members."""

    of_rank: Integers
    members: Integers


@dataclass(frozen=True, slots=True)
class Shares:
    """Rows as numbers: object, account, and seconds since the block's start."""

    objects: Integers
    accounts: Integers
    seconds: Integers


@dataclass(frozen=True, slots=True)
class Events:
    """What was planted: one object, one group and one start (seconds since 1970) an event."""

    groups: Integers
    objects: Integers
    fresh: npt.NDArray[np.bool_]
    starts: npt.NDArray[np.int64]


def blocks(rows: int, stretch: bool) -> list[Block]:
    """One block of all rows or, stretched, one a million rows."""
    size = STRETCH if stretch else rows
    firsts = range(0, rows, size)
    return [Block(number, min(size, rows - first), first) for number, first in enumerate(firsts)]


def tail_offset(count: int, exponent: float, top: float) -> float:
    """The q that gives the first of `count` ranks the share `top`, by bisection."""
    low, high = 1e-3, 1e9
    for _ in range(100):
        middle = (low * high) ** 0.5
        first, whole = (
            middle ** (1 - exponent) - (middle + length) ** (1 - exponent) for length in (1, count)
        )
        low, high = (middle, high) if first / whole > top else (low, middle)
    return low


def tail_ranks(
    rng: np.random.Generator, size: int, count: int, exponent: float, top: float
) -> Integers:
    """`size` ranks from 0 to count - 1; low ranks are frequent. Inverts the distribution's
    integral, so that no table of all ranks is needed."""
    q = tail_offset(count, exponent, top)
    near, far = q ** (1 - exponent), (count + q) ** (1 - exponent)
    ranks = rng.random(size)
    ranks *= far - near
    ranks += near
    np.power(ranks, 1 / (1 - exponent), out=ranks)
    ranks -= q
    return np.clip(ranks, 0, count - 1).astype(np.int32)


def delays(rng: np.random.Generator, size: int) -> Integers:
    """Whole seconds from an object's birth to a share, less full turns of the 90 days."""
    seconds = rng.lognormal(np.log(DELAY_MEDIAN), DELAY_SIGMA, size)
    return np.mod(seconds, SPAN, out=seconds).astype(np.int32)


def people(rows: int, groups: int, seed: int) -> People:
    """The accounts, in an order that says nothing of how active they are."""
    rng = np.random.default_rng([seed, 0])
    count = rows // ROWS_PER_ACCOUNT
    of_rank = rng.permutation(np.arange(count, dtype=np.int32))
    quiet = rng.permutation(of_rank[count // 10 :])
    return People(of_rank, quiet[: groups * MEMBERS].reshape(groups, MEMBERS))


def organic(rng: np.random.Generator, block: Block, accounts: Integers, births: Integers) -> Shares:
    """Everybody's ordinary shares; objects are given by rank."""
    size = block.rows - block.planted
    objects = tail_ranks(rng, size, block.objects, OBJECT_EXPONENT, TOP_OBJECT)
    actors = tail_ranks(rng, size, len(accounts), ACCOUNT_EXPONENT, TOP_ACCOUNT)
    seconds = (births[objects] + delays(rng, size)) % SPAN
    return Shares(objects, accounts[actors], seconds)


def plan_events(
    rng: np.random.Generator, block: Block, first_group: int, births: Integers
) -> Events:
    """When each group acts, and on what; objects are given by rank, fresh ones follow the last."""
    numbers = np.arange(block.events, dtype=np.int32)
    fresh = numbers % 2 == 1
    ordinary = rng.integers(block.objects // 20, block.objects, block.events, dtype=np.int32)
    objects = np.where(fresh, block.objects + numbers // 2, ordinary).astype(np.int32)
    starts = (births[objects] + rng.integers(0, DAY, block.events)) % (SPAN - SPREAD)
    return Events(first_group + numbers // EVENTS, objects, fresh, starts + block.start)


def planted(rng: np.random.Generator, block: Block, events: Events, members: Integers) -> Shares:
    """Each member's share in each event; the last event is short if rows run out."""
    accounts = rng.permuted(members[events.groups], axis=1).ravel()[: block.planted]
    objects = np.repeat(events.objects, MEMBERS)[: block.planted]
    starts = np.repeat(events.starts - block.start, MEMBERS)[: block.planted]
    seconds = starts + rng.integers(0, SPREAD, block.planted)
    return Shares(objects, accounts, seconds.astype(np.int32))


def make_block(block: Block, crowd: People, first_group: int, seed: int) -> tuple[Shares, Events]:
    """The block's shares in order of time, and its events, with objects' final numbers."""
    rng = np.random.default_rng([seed, 1, block.number])
    everything = block.objects + block.events // 2
    births = rng.integers(0, SPAN, everything, dtype=np.int32)
    # Objects are numbered from the block's first row: there are fewer objects than rows.
    names = block.first_row + rng.permutation(np.arange(everything, dtype=np.int32))
    events = plan_events(rng, block, first_group, births)
    parts = [
        organic(rng, block, crowd.of_rank, births),
        planted(rng, block, events, crowd.members),
    ]
    seconds = np.concatenate([part.seconds for part in parts])
    order = np.argsort(seconds, kind="stable")
    objects = np.concatenate([part.objects for part in parts])[order]
    accounts = np.concatenate([part.accounts for part in parts])[order]
    named = Events(events.groups, names[events.objects], events.fresh, events.starts)
    return Shares(names[objects], accounts, seconds[order]), named


def spelled(prefix: str, numbers: npt.NDArray[np.integer]) -> pa.Array:
    """Ids as text of equal length: o000000012."""
    digits = pc.utf8_lpad(pa.array(numbers).cast(pa.string()), 9, "0")
    return pc.binary_join_element_wise(prefix, digits, "")


def chunks(block: Block, shares: Shares) -> Iterator[pa.Table]:
    """The block's rows, a table a chunk."""
    for first in range(0, block.rows, CHUNK):
        part = slice(first, min(first + CHUNK, block.rows))
        contents = np.arange(block.first_row + part.start, block.first_row + part.stop)
        columns = [
            spelled("o", shares.objects[part]),
            spelled("a", shares.accounts[part]),
            spelled("c", contents),
            pa.array(shares.seconds[part].astype(np.int64) + block.start),
        ]
        yield pa.table(columns, schema=TRACES)


def truth_accounts(members: Integers) -> pa.Table:
    """One row a planted account: group, account_id."""
    groups = np.repeat(np.arange(len(members)), MEMBERS)
    return pa.table({"group": groups, "account_id": spelled("a", members.ravel())})


def truth_objects(events: list[Events]) -> pa.Table:
    """One row an event: group, object_id, fresh, start (seconds since 1970)."""
    return pa.table(
        {
            "group": np.concatenate([part.groups for part in events]),
            "object_id": spelled("o", np.concatenate([part.objects for part in events])),
            "fresh": np.concatenate([part.fresh for part in events]),
            "start": np.concatenate([part.starts for part in events]),
        }
    )


def generate(rows: int, out: Path, *, seed: int = 42, stretch: bool = False) -> Path:
    """The path of the log, written block by block, with its truth beside it."""
    out.mkdir(parents=True, exist_ok=True)
    stem = f"traces_{rows}_stretch" if stretch else f"traces_{rows}"
    plan = blocks(rows, stretch)
    crowd = people(rows, sum(block.groups for block in plan), seed)
    events: list[Events] = []
    path = out / f"{stem}.parquet"
    with pq.ParquetWriter(path, TRACES, compression="zstd") as writer:
        for block in plan:
            first_group = sum(before.groups for before in plan[: block.number])
            shares, happened = make_block(block, crowd, first_group, seed)
            events.append(happened)
            for table in chunks(block, shares):
                writer.write_table(table)
    pq.write_table(truth_accounts(crowd.members), out / f"{stem}.truth_accounts.parquet")
    pq.write_table(truth_objects(events), out / f"{stem}.truth_objects.parquet")
    return path


def row_count(text: str) -> int:
    """A number of rows such as 50000 or 1e6; ValueError below a thousand."""
    rows = int(float(text))
    if rows < LEAST_ROWS:
        raise ValueError(text)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a made-up log with planted groups.")
    parser.add_argument("rows", type=row_count, help="how many, at least 1000; 1e6 will do")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--out", type=Path, default=Path(), help="the folder to write to")
    parser.add_argument("--stretch", action="store_true", help="as many pairs a row as at 1e6")
    given = parser.parse_args()
    print(generate(given.rows, given.out, seed=given.seed, stretch=given.stretch))


if __name__ == "__main__":
    main()
