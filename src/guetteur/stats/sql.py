"""Results of SQL as numbers and arrays."""

from typing import Any

import duckdb


def value(con: duckdb.DuckDBPyConnection, query: str) -> int:
    """The single whole number a query gives."""
    return int(con.sql(query).fetchall()[0][0])


def arrays(con: duckdb.DuckDBPyConnection, query: str) -> dict[str, Any]:
    """The columns of a query as numpy arrays."""
    return dict(con.sql(query).fetchnumpy())
