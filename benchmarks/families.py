"""How well, and how fast, families of texts are found in made-up posts whose truth is known.

    python -m benchmarks.families [SIZE ...] [--data DIR]

SIZE: posts, 100000 unless said otherwise. Each method is a whole process, from reading the table
to the family of every post; its CPU seconds and its largest memory are what the system says.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from benchmarks.run import SEED, cost_of, machine, versions
from benchmarks.texts import KINDS, generate

Longs = NDArray[np.int64]
SLICE = 250_000
METHODS = {
    "families": "families",
    "exact": "the same normalised text (first step alone)",
    "co_text": "the same text as `co_text` reads it",
}


def by_families(path: Path) -> Longs:
    """The family of each post, as the program finds it."""
    from guetteur.stats.families import families

    batches = pq.ParquetFile(path).iter_batches(SLICE, columns=["text"])
    found = families(batch.column(0) for batch in batches)
    return found.family[found.variant]


def by_exact_text(path: Path) -> Longs:
    """The same normalised text."""
    from guetteur.stats.normal import normalised

    batches = pq.ParquetFile(path).iter_batches(SLICE, columns=["text"])
    keys = np.concatenate([normalised(batch.column(0)).keys for batch in batches])
    return np.unique(keys, return_inverse=True)[1].astype(np.int64)


def by_words(path: Path) -> Longs:
    """What the detector `co_text` takes for one text; shorter ones are alone."""
    import duckdb

    from guetteur.detectors import co_text

    con = duckdb.connect()
    con.execute(f"""
        CREATE TABLE posts AS SELECT text, row_number() OVER () AS post_id, NULL AS account_id,
        NULL AS created_at, false AS is_repost FROM read_parquet('{path}')""")
    rows = con.sql(f"SELECT post_id, object_id FROM ({co_text.DETECTOR.traces})").to_arrow_table()
    labels = np.arange(pq.read_metadata(path).num_rows) + len(rows)
    named = rows["object_id"].combine_chunks().dictionary_encode().indices.to_numpy()
    labels[rows["post_id"].to_numpy() - 1] = named
    return labels


def pairs(labels: Longs) -> int:
    """How many pairs of posts have the same label."""
    counts = np.unique(labels, return_counts=True)[1].astype(object)
    return int((counts * (counts - 1) // 2).sum())


def scores(table: pa.Table, labels: Longs) -> dict[str, Any]:
    """Pairs found and true; the share of each kind found beside its original."""
    truth = table["family"].to_numpy().astype(np.int64)
    kinds = np.asarray(table["kind"].to_pylist())
    planted = truth >= 0
    both = truth[planted] * (int(labels.max()) + 1) + labels[planted]
    right, true, claimed = pairs(both), pairs(truth[planted]), pairs(labels)
    original = np.full(int(truth.max()) + 1, -1)
    original[truth[kinds == "original"]] = labels[kinds == "original"]
    beside = labels == np.where(planted, original[truth], -1)
    sizes = np.bincount(labels)
    return {
        "precision": right / max(claimed, 1),
        "recall": right / true,
        "f1": 2 * right / (claimed + true),
        "background": float((sizes[labels[~planted]] > 1).mean()),
        "kinds": {kind: float(beside[kinds == kind].mean()) for kind in KINDS},
    }


def job(method: str, path: Path, out: Path) -> None:
    """Run one method and write the labels; the process is measured from outside."""
    run = {"families": by_families, "exact": by_exact_text, "co_text": by_words}[method]
    np.save(out, run(path))


def measured(method: str, rows: int, data: Path) -> dict[str, Any]:
    """Cost and scores of one method on a table, made when it is not there yet."""
    path = data / f"posts_{rows}.parquet"
    if not path.exists():
        generate(rows, data, SEED)
    out = data / f"labels_{method}_{rows}.npy"
    cost = cost_of(["-m", "benchmarks.families", "--job", method, str(path), str(out)])
    table = pq.read_table(path, columns=["family", "kind"])
    return {"method": method, "rows": rows, "cpu": cost.cpu, "memory": cost.memory} | scores(
        table, np.load(out)
    )


def line(one: dict[str, Any]) -> str:
    """A row of the table."""
    kinds = " | ".join(f"{one['kinds'][kind]:.3f}" for kind in KINDS)
    return (
        f"| {one['rows']:,} | {METHODS[one['method']]} | {one['cpu']:.1f} "
        f"| {one['rows'] / one['cpu']:,.0f} | {one['memory']:.2f} | {one['precision']:.4f} "
        f"| {one['recall']:.4f} | {one['f1']:.4f} | {one['background']:.4%} | {kinds} |"
    )


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[100_000])
    parser.add_argument("--data", type=Path, default=Path("bench-data"))
    parser.add_argument("--only", choices=list(METHODS))
    parser.add_argument("--job", nargs=3)
    given = parser.parse_args()
    if given.job:
        job(given.job[0], Path(given.job[1]), Path(given.job[2]))
        return
    print(f"{machine()}; {versions()}\n")
    heads = ["posts", "method", "CPU s", "posts / CPU s", "GB", "P", "R", "F1", "background"]
    print("| " + " | ".join([*heads, *KINDS]) + " |")
    print("|" + "---|" * (len(heads) + len(KINDS)))
    results = []
    for rows in given.sizes:
        for method in [given.only] if given.only else METHODS:
            results.append(measured(method, rows, given.data))
            print(line(results[-1]), flush=True)
    (given.data / "families.json").write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
