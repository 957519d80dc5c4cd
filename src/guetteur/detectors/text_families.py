"""Which posts are copies or reworded copies of one text, as tables beside the posts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pyarrow as pa

from guetteur.model.family import EVASIONS

if TYPE_CHECKING:
    from guetteur.stats.families import Families

# Posts read at once: many, so that the memory of each slice goes back to the system.
SLICE = 250_000
# Below, counted in letters, "good morning to all" is everybody's text.
SHORTEST = 20
# How much of a text names its family.
NAMED_BY = 160


def make_text_families(con: duckdb.DuckDBPyConnection, *, reposts: bool = False) -> None:
    """Make the tables `text_posts`, `text_variants` and `text_families`.

    text_posts: post_id, account_id, created_at, variant, undone (bits of EVASIONS), of every post
    with at least SHORTEST letters, without reposts unless they are asked for. text_variants:
    variant, family, words.
    text_families: family, object_id.
    """
    # Here, as it takes a third of a second to load, and most commands do without it.
    from guetteur.stats.families import families

    posts: list[pa.Array] = []
    found = families(_texts(con, posts, reposts))
    ids = pa.chunked_array(posts, pa.string())
    _as_table(con, "text_of", {"post_id": ids, "variant": found.variant, "undone": found.undone})
    _as_table(con, "text_variants", _variants(found))
    con.execute(f"""
        CREATE OR REPLACE TABLE text_posts AS
        SELECT p.post_id, p.account_id, p.created_at, t.variant, t.undone
        FROM text_of t JOIN posts p USING (post_id) JOIN text_variants v USING (variant)
        WHERE v.length >= {SHORTEST};
        DROP TABLE text_of""")
    con.execute(f"""
        CREATE OR REPLACE TABLE text_families AS
        SELECT family, arg_min('family-' || v.name || ' ' || left(v.words, {NAMED_BY}),
                               (p.created_at, p.post_id)) AS object_id
        FROM text_posts p JOIN text_variants v USING (variant) GROUP BY family""")


def _texts(
    con: duckdb.DuckDBPyConnection, posts: list[pa.Array], reposts: bool
) -> Iterator[pa.Array]:
    """The texts in slices; the ids of their posts are put into `posts` on the way."""
    wanted = "" if reposts else "AND is_repost IS NOT TRUE"
    reader: pa.RecordBatchReader = con.sql(f"""
        SELECT post_id, text FROM posts WHERE text IS NOT NULL {wanted}""").to_arrow_reader(SLICE)
    for batch in reader:
        posts.append(batch.column(0).cast(pa.string()))
        yield batch.column(1)


def _variants(found: "Families") -> dict[str, object]:
    words = pa.Array.from_buffers(
        pa.large_string(),
        len(found.keys),
        [None, pa.py_buffer(found.texts.starts), pa.py_buffer(found.texts.data)],
    )
    return {
        "variant": np.arange(len(found.keys)),
        "family": found.family,
        "length": found.lengths,
        "name": pa.array([f"{key:016x}" for key in found.keys.tolist()], pa.string()),
        "words": words,
    }


def _as_table(con: duckdb.DuckDBPyConnection, name: str, columns: dict[str, object]) -> None:
    con.register("made", pa.table(columns))
    con.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM made")
    con.unregister("made")


def undone_sql(bits: str) -> str:
    """SQL for the names of what was undone, from an expression that gives the bits."""
    cases = ", ".join(
        f"CASE WHEN {bits} & {1 << n} <> 0 THEN '{name}' END" for n, name in enumerate(EVASIONS)
    )
    return f"list_filter([{cases}], lambda one: one IS NOT NULL)"
