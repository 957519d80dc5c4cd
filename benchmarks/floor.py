"""The least that any program must do: read the table, sort it once, pass over it once.

python benchmarks/floor.py TABLE.parquet
"""

import sys

import duckdb
import numpy as np


def main() -> None:
    """Sort by object and time, then count neighbours about the same object within a minute."""
    con = duckdb.connect()
    con.execute("SET memory_limit = '3GB'")
    found = con.sql(f"""
        SELECT hash(object_id) AS object, timestamp_share FROM '{sys.argv[1]}'
        ORDER BY object_id, timestamp_share""").fetchnumpy()
    objects, times = found["object"], found["timestamp_share"]
    near = (objects[1:] == objects[:-1]) & (np.diff(times) <= 60)
    print(f"neighbours: {int(near.sum())}")


if __name__ == "__main__":
    main()
