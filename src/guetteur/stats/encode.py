"""Traces with text ids → sorted arrays of small numbers, the form every engine reads."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.lib.format import open_memmap
from numpy.typing import NDArray

from guetteur.stats.sql import arrays, value

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Encoded:
    """Traces sorted by (object, at): one element a trace, times in milliseconds.

    `name` is the prefix of four DuckDB tables: `_accounts` (account, account_id), `_objects`
    (object, object_id), `_rows` (object, account, at_ms) and `_activity` (account, activity).
    Account 0 is the most active one, so that the accumulators most used lie together.
    `activity` is the number of traces of each account.
    """

    name: str
    objects: Ints
    accounts: Ints
    at: Longs
    activity: Longs
    object_count: int

    @property
    def account_count(self) -> int:
        """How many accounts there are."""
        return len(self.activity)

    @property
    def rows(self) -> int:
        """How many traces there are."""
        return len(self.at)


def by_account(accounts: Ints, count: int) -> tuple[Longs, Longs]:
    """Row numbers grouped by account, in row order, and where each account's begin."""
    if find_spec("numba"):
        from guetteur.stats import coaction_kernel  # numba takes a second to import

        rows, start = coaction_kernel.by_account(accounts, count)
        return rows.astype(np.int64), start
    rows = np.argsort(accounts, kind="stable")
    return rows, np.append(0, np.cumsum(np.bincount(accounts, minlength=count)))


def encode(
    con: duckdb.DuckDBPyConnection, traces: str, name: str, folder: Path | None = None
) -> Encoded:
    """The traces of a relation (account_id, object_id, at_ms, …) as sorted arrays.

    Rows without account, object or time are left out, and an account that shares an object twice
    at the same millisecond did it once. With `folder`, the arrays are files
    mapped into memory, so that many behaviours of a large debate do not fill it.
    """
    con.execute(f"""
        CREATE OR REPLACE TABLE {name}_accounts AS
        SELECT (row_number() OVER (ORDER BY activity DESC, account_id) - 1)::INTEGER AS account,
               account_id
        FROM (SELECT account_id, count(*) AS activity FROM {traces}
              WHERE account_id IS NOT NULL AND object_id IS NOT NULL AND at_ms IS NOT NULL
              GROUP BY account_id)""")
    con.execute(f"""
        CREATE OR REPLACE TABLE {name}_objects AS
        SELECT (row_number() OVER (ORDER BY object_id) - 1)::INTEGER AS object, object_id
        FROM (SELECT DISTINCT object_id FROM {traces}
              WHERE account_id IS NOT NULL AND object_id IS NOT NULL AND at_ms IS NOT NULL)""")
    con.execute(f"""
        CREATE OR REPLACE TABLE {name}_rows AS
        SELECT DISTINCT o.object, a.account, t.at_ms::BIGINT AS at_ms
        FROM {traces} t
        JOIN {name}_accounts a USING (account_id)
        JOIN {name}_objects o USING (object_id)
        WHERE t.at_ms IS NOT NULL
        ORDER BY object, at_ms, account""")
    con.execute(f"""
        CREATE OR REPLACE TABLE {name}_activity AS
        SELECT account, count(*) AS activity FROM {name}_rows GROUP BY account""")
    rows = value(con, f"SELECT count(*) FROM {name}_rows")
    activity = arrays(con, f"SELECT activity FROM {name}_activity ORDER BY account")["activity"]
    object_count = value(con, f"SELECT count(*) FROM {name}_objects")
    objects, accounts, at = _arrays(rows, folder / name if folder else None)
    _fill(con, f"SELECT object, account, at_ms FROM {name}_rows", (objects, accounts, at))
    return Encoded(name, objects, accounts, at, np.asarray(activity, np.int64), object_count)


def _arrays(rows: int, stem: Path | None) -> tuple[Ints, Ints, Longs]:
    if stem is None or rows == 0:  # an empty file cannot be mapped
        return np.empty(rows, np.int32), np.empty(rows, np.int32), np.empty(rows, np.int64)
    return (
        open_memmap(f"{stem}.objects.npy", "w+", np.int32, (rows,)),
        open_memmap(f"{stem}.accounts.npy", "w+", np.int32, (rows,)),
        open_memmap(f"{stem}.at.npy", "w+", np.int64, (rows,)),
    )


def _fill(con: duckdb.DuckDBPyConnection, query: str, columns: tuple[Any, Any, Any]) -> None:
    position = 0
    reader: pa.RecordBatchReader = con.sql(query).to_arrow_reader(1_000_000)
    for batch in reader:
        end = position + batch.num_rows
        for index, target in enumerate(columns):
            target[position:end] = batch.column(index).to_numpy()
        position = end
