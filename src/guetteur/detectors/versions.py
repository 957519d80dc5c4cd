"""Families of texts with their versions, read from the tables of `text_families`."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import islice
from typing import Any

import duckdb
import pyarrow as pa

from guetteur.detectors.text_families import undone_sql
from guetteur.model import SharedObject, TextFamily, TextVariant

DETECTOR = "co_text_family"
FAMILIES_SHOWN, VARIANTS_SHOWN = 10, 8


def reworded(
    con: duckdb.DuckDBPyConnection, objects: Sequence[SharedObject]
) -> tuple[TextFamily, ...]:
    """Those of the objects that are families of several versions, the most shared first."""
    own = [item.object_id for item in objects if item.detector == DETECTOR]
    if not own:
        return ()
    found = {family.object_id: family for family in versions_of(con, own)}
    several = (found[object_id] for object_id in own if found[object_id].variant_count > 1)
    return tuple(islice(several, FAMILIES_SHOWN))


def versions_of(
    con: duckdb.DuckDBPyConnection, object_ids: Collection[str], most: int | None = VARIANTS_SHOWN
) -> list[TextFamily]:
    """The families of these objects, those of most accounts first, with their most posted
    versions."""
    con.register("wanted", pa.table({"object_id": pa.array(sorted(object_ids), pa.string())}))
    con.execute("""
        CREATE OR REPLACE TEMP TABLE versions AS
        SELECT f.object_id, f.family, p.*
        FROM text_families f SEMI JOIN wanted USING (object_id)
        JOIN text_variants v USING (family)
        JOIN text_posts p USING (variant)""")
    con.unregister("wanted")
    variants = _variants(con, most)
    rows = con.sql("""
        SELECT object_id, count(*), count(DISTINCT account_id), min(created_at), max(created_at),
               count(DISTINCT variant)
        FROM versions GROUP BY object_id ORDER BY 3 DESC, 2 DESC, 4, 1""").fetchall()
    return [_family(row, variants[row[0]]) for row in rows]


def _family(row: Sequence[Any], variants: tuple[TextVariant, ...]) -> TextFamily:
    return TextFamily(
        object_id=row[0],
        posts=row[1],
        accounts=row[2],
        first=row[3],
        last=row[4],
        representative=variants[0].text,
        variants=variants,
        variant_count=row[5],
    )


def _variants(
    con: duckdb.DuckDBPyConnection, most: int | None
) -> dict[str, tuple[TextVariant, ...]]:
    """For each object its versions, the most posted first, then the earliest."""
    limit = "" if most is None else f"WHERE place <= {most}"
    rows = con.sql(f"""
        WITH counted AS (
            SELECT object_id, variant, count(*) AS posts, count(DISTINCT account_id) AS accounts,
                   min(created_at) AS first, bit_or(undone) AS undone,
                   arg_min(post_id, (created_at, post_id)) AS first_post
            FROM versions GROUP BY object_id, variant
        ), ranked AS (
            SELECT *, row_number() OVER (PARTITION BY object_id
                                         ORDER BY posts DESC, first, variant) AS place FROM counted
        )
        SELECT object_id, p.text, posts, accounts, first, first_post, {undone_sql("undone")}
        FROM (SELECT * FROM ranked {limit}) r JOIN posts p ON p.post_id = r.first_post
        ORDER BY object_id, place""").fetchall()
    found: dict[str, list[TextVariant]] = defaultdict(list)
    for object_id, text, posts, accounts, first, first_post, undone in rows:
        found[object_id].append(
            TextVariant(
                text=text,
                posts=posts,
                accounts=accounts,
                first=first,
                first_post=first_post,
                undone=tuple(undone),
            )
        )
    return {object_id: tuple(variants) for object_id, variants in found.items()}
